import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { perform, type UseCase, type Where } from '../act.ts'
import { recordRefusal } from '../audit.ts'
import { knowRefusals } from './known-refusals.ts'
import { tell, type Telling, type Tellings } from '../outcome.ts'
import type { Who } from './caller.ts'
import { goIn, visitOf, type Visit } from './doors.ts'
import { tokenFits, tokenOf } from './answer.ts'
import { explain } from './explain.tsx'
import { errorsOf } from './fields.ts'
import type { House } from './house.ts'
import { objectOf } from './object.ts'

export interface DataDoor {
  who: Who
  see: (visit: Visit<unknown, unknown>) => Promise<Record<string, unknown>>
}

/** What a piece of script sends, and gets an answer to as JSON. The use case knows repeats by a key of its own. */
export interface SendDoor<B extends z.ZodType, Input, Value, Reason extends string> {
  who: Who
  action: string
  body: B
  input: (body: z.infer<B>) => Input
  perform: UseCase<Input, Value, Reason>
  refusals: Tellings<Reason>
  /** What opens the walls for who has no session: the hash of a link. */
  where?: (body: z.infer<B>, visit: Visit<unknown, unknown>) => Where | Promise<Where>
  /** A refusal is not logged either: for answers that must stay anonymous. */
  leavesNoTrace?: true
}

/**
 * Doors for our own script in the page: the same people, walls and form token as pages and forms have, with JSON instead of a page. Who may not
 * come in gets what a page would answer, which is no JSON: the script then asks to sign in.
 */
export function islands(house: House) {
  return {
    data(path: string, door: DataDoor): void {
      house.app.get(path, { config: { who: door.who } }, (request, reply) => openData(house, door, request, reply))
    },
    send<B extends z.ZodType, Input, Value, Reason extends string>(path: string, door: SendDoor<B, Input, Value, Reason>): void {
      knowRefusals(door.action, door.refusals)
      house.app.post(path, { config: { who: door.who } }, (request, reply) => openSend(house, door, request, reply))
    },
  }
}

async function openData(house: House, door: DataDoor, request: FastifyRequest, reply: FastifyReply) {
  const caller = await house.identify(request)
  if (!(await goIn(house, door.who, caller, request, reply))) return reply
  const data = await door.see(visitOf(house, caller, {}, {}, request, reply))
  return reply.header('cache-control', 'private, no-store').send({ ...data, csrf: tokenOf(house, caller, request) })
}

async function openSend<B extends z.ZodType, Input, Value, Reason extends string>(
  house: House,
  door: SendDoor<B, Input, Value, Reason>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const caller = await house.identify(request)
  const typed = (request.body ?? {}) as Record<string, unknown>
  if (!tokenFits(house, caller, request, typed)) return explain(house, caller, request, reply, 'old-form')
  if (!(await goIn(house, door.who, caller, request, reply))) return reply
  reply.header('cache-control', 'private, no-store')
  const body = door.body.safeParse(typed)
  if (!body.success)
    return reply.code(422).send({ reason: 'not-valid', sentence: Object.values(errorsOf(body.error, caller.lang))[0] ?? '' })
  const where = door.where ? await door.where(body.data, visitOf(house, caller, {}, {}, request, reply)) : {}
  const outcome = await perform(house.db, caller.actor, door.perform, door.input(body.data), where)
  if (outcome.ok) return reply.send(outcome.value)
  if (!door.leavesNoTrace) await recordRefusal(house.db, caller.actor, door.action, objectOf(request), outcome.reason)
  const telling = (door.refusals as Record<string, Telling>)[outcome.reason]!
  return reply.code(telling.status).send({ reason: outcome.reason, sentence: tell(telling, caller.lang, outcome.details) })
}
