import type { Sql } from '#platform/db/pool.ts'
import { publicHoliday } from '#platform/holidays.ts'

export interface ClosedDayRow {
  id: string
  day: Temporal.PlainDate
  name: string
  unit: string | null
}
export interface ClosedDaysView {
  days: ClosedDayRow[]
  units: { id: string; name: string }[]
  /** Public holidays on working days, this year and next, on which the organisation is not closed yet. */
  holidays: { day: Temporal.PlainDate; nl: string; en: string }[]
}

/** Closed days from today on, and what could be added. */
export async function closedDaysView(tx: Sql, today: Temporal.PlainDate): Promise<ClosedDaysView> {
  const days = await tx<ClosedDayRow[]>`
    select c.id, c.day, c.name, u.name as unit from people.closed_day c
    left join people.unit u on u.organisation_id = c.organisation_id and u.id = c.unit_id
    where c.organisation_id = (select platform.organisation()) and c.day >= ${today.toString()}::date order by c.day, u.name nulls first`
  const units = await tx<{ id: string; name: string }[]>`
    select id, name from people.unit where organisation_id = (select platform.organisation()) and ended_on is null order by name`
  const closed = new Set(days.filter((row) => row.unit === null).map((row) => row.day.toString()))
  return { days: [...days], units: [...units], holidays: holidaysFrom(today).filter(({ day }) => !closed.has(day.toString())) }
}

function holidaysFrom(today: Temporal.PlainDate): ClosedDaysView['holidays'] {
  const end = new Temporal.PlainDate(today.year + 1, 12, 31)
  const found: ClosedDaysView['holidays'] = []
  for (let day = today; Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    const holiday = day.dayOfWeek < 6 ? publicHoliday(day) : null
    if (holiday) found.push({ day, ...holiday })
  }
  return found
}
