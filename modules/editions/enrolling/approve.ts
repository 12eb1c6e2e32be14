import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdEnrolment, type HeldEdition } from '../facts.ts'
import { decideJudgement, placeFor, type JudgeRefusal } from '../rules.ts'
import { moveTo } from '../seats.ts'

export const Approve = z.object({ enrolmentId: id() })
export type Approve = z.infer<typeof Approve>
export type JudgementRefusal = JudgeRefusal | 'no-such-enrolment'

/** Approves a request: from now on it queues (rule 6), so it gets a seat when one is free and nobody waits, else a place on the waiting list. */
export async function approve(
  act: Act,
  { enrolmentId }: Approve,
): Promise<Outcome<{ enrolmentId: string; editionId: string; state: 'seated' | 'waiting' }, JudgementRefusal>> {
  const held = await holdRequest(act, enrolmentId)
  if (!held.ok) return held
  const edition = held.value
  const state = placeFor({ ...edition, home: edition.organisationId }) === 'seat' ? 'seated' : 'waiting'
  await moveTo(act, edition, [enrolmentId], state)
  await record(act, 'approve', `enrolment/${enrolmentId}`, { state })
  return done({ enrolmentId, editionId: edition.id, state })
}

/** Holds a request that this actor may judge now: two who judge at once come one after the other, and the second is told who was first. */
export async function holdRequest(act: Act, enrolmentId: string): Promise<Outcome<HeldEdition, JudgementRefusal>> {
  const held = await holdEnrolment(act, enrolmentId)
  if (!held) return refuse('no-such-enrolment')
  const { edition, enrolment } = held
  const who = await judgeFacts(act, edition.organisationId, enrolment)
  const decision = decideJudgement({ ...edition, state: enrolment.state, ...who }, act.now)
  return decision.ok ? done(edition) : decision
}

async function judgeFacts({ tx, actor }: Act, organisationId: string, enrolment: { id: string; personId: string }) {
  const [facts] = await tx<{ manages: boolean; hasManager: boolean; by: string }[]>`
    select exists (select from people.colleague c where c.organisation_id = ${organisationId} and c.person_id = ${enrolment.personId} and c.manager_id = ${actor.personId}::uuid) as manages,
           exists (select from people.colleague c where c.organisation_id = ${organisationId} and c.person_id = ${enrolment.personId} and c.manager_id is not null) as has_manager,
           coalesce((select p.full_name from editions.enrolment n join people.person p on p.id = n.state_by
                     where n.organisation_id = ${organisationId} and n.id = ${enrolment.id}), '') as by`
  return { ...facts!, self: enrolment.personId === actor.personId, adviser: actor.roles.includes('learning_adviser') }
}
