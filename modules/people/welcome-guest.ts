import type { Act } from '#platform/act.ts'
import { splitName } from './names.ts'

export interface Guest {
  name: string
  email: string
  organisationName: string
}

/**
 * Finds the guest with this address, or makes one: a name, an address and the name of an organisation, nothing more (B06).
 * An address that belongs to somebody employed here gives that employee, so that no second person comes to be; whoever typed it
 * has proved nothing, so nothing of the employee may be shown or changed. What is known of a guest is never overwritten from outside.
 */
export async function welcomeGuest({ tx }: Act, guest: Guest): Promise<{ kind: 'guest' | 'employee'; personId: string }> {
  const email = guest.email.toLowerCase()
  await tx`select pg_advisory_xact_lock(hashtextextended('guest/' || platform.organisation()::text || '/' || ${email}, 0))` // a double click makes one guest
  const [known] = await tx<{ kind: 'guest' | 'employee'; personId: string }[]>`
    select 'employee' as kind, person_id from people.colleague where organisation_id = (select platform.organisation()) and lower(email) = ${email}
    union all
    select 'guest', person_id from people.guest where organisation_id = (select platform.organisation()) and lower(email) = ${email}
    limit 1`
  if (known) return known
  const personId = crypto.randomUUID()
  const { first, infix, last } = splitName(guest.name)
  await tx`insert into people.person (id, first_name, infix, last_name) values (${personId}, ${first}, ${infix}, ${last})`
  await tx`insert into people.guest (organisation_id, person_id, email, organisation_name) values (platform.organisation(), ${personId}, ${email}, ${guest.organisationName})`
  return { kind: 'guest', personId }
}
