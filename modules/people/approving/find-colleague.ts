import type { Sql } from '#platform/db/pool.ts'
import { refuse, done, type Outcome } from '#platform/outcome.ts'

export type FindRefusal = 'nobody-by-that-name' | 'more-by-that-name'

/** Somebody who works here today, by full name, work address or personnel number as somebody types it. */
export async function findColleague(tx: Sql, typed: string): Promise<Outcome<{ id: string; name: string }, FindRefusal>> {
  const words = typed.replace(/\s+/g, ' ').trim()
  const rows = await tx<{ id: string; name: string }[]>`
    select distinct c.person_id as id, c.full_name as name from people.colleague c
    join people.employment e on e.organisation_id = c.organisation_id and e.id = c.employment_id
    where c.organisation_id = (select platform.organisation())
      and (lower(c.full_name) = lower(${words}) or lower(c.email) = lower(${words}) or e.personnel_number = ${words}) limit 2`
  if (rows.length > 1) return refuse('more-by-that-name', { name: words })
  return rows[0] ? done(rows[0]) : refuse('nobody-by-that-name', { name: words })
}

/** Names to choose from while typing: the own team and that of the own manager, by last name. */
export async function colleaguesNear(tx: Sql, me: string): Promise<string[]> {
  const rows = await tx<{ name: string }[]>`
    select distinct c.full_name as name, c.last_name from people.colleague c
    where c.organisation_id = (select platform.organisation()) and c.person_id <> ${me}
      and (c.manager_id = ${me} or c.manager_id in (select m.manager_id from people.colleague m where m.organisation_id = (select platform.organisation()) and m.person_id = ${me}))
    order by c.last_name limit 60`
  return rows.map(({ name }) => name)
}
