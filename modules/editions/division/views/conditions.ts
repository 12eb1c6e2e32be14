import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { factsOf } from '../facts.ts'
import { collisionsOf, type Collision } from '../solve/collisions.ts'
import { type SeriesHead, headOf } from './head.ts'
import { type Counts, countsOf } from './counts.ts'
import { unitNames } from './lines.ts'

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
  tight: { startsAt: Temporal.Instant; seats: number | null; chairs: number }[]
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
    tight: facts.tight.map(({ editionId, seats, chairs }) => ({ startsAt: editions.get(editionId)!, seats, chairs })),
    fixed: problem.people.flatMap((one) => (one.fixed && !one.seated ? [{ personId: one.id, startsAt: editions.get(one.fixed)! }] : [])),
  }
}
