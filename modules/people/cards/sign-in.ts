import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { openSession } from '../sign-in.ts'
import { findCard, type FoundCard } from './facts.ts'
import { isWeakPin, problemOf, type CardProblem } from './rules.ts'

export type CardRefusal = CardProblem | 'no-card' | 'pin-wrong' | 'start-code-wrong' | 'changed-meanwhile'

/** What came of a try, with the PIN or start code looked at: outside of a transaction, because that takes a tenth of a second. */
export type Judged = { ok: true; card: FoundCard; newPinHash?: string } | { ok: false; reason: CardRefusal; left?: number }

export const UsePin = z.object({
  kaart: z.string().max(100),
  pin: z
    .string({ error: both('Typ je pincode.', 'Type your PIN.') })
    .trim()
    .regex(/^\d{4,8}$/, both('Je pincode heeft vier tot acht cijfers.', 'Your PIN has four to eight digits.')),
})

/** A PIN that somebody chooses. */
export const newPin = z
  .string()
  .trim()
  .regex(/^\d{4,8}$/, both('Kies vier tot acht cijfers.', 'Choose four to eight digits.'))
  .refine(
    (pin) => !isWeakPin(pin),
    both('Deze pincode is te makkelijk te raden. Kies een andere.', 'This PIN is too easy to guess. Choose another.'),
  )
/** Typed twice, so that a slip of the thumb locks nobody out. */
export const twiceTheSame = {
  path: ['again'],
  error: both(
    'Dit is een andere pincode dan hierboven. Typ twee keer dezelfde.',
    'This is another PIN than the one above. Type the same twice.',
  ),
}

export const ChoosePin = z
  .object({
    kaart: z.string().max(100),
    start: z
      .string()
      .trim()
      .regex(
        /^\d{3} ?\d{3}$/,
        both(
          'De startcode heeft zes cijfers. Hij staat op het briefje naast je kaart.',
          'The start code has six digits. It is on the slip beside your card.',
        ),
      ),
    pin: newPin,
    again: z.string().trim(),
  })
  .refine(({ pin, again }) => pin === again, twiceTheSame)

/**
 * Signs in with a card whose PIN was right. Each sign-in is a session of its own: a card used twice at once opens two, and signing out of one leaves
 * the other. The act must carry the id of the card as its ticket.
 */
export async function signInByCard(
  act: Act,
  { judged, replaces }: { judged: Judged; replaces?: string | null },
): Promise<Outcome<{ token: string }, CardRefusal>> {
  if (!judged.ok) return refuse(judged.reason, judged.left === undefined ? {} : { left: judged.left })
  const was = judged.card
  const card = await findCard(act.tx, was.id, true)
  if (!card) return refuse('no-card')
  const problem = problemOf(card, act.now)
  if (problem) return refuse(problem)
  // Between looking at the PIN and now, somebody may have chosen one or made a new start code.
  if (card.startRound !== was.startRound || card.pinHash !== was.pinHash) return refuse('changed-meanwhile')
  const { newPinHash = card.pinHash } = judged
  await act.tx`update people.card set tries = 0, used_at = ${act.now}, pin_hash = ${newPinHash}, pin_chosen_at = coalesce(pin_chosen_at, ${act.now})
    where organisation_id = ${card.organisationId} and id = ${card.id}`
  const within = { ...act, actor: { ...act.actor, organisationId: card.organisationId } }
  if (judged.newPinHash)
    await record({ ...within, actor: { ...within.actor, personId: card.personId } }, 'card-pin-chosen', `person/${card.personId}`)
  return done({ token: await openSession(within, { personId: card.personId, method: 'card', cardId: card.id, replaces }) })
}
