import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import type { HeldEdition } from '../facts.ts'
import { editionFields } from './fields.ts'
import { holdForPlanning, type PlanRefusal } from '../hold.ts'
import { decideCapacity, type CapacityRefusal } from '../rules.ts'
import { promote } from '../seats.ts'

export type { CapacityRefusal }
/** minParticipants that is absent stays as it is. */
export const ChangeCapacity = z.object({
  editionId: id(),
  capacity: editionFields.capacity,
  minParticipants: editionFields.minParticipants.optional(),
})
export type ChangeCapacity = z.infer<typeof ChangeCapacity>

/** Changes the number of seats: never below those seated; more seats move the waiting list up in order while it does so by itself (rule 6). */
export async function changeCapacity(
  act: Act,
  input: ChangeCapacity,
): Promise<Outcome<{ editionId: string; promoted: string[] }, PlanRefusal | CapacityRefusal>> {
  const held = await holdForPlanning(act, input.editionId)
  if (!held.ok) return held
  const outcome = await recapacitate(act, held.value, {
    capacity: input.capacity,
    minParticipants: input.minParticipants ?? held.value.minParticipants,
  })
  if (!outcome.ok) return outcome
  await record(act, 'change-capacity', `edition/${input.editionId}`, {
    from: held.value.capacity,
    to: input.capacity,
    promoted: outcome.value.length,
  })
  return done({ editionId: input.editionId, promoted: outcome.value })
}

/** The change itself, for whoever holds the edition already. Gives the enrolments that moved up. */
export async function recapacitate(
  act: Act,
  edition: HeldEdition,
  seats: { capacity: number | null; minParticipants: number },
): Promise<Outcome<string[], CapacityRefusal>> {
  const decision = decideCapacity(edition, seats)
  if (!decision.ok) return decision
  await act.tx`
    update editions.edition set capacity = ${seats.capacity}, min_participants = ${seats.minParticipants}
    where organisation_id = ${edition.organisationId} and id = ${edition.id}`
  return done(await promote(act, { ...edition, ...seats }))
}
