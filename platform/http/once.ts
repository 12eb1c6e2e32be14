import { createHash } from 'node:crypto'
import type { UseCase } from '../act.ts'
import { done, refuse, type Outcome } from '../outcome.ts'

/**
 * Makes a use case safe to repeat: its answer is stored under the key in the same transaction and given again to whoever
 * sends the same request with the same key within 24 hours. The same key with another request is refused.
 * The answer must be JSON. Two at the same moment: the second waits for the first and gets its answer.
 */
export function once<Input, Value, Reason extends string>(
  key: string | null,
  request: unknown,
  useCase: UseCase<Input, Value, Reason>,
): UseCase<Input, Value, Reason | 'another-request'> {
  if (!key) return useCase
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('base64url')
  return async (act, input): Promise<Outcome<Value, Reason | 'another-request'>> => {
    const { tx, actor } = act
    const [mine] = await tx`insert into platform.submission (actor, key, organisation_id, request_hash)
      values (${actor.repeater}, ${key}, ${actor.organisationId}, ${hash}) on conflict do nothing returning key`
    if (!mine) {
      const [first] = await tx`select request_hash, answer from platform.submission where actor = ${actor.repeater} and key = ${key}`
      return first?.requestHash === hash ? done(first!.answer as Value) : refuse('another-request')
    }
    const outcome = await useCase(act, input)
    if (outcome.ok)
      await tx`update platform.submission set answer = ${tx.json(outcome.value as never)} where actor = ${actor.repeater} and key = ${key}`
    return outcome
  }
}
