import { z } from 'zod'
import { atHome, type Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdEnrolment } from '../facts.ts'
import { decideWithdrawal, type WithdrawRefusal } from '../rules.ts'
import { moveTo, promote } from '../seats.ts'
import { homeFacts } from './facts.ts'

export const WithdrawElsewhere = z.object({ enrolmentId: id() })
export type WithdrawElsewhere = z.infer<typeof WithdrawElsewhere>
export type WithdrawElsewhereRefusal = WithdrawRefusal | 'no-such-enrolment'

/** Gives up a place at another organisation, by the person or the manager at home; the next in line there moves up. */
export async function withdrawElsewhere(
  act: Act,
  { enrolmentId }: WithdrawElsewhere,
): Promise<Outcome<{ self: boolean }, WithdrawElsewhereRefusal>> {
  const held = await holdOurs(act, enrolmentId)
  if (!held) return refuse('no-such-enrolment')
  const { edition, enrolment } = held
  const { relation } = await atHome(act, (tx) => homeFacts(tx, act.actor, enrolment.personId))
  const decision = decideWithdrawal({ relation, state: enrolment.state, startsAt: edition.startsAt }, act.now)
  if (!decision.ok) return decision
  await moveTo(act, edition, [enrolmentId], 'withdrawn')
  const promoted = await promote(act, edition)
  await record(act, 'withdraw', `enrolment/${enrolmentId}`, { promoted: promoted.length })
  return done({ self: relation === 'self' })
}

/** An enrolment of one of our people in an edition of another, which is held. Null: it is not ours. */
async function holdOurs(act: Act, enrolmentId: string) {
  const held = await holdEnrolment(act, enrolmentId)
  const { organisationId } = act.actor
  return held && held.enrolment.home === organisationId && held.edition.organisationId !== organisationId ? held : null
}
