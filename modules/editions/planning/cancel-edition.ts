import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id, words } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { holdForPlanning, type PlanRefusal } from '../hold.ts'
import { moveTo } from '../seats.ts'
import { tellTrainersLater } from '../telling/trainer.ts'

export const CancelEdition = z.object({
  editionId: id(),
  /** A sentence that goes to the people enrolled. */
  reason: words(
    500,
    'Schrijf in een zin waarom het niet doorgaat. De mensen die zijn aangemeld lezen dit.',
    'Write in a sentence why it is cancelled. The people enrolled will read this.',
  ),
})
export type CancelEdition = z.infer<typeof CancelEdition>

/** Cancels an edition that was not completed: every request, seat and place on the waiting list ends, and everyone is told. */
export async function cancelEdition(
  act: Act,
  { editionId, reason }: CancelEdition,
): Promise<Outcome<{ editionId: string; told: number }, PlanRefusal>> {
  const held = await holdForPlanning(act, editionId)
  if (!held.ok) return held
  const { organisationId } = held.value
  await act.tx`update editions.edition set cancelled_at = ${act.now}, cancel_reason = ${reason} where organisation_id = ${organisationId} and id = ${editionId}`
  const live = await act.tx<{ id: string }[]>`
    select id from editions.enrolment where organisation_id = ${organisationId} and edition_id = ${editionId} and state in ('requested', 'seated', 'waiting')`
  await moveTo(
    act,
    held.value,
    live.map((row) => row.id),
    'cancelled',
  )
  await later(act.tx, 'editions/tell-edition', { organisationId, editionId, change: 'cancelled' })
  await tellTrainersLater(act, held.value)
  await record(act, 'cancel-edition', `edition/${editionId}`, { told: live.length })
  return done({ editionId, told: live.length })
}
