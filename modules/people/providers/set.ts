import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { Config } from '#platform/http/house.ts'
import { both, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { seal, unseal } from '#platform/sealed.ts'
import { discover } from '../oidc-provider.ts'
import { isFresh } from '../rules.ts'
import { domains } from '../settings-change.ts'
import { isIssuer } from './rules.ts'
import { tellAdministrators } from '../tell-administrators.ts'
import { kinds } from '../texts.ts'
import { paths } from '../paths.ts'

export const SetProvider = z.object({
  issuer: words(300, 'Vul het adres van de inlogdienst in.', 'Fill in the address of the sign-in service.')
    .transform((text) => text.replace(/\/\.well-known\/openid-configuration$/, ''))
    .refine(
      (text) => isIssuer(text, true),
      both(
        'Dit is geen adres van een inlogdienst. Het ziet eruit als https://inloggen.gemeente.nl.',
        'This is not the address of a sign-in service. It looks like https://login.example.org.',
      ),
    ),
  clientId: words(200, 'Vul de client-id in.', 'Fill in the client id.'),
  /** Empty: it stays as it was. */
  clientSecret: z.string().trim().max(500).default(''),
  domains,
})
/** answers: whether the service answered just now. Absent: it is asked here, which holds the transaction for as long as that takes. */
export type SetProvider = z.infer<typeof SetProvider> & { signedInAt: Temporal.Instant; answers?: boolean }
export type SetProviderRefusal = 'sign-in-again' | 'secret-needed' | 'domain-taken' | 'provider-silent' | 'not-over-http'

interface Before {
  issuer: string
  clientId: string
  sealedSecret: string
  domains: string[]
}

/**
 * Sets where the people of this organisation sign in. Needs a fresh sign-in, as granting a role does: whoever controls the provider can
 * come in as anybody. It is asked whether it answers before it is kept, because nobody could sign in to mend it. A secret never goes to another issuer.
 */
export const setProvider =
  (config: Config) =>
  async (act: Act, { signedInAt, answers, ...asked }: SetProvider): Promise<Outcome<null, SetProviderRefusal>> => {
    const { tx, actor, now } = act
    if (!isFresh(signedInAt, now)) return refuse('sign-in-again')
    if (!isIssuer(asked.issuer, config.mode === 'demo')) return refuse('not-over-http')
    const here = actor.organisationId!
    const before = await currentProvider(act)
    const kept = before?.issuer === asked.issuer ? unseal(config.secret, here, before.sealedSecret) : null
    const clientSecret = asked.clientSecret || kept
    if (!clientSecret) return refuse('secret-needed')
    if (!(answers ?? (await doesAnswer({ ...asked, clientSecret })))) return refuse('provider-silent')
    await tx`insert into people.identity_provider (organisation_id, issuer, client_id, sealed_secret, changed_at, changed_by)
      values (platform.organisation(), ${asked.issuer}, ${asked.clientId}, ${seal(config.secret, here, clientSecret)}, ${now}, ${actor.personId})
      on conflict (organisation_id) do update set issuer = excluded.issuer, client_id = excluded.client_id, sealed_secret = excluded.sealed_secret,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by`
    const taken = await setDomains(act, asked.domains)
    if (taken) return refuse('domain-taken', { domain: taken })
    await record(act, 'change-identity-provider', `organisation/${here}`, {
      was: told(before),
      is: told(asked),
      secret: asked.clientSecret ? 'changed' : 'kept',
    })
    await tellAdministrators(act, {
      event: `identity-provider/${randomUUID()}`,
      kind: kinds.providerChanged,
      values: () => ({ link: config.baseUrl + paths.provider, adres: asked.issuer }),
    })
    return done(null)
  }

/** Whether a sign-in service says about itself what it should. */
export const doesAnswer = (client: Parameters<typeof discover>[0]): Promise<boolean> =>
  discover(client).then(
    () => true,
    () => false,
  )

async function currentProvider({ tx }: Act): Promise<Before | null> {
  const [before] = await tx<Before[]>`
    select issuer, client_id, sealed_secret, array(select domain from people.provider_domain d where d.organisation_id = p.organisation_id order by 1) as domains
    from people.identity_provider p where organisation_id = platform.organisation() for update`
  return before ?? null
}

/** @returns a domain that another organisation has */
async function setDomains({ tx }: Act, wanted: string[]): Promise<string | null> {
  await tx`delete from people.provider_domain where organisation_id = platform.organisation() and domain <> all(${wanted})`
  await tx`insert into people.provider_domain (domain, organisation_id) select domain, platform.organisation() from unnest(${wanted}::text[]) as domain on conflict do nothing`
  const kept = await tx<{ domain: string }[]>`select domain from people.provider_domain where organisation_id = platform.organisation()`
  return wanted.find((domain) => !kept.some((one) => one.domain === domain)) ?? null
}

const told = (one: Pick<Before, 'issuer' | 'clientId' | 'domains'> | null) =>
  one && { issuer: one.issuer, clientId: one.clientId, domains: one.domains }

export type RemoveProviderRefusal = 'sign-in-again' | 'no-such-provider'

/** Takes the provider away: from then on the environment's counts, or a link by mail. */
export const removeProvider =
  (config: Config) =>
  async (act: Act, { signedInAt }: { signedInAt: Temporal.Instant }): Promise<Outcome<null, RemoveProviderRefusal>> => {
    if (!isFresh(signedInAt, act.now)) return refuse('sign-in-again')
    const before = await currentProvider(act)
    if (!before) return refuse('no-such-provider')
    await act.tx`delete from people.identity_provider where organisation_id = platform.organisation()`
    await record(act, 'remove-identity-provider', `organisation/${act.actor.organisationId}`, { was: told(before) })
    await tellAdministrators(act, {
      event: `identity-provider/${randomUUID()}`,
      kind: kinds.providerChanged,
      values: (lang) => ({ link: config.baseUrl + paths.provider, adres: lang === 'nl' ? 'geen' : 'none' }),
    })
    return done(null)
  }
