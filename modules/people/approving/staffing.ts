import type { Sql } from '#platform/db/pool.ts'

/** How many people of a unit must stay at work on a day, and who works then. */
export interface Needed {
  unitId: string
  unit: string
  people: number
  working: string[]
}

/** The team of somebody on one day: who else is in the same unit, and what the units above it need. */
export interface TeamDay {
  day: string
  colleagues: { id: string; name: string }[]
  needed: Needed[]
}

/** The team of a person on some days, apart from that person. Only who works and works that weekday counts for what is needed. */
export async function teamOnDays(tx: Sql, personId: string, days: readonly string[]): Promise<TeamDay[]> {
  if (!days.length) return []
  return tx<TeamDay[]>`
    with recursive own as (
      select distinct c.unit_id as id from people.colleague c where c.organisation_id = (select platform.organisation()) and c.person_id = ${personId}),
    up (id, parent_id) as (
      select u.id, u.parent_id from people.unit u where u.organisation_id = (select platform.organisation()) and u.id in (select id from own)
      union
      select u.id, u.parent_id from up join people.unit u on u.organisation_id = (select platform.organisation()) and u.id = up.parent_id)
    select d.day::text as day,
      (select coalesce(json_agg(json_build_object('id', x.person_id, 'name', x.full_name) order by x.last_name, x.first_name), '[]') from (
         select distinct c.person_id, c.full_name, c.last_name, c.first_name from people.colleague c
         where c.organisation_id = (select platform.organisation()) and c.unit_id in (select id from own) and c.person_id <> ${personId}) x) as colleagues,
      (select coalesce(json_agg(json_build_object('unitId', m.unit_id, 'unit', u.name, 'people', m.people, 'working',
          array(select distinct c.person_id from people.colleague c
                join people.employment e on e.organisation_id = c.organisation_id and e.id = c.employment_id and m.weekday = any (e.working_days)
                where c.organisation_id = m.organisation_id and c.unit_id in (select people.units_below(m.unit_id)) and c.person_id <> ${personId})) order by u.name), '[]')
       from people.minimum_staffing m join people.unit u on u.organisation_id = m.organisation_id and u.id = m.unit_id
       where m.organisation_id = (select platform.organisation()) and m.unit_id in (select id from up) and m.weekday = extract(isodow from d.day)) as needed
    from unnest(${[...days]}::date[]) as d (day) order by d.day`
}
