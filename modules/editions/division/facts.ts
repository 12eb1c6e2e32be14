import type { Act } from '#platform/act.ts'
import { inCareSql } from '#modules/catalogue/index.ts'
import type { Sql } from '#platform/db/pool.ts'
import { chairsSql } from '../calendar/rooms.ts'
import type { EditionToFill, Pair, PersonToPlace, Problem } from './solve/problem.ts'

/** What the conditions of a series are made of, as the database has it. Everybody is counted once, with the unit of the first employment. */
export interface SeriesFacts {
  problem: Problem
  /** People who have a place of their own choice, were there, or wait: outside the plan. */
  settled: number
  /** Editions with fewer chairs than seats: nobody is divided over chairs that are not there. */
  tight: { editionId: string; seats: number | null; chairs: number }[]
}

interface Colleague {
  id: string
  unitId: string
  crewId: string | null
  weekdays: number[]
  meant: boolean
}

/** The series when it is in the care of whoever asks and not confidential: who takes part in something confidential is for nobody to plan. */
export async function holdSeries({ tx, actor }: Act, seriesId: string): Promise<{ id: string; title: string } | null> {
  const [series] = await tx<{ id: string; title: string }[]>`
    select s.id, coalesce(nullif(s.name, ''), a.title) as title
    from editions.series s join catalogue.activity a on a.organisation_id = s.organisation_id and a.id = s.activity_id and not a.confidential
    where s.organisation_id = (select platform.organisation()) and s.id = ${seriesId} and ${inCareSql(tx, actor, tx`s.activity_id`)} for update of s`
  return series ?? null
}

/** Gathers the problem of a series as it is now. The days ahead only: what was held is over. */
export async function factsOf(tx: Sql, seriesId: string, seed: number): Promise<SeriesFacts> {
  const colleagues = await colleaguesOf(tx, seriesId)
  const enrolled = await enrolledIn(tx, seriesId)
  const editions = await editionsOf(tx, seriesId)
  const meant = colleagues.filter((one) => one.meant)
  const seats = seatsOf(enrolled, editions)
  const toPlace = meant.filter((one) => seats.get(one.id) !== 'elsewhere')
  const unitsOf = unitsOfColleague(await unitsAbove(tx))
  const days = [...new Set(editions.flatMap((edition) => edition.days))]
  const people = peopleToPlace(toPlace, {
    seats,
    unitsOf,
    coming: new Set(editions.map((edition) => edition.id)),
    said: await saidBy(tx, seriesId),
    busy: await busyDays(tx, seriesId),
  })
  const staffing = await staffingOf(tx, colleagues, unitsOf)
  const mine = new Set(toPlace.map((one) => one.id))
  const problem: Problem = {
    people,
    editions: editionsToFill(editions, people),
    closed: await closedDays(tx, days),
    staffing,
    away: await awayOn(tx, days, colleagues, unitsOf, mine, seriesId, new Set(staffing.map((one) => one.unit))),
    pairs: await pairsOf(tx, seriesId),
    seed,
  }
  const tight = editions.flatMap(({ id, seats, chairs }) =>
    chairs !== null && chairs < (seats ?? Infinity) ? [{ editionId: id, seats, chairs }] : [],
  )
  return { problem, settled: meant.length - people.length, tight }
}

type Seats = ReadonlyMap<string, string | 'elsewhere'>

/** The edition of everybody who has a seat in one that is still to come; elsewhere: were there, wait, or have a place that does not count here. */
function seatsOf(enrolled: { personId: string; editionId: string; state: string }[], editions: EditionRow[]): Seats {
  const coming = new Set(editions.map((edition) => edition.id))
  return new Map(
    enrolled.map(({ personId, editionId, state }) => [personId, state === 'seated' && coming.has(editionId) ? editionId : 'elsewhere']),
  )
}

type UnitsOf = (one: Colleague) => string[]

/** The units and crew of a colleague with all above them, each once. */
const unitsOfColleague =
  (above: ReadonlyMap<string, string[]>): UnitsOf =>
  ({ unitId, crewId }) =>
    [...new Set([...(above.get(unitId) ?? []), ...(crewId ? (above.get(crewId) ?? []) : [])])].sort()

interface Known {
  seats: Seats
  unitsOf: UnitsOf
  coming: ReadonlySet<string>
  said: ReadonlyMap<string, Said>
  busy: ReadonlyMap<string, string[]>
}

function peopleToPlace(colleagues: Colleague[], { seats, unitsOf, coming, said, busy }: Known): PersonToPlace[] {
  return colleagues.map((one) => {
    const { likes = [], ratherNot = [], cannot = [], fixed = null } = said.get(one.id) ?? {}
    const seat = seats.get(one.id) ?? null
    return {
      id: one.id,
      team: one.crewId ?? one.unitId,
      units: unitsOf(one),
      weekdays: one.weekdays,
      cannot: [...new Set([...cannot, ...(busy.get(one.id) ?? [])])],
      likes,
      ratherNot,
      fixed: seat ?? (fixed && coming.has(fixed) ? fixed : null),
      seated: seat !== null,
    }
  })
}

/** What each edition needs and has, besides whoever sits in it outside the plan. */
function editionsToFill(editions: EditionRow[], people: PersonToPlace[]): EditionToFill[] {
  const own = new Map<string, number>()
  for (const person of people) if (person.seated) own.set(person.fixed!, (own.get(person.fixed!) ?? 0) + 1)
  return editions.map(({ id, days, min, max, taken, waiting }) => {
    const ours = own.get(id) ?? 0
    const others = taken - ours
    // A free seat belongs to whoever waits for it (rule 6). Who sits there already stays, also without a chair.
    const free = waiting > 0 ? ours : (max ?? people.length + others) - others
    return { id, days, min: Math.max(1, min - others), max: Math.max(ours, free) }
  })
}

function colleaguesOf(tx: Sql, seriesId: string): Promise<Colleague[]> {
  return tx<Colleague[]>`
    with meant as (
      select distinct c.person_id from people.colleague_brief c
      where c.organisation_id = (select platform.organisation())
        and exists (select from editions.edition e where e.organisation_id = c.organisation_id and e.series_id = ${seriesId} and e.cancelled_at is null
                    and (e.audience <> 'units' or c.unit_id in (select people.units_below(u) from unnest(e.audience_units) u))))
    select distinct on (c.person_id) c.person_id as id, c.unit_id, c.crew_id, m.person_id is not null as meant,
      (select array_agg(distinct d order by d) from people.employment e, unnest(e.working_days) d
       where e.organisation_id = c.organisation_id and e.person_id = c.person_id
         and e.starts_on <= (now() at time zone 'Europe/Amsterdam')::date
         and (e.ends_on is null or e.ends_on >= (now() at time zone 'Europe/Amsterdam')::date)) as weekdays
    from people.colleague_brief c left join meant m on m.person_id = c.person_id
    where c.organisation_id = (select platform.organisation()) order by c.person_id, c.starts_on`
}

function enrolledIn(tx: Sql, seriesId: string): Promise<{ personId: string; editionId: string; state: string }[]> {
  return tx`select person_id, edition_id, state from editions.enrolment
    where organisation_id = (select platform.organisation()) and series_id = ${seriesId} and state in ('requested', 'seated', 'waiting', 'completed')`
}

interface EditionRow {
  id: string
  days: string[]
  min: number
  /** The smaller of seats and chairs. */
  max: number | null
  seats: number | null
  chairs: number | null
  taken: number
  waiting: number
}

function editionsOf(tx: Sql, seriesId: string): Promise<EditionRow[]> {
  return tx<EditionRow[]>`
    select e.id, e.min_participants as min, least(e.capacity, ${chairsSql(tx)}) as max, e.capacity as seats, ${chairsSql(tx)} as chairs, t.taken, t.waiting,
      (select array_agg(distinct (s.starts_at at time zone 'Europe/Amsterdam')::date::text) from editions.session s
       where s.organisation_id = e.organisation_id and s.edition_id = e.id) as days
    from editions.edition e join editions.tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id
    where e.organisation_id = (select platform.organisation()) and e.series_id = ${seriesId} and e.cancelled_at is null and e.completed_at is null
      and t.starts_at > now() order by t.starts_at, e.id`
}

/** Each unit with itself and all above it. */
async function unitsAbove(tx: Sql): Promise<Map<string, string[]>> {
  const units = await tx<{ id: string; parentId: string | null }[]>`
    select id, parent_id from people.unit where organisation_id = (select platform.organisation())`
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]))
  return new Map(
    units.map(({ id }) => {
      const up = new Set<string>()
      for (let unit: string | null = id; unit && !up.has(unit); unit = parents.get(unit) ?? null) up.add(unit)
      return [id, [...up]]
    }),
  )
}

interface Said {
  likes?: number[]
  ratherNot?: number[]
  cannot?: string[]
  fixed?: string | null
}

async function saidBy(tx: Sql, seriesId: string): Promise<Map<string, Said>> {
  const rows = await tx<(Required<Said> & { personId: string })[]>`
    select coalesce(w.person_id, f.person_id) as person_id, coalesce(w.likes, '{}') as likes, coalesce(w.rather_not, '{}') as rather_not,
           coalesce(w.cannot, '{}')::text[] as cannot, f.edition_id as fixed
    from (select * from editions.day_wish where organisation_id = (select platform.organisation()) and series_id = ${seriesId}) w
    full join (select * from editions.fixed_place where organisation_id = (select platform.organisation()) and series_id = ${seriesId}) f
      on f.person_id = w.person_id`
  return new Map(rows.map((row) => [row.personId, row]))
}

/** Days on which somebody is somewhere else while this series meets: at another training, or teaching. */
async function busyDays(tx: Sql, seriesId: string): Promise<Map<string, string[]>> {
  const rows = await tx<{ personId: string; days: string[] }[]>`
    with here as (
      select s.starts_at, s.ends_at from editions.session s join editions.edition e on e.organisation_id = s.organisation_id and e.id = s.edition_id
      where e.organisation_id = (select platform.organisation()) and e.series_id = ${seriesId} and e.cancelled_at is null and s.starts_at > now()),
    elsewhere as (
      select n.person_id, s.starts_at, s.ends_at from editions.enrolment n
      join editions.session s on s.organisation_id = n.organisation_id and s.edition_id = n.edition_id
      where n.organisation_id = (select platform.organisation()) and n.state = 'seated' and s.ends_at > now() and n.series_id is distinct from ${seriesId}::uuid
      union all
      select s.trainer_id, s.starts_at, s.ends_at from editions.session s
      join editions.edition e on e.organisation_id = s.organisation_id and e.id = s.edition_id and e.cancelled_at is null
      where s.organisation_id = (select platform.organisation()) and s.trainer_id is not null and s.ends_at > now())
    select e.person_id, array_agg(distinct (h.starts_at at time zone 'Europe/Amsterdam')::date::text) as days
    from elsewhere e join here h on e.starts_at < h.ends_at and h.starts_at < e.ends_at group by e.person_id`
  return new Map(rows.map((row) => [row.personId, row.days]))
}

function closedDays(tx: Sql, days: string[]): Promise<{ unit: string | null; day: string }[]> {
  return tx`select unit_id as unit, day::text from people.closed_day
    where organisation_id = (select platform.organisation()) and day = any(${days}::date[]) order by day, unit_id`
}

async function staffingOf(tx: Sql, colleagues: Colleague[], unitsOf: UnitsOf): Promise<Problem['staffing']> {
  const rows = await tx<{ unit: string; weekday: number; minimum: number }[]>`
    select unit_id as unit, weekday, people as minimum from people.minimum_staffing
    where organisation_id = (select platform.organisation()) order by unit_id, weekday`
  const working = new Map<string, number>()
  for (const one of colleagues)
    for (const unit of unitsOf(one))
      for (const weekday of one.weekdays) working.set(`${unit}|${weekday}`, (working.get(`${unit}|${weekday}`) ?? 0) + 1)
  return rows.map((row) => ({ ...row, working: working.get(`${row.unit}|${row.weekday}`) ?? 0 }))
}

/** Who of a unit is away on a day of the series for a training, the people of the plan itself left out. */
async function awayOn(
  tx: Sql,
  days: string[],
  colleagues: Colleague[],
  unitsOf: UnitsOf,
  mine: ReadonlySet<string>,
  seriesId: string,
  units: ReadonlySet<string>,
): Promise<Problem['away']> {
  if (units.size === 0) return []
  const gone = await tx<{ personId: string; day: string; here: boolean }[]>`
    select distinct n.person_id, (s.starts_at at time zone 'Europe/Amsterdam')::date::text as day, n.series_id is not distinct from ${seriesId}::uuid as here
    from editions.enrolment n join editions.session s on s.organisation_id = n.organisation_id and s.edition_id = n.edition_id
    where n.organisation_id = (select platform.organisation()) and n.state = 'seated'
      and (s.starts_at at time zone 'Europe/Amsterdam')::date = any(${days}::date[])`
  const known = new Map(colleagues.map((one) => [one.id, one]))
  const counts = new Map<string, number>()
  for (const { personId, day, here } of gone) {
    const one = known.get(personId)
    if (!one || (here && mine.has(personId)) || !one.weekdays.includes(Temporal.PlainDate.from(day).dayOfWeek)) continue
    for (const unit of unitsOf(one)) if (units.has(unit)) counts.set(`${unit}|${day}`, (counts.get(`${unit}|${day}`) ?? 0) + 1)
  }
  return [...counts].sort().map(([key, people]) => ({ unit: key.split('|')[0]!, day: key.split('|')[1]!, people }))
}

function pairsOf(tx: Sql, seriesId: string): Promise<Pair[]> {
  return tx<Pair[]>`select person_id as a, other_id as b, kind from editions.pair
    where organisation_id = (select platform.organisation()) and series_id = ${seriesId} order by person_id, other_id`
}
