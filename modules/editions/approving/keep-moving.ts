import { closedDays } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { later } from '#platform/later.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { tellAsked } from './later.ts'
import { dueOn } from './rules.ts'
import { askWhoAnswers, type ApprovalStep } from './steps.ts'

interface Waits extends Pick<ApprovalStep, 'id' | 'role' | 'remindedAt' | 'escalatedAt'> {
  organisationId: string
  personId: string
  askedAt: Temporal.Instant
}

/**
 * Keeps approvals moving: asks whoever has become the one to answer (a deputy whose days begin, a new manager), reminds after three working
 * days and asks whoever is above after seven. Each happens once, however often this runs; a day on which nothing ran is made up for.
 */
export async function keepApprovalsMoving(act: Act): Promise<Outcome<{ asked: number; reminded: number; escalated: number }, never>> {
  const closed = await closedDays(act.tx)
  const counts = { asked: 0, reminded: 0, escalated: 0 }
  await endWhatIsOver(act)
  for (const step of await waitingSteps(act)) {
    const due = dueOn(dateOf(step.askedAt), dateOf(act.now), closed)
    const escalated = due.escalate && !step.escalatedAt && (await stamp(act, step, 'escalated_at'))
    const reminded = due.remind && !step.remindedAt && (await stamp(act, step, 'reminded_at'))
    const asked = await askWhoAnswers(act, { ...step, escalatedAt: escalated ? act.now : step.escalatedAt }, step.personId)
    if (asked) await tellAsked(act, step.organisationId, step.id)
    if (reminded) await later(act.tx, 'editions/tell-approval-reminder', { organisationId: step.organisationId, stepId: step.id })
    counts.asked += asked
    counts.reminded += Number(reminded)
    counts.escalated += Number(escalated)
  }
  return done(counts)
}

function waitingSteps({ tx, now }: Act): Promise<Waits[]> {
  return tx<Waits[]>`
    select s.organisation_id, s.id, s.role, s.asked_at, s.reminded_at, s.escalated_at, r.person_id
    from editions.approval_step s
    join editions.request r on r.organisation_id = s.organisation_id and r.enrolment_id = s.enrolment_id and r.state = 'requested' and not r.cancelled and not r.over
    where s.organisation_id = (select platform.organisation()) and s.asked_at is not null and s.decided_at is null and (r.starts_at is null or r.starts_at > ${now})
    order by s.asked_at, s.id for no key update of s`
}

/** Says once that it was done. False: somebody was before us. */
async function stamp({ tx, now }: Act, { id }: Waits, what: 'reminded_at' | 'escalated_at'): Promise<boolean> {
  const rows = await tx`update editions.approval_step set ${tx(what)} = ${now}
    where organisation_id = platform.organisation() and id = ${id} and ${tx(what)} is null and decided_at is null returning 1`
  return rows.length > 0
}

/** Nobody is asked any more about a request that was withdrawn. */
async function endWhatIsOver({ tx, now }: Act): Promise<void> {
  await tx`
    update editions.approval_judge j set ended_at = ${now} from editions.approval_step s
    where j.organisation_id = platform.organisation() and j.ended_at is null and s.organisation_id = j.organisation_id and s.id = j.step_id
      and not exists (select from editions.request r where r.organisation_id = s.organisation_id and r.enrolment_id = s.enrolment_id and r.state = 'requested')`
}
