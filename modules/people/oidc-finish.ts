import * as client from 'openid-client'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import { record } from '#platform/audit.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { discover } from './oidc-provider.ts'
import { backFrom, type Errand } from './oidc-start.ts'
import type { IdentityProvider } from './providers/known.ts'
import { isAnew, provedAt } from './providers/rules.ts'
import { openSession } from './sign-in.ts'

export interface Claims {
  issuer: string
  subject: string
  email: string | null
  emailVerified: boolean
  /** When the person signed in at the provider; null when it does not say. */
  provedAt: Temporal.Instant | null
}
export type ReturnRefusal = 'errand-over' | 'provider-refused' | 'provider-failed' | 'not-anew'

/**
 * Trades the code for who this is. Everything is checked: that it is the provider the errand went to, state, nonce, issuer, audience,
 * signature, time, PKCE, and for a fresh sign-in that it was made after it was asked (auth_time).
 */
export async function claimsOf(
  config: Config,
  provider: IdentityProvider | null,
  url: URL,
  errand: Errand | null,
): Promise<Outcome<Claims, ReturnRefusal>> {
  if (!errand || url.searchParams.get('state') !== errand.state) return refuse('errand-over')
  if (!provider || provider.issuer !== errand.issuer || url.pathname !== new URL(config.baseUrl + backFrom(provider)).pathname)
    return refuse('provider-failed')
  if (url.searchParams.get('error')) return refuse('provider-refused')
  const claims = await trade(provider, url, errand).catch(() => null)
  if (!claims) return refuse('provider-failed')
  return errand.again && !isAnew(claims.provedAt, Temporal.Instant.fromEpochMilliseconds(errand.askedAt))
    ? refuse('not-anew')
    : done(claims)
}

async function trade(provider: IdentityProvider, url: URL, errand: Errand): Promise<Claims> {
  const configuration = await discover(provider)
  const tokens = await client.authorizationCodeGrant(configuration, url, {
    pkceCodeVerifier: errand.verifier,
    expectedState: errand.state,
    expectedNonce: errand.nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()!
  const about = claims['email'] ? claims : await userInfo(configuration, tokens.access_token, claims.sub)
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof about['email'] === 'string' ? about['email'] : null,
    emailVerified: about['email_verified'] === true,
    provedAt: provedAt(claims.auth_time, Temporal.Now.instant()),
  }
}

/** Many providers give the address here and not in the ID token (OpenID Connect Core 5.4); the subject must be the same. */
async function userInfo(provider: client.Configuration, accessToken: string, subject: string): Promise<Record<string, unknown>> {
  return provider.serverMetadata().userinfo_endpoint ? client.fetchUserInfo(provider, accessToken, subject) : {}
}

export type ProviderRefusal = 'no-employment' | 'address-not-verified' | 'address-shared' | 'account-of-another' | 'address-waits'

/**
 * Signs in whom the identity provider vouches for. An account is recognised by issuer and subject; the first time it is linked to
 * the person whose work address in this organisation is the verified address, and never again by address after that. An address that took
 * the place of another counts when it is confirmed, as for a link by mail; the first one somebody gets counts at once.
 */
export async function signInFromProvider(
  act: Act,
  { claims, replaces }: { claims: Claims; replaces?: string | null },
): Promise<Outcome<{ token: string }, ProviderRefusal>> {
  const { tx } = act
  const [account] = await tx<{ personId: string; employed: boolean }[]>`
    select a.person_id, exists (select from people.colleague_brief c where c.organisation_id = a.organisation_id and c.person_id = a.person_id) as employed
    from people.account a where a.organisation_id = platform.organisation() and a.issuer = ${claims.issuer} and a.subject = ${claims.subject}`
  if (account && !account.employed) return refuse('no-employment')
  const linked = account ? done(account.personId) : await link(act, claims)
  if (!linked.ok) return linked
  await tx`update people.account set last_sign_in_at = ${act.now}
    where organisation_id = platform.organisation() and issuer = ${claims.issuer} and subject = ${claims.subject}`
  return done({ token: await openSession(act, { personId: linked.value, method: 'oidc', provedAt: claims.provedAt, replaces }) })
}

async function link(act: Act, claims: Claims): Promise<Outcome<string, ProviderRefusal>> {
  const { tx } = act
  if (!claims.email || !claims.emailVerified) return refuse('address-not-verified')
  const email = claims.email.toLowerCase()
  const people = await tx<{ personId: string; linked: boolean; waits: boolean }[]>`
    select distinct c.person_id, k.linked, lower(coalesce(s.email, c.email)) <> ${email} as waits
    from people.colleague c left join people.sign_in_address s on s.organisation_id = c.organisation_id and s.person_id = c.person_id,
      lateral (select exists (select from people.account a where a.organisation_id = c.organisation_id and a.person_id = c.person_id
                              and a.issuer = ${claims.issuer}) as linked) k
    where c.organisation_id = platform.organisation() and (lower(c.email) = ${email} or (not k.linked and lower(s.email) = ${email}))`
  if (people.length > 1) return refuse('address-shared')
  const [person] = people
  if (!person) return refuse('no-employment')
  if (person.linked) return refuse('account-of-another')
  if (person.waits) return refuse('address-waits')
  await tx`insert into people.account (organisation_id, person_id, issuer, subject)
    values (platform.organisation(), ${person.personId}, ${claims.issuer}, ${claims.subject})`
  await record(act, 'link-account', `person/${person.personId}`)
  return done(person.personId)
}
