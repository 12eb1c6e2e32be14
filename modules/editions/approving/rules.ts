import type { TeamDay } from '#modules/people/index.ts'
import { publicHoliday } from '#platform/holidays.ts'

/** Working days without an answer after which whoever is asked is reminded, and after which whoever is above is asked too (issue 3). */
export const patience = { remind: 3, escalate: 7 } as const

/** The day that lies so many working days later: Monday to Friday, without public holidays and the closed days of the organisation ('YYYY-MM-DD'). */
export function workingDaysLater(from: Temporal.PlainDate, days: number, closed: ReadonlySet<string>): Temporal.PlainDate {
  let day = from
  for (let left = days; left > 0;) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek < 6 && !publicHoliday(day) && !closed.has(day.toString())) left--
  }
  return day
}

/** What is due for a step that was asked on a day and waits. */
export function dueOn(
  asked: Temporal.PlainDate,
  today: Temporal.PlainDate,
  closed: ReadonlySet<string>,
): { remind: boolean; escalate: boolean } {
  const passed = (days: number) => Temporal.PlainDate.compare(today, workingDaysLater(asked, days, closed)) >= 0
  return { remind: passed(patience.remind), escalate: passed(patience.escalate) }
}

/** One day of an edition beside the team of who asks. */
export interface DayBeside {
  day: Temporal.PlainDate
  /** Who else of the team is away that day, alphabetical. */
  away: string[]
  /** Units that would have fewer people at work than they need. */
  short: { unit: string; stay: number; needed: number }[]
}

/** Who else is away on each day, and where too few would stay. `away`: 'YYYY-MM-DD/person id' of who is enrolled in something that day. */
export function daysBeside(team: readonly TeamDay[], away: ReadonlySet<string>): DayBeside[] {
  return team.map(({ day, colleagues, needed }) => {
    const gone = (id: string) => away.has(`${day}/${id}`)
    return {
      day: Temporal.PlainDate.from(day),
      away: colleagues.filter((one) => gone(one.id)).map((one) => one.name),
      short: needed
        .map((unit) => ({ unit: unit.unit, needed: unit.people, stay: unit.working.filter((id) => !gone(id)).length }))
        .filter((unit) => unit.stay < unit.needed),
    }
  })
}
