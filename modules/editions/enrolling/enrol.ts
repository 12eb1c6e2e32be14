import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { together } from '#platform/db/together.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdWithFacts } from '../facts.ts'
import { decideSeat, type SeatRefusal } from '../rules.ts'
import { recordEnrolment } from '../seats.ts'

export const Enrol = z.object({ editionId: id(), personId: id() })
export type Enrol = z.infer<typeof Enrol>
export type EnrolRefusal = SeatRefusal | 'no-such-edition'
export interface Enrolled {
  enrolmentId: string
  editionId: string
  personId: string
  state: 'seated' | 'waiting' | 'requested'
}

/** Gives a person a seat in an edition, or a place on its waiting list once all seats are taken; or asks the manager (rule 6). */
export async function enrol(act: Act, { editionId, personId }: Enrol): Promise<Outcome<Enrolled, EnrolRefusal>> {
  const held = await holdWithFacts(act.tx, act.actor, editionId, personId) // nobody else can fill its seats until we are done
  if (!held) return refuse('no-such-edition')

  const { edition, facts } = held
  const decision = decideSeat(facts, act.now)
  if (!decision.ok) return decision

  const state = ({ seat: 'seated', waiting: 'waiting', request: 'requested' } as const)[decision.value]
  const enrolmentId = crypto.randomUUID()
  // Sent together, because others wait for this edition meanwhile.
  await together(
    recordEnrolment(act, edition, { id: enrolmentId, personId, state }),
    record(act, 'enrol', `enrolment/${enrolmentId}`, { state }),
  )
  return done({ enrolmentId, editionId, personId, state })
}
