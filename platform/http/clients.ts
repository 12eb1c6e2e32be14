import type { FastifyRequest } from 'fastify'
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Act, Actor } from '../act.ts'
import { enter } from '../act.ts'
import { record } from '../audit.ts'
import type { Database } from '../db/pool.ts'
import { done, refuse, type Outcome } from '../outcome.ts'
import { both, several, words } from './fields.ts'
import { langOf } from './problem.ts'

/** What an API client may do; each door of the API names one. */
export const scopes = [
  'people:read',
  'people:write',
  'catalogue:read',
  'catalogue:write',
  'editions:read',
  'editions:write',
  'enrolments:read',
  'enrolments:write',
] as const
export type Scope = (typeof scopes)[number]

/** An access token is valid for fifteen minutes. */
const tokenLife = { minutes: 15 }

const hash = (text: string) => createHash('sha256').update(text).digest('base64url')

export const AddClient = z.object({
  name: words(100, 'Schrijf op welk systeem dit is, zoals HR-systeem.', 'Write down which system this is, such as HR system.'),
  scopes: several(z.enum(scopes)).refine((list) => list.length > 0, both('Kies minstens één bevoegdheid.', 'Choose at least one scope.')),
})

/** The secret of a client follows from its id and the secret of the server: the database holds its hash, and it can be shown once more. */
export const clientSecret = (serverSecret: string, clientId: string): string =>
  createHmac('sha256', serverSecret).update(`api-client/${clientId}`).digest('base64url')

/** For this long the secret is shown, and only to whoever made the client. */
export const secretShown = { minutes: 15 }

/** Gives a system of the organisation access to the API. */
export const addClient =
  (serverSecret: string) =>
  async (act: Act, { name, scopes }: z.infer<typeof AddClient>): Promise<Outcome<{ clientId: string }, never>> => {
    const clientId = crypto.randomUUID()
    await act.tx`
      insert into platform.api_client (id, organisation_id, name, secret_hash, scopes, made_by, made_at)
      values (${clientId}, platform.organisation(), ${name}, ${hash(clientSecret(serverSecret, clientId))}, ${scopes}, ${act.actor.personId}, ${act.now})`
    await record(act, 'add-api-client', `api-client/${clientId}`, { scopes })
    return done({ clientId })
  }

/** Takes access away at once: tokens given out stop working too. */
export async function revokeClient(act: Act, { clientId }: { clientId: string }): Promise<Outcome<null, 'no-such-client'>> {
  const [client] = await act.tx`update platform.api_client set revoked_at = now()
    where organisation_id = platform.organisation() and id = ${clientId} and revoked_at is null returning id`
  if (!client) return refuse('no-such-client')
  await act.tx`delete from platform.api_token where organisation_id = platform.organisation() and client_id = ${clientId}`
  await record(act, 'revoke-api-client', `api-client/${clientId}`)
  return done(null)
}

/** Gives an access token for a client id and secret (OAuth 2.0 client credentials). Null: they don't fit. */
export async function giveToken(
  db: Database,
  client: { id: string; secret: string },
  asked: string[] | null,
): Promise<{ token: string; scopes: string[] } | null> {
  return (await db.begin(async (tx) => {
    await enter(tx, { personId: null, organisationId: null }, { ticket: client.id })
    const [found] = await tx<{ organisationId: string; secretHash: string; scopes: string[] }[]>`
      select organisation_id, secret_hash, scopes from platform.api_client where id::text = ${client.id} and revoked_at is null`
    if (!found || !timingSafeEqual(Buffer.from(found.secretHash), Buffer.from(hash(client.secret)))) return null
    const given = asked ? found.scopes.filter((scope) => asked.includes(scope)) : found.scopes
    const token = randomBytes(32).toString('base64url')
    await enter(tx, { personId: null, organisationId: found.organisationId })
    await tx`insert into platform.api_token (token_hash, client_id, organisation_id, scopes, expires_at)
      values (${hash(token)}, ${client.id}, ${found.organisationId}, ${given}, ${Temporal.Now.instant().add(tokenLife)})`
    await tx`delete from platform.api_token where organisation_id = ${found.organisationId} and expires_at < now()`
    return { token, scopes: given }
  })) as { token: string; scopes: string[] } | null
}

export const tokenSeconds = tokenLife.minutes * 60

/** Who calls the API: the client of the bearer token, or null. */
export async function clientOf(db: Database, request: FastifyRequest): Promise<{ actor: Actor; scopes: string[] } | null> {
  const token = /^Bearer ([\w-]{20,100})$/i.exec(request.headers.authorization ?? '')?.[1]
  if (!token) return null
  const ticket = hash(token)
  const [found] = (await db.begin('read only', async (tx) => {
    await enter(tx, { personId: null, organisationId: null }, { ticket })
    return tx`select client_id, organisation_id, scopes from platform.api_token where token_hash = ${ticket} and expires_at > now()`
  })) as { clientId: string; organisationId: string; scopes: string[] }[]
  if (!found) return null
  const { clientId, organisationId } = found
  const actor: Actor = {
    kind: 'client',
    personId: null,
    organisationId,
    roles: [],
    lang: langOf(request),
    repeater: clientId,
    origin: request.ip,
  }
  return { actor, scopes: found.scopes }
}
