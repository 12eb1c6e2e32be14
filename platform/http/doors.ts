import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { z } from 'zod'
import { look, perform, type Actor, type CrowdUseCase, type UseCase, type Where } from '../act.ts'
import { recordRefusal } from '../audit.ts'
import { knowRefusals } from './known-refusals.ts'
import type { Sql } from '../db/pool.ts'
import { tell, type Outcome, type Telling, type Tellings } from '../outcome.ts'
import { translator, type Translate } from '../words.ts'
import { admit, type Caller, type Who } from './caller.ts'
import { errorsOf, type FieldErrors } from './fields.ts'
import type { House } from './house.ts'
import { explain } from './explain.tsx'
import { keyless, objectOf } from './object.ts'
import { meeting, type Meet } from './meeting.ts'
import { once } from './once.ts'
import { send, show, tokenFits } from './answer.ts'

export interface NavItem {
  href: string
  nl: string
  en: string
  badge?: number
  /** The pages of this item, as a second row under the band. */
  under?: NavItem[]
  /** Other beginnings of addresses that belong to it; `*` stands for any one part, such as an id. */
  also?: string[]
  /** Its pages are about whoever looks: each has a link to this page, which says why it is there and who else can see it. */
  personal?: string
}

/** What a page or form gets to work with. */
export interface Visit<Params, Query> {
  caller: Caller
  params: Params
  query: Query
  t: Translate
  /** Reads within the walls, in one read-only transaction. */
  look: <View>(view: (tx: Sql) => Promise<View>, where?: Where) => Promise<View>
  /** Does something besides looking, such as noting that a person's page was opened. */
  perform: <Input, Value, Reason extends string>(
    useCase: UseCase<Input, Value, Reason>,
    input: Input,
    where?: Where,
  ) => Promise<Outcome<Value, Reason>>
  request: FastifyRequest
  reply: FastifyReply
}

/** A form that came back: what is wrong, and what was typed. */
export interface Again {
  errors: FieldErrors
  typed: Record<string, unknown>
  /** The sentence of a refusal that belongs to no field. */
  refusal?: string
  reason?: string
}

export interface PageDoor<P extends z.ZodType, Q extends z.ZodType> {
  who: Who
  params?: P
  query?: Q
  /** The page, a redirect, or null when what is asked for does not exist (here). */
  see: (visit: Visit<z.infer<P>, z.infer<Q>>) => Promise<VNode | Redirect | null>
}

export interface FormDoor<P extends z.ZodType, B extends z.ZodType, Input, Value, Reason extends string> {
  who: Who
  params?: P
  body: B
  /** Largest upload in bytes; more than zero makes it a multipart form. */
  upload?: number
  /** What the form is called in the audit log when it is refused. */
  action: string
  /** What waits for another system waits here, where no connection to the database is held meanwhile. */
  input: (body: z.infer<B>, params: z.infer<P>, visit: Visit<z.infer<P>, unknown>) => Input | Promise<Input>
  perform: UseCase<Input, Value, Reason>
  /** For a form that many people send at the same moment: those who meet in one place are decided together. Null: this one alone. */
  crowd?: { meet: (input: Input, actor: Actor) => string | null; perform: CrowdUseCase<Input, Value, Reason> }
  where?: (params: z.infer<P>, visit: Visit<z.infer<P>, unknown>) => Where | Promise<Where>
  refusals: Tellings<Reason>
  then: (value: Value, input: Input, t: Translate) => Redirect
  /** Anything about the answer that is not the use case: a cookie, for instance. */
  also?: (value: Value, visit: Visit<z.infer<P>, unknown>) => void
  /** Nothing is kept of the sending itself, neither when nor a hash of what: for answers that must stay anonymous. The use case must be safe to repeat. */
  leavesNoTrace?: true
  /** A button of the form that only shows: the page comes again with what was typed, and nothing is done or kept. */
  shows?: (typed: Record<string, unknown>) => boolean
  /** Milliseconds before which no answer goes out: for forms whose answer must not tell, by how long it takes, whose address was typed. */
  answersAfter?: number
  /** The page the form stands on, shown again with its sentences and what was typed. */
  again?: (visit: Visit<z.infer<P>, unknown>, again: Again) => Promise<VNode | null>
}

export interface Redirect {
  to: string
  /** A sentence on the next page. */
  notice?: string
  kind?: 'ok' | 'info' | 'warning'
}

export const isRedirect = (answer: unknown): answer is Redirect =>
  typeof answer === 'object' && answer !== null && 'to' in answer && !('type' in answer)

export type Doors = ReturnType<typeof doors>

/** The doors of the house: each page and form of a room is declared through one of these. */
export function doors(house: House) {
  return {
    house,
    page<P extends z.ZodType, Q extends z.ZodType>(path: string, door: PageDoor<P, Q>): void {
      house.app.get(path, { config: { who: door.who } }, (request, reply) => openPage(house, door, request, reply))
    },
    form<P extends z.ZodType, B extends z.ZodType, Input, Value, Reason extends string>(
      path: string,
      door: FormDoor<P, B, Input, Value, Reason>,
    ): void {
      knowRefusals(door.action, { ...onceTellings, ...door.refusals })
      const bodyLimit = door.upload ? door.upload + 64_000 : undefined
      // A file of megabytes is read only for who may send one.
      const onRequest = door.upload
        ? [
            async (request: FastifyRequest, reply: FastifyReply) =>
              (await goIn(house, door.who, await house.identify(request), request, reply)) ? undefined : reply,
          ]
        : []
      const meet = meeting(house, door)
      house.app.post(path, { bodyLimit, onRequest, config: { who: door.who, upload: door.upload } }, (request, reply) =>
        openForm(house, door, meet, request, reply),
      )
    },
  }
}

async function openPage<P extends z.ZodType, Q extends z.ZodType>(
  house: House,
  door: PageDoor<P, Q>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const caller = await house.identify(request)
  if (!(await goIn(house, door.who, caller, request, reply))) return reply
  const params = door.params ? door.params.safeParse(request.params) : { success: true as const, data: {} as z.infer<P> }
  if (!params.success) return explain(house, caller, request, reply, 'not-found')
  const query = door.query ? door.query.safeParse(request.query) : { success: true as const, data: {} as z.infer<Q> }
  if (!query.success) return explain(house, caller, request, reply, 'bad-address')
  const answer = await door.see(visitOf(house, caller, params.data, query.data, request, reply))
  if (answer === null) return reply.sent ? reply : explain(house, caller, request, reply, 'not-found')
  if (isRedirect(answer)) return send(house, reply, answer)
  return show(house, caller, request, reply, answer)
}

async function openForm<P extends z.ZodType, B extends z.ZodType, Input, Value, Reason extends string>(
  house: House,
  door: FormDoor<P, B, Input, Value, Reason>,
  meet: Meet<Input>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const caller = await house.identify(request)
  const typed = (request.body ?? {}) as Record<string, unknown>
  if (!tokenFits(house, caller, request, typed)) {
    // A session may end while somebody writes. What another site sent is never shown.
    const ours = request.headers['sec-fetch-site'] === 'same-origin'
    return explain(house, caller, request, reply, 'old-form', undefined, ours ? typed : {})
  }
  if (!(await goIn(house, door.who, caller, request, reply))) return reply
  const params = door.params ? door.params.safeParse(request.params) : { success: true as const, data: {} as z.infer<P> }
  if (!params.success) return explain(house, caller, request, reply, 'not-found')
  const visit = visitOf(house, caller, params.data, {}, request, reply)
  const again = async (back: Again, status: number) => {
    const page = door.again ? await door.again(visit, back) : null
    reply.code(status)
    return page
      ? show(house, caller, request, reply, page)
      : explain(house, caller, request, reply, 'refused', back.refusal ?? Object.values(back.errors)[0], typed)
  }
  if (door.shows?.(typed)) return again({ errors: {}, typed }, 200)
  const body = door.body.safeParse(typed)
  if (!body.success) return again({ errors: errorsOf(body.error, caller.lang), typed }, 422)
  const input = await door.input(body.data, params.data, visit)
  const where = door.where ? await door.where(params.data, visit) : {}
  const notBefore = performance.now() + (door.answersAfter ?? 0)
  const answer = await repeatable(house, door, meet, visit, input, where, typed)
  if (door.answersAfter) await setTimeout(Math.max(0, notBefore - performance.now())) // the transaction is over: nobody waits for it
  if (answer.ok) return send(house, reply, answer.value)
  if (!door.leavesNoTrace) await recordRefusal(house.db, caller.actor, door.action, objectOf(request), answer.reason)
  const telling = (door.refusals as Record<string, Telling>)[answer.reason] ?? onceTellings[answer.reason]
  if (!telling) throw new Error(`no sentence for the refusal ${answer.reason}`)
  if (telling.status === 404 && !door.again) return explain(house, caller, request, reply, 'not-found')
  return again({ errors: {}, typed, refusal: tell(telling, caller.lang, answer.details), reason: answer.reason }, telling.status)
}

const onceTellings: Record<string, Telling> = {
  'another-request': {
    status: 409,
    nl: 'Dit formulier is al een keer verstuurd, met andere gegevens. Ververs de pagina en probeer het opnieuw.',
    en: 'This form was sent before with other data. Refresh the page and try again.',
  },
}

/** Runs the use case and makes its answer once per submission: a second click gets the first answer. */
async function repeatable<P extends z.ZodType, B extends z.ZodType, Input, Value, Reason extends string>(
  house: House,
  door: FormDoor<P, B, Input, Value, Reason>,
  meet: Meet<Input>,
  visit: Visit<z.infer<P>, unknown>,
  input: Input,
  where: Where,
  typed: Record<string, unknown>,
): Promise<Outcome<Redirect, string>> {
  const key = !door.leavesNoTrace && typeof typed._submission === 'string' ? typed._submission.slice(0, 100) : null
  const request = { url: visit.request.url, typed: withoutBytes(typed) }
  const met = key && meet({ actor: visit.caller.actor, sent: { key, request, input: { input, t: visit.t } }, where })
  if (met) return met
  const { without, within } = keyless(visit.request)
  let value: { value: Value } | null = null
  const outcome = await perform(
    house.db,
    visit.caller.actor,
    once(key, request, async (act, _: null): Promise<Outcome<Redirect, Reason>> => {
      const outcome = await door.perform(act, input)
      if (!outcome.ok) return outcome
      value = outcome
      const to = door.then(outcome.value, input, visit.t)
      return { ok: true, value: { ...to, to: without(to.to) } }
    }),
    null,
    where,
  )
  if (outcome.ok && value !== null) door.also?.((value as { value: Value }).value, visit)
  return outcome.ok ? { ok: true, value: { ...outcome.value, to: within(outcome.value.to) } } : outcome
}

/** A file counts by its hash: its bytes as JSON would be four times as large. */
const withoutBytes = (typed: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      isFile(value) ? [value.name, createHash('sha256').update(value.bytes).digest('hex')] : value,
    ]),
  )

const isFile = (value: unknown): value is { name: string; bytes: Uint8Array } =>
  (value as { bytes?: unknown } | null)?.bytes instanceof Uint8Array

export async function goIn(house: House, who: Who, caller: Caller, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  const admission = admit(who, caller)
  if (admission === 'in') return true
  if (admission === 'sign-in-first')
    reply.redirect('/inloggen?naar=' + encodeURIComponent(request.method === 'GET' ? request.url : '/'), 303)
  else await explain(house, caller, request, reply, admission)
  return false
}

export function visitOf<P, Q>(
  house: House,
  caller: Caller,
  params: P,
  query: Q,
  request: FastifyRequest,
  reply: FastifyReply,
): Visit<P, Q> {
  return {
    caller,
    params,
    query,
    t: translator(caller.lang),
    look: (view, where) => look(house.db, caller.actor, view, where),
    perform: (useCase, input, where) => perform(house.db, caller.actor, useCase, input, where),
    request,
    reply,
  }
}
