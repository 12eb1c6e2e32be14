import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { look, perform, type Actor, type UseCase } from '../act.ts'
import { recordRefusal } from '../audit.ts'
import type { Sql } from '../db/pool.ts'
import { tell, type Telling, type Tellings } from '../outcome.ts'
import { clientOf, giveToken, tokenSeconds, type Scope } from './clients.ts'
import { errorsOf } from './fields.ts'
import type { House } from './house.ts'
import { objectOf } from './object.ts'
import { once } from './once.ts'
import { openApi } from './openapi.ts'
import { langOf, problem } from './problem.ts'

/** The full version of the API, in the header API-Version of every answer. */
export const apiVersion = '1.0.0'

interface Common {
  /** Path under /api/v1, Dutch and kebab-case, with {names} for parameters. */
  path: string
  summary: { nl: string; en: string }
  tag: string
  scope: Scope
  params?: z.ZodObject
}

/** Reads: a view as a resource, never a screen. Null: it does not exist (here). */
export interface Reading<P, Q, Answer> extends Common {
  method: 'get'
  query?: z.ZodType<Q>
  answer: z.ZodType<Answer>
  see: (visit: { look: <V>(view: (tx: Sql) => Promise<V>) => Promise<V>; actor: Actor; params: P; query: Q }) => Promise<Answer | null>
}

/** Does: the same use case, and the same zod input, as the form. */
export interface Doing<P, Body, Input, Value, Answer, Reason extends string> extends Common {
  method: 'post' | 'put' | 'patch' | 'delete'
  body?: z.ZodType<Body>
  action: string
  input: (body: Body, params: P) => Input
  perform: UseCase<Input, Value, Reason>
  refusals: Tellings<Reason>
  status: 200 | 201
  answer: z.ZodType<Answer>
  then: (value: Value) => Answer
}

// The declarations are kept with their types erased; each was checked where it was written.
// eslint-disable-next-line
export type AnyDoor = Common & { method: string; query?: z.ZodType; body?: z.ZodType; answer: z.ZodType; status?: number }

/** The doors of the API. Each becomes a route and a piece of the OpenAPI document: there is no second list that can drift. */
export function apiDoors(house: House) {
  const declared: AnyDoor[] = []
  const route = (path: string) => '/api/v1' + path.replace(/\{(\w+)\}/g, ':$1')
  return {
    declared,
    read<P, Q, Answer>(door: Reading<P, Q, Answer>): void {
      declared.push(door)
      house.app.get(route(door.path), { config: { api: true, scope: door.scope } }, (request, reply) =>
        answerReading(house, door, request, reply),
      )
    },
    act<P, Body, Input, Value, Answer, Reason extends string>(door: Doing<P, Body, Input, Value, Answer, Reason>): void {
      declared.push(door)
      house.app.route({
        method: door.method.toUpperCase() as 'POST',
        url: route(door.path),
        config: { api: true, scope: door.scope },
        handler: (request, reply) => answerDoing(house, door, request, reply),
      })
    },
    /** Opens the document and the token door; after all rooms declared theirs. */
    finish(): void {
      house.app.addHook('onSend', async (request, reply) => {
        if (request.url.startsWith('/api/')) reply.header('API-Version', apiVersion).header('cache-control', 'no-store')
      })
      const document = openApi(declared, house.config)
      house.app.get('/api/v1/openapi.json', async (_request, reply) => reply.header('access-control-allow-origin', '*').send(document))
      house.app.post('/api/v1/token', { config: { api: true } }, (request, reply) => answerToken(house, request, reply))
    },
  }
}

export type ApiDoors = ReturnType<typeof apiDoors>

async function callerOf(house: House, scope: Scope, request: FastifyRequest, reply: FastifyReply): Promise<Actor | null> {
  const client = await clientOf(house.db, request)
  if (!client) {
    reply.header('www-authenticate', 'Bearer')
    problem(request, reply, 401, {
      nl: 'Vraag een token aan bij /api/v1/token en stuur het mee.',
      en: 'Ask for a token at /api/v1/token and send it along.',
    })
    return null
  }
  if (!client.scopes.includes(scope)) {
    problem(request, reply, 403, { nl: `Deze koppeling mist de bevoegdheid ${scope}.`, en: `This client lacks the scope ${scope}.` })
    return null
  }
  return client.actor
}

const nothing = { nl: 'Wat je vraagt bestaat niet in jouw organisatie.', en: 'What you ask for does not exist in your organisation.' }

async function answerReading<P, Q, Answer>(house: House, door: Reading<P, Q, Answer>, request: FastifyRequest, reply: FastifyReply) {
  const actor = await callerOf(house, door.scope, request, reply)
  if (!actor) return reply
  const params = door.params?.safeParse(request.params)
  if (params && !params.success) return problem(request, reply, 404, nothing)
  const query = door.query?.safeParse(request.query)
  if (query && !query.success) return problem(request, reply, 400, sentences(query.error, request))
  const answer = await door.see({ look: (view) => look(house.db, actor, view), actor, params: params?.data as P, query: query?.data as Q })
  if (answer === null) return problem(request, reply, 404, nothing)
  return reply.send(wire(answer))
}

async function answerDoing<P, Body, Input, Value, Answer, Reason extends string>(
  house: House,
  door: Doing<P, Body, Input, Value, Answer, Reason>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const actor = await callerOf(house, door.scope, request, reply)
  if (!actor) return reply
  const params = door.params?.safeParse(request.params)
  if (params && !params.success) return problem(request, reply, 404, nothing)
  const body = door.body?.safeParse(request.body ?? {})
  if (body && !body.success) return problem(request, reply, 400, sentences(body.error, request))
  const input = door.input(body?.data as Body, params?.data as P)
  const key = request.headers['idempotency-key']
  const asked = { method: request.method, url: request.url, body: request.body ?? null }
  const answering: UseCase<Input, Answer, Reason> = async (act, input) => {
    const outcome = await door.perform(act, input)
    return outcome.ok ? { ok: true, value: wire(door.then(outcome.value)) as Answer } : outcome
  }
  const outcome = await perform(house.db, actor, once(typeof key === 'string' ? key.slice(0, 100) : null, asked, answering), input)
  if (outcome.ok) return reply.code(door.status).send(outcome.value)
  await recordRefusal(house.db, actor, door.action, objectOf(request), outcome.reason)
  const telling = (door.refusals as Record<string, Telling>)[outcome.reason]
  if (!telling)
    return problem(request, reply, 409, {
      nl: 'Met deze Idempotency-Key is eerder iets anders gevraagd.',
      en: 'This Idempotency-Key was used for another request.',
    })
  return problem(request, reply, telling.status, tell(telling, langOf(request), outcome.details))
}

async function answerToken(house: House, request: FastifyRequest, reply: FastifyReply) {
  const body = Object.fromEntries(
    Object.entries((request.body ?? {}) as object).filter(([, value]) => typeof value === 'string'),
  ) as Record<string, string>
  const basic = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const [id, secret] = basic ? Buffer.from(basic, 'base64').toString().split(':', 2) : [body['client_id'], body['client_secret']]
  if (body['grant_type'] !== 'client_credentials') return reply.code(400).send({ error: 'unsupported_grant_type' })
  const given = id && secret ? await giveToken(house.db, { id, secret }, body['scope'] ? body['scope'].split(' ') : null) : null
  if (!given) return reply.code(401).send({ error: 'invalid_client' })
  return reply.send({ access_token: given.token, token_type: 'Bearer', expires_in: tokenSeconds, scope: given.scopes.join(' ') })
}

function sentences(error: z.ZodError, request: FastifyRequest): string {
  return Object.entries(errorsOf(error, langOf(request)))
    .map(([field, text]) => `${field}: ${text}`)
    .join(' ')
}

/** Temporal values as ISO 8601 text: instants in UTC, dates as dates. */
function wire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

/** A page of a collection. */
export const Paging = z.object({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type Paging = z.infer<typeof Paging>

export const paged = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), page: z.number().int(), pageSize: z.number().int(), total: z.number().int() })
export const offset = ({ page, pageSize }: Paging): number => (page - 1) * pageSize

/** Rows that each carry the `total` of all rows, as a page of a collection. */
export const pageOf = <Item>({ page, pageSize }: Paging, rows: readonly Record<string, unknown>[]) => ({
  items: rows.map(({ total: _, ...row }) => row) as Item[],
  page,
  pageSize,
  total: (rows[0]?.['total'] as number) ?? 0,
})
