import { inCareSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { placeSql } from '../planning/place.ts'
import type { EditionRow } from '../planning/views.ts'

export interface SeriesRow {
  id: string
  title: string
  name: string
  editions: number
  drafts: number
  seats: number | null
  taken: number
  waiting: number
  firstAt: Temporal.Instant | null
  lastAt: Temporal.Instant | null
}

/** The series of whoever plans; or what was planned from a theme of a demand round. */
export function seriesList(tx: Sql, actor: Actor, roundThemeId?: string): Promise<SeriesRow[]> {
  return tx<SeriesRow[]>`
    select s.id, a.title, s.name, s.editions, s.drafts, s.seats, s.taken, s.waiting, s.first_at, s.last_at
    from editions.series_now s join catalogue.activity a on a.organisation_id = s.organisation_id and a.id = s.activity_id
    where s.organisation_id = (select platform.organisation()) and ${inCareSql(tx, actor, tx`s.activity_id`)}
      ${roundThemeId ? tx`and s.id in (select x.id from editions.series x where x.organisation_id = (select platform.organisation()) and x.round_theme_id = ${roundThemeId})` : tx``}
    order by s.made_at desc limit 200`
}

export interface UnitCover {
  unitId: string
  unit: string
  people: number
  been: number
  booked: number
  waiting: number
  none: number
}
export interface SeriesView extends SeriesRow {
  activityId: string
  /** People of the target group today. */
  people: number
  cover: UnitCover[]
  list: EditionRow[]
}

/** A series: its editions with their fill, and per unit who has been, is booked, waits, or has nothing yet. */
export async function seriesView(tx: Sql, actor: Actor, seriesId: string): Promise<SeriesView | null> {
  const [row] = await tx<(SeriesRow & { activityId: string; confidential: boolean })[]>`
    select s.id, s.activity_id, a.confidential, a.title, s.name, s.editions, s.drafts, s.seats, s.taken, s.waiting, s.first_at, s.last_at
    from editions.series_now s join catalogue.activity a on a.organisation_id = s.organisation_id and a.id = s.activity_id
    where s.organisation_id = (select platform.organisation()) and s.id = ${seriesId} and ${inCareSql(tx, actor, tx`s.activity_id`)}`
  if (!row) return null
  // Who takes part in something confidential is for nobody to count (rule 3).
  const cover = row.confidential
    ? []
    : await tx<UnitCover[]>`
    ${targetSql(tx, seriesId)}
    select unit_id, unit_name as unit, count(*)::int as people, count(*) filter (where place = 'been')::int as been, count(*) filter (where place = 'booked')::int as booked,
           count(*) filter (where place = 'waiting')::int as waiting, count(*) filter (where place is null)::int as none
    from placed group by unit_id, unit_name order by unit_name`
  const list = await tx<EditionRow[]>`
    select e.id, a.title, e.name, e.state, e.starts_at, e.capacity, e.min_participants, e.taken, e.waiting, e.requested, e.series_id
    from editions.edition_now e join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    where e.organisation_id = (select platform.organisation()) and e.series_id = ${seriesId} order by e.starts_at nulls last, e.id`
  return { ...row, people: cover.reduce((sum, unit) => sum + unit.people, 0), cover, list }
}

/** Everyone the series is meant for, once, with the unit of their first employment and their place: been, booked, waiting, or null. */
const targetSql = (tx: Sql, seriesId: string) => tx`
  with target as (
    select distinct on (c.person_id) c.person_id, c.full_name, c.last_name, c.first_name, c.unit_id, c.unit_name
    from people.colleague c
    where c.organisation_id = (select platform.organisation())
      and exists (select from editions.edition e where e.organisation_id = c.organisation_id and e.series_id = ${seriesId}
                  and (e.audience <> 'units' or c.unit_id in (select people.units_below(u) from unnest(e.audience_units) u)))
    order by c.person_id, c.starts_on),
  placed as (
    select t.*, (
      select case when n.state = 'completed' or (n.state = 'seated' and m.ends_at < now()) then 'been' when n.state = 'seated' then 'booked' else 'waiting' end
      from editions.enrolment n
      left join lateral (select max(s.ends_at) as ends_at from editions.session s where s.organisation_id = n.organisation_id and s.edition_id = n.edition_id) m on true
      where n.organisation_id = (select platform.organisation()) and n.series_id = ${seriesId} and n.person_id = t.person_id
        and n.state in ('requested', 'seated', 'waiting', 'completed') limit 1) as place
    from target t)`

export interface UnitView {
  seriesId: string
  title: string
  unitId: string
  unit: string
  people: { personId: string; name: string; place: 'been' | 'booked' | 'waiting' | null }[]
}

/** The people of one unit in a series, by name (rule 4). */
export async function unitView(tx: Sql, seriesId: string, unitId: string): Promise<UnitView | null> {
  const people = await tx<(UnitView['people'][number] & { unit: string })[]>`
    ${targetSql(tx, seriesId)}
    select person_id, full_name as name, place, unit_name as unit from placed where unit_id = ${unitId} order by last_name, first_name, person_id`
  const [series] = await tx<{ title: string }[]>`
    select a.title from editions.series s join catalogue.activity a on a.organisation_id = s.organisation_id and a.id = s.activity_id and not a.confidential
    where s.organisation_id = (select platform.organisation()) and s.id = ${seriesId}`
  return series && people[0] ? { seriesId, title: series.title, unitId, unit: people[0].unit, people } : null
}

export interface SeriesChoice {
  id: string
  title: string
  mine: string | null
  editions: {
    id: string
    startsAt: Temporal.Instant
    /** End of the first session. */ firstEndsAt: Temporal.Instant
    /** When the other sessions begin. */ later: string[]
    place: string
    capacity: number | null
    seatsLeft: number | null
    waiting: number
  }[]
}

/** The dates of a series to choose from, for somebody who was invited. */
export async function seriesChoice(tx: Sql, actor: Actor, seriesId: string): Promise<SeriesChoice | null> {
  const [series] = await tx<{ title: string; mine: string | null }[]>`
    select a.title, (select n.edition_id from editions.enrolment n where n.organisation_id = s.organisation_id and n.series_id = s.id and n.person_id = ${actor.personId}
                     and n.state in ('requested', 'seated', 'waiting', 'completed') limit 1) as mine
    from editions.series s join catalogue.activity a on a.organisation_id = s.organisation_id and a.id = s.activity_id
    where s.organisation_id = (select platform.organisation()) and s.id = ${seriesId}`
  if (!series) return null
  const editions = await tx<SeriesChoice['editions']>`
    select e.id, e.starts_at, e.capacity, e.seats_left, e.waiting,
      (select min(s.ends_at) from editions.session s where s.organisation_id = e.organisation_id and s.edition_id = e.id) as first_ends_at,
      coalesce((select json_agg(s.starts_at order by s.starts_at) from editions.session s
                where s.organisation_id = e.organisation_id and s.edition_id = e.id and s.starts_at > e.starts_at), '[]') as later,
      ${placeSql(tx)} as place
    from editions.edition_now e
    where e.organisation_id = (select platform.organisation()) and e.series_id = ${seriesId} and e.state in ('open', 'full', 'confirmed') and e.starts_at > now()
    order by e.starts_at, e.id`
  return editions.length || series.mine ? { id: seriesId, ...series, editions: [...editions] } : null
}
