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
  const judged = await judgeById(config, run, cardOf(config.secret, code), { pin, start })
  return judged.ok && start !== undefined ? withPin(config, judged, pin) : judged
}

/** The same with the old PIN of an own card, for who chooses another: a wrong one costs a try, as at the door. */
export async function judgeChange(
  config: Pick<Config, 'secret' | 'baseUrl'>,
  run: Run,
  { cardId, old, pin }: { cardId: string | null; old: string; pin: string },
): Promise<Judged> {
  const judged = await judgeById(config, run, cardId, { pin: old })
  return judged.ok ? withPin(config, judged, pin) : judged
}

async function withPin({ secret }: Pick<Config, 'secret'>, judged: Judged & { ok: true }, pin: string): Promise<Judged> {
  return { ...judged, newPinHash: await hashPin(secret, judged.card.id, pin) }
}

async function judgeById(
  config: Pick<Config, 'secret' | 'baseUrl'>,
  run: Run,
  cardId: string | null,
  { pin, start }: Omit<Brought, 'code'>,
): Promise<Judged> {
  const where = { ticket: cardId ?? undefined }
  const tried = valueOf(await run(takeTry, { cardId }, where))
  if (!tried.ok) return { ok: false, reason: tried.problem }
  const { card } = tried
  if (card.hasPin !== (start === undefined)) return { ok: false, reason: 'changed-meanwhile' }
  if (await isRight(config.secret, card, pin, start)) return { ok: true, card }
  const { left } = valueOf(await run(noteWrong(config.baseUrl), { cardId: card.id }, where))
  return { ok: false, reason: start === undefined ? 'pin-wrong' : 'start-code-wrong', left }
}

const isRight = async (secret: string, card: FoundCard, pin: string, start: string | undefined): Promise<boolean> =>
  start === undefined ? isPin(secret, card.id, pin, card.pinHash) : sameDigits(startCode(secret, card.id, card.startRound), start)

const valueOf = <Value>(outcome: Outcome<Value, never>): Value => (outcome as { value: Value }).value
