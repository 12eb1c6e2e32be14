import type { Sql } from '#platform/db/pool.ts'
import type { Line } from './rules.ts'

interface Row {
  id: string
  works: boolean
  manages: boolean
  holds: boolean
  managers: string[]
  deputies: string[]
}

/** Everybody who may come to decide about somebody on a day: managers, budget holders, their deputies, and whoever is above them. */
export async function lineOf(tx: Sql, personId: string, day: Temporal.PlainDate): Promise<Line> {
  const rows = await tx<Row[]>`
    with recursive manages as (
      select distinct c.manager_id as id from people.colleague_brief c
      where c.organisation_id = (select platform.organisation()) and c.person_id = ${personId} and c.manager_id is not null),
    holds as (select people.budget_holders_of(${personId}) as id),
    line (id) as (
      select id from manages union select id from holds
      union
      select x.id from line l cross join lateral (
        select d.deputy_id as id from people.deputising d
        where d.organisation_id = (select platform.organisation()) and d.person_id = l.id and ${day.toString()}::date between d.from_day and d.until_day
        union all
        select c.manager_id from people.colleague_brief c
        where c.organisation_id = (select platform.organisation()) and c.person_id = l.id and c.manager_id is not null) x)
    select l.id, exists (select from people.colleague_brief c where c.organisation_id = (select platform.organisation()) and c.person_id = l.id) as works,
      l.id in (select id from manages) as manages, l.id in (select id from holds) as holds,
      array(select distinct c.manager_id from people.colleague_brief c where c.organisation_id = (select platform.organisation()) and c.person_id = l.id
            and c.manager_id is not null order by 1) as managers,
      array(select distinct d.deputy_id from people.deputising d where d.organisation_id = (select platform.organisation()) and d.person_id = l.id
            and ${day.toString()}::date between d.from_day and d.until_day order by 1) as deputies
    from line l order by l.id`
  return {
    personId,
    managers: rows.filter((row) => row.manages).map((row) => row.id),
    budgetHolders: rows.filter((row) => row.holds).map((row) => row.id),
    people: new Map(rows.map((row) => [row.id, row])),
  }
}

/** The days on which the whole organisation is closed, as 'YYYY-MM-DD'. */
export async function closedDays(tx: Sql): Promise<ReadonlySet<string>> {
  const rows = await tx<{ day: string }[]>`
    select day::text from people.closed_day where organisation_id = (select platform.organisation()) and unit_id is null`
  return new Set(rows.map((row) => row.day))
}
