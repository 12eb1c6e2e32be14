import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { tellAdministrators } from '../tell-administrators.ts'
import { findCard, wrongFromHere, type FoundCard } from './facts.ts'
import { guessing, problemOf, triesAllowed, type CardProblem } from './rules.ts'
import { cardKinds } from './texts.ts'

/** A try at the PIN of a card that was counted, or why there is none. */
export type Tried = { ok: true; card: FoundCard } | { ok: false; problem: CardProblem | 'no-card' }

/**
 * Counts a try before the PIN is looked at: whoever tries many at the same moment has no more of them. What is counted stays counted whatever comes
 * after, so this refuses nothing. The act must carry the id of the card as its ticket.
 */
export async function takeTry(act: Act, { cardId }: { cardId: string | null }): Promise<Outcome<Tried, never>> {
  const card = cardId && (await findCard(act.tx, cardId, true))
  if (!card) return done({ ok: false, problem: 'no-card' })
  const problem = problemOf(card, act.now)
  if (problem) {
    await record(act, 'card-refused', `person/${card.personId}`, { cardId: card.id, problem })
    return done({ ok: false, problem })
  }
  if (card.tries >= triesAllowed(await wrongFromHere(act))) {
    await block(act, card)
    return done({ ok: false, problem: 'card-blocked' })
  }
  await act.tx`update people.card set tries = tries + 1 where organisation_id = ${card.organisationId} and id = ${card.id}`
  return done({ ok: true, card })
}

/** Notes that a PIN or start code was wrong, and blocks the card when that was the last try. @returns how many tries are left */
export const noteWrong =
  (baseUrl: string) =>
  async (act: Act, { cardId }: { cardId: string }): Promise<Outcome<{ left: number }, never>> => {
    const card = (await findCard(act.tx, cardId, true))!
    await record(act, 'card-pin-wrong', `person/${card.personId}`, { cardId })
    const wrong = await wrongFromHere(act)
    if (wrong >= guessing.wrongAnHour)
      await tellAdministrators(act, {
        event: `cards-guessed/${dateOf(act.now)}`,
        kind: cardKinds.guessed,
        values: () => ({ aantal: String(wrong), link: baseUrl + paths.cards }),
      })
    const left = Math.max(0, triesAllowed(wrong) - card.tries)
    if (left === 0 && !card.blocked) await block(act, card)
    return done({ left })
  }

async function block(act: Act, card: FoundCard): Promise<void> {
  await act.tx`update people.card set blocked_at = ${act.now} where organisation_id = ${card.organisationId} and id = ${card.id} and blocked_at is null`
  await record(act, 'card-blocked', `person/${card.personId}`, { cardId: card.id })
}
