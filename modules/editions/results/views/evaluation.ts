import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { evaluationFor, resultsOf, type EvaluationForPerson, type Results } from '#modules/scans/index.ts'
import { takesCare } from '#modules/catalogue/index.ts'

export interface About {
  editionId: string
  title: string
  endsAt: Temporal.Instant | null
  trainers: string
}

/** The evaluation of an edition for somebody who was there; null for anybody else. */
export async function evaluationPage(
  tx: Sql,
  personId: string,
  evaluationId: string,
): Promise<{ evaluation: EvaluationForPerson; about: About } | null> {
  const evaluation = await evaluationFor(tx, personId, evaluationId)
  const about = evaluation && (await aboutEdition(tx, evaluation.editionId, personId))
  return evaluation && about ? { evaluation, about } : null
}

/** What people thought of an edition, for staff and for its trainers; null for anybody else. */
export async function evaluationResults(
  tx: Sql,
  actor: Actor,
  editionId: string,
): Promise<{ results: Results | null; about: About } | null> {
  const about = await aboutEdition(tx, editionId, actor.personId)
  if (!about || !(about.trains || (await takesCare(tx, actor, about.activityId)))) return null
  return { results: await resultsOf(tx, editionId), about }
}

async function aboutEdition(
  tx: Sql,
  editionId: string,
  personId: string | null,
): Promise<(About & { activityId: string; trains: boolean }) | null> {
  const [row] = await tx<(About & { activityId: string; trains: boolean })[]>`
    select e.id as edition_id, e.activity_id, a.title, e.ends_at,
      coalesce((select string_agg(distinct coalesce(t.full_name, s.trainer_name), ', ') from editions.session s left join people.person t on t.id = s.trainer_id
        where s.organisation_id = e.organisation_id and s.edition_id = e.id and coalesce(t.full_name, s.trainer_name) <> ''), '') as trainers,
      exists (select from editions.session s where s.organisation_id = e.organisation_id and s.edition_id = e.id and s.trainer_id = ${personId}::uuid) as trains
    from editions.edition_now e
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    where e.organisation_id = (select platform.organisation()) and e.id = ${editionId}`
  return row ?? null
}
