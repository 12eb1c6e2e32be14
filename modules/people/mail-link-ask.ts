import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { enter, type Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { Config } from '#platform/http/house.ts'
import { email } from '#platform/http/fields.ts'
import { secretOf, secretPlace } from '#platform/mail/index.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { paths } from './paths.ts'
import { mayUseMailLink, safeWay, type Known } from './rules.ts'
import { settingsOf } from './settings.ts'
import { providerOrganisation } from './oidc-provider.ts'
import { tell } from './tell.ts'
import { kinds } from './texts.ts'
import { hashOf } from './token.ts'

export const AskLink = z.object({ email: email(), naar: z.string().max(500).optional() })
export type AskLink = z.infer<typeof AskLink>

/** A link works this long, and a person gets at most this many in that time: the mailbox of somebody else is no plaything. */
export const linkLimits = { minutes: 15, atOnce: 3 } as const

/**
 * Sends a link to sign in to everybody who has this address and may sign in like that. The answer is the same for a known and
 * an unknown address, so that nobody finds out who works where or who is a guest.
 */
export const askLink =
  (config: Config) =>
  async (act: Act, { email, naar }: AskLink): Promise<Outcome<null, never>> => {
    const known = await act.tx<Known[]>`select * from people.who_has_address(${email})`
    const provider = config.oidc ? await providerOrganisation(act.tx, config.oidc) : null
    for (const one of known) {
      await enter(act.tx, { personId: null, organisationId: null }, { organisationId: one.organisationId })
      await sendLink(act, config, one, { email, goesTo: safeWay(naar), hasProvider: one.organisationId === provider })
    }
    return done(null)
  }

async function sendLink(act: Act, config: Config, known: Known, asked: { email: string; goesTo: string; hasProvider: boolean }): Promise<void> {
  const { tx } = act
  const [row] = await tx`select settings from people.organisation where id = ${known.organisationId}`
  if (!mayUseMailLink({ ...known, ...asked, settings: settingsOf(row?.['settings']) })) return
  // Who asks many times at once is counted one after the other.
  await tx`select pg_advisory_xact_lock(hashtextextended('sign-in-link/' || ${known.personId}, 0))`
  const [recent] = await tx<{ n: number }[]>`select count(*)::int as n from people.sign_in_link
    where organisation_id = ${known.organisationId} and person_id = ${known.personId} and made_at > now() - ${linkLimits.minutes + ' minutes'}::interval`
  if (recent!.n >= linkLimits.atOnce) return
  const id = randomUUID()
  await tx`insert into people.sign_in_link (id, token_hash, organisation_id, person_id, expires_at, goes_to)
    values (${id}, ${hashOf(secretOf(config.secret, id))}, ${known.organisationId}, ${known.personId}, now() + ${linkLimits.minutes + ' minutes'}::interval, ${asked.goesTo})`
  await tell(tx, {
    event: `sign-in-link/${id}`,
    kind: kinds.signInLink,
    personId: known.personId,
    values: () => ({ link: config.baseUrl + paths.mailLink + '/' + secretPlace }),
    secretId: id,
    lang: act.actor.lang,
    to: asked.email.toLowerCase(),
  })
  await record(act, 'ask-sign-in-link', `person/${known.personId}`)
}
