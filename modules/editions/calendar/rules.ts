// What a calendar shows: weeks, months, and who is in two places at once. Pure.

/** The Monday of the week of a day. */
export const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 })

/** A day in an address, such as 2026-11-23 or 2026-11; null when it is no day. */
export function dayOf(text: string | undefined): Temporal.PlainDate | null {
  const full = /^\d{4}-\d{2}$/.test(text ?? '') ? `${text}-01` : text
  if (!full || !/^\d{4}-\d{2}-\d{2}$/.test(full)) return null
  try {
    const day = Temporal.PlainDate.from(full, { overflow: 'reject' })
    return day.year > 1990 && day.year < 2200 ? day : null
  } catch {
    return null
  }
}

/** The ids of sessions that overlap with another one of the same trainer. */
export function inTwoPlaces(
  sessions: readonly { id: string; trainerKey: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant }[],
): Set<string> {
  const found = new Set<string>()
  const last = new Map<string, { id: string; endsAt: Temporal.Instant }>()
  for (const one of [...sessions].sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))) {
    if (one.trainerKey === '') continue
    const before = last.get(one.trainerKey)
    if (before && Temporal.Instant.compare(one.startsAt, before.endsAt) < 0) found.add(one.id).add(before.id)
    if (!before || Temporal.Instant.compare(one.endsAt, before.endsAt) > 0) last.set(one.trainerKey, one)
  }
  return found
}

/** The Mondays of the weeks that a month touches. */
export function weeksOf(month: Temporal.PlainDate): Temporal.PlainDate[] {
  const first = month.with({ day: 1 })
  const last = first.add({ months: 1 }).subtract({ days: 1 })
  const weeks: Temporal.PlainDate[] = []
  for (let monday = mondayOf(first); Temporal.PlainDate.compare(monday, last) <= 0; monday = monday.add({ days: 7 })) weeks.push(monday)
  return weeks
}
