import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

export interface Look {
  day: Temporal.PlainDate
  firstAt: Temporal.Instant
  page: string
  viewer: string
  /** The other organisation where the viewer works, and looked from. */
  from: string | null
  viewerFunction: string
  isManager: boolean
  roles: string[]
  /** The list that was opened; null: the own record. */
  unit: string | null
}

/** Who opened the actor's own record, or a list of the own unit while being in it; newest first. `page` counts from 1. */
export async function looksView(tx: Sql, actor: Actor, page: number, size: number): Promise<{ looks: Look[]; total: number }> {
  const rows = await tx<(Look & { total: number })[]>`
    with seen as (
      select l.viewer_id, l.unit_id, l.page, l.day, l.first_at, l.from_organisation_id from platform.look l
      where l.organisation_id = (select platform.organisation()) and l.subject_id = ${actor.personId}
      union all
      select distinct l.viewer_id, l.unit_id, l.page, l.day, l.first_at, l.from_organisation_id from people.colleague c
      join platform.look l on l.organisation_id = (select platform.organisation()) and l.unit_id = c.unit_id and l.day >= c.starts_on
      where c.organisation_id = (select platform.organisation()) and c.person_id = ${actor.personId} and l.viewer_id <> ${actor.personId})
    select s.day, s.first_at, s.page, coalesce(p.full_name, '') as viewer,
           case when s.from_organisation_id is not null then coalesce(o.name, '') end as "from", coalesce(v.function_name, '') as viewer_function, u.unit_name as unit,
           exists (select from people.colleague_brief c where c.organisation_id = (select platform.organisation()) and c.person_id = ${actor.personId}
                   and c.manager_id = s.viewer_id) as is_manager,
           array(select g.role from people.role_grant g where g.organisation_id = (select platform.organisation()) and g.person_id = s.viewer_id
                 and g.granted_at <= s.first_at and coalesce(g.ended_at, 'infinity') > s.first_at order by g.role) as roles,
           count(*) over ()::int as total
    from seen s
    left join people.person p on p.id = s.viewer_id
    left join people.organisation_name o on o.organisation_id = s.from_organisation_id
    left join lateral (select c.function_name from people.colleague c
      where c.organisation_id = (select platform.organisation()) and c.person_id = s.viewer_id limit 1) v on true
    left join lateral (select c.unit_name from people.colleague c
      where c.organisation_id = (select platform.organisation()) and c.unit_id = s.unit_id and c.person_id = ${actor.personId} limit 1) u on true
    order by s.first_at desc limit ${size} offset ${(page - 1) * size}`
  return { looks: rows, total: rows[0]?.total ?? 0 }
}
