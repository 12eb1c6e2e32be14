import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { offeredView, type Offered } from './proposals.ts'

/** Something of the offer with its first dates that can be joined. */
export interface Found extends Offered {
  editions: { id: string; on: Temporal.PlainDate }[]
}

/** An opportunity that one can still respond to. */
export interface FoundOpportunity {
  id: string
  title: string
  respondBy: Temporal.PlainDate
}

/** Opportunities for some words, those that close first on top. */
export const opportunitiesSql = (tx: Sql, typed: string) => tx<FoundOpportunity[]>`
  select id, title, respond_by from plans.opportunity
  where organisation_id = (select platform.organisation()) and withdrawn_at is null and respond_by >= (now() at time zone 'Europe/Amsterdam')::date
    and platform.answers(${typed}, title, words)
  order by respond_by, title limit 6`

/** What can be linked to a step: activities for some words, each with at most three dates to come. */
export async function findView(tx: Sql, actor: Actor, typed: string): Promise<Found[]> {
  const offered = await offeredView(tx, actor, { typed, skillId: null }, 6)
  if (!offered.length) return []
  const dates = await tx<{ activityId: string; id: string; on: Temporal.PlainDate }[]>`
    select d.* from unnest(${offered.map(({ activityId }) => activityId)}::uuid[]) a (id)
    cross join lateral (
      select e.activity_id, e.id, (t.starts_at at time zone 'Europe/Amsterdam')::date as on
      from editions.edition_brief e join editions.edition_tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id
      where e.organisation_id = (select platform.organisation()) and e.activity_id = a.id and e.published_at is not null and e.cancelled_at is null
        and e.completed_at is null and e.audience <> 'units' and t.starts_at > now() order by t.starts_at limit 3) d`
  return offered.map((one) => ({ ...one, editions: dates.filter(({ activityId }) => activityId === one.activityId) }))
}
