import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdEnrolment } from '../facts.ts'
import { decideWithdrawal, type EnrolmentState, type WithdrawRefusal } from '../rules.ts'
import { moveTo, promote } from '../seats.ts'

export const Withdraw = z.object({ enrolmentId: id() })
export type Withdraw = z.infer<typeof Withdraw>

export interface Withdrawn {
  editionId: string
  /** Who moved up. */
  promoted: string[]
  was: EnrolmentState
  /** The person did it, and nobody else for them. */
  self: boolean
}

/** Gives up a seat, a place on the waiting list or a request; the next in line moves up while the list does so by itself. */
export async function withdraw(act: Act, { enrolmentId }: Withdraw): Promise<Outcome<Withdrawn, WithdrawRefusal | 'no-such-enrolment'>> {
  const held = await holdEnrolment(act, enrolmentId)
  if (!held) return refuse('no-such-enrolment')
  const { edition, enrolment } = held

  const decision = decideWithdrawal({ ...enrolment, startsAt: edition.startsAt }, act.now)
  if (!decision.ok) return decision

  await moveTo(act, edition, [enrolmentId], 'withdrawn')
  const promoted = await promote(act, edition)
  await record(act, 'withdraw', `enrolment/${enrolmentId}`, { promoted: promoted.length })
  return done({ editionId: edition.id, promoted, was: enrolment.state, self: enrolment.relation === 'self' })
}
