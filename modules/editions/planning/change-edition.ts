import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { recapacitate, type CapacityRefusal } from './change-capacity.ts'
import { editionFields, editionHangsTogether, windowOf } from './fields.ts'
import { holdForPlanning, type PlanRefusal } from '../hold.ts'
import { unitsExist, unitsFor } from './make-edition.ts'

export const ChangeEdition = z.object({ editionId: id(), ...editionFields }).superRefine(editionHangsTogether)
export type ChangeEdition = z.infer<typeof ChangeEdition>

/**
 * Changes what is asked about an edition. People who have a place keep it, also when the audience or the window becomes narrower.
 * More seats, or a later end of the waiting list, move people up in order (rule 6).
 */
export async function changeEdition(
  act: Act,
  input: ChangeEdition,
): Promise<Outcome<{ editionId: string; promoted: string[] }, PlanRefusal | CapacityRefusal | 'no-such-unit'>> {
  const held = await holdForPlanning(act, input.editionId)
  if (!held.ok) return held
  if (!(await unitsExist(act, input.audienceUnits))) return refuse('no-such-unit')
  const { opensAt, closesAt } = windowOf(input)
  await act.tx`
    update editions.edition set name = ${input.name}, opens_at = ${opensAt}, closes_at = ${closesAt}, approval = ${input.approval}, price_cents = ${input.priceCents},
      opt_out = ${input.optOut}, audience = ${input.audience}, audience_units = ${unitsFor(input)}::uuid[], promotion_days = ${input.promotionDays}, bring = ${input.bring}
    where organisation_id = ${held.value.organisationId} and id = ${held.value.id}`
  const outcome = await recapacitate(act, { ...held.value, promotionDays: input.promotionDays }, input)
  if (!outcome.ok) return outcome
  await record(act, 'change-edition', `edition/${input.editionId}`)
  return done({ editionId: input.editionId, promoted: outcome.value })
}
