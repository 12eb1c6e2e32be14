import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { enter, type Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { Config } from '#platform/http/house.ts'
import { email } from '#platform/http/fields.ts'
import { secretOf, secretPlace } from '#platform/mail/index.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { paths } from './paths.ts'
import { allProviders, type IdentityProvider } from './providers/known.ts'
import { leadsTo } from './providers/rules.ts'
import { mayUseMailLink, safeWay, type Known } from './rules.ts'
import { settingsOf, type Settings } from './settings.ts'
import { tell } from './tell.ts'
import { kinds } from './texts.ts'
import { hashOf } from './token.ts'

export const AskLink = z.object({ email: email(), naar: z.string().max(500).optional() })
export type AskLink = z.infer<typeof AskLink>

/** Where somebody who left comes in. */
const ownRecord = '/mijn/opleidingen'

/** The settings, with the domains that lead to the own provider among those of the organisation. */
export function ownSettings(stored: unknown, provider: Pick<IdentityProvider, 'domains'> | null): Settings {
  const settings = settingsOf(stored)
  return { ...settings, ownDomains: [...settings.ownDomains, ...(provider?.domains ?? [])] }
}

/** A link works this long, and a person gets at most this many in that time: the mailbox of somebody else is no plaything. */
export const linkLimits = { minutes: 15, atOnce: 3 } as const

/**
 * Leads an address on: to the provider of the organisation whose domain it has, and to a link for everybody who has this address and
 * may sign in like that. The answer follows from the domain alone, so that nobody finds out who works where or who is a guest.
 */
export const askLink =
  (config: Config) =>
  async (act: Act, { email: typed, naar }: AskLink): Promise<Outcome<{ slug: string | null; goesTo: string }, never>> => {
    const goesTo = safeWay(naar)
    const email = typed.toLowerCase() // what is looked up is what the mail goes to, letter for letter
    const providers = await allProviders(act.tx, config)
    const known = canMail(config) ? await act.tx<Known[]>`select * from people.who_has_address(${email})` : []
    for (const one of known) {
      await enter(act.tx, { personId: null, organisationId: null }, { organisationId: one.organisationId })
      await sendLink(act, config, one, {
        email,
        goesTo,
        provider: providers.find((provider) => provider.organisationId === one.organisationId) ?? null,
      })
    }
    return done({ slug: leadsTo(providers, email)?.slug ?? null, goesTo })
  }

/** Whether mail leaves the house, or stays in the outbox of a demo where it can be read. */
export const canMail = (config: Pick<Config, 'smtpUrl' | 'mode'>): boolean => config.smtpUrl !== null || config.mode === 'demo'

async function sendLink(
  act: Act,
  config: Config,
  known: Known,
  asked: { email: string; goesTo: string; provider: IdentityProvider | null },
): Promise<void> {
  const { tx } = act
  const [row] = await tx`select settings from people.organisation where id = ${known.organisationId}`
  const allowed = mayUseMailLink({
    ...known,
    email: asked.email,
    hasProvider: asked.provider !== null,
    settings: ownSettings(row?.['settings'], asked.provider),
  })
  // By the private address the own record and nothing else, and only for who may not come in otherwise.
  const byPrivate = !allowed && known.leaver
  if (!allowed && !byPrivate) return
  // Who asks many times at once is counted one after the other.
  await tx`select pg_advisory_xact_lock(hashtextextended('sign-in-link/' || ${known.personId}, 0))`
  const [recent] = await tx<{ n: number }[]>`select count(*)::int as n from people.sign_in_link
    where organisation_id = ${known.organisationId} and person_id = ${known.personId} and made_at > now() - ${linkLimits.minutes + ' minutes'}::interval`
  if (recent!.n >= linkLimits.atOnce) return
  const id = randomUUID()
  await tx`insert into people.sign_in_link (id, token_hash, organisation_id, person_id, expires_at, goes_to, private)
    values (${id}, ${hashOf(secretOf(config.secret, id))}, ${known.organisationId}, ${known.personId}, now() + ${linkLimits.minutes + ' minutes'}::interval, ${byPrivate ? ownRecord : asked.goesTo}, ${byPrivate})`
  await tell(tx, {
    event: `sign-in-link/${id}`,
    kind: kinds.signInLink,
    personId: known.personId,
    values: () => ({ link: config.baseUrl + paths.mailLink + '/' + secretPlace }),
    secretId: id,
    lang: act.actor.lang,
    to: asked.email,
  })
  await record(act, 'ask-sign-in-link', `person/${known.personId}`)
}
