import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdForPlanning, type PlanRefusal } from '../hold.ts'

export const ConfirmEdition = z.object({ editionId: id() })
export type ConfirmEdition = z.infer<typeof ConfirmEdition>

/** Says for certain that an edition goes ahead. It stays open for enrolment as long as there are seats. */
export async function confirmEdition(
  act: Act,
  { editionId }: ConfirmEdition,
): Promise<Outcome<{ editionId: string }, PlanRefusal | 'not-published' | 'no-dates' | 'already-confirmed'>> {
  const held = await holdForPlanning(act, editionId)
  if (!held.ok) return held
  if (!held.value.published) return refuse('not-published')
  if (held.value.startsAt === null) return refuse('no-dates')
  if (held.value.confirmed) return refuse('already-confirmed')
  const { organisationId } = held.value
  await act.tx`update editions.edition set confirmed_at = ${act.now} where organisation_id = ${organisationId} and id = ${editionId}`
  await later(act.tx, 'editions/tell-edition', { organisationId, editionId, change: 'confirmed' })
  await record(act, 'confirm-edition', `edition/${editionId}`)
  return done({ editionId })
}
