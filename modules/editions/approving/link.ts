import { randomUUID } from 'node:crypto'
import { hashOf } from '#modules/people/index.ts'
import { enter, type Act, type Actor, type Role } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Config } from '#platform/http/house.ts'
import { secretOf } from '#platform/mail/index.ts'
import { refuse, type Outcome } from '#platform/outcome.ts'
import { approve } from '../enrolling/approve.ts'
import { reject } from '../enrolling/reject.ts'
import type { JudgementRefusal } from './hold.ts'
import { ownerOfPlace } from './request.ts'

/** A link in a message works this long, as long as the step waits. */
export const linkDays = 90

/** The id of the link by which this person answers this step; the same one in every message about it, until it is over: then a new one. */
export async function linkFor(tx: Sql, config: Config, stepId: string, personId: string): Promise<string> {
  const id = randomUUID()
  await tx`
    insert into editions.approval_link (id, token_hash, organisation_id, step_id, person_id)
    values (${id}, ${hashOf(secretOf(config.secret, id))}, platform.organisation(), ${stepId}, ${personId})
    on conflict (organisation_id, step_id, person_id) do update set id = excluded.id, token_hash = excluded.token_hash, made_at = now()
      where approval_link.made_at <= now() - ${linkDays + ' days'}::interval`
  const [link] = await tx<{ id: string }[]>`
    select id from editions.approval_link where organisation_id = platform.organisation() and step_id = ${stepId} and person_id = ${personId}`
  return link!.id
}

/** What a link opens: one step, in the name of one person. */
export interface OpenedLink {
  organisationId: string
  stepId: string
  personId: string
}

/** Read by who brings the ticket; null: this link opens nothing (any more). */
export async function openLink(tx: Sql, secret: string): Promise<OpenedLink | null> {
  const [link] = await tx<OpenedLink[]>`
    select organisation_id, step_id, person_id from editions.approval_link
    where token_hash = ${hashOf(secret)} and made_at > now() - ${linkDays + ' days'}::interval`
  return link ?? null
}

/** Whoever the link is of, with the roles of today; null: does not work here any more. */
export async function judgeOf(tx: Sql, actor: Actor, link: OpenedLink): Promise<Actor | null> {
  const [row] = await tx<{ roles: Role[] }[]>`
    select array(select g.role from people.role_grant g where g.organisation_id = (select platform.organisation()) and g.person_id = ${link.personId}
                 and g.ended_at is null) as roles
    where exists (select from people.colleague_brief c where c.organisation_id = (select platform.organisation()) and c.person_id = ${link.personId})`
  return row ? { ...actor, kind: 'person', personId: link.personId, organisationId: link.organisationId, roles: row.roles } : null
}

export interface Answer {
  secret: string
  answer: 'approve' | 'reject'
}
export type AnswerRefusal = JudgementRefusal | 'link-over'

/**
 * Answers one step from a message, without signing in: as the person whom the link was sent to, and for nothing else. Whether that person may
 * still decide is looked up now. The act must carry the hash of the secret as its ticket.
 */
export async function answerByLink(act: Act, { secret, answer }: Answer): Promise<Outcome<{ state: string }, AnswerRefusal>> {
  const link = await openLink(act.tx, secret)
  if (!link) return refuse('link-over')
  await enter(act.tx, { personId: link.personId, organisationId: link.organisationId }, { ticket: hashOf(secret) })
  const actor = await judgeOf(act.tx, act.actor, link)
  if (!actor) return refuse('link-over')
  const [step] = await act.tx<{ enrolmentId: string; by: string; decision: string | null }[]>`
    select s.enrolment_id, coalesce(p.full_name, '') as by, s.decision from editions.approval_step s left join people.person p on p.id = s.decided_by
    where s.organisation_id = platform.organisation() and s.id = ${link.stepId}`
  if (!step) return refuse('link-over')
  if (step.decision) return refuse('already-judged', { by: step.by, state: step.decision })
  const judge: Act = { ...act, actor }
  const owner = await ownerOfPlace(act.tx, step.enrolmentId)
  if (owner) await enter(act.tx, actor, { organisationId: owner })
  const outcome = await (answer === 'approve' ? approve : reject)(judge, { enrolmentId: step.enrolmentId, stepId: link.stepId })
  if (outcome.ok) await record(judge, 'answer-by-mail', `enrolment/${step.enrolmentId}`)
  return outcome
}
