import * as client from 'openid-client'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import { record } from '#platform/audit.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { discover } from './oidc-provider.ts'
import type { Errand } from './oidc-start.ts'
import { openSession } from './sign-in.ts'

export interface Claims {
  issuer: string
  subject: string
  email: string | null
  emailVerified: boolean
}
export type ReturnRefusal = 'errand-over' | 'provider-refused' | 'provider-failed'

/** Trades the code for who this is. Everything is checked: state, nonce, issuer, audience, signature, time, PKCE, and how long ago the sign-in was. */
export async function claimsOf(config: Config, url: URL, errand: Errand | null): Promise<Outcome<Claims, ReturnRefusal>> {
  if (!errand || url.searchParams.get('state') !== errand.state) return refuse('errand-over')
  if (url.searchParams.get('error')) return refuse('provider-refused')
  try {
    const tokens = await client.authorizationCodeGrant(await discover(config.oidc!), url, {
      pkceCodeVerifier: errand.verifier,
      expectedState: errand.state,
      expectedNonce: errand.nonce,
      idTokenExpected: true,
      ...(errand.again ? { maxAge: 300 } : {}),
    })
    const claims = tokens.claims()!
    const about = claims['email'] ? claims : await userInfo(config, tokens.access_token, claims.sub)
    const email = typeof about['email'] === 'string' ? about['email'] : null
    return done({ issuer: claims.iss, subject: claims.sub, email, emailVerified: about['email_verified'] === true })
  } catch {
    return refuse('provider-failed')
  }
}

/** Many providers give the address here and not in the ID token (OpenID Connect Core 5.4); the subject must be the same. */
async function userInfo(config: Config, accessToken: string, subject: string): Promise<Record<string, unknown>> {
  const provider = await discover(config.oidc!)
  return provider.serverMetadata().userinfo_endpoint ? client.fetchUserInfo(provider, accessToken, subject) : {}
}

export type ProviderRefusal = 'no-employment' | 'address-not-verified' | 'address-shared' | 'account-of-another'

/**
 * Signs in whom the identity provider vouches for. An account is recognised by issuer and subject; the first time it is linked to
 * the person whose work address in this organisation is the verified address, and never again by address after that.
 */
export async function signInFromProvider(act: Act, { claims, replaces }: { claims: Claims; replaces?: string | null }): Promise<Outcome<{ token: string }, ProviderRefusal>> {
  const { tx } = act
  const [account] = await tx<{ personId: string; employed: boolean }[]>`
    select a.person_id, exists (select from people.colleague c where c.organisation_id = a.organisation_id and c.person_id = a.person_id) as employed
    from people.account a where a.organisation_id = platform.organisation() and a.issuer = ${claims.issuer} and a.subject = ${claims.subject}`
  if (account && !account.employed) return refuse('no-employment')
  const linked = account ? done(account.personId) : await link(act, claims)
  if (!linked.ok) return linked
  await tx`update people.account set last_sign_in_at = ${act.now}
    where organisation_id = platform.organisation() and issuer = ${claims.issuer} and subject = ${claims.subject}`
  return done({ token: await openSession(act, { personId: linked.value, method: 'oidc', replaces }) })
}

async function link(act: Act, claims: Claims): Promise<Outcome<string, ProviderRefusal>> {
  const { tx } = act
  if (!claims.email || !claims.emailVerified) return refuse('address-not-verified')
  const people = await tx<{ personId: string; linked: boolean }[]>`
    select distinct c.person_id, exists (select from people.account a where a.organisation_id = c.organisation_id and a.person_id = c.person_id
                                         and a.issuer = ${claims.issuer}) as linked
    from people.colleague c where c.organisation_id = platform.organisation() and lower(c.email) = lower(${claims.email})`
  if (people.length > 1) return refuse('address-shared')
  const [person] = people
  if (!person) return refuse('no-employment')
  if (person.linked) return refuse('account-of-another')
  await tx`insert into people.account (organisation_id, person_id, issuer, subject)
    values (platform.organisation(), ${person.personId}, ${claims.issuer}, ${claims.subject})`
  await record(act, 'link-account', `person/${person.personId}`)
  return done(person.personId)
}
