import { z } from 'zod'
import { atHome, type Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { holdRequest, type JudgementRefusal } from '../approving/hold.ts'
import { decideSteps } from '../approving/steps.ts'
import { tellAnswered } from '../approving/later.ts'
import { moveTo } from '../seats.ts'

export const Reject = z.object({ enrolmentId: id(), stepId: id().optional() })
export type Reject = z.infer<typeof Reject>

/** Refuses a request, at whatever step it is. No reason is kept: whoever refuses tells it in person. */
export async function reject(
  act: Act,
  input: Reject,
): Promise<Outcome<{ enrolmentId: string; editionId: string; state: 'rejected' }, JudgementRefusal>> {
  const { enrolmentId } = input
  const held = await holdRequest(act, input)
  if (!held.ok) return held
  const { edition, home, step } = held.value
  await atHome(act, () => decideSteps(act, [step.id], 'rejected'))
  await tellAnswered(act, home, step.id)
  await moveTo(act, edition, [enrolmentId], 'rejected')
  await record(act, 'reject', `enrolment/${enrolmentId}`, { step: step.n })
  return done({ enrolmentId, editionId: edition.id, state: 'rejected' as const })
}
