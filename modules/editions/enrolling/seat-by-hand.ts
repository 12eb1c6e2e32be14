import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { takesCare } from '#modules/catalogue/index.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdEnrolment } from '../facts.ts'
import { isPlanner } from '../hold.ts'
import { decideSeatByHand, type ByHandRefusal } from '../rules.ts'
import { moveTo } from '../seats.ts'

export const SeatByHand = z.object({ enrolmentId: id() })
export type SeatByHand = z.infer<typeof SeatByHand>

/** After the cut-off: gives a free seat to somebody on the waiting list, whom the coordinator has asked. Never to a newcomer (rule 6). */
export async function seatByHand(
  act: Act,
  { enrolmentId }: SeatByHand,
): Promise<Outcome<{ enrolmentId: string; editionId: string }, ByHandRefusal | 'no-such-enrolment' | 'not-a-planner'>> {
  if (!isPlanner(act.actor)) return refuse('not-a-planner')
  const held = await holdEnrolment(act, enrolmentId)
  if (!held || !(await takesCare(act.tx, act.actor, held.edition.activityId))) return refuse('no-such-enrolment')
  const { edition, enrolment } = held
  const decision = decideSeatByHand({ ...edition, state: enrolment.state, home: enrolment.home })
  if (!decision.ok) return decision
  await moveTo(act, edition, [enrolmentId], 'seated')
  await record(act, 'seat-by-hand', `enrolment/${enrolmentId}`)
  return done({ enrolmentId, editionId: edition.id })
}
