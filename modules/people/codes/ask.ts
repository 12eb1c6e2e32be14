import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { enter, type Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both } from '#platform/http/fields.ts'
import type { Config } from '#platform/http/house.ts'
import { digitsPlace } from '#platform/mail/index.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { allProviders } from '../providers/known.ts'
import { safeWay } from '../rules.ts'
import { settingsOf } from '../settings.ts'
import { tell } from '../tell.ts'
import { hashOf, newToken } from '../token.ts'
import { codeLimits, contactOf, mayUseCode, type Contact } from './rules.ts'
import { codeKinds } from './texts.ts'

const unreadable = both(
  'Vul een e-mailadres in, of een mobiel nummer zoals 06-12345678.',
  'Fill in an e-mail address, or a mobile number such as 06-12345678.',
)
export const AskCode = z.object({
  contact: z
    .string({ error: unreadable })
    .max(254, unreadable)
    .refine((typed) => contactOf(typed) !== null, unreadable),
  naar: z.string().max(500).optional(),
})

interface Known {
  organisationId: string
  personId: string
  contactId: string
}

/**
 * Sends a code to whoever registered this address or number and may sign in by a code. The answer is the same for everybody: a token for the
 * cookie of this browser, to which the code is bound.
 */
export const askCode =
  (config: Config) =>
  async (act: Act, { contact: typed, naar }: z.infer<typeof AskCode>): Promise<Outcome<{ ask: string }, never>> => {
    const contact = contactOf(typed)!
    const ask = newToken()
    const providers = await allProviders(act.tx, config)
    const known = await act.tx<Known[]>`select * from people.who_has_contact(${contact.value})`
    for (const one of known) {
      await enter(act.tx, { personId: null, organisationId: null }, { organisationId: one.organisationId })
      const hasProvider = providers.some((provider) => provider.organisationId === one.organisationId)
      if (await maySend(act, one, hasProvider)) await sendCode(act, config, one, { contact, ask, goesTo: safeWay(naar) })
    }
    return done({ ask })
  }

async function maySend({ tx }: Act, { personId }: Known, hasProvider: boolean): Promise<boolean> {
  // Who asks many times at once is counted one after the other.
  await tx`select pg_advisory_xact_lock(hashtextextended('sign-in-code/' || ${personId}, 0))`
  const [facts] = await tx<{ employed: boolean; workEmail: string | null; settings: unknown; atOnce: number; today: number }[]>`
    select exists (select from people.colleague c where c.organisation_id = o.id and c.person_id = ${personId}) as employed,
      (select email from people.addressee a where a.organisation_id = o.id and a.person_id = ${personId}) as work_email, o.settings,
      (select count(*)::int from people.sign_in_code c where c.organisation_id = o.id and c.person_id = ${personId}
         and c.made_at > now() - ${codeLimits.minutes + ' minutes'}::interval) as at_once,
      (select count(*)::int from people.sign_in_code c where c.organisation_id = o.id and c.person_id = ${personId} and c.made_at > now() - interval '1 day') as today
    from people.organisation o where o.id = (select platform.organisation())`
  return (
    mayUseCode({ ...facts!, hasProvider, settings: settingsOf(facts!.settings) }) &&
    facts!.atOnce < codeLimits.atOnce &&
    facts!.today < codeLimits.perDay
  )
}

async function sendCode(
  act: Act,
  config: Config,
  { organisationId, personId, contactId }: Known,
  { contact, ask, goesTo }: { contact: Contact; ask: string; goesTo: string },
): Promise<void> {
  const { tx } = act
  const id = randomUUID()
  await tx`insert into people.sign_in_code (id, organisation_id, person_id, contact_id, ask_hash, goes_to, made_at, expires_at)
    values (${id}, ${organisationId}, ${personId}, ${contactId}, ${hashOf(ask)}, ${goesTo}, ${act.now}, ${act.now.add({ minutes: codeLimits.minutes })})`
  await tell(tx, {
    event: `sign-in-code/${id}`,
    kind: codeKinds.code,
    personId,
    values: () => ({ code: digitsPlace, site: new URL(config.baseUrl).host }),
    secretId: id,
    lang: act.actor.lang,
    along: { channel: contact.kind === 'phone' ? 'text' : 'mail', to: contact.value },
  })
  await record(act, 'ask-sign-in-code', `person/${personId}`)
}
