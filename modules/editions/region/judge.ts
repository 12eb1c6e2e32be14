import { z } from 'zod'
import { atHome, type Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdEnrolment } from '../facts.ts'
import { decideJudgement, decideWithdrawal, placeFor, type JudgeRefusal, type WithdrawRefusal } from '../rules.ts'
import { moveTo, promote } from '../seats.ts'
import { homeFacts } from './facts.ts'

export const JudgeElsewhere = z.object({ enrolmentId: id() })
export type JudgeElsewhere = z.infer<typeof JudgeElsewhere>
export interface JudgedElsewhere {
  enrolmentId: string
  state: 'seated' | 'waiting' | 'rejected'
}
export type JudgeElsewhereRefusal = JudgeRefusal | 'no-such-enrolment'

/**
 * The manager at home agrees: from now on the request queues at the owner (rule 6). Also when the sharing ended meanwhile: the request was made
 * while it held.
 */
export const approveElsewhere = (act: Act, input: JudgeElsewhere) => judge(act, input, true)
/** The manager at home refuses. No reason is kept. */
export const rejectElsewhere = (act: Act, input: JudgeElsewhere) => judge(act, input, false)

async function judge(act: Act, { enrolmentId }: JudgeElsewhere, yes: boolean): Promise<Outcome<JudgedElsewhere, JudgeElsewhereRefusal>> {
  const held = await holdOurs(act, enrolmentId)
  if (!held) return refuse('no-such-enrolment')
  const { edition, enrolment } = held
  const who = await judgeFacts(act, enrolment)
  const decision = decideJudgement({ ...edition, state: enrolment.state, ...who }, act.now)
  if (!decision.ok) return decision

  const state = !yes ? 'rejected' : placeFor({ ...edition, home: enrolment.home }) === 'seat' ? 'seated' : 'waiting'
  await moveTo(act, edition, [enrolmentId], state)
  await record(act, yes ? 'approve' : 'reject', `enrolment/${enrolmentId}`, { state })
  return done({ enrolmentId, state })
}

/** An enrolment of one of our people in an edition of another, which is held. Null: it is not ours. */
async function holdOurs(act: Act, enrolmentId: string) {
  const held = await holdEnrolment(act, enrolmentId)
  const { organisationId } = act.actor
  return held && held.enrolment.home === organisationId && held.edition.organisationId !== organisationId ? held : null
}

async function judgeFacts(act: Act, enrolment: { id: string; personId: string }) {
  const [judged] = await act.tx<{ by: string | null }[]>`select state_by as by from editions.enrolment
    where organisation_id = (select platform.organisation()) and id = ${enrolment.id}`
  const [facts] = await atHome(
    act,
    (tx) => tx<{ manages: boolean; hasManager: boolean; by: string }[]>`
    select coalesce(bool_or(c.manager_id = ${act.actor.personId}::uuid), false) as manages, coalesce(bool_or(c.manager_id is not null), false) as has_manager,
           coalesce((select p.full_name from people.person p where p.id = ${judged?.by ?? null}::uuid), '') as by
    from people.colleague c where c.organisation_id = (select platform.organisation()) and c.person_id = ${enrolment.personId}`,
  )
  return { ...facts!, self: enrolment.personId === act.actor.personId, adviser: act.actor.roles.includes('learning_adviser') }
}

export type WithdrawElsewhereRefusal = WithdrawRefusal | 'no-such-enrolment'

/** Gives up a place at another organisation, by the person or the manager at home; the next in line there moves up. */
export async function withdrawElsewhere(
  act: Act,
  { enrolmentId }: JudgeElsewhere,
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
