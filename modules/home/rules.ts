import { dateOf } from '#platform/words.ts'

export type PartOfDay = 'early' | 'morning' | 'afternoon' | 'evening'

/** What to greet with, by the clock in the Netherlands (rule 9). */
export function partOfDay(now: Temporal.Instant): PartOfDay {
  const { hour } = now.toZonedDateTimeISO('Europe/Amsterdam')
  return hour < 6 ? 'early' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
}

/** How near a moment is: today, tomorrow, in so many days, or already going on. */
export function nearness(at: { startsAt: Temporal.Instant; endsAt: Temporal.Instant }, now: Temporal.Instant) {
  if (Temporal.Instant.compare(at.startsAt, now) <= 0 && Temporal.Instant.compare(now, at.endsAt) < 0) return 'now' as const
  const days = dateOf(now).until(dateOf(at.startsAt), { largestUnit: 'days' }).days
  return days <= 0 ? ('today' as const) : days === 1 ? ('tomorrow' as const) : { days }
}

export type Distribution = 'nothing' | 'some' | 'much'
export interface Learner {
  /** Hours a week in the contract; null when HR does not know. */
  contractHours: number | null
  since: Temporal.PlainDate
  followed: readonly { on: Temporal.PlainDate; hours: number | null }[]
  planned: number
}

/**
 * Where somebody stands after twelve months, relative to the contract (P02): nothing at all, up to a working week of that contract, or more.
 * Null for who is here less than twelve months: there is nothing to say yet. Groups, never an order by hours (rule 4).
 */
export function distributionOf(person: Learner, today: Temporal.PlainDate): Distribution | null {
  const from = today.subtract({ months: 12 })
  if (Temporal.PlainDate.compare(person.since, from) > 0) return null
  const lately = person.followed.filter((one) => Temporal.PlainDate.compare(one.on, from) >= 0)
  if (!lately.length) return person.planned ? 'some' : 'nothing'
  const hours = lately.reduce((sum, one) => sum + (one.hours ?? 0), 0)
  return hours > (person.contractHours || 36) ? 'much' : 'some'
}

/** The first day of the period that a day lies in: what the mail of that period is called. */
export function periodStart(day: Temporal.PlainDate, every: 'week' | 'month' | 'quarter'): Temporal.PlainDate {
  if (every === 'week') return day.subtract({ days: day.dayOfWeek - 1 })
  const month = every === 'month' ? day.month : day.month - ((day.month - 1) % 3)
  return day.with({ month, day: 1 })
}

/** Hours of learning per year, newest first; trainings without hours count as none. */
export function hoursPerYear(
  followed: readonly { on: Temporal.PlainDate; hours: number | null }[],
): { year: number; hours: number; count: number }[] {
  const years = new Map<number, { year: number; hours: number; count: number }>()
  for (const one of followed) {
    const sum = years.get(one.on.year) ?? { year: one.on.year, hours: 0, count: 0 }
    years.set(one.on.year, { year: one.on.year, hours: sum.hours + (one.hours ?? 0), count: sum.count + 1 })
  }
  return [...years.values()].sort((a, b) => b.year - a.year)
}
