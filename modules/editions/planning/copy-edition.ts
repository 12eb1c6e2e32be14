import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { inCareSql } from '#modules/catalogue/index.ts'
import { record } from '#platform/audit.ts'
import { id, maybeWords } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { day } from './fields.ts'
import { isPlanner } from '../hold.ts'
import { publicHoliday } from './holidays.ts'
import { sameWeekday } from '../series/rules.ts'

const firstDay = () =>
  day('Vul in wanneer de eerste bijeenkomst is, zoals 23-11-2026.', 'Fill in when the first session is, such as 23-11-2026.')
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
  /** Dates of the copy that fall on a public holiday, to be moved by hand. */
  onHolidays: { date: string; nl: string; en: string }[]
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
  const { tx } = act
  const [first] = await tx<{ at: Temporal.Instant | null }[]>`
    select min(starts_at) as at from editions.session where organisation_id = (select platform.organisation()) and edition_id = any(${ids}::uuid[])`
  if (!first?.at) return refuse('no-dates')
  const start = sameWeekday(dateOf(first.at), asked)
  if (Temporal.PlainDate.compare(start, dateOf(act.now)) < 0) return refuse('in-the-past')
  const days = start.since(dateOf(first.at), { largestUnit: 'days' }).days
  const pairs = ids.map((from) => ({ from, to: crypto.randomUUID() }))
  await copyEditions(act, pairs, days, seriesId)
  const dates = await copySessions(act, pairs, days)
  await record(act, ids.length > 1 ? 'copy-series' : 'copy-edition', `edition/${ids[0]}`, { editions: ids.length, days })
  const onHolidays = dates.flatMap((date) => {
    const holiday = publicHoliday(date)
    return holiday ? [{ date: date.toString(), ...holiday }] : []
  })
  return done({ editionId: pairs[0]!.to, seriesId, editions: ids.length, firstDay: start.toString(), onHolidays })
}

type Pair = { from: string; to: string }
const shifted = ({ tx }: Act, column: string, days: number) =>
  tx`((${tx(column)} at time zone 'Europe/Amsterdam') + ${days} * interval '1 day') at time zone 'Europe/Amsterdam'`

async function copyEditions(act: Act, pairs: Pair[], days: number, seriesId: string | null): Promise<void> {
  const { tx } = act
  await tx`
    insert into editions.edition (id, organisation_id, activity_id, series_id, name, min_participants, capacity, opens_at, closes_at, approval, price_cents, opt_out,
                                  audience, audience_units, promotion_days, bring)
    select p.new, e.organisation_id, e.activity_id, ${seriesId}, e.name, e.min_participants, e.capacity, ${shifted(act, 'opens_at', days)},
           ${shifted(act, 'closes_at', days)}, e.approval, e.price_cents, e.opt_out, e.audience, e.audience_units, e.promotion_days, e.bring
    from unnest(${pairs.map((p) => p.from)}::uuid[], ${pairs.map((p) => p.to)}::uuid[]) as p (old, new)
    join editions.edition e on e.organisation_id = (select platform.organisation()) and e.id = p.old`
}

async function copySessions(act: Act, pairs: Pair[], days: number): Promise<Temporal.PlainDate[]> {
  const { tx } = act
  const made = await tx<{ date: Temporal.PlainDate }[]>`
    insert into editions.session (organisation_id, edition_id, starts_at, ends_at, walk_in_at, room_id, place, video_url, trainer_id, trainer_name)
    select s.organisation_id, p.new, ${shifted(act, 'starts_at', days)},
           -- In the night that summer time begins a start between 2 and 3 becomes an hour later, and could pass its end.
           case when ${shifted(act, 'ends_at', days)} > ${shifted(act, 'starts_at', days)} then ${shifted(act, 'ends_at', days)} else ${shifted(act, 'starts_at', days)} + (s.ends_at - s.starts_at) end,
           ${shifted(act, 'walk_in_at', days)},
           s.room_id, s.place, s.video_url, s.trainer_id, s.trainer_name
    from unnest(${pairs.map((p) => p.from)}::uuid[], ${pairs.map((p) => p.to)}::uuid[]) as p (old, new)
    join editions.session s on s.organisation_id = (select platform.organisation()) and s.edition_id = p.old
    returning (starts_at at time zone 'Europe/Amsterdam')::date as date`
  return made.map((row) => row.date)
}
