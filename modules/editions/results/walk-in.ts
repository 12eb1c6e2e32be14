import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { seatFacts } from '../facts.ts'
import { holdSession, type SessionRefusal } from '../planning/hold-session.ts'
import { decideSeat, type SeatRefusal } from '../rules.ts'
import { decideWalkIn, type WalkInRefusal } from './rules.ts'
import { recordEnrolment } from '../seats.ts'

export const WalkIn = z.object({ sessionId: id(), personId: id() })
export type WalkIn = z.infer<typeof WalkIn>
export type WalkedInRefusal = SessionRefusal | SeatRefusal | WalkInRefusal

/** Gives a colleague who came without enrolling a seat, and marks them present in this session. A newcomer never passes who waits (rule 6). */
export async function walkIn(
  act: Act,
  { sessionId, personId }: WalkIn,
): Promise<Outcome<{ sessionId: string; enrolmentId: string }, WalkedInRefusal>> {
  const held = await holdSession(act, sessionId)
  if (!held.ok) return held
  const { edition, doing } = held.value
  if (doing === 'correct') return refuse('list-closed')

  const facts = await seatFacts(act.tx, act.actor, edition, personId)
  const admission = decideSeat({ ...facts, relation: 'trainer' }, act.now)
  if (!admission.ok) return admission
  const seat = decideWalkIn({ ...edition, home: edition.organisationId })
  if (!seat.ok) return seat

  const enrolmentId = await recordEnrolment(act, edition, { personId, state: 'seated' })
  await act.tx`insert into editions.attendance (organisation_id, session_id, enrolment_id, present, recorded_by, recorded_at)
    values (${edition.organisationId}, ${sessionId}, ${enrolmentId}, true, ${act.actor.personId}, ${act.now})`
  await record(act, 'walk-in', `enrolment/${enrolmentId}`)
  return done({ sessionId, enrolmentId })
}
