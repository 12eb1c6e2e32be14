import type { Sql } from '#platform/db/pool.ts'
import type { Kind, State } from '../rules.ts'

export interface OpportunityLine {
  id: string
  kind: Kind
  title: string
  /** The beginning of what you do. */
  about: string
  unit: string | null
  place: string
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  hoursPerWeek: number | null
  respondBy: Temporal.PlainDate
}
export interface Found {
  opportunities: OpportunityLine[]
  found: number
}
export const perPage = 50

/** What everybody who works here can respond to, what closes first on top: one order for all, and never by who would suit (rule 4). */
export async function listView(tx: Sql, typed: string, page: number): Promise<Found> {
  const rows = await listSql(tx, typed, page)
  return { opportunities: [...rows], found: rows[0]?.found ?? 0 }
}

export const listSql = (tx: Sql, typed: string, page: number) => tx<(OpportunityLine & { found: number })[]>`
  select o.id, o.kind, o.title, left(o.you_do, 200) as about, u.name as unit, o.place, o.starts_on, o.ends_on, o.hours_per_week::float8 as hours_per_week, o.respond_by,
    count(*) over ()::int as found
  from mobility.opportunity o left join people.unit u on u.organisation_id = o.organisation_id and u.id = o.unit_id
  where o.organisation_id = (select platform.organisation()) and o.published_at is not null and o.withdrawn_at is null
    and o.respond_by >= (now() at time zone 'Europe/Amsterdam')::date and (${typed} = '' or platform.answers(${typed}, o.title, o.words))
  order by o.respond_by, o.title, o.id limit ${perPage} offset ${(page - 1) * perPage}`

export interface KeptLine {
  id: string
  kind: Kind
  title: string
  unit: string | null
  place: string
  respondBy: Temporal.PlainDate
  state: State
}

/** What somebody keeps, drafts first: all of them, or those of the own units. */
export const keptView = async (tx: Sql, all: boolean): Promise<KeptLine[]> => [
  ...(await tx<KeptLine[]>`
    select o.id, o.kind, o.title, u.name as unit, o.place, o.respond_by, ${stateSql(tx)} as state
    from mobility.opportunity o left join people.unit u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    where o.organisation_id = (select platform.organisation()) and (${all} or o.unit_id in (select mobility.my_units()))
    order by array_position(array['draft', 'open', 'over', 'withdrawn'], ${stateSql(tx)}), o.respond_by desc, o.title limit 200`),
]

/** On o. */
export const stateSql = (tx: Sql) => tx`
  case when o.withdrawn_at is not null then 'withdrawn' when o.published_at is null then 'draft'
       when o.respond_by < (now() at time zone 'Europe/Amsterdam')::date then 'over' else 'open' end`
