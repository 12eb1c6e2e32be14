import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { holdRequest, type JudgementRefusal } from './approve.ts'
import { moveTo } from '../seats.ts'

export const Reject = z.object({ enrolmentId: id() })
export type Reject = z.infer<typeof Reject>

/** Refuses a request. No reason is kept: the manager tells it in person. */
export async function reject(
  act: Act,
  { enrolmentId }: Reject,
): Promise<Outcome<{ enrolmentId: string; editionId: string; state: 'rejected' }, JudgementRefusal>> {
  const held = await holdRequest(act, enrolmentId)
  if (!held.ok) return held
  await moveTo(act, held.value, [enrolmentId], 'rejected')
  await record(act, 'reject', `enrolment/${enrolmentId}`)
  return done({ enrolmentId, editionId: held.value.id, state: 'rejected' as const })
}
