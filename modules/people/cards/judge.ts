import type { Config } from '#platform/http/house.ts'
import type { UseCase, Where } from '#platform/act.ts'
import type { Outcome } from '#platform/outcome.ts'
import { sameDigits } from '../codes/use.ts'
import { cardOf, hashPin, isPin, startCode } from './secrets.ts'
import type { FoundCard } from './facts.ts'
import type { Judged } from './sign-in.ts'
import { noteWrong, takeTry } from './try.ts'

/** Performs a use case in a transaction of its own. */
type Run = <Input, Value>(useCase: UseCase<Input, Value, never>, input: Input, where: Where) => Promise<Outcome<Value, never>>

interface Brought {
  code: string
  pin: string
  /** With the first use: the start code, and the PIN is the one that is chosen. */
  start?: string
}

/**
 * Looks whether the PIN (or the start code) of a card is right. A try is counted in one transaction, the slow hash is made outside of any, and what was
 * wrong is noted in another: so no tries are won by sending many at once, and nobody holds the database meanwhile.
 */
export async function judgeCard(config: Pick<Config, 'secret' | 'baseUrl'>, run: Run, { code, pin, start }: Brought): Promise<Judged> {
  const cardId = cardOf(config.secret, code)
  const where = { ticket: cardId ?? undefined }
  const tried = valueOf(await run(takeTry, { cardId }, where))
  if (!tried.ok) return { ok: false, reason: tried.problem }
  const { card } = tried
  if (card.hasPin !== (start === undefined)) return { ok: false, reason: 'changed-meanwhile' }
  if (await isRight(config.secret, card, pin, start))
    return start === undefined ? { ok: true, card } : { ok: true, card, newPinHash: await hashPin(config.secret, card.id, pin) }
  const { left } = valueOf(await run(noteWrong(config.baseUrl), { cardId: card.id }, where))
  return { ok: false, reason: start === undefined ? 'pin-wrong' : 'start-code-wrong', left }
}

const isRight = async (secret: string, card: FoundCard, pin: string, start: string | undefined): Promise<boolean> =>
  start === undefined ? isPin(secret, card.id, pin, card.pinHash) : sameDigits(startCode(secret, card.id, card.startRound), start)

const valueOf = <Value>(outcome: Outcome<Value, never>): Value => (outcome as { value: Value }).value
