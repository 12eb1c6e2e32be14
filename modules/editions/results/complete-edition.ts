import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { openEvaluation } from '#modules/scans/index.ts'
import { holdEdition, type HeldEdition } from '../facts.ts'
import { takesCare } from '#modules/catalogue/index.ts'
import { decideCompletion, type CompletionFacts, type CompletionRefusal } from './rules.ts'
import { moveTo } from '../seats.ts'
import { settleResults } from './settle.ts'

export const CompleteEdition = z.object({ editionId: id() })
export type CompleteEdition = z.infer<typeof CompleteEdition>
export type CompleteRefusal = CompletionRefusal | 'no-such-edition'
export interface Completed {
  editionId: string
  completed: number
  notCompleted: number
  noShow: number
  evaluationId: string | null
}

/**
 * Ends an edition after its last session: each seat gets its result from the attendance, the waiting list ends, certificates are
 * asked for, and those who were there are asked what they thought of it.
 */
export async function completeEdition(act: Act, { editionId }: CompleteEdition): Promise<Outcome<Completed, CompleteRefusal>> {
  const edition = await holdEdition(act.tx, editionId)
  if (!edition) return refuse('no-such-edition')
  const facts = await completionFacts(act, edition)
  const decision = decideCompletion(facts, act.now)
  if (!decision.ok) return decision

  await act.tx`update editions.edition set completed_at = ${act.now} where organisation_id = ${edition.organisationId} and id = ${editionId}`
  const results = await settleResults(act, edition)
  await endTheWaiting(act, edition)
  const there = results.filter((row) => row.attended > 0 || facts.markedSessions === 0).map((row) => row.personId)
  const evaluationId = facts.evaluated
    ? await openEvaluation(act, { activityId: edition.activityId, editionId, personIds: there, minimum: facts.smallGroup })
    : null
  if (evaluationId) await later(act.tx, 'editions/ask-evaluation', { organisationId: edition.organisationId, editionId, evaluationId })
  const count = (state: string) => results.filter((row) => row.state === state).length
  const counts = { completed: count('completed'), notCompleted: count('not_completed'), noShow: count('no_show') }
  await record(act, 'complete-edition', `edition/${editionId}`, counts)
  return done({ editionId, ...counts, evaluationId })
}

async function completionFacts(
  { tx, actor }: Act,
  edition: HeldEdition,
): Promise<CompletionFacts & { evaluated: boolean; smallGroup: number }> {
  const [facts] = await tx<
    {
      endsAt: Temporal.Instant | null
      sessions: number
      markedSessions: number
      trains: boolean
      seated: number
      share: number
      evaluated: boolean
      smallGroup: number
    }[]
  >`
    select a.completion_share as share, a.evaluated, s.*,
           coalesce((select (o.settings ->> 'smallGroup')::int from people.organisation o where o.id = e.organisation_id), 5) as small_group,
           (select count(*)::int from editions.enrolment n where n.organisation_id = e.organisation_id and n.edition_id = e.id
              and n.state in ('seated', 'completed', 'not_completed', 'no_show')) as seated
    from editions.edition e
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    cross join lateral (
      select max(s.ends_at) as ends_at, count(*)::int as sessions, coalesce(bool_or(s.trainer_id = ${actor.personId}::uuid), false) as trains,
             (count(*) filter (where exists (select from editions.attendance m where m.organisation_id = s.organisation_id and m.session_id = s.id
                and m.present is not null)))::int as marked_sessions
      from editions.session s where s.organisation_id = e.organisation_id and s.edition_id = e.id) s
    where e.organisation_id = (select platform.organisation()) and e.id = ${edition.id}`
  return {
    ...edition,
    ...facts!,
    allowed: facts!.trains || (await takesCare(tx, actor, edition.activityId)),
    byItself: actor.kind === 'system',
  }
}

/** Who still waits or asks when it is over, gets no seat any more. */
async function endTheWaiting(act: Act, edition: HeldEdition): Promise<void> {
  const rows = await act.tx<{ id: string }[]>`
    select id from editions.enrolment where organisation_id = ${edition.organisationId} and edition_id = ${edition.id} and state in ('waiting', 'requested')`
  await moveTo(
    act,
    edition,
    rows.map((row) => row.id),
    'cancelled',
  )
}

/** Editions whose last session has ended and that are not completed yet: for the round. */
export async function endedEditions(act: Act): Promise<Outcome<string[], never>> {
  const rows = await act.tx<{ id: string }[]>`
    select e.id from editions.edition e
    where e.organisation_id = (select platform.organisation()) and e.completed_at is null and e.cancelled_at is null
      and (select max(s.ends_at) from editions.session s where s.organisation_id = e.organisation_id and s.edition_id = e.id) < ${act.now}`
  return done(rows.map((row) => row.id))
}
