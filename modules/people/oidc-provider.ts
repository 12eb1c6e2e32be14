import { createHash } from 'node:crypto'
import * as client from 'openid-client'
import { isThisMachine } from './providers/rules.ts'

export interface Client {
  issuer: string
  clientId: string
  clientSecret: string | null
}

const found = new Map<string, Promise<client.Configuration>>()

/** What the identity provider says about itself, asked once. Plain http only for a provider on this very machine. @throws when it does not answer or its secret can't be read */
export async function discover({ issuer, clientId, clientSecret }: Client): Promise<client.Configuration> {
  if (clientSecret === null) throw new Error('the client secret can not be read')
  const key = createHash('sha256')
    .update(JSON.stringify([issuer, clientId, clientSecret]))
    .digest('base64url')
  let asked = found.get(key)
  if (!asked) {
    const url = new URL(issuer)
    const local = url.protocol === 'http:' && isThisMachine(url)
    asked = client.discovery(url, clientId, clientSecret, undefined, {
      timeout: 10,
      ...(local ? { execute: [client.allowInsecureRequests] } : {}),
    })
    found.set(key, asked)
    asked.catch(() => found.delete(key)) // a provider that was away is asked again
  }
  return asked
}
