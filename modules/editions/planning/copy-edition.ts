import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { inCareSql } from '#modules/catalogue/index.ts'
import { record } from '#platform/audit.ts'
import { both, id, maybeWords } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { day } from './fields.ts'
import { isPlanner } from '../hold.ts'
import { publicHoliday } from '#platform/holidays.ts'
import { sameWeekday } from '../series/rules.ts'
import { spreadDays } from './copy-rules.ts'
import { endedSql, holdRooms } from '../calendar/rooms.ts'
import type { Sql } from '#platform/db/pool.ts'

const firstDay = () =>
  day('Vul in wanneer de eerste bijeenkomst is, zoals 23-11-2026.', 'Fill in when the first session is, such as 23-11-2026.').refine(
    ({ year }) => year < 2200, // a copy goes on from there, and after 9999 there is no day
    both('Dit is te ver vooruit. Kijk het jaar na.', 'This is too far ahead. Check the year.'),
  )
export const CopyEdition = z.object({ editionId: id(), firstDay: firstDay() })
export type CopyEdition = z.infer<typeof CopyEdition>
export const CopySeries = z.object({ seriesId: id(), firstDay: firstDay(), name: maybeWords(120) })
export type CopySeries = z.infer<typeof CopySeries>
export type CopyRefusal = 'not-a-planner' | 'no-such-edition' | 'no-such-series' | 'no-dates' | 'in-the-past'
export interface Copied {
  editionId: string
  seriesId: string | null
  editions: number
  /** The first day of the copy: the same day of the week, on or after the day asked for. */
  firstDay: string
  /** Closed days and holidays that were passed over, and the day that was taken instead. */
  passedOver: { name: string; to: string }[]
  /** Sessions whose room is taken then, or is shared with us no more, and which have none now. */
  withoutRoom: number
}

/** Copies one edition with its sessions to new dates, as a draft. Days of the week and times of the clock stay; people are not copied. */
export async function copyEdition(act: Act, { editionId, firstDay }: CopyEdition): Promise<Outcome<Copied, CopyRefusal>> {
  if (!isPlanner(act.actor)) return refuse('not-a-planner')
  const [edition] = await act.tx<{ seriesId: string | null }[]>`
    select series_id from editions.edition e
    where organisation_id = (select platform.organisation()) and id = ${editionId} and ${inCareSql(act.tx, act.actor, act.tx`e.activity_id`)}`
  if (!edition) return refuse('no-such-edition')
  return copyAll(act, [editionId], firstDay, edition.seriesId)
}

/** Copies a whole series to new dates, as a new series of drafts. Cancelled editions stay behind. */
export async function copySeries(act: Act, { seriesId, firstDay, name }: CopySeries): Promise<Outcome<Copied, CopyRefusal>> {
  if (!isPlanner(act.actor)) return refuse('not-a-planner')
  const [series] = await act.tx<{ editions: string[] }[]>`
    select array(select e.id from editions.edition e where e.organisation_id = s.organisation_id and e.series_id = s.id and e.cancelled_at is null) as editions
    from editions.series s where s.organisation_id = (select platform.organisation()) and s.id = ${seriesId} and ${inCareSql(act.tx, act.actor, act.tx`s.activity_id`)}`
  if (!series || series.editions.length === 0) return refuse('no-such-series')
  const [made] = await act.tx<{ id: string }[]>`
    insert into editions.series (organisation_id, activity_id, name, plan)
    select organisation_id, activity_id, coalesce(nullif(${name}, ''), name), plan from editions.series
    where organisation_id = (select platform.organisation()) and id = ${seriesId} returning id`
  return copyAll(act, series.editions, firstDay, made!.id)
}

/** Editions and sessions in two statements. Times are those of the clock in Amsterdam, also over a change of summer time. */
async function copyAll(act: Act, ids: string[], asked: Temporal.PlainDate, seriesId: string | null): Promise<Outcome<Copied, CopyRefusal>> {
  await holdRoomsOf(act.tx, ids)
  const plan = await planCopy(act.tx, ids, asked)
  if (!plan) return refuse('no-dates')
  if (Temporal.PlainDate.compare(plan.first, dateOf(act.now)) < 0) return refuse('in-the-past')
  const pairs = ids.map((from) => ({ from, to: crypto.randomUUID() }))
  await copyEditions(act, pairs, plan.days, seriesId)
  await copySessions(act, pairs, plan.lines)
  await record(act, ids.length > 1 ? 'copy-series' : 'copy-edition', `edition/${ids[0]}`, { editions: ids.length, days: plan.days })
  const moved = plan.lines.filter((line) => line.skipped)
  return done({
    editionId: pairs[0]!.to,
    seriesId,
    editions: ids.length,
    firstDay: plan.first.toString(),
    passedOver: [...new Map(moved.map((line) => [line.skipped!, { name: line.skipped!, to: line.to.toString() }])).values()],
    withoutRoom: plan.lines.filter((line) => line.taken).length,
  })
}

/** Whoever plans the same rooms at the same moment waits. */
async function holdRoomsOf(tx: Sql, ids: string[]): Promise<void> {
  const rooms = await tx<{ roomId: string }[]>`
    select distinct room_id from editions.session
    where organisation_id = (select platform.organisation()) and edition_id = any(${ids}::uuid[]) and room_id is not null`
  await holdRooms(
    tx,
    rooms.map((one) => one.roomId),
  )
}

/** One session of a copy: where it was, where it goes, and what it runs into. */
export interface CopyLine {
  sessionId: string
  editionId: string
  title: string
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  room: string | null
  /** The closed day or holiday that was passed over. */
  skipped: string | null
  /** The room is taken then, or its owner shares it with us no more: the copy gets none. */
  taken: boolean
  ended: boolean
}
export interface CopyPlan {
  first: Temporal.PlainDate
  /** Days between the first day and its copy. */
  days: number
  lines: CopyLine[]
}

/** What copying would do: shown before it is done, and done in the same way. Null without dates. */
export async function planCopy(tx: Sql, ids: string[], asked: Temporal.PlainDate): Promise<CopyPlan | null> {
  const sessions = await tx<(Omit<CopyLine, 'to' | 'skipped' | 'taken'> & { roomId: string | null })[]>`
    select s.id as session_id, s.edition_id, a.title, (s.starts_at at time zone 'Europe/Amsterdam')::date as from, s.starts_at, s.ends_at, r.name as room, s.room_id, coalesce(${endedSql(tx)}, false) as ended
    from editions.session s
    join editions.edition e on e.organisation_id = s.organisation_id and e.id = s.edition_id
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
    where s.organisation_id = (select platform.organisation()) and s.edition_id = any(${ids}::uuid[]) order by s.starts_at, s.id`
  if (sessions.length === 0) return null
  const was = sessions[0]!.from
  const days = sameWeekday(was, asked).since(was, { largestUnit: 'days' }).days
  const closed = await closedDays(tx, ids)
  const spread = spreadDays(
    sessions.map((one) => one.from),
    days,
    (day) => closed.get(day.toString()) ?? publicHoliday(day)?.nl ?? null,
  )
  const lines = sessions.map((one) => ({ ...one, ...spread.get(one.from.toString())!, taken: false }))
  const taken = await takenRooms(tx, lines)
  return { first: lines[0]!.to, days, lines: lines.map((line) => ({ ...line, taken: line.ended || taken.has(line.sessionId) })) }
}

/** Days on which the organisation is closed, or a unit that one of these editions is for (or one above it). */
async function closedDays(tx: Sql, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx<{ day: Temporal.PlainDate; name: string }[]>`
    select d.day, d.name from people.closed_day d
    where d.organisation_id = (select platform.organisation()) and (d.unit_id is null or exists (
      select from editions.edition e where e.organisation_id = d.organisation_id and e.id = any(${ids}::uuid[]) and e.audience = 'units'
        and e.audience_units && array(select people.units_below(d.unit_id))))`
  return new Map(rows.map((row) => [row.day.toString(), row.name]))
}

/** The sessions whose room is taken on the new day, or by another session of the copy. The time of the clock stays. */
async function takenRooms(tx: Sql, lines: { sessionId: string; to: Temporal.PlainDate }[]): Promise<Set<string>> {
  const rows = await tx<{ sessionId: string }[]>`
    with copy as (
      select s.id, s.room_id, tstzrange((x.day + (s.starts_at at time zone 'Europe/Amsterdam')::time) at time zone 'Europe/Amsterdam',
                                        (x.day + (s.starts_at at time zone 'Europe/Amsterdam')::time) at time zone 'Europe/Amsterdam' + (s.ends_at - s.starts_at)) as during
      from unnest(${lines.map((line) => line.sessionId)}::uuid[], ${lines.map((line) => line.to.toString())}::date[]) as x (id, day)
      join editions.session s on s.organisation_id = (select platform.organisation()) and s.id = x.id where s.room_id is not null),
    busy as materialized (
      select * from editions.room_times(array(select distinct room_id from copy), (select tstzrange(min(lower(during)), max(upper(during))) from copy)))
    select c.id as session_id from copy c
    where exists (select from busy b where b.room_id = c.room_id and tstzrange(b.starts_at, b.ends_at) && c.during)
       or exists (select from copy o where o.room_id = c.room_id and o.id < c.id and o.during && c.during)`
  return new Set(rows.map((row) => row.sessionId))
}

type Pair = { from: string; to: string }
const shifted = ({ tx }: Act, column: string, days: number) =>
  tx`((${tx(column)} at time zone 'Europe/Amsterdam') + ${days} * interval '1 day') at time zone 'Europe/Amsterdam'`

async function copyEditions(act: Act, pairs: Pair[], days: number, seriesId: string | null): Promise<void> {
  const { tx } = act
  await tx`
    insert into editions.edition (id, organisation_id, activity_id, series_id, name, min_participants, capacity, opens_at, closes_at, approval, price_cents, opt_out,
                                  audience, audience_units, promotion_days, bring, free_until, cancel_cost_cents)
    select p.new, e.organisation_id, e.activity_id, ${seriesId}, e.name, e.min_participants, e.capacity, ${shifted(act, 'opens_at', days)},
           ${shifted(act, 'closes_at', days)}, e.approval, e.price_cents, e.opt_out, e.audience, e.audience_units, e.promotion_days, e.bring,
           e.free_until + ${days}::int, e.cancel_cost_cents
    from unnest(${pairs.map((p) => p.from)}::uuid[], ${pairs.map((p) => p.to)}::uuid[]) as p (old, new)
    join editions.edition e on e.organisation_id = (select platform.organisation()) and e.id = p.old`
}

/** A room that is taken then stays behind: the copy says that a room is to follow. */
async function copySessions(act: Act, pairs: Pair[], lines: CopyLine[]): Promise<void> {
  const { tx } = act
  const at = (column: string) => shiftedTo(act, column)
  const taken = lines.filter((line) => line.taken).map((line) => line.sessionId)
  await tx`
    insert into editions.session (organisation_id, edition_id, starts_at, ends_at, walk_in_at, room_id, place, video_url, trainer_id, trainer_name)
    select s.organisation_id, p.new, ${at('starts_at')},
           -- In the night that summer time begins a start between 2 and 3 becomes an hour later, and could pass its end.
           case when ${at('ends_at')} > ${at('starts_at')} then ${at('ends_at')} else ${at('starts_at')} + (s.ends_at - s.starts_at) end,
           ${at('walk_in_at')},
           case when not s.id = any(${taken}::uuid[]) then s.room_id end, case when s.id = any(${taken}::uuid[]) and s.place = '' and s.video_url is null then 'zaal volgt' else s.place end,
           s.video_url, s.trainer_id, s.trainer_name
    from unnest(${pairs.map((p) => p.from)}::uuid[], ${pairs.map((p) => p.to)}::uuid[]) as p (old, new)
    join editions.session s on s.organisation_id = (select platform.organisation()) and s.edition_id = p.old
    join unnest(${lines.map((line) => line.sessionId)}::uuid[], ${lines.map((line) => line.to.since(line.from, { largestUnit: 'days' }).days)}::int[])
      as x (id, days) on x.id = s.id`
}

/** Later by the days of this session, on the same time of the clock. */
const shiftedTo = ({ tx }: Act, column: string) =>
  tx`((s.${tx(column)} at time zone 'Europe/Amsterdam') + x.days * interval '1 day') at time zone 'Europe/Amsterdam'`
