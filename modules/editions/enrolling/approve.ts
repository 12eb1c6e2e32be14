import { z } from 'zod'
import type { ApprovalRole } from '#modules/people/index.ts'
import { atHome, type Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { holdRequest, type JudgementRefusal } from '../approving/hold.ts'
import { askNext, decideSteps } from '../approving/steps.ts'
import { tellAnswered, tellAsked } from '../approving/later.ts'
import { placeFor } from '../rules.ts'
import { moveTo } from '../seats.ts'

export const Approve = z.object({ enrolmentId: id(), stepId: id().optional() })
export type Approve = z.infer<typeof Approve>
export type { JudgementRefusal }
export interface Approved {
  enrolmentId: string
  editionId: string
  /** requested: somebody else has to agree too. */
  state: 'seated' | 'waiting' | 'requested'
  next: ApprovalRole | null
}

/**
 * Approves one step of a request, and the steps after it that the same person decides. After the last approval it queues (rule 6), so it gets
 * a seat when one is free and nobody waits, else a place on the waiting list. A place at another organisation is approved within the walls of
 * that one, by the people and the rule of our own; also when the sharing ended meanwhile: the request was made while it held.
 */
export async function approve(act: Act, input: Approve): Promise<Outcome<Approved, JudgementRefusal>> {
  const { enrolmentId } = input
  const held = await holdRequest(act, input)
  if (!held.ok) return held
  const { edition, home, personId, step, alsoMine, next } = held.value
  const decided = [step, ...alsoMine].map((one) => one.id)
  await atHome(act, async () => {
    await decideSteps(act, decided, 'approved')
    if (next) await askNext(act, next, personId)
  })
  await tellAnswered(act, home, step.id)
  const state = next ? 'requested' : placeFor({ ...edition, home }) === 'seat' ? 'seated' : 'waiting'
  if (next) await tellAsked(act, home, next.id)
  else await moveTo(act, edition, [enrolmentId], state)
  await record(act, 'approve', `enrolment/${enrolmentId}`, { state, step: step.n })
  return done({ enrolmentId, editionId: edition.id, state, next: next?.role ?? null })
}
