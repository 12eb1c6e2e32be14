import { createHmac, randomUUID } from 'node:crypto'
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
import { codeLimits, contactOf, mayHaveAnother, mayUseCode, networkOf, type Contact, type SentCode } from './rules.ts'
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

/** What a browser keeps in which a code of this contact was right: it opens nothing, and says that this is no stranger who asks. */
export const knownBrowser = (config: Pick<Config, 'secret'>, contactId: string): string =>
  createHmac('sha256', config.secret).update(`known-browser/${contactId}`).digest('base64url')
const askerOf = (config: Pick<Config, 'secret'>, { actor }: Act): string =>
  createHmac('sha256', config.secret)
    .update(`asker/${networkOf(actor.origin)}`)
    .digest('base64url')
    .slice(0, 22)

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
  async (
    act: Act,
    { contact: typed, naar, browser }: z.infer<typeof AskCode> & { browser: string },
  ): Promise<Outcome<{ ask: string }, never>> => {
    const contact = contactOf(typed)!
    const ask = newToken()
    const providers = await allProviders(act.tx, config)
    const known = await act.tx<Known[]>`select * from people.who_has_contact(${contact.value})`
    for (const one of known) {
      await enter(act.tx, { personId: null, organisationId: null }, { organisationId: one.organisationId })
      const hasProvider = providers.some((provider) => provider.organisationId === one.organisationId)
      const from = { asker: askerOf(config, act), known: browser === knownBrowser(config, one.contactId) }
      if (await maySend(act, one, from, hasProvider)) await sendCode(act, config, one, { contact, ask, goesTo: safeWay(naar), ...from })
    }
    return done({ ask })
  }

/** Who asks: from which network, and in a browser that this contact was used in before. */
interface From {
  asker: string
  known: boolean
}

async function maySend({ tx, now }: Act, { personId }: Known, { asker, known }: From, hasProvider: boolean): Promise<boolean> {
  // Who asks many times at once is counted one after the other.
  await tx`select pg_advisory_xact_lock(hashtextextended('sign-in-code/' || ${personId}, 0))`
  const [facts] = await tx<{ employed: boolean; workEmail: string | null; settings: unknown }[]>`
    select exists (select from people.colleague_brief c where c.organisation_id = o.id and c.person_id = ${personId}) as employed,
      (select email from people.addressee a where a.organisation_id = o.id and a.person_id = ${personId}) as work_email, o.settings
    from people.organisation o where o.id = (select platform.organisation())`
  const sent = await tx<SentCode[]>`
    select made_at, known, asker = ${asker} as here from people.sign_in_code
    where organisation_id = (select platform.organisation()) and person_id = ${personId} and made_at > now() - interval '1 day'`
  return mayUseCode({ ...facts!, hasProvider, settings: settingsOf(facts!.settings) }) && mayHaveAnother(sent, known, now)
}

async function sendCode(
  act: Act,
  config: Config,
  { organisationId, personId, contactId }: Known,
  { contact, ask, goesTo, asker, known }: From & { contact: Contact; ask: string; goesTo: string },
): Promise<void> {
  const { tx } = act
  const id = randomUUID()
  await tx`insert into people.sign_in_code (id, organisation_id, person_id, contact_id, ask_hash, goes_to, made_at, expires_at, asker, known)
    values (${id}, ${organisationId}, ${personId}, ${contactId}, ${hashOf(ask)}, ${goesTo}, ${act.now}, ${act.now.add({ minutes: codeLimits.minutes })},
      ${asker}, ${known})`
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
