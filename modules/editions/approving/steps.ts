import { lineOf, whoAnswers, type Answering, type ApprovalRole, type Asked } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { dateOf } from '#platform/words.ts'

/** One step of a request. */
export interface ApprovalStep {
  id: string
  enrolmentId: string
  n: number
  role: ApprovalRole
  askedAt: Temporal.Instant | null
  remindedAt: Temporal.Instant | null
  escalatedAt: Temporal.Instant | null
  decision: 'approved' | 'rejected' | null
  decidedBy: string | null
  /** Name of whoever decided. */
  by: string
}

/** The steps of a request, in order. */
export function stepsOf(tx: Sql, enrolmentId: string): Promise<ApprovalStep[]> {
  return tx<ApprovalStep[]>`
    select s.id, s.enrolment_id, s.n, s.role, s.asked_at, s.reminded_at, s.escalated_at, s.decision, s.decided_by, coalesce(p.full_name, '') as by
    from editions.approval_step s left join people.person p on p.id = s.decided_by
    where s.organisation_id = (select platform.organisation()) and s.enrolment_id = ${enrolmentId} order by s.n`
}

/** A new request and who must agree to it. */
export interface NewRequest {
  enrolmentId: string
  personId: string
  asks: readonly ApprovalRole[]
}

/** Lays down the steps of a request and asks the first. Later changes of the organisation's rule leave them as they are. */
export async function layDown(act: Act, { enrolmentId, personId, asks }: NewRequest): Promise<void> {
  const { tx, now } = act
  const steps = await tx<{ id: string; role: ApprovalRole }[]>`
    insert into editions.approval_step (organisation_id, enrolment_id, n, role, asked_at)
    select platform.organisation(), ${enrolmentId}, a.n, a.role, case when a.n = 1 then ${now}::timestamptz end
    from unnest(${[...asks]}::text[]) with ordinality as a (role, n) order by a.n returning id, role`
  await askWhoAnswers(act, { ...steps[0]!, escalatedAt: null }, personId)
}

/** Asks the next step, now that the one before it was approved. */
export async function askNext(act: Act, step: ApprovalStep, personId: string): Promise<void> {
  await act.tx`update editions.approval_step set asked_at = ${act.now} where organisation_id = platform.organisation() and id = ${step.id} and asked_at is null`
  await askWhoAnswers(act, step, personId)
}

type Open = Pick<ApprovalStep, 'id' | 'role' | 'escalatedAt'>

/** Who answers a step today. */
export async function answering(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  step: Pick<Open, 'role' | 'escalatedAt'>,
  personId: string,
): Promise<Answering> {
  return whoAnswers(await lineOf(tx, personId, dateOf(now)), step.role, step.escalatedAt !== null)
}

/**
 * Makes the rows of who is asked what they should be today: whoever came is added, whoever is no longer the one is ended. Asking again changes
 * nothing. How many were added. The edition must be held, or nobody else be asking.
 */
export async function askWhoAnswers(act: Act, step: Open, personId: string): Promise<number> {
  const { asked } = await answering(act, step, personId)
  const { tx, now } = act
  const rows = asked.map((one: Asked) => ({ ...one, role: one.personId ? null : 'learning_adviser' }))
  await tx`
    update editions.approval_judge j set ended_at = ${now}
    where j.organisation_id = platform.organisation() and j.step_id = ${step.id} and j.ended_at is null
      and not coalesce(j.person_id, ${nobody}) = any (${rows.map((row) => row.personId ?? nobody)}::uuid[])`
  const added = await tx`
    insert into editions.approval_judge (organisation_id, step_id, person_id, role, why, for_id, asked_at)
    select platform.organisation(), ${step.id}, x."personId", x.role, x.why, x."forId", ${now}
    from jsonb_to_recordset(${tx.json(rows as never)}) as x ("personId" uuid, role text, why text, "forId" uuid)
    on conflict (organisation_id, step_id, coalesce(person_id, '00000000-0000-0000-0000-000000000000')) where ended_at is null do nothing
    returning 1`
  return added.length
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** Writes the decision of some steps. Whoever was asked need not answer any more. */
export async function decideSteps({ tx, actor, now }: Act, stepIds: string[], decision: 'approved' | 'rejected'): Promise<void> {
  await tx`
    update editions.approval_step set decided_at = ${now}, decided_by = ${actor.personId}, decision = ${decision}, asked_at = coalesce(asked_at, ${now})
    where organisation_id = platform.organisation() and id = any (${stepIds})`
  await tx`update editions.approval_judge set ended_at = ${now} where organisation_id = platform.organisation() and step_id = any (${stepIds}) and ended_at is null`
}
