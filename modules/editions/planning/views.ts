import { inCareSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { lentSql, roomsSql } from '../calendar/rooms.ts'
import { doubleSql } from '../calendar/views.ts'
import { sessionLine, sessionsSql, type SessionLine } from '../enrolling/views/edition.ts'
import type { EnrolmentState } from '../rules.ts'

export interface EditionRow {
  id: string
  title: string
  name: string
  state: string
  startsAt: Temporal.Instant | null
  capacity: number | null
  minParticipants: number
  taken: number
  waiting: number
  requested: number
  seriesId: string | null
  /** Things to arrange that should have been done; and whether a trainer is elsewhere then without a reason. Only in the list of the academy. */
  toArrange?: number
  clash?: boolean
}
export const editionFilters = [
  'komend',
  'te-regelen',
  'concept',
  'zonder-datum',
  'wachtlijst',
  'te-weinig',
  'geweest',
  'geannuleerd',
] as const
export type EditionFilter = (typeof editionFilters)[number]

/** The editions that a planner works on (a coordinator: of own activities): filtered, with words of the title, 50 a page. `total` is all that were found. */
export async function editionList(
  tx: Sql,
  actor: Actor,
  query: { filter: EditionFilter; words: string; page: number },
): Promise<{ rows: EditionRow[]; total: number }> {
  const filters: Record<EditionFilter, ReturnType<Sql>> = {
    komend: tx`e.state in ('open', 'full', 'confirmed', 'running') and e.starts_at is not null and e.ends_at >= now()`,
    'te-regelen': tx`e.state <> 'cancelled' and ${toArrangeSql(tx)} > 0`,
    concept: tx`e.state = 'draft'`,
    'zonder-datum': tx`e.starts_at is null and e.state not in ('cancelled', 'completed')`,
    wachtlijst: tx`e.waiting > 0 and e.state in ('open', 'full', 'confirmed')`,
    'te-weinig': tx`e.taken < e.min_participants and e.starts_at > now() and e.state in ('open', 'full', 'confirmed')`,
    geweest: tx`e.ends_at < now() and e.state in ('running', 'completed')`,
    geannuleerd: tx`e.state = 'cancelled'`,
  }
  const order = query.filter === 'geweest' ? tx`e.starts_at desc, a.title, e.id` : tx`e.starts_at nulls last, a.title, e.id`
  // What costs a look per edition is asked for the page, not for all that was found.
  const rows = await tx<(EditionRow & { total: number })[]>`
    with page as (
      select e.id, a.title, e.name, e.state, e.starts_at, e.ends_at, e.capacity, e.min_participants, e.taken, e.waiting, e.requested, e.series_id, count(*) over ()::int as total,
        row_number() over (order by ${order}) as n
      from editions.edition_now e
      join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
      where e.organisation_id = (select platform.organisation()) and ${filters[query.filter]} and ${inCareSql(tx, actor, tx`e.activity_id`)}
        and (${query.words} = '' or position(lower(${query.words}) in lower(a.title || ' ' || e.name)) > 0)
      order by n limit 50 offset ${(query.page - 1) * 50}),
    double as materialized (
      ${doubleSql(tx, tx`(select min(starts_at) from page where state not in ('cancelled', 'completed'))`, tx`(select max(ends_at) from page where state not in ('cancelled', 'completed'))`)})
    select e.*,
      ${toArrangeSql(tx)} as to_arrange,
      e.state not in ('cancelled', 'completed') and e.id in (select edition_id from double) as clash
    from page e order by e.n`
  return { rows, total: rows[0]?.total ?? 0 }
}

/** How many points of the checklist of edition `e` should have been done. */
const toArrangeSql = (tx: Sql) => tx`
  (select count(*)::int from editions.checklist_item i where i.organisation_id = (select platform.organisation()) and i.edition_id = e.id and i.done_at is null
     and e.starts_at - i.days_before * interval '1 day' <= now())`

/** These editions of those that the actor plans, in order of their first day. */
export function editionsNamed(tx: Sql, actor: Actor, ids: string[]): Promise<EditionRow[]> {
  return tx<EditionRow[]>`
    select e.id, a.title, e.name, e.state, e.starts_at, e.capacity, e.min_participants, e.taken, e.waiting, e.requested, e.series_id
    from editions.edition_now e
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    where e.organisation_id = (select platform.organisation()) and e.id = any(${ids}::uuid[]) and ${inCareSql(tx, actor, tx`e.activity_id`)}
    order by e.starts_at nulls last, a.title, e.id`
}

export interface Participant {
  id: string
  /** Empty in a confidential activity, like the unit. */
  name: string
  unit: string
  state: EnrolmentState
  /** Place on the waiting list. */
  position: number | null
  since: Temporal.Instant
  /** The title of another session at the same time; '' when it is confidential. */
  clash: string | null
  /** The latest test of which whoever looks is shown what this person passed, so that parts can be skipped (M19); null: none is shared. */
  testId: string | null
}

export interface PlanView {
  id: string
  activityId: string
  title: string
  name: string
  state: string
  seriesId: string | null
  published: boolean
  confirmed: boolean
  minParticipants: number
  capacity: number | null
  opensAt: Temporal.Instant | null
  closesAt: Temporal.Instant | null
  approval: 'none' | 'manager'
  priceCents: number | null
  optOut: boolean
  audience: 'employees' | 'units' | 'everyone'
  audienceUnits: string[]
  unitNames: string | null
  promotionDays: number
  bring: string
  cancelReason: string | null
  freeUntil: Temporal.PlainDate | null
  cancelCost: number | null
  startsAt: Temporal.Instant | null
  taken: number
  waiting: number
  requested: number
  sessions: (SessionLine & { roomId: string | null })[]
  participants: Participant[]
  /** The waiting list no longer moves up by itself and a seat is free: it is given by hand. */
  byHand: boolean
}

/** One edition for its planners: all facts, sessions, and everyone on it in one look. For a coordinator of something else there is none. */
export async function planView(tx: Sql, actor: Actor, editionId: string): Promise<PlanView | null> {
  const [row] = await tx<(Omit<PlanView, 'sessions' | 'participants'> & { sessions: Record<string, string | null>[] })[]>`
    select e.id, e.activity_id, a.title, e.name, e.state, e.series_id, x.published_at is not null as published, x.confirmed_at is not null as confirmed, e.min_participants,
           e.capacity, e.opens_at, e.closes_at, e.approval, e.price_cents, e.opt_out, e.audience, e.audience_units, e.promotion_days, e.bring, x.cancel_reason, x.free_until, x.cancel_cost_cents as cancel_cost,
           e.starts_at, e.taken, e.waiting, e.requested, ${sessionsSql(tx)} as sessions,
           (select string_agg(u.name, ', ' order by u.name) from people.unit u where u.organisation_id = e.organisation_id and u.id = any(e.audience_units)) as unit_names,
           coalesce(e.waiting > 0 and e.seats_left > 0 and now() < e.ends_at and e.starts_at - e.promotion_days * interval '24 hours' <= now(), false) as by_hand
    from editions.edition_now e
    join editions.edition x on x.organisation_id = e.organisation_id and x.id = e.id
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    where e.organisation_id = (select platform.organisation()) and e.id = ${editionId} and ${inCareSql(tx, actor, tx`e.activity_id`)}`
  if (!row) return null
  const sessions = row.sessions.map((session) => ({ ...sessionLine(session, true), roomId: session['roomId'] ?? null }))
  return { ...row, sessions, participants: await participants(tx, editionId) }
}

/** Everyone with a live enrolment, by name (rule 4); the waiting list has its own order in `position`. Without names in a confidential activity (rule 3). */
function participants(tx: Sql, editionId: string) {
  return tx<Participant[]>`
    select n.id, case when about.confidential then '' else p.full_name end as name, case when about.confidential then '' else coalesce(nullif(concat_ws(', ', n.home_name, n.home_unit), ''), c.unit_name, g.organisation_name, '') end as unit, n.state, n.state_since as since,
      case when n.state = 'waiting' then rank() over (partition by n.state order by n.queue_number) end::int as position,
      (select case when a.confidential then '' else a.title end
       from editions.session s
       join editions.session x on x.organisation_id = s.organisation_id and x.starts_at < s.ends_at and x.ends_at > s.starts_at and x.edition_id <> s.edition_id
       join editions.enrolment o on o.organisation_id = x.organisation_id and o.edition_id = x.edition_id and o.person_id = n.person_id and o.state = 'seated'
       join catalogue.activity a on a.organisation_id = o.organisation_id and a.id = o.activity_id
       where s.organisation_id = n.organisation_id and s.edition_id = n.edition_id and n.state in ('seated', 'waiting')
         and not about.confidential limit 1) as clash,
      (select o.sitting_id from scans.outcome_passed o
       where o.organisation_id = n.organisation_id and o.person_id = n.person_id and not about.confidential order by o.on_day desc limit 1) as test_id
    from editions.enrolment n
    join catalogue.activity about on about.organisation_id = n.organisation_id and about.id = n.activity_id
    join people.person p on p.id = n.person_id
    left join lateral (select unit_name from people.colleague c where c.organisation_id = n.organisation_id and c.person_id = n.person_id limit 1) c on true
    left join people.guest g on g.organisation_id = n.organisation_id and g.person_id = n.person_id
    where n.organisation_id = (select platform.organisation()) and n.edition_id = ${editionId} and n.state not in ('rejected', 'withdrawn', 'cancelled')
    order by case when not about.confidential then p.last_name end, case when not about.confidential then p.first_name end, n.id`
}

export interface Choices {
  units: { value: string; label: string }[]
  /** Our own rooms, and after them those that others lend, with their owner. */
  rooms: { value: string; label: string; seats: number | null; owner: string | null }[]
  activities: { value: string; label: string }[]
}

/** What the forms of planners can choose from. */
export async function choices(tx: Sql, actor: Actor): Promise<Choices> {
  const [row] = await tx<Choices[]>`
    select
      coalesce((select json_agg(json_build_object('value', id, 'label', name) order by name) from people.unit
        where organisation_id = (select platform.organisation()) and ended_on is null), '[]') as units,
      coalesce((select json_agg(json_build_object('value', id, 'label', concat_ws(', ', name, owner) || coalesce(' (' || seats || ')', ''), 'seats', seats, 'owner', owner)
                                order by owner nulls first, name) from (${roomsSql(tx)}) r), '[]') as rooms,
      coalesce((select json_agg(json_build_object('value', id, 'label', title) order by title) from catalogue.activity a
        where organisation_id = (select platform.organisation()) and state <> 'archived' and ${inCareSql(tx, actor, tx`a.id`)}), '[]') as activities`
  return row!
}

export interface Room {
  id: string
  name: string
  place: string
  seats: number | null
  /** To come; of those, of other organisations. */
  sessions: number
  lent: number
}

export function rooms(tx: Sql): Promise<Room[]> {
  return tx<Room[]>`
    select r.id, r.name, r.place, r.seats,
      (select count(*)::int from editions.room_booking b where b.organisation_id = r.organisation_id and b.room_id = r.id and lower(b.during) > now()) as sessions,
      ${lentSql(tx, tx`r.id`)} as lent
    from editions.room r where r.organisation_id = (select platform.organisation()) and r.owner_id is null order by r.name`
}

/** The edition that a session belongs to. */
export async function editionOf(tx: Sql, sessionId: string): Promise<string | null> {
  const [row] = await tx<
    { editionId: string }[]
  >`select edition_id from editions.session where organisation_id = (select platform.organisation()) and id = ${sessionId}`
  return row?.editionId ?? null
}
