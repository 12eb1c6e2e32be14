import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { keepsAll } from '../keeping.ts'
import type { Kind, State } from '../rules.ts'
import { stateSql, type OpportunityLine } from './list.ts'

/** What an opportunity said before. */
export interface Earlier {
  version: number
  at: Temporal.Instant
  /** Who changed it then. */
  by: string
  said: Said
  unit: string | null
  /** Who could be asked about it. */
  contact: string
}
export interface Said {
  kind: Kind
  title: string
  you_do: string
  you_learn: string
  place: string
  starts_on: string
  ends_on: string | null
  hours_per_week: number | null
  respond_by: string
}

export interface OpportunityView extends Omit<OpportunityLine, 'about'> {
  youDo: string
  youLearn: string
  unitId: string | null
  /** Who can be asked; null when that person works here no more. */
  contact: string | null
  state: State
  withdrawnAt: Temporal.Instant | null
  version: number
  /** Whoever looks keeps it. */
  kept: boolean
  /** Own goals that are open, to put it with. */
  goals: { id: string; what: string; shared: boolean }[]
  /** Whoever looks shows the whole plan to somebody. */
  planShared: boolean
  /** Own goals it is with already. */
  inPlan: { id: string; what: string }[]
}

/** One opportunity as whoever looks may see it, with where it is in the own plan; null for a draft of others. */
export async function opportunityView(tx: Sql, actor: Actor, opportunityId: string): Promise<OpportunityView | null> {
  const [one] = await oneSql(tx, actor, opportunityId)
  return one && (one.kept || one.state !== 'draft') ? one : null
}

export const oneSql = (tx: Sql, actor: Actor, opportunityId: string) => tx<OpportunityView[]>`
  select o.id, o.kind, o.title, o.you_do, o.you_learn, o.unit_id, u.name as unit, o.place, o.starts_on, o.ends_on, o.hours_per_week::float8 as hours_per_week,
    o.respond_by, o.withdrawn_at, o.version, ${stateSql(tx)} as state,
    (select min(c.full_name) from people.colleague c where c.organisation_id = o.organisation_id and c.person_id = o.contact_id) as contact,
    coalesce(${keepsAll(actor)} or o.unit_id in (select mobility.my_units()), false) as kept,
    coalesce((select json_agg(json_build_object('id', g.goal_id, 'what', g.what, 'shared', g.shared) order by g.by_day, g.what) from plans.open_goal g), '[]') as goals,
    exists (select from people.shared s where s.organisation_id = o.organisation_id and s.owner_id = (select platform.person()) and s.kind = 'plan'
      and s.ended_at is null and (s.until is null or s.until >= (now() at time zone 'Europe/Amsterdam')::date)) as plan_shared,
    coalesce((select json_agg(json_build_object('id', x.goal_id, 'what', x.goal) order by x.goal) from plans.own_opportunity x
      where x.organisation_id = o.organisation_id and x.opportunity_id = o.id), '[]') as in_plan
  from mobility.opportunity o left join people.unit u on u.organisation_id = o.organisation_id and u.id = o.unit_id
  where o.organisation_id = (select platform.organisation()) and o.id = ${opportunityId}`

/** What people could read before, the latest first; only for those who keep it. */
export const earlierView = async (tx: Sql, opportunityId: string): Promise<Earlier[]> => [
  ...(await tx<Earlier[]>`
    select e.version, e.at, p.full_name as by, e.said, u.name as unit, c.full_name as contact
    from mobility.opportunity_earlier e join people.person p on p.id = e.changed_by join people.person c on c.id = e.contact_id
    left join people.unit u on u.organisation_id = e.organisation_id and u.id = (e.said ->> 'unit_id')::uuid
    where e.organisation_id = (select platform.organisation()) and e.opportunity_id = ${opportunityId} order by e.version desc limit 50`),
]
