import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { judgeOf, type OpenedLink } from './link.ts'
import { requestView, type RequestView } from './views.ts'

/** What a link in a message shows: no more than is needed to answer. */
export type MailRequest =
  | { kind: 'ask'; name: string; request: RequestView; personId: string; judgeId: string }
  | { kind: 'answered'; by: string; decision: 'approved' | 'rejected' }
  | { kind: 'over' }

/** The request behind a link, within the walls of its organisation. */
export async function mailRequest(tx: Sql, visitor: Actor, link: OpenedLink): Promise<MailRequest> {
  const actor = await judgeOf(tx, visitor, link)
  const [step] = await tx<{ enrolmentId: string; by: string; decision: 'approved' | 'rejected' | null }[]>`
    select s.enrolment_id, coalesce(p.full_name, '') as by, s.decision from editions.approval_step s left join people.person p on p.id = s.decided_by
    where s.organisation_id = (select platform.organisation()) and s.id = ${link.stepId}`
  if (!actor || !step) return { kind: 'over' }
  if (step.decision) return { kind: 'answered', by: step.by, decision: step.decision }
  const request = await requestView(tx, actor, step.enrolmentId)
  if (request?.turn !== 'yours') return { kind: 'over' }
  return { kind: 'ask', name: request.name, request, personId: request.personId, judgeId: link.personId }
}
