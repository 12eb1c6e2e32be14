import { createHmac, timingSafeEqual } from 'node:crypto'
import * as client from 'openid-client'
import type { Config } from '#platform/http/house.ts'
import { discover } from './oidc-provider.ts'
import { paths } from './paths.ts'
import type { IdentityProvider } from './providers/known.ts'

/** What a browser carries while it is at the identity provider. */
export interface Errand {
  /** Whose provider it went to: an answer from any other is refused. */
  organisationId: string
  issuer: string
  state: string
  nonce: string
  verifier: string
  goesTo: string
  /** The person must sign in again there, for something that needs a fresh sign-in. */
  again: boolean
  /** Milliseconds since the epoch. */
  askedAt: number
}

export const errandCookie = 'inlogpoging'
const errandMinutes = 10

/** Where a provider sends people back to: an address of its own for each, so that the answer of one is never taken for that of another (RFC 9700, 4.4). */
export const backFrom = (provider: Pick<IdentityProvider, 'from' | 'slug'>): string =>
  provider.from === 'environment' ? paths.oidcBack : paths.oidcBackFrom(provider.slug)

/** Sends a browser to the identity provider: authorization code with PKCE, state and nonce (RFC 6749, 7636; OpenID Connect Core). */
export async function startErrand(
  config: Config,
  provider: IdentityProvider,
  asked: { goesTo: string; again: boolean },
): Promise<{ to: string; cookie: string }> {
  const { organisationId, issuer } = provider
  const errand: Errand = {
    organisationId,
    issuer,
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    askedAt: Date.now(),
    ...asked,
  }
  const to = client.buildAuthorizationUrl(await discover(provider), {
    redirect_uri: config.baseUrl + backFrom(provider),
    scope: 'openid email',
    code_challenge: await client.calculatePKCECodeChallenge(errand.verifier),
    code_challenge_method: 'S256',
    state: errand.state,
    nonce: errand.nonce,
    ...(asked.again ? { prompt: 'login', max_age: '0' } : {}),
  })
  return { to: to.href, cookie: sign(errand, config.secret) }
}

export function sign(errand: Errand, secret: string): string {
  const body = Buffer.from(JSON.stringify(errand)).toString('base64url')
  return `${body}.${mark(body, secret)}`
}

/** The errand of a cookie, or null when it was not made here or is too old. */
export function readErrand(cookie: string | undefined, secret: string): Errand | null {
  const [body = '', brought = ''] = (cookie ?? '').split('.')
  const wanted = Buffer.from(mark(body, secret))
  const given = Buffer.from(brought)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null
  const errand = JSON.parse(Buffer.from(body, 'base64url').toString()) as Errand
  return errand.askedAt + errandMinutes * 60_000 > Date.now() ? errand : null
}

const mark = (body: string, secret: string) => createHmac('sha256', secret).update(`errand/${body}`).digest('base64url')
