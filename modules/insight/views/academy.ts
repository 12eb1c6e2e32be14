import { inCareSql } from '#modules/catalogue/index.ts'
import { settingsOf } from '#modules/people/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { seesWords } from '../rules.ts'

export interface EditionRow {
  id: string
  title: string
  form: string
  startsAt: Temporal.Instant | null
  state: string
  minParticipants: number
  capacity: number | null
  taken: number
  waiting: number
  requested: number
  mark: number | null
  answers: number | null
  /** Begins within three weeks and has fewer people than it needs. */
  tooFew: boolean
}
export interface AcademyFilter {
  period: 'coming' | 'past' | 'all'
  state: string | null
  search: string
}
export interface Academy {
  editions: EditionRow[]
  total: number
  /** Requests that nobody answered for a week, and the oldest. */
  lateRequests: number
  tooFew: number
  waitingPeople: number
}

export const pageSize = 50

/** The editions of the organisation (a coordinator: of own activities) with fill, waiting list and mark; filtered, the nearest first. `page` counts from 1; null: all, for a file. */
export async function academyView(tx: Sql, actor: Actor, filter: AcademyFilter, page: number | null): Promise<Academy> {
  const like = `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await tx<(EditionRow & { total: number })[]>`
    with page as (
    select row_number() over (order by case when ${filter.period} = 'past' then null else e.starts_at end nulls last, e.starts_at desc, a.title, e.id) as nth,
           e.id, a.title, f.nl as form, e.starts_at, e.state, e.min_participants, e.capacity, e.taken, e.waiting, e.requested,
           e.state in ('open', 'confirmed') and e.starts_at < now() + interval '21 days' and e.taken < e.min_participants as too_few,
           count(*) over ()::int as total
    from editions.edition_now e
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    join catalogue.learning_form f on f.code = a.learning_form
    where e.organisation_id = (select platform.organisation()) and ${inCareSql(tx, actor, tx`e.activity_id`)}
      and case ${filter.period} when 'coming' then e.ends_at is null or e.ends_at > now() when 'past' then e.ends_at <= now() else true end
      and (${filter.state}::text is null or e.state = ${filter.state})
      and (${filter.search} = '' or a.title ilike ${like})
    order by nth limit ${page === null ? 20_000 : pageSize} offset ${page === null ? 0 : (page - 1) * pageSize})
    select page.*, m.mark, m.answers from page
    left join lateral (select m.mark, m.answers from scans.edition_mark m where m.organisation_id = (select platform.organisation()) and m.edition_id = page.id offset 0) m on true
    order by page.nth`
  const [sum] = await tx<Pick<Academy, 'lateRequests' | 'tooFew' | 'waitingPeople'>[]>`
    select (select count(*)::int from editions.enrolment_brief n where n.organisation_id = (select platform.organisation()) and n.state = 'requested'
            and not n.confidential and not n.cancelled and not n.over and ${inCareSql(tx, actor, tx`n.activity_id`)} and n.state_since < now() - interval '7 days') as late_requests,
           count(*) filter (where e.state in ('open', 'confirmed') and e.starts_at between now() and now() + interval '21 days' and e.taken < e.min_participants)::int as too_few,
           coalesce(sum(e.waiting) filter (where e.state in ('open', 'full', 'confirmed')), 0)::int as waiting_people
    from editions.edition_now e where e.organisation_id = (select platform.organisation()) and ${inCareSql(tx, actor, tx`e.activity_id`)}`
  return { editions: rows, total: rows[0]?.total ?? 0, ...sum! }
}

export interface DemandRow {
  activityId: string
  title: string
  /** At least so many ask, in steps of the smallest group. */
  atLeast: number
  enough: number
  /** Enough ask: somebody must plan an edition (P04). */
  reached: boolean
  planned: number
}

/** The stored switches of the organisation. */
export async function settings(tx: Sql): Promise<unknown> {
  const [row] = await tx<
    { settings: unknown }[]
  >`select o.settings from people.organisation o where o.id = (select platform.organisation())`
  return row!.settings
}

/** What people ask for, most first: activities, never persons, and no number that rises one at a time (rule 5). */
export async function demandView(tx: Sql, actor: Actor): Promise<{ rows: DemandRow[]; smallest: number }> {
  const rows = await tx<DemandRow[]>`
    select d.activity_id, d.title, d.at_least, d.enough, d.reached,
           (select count(*)::int from editions.edition_now e where e.organisation_id = d.organisation_id and e.activity_id = d.activity_id
            and e.state in ('draft', 'open', 'full', 'confirmed')) as planned
    from catalogue.demand_now d where d.organisation_id = (select platform.organisation()) and ${inCareSql(tx, actor, tx`d.activity_id`)} order by d.at_least desc, d.title`
  return { rows, smallest: settingsOf(await settings(tx)).smallGroup }
}

export interface CoverageRow {
  unit: string
  people: number
  been: number
  booked: number
  asked: number
}

/** Which coverage: of an activity, or of one series of it. */
export interface Covered {
  activityId: string
  seriesId: string | null
}

/** Per unit: how many of the people of today have been, are booked, or ask for an activity; of a series only those it is meant for. */
export async function coverageView(tx: Sql, { activityId, seriesId }: Covered): Promise<CoverageRow[]> {
  return tx<CoverageRow[]>`
    with best as (
      select n.person_id, min(case n.state when 'completed' then 1 when 'seated' then 2 else 3 end) as far
      from editions.enrolment_brief n
      join editions.edition_brief e on e.organisation_id = n.organisation_id and e.id = n.edition_id
      where n.organisation_id = (select platform.organisation()) and e.activity_id = ${activityId} and n.state in ('completed', 'seated', 'waiting', 'requested')
        and (${seriesId}::uuid is null or e.series_id = ${seriesId})
      group by n.person_id)
    select u.name as unit, count(distinct c.person_id)::int as people,
           count(distinct c.person_id) filter (where b.far = 1)::int as been,
           count(distinct c.person_id) filter (where b.far = 2)::int as booked,
           count(distinct c.person_id) filter (where b.far = 3)::int as asked
    from people.colleague_brief c
    join people.unit u on u.organisation_id = c.organisation_id and u.id = c.unit_id
    left join best b on b.person_id = c.person_id
    where c.organisation_id = (select platform.organisation()) and (${seriesId}::uuid is null or exists (
      select from editions.edition_brief e where e.organisation_id = c.organisation_id and e.series_id = ${seriesId} and e.cancelled_at is null
        and (e.audience <> 'units' or c.unit_id in (select people.units_below(u) from unnest(e.audience_units) u))))
    group by u.name order by u.name`
}

/**
 * Activities that were or will be held, for choosing one: all for the learning adviser and the board, the own ones for a coordinator.
 * Confidential ones have no coverage: who takes part is for nobody to count.
 */
export async function heldActivities(tx: Sql, actor: Actor): Promise<{ id: string; title: string }[]> {
  return tx<{ id: string; title: string }[]>`
    select a.id, a.title from catalogue.activity a
    where a.organisation_id = (select platform.organisation()) and not a.confidential and (${seesWords(actor)} or ${inCareSql(tx, actor, tx`a.id`)})
      and exists (select from editions.edition_brief e where e.organisation_id = a.organisation_id and e.activity_id = a.id)
    order by a.title`
}

export interface Coverage {
  activities: { id: string; title: string }[]
  activityId: string | null
  /** The series of this activity, the newest first. */
  series: { id: string; name: string; from: Temporal.Instant | null }[]
  seriesId: string | null
  rows: CoverageRow[]
}

/** The coverage of the activity asked for, or of the first one; null: there is none such, here or for this actor. */
export async function coverageOf(tx: Sql, actor: Actor, wanted: { activityId?: string; seriesId?: string }): Promise<Coverage | null> {
  const activities = await heldActivities(tx, actor)
  const activityId = wanted.activityId ? activities.find((one) => one.id === wanted.activityId)?.id : activities[0]?.id
  if (!activityId)
    return wanted.activityId || wanted.seriesId ? null : { activities, activityId: null, series: [], seriesId: null, rows: [] }
  const series = await tx<Coverage['series']>`
    select s.id, s.name, s.first_at as "from" from editions.series_now s
    where s.organisation_id = (select platform.organisation()) and s.activity_id = ${activityId} and s.editions > s.drafts order by s.made_at desc limit 20`
  if (wanted.seriesId && !series.some((one) => one.id === wanted.seriesId)) return null
  const seriesId = wanted.seriesId ?? null
  return { activities, activityId, series, seriesId, rows: await coverageView(tx, { activityId, seriesId }) }
}

export interface UnitFigures {
  unit: string
  people: number
  learners: number
  /** People who completed something, and how often they did so together. */
  completers: number
  completions: number
}

/** Per unit, this calendar year: people, those who take part in something, completions. Counts for the board, confidential ones left out. A coordinator: of own activities. */
export async function figuresView(
  tx: Sql,
  actor: Actor,
  year: number,
): Promise<{ units: UnitFigures[]; editions: number; settings: unknown }> {
  const counted = (activity: ReturnType<Sql>) => (actor.roles.includes('board') ? tx`true` : inCareSql(tx, actor, activity))
  const units = await tx<UnitFigures[]>`
    with taken as (
      select n.person_id, count(*) filter (where n.state = 'completed')::int as completions
      from editions.enrolment_brief n
      where n.organisation_id = (select platform.organisation()) and n.state in ('completed', 'seated') and not n.confidential and ${counted(tx`n.activity_id`)}
        and extract(year from n.starts_at at time zone 'Europe/Amsterdam') = ${year}
      group by n.person_id)
    select c.unit_name as unit, count(*)::int as people, count(t.person_id)::int as learners, count(*) filter (where t.completions > 0)::int as completers, coalesce(sum(t.completions), 0)::int as completions
    from (select distinct on (person_id) person_id, unit_name from people.colleague
          where organisation_id = (select platform.organisation()) order by person_id, hours_per_week desc nulls last) c
    left join taken t on t.person_id = c.person_id
    group by c.unit_name order by c.unit_name`
  const [rest] = await tx<{ editions: number; settings: unknown }[]>`
    select (select count(*)::int from editions.edition_now e where e.organisation_id = o.id and e.state <> 'cancelled' and e.published_at is not null and ${counted(tx`e.activity_id`)}
            and extract(year from e.starts_at at time zone 'Europe/Amsterdam') = ${year}) as editions, o.settings
    from people.organisation o where o.id = (select platform.organisation())`
  return { units, ...rest! }
}
