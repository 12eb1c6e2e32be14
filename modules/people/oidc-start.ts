import { createHmac, timingSafeEqual } from 'node:crypto'
import * as client from 'openid-client'
import type { Config } from '#platform/http/house.ts'
import { discover } from './oidc-provider.ts'
import { paths } from './paths.ts'

/** What a browser carries while it is at the identity provider. */
export interface Errand {
  state: string
  nonce: string
  verifier: string
  goesTo: string
  /** The person must sign in again there, for something that needs a fresh sign-in. */
  again: boolean
  /** Milliseconds since the epoch after which it is worth nothing. */
  until: number
}

export const errandCookie = 'inlogpoging'
const errandMinutes = 10

/** Sends a browser to the identity provider: authorization code with PKCE, state and nonce (RFC 6749, 7636; OpenID Connect Core). */
export async function startErrand(config: Config, asked: { goesTo: string; again: boolean }): Promise<{ to: string; cookie: string }> {
  const provider = await discover(config.oidc!)
  const errand: Errand = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    until: Date.now() + errandMinutes * 60_000,
    ...asked,
  }
  const to = client.buildAuthorizationUrl(provider, {
    redirect_uri: config.baseUrl + paths.oidcBack,
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
  return `${body}.${seal(body, secret)}`
}

/** The errand of a cookie, or null when it was not made here or is too old. */
export function readErrand(cookie: string | undefined, secret: string): Errand | null {
  const [body = '', mark = ''] = (cookie ?? '').split('.')
  const wanted = Buffer.from(seal(body, secret))
  const given = Buffer.from(mark)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null
  const errand = JSON.parse(Buffer.from(body, 'base64url').toString()) as Errand
  return errand.until > Date.now() ? errand : null
}

const seal = (body: string, secret: string) => createHmac('sha256', secret).update(`errand/${body}`).digest('base64url')
