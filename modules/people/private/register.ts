import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { enter, type Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { Config } from '#platform/http/house.ts'
import { email } from '#platform/http/fields.ts'
import { secretOf, secretPlace } from '#platform/mail/index.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { ownSettings } from '../mail-link-ask.ts'
import { paths } from '../paths.ts'
import { providerOf } from '../providers/known.ts'
import { isOwnAddress } from '../rules.ts'
import { tell } from '../tell.ts'
import { kinds } from '../texts.ts'
import { hashOf } from '../token.ts'

export const RegisterPrivate = z.object({ email: email() })
export type RegisterPrivateRefusal = 'work-address' | 'too-often'
export type ConfirmPrivateRefusal = 'link-over'

/** A message to confirm an address goes out so often a day: the mailbox of somebody else is no plaything. */
const perDay = 3

/**
 * Registers an address of one's own, for the time after leaving. It counts when it is confirmed from that address; the work address is
 * told, so that nobody adds one behind somebody's back. A work address is none: it is taken back at leaving.
 */
export const registerPrivate =
  (config: Config) =>
  async (act: Act, { email }: z.infer<typeof RegisterPrivate>): Promise<Outcome<null, RegisterPrivateRefusal>> => {
    const { tx, actor, now } = act
    const personId = actor.personId!
    await tx`select pg_advisory_xact_lock(hashtextextended('private-address/' || ${personId}, 0))`
    const facts = await factsOf(act, config, email)
    if (facts.isWork) return refuse('work-address')
    if (facts.sent >= perDay) return refuse('too-often')
    const id = randomUUID()
    await tx`delete from people.private_address where organisation_id = (select platform.organisation()) and person_id = ${personId} and confirmed_at is null`
    await tx`insert into people.private_address (id, organisation_id, person_id, email, token_hash, made_at)
      values (${id}, platform.organisation(), ${personId}, ${email.toLowerCase()}, ${hashOf(secretOf(config.secret, id))}, ${now})`
    const link = config.baseUrl + paths.confirmPrivate + '/' + secretPlace
    await tell(tx, {
      event: `private-address/${id}`,
      kind: kinds.privateAddress,
      personId,
      values: () => ({ link }),
      secretId: id,
      to: email.toLowerCase(),
    })
    await tell(tx, {
      event: `private-address/${id}/told`,
      kind: kinds.privateAddressTold,
      personId,
      values: () => ({ link: config.baseUrl + paths.profile }),
    })
    await record(act, 'register-private-address', `person/${personId}`)
    return done(null)
  }

async function factsOf({ tx, actor }: Act, config: Config, email: string): Promise<{ isWork: boolean; sent: number }> {
  const provider = await providerOf(tx, config, actor.organisationId)
  const [row] = await tx<{ settings: unknown; employed: boolean; sent: number }[]>`
    select o.settings, exists (select from people.employment e where e.organisation_id = o.id and lower(e.email) = lower(${email})) as employed,
      (select count(*)::int from platform.outbox m where m.organisation_id = o.id and m.person_id = ${actor.personId} and m.kind = ${kinds.privateAddress.name}
         and m.made_at > now() - interval '1 day') as sent
    from people.organisation o where o.id = (select platform.organisation())`
  return { isWork: row!.employed || isOwnAddress(email, ownSettings(row!.settings, provider).ownDomains), sent: row!.sent }
}

/** Confirms a private address by the link that was mailed to it, within a day and while employed. The act must carry the hash of the secret as its ticket. */
export async function confirmPrivate(act: Act, { secret }: { secret: string }): Promise<Outcome<null, ConfirmPrivateRefusal>> {
  const { tx } = act
  const ticket = hashOf(secret)
  const [found] = await tx<{ organisationId: string; personId: string }[]>`
    select organisation_id, person_id from people.private_address where token_hash = ${ticket} and confirmed_at is null and made_at > now() - interval '1 day'`
  if (!found) return refuse('link-over')
  const { organisationId, personId } = found
  await enter(tx, { personId: null, organisationId: null }, { organisationId, ticket })
  const [employed] = await tx`select 1 from people.colleague where organisation_id = ${organisationId} and person_id = ${personId} limit 1`
  if (!employed) return refuse('link-over')
  await tx`delete from people.private_address where organisation_id = ${organisationId} and person_id = ${personId} and confirmed_at is not null`
  const [confirmed] =
    await tx`update people.private_address set confirmed_at = ${act.now} where organisation_id = ${organisationId} and token_hash = ${ticket} returning 1`
  if (!confirmed) return refuse('link-over')
  await record({ ...act, actor: { ...act.actor, personId } }, 'confirm-private-address', `person/${personId}`)
  return done(null)
}

/** Takes the private address away, also one that is not confirmed yet. */
export async function removePrivate(act: Act, _: object): Promise<Outcome<null, never>> {
  await act.tx`delete from people.private_address where organisation_id = (select platform.organisation()) and person_id = ${act.actor.personId}`
  await record(act, 'remove-private-address', `person/${act.actor.personId}`)
  return done(null)
}
