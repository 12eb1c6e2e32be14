import { inCareSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { hindranceOf, planOf, type Hindrance } from './by-hand.ts'
import { factsOf, type SeriesFacts } from './facts.ts'
import type { CatchUp } from './solve/catch-up.ts'
import { collisionsOf, type Collision } from './solve/collisions.ts'
import type { Family, Hindrances, Reason } from './solve/hindrances.ts'
import { seatsOf } from './solve/lots.ts'
import { hasWish, wishMet, type Measure, type Plan } from './solve/problem.ts'

export interface SeriesHead {
  id: string
  title: string
  drafts: number
}

/** The series, for whoever plans it; confidential ones have no plan. */
async function headOf(tx: Sql, actor: Actor, seriesId: string): Promise<SeriesHead | null> {
  const [series] = await tx<SeriesHead[]>`
    select s.id, coalesce(nullif(s.name, ''), a.title) as title, s.drafts
    from editions.series_now s join catalogue.activity a on a.organisation_id = s.organisation_id and a.id = s.activity_id and not a.confidential
    where s.organisation_id = (select platform.organisation()) and s.id = ${seriesId} and ${inCareSql(tx, actor, tx`s.activity_id`)}`
  return series ?? null
}

export interface DivisionRow {
  id: string
  state: 'solving' | 'ready' | 'failed' | 'taken-over'
  seed: number
  seconds: number
  goal: keyof Measure | 'reasons'
  people: number
  wishers: number
  placed: number
  wishes: number
  pairs: number
  mostPlaced: number | null
  mostWishes: number | null
  fewestPairs: number | null
  pairsByLot: number | null
  placedByLot: number | null
  took: number | null
  stopAsked: boolean
  stopped: boolean
  explanation: { units?: Hindrances['units']; helps?: { family: Family; more: number }[]; catchUp?: CatchUp }
  madeAt: Temporal.Instant
}

async function lastDivision(tx: Sql, seriesId: string): Promise<DivisionRow | null> {
  const [row] = await tx<DivisionRow[]>`
    select id, state, seed, seconds, goal, people, wishers, placed, wishes, pairs, most_placed, most_wishes, fewest_pairs, pairs_by_lot, placed_by_lot,
      took::float8 as took, stop_asked, stopped, explanation, made_at
    from editions.division where organisation_id = (select platform.organisation()) and series_id = ${seriesId} order by made_at desc limit 1`
  return row ?? null
}

export interface EditionLine {
  id: string
  startsAt: Temporal.Instant
  place: string
  capacity: number | null
  min: number
  people: number
  byHand: number
  teams: number
}
export interface TeamLine {
  team: string
  name: string
  people: number
  placed: number
  left: number
}
export interface LeftLine {
  personId: string
  name: string
  team: string
  reason: Reason | 'refused' | null
}

export interface DivisionView {
  series: SeriesHead
  division: DivisionRow | null
  /** Only where no plan is there yet. */
  conditions: Counts | null
  editions: EditionLine[]
  teams: TeamLine[]
  left: LeftLine[]
  units: Map<string, string>
}

export interface Counts {
  people: number
  settled: number
  seated: number
  editions: number
  seats: number
  wishers: number
  pairs: number
  closed: number
  units: number
  collisions: number
}

export async function divisionView(tx: Sql, actor: Actor, seriesId: string): Promise<DivisionView | null> {
  const series = await headOf(tx, actor, seriesId)
  if (!series) return null
  const division = await lastDivision(tx, seriesId)
  const shown = division && division.state !== 'failed' ? division : null
  if (!shown) {
    const conditions = countsOf(await factsOf(tx, seriesId, 1))
    return { series, division, conditions, editions: [], teams: [], left: [], units: new Map() }
  }
  const units = await unitNames(tx, shown.explanation.units?.map((one) => one.unit) ?? [])
  const solving = shown.state === 'solving'
  return {
    series,
    division,
    conditions: null,
    editions: solving ? [] : await editionLines(tx, shown.id),
    teams: solving ? [] : await teamLines(tx, shown.id),
    left: solving ? [] : await leftLines(tx, shown.id),
    units,
  }
}

export function countsOf({ problem, settled }: SeriesFacts): Counts {
  return {
    people: problem.people.length,
    settled,
    seated: problem.people.filter((person) => person.seated).length,
    editions: problem.editions.length,
    seats: problem.editions.reduce((sum, edition) => sum + edition.max, 0),
    wishers: problem.people.filter((person) => hasWish(person) || person.cannot.length > 0).length,
    pairs: problem.pairs.length,
    closed: new Set(problem.closed.map((one) => one.day)).size,
    units: new Set(problem.staffing.map((one) => one.unit)).size,
    collisions: collisionsOf(problem).length,
  }
}

async function unitNames(tx: Sql, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx<{ id: string; name: string }[]>`select id, name from people.unit
    where organisation_id = (select platform.organisation()) and id = any(${[...new Set(ids)]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Everybody of a plan once, with the team that is mixed. */
const whoSql = (tx: Sql, divisionId: string) => tx`
  with who as (
    select distinct on (p.person_id) p.person_id, p.edition_id, p.reason, p.by_hand, c.full_name, c.last_name, c.first_name, u.id as team, u.name as team_name
    from editions.division_place p
    join people.colleague c on c.organisation_id = p.organisation_id and c.person_id = p.person_id
    join people.unit u on u.organisation_id = c.organisation_id and u.id = coalesce(c.crew_id, c.unit_id)
    where p.organisation_id = (select platform.organisation()) and p.division_id = ${divisionId}
    order by p.person_id, c.starts_on)`

function editionLines(tx: Sql, divisionId: string): Promise<EditionLine[]> {
  return tx<EditionLine[]>`${whoSql(tx, divisionId)}
    select e.id, t.starts_at, e.capacity, e.min_participants as min, count(w.person_id)::int as people, count(*) filter (where w.by_hand)::int as by_hand,
      count(distinct w.team)::int as teams,
      (select concat_ws(', ', nullif(r.name, ''), nullif(coalesce(nullif(s.place, ''), r.place), '')) from editions.session s
       left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
       where s.organisation_id = e.organisation_id and s.edition_id = e.id order by s.starts_at limit 1) as place
    from editions.edition e
    join editions.tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id
    left join who w on w.edition_id = e.id
    where e.organisation_id = (select platform.organisation()) and e.cancelled_at is null and t.starts_at is not null
      and e.series_id = (select series_id from editions.division where organisation_id = (select platform.organisation()) and id = ${divisionId})
    group by e.organisation_id, e.id, t.starts_at, e.capacity, e.min_participants order by t.starts_at, e.id`
}

function teamLines(tx: Sql, divisionId: string): Promise<TeamLine[]> {
  return tx<TeamLine[]>`${whoSql(tx, divisionId)}
    select team, team_name as name, count(*)::int as people, count(edition_id)::int as placed, count(*) filter (where edition_id is null)::int as left
    from who group by team, team_name order by team_name`
}

function leftLines(tx: Sql, divisionId: string): Promise<LeftLine[]> {
  return tx<LeftLine[]>`${whoSql(tx, divisionId)}
    select person_id, full_name as name, team_name as team, reason from who where edition_id is null order by last_name, first_name, person_id`
}

export interface PlaceLine {
  personId: string
  name: string
  team: string
  byHand: boolean
  editionId: string
  startsAt: Temporal.Instant
  /** When they have the seat already. */
  enrolmentId: string | null
}
export interface PlacesView {
  series: SeriesHead
  state: DivisionRow['state']
  /** Of one edition, or of one team. */
  edition: { id: string; startsAt: Temporal.Instant; place: string; capacity: number | null } | null
  team: { id: string; name: string } | null
  people: PlaceLine[]
}

/** The people of a plan by name, of one edition or one team (rule 4: in the order of names). */
export async function placesView(
  tx: Sql,
  actor: Actor,
  seriesId: string,
  of: { editionId?: string; team?: string },
): Promise<PlacesView | null> {
  const series = await headOf(tx, actor, seriesId)
  const division = series && (await lastDivision(tx, seriesId))
  if (!series || !division || division.state === 'failed') return null
  const people = await tx<(PlaceLine & { teamId: string })[]>`${whoSql(tx, division.id)}
    select w.person_id, w.full_name as name, w.team as team_id, w.team_name as team, w.by_hand, w.edition_id, t.starts_at, n.id as enrolment_id
    from who w join editions.tally t on t.organisation_id = (select platform.organisation()) and t.edition_id = w.edition_id
    left join editions.enrolment n on n.organisation_id = t.organisation_id and n.edition_id = w.edition_id and n.person_id = w.person_id and n.state = 'seated'
    where w.edition_id is not distinct from coalesce(${of.editionId ?? null}::uuid, w.edition_id) and w.team = coalesce(${of.team ?? null}::uuid, w.team)
    order by w.last_name, w.first_name, w.person_id`
  const edition = of.editionId ? ((await editionLines(tx, division.id)).find((one) => one.id === of.editionId) ?? null) : null
  const team = of.team ? ((await teamLines(tx, division.id)).find((one) => one.team === of.team) ?? null) : null
  if (!edition && !team) return null
  return { series, state: division.state, edition, team: team && { id: team.team, name: team.name }, people: [...people] }
}

export interface ChoiceLine extends EditionLine {
  hindrance: Hindrance | null
  wish: 'met' | 'not-met' | null
  here: boolean
}
export interface PersonView {
  series: SeriesHead
  personId: string
  name: string
  byHand: boolean
  seated: boolean
  choices: ChoiceLine[]
}

/** Where somebody of the plan could be put by hand. */
export async function personView(tx: Sql, actor: Actor, seriesId: string, personId: string): Promise<PersonView | null> {
  const series = await headOf(tx, actor, seriesId)
  const division = series && (await lastDivision(tx, seriesId))
  if (!series || division?.state !== 'ready') return null
  const { problem } = await factsOf(tx, seriesId, division.seed)
  const person = problem.people.find((one) => one.id === personId)
  if (!person) return null
  const plan = await planOf(tx, division.id, problem)
  const [row] = await tx<
    { name: string; byHand: boolean }[]
  >`select p.full_name as name, coalesce(d.by_hand, false) as by_hand from people.person p
    left join editions.division_place d on d.organisation_id = (select platform.organisation()) and d.division_id = ${division.id} and d.person_id = p.id
    where p.id = ${personId}`
  const lines = new Map((await editionLines(tx, division.id)).map((line) => [line.id, line]))
  const choices = problem.editions.flatMap((edition): ChoiceLine[] => {
    const line = lines.get(edition.id)
    const here = plan.get(personId) === edition.id
    const wish = hasWish(person) ? (wishMet(person, edition) ? 'met' : 'not-met') : null
    return line ? [{ ...line, here, wish, hindrance: here ? null : hindranceOf(problem, plan, personId, edition.id) }] : []
  })
  return { series, personId, ...row!, seated: person.seated, choices }
}

export interface SwapChoice {
  editionId: string
  startsAt: Temporal.Instant
  place: string
  free: boolean
  /** Who could come in this person's place, in the order of names. */
  others: { enrolmentId: string; name: string }[]
}
export interface SwapView {
  series: SeriesHead
  enrolmentId: string
  personId: string
  name: string
  startsAt: Temporal.Instant
  choices: SwapChoice[]
}

/** Where somebody with a seat could go instead, alone or in exchange with one other; everybody else keeps their place. */
export async function swapView(tx: Sql, actor: Actor, enrolmentId: string): Promise<SwapView | null> {
  const [seat] = await tx<{ personId: string; name: string; editionId: string; seriesId: string; startsAt: Temporal.Instant }[]>`
    select n.person_id, p.full_name as name, n.edition_id, n.series_id, t.starts_at from editions.enrolment n
    join people.person p on p.id = n.person_id join editions.tally t on t.organisation_id = n.organisation_id and t.edition_id = n.edition_id
    where n.organisation_id = (select platform.organisation()) and n.id = ${enrolmentId} and n.state = 'seated' and n.series_id is not null and t.starts_at > now()`
  const series = seat && (await headOf(tx, actor, seat.seriesId))
  if (!seat || !series) return null
  const { problem } = await factsOf(tx, seat.seriesId, 1)
  const me = problem.people.find((one) => one.id === seat.personId)
  const rows = await tx<SeatedRow[]>`
    select e.id as edition_id, t.starts_at, t.waiting, e.capacity, t.taken, n.id as enrolment_id, n.person_id, p.full_name as name,
      (select concat_ws(', ', nullif(r.name, ''), nullif(coalesce(nullif(s.place, ''), r.place), '')) from editions.session s
       left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
       where s.organisation_id = e.organisation_id and s.edition_id = e.id order by s.starts_at limit 1) as place
    from editions.edition e join editions.tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id
    left join editions.enrolment n on n.organisation_id = e.organisation_id and n.edition_id = e.id and n.state = 'seated'
    left join people.person p on p.id = n.person_id
    where e.organisation_id = (select platform.organisation()) and e.series_id = ${seat.seriesId} and e.id <> ${seat.editionId}
      and e.published_at is not null and e.cancelled_at is null and t.starts_at > now()
    order by t.starts_at, e.id, p.last_name, p.first_name, p.id`
  const choices = me ? swapChoices(problem, me.id, seat.editionId, rows) : []
  return { series, enrolmentId, personId: seat.personId, name: seat.name, startsAt: seat.startsAt, choices }
}

interface SeatedRow {
  editionId: string
  startsAt: Temporal.Instant
  place: string
  waiting: number
  capacity: number | null
  taken: number
  enrolmentId: string | null
  personId: string | null
  name: string | null
}

function swapChoices(problem: SeriesFacts['problem'], personId: string, from: string, rows: SeatedRow[]): SwapChoice[] {
  const people = new Map(problem.people.map((person) => [person.id, person]))
  const editions = new Map(problem.editions.map((edition) => [edition.id, edition]))
  const plan: Plan = new Map(problem.people.flatMap((person) => (person.seated ? [[person.id, person.fixed!] as const] : [])))
  const seats = seatsOf(problem, plan)
  const [me, origin] = [people.get(personId)!, editions.get(from)!]
  seats.leave([me], origin)
  return [...Map.groupBy(rows, (row) => row.editionId).values()].flatMap((here): SwapChoice[] => {
    const { editionId, startsAt, place, waiting, capacity, taken } = here[0]!
    const target = editions.get(editionId)
    if (!target) return []
    const free = waiting === 0 && (capacity === null || taken < capacity) && seats.fit([me], target)
    const others = here.flatMap((row) => {
      const other = people.get(row.personId ?? '')
      if (!other) return []
      seats.leave([other], target)
      let fits = seats.fit([me], target)
      if (fits) {
        seats.take([me], target)
        fits = seats.fit([other], origin)
        seats.leave([me], target)
      }
      seats.take([other], target)
      return fits ? [{ enrolmentId: row.enrolmentId!, name: row.name! }] : []
    })
    return free || others.length ? [{ editionId, startsAt, place, free, others }] : []
  })
}

export interface ConditionsView {
  series: SeriesHead
  counts: Counts
  collisions: Collision[]
  /** Names of the people and units that collisions and pairs speak of. */
  names: Map<string, string>
  editions: Map<string, Temporal.Instant>
  people: { id: string; name: string }[]
  pairs: { personId: string; otherId: string; kind: 'together' | 'apart' }[]
  closed: { unit: string | null; day: Temporal.PlainDate; name: string }[]
  staffing: { unit: string; days: { weekday: number; working: number; minimum: number }[] }[]
  wishes: { likes: number; ratherNot: number; cannot: number }
  fixed: { personId: string; startsAt: Temporal.Instant }[]
}

/** What the plan has to obey, as it is now. */
export async function conditionsView(tx: Sql, actor: Actor, seriesId: string): Promise<ConditionsView | null> {
  const series = await headOf(tx, actor, seriesId)
  if (!series) return null
  const facts = await factsOf(tx, seriesId, 1)
  const { problem } = facts
  const days = [...new Set(problem.editions.flatMap((edition) => edition.days))]
  const people = await tx<{ id: string; name: string }[]>`
    select id, full_name as name from people.person where id = any(${problem.people.map((one) => one.id)}::uuid[]) order by last_name, first_name, id`
  const units = await unitNames(tx, [...problem.staffing.map((one) => one.unit), ...problem.closed.flatMap((one) => one.unit ?? [])])
  const starts = await tx<{ id: string; startsAt: Temporal.Instant }[]>`select edition_id as id, starts_at from editions.tally
    where organisation_id = (select platform.organisation()) and edition_id = any(${problem.editions.map((one) => one.id)}::uuid[])`
  const closed = await tx<ConditionsView['closed']>`
    select u.name as unit, c.day, c.name from people.closed_day c left join people.unit u on u.organisation_id = c.organisation_id and u.id = c.unit_id
    where c.organisation_id = (select platform.organisation()) and c.day between ${days.sort()[0] ?? null}::date and ${days.at(-1) ?? null}::date
    order by c.day, u.name nulls first`
  const concerned = new Set(problem.people.flatMap((person) => person.units))
  const editions = new Map(starts.map((one) => [one.id, one.startsAt]))
  return {
    series,
    counts: countsOf(facts),
    collisions: collisionsOf(problem),
    names: new Map([...people.map((one) => [one.id, one.name] as const), ...units]),
    editions,
    people: [...people],
    pairs: problem.pairs.map(({ a, b, kind }) => ({ personId: a, otherId: b, kind })),
    closed: [...closed],
    staffing: [
      ...Map.groupBy(
        problem.staffing.filter((one) => concerned.has(one.unit)),
        (one) => one.unit,
      ),
    ]
      .map(([unit, days]) => ({ unit: units.get(unit) ?? '', days }))
      .sort((a, b) => a.unit.localeCompare(b.unit, 'nl')),
    wishes: {
      likes: problem.people.filter((one) => one.likes.length > 0).length,
      ratherNot: problem.people.filter((one) => one.ratherNot.length > 0).length,
      cannot: problem.people.filter((one) => one.cannot.length > 0).length,
    },
    fixed: problem.people.flatMap((one) => (one.fixed && !one.seated ? [{ personId: one.id, startsAt: editions.get(one.fixed)! }] : [])),
  }
}

export interface WishView {
  seriesId: string
  title: string
  likes: number[]
  ratherNot: number[]
  cannot: string[]
  /** Days of the series still to come, and the weekdays among them. */
  days: Temporal.PlainDate[]
}

/** What somebody said about the days of a series. */
export async function wishView(
  tx: Sql,
  actor: Actor,
  series: { id: string; title: string; editions: { startsAt: Temporal.Instant }[] },
): Promise<WishView> {
  const [said] = await tx<
    Pick<WishView, 'likes' | 'ratherNot' | 'cannot'>[]
  >`select likes, rather_not, cannot::text[] as cannot from editions.day_wish
    where organisation_id = (select platform.organisation()) and series_id = ${series.id} and person_id = ${actor.personId}`
  const days = [
    ...new Set(series.editions.map((one) => one.startsAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString())),
  ].sort()
  const empty: Pick<WishView, 'likes' | 'ratherNot' | 'cannot'> = { likes: [], ratherNot: [], cannot: [] }
  return { seriesId: series.id, title: series.title, ...(said ?? empty), days: days.map((day) => Temporal.PlainDate.from(day)) }
}
