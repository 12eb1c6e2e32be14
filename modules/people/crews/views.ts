import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

export interface Delegation {
  id: string
  name: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  withoutApproval: boolean
  /** Begins later. */
  later: boolean
}
export interface MyCrew {
  id: string
  name: string
  people: number
  delegations: Delegation[]
}
export interface MyCrews {
  crews: MyCrew[]
  /** Who may lead a crew: the people of this manager, by name. */
  candidates: { id: string; name: string; function: string }[]
}

/** The crews in which this manager has people, and who leads them for the manager. */
export async function myCrews(tx: Sql, actor: Actor): Promise<MyCrews> {
  const crews = await tx<Omit<MyCrew, 'delegations'>[]>`
    select u.id, u.name, count(distinct c.person_id)::int as people
    from people.colleague c join people.unit u on u.organisation_id = c.organisation_id and u.id = c.crew_id and u.kind = 'crew'
    where c.organisation_id = (select platform.organisation()) and c.manager_id = ${actor.personId}
    group by u.id, u.name order by u.name`
  const rows = await tx<(Delegation & { crewId: string })[]>`
    select d.id, d.crew_id, p.full_name as name, d.from_on as "from", d.until_on as "until", d.without_approval,
           d.from_on > (now() at time zone 'Europe/Amsterdam')::date as later
    from people.crew_delegation d join people.person p on p.id = d.person_id
    where d.organisation_id = (select platform.organisation()) and d.crew_id = any(${crews.map((crew) => crew.id)}) and d.ended_at is null
      and (d.until_on is null or d.until_on >= (now() at time zone 'Europe/Amsterdam')::date)
    order by d.from_on, p.last_name`
  const candidates = await tx<MyCrews['candidates']>`
    select distinct on (c.last_name, c.first_name, c.person_id) c.person_id as id, c.full_name as name, coalesce(c.function_name, '') as function
    from people.colleague c where c.organisation_id = (select platform.organisation()) and c.manager_id = ${actor.personId}
    order by c.last_name, c.first_name, c.person_id`
  return { crews: crews.map((crew) => ({ ...crew, delegations: rows.filter((row) => row.crewId === crew.id) })), candidates }
}
