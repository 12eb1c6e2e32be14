export interface MeasureDays {
  opensOn: Temporal.PlainDate
  closesOn: Temporal.PlainDate
  againOpensOn: Temporal.PlainDate
  againClosesOn: Temporal.PlainDate
}

/** What a form proposes: from today until the first meeting, and two weeks from the last one. What is past or has no date yet gets two weeks as well. */
export function usualDays(today: Temporal.PlainDate, first: Temporal.PlainDate | null, last: Temporal.PlainDate | null): MeasureDays {
  const later = (one: Temporal.PlainDate, other: Temporal.PlainDate) => (Temporal.PlainDate.compare(one, other) > 0 ? one : other)
  const closesOn = first && Temporal.PlainDate.compare(first, today) >= 0 ? first : today.add({ days: 14 })
  const againOpensOn = later(last ?? closesOn, closesOn.add({ days: 1 }))
  return { opensOn: today, closesOn, againOpensOn, againClosesOn: againOpensOn.add({ days: 14 }) }
}
