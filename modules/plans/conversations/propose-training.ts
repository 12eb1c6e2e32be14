import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { both, id, maybeWords } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdOpen } from './facts.ts'
import type { OfConversation } from './moments.ts'
import type { OpenRefusal } from './rules.ts'
import type { DropRefusal } from './write.ts'

export const ProposeTraining = z
  .object({ activityId: z.union([id(), z.literal('')]).default(''), training: maybeWords(200) })
  .refine(({ activityId, training }) => activityId || training, {
    path: ['training'],
    error: both('Schrijf op welke training, of zoek hem hierboven.', 'Write down which training, or search for it above.'),
  })
export type ProposeTraining = z.infer<typeof ProposeTraining> & OfConversation
export type ProposeRefusal = OpenRefusal | 'no-such-activity' | 'proposed-already'

/** Either of the two proposes a training (P06), of the offer or in own words. Enrolling goes as always: through the page of the training. */
export async function proposeTraining(
  act: Act,
  { conversationId, activityId, training }: ProposeTraining,
): Promise<Outcome<OfConversation, ProposeRefusal>> {
  const { tx, actor, now } = act
  const held = await holdOpen(act, conversationId)
  if (!held.ok) return held
  if (activityId) {
    const [offered] =
      await tx`select 1 from catalogue.activity where organisation_id = (select platform.organisation()) and id = ${activityId} and state = 'published' and not confidential`
    if (!offered) return refuse('no-such-activity')
  }
  const [other] = await tx`
    select 1 from plans.training_proposal where organisation_id = (select platform.organisation()) and conversation_id = ${conversationId} and dropped_at is null
      and (activity_id = ${activityId || null}::uuid or (${activityId} = '' and lower(title) = lower(${training})))`
  if (other) return refuse('proposed-already')
  await tx`insert into plans.training_proposal (organisation_id, conversation_id, activity_id, title, proposed_by, proposed_at)
    values (platform.organisation(), ${conversationId}, ${activityId || null}, ${activityId ? '' : training}, ${actor.personId}, ${now})`
  return done({ conversationId })
}

export const OfProposal = z.object({ conversationId: id(), proposalId: id() })

/** Takes a proposal back. An enrolment that came of it stays. */
export async function dropProposal(
  act: Act,
  { conversationId, proposalId }: z.infer<typeof OfProposal>,
): Promise<Outcome<OfConversation, DropRefusal>> {
  const { tx, actor, now } = act
  const held = await holdOpen(act, conversationId)
  if (!held.ok) return held
  const gone = await tx`update plans.training_proposal set dropped_at = ${now}, dropped_by = ${actor.personId}
    where organisation_id = (select platform.organisation()) and conversation_id = ${conversationId} and id = ${proposalId} and dropped_at is null returning id`
  return gone.length ? done({ conversationId }) : refuse('no-such-line')
}
