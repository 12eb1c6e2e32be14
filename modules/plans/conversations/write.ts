import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { both, id, maybeWords, several, words } from '#platform/http/fields.ts'
import { maybeWrittenDay } from '#platform/http/written.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdOpen, writtenIn } from './facts.ts'
import type { OfConversation } from './moments.ts'
import type { OpenRefusal } from './rules.ts'

export const SaveNotes = z.object({ notes: maybeWords(20000), basedOn: several(id()) })
export type SaveNotes = z.infer<typeof SaveNotes> & OfConversation

/** Saves the notes that the two keep together. Whoever saved meanwhile loses nothing: what this one is not based on, stays beside it. */
export async function saveNotes(
  act: Act,
  { conversationId, notes: text, basedOn }: SaveNotes,
): Promise<Outcome<OfConversation & { beside: boolean }, OpenRefusal>> {
  const { tx, actor, now } = act
  const held = await holdOpen(act, conversationId)
  if (!held.ok) return held
  const { notes } = await writtenIn(tx, conversationId)
  const beside = notes.some((note) => !basedOn.includes(note.id))
  if (!(notes.length === 1 && notes[0]!.words === text))
    await tx`insert into plans.conversation_note (organisation_id, conversation_id, author_id, words, based_on, saved_at)
      values (platform.organisation(), ${conversationId}, ${actor.personId}, ${text}, ${basedOn}, ${now})`
  return done({ conversationId, beside })
}

export const Agree = z.object({
  agreement: words(1000, 'Schrijf op wat jullie afspreken.', 'Write down what you agree.'),
  who: z.enum(['concerned', 'partner', 'both'], { error: both('Kies wie het doet.', 'Choose who does it.') }),
  dueOn: maybeWrittenDay(),
})
export type Agree = z.infer<typeof Agree> & OfConversation
export type AgreeRefusal = OpenRefusal | 'too-many'

/** Adds an agreement: what, who and when. */
export async function agree(
  act: Act,
  { conversationId, agreement: text, who, dueOn }: Agree,
): Promise<Outcome<OfConversation, AgreeRefusal>> {
  const { tx, actor, now } = act
  const held = await holdOpen(act, conversationId)
  if (!held.ok) return held
  if ((await writtenIn(tx, conversationId)).agreements.length >= 50) return refuse('too-many')
  await tx`insert into plans.agreement (organisation_id, conversation_id, words, who, due_on, added_by, added_at)
    values (platform.organisation(), ${conversationId}, ${text}, ${who}, ${dueOn}, ${actor.personId}, ${now})`
  return done({ conversationId })
}

export const OfAgreement = z.object({ conversationId: id(), agreementId: id() })
export type DropRefusal = OpenRefusal | 'no-such-line'

/** Takes an agreement away; what was signed keeps it. */
export async function dropAgreement(
  act: Act,
  { conversationId, agreementId }: z.infer<typeof OfAgreement>,
): Promise<Outcome<OfConversation, DropRefusal>> {
  const { tx, actor, now } = act
  const held = await holdOpen(act, conversationId)
  if (!held.ok) return held
  const gone = await tx`update plans.agreement set dropped_at = ${now}, dropped_by = ${actor.personId}
    where organisation_id = (select platform.organisation()) and conversation_id = ${conversationId} and id = ${agreementId} and dropped_at is null returning id`
  return gone.length ? done({ conversationId }) : refuse('no-such-line')
}
