import type { Role } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { SignInMethod } from '#platform/http/caller.ts'
import type { Config } from '#platform/http/house.ts'
import { myCard, type MyCard } from '../cards/views.ts'
import type { MyContact } from '../codes/my-page.tsx'
import { codeLimits } from '../codes/rules.ts'
import { sessionLimits } from '../identify.ts'
import type { PrivateAddress } from '../private/page.tsx'
import { providerOf } from '../providers/known.ts'

export interface MySession {
  id: string
  method: SignInMethod
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
  privateAddress: PrivateAddress
  contacts: MyContact[]
  card: MyCard | null
  /** A new work address that does not open a session yet; null where the organisation has its own sign-in. */
  waitingAddress: null | { email: string | null; next: string }
}

/** What is kept about the person who asks, as far as this room knows it. */
export async function myData(tx: Sql, personId: string, config: Config, organisationId: string): Promise<MyData> {
  const [person, employments, guests, roles, sessions, privates, waiting, contacts, card] = await Promise.all([
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
    tx<{ email: string; confirmed: boolean }[]>`
      select email, confirmed_at is not null as confirmed from people.private_address
      where organisation_id = (select platform.organisation()) and person_id = ${personId} and (confirmed_at is not null or made_at > now() - interval '1 day')`,
    tx<{ email: string | null; next: string }[]>`
      select email, next_email as next from people.sign_in_address
      where organisation_id = (select platform.organisation()) and person_id = ${personId} and next_email is not null`,
    tx<MyContact[]>`
      select id, kind, value, confirmed_at is not null as confirmed from people.sign_in_contact
      where organisation_id = (select platform.organisation()) and person_id = ${personId}
        and (confirmed_at is not null or made_at > now() - ${codeLimits.minutes + ' minutes'}::interval) order by kind`,
    myCard(tx, personId),
  ])
  const privateAddress = {
    confirmed: privates.find((one) => one.confirmed)?.email ?? null,
    waiting: privates.find((one) => !one.confirmed)?.email ?? null,
  }
  const waitingAddress = waiting[0] && !(await providerOf(tx, config, organisationId)) ? waiting[0] : null
  return {
    name: person[0]?.name ?? '',
    employments,
    guest: guests[0] ?? null,
    roles: roles.map((row) => row.role),
    sessions,
    privateAddress,
    waitingAddress,
    contacts: [...contacts],
    card,
  }
}
