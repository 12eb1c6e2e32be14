// Where sessions go when they are copied to another year. Pure.

export interface Spread {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  /** The closed day or holiday that was passed over; null when nothing was. */
  skipped: string | null
}

/**
 * New days for the days of sessions, some days later: every day keeps its day of the week and the order stays. A day on which everything is closed is
 * passed over by a week, and what would then come before it moves along as far as needed. `closed` names a closed day, or says null.
 */
export function spreadDays(
  days: readonly Temporal.PlainDate[],
  shift: number,
  closed: (day: Temporal.PlainDate) => string | null,
): Map<string, Spread> {
  const found = new Map<string, Spread>()
  let last: Temporal.PlainDate | null = null
  for (const from of [...new Map(days.map((day) => [day.toString(), day])).values()].sort(Temporal.PlainDate.compare)) {
    let to = from.add({ days: shift })
    let skipped: string | null = null
    for (let weeks = 0; weeks < 53; weeks++) {
      const name = closed(to)
      const late: boolean = last === null || Temporal.PlainDate.compare(to, last) > 0
      if (name === null && late) break
      skipped ??= name
      to = to.add({ days: 7 })
    }
    found.set(from.toString(), { from, to, skipped })
    last = to
  }
  return found
}
