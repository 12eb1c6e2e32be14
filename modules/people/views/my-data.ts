import type { Role } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { sessionLimits } from '../identify.ts'

export interface MySession {
  id: string
  method: 'demo' | 'oidc' | 'mail'
  madeAt: Temporal.Instant
  seenAt: Temporal.Instant
}

export interface MyData {
  name: string
  employments: {
    function: string | null
    unit: string
    manager: string | null
    hours: number | null
    kind: string
    startsOn: Temporal.PlainDate
    endsOn: Temporal.PlainDate | null
    email: string | null
  }[]
  guest: null | { email: string; organisation: string }
  roles: Role[]
  sessions: MySession[]
}

/** What is kept about the person who asks, as far as this room knows it. */
export async function myData(tx: Sql, personId: string): Promise<MyData> {
  const [person, employments, guests, roles, sessions] = await Promise.all([
    tx<{ name: string }[]>`select full_name as name from people.person where id = ${personId}`,
    tx<MyData['employments']>`
      select c.function_name as function, c.unit_name as unit, m.full_name as manager, c.hours_per_week as hours, c.kind, c.starts_on, c.ends_on, c.email
      from people.colleague c left join people.person m on m.id = c.manager_id
      where c.organisation_id = (select platform.organisation()) and c.person_id = ${personId} order by c.starts_on`,
    tx<{ email: string; organisation: string }[]>`
      select g.email, o.name as organisation from people.guest g join people.organisation o on o.id = g.organisation_id
      where g.organisation_id = (select platform.organisation()) and g.person_id = ${personId}`,
    tx<{ role: Role }[]>`
      select role from people.role_grant where organisation_id = (select platform.organisation()) and person_id = ${personId} and ended_at is null order by role`,
    tx<MySession[]>`
      select token_hash as id, method, made_at, seen_at from people.session
      where organisation_id = (select platform.organisation()) and person_id = ${personId} and ended_at is null
        and seen_at > now() - ${sessionLimits.idle}::interval and made_at > now() - ${sessionLimits.absolute}::interval
      order by seen_at desc limit 50`,
  ])
  return { name: person[0]?.name ?? '', employments, guest: guests[0] ?? null, roles: roles.map((row) => row.role), sessions }
}
