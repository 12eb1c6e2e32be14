import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll } from 'vitest'
import type { Answer } from './house.ts'

/** Who signs in at a provider, and what it says of them. */
export interface Account {
  sub: string
  email?: string
  email_verified?: boolean
}

/** A real identity provider on this machine, for one test file. Each test sets who signs in. */
export interface TestProvider {
  issuer: string
  clientId: string
  clientSecret: string
  account: Account
  /** The person breaks off. */
  denies: boolean
  /** When the person signed in, in seconds since the epoch; null: at this moment. */
  signedInAt: number | null
  /** Walks through the provider as a browser would, and answers where it sends us back to. `cookies`: those this browser has there. */
  walk: (start: Answer | string, cookies?: Map<string, string>) => Promise<string>
}

export async function startProvider(back: string, more: Record<string, unknown> = {}): Promise<TestProvider> {
  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const known: TestProvider = {
    issuer,
    clientId: 'ambacht',
    clientSecret: 'a secret of the client, long enough',
    account: { sub: 'nobody' },
    denies: false,
    signedInAt: null,
    walk,
  }
  const provider = new Provider(issuer, {
    clients: [{ client_id: known.clientId, client_secret: known.clientSecret, redirect_uris: [back], ...more }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => known.account }),
    loadExistingGrant: async (context: { oidc: { client: { clientId: string }; session: { accountId: string } } }) => {
      const grant = new provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
    cookies: { keys: ['only for a test'] },
    pkce: { required: () => true },
  })
  const answer = provider.callback()

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const login = { accountId: known.account.sub, ...(known.signedInAt === null ? {} : { ts: known.signedInAt }) }
    await provider.interactionFinished(request, response, known.denies ? { error: 'access_denied' } : { login })
  }

  async function walk(start: Answer | string, cookies = new Map<string, string>()): Promise<string> {
    let url = typeof start === 'string' ? start : start.location!
    for (let step = 0; step < 8 && !url.startsWith(back); step++) {
      const response = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      })
      for (const cookie of response.headers.getSetCookie()) {
        const [name = '', value = ''] = cookie.split(';')[0]!.split('=')
        cookies.set(name, value)
      }
      url = new URL(response.headers.get('location') ?? `${issuer}/stuck/${response.status}`, url).href
    }
    return url.replace('http://localhost:8080', '')
  }

  afterAll(() => new Promise<void>((closed) => server.close(() => closed())))
  return known
}
