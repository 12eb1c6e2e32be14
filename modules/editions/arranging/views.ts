import { inCareSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

export interface Item {
  id: string
  name: string
  note: string
  /** When it should be done; null while there is no date. */
  due: Temporal.PlainDate | null
  done: boolean
  late: boolean
}
export interface Arranging {
  id: string
  title: string
  name: string
  state: string
  startsAt: Temporal.Instant | null
  taken: number
  minParticipants: number
  freeUntil: Temporal.PlainDate | null
  cancelCost: number | null
  items: Item[]
}

/** What is to be arranged for one edition; null for who does not plan it. */
export async function arranging(tx: Sql, actor: Actor, editionId: string): Promise<Arranging | null> {
  const [row] = await tx<Omit<Arranging, 'items'>[]>`
    select e.id, a.title, e.name, e.state, e.starts_at, e.taken, e.min_participants, x.free_until, x.cancel_cost_cents as cancel_cost
    from editions.edition_now e
    join editions.edition x on x.organisation_id = e.organisation_id and x.id = e.id
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    where e.organisation_id = (select platform.organisation()) and e.id = ${editionId} and ${inCareSql(tx, actor, tx`e.activity_id`)}`
  if (!row) return null
  const items = await tx<Item[]>`
    select i.id, i.name, i.note, i.done_at is not null as done, d.due, coalesce(i.done_at is null and d.due < (now() at time zone 'Europe/Amsterdam')::date, false) as late
    from editions.checklist_item i
    left join editions.tally t on t.organisation_id = i.organisation_id and t.edition_id = i.edition_id
    cross join lateral (select (t.starts_at at time zone 'Europe/Amsterdam')::date - i.days_before::int as due) d
    where i.organisation_id = (select platform.organisation()) and i.edition_id = ${editionId} order by i.position, i.id`
  return { ...row, items }
}

export interface Point {
  id: string
  name: string
  daysBefore: number
}

/** The list of the organisation. */
export function points(tx: Sql): Promise<Point[]> {
  return tx<Point[]>`
    select id, name, days_before from editions.checklist_point where organisation_id = (select platform.organisation()) and ended_at is null order by position, name`
}
