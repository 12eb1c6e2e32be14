import * as client from 'openid-client'
import type { Sql } from '#platform/db/pool.ts'
import type { Config } from '#platform/http/house.ts'

export type Oidc = NonNullable<Config['oidc']>

const found = new Map<string, Promise<client.Configuration>>()

/** What the identity provider says about itself, asked once. Plain http only for a provider on this very machine. */
export async function discover(oidc: Oidc): Promise<client.Configuration> {
  const key = `${oidc.issuer} ${oidc.clientId}`
  let asked = found.get(key)
  if (!asked) {
    const issuer = new URL(oidc.issuer)
    const local = issuer.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname)
    asked = client.discovery(issuer, oidc.clientId, oidc.clientSecret, undefined, { timeout: 10, ...(local ? { execute: [client.allowInsecureRequests] } : {}) })
    found.set(key, asked)
    asked.catch(() => found.delete(key)) // a provider that was away is asked again
  }
  return asked
}

/** The organisation whose people sign in at this provider: named by its slug or id, or the only one there is. */
export async function providerOrganisation(tx: Sql, oidc: Oidc): Promise<string | null> {
  await tx`select set_config('app.listing', 'organisations', true)`
  const rows = await tx<{ id: string }[]>`
    select id from people.organisation where ${oidc.organisation} = '' or slug = ${oidc.organisation} or id::text = ${oidc.organisation} limit 2`
  await tx`select set_config('app.listing', '', true)`
  return rows.length === 1 ? rows[0]!.id : null
}
