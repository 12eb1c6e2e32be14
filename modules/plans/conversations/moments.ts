import { z } from 'zod'
import { decideMoment, momentFields, momentHangsTogether, momentOf, placeField, type MomentRefusal } from '#modules/guidance/index.ts'
import type { Act } from '#platform/act.ts'
import { id, maybeWords, words } from '#platform/http/fields.ts'
import type { Config } from '#platform/http/house.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { holdOpen } from './facts.ts'
import { decideAccept, type AcceptRefusal, type Facts, type OpenRefusal } from './rules.ts'
import { tellDeclined, tellInvited, tellMoment } from './tell.ts'

export const OfConversation = z.object({ conversationId: id() })
export type OfConversation = z.infer<typeof OfConversation>

interface NewMoment {
  conversationId: string
  number: number
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  place: string
  words: string
}

export async function addMoment({ tx, actor, now }: Act, one: NewMoment): Promise<void> {
  await tx`insert into plans.conversation_step (organisation_id, conversation_id, number, step, by_id, at, starts_at, ends_at, place, words)
    values (platform.organisation(), ${one.conversationId}, ${one.number}, 'proposed', ${actor.personId}, ${now}, ${one.startsAt}, ${one.endsAt}, ${one.place}, ${one.words})`
}

async function addAnswer({ tx, actor, now }: Act, { id, steps }: Facts, step: 'accepted' | 'declined', said: string): Promise<void> {
  await tx`insert into plans.conversation_step (organisation_id, conversation_id, number, step, by_id, at, words)
    values (platform.organisation(), ${id}, ${steps + 1}, ${step}, ${actor.personId}, ${now}, ${said})`
}

const theOther = ({ actor }: Act, { personId, otherId }: Facts): string => (actor.personId === personId ? otherId : personId)

/** Says yes to the proposed moment. Both get it in their calendars, without what it is about. */
export const accept =
  (config: Config) =>
  async (act: Act, { conversationId }: OfConversation): Promise<Outcome<{ conversationId: string }, AcceptRefusal>> => {
    const held = await holdOpen(act, conversationId)
    if (!held.ok) return held
    const decision = decideAccept(held.value, act.actor.personId, act.now)
    if (!decision.ok) return decision
    await addAnswer(act, held.value, 'accepted', '')
    await tellMoment(act, config, held.value, 'REQUEST')
    return done({ conversationId })
  }

export const Decline = z.object({ reason: words(500, 'Schrijf in één zin waarom het niet kan.', 'Write in one sentence why it can’t be.') })
export type Decline = z.infer<typeof Decline> & OfConversation

/** Says no to the conversation, or calls it off, with a sentence. */
export const decline =
  (config: Config) =>
  async (act: Act, { conversationId, reason: said }: Decline): Promise<Outcome<{ conversationId: string }, OpenRefusal>> => {
    const held = await holdOpen(act, conversationId)
    if (!held.ok) return held
    await addAnswer(act, held.value, 'declined', said)
    await tellDeclined(act, config, held.value, theOther(act, held.value), said)
    if (held.value.state === 'agreed') await tellMoment(act, config, held.value, 'CANCEL')
    return done({ conversationId })
  }

export const Move = z.object({ ...momentFields, place: placeField, because: maybeWords(500) }).superRefine(momentHangsTogether)
export type Move = z.infer<typeof Move> & OfConversation

/** Proposes another moment, with or without a sentence; the other says yes or no again. What was agreed leaves both calendars. */
export const move =
  (config: Config) =>
  async (
    act: Act,
    { conversationId, place, because: said, ...written }: Move,
  ): Promise<Outcome<{ conversationId: string }, OpenRefusal | MomentRefusal>> => {
    const held = await holdOpen(act, conversationId)
    if (!held.ok) return held
    const moment = momentOf(written)
    const decision = decideMoment(moment, act.now)
    if (!decision.ok) return decision
    const number = held.value.steps + 1
    await addMoment(act, { conversationId, number, ...moment, place, words: said })
    if (held.value.state === 'agreed') await tellMoment(act, config, held.value, 'CANCEL')
    await tellInvited(act, config, { id: conversationId, to: theOther(act, held.value), ...moment, place, number, words: said })
    return done({ conversationId })
  }
