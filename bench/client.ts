import http from 'node:http'
import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '#platform/db/pool.ts'
import { enter, system } from '#platform/act.ts'
import { organisation } from '#world/people.ts'

/** An answer, or `status` 0 when the connection broke before there was one: then nobody knows what was done. */
export interface Answer {
  status: number
  headers: http.IncomingHttpHeaders
  body: string
}

/** Somebody who is signed in. */
export interface Client {
  personId: string
  /** As it stands on every page. */
  name: string
  cookie: string
  /** The token of the forms of this session, from the last page. */
  csrf: string
}

/** Connections that stay open, to one product. */
export function connections(port: number, many: number) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: many })
  const ask = (client: Client | null, url: string, form?: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve) => {
      const body = form && new URLSearchParams(form).toString()
      const sent = {
        ...(client ? { cookie: client.cookie } : {}),
        ...(body ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(body)) } : {}),
        ...headers,
      }
      const request = http.request(
        { host: '127.0.0.1', port, path: url, method: form ? 'POST' : 'GET', agent, headers: sent },
        (response) => {
          const pieces: Buffer[] = []
          response.on('data', (piece: Buffer) => pieces.push(piece))
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces).toString() }),
          )
          response.on('error', () => resolve(broken))
        },
      )
      request.setTimeout(patience, () => resolve({ ...broken, status: 598 }))
      request.on('error', () => resolve(broken))
      request.end(body)
    })
  return { ask, close: () => agent.destroy() }
}

export type Ask = ReturnType<typeof connections>['ask']

/** Milliseconds without an answer after which a request counts as forgotten (598), which is a fault of the product. */
const patience = 15_000

const broken: Answer = { status: 0, headers: {}, body: '' }

/** The token in the forms of a page. */
export const tokenIn = (page: string): string => /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''

/** Signs in through the page of the demo, as a person would. */
export async function signIn(ask: Ask, person: { personId: string; name: string }): Promise<Client> {
  const page = await ask(null, '/inloggen')
  const client: Client = { ...person, cookie: cookiesOf(page), csrf: tokenIn(page.body) }
  const answer = await ask(client, '/inloggen/demo', { _csrf: client.csrf, personId: person.personId, organisationId: organisation.id })
  if (answer.status !== 303) throw new Error(`signing in as ${person.name}: ${answer.status}`)
  return { ...client, cookie: `${client.cookie}; ${cookiesOf(answer)}` }
}

/** Sessions written straight into the database, for hundreds of people at once; the tokens in forms still come from pages. */
export async function sessionsFor(db: Database, people: { personId: string; name: string }[]): Promise<Client[]> {
  const made = people.map((person) => ({ ...person, token: randomBytes(32).toString('base64url') }))
  await db.begin(async (tx) => {
    await enter(tx, system(organisation.id))
    await tx`insert into people.session ${tx(
      made.map(({ token, personId }) => ({
        token_hash: createHash('sha256').update(token).digest('base64url'),
        organisation_id: organisation.id,
        person_id: personId,
        method: 'demo',
      })),
    )}`
  })
  return made.map(({ token, ...person }) => ({ ...person, cookie: `bezoek=${token}; ambacht=${token}`, csrf: '' }))
}

const cookiesOf = (answer: Answer): string => (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ')

/** Does `work` for each, at most `many` at a time, in order of start. */
export async function atOnce<T, R>(list: readonly T[], many: number, work: (one: T, n: number) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  let next = 0
  const one = async () => {
    while (next < list.length) {
      const n = next++
      done[n] = await work(list[n]!, n)
    }
  }
  await Promise.all(Array.from({ length: Math.min(many, list.length) }, one))
  return done
}
