import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import type { Config } from '#platform/http/house.ts'
import { digitsOf, digitsPlace } from '#platform/mail/index.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { ownSettings } from '../mail-link-ask.ts'
import { paths } from '../paths.ts'
import { providerOf } from '../providers/known.ts'
import { isOwnAddress } from '../rules.ts'
import { tell } from '../tell.ts'
import { AskCode } from './ask.ts'
import { codeLimits, contactOf, masked } from './rules.ts'
import { codeKinds } from './texts.ts'
import { sameDigits } from './use.ts'

export const RegisterContact = AskCode.pick({ contact: true })
export type RegisterContactRefusal = 'work-address' | 'too-often' | 'on-shared-device' | 'no-texts'
export type ConfirmContactRefusal = 'code-wrong' | 'contact-taken' | 'on-shared-device'

/** Codes to confirm go out so often a day: the telephone of somebody else is no plaything. */
const perDay = 3

/**
 * Registers an address or number of one's own, to sign in by a code. It counts when the code that goes there was typed. Not on a shared device: a
 * minute at somebody else's open page would be enough to come in for ever.
 */
export const registerContact =
  (config: Config) =>
  async (act: Act, { contact: typed, shared }: { contact: string; shared: boolean }): Promise<Outcome<null, RegisterContactRefusal>> => {
    const { tx, actor, now } = act
    if (shared) return refuse('on-shared-device')
    const contact = contactOf(typed)!
    const personId = actor.personId!
    await tx`select pg_advisory_xact_lock(hashtextextended('sign-in-contact/' || ${personId}, 0))`
    const facts = await factsOf(act, config, contact.value)
    if (contact.kind === 'mail' && facts.isWork) return refuse('work-address')
    if (contact.kind === 'phone' && !facts.texts) return refuse('no-texts')
    if (facts.sent >= perDay) return refuse('too-often')
    const contactId = randomUUID()
    await tx`delete from people.sign_in_contact
      where organisation_id = (select platform.organisation()) and person_id = ${personId} and kind = ${contact.kind} and confirmed_at is null`
    await tx`insert into people.sign_in_contact (id, organisation_id, person_id, kind, value, made_at)
      values (${contactId}, platform.organisation(), ${personId}, ${contact.kind}, ${contact.value}, ${now})`
    await tell(tx, {
      event: `contact-code/${contactId}`,
      kind: codeKinds.confirm,
      personId,
      values: () => ({ code: digitsPlace, site: new URL(config.baseUrl).host }),
      secretId: contactId,
      lang: actor.lang,
      along: { channel: contact.kind === 'phone' ? 'text' : 'mail', to: contact.value },
    })
    await record(act, 'register-contact', `person/${personId}`, { kind: contact.kind })
    return done(null)
  }

async function factsOf({ tx, actor }: Act, config: Config, value: string): Promise<{ isWork: boolean; sent: number; texts: boolean }> {
  const provider = await providerOf(tx, config, actor.organisationId)
  const [row] = await tx<{ settings: unknown; employed: boolean; sent: number; texts: boolean }[]>`
    select o.settings, exists (select from people.employment e where e.organisation_id = o.id and lower(e.email) = ${value}) as employed,
      coalesce((select i.texts from platform.installation i), false) as texts,
      (select count(*)::int from platform.outbox m where m.organisation_id = o.id and m.person_id = ${actor.personId} and m.kind = ${codeKinds.confirm.name}
         and m.made_at > now() - interval '1 day') as sent
    from people.organisation o where o.id = (select platform.organisation())`
  return {
    isWork: row!.employed || isOwnAddress(value, ownSettings(row!.settings, provider).ownDomains),
    sent: row!.sent,
    texts: row!.texts,
  }
}

export const ConfirmContact = z.object({ contactId: id(), code: z.string().max(20) })

/** Looks whether the code to confirm a contact is right; each look costs a try and is kept. */
export const tryContact =
  (config: Pick<Config, 'secret'>) =>
  async (act: Act, { contactId, code }: z.infer<typeof ConfirmContact>): Promise<Outcome<boolean, never>> => {
    const [live] = await act.tx`update people.sign_in_contact set tries = tries + 1
      where organisation_id = (select platform.organisation()) and id = ${contactId} and person_id = ${act.actor.personId} and confirmed_at is null
        and tries < ${codeLimits.tries} and made_at > ${act.now.subtract({ minutes: codeLimits.minutes })} returning 1`
    return done(live !== undefined && sameDigits(digitsOf(config.secret, contactId), code))
  }

/** Makes a contact count whose code was right. It takes the place of the one before it; what was usual until now tells the person. */
export const confirmContact =
  (config: Config) =>
  async (
    act: Act,
    { contactId, right, shared }: { contactId: string; right: boolean; shared: boolean },
  ): Promise<Outcome<null, ConfirmContactRefusal>> => {
    const { tx, actor, now } = act
    if (shared) return refuse('on-shared-device')
    if (!right) return refuse('code-wrong')
    const [mine] = await tx<{ kind: 'mail' | 'phone'; value: string }[]>`select kind, value from people.sign_in_contact
      where organisation_id = (select platform.organisation()) and id = ${contactId} and person_id = ${actor.personId} and confirmed_at is null for update`
    if (!mine) return refuse('code-wrong')
    await tx`select pg_advisory_xact_lock(hashtextextended('contact/' || ${mine.value}, 0))`
    const [other] = await tx`select 1 from people.sign_in_contact
      where organisation_id = (select platform.organisation()) and value = ${mine.value} and confirmed_at is not null and person_id <> ${actor.personId}`
    if (other) return refuse('contact-taken') // told to nobody but who has this mailbox or telephone at hand
    // Told along the way that was usual until now, before the new one takes its place.
    await tell(tx, {
      event: `contact-told/${contactId}`,
      kind: codeKinds.told,
      personId: actor.personId!,
      values: () => ({ waarheen: masked(mine), link: config.baseUrl + paths.profile }),
    })
    await tx`delete from people.sign_in_contact
      where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and kind = ${mine.kind} and confirmed_at is not null`
    await tx`update people.sign_in_contact set confirmed_at = ${now} where organisation_id = (select platform.organisation()) and id = ${contactId}`
    await record(act, 'confirm-contact', `person/${actor.personId}`, { kind: mine.kind })
    return done(null)
  }

/** Takes a contact away, also one that is not confirmed yet. */
export async function removeContact(act: Act, { contactId }: { contactId: string }): Promise<Outcome<null, never>> {
  await act.tx`delete from people.sign_in_contact
    where organisation_id = (select platform.organisation()) and id = ${contactId} and person_id = ${act.actor.personId}`
  await record(act, 'remove-contact', `person/${act.actor.personId}`)
  return done(null)
}
