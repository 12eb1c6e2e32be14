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
    with own as (
      select distinct c.unit_id as id from people.colleague c where c.organisation_id = (select platform.organisation()) and c.person_id = ${personId})
    select d.day::text as day,
      (select coalesce(json_agg(json_build_object('id', x.person_id, 'name', x.full_name) order by x.last_name, x.first_name), '[]') from (
         select distinct c.person_id, c.full_name, c.last_name, c.first_name from people.colleague c
         where c.organisation_id = (select platform.organisation()) and c.unit_id in (select id from own) and c.person_id <> ${personId}) x) as colleagues,
      (select coalesce(json_agg(json_build_object('unitId', n.unit_id, 'unit', n.unit, 'people', n.needed,
           'working', to_json(array_remove(n.working, ${personId}))) order by n.unit), '[]')
         from people.staffing_now n
         where n.organisation_id = (select platform.organisation()) and n.weekday = extract(isodow from d.day)
           and n.unit_id in (select w.within_id from people.unit_within w where w.organisation_id = (select platform.organisation()) and w.unit_id in (select id from own))) as needed
    from unnest(${[...days]}::date[]) as d (day) order by d.day`
}
