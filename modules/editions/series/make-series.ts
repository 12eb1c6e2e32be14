import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { takesCare } from '#modules/catalogue/index.ts'
import { record } from '#platform/audit.ts'
import { both, id, maybeWords, several } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { instantOf } from '#platform/words.ts'
import { clock, day, editionFields, maybeClock, whole } from '../planning/fields.ts'
import { isPlanner } from '../hold.ts'
import { holdToPlan, roomsSql } from '../calendar/rooms.ts'
import { unitsExist } from '../planning/make-edition.ts'
import { teaching, trainersOf, type SeriesTrainer } from './trainers.ts'
import { proposeEditions, type Proposal, type SeriesQuestion } from './rules.ts'

export const seriesFields = {
  activityId: z.uuid(both('Kies een opleiding.', 'Choose an activity.')),
  name: maybeWords(120),
  audience: z.enum(['employees', 'units']).default('employees'),
  audienceUnits: several(id()).default([]),
  groupMin: whole(1, 1000, 'Vul in hoe klein een groep mag zijn.', 'Fill in how small a group may be.'),
  groupMax: whole(1, 1000, 'Vul in hoe groot een groep mag zijn.', 'Fill in how large a group may be.'),
  /** Null: as many as the people need. At most 500. */
  editions: z
    .preprocess((v) => (v === '' || v === undefined ? null : v), whole(1, 500, 'Vul een getal in.', 'Fill in a number.').nullable())
    .default(null),
  from: day('Vul de eerste dag van de periode in.', 'Fill in the first day of the period.'),
  until: day('Vul de laatste dag van de periode in.', 'Fill in the last day of the period.'),
  weekdays: several(z.coerce.number().int().min(1).max(7)),
  startsAt: clock('Vul in hoe laat het begint, zoals 9.00.', 'Fill in when it starts, such as 9:00.'),
  endsAt: clock('Vul in hoe laat het eindigt, zoals 12.30.', 'Fill in when it ends, such as 12:30.'),
  /** A second group on the same day. */
  startsAt2: maybeClock().default(null),
  endsAt2: maybeClock().default(null),
  /** Sessions of each edition, and the days between them. */
  meetings: whole(
    1,
    12,
    'Vul in hoeveel bijeenkomsten een groep heeft, van 1 tot 12.',
    'Fill in how many sessions a group has, from 1 to 12.',
  ).default(1),
  daysApart: z.enum(['1', '7', '14', '28']).catch('7').transform(Number),
  rooms: several(id()).default([]),
  place: maybeWords(200),
  /** Who can give it, one on each line; empty: to follow. */
  trainers: maybeWords(1000),
  approval: editionFields.approval,
  promotionDays: editionFields.promotionDays,
  /** The theme of the demand round that it is planned from. */
  roundThemeId: z.preprocess((v) => (v === '' || v === undefined ? null : v), id().nullable()).default(null),
}

export const MakeSeries = z.object(seriesFields).superRefine((series, context) => {
  const wrong = (path: string, nl: string, en: string) => context.addIssue({ code: 'custom', path: [path], message: both(nl, en) })
  const { compare } = Temporal.PlainTime
  if (series.groupMin > series.groupMax)
    wrong(
      'groupMin',
      `Het minimum (${series.groupMin}) is hoger dan het maximum (${series.groupMax}).`,
      `The minimum (${series.groupMin}) is higher than the maximum (${series.groupMax}).`,
    )
  if (Temporal.PlainDate.compare(series.until, series.from) < 0)
    wrong('until', 'De periode eindigt voordat hij begint.', 'The period ends before it starts.')
  else if (series.from.until(series.until, { largestUnit: 'days' }).days > 730)
    wrong('until', 'Kies een periode van hooguit twee jaar.', 'Choose a period of at most two years.')
  if (series.weekdays.length === 0) wrong('weekdays', 'Kies minstens één dag van de week.', 'Choose at least one day of the week.')
  if (compare(series.endsAt, series.startsAt) <= 0)
    wrong('endsAt', 'De bijeenkomst eindigt voordat hij begint. Kijk de tijden na.', 'The session ends before it starts. Check the times.')
  if ((series.startsAt2 === null) !== (series.endsAt2 === null))
    wrong(
      'endsAt2',
      'Vul bij de tweede groep begin en einde allebei in, of geen van beide.',
      'Fill in both start and end for the second group, or neither.',
    )
  else if (series.startsAt2 && compare(series.endsAt2!, series.startsAt2) <= 0)
    wrong('endsAt2', 'De bijeenkomst eindigt voordat hij begint. Kijk de tijden na.', 'The session ends before it starts. Check the times.')
  else if (series.startsAt2 && compare(series.startsAt2, series.endsAt) < 0 && compare(series.startsAt, series.endsAt2!) < 0)
    wrong(
      'startsAt2',
      'De tweede groep begint terwijl de eerste nog bezig is.',
      'The second group starts while the first is still going on.',
    )
  if (series.rooms.length === 0 && series.place === '')
    wrong('place', 'Waar is het? Kies zalen, of vul een plaats in.', 'Where is it? Choose rooms, or fill in a place.')
  if (series.audience === 'units' && series.audienceUnits.length === 0)
    wrong('audienceUnits', 'Kies minstens één afdeling.', 'Choose at least one unit.')
})
export type MakeSeries = z.infer<typeof MakeSeries>
export type MakeSeriesRefusal =
  | 'not-a-planner'
  | 'no-such-activity'
  | 'activity-archived'
  | 'no-such-unit'
  | 'no-such-room'
  | 'room-not-shared'
  | 'which-trainer'
  | 'in-the-past'
  | 'nothing-to-plan'
  | 'no-such-theme'

/** Makes the editions of a series as drafts: one insert for all editions and one for all sessions. Publishing is a second step. */
export async function makeSeries(
  act: Act,
  input: MakeSeries,
): Promise<Outcome<{ seriesId: string; editions: number; shortfall: number }, MakeSeriesRefusal>> {
  if (!isPlanner(act.actor)) return refuse('not-a-planner')
  const [activity] = await act.tx<{ state: string }[]>`
    select state from catalogue.activity where organisation_id = (select platform.organisation()) and id = ${input.activityId}`
  if (!activity || !(await takesCare(act.tx, act.actor, input.activityId))) return refuse('no-such-activity')
  if (activity.state === 'archived') return refuse('activity-archived')
  if (input.roundThemeId && !(await isOurTheme(act, input.roundThemeId))) return refuse('no-such-theme')
  if (!(await unitsExist(act, input.audienceUnits))) return refuse('no-such-unit')
  const held = await holdToPlan(act.tx, input.rooms)
  if (!held.ok) return held
  const trainers = await trainersOf(act, input.trainers)
  if (!trainers.ok) return trainers
  const question = await questionOf(act.tx, input)
  const proposal = proposeEditions(question)
  if (proposal.editions.length === 0) return refuse('nothing-to-plan')
  const first = proposal.editions[0]!
  if (Temporal.Instant.compare(instantOf(first.date, first.from), act.now) < 0) return refuse('in-the-past')

  const seriesId = crypto.randomUUID()
  await act.tx`insert into editions.series (id, organisation_id, activity_id, name, round_theme_id, plan)
    values (${seriesId}, platform.organisation(), ${input.activityId}, ${input.name}, ${input.roundThemeId}, ${act.tx.json({ ...JSON.parse(JSON.stringify(input)), people: proposal.people })})`
  await insertEditions(act, input, seriesId, proposal, trainers.value)
  await record(act, 'make-series', `series/${seriesId}`, {
    editions: proposal.editions.length,
    seats: proposal.seats,
    people: proposal.people,
  })
  return done({ seriesId, editions: proposal.editions.length, shortfall: proposal.shortfall })
}

const isOurTheme = async ({ tx }: Act, themeId: string): Promise<boolean> =>
  (await tx`select 1 from catalogue.round_theme where organisation_id = (select platform.organisation()) and id = ${themeId}`).length > 0

async function insertEditions(
  { tx }: Act,
  input: MakeSeries,
  seriesId: string,
  proposal: Proposal,
  trainers: readonly SeriesTrainer[],
): Promise<void> {
  const rows = proposal.editions.map((edition) => ({ ...edition, id: crypto.randomUUID() }))
  const sessions = rows.flatMap(({ id, dates, from, until, roomId, trainer }) =>
    dates.map((date) => ({
      id,
      roomId,
      trainer: trainers.find((one) => one.name === trainer),
      startsAt: instantOf(date, from).toString(),
      endsAt: instantOf(date, until).toString(),
    })),
  )
  const units = input.audience === 'units' ? input.audienceUnits : []
  await tx`
    insert into editions.edition (id, organisation_id, activity_id, series_id, min_participants, capacity, approval, audience, audience_units, promotion_days)
    select x.id, platform.organisation(), ${input.activityId}, ${seriesId}, least(${input.groupMin}, x.capacity), x.capacity, ${input.approval}, ${input.audience}, ${units}::uuid[],
           ${input.promotionDays}
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.capacity)}::int[]) as x (id, capacity)`
  await tx`
    insert into editions.session (organisation_id, edition_id, starts_at, ends_at, room_id, place, trainer_id, trainer_name)
    select platform.organisation(), x.id, x.starts_at, x.ends_at, x.room_id, ${input.place}, x.trainer_id, x.trainer_name
    from unnest(${sessions.map((one) => one.id)}::uuid[], ${sessions.map((one) => one.startsAt)}::timestamptz[],
                ${sessions.map((one) => one.endsAt)}::timestamptz[], ${sessions.map((one) => one.roomId)}::uuid[],
                ${sessions.map((one) => one.trainer?.trainerId ?? null)}::uuid[], ${sessions.map((one) => one.trainer?.trainerName ?? '')}::text[])
      as x (id, starts_at, ends_at, room_id, trainer_id, trainer_name)`
}

/** The question behind the form: how many people, which times and rooms. */
export async function questionOf(tx: Sql, input: MakeSeries): Promise<SeriesQuestion> {
  const [target] = await tx<{ people: number; rooms: { id: string; seats: number | null }[] }[]>`
    select (select count(distinct person_id)::int from people.colleague_brief where organisation_id = (select platform.organisation())
             and (${input.audience} <> 'units' or unit_id in (select people.units_below(u) from unnest(${input.audienceUnits}::uuid[]) u))) as people,
           coalesce((select json_agg(json_build_object('id', r.id, 'seats', r.seats) order by r.name, r.id) from (${roomsSql(tx)}) r
             where r.id = any(${input.rooms}::uuid[])), '[]') as rooms`
  const times = [{ from: input.startsAt, until: input.endsAt }]
  if (input.startsAt2 && input.endsAt2) times.push({ from: input.startsAt2, until: input.endsAt2 })
  const { groupMin, groupMax, editions, from, until, weekdays, meetings, daysApart } = input
  const found = await trainersOf({ tx }, input.trainers)
  const trainers = found.ok ? found.value : [] // of two of one name making it says so
  return {
    people: target!.people,
    groupMin,
    groupMax,
    editions,
    from,
    until,
    weekdays,
    meetings,
    daysApart,
    times,
    taken: await bookings(tx, input),
    trainers: trainers.map((one) => one.name),
    closed: await closedFor(tx, input),
    teaching: await teaching(tx, trainers, from, until.add({ days: 1 + meetings * daysApart })),
    rooms: target!.rooms.length ? target!.rooms : [{ id: null, seats: null }],
  }
}

/** Days on which everybody it is for is closed: of the whole organisation, or of a unit that all of them are below. */
async function closedFor(tx: Sql, { audience, audienceUnits }: MakeSeries): Promise<Map<string, string>> {
  const rows = await tx<{ day: Temporal.PlainDate; name: string }[]>`
    select d.day, d.name from people.closed_day d
    where d.organisation_id = (select platform.organisation()) and (d.unit_id is null
      or (${audience} = 'units' and ${audienceUnits}::uuid[] <@ array(select people.units_below(d.unit_id))))`
  return new Map(rows.map((row) => [row.day.toString(), row.name]))
}

/** When the chosen rooms are taken, over the period and the sessions that may follow it. */
async function bookings(tx: Sql, { rooms, from, until, meetings, daysApart }: MakeSeries) {
  if (rooms.length === 0) return []
  const after = until.add({ days: 1 + meetings * daysApart })
  return tx<{ roomId: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant }[]>`
    select room_id, starts_at, ends_at
    from editions.room_times(${rooms}::uuid[], tstzrange(${from.toString()}::timestamp at time zone 'Europe/Amsterdam', ${after.toString()}::timestamp at time zone 'Europe/Amsterdam'))`
}
