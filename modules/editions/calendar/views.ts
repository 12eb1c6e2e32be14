import { inCareSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Fragment, Sql } from '#platform/db/pool.ts'
import { endedSql, roomsSql } from './rooms.ts'
import { holidaysOf, publicHoliday } from '#platform/holidays.ts'

/** A session in the calendar. Of what somebody else coordinates only that it is there. */
export interface Entry {
  id: string
  editionId: string
  /** Null: of somebody else, or confidential. */
  title: string | null
  mine: boolean
  draft: boolean
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  roomId: string | null
  place: string
  trainer: string
  /** Who it is as one key, the same for a colleague and for a name that was typed; '' without a trainer. */
  trainerKey: string
  /** Of another organisation that borrowed this room of ours. */
  by?: string
}

/** When a room is taken by somebody else: one of ours by an organisation that borrowed it, or one that is lent to us by whoever (by is ''). */
export interface Elsewhere {
  roomId: string
  by: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
}

export interface Calendar {
  entries: Entry[]
  elsewhere: Elsewhere[]
  rooms: { id: string; name: string; seats: number | null }[]
  closed: { day: string; name: string }[]
}

/** All sessions between two days, the first included and the last not, with the rooms there are and the days on which everything is closed. */
export async function calendar(tx: Sql, actor: Actor, from: Temporal.PlainDate, until: Temporal.PlainDate): Promise<Calendar> {
  const mine = inCareSql(tx, actor, tx`a.id`)
  const [entries, [row]] = await Promise.all([
    tx<Entry[]>`
      select s.id, s.edition_id, case when ${mine} and not a.confidential then a.title end as title, ${mine} as mine, e.published_at is null as draft,
        s.starts_at, s.ends_at, s.room_id, coalesce(r.name, nullif(s.place, ''), 'online') as place,
        case when not a.confidential then coalesce(p.full_name, s.trainer_name) else '' end as trainer,
        case when not a.confidential then coalesce(editions.trainer_key(s.trainer_id, s.trainer_name), '') else '' end as trainer_key
      from editions.session s
      join editions.edition e on e.organisation_id = s.organisation_id and e.id = s.edition_id and e.cancelled_at is null
      join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
      left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
      left join people.person p on p.id = s.trainer_id
      where s.organisation_id = (select platform.organisation())
        and s.starts_at >= ${from.toString()}::timestamp at time zone 'Europe/Amsterdam' and s.starts_at < ${until.toString()}::timestamp at time zone 'Europe/Amsterdam'
      order by s.starts_at, s.id limit 2000`,
    tx<{ rooms: Calendar['rooms']; closed: Calendar['closed'] }[]>`
      select
        coalesce((select json_agg(json_build_object('id', id, 'name', concat_ws(', ', name, owner), 'seats', seats) order by owner nulls first, name) from (${roomsSql(tx)}) r), '[]') as rooms,
        coalesce((select json_agg(json_build_object('day', day, 'name', name)) from people.closed_day
          where organisation_id = (select platform.organisation()) and unit_id is null and day >= ${from.toString()}::date and day < ${until.toString()}::date), '[]') as closed`,
  ])
  const elsewhere = await tx<Elsewhere[]>`
    select room_id, borrower as by, starts_at, ends_at
    from editions.room_times(${row!.rooms.map((room) => room.id)}::uuid[],
      tstzrange(${from.toString()}::timestamp at time zone 'Europe/Amsterdam', ${until.toString()}::timestamp at time zone 'Europe/Amsterdam'))
    where session_id is null or borrower <> '' and room_id in (select id from editions.room where organisation_id = (select platform.organisation()) and owner_id is null)
    order by starts_at limit 2000`
  return { entries, elsewhere, rooms: row!.rooms, closed: [...row!.closed, ...holidays(from, until)] }
}

/** Public holidays from the first day until the last, which is not included. */
function holidays(from: Temporal.PlainDate, until: Temporal.PlainDate): Calendar['closed'] {
  const years = Array.from({ length: until.year - from.year + 1 }, (_, n) => [...holidaysOf(from.year + n)])
  return years
    .flat()
    .filter(([day]) => day >= from.toString() && day < until.toString())
    .map(([day, name]) => ({ day, name: name.nl }))
}

/** Why this session was planned although its trainer is elsewhere; '' without a reason. */
export async function reasonOf(tx: Sql, sessionId: string): Promise<string> {
  const [row] = await tx<{ reason: string }[]>`
    select reason from editions.clash_reason where organisation_id = (select platform.organisation()) and session_id = ${sessionId}`
  return row?.reason ?? ''
}

export interface Clash {
  sessionId: string
  editionId: string
  title: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  kind: 'trainer' | 'chairs' | 'closed' | 'place' | 'ended'
  /** The trainer, the room, the name of the day, or the place. */
  what: string
  /** The other session, when it may be named; or the numbers that do not fit. */
  other: string
  reason: string
}

/** The sessions of the coming year of what the actor plans, with the day each is on and the room it is in. */
const comingSql = (tx: Sql, actor: Actor, more: Fragment = tx``): Fragment => tx`
  from editions.session s
  join editions.edition e on e.organisation_id = s.organisation_id and e.id = s.edition_id and e.cancelled_at is null and e.completed_at is null
  join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id and not a.confidential and ${inCareSql(tx, actor, tx`a.id`)}
  cross join lateral (select (s.starts_at at time zone 'Europe/Amsterdam')::date) as on_day (day)
  left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
  left join people.closed_day d on d.organisation_id = s.organisation_id and d.unit_id is null and d.day = on_day.day
  left join editions.clash_reason w on w.organisation_id = s.organisation_id and w.session_id = s.id
  ${more}
  where s.organisation_id = (select platform.organisation()) and s.ends_at > now() and s.starts_at < now() + interval '1 year'`

/**
 * SQL: the sessions (session_id, edition_id) whose trainer is elsewhere then, without a reason at either of the two. All trainers are gone through once,
 * in order of time: per session or edition a look for others costs ten times as much. A session lasts a day at most.
 */
export const doubleSql = (tx: Sql, from: Fragment, until: Fragment): Fragment => tx`
  select x.id as session_id, x.edition_id from (
    select s.id, s.edition_id, s.ends_at > lead(s.starts_at) over one or s.starts_at < max(s.ends_at) over (one rows between unbounded preceding and 1 preceding) as double
    from editions.session s
    join editions.edition e on e.organisation_id = s.organisation_id and e.id = s.edition_id and e.cancelled_at is null
    where s.organisation_id = (select platform.organisation()) and editions.trainer_key(s.trainer_id, s.trainer_name) is not null
      and s.starts_at > ${from} - interval '1 day' and s.starts_at < ${until} + interval '1 day'
      and not exists (select from editions.clash_reason w where w.organisation_id = s.organisation_id and w.session_id = s.id)
    window one as (partition by editions.trainer_key(s.trainer_id, s.trainer_name) order by s.starts_at, s.id)) x
  where x.double`

/** How many things of the coming year do not fit, those that somebody gave a reason for apart. */
export async function clashCount(tx: Sql, actor: Actor): Promise<number> {
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
  const shut = holidays(today, today.add({ days: 367 })).map((one) => one.day)
  const [row] = await tx<{ count: number }[]>`
    with double as materialized (${doubleSql(tx, tx`now()`, tx`now() + interval '1 year'`)})
    select (count(*) filter (where s.id in (select session_id from double)) + count(*) filter (where r.seats < e.capacity)
      + count(*) filter (where d.day is not null or on_day.day = any(${shut}::date[])))::int as count
    ${comingSql(tx, actor)}`
  return row!.count
}

const stays = { nl: 'Deze bijeenkomst blijft staan. Later of langer kan niet.', en: 'This session stays. Later or longer is not possible.' }

/** Everything in the coming year that does not fit: trainers in two places, rooms that are lent to us no more, groups larger than their room, days on which everything is closed. */
export async function clashes(tx: Sql, actor: Actor): Promise<Clash[]> {
  const rows = await tx<
    (Clash & {
      day: Temporal.PlainDate
      closed: string | null
      small: boolean
      ended: boolean
      double: boolean
      room: string | null
      chairs: number | null
      seats: number | null
    })[]
  >`
    select s.id as session_id, s.edition_id, a.title, s.starts_at, s.ends_at, on_day.day,
      d.name as closed, r.name as room, r.seats as chairs, e.capacity as seats, coalesce(r.seats < e.capacity, false) as small, coalesce(${endedSql(tx)}, false) as ended,
      c.other is not null as double, coalesce((select p.full_name from people.person p where p.id = s.trainer_id), s.trainer_name) as what,
      coalesce(c.other, '') as other, coalesce(w.reason, c.reason, '') as reason
    ${comingSql(
      tx,
      actor,
      tx`
      left join lateral (
        select string_agg(case when not oa.confidential and ${inCareSql(tx, actor, tx`oa.id`)} then oa.title else '…' end, ', ') as other,
          case when bool_and(ow.reason is not null) then min(ow.reason) end as reason
        from editions.trainer_clash t
        join editions.edition oe on oe.organisation_id = t.organisation_id and oe.id = t.other_edition_id
        join catalogue.activity oa on oa.organisation_id = oe.organisation_id and oa.id = oe.activity_id
        left join editions.clash_reason ow on ow.organisation_id = t.organisation_id and ow.session_id = t.other_id
        where t.organisation_id = s.organisation_id and t.session_id = s.id) c on true`,
    )}
    order by s.starts_at, s.id`
  return rows.flatMap(({ day, closed, small, ended, double, room, chairs, seats, ...row }) => {
    const shut = closed ?? publicHoliday(day)?.[actor.lang] ?? null
    return [
      ...(double ? [{ ...row, kind: 'trainer' as const }] : []),
      ...(small ? [{ ...row, kind: 'chairs' as const, what: room!, other: `${chairs} / ${seats}`, reason: '' }] : []),
      ...(ended ? [{ ...row, kind: 'ended' as const, what: room!, other: '', reason: stays[actor.lang] }] : []),
      ...(shut ? [{ ...row, kind: 'closed' as const, what: shut, other: '', reason: '' }] : []),
    ]
  })
}
