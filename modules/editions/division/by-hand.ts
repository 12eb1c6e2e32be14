import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { Sql } from '#platform/db/pool.ts'
import { both, id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { isPlanner } from '../hold.ts'
import { factsOf, holdSeries } from './facts.ts'
import { seatsOf } from './solve/lots.ts'
import { measure, violations, type Plan, type Problem } from './solve/problem.ts'

export const PutSomewhere = z.object({
  seriesId: id(),
  personId: id(),
  editionId: z.uuid(both('Kies een editie.', 'Choose an edition.')),
})
export type PutSomewhere = z.infer<typeof PutSomewhere>
export type ByHandRefusal = 'not-a-planner' | 'no-such-series' | 'no-plan' | 'not-in-the-plan' | 'has-a-seat' | Hindrance
export type Hindrance = 'day-off' | 'no-seats' | 'team-short' | 'kept-apart' | 'goes-with-somebody'

/** The last plan of a series that is ready, with the problem as it is now. */
async function planNow(act: Act, seriesId: string): Promise<{ divisionId: string; problem: Problem; plan: Plan } | null> {
  const { tx } = act
  const [division] = await tx<{ id: string; seed: number; state: string }[]>`select id, seed, state from editions.division
    where organisation_id = (select platform.organisation()) and series_id = ${seriesId} order by made_at desc limit 1`
  if (division?.state !== 'ready') return null
  const { problem } = await factsOf(tx, seriesId, division.seed)
  return { divisionId: division.id, problem, plan: await planOf(tx, division.id, problem) }
}

/** A plan as it was kept, of the people and editions that are still there; who has a seat is where the seat is. */
export async function planOf(tx: Sql, divisionId: string, problem: Problem): Promise<Plan> {
  const rows = await tx<{ personId: string; editionId: string }[]>`select person_id, edition_id from editions.division_place
    where organisation_id = (select platform.organisation()) and division_id = ${divisionId} and edition_id is not null`
  const kept = new Map(rows.map((row) => [row.personId, row.editionId]))
  const editions = new Set(problem.editions.map((edition) => edition.id))
  return new Map(
    problem.people.flatMap((person): [string, string][] => {
      const place = person.seated ? person.fixed! : kept.get(person.id)
      return place && editions.has(place) ? [[person.id, place]] : []
    }),
  )
}

/** Puts somebody in an edition by hand: kept when the series is divided again. Only where every condition allows it. */
export async function putSomewhere(act: Act, input: PutSomewhere): Promise<Outcome<{ seriesId: string }, ByHandRefusal>> {
  const { seriesId, personId, editionId } = input
  const { tx, actor, now } = act
  if (!isPlanner(actor)) return refuse('not-a-planner')
  if (!(await holdSeries(act, seriesId))) return refuse('no-such-series')
  const current = await planNow(act, seriesId)
  if (!current) return refuse('no-plan')
  const { divisionId, problem, plan } = current
  const person = problem.people.find((one) => one.id === personId)
  if (!person || !problem.editions.some((edition) => edition.id === editionId)) return refuse('not-in-the-plan')
  if (person.seated) return refuse('has-a-seat')
  const hindrance = hindranceOf(problem, plan, personId, editionId)
  if (hindrance) return refuse(hindrance)

  plan.set(personId, editionId)
  await tx`insert into editions.fixed_place (organisation_id, series_id, person_id, edition_id, made_by, made_at)
    values (platform.organisation(), ${seriesId}, ${personId}, ${editionId}, ${actor.personId}, ${now})
    on conflict (organisation_id, series_id, person_id) do update set edition_id = excluded.edition_id, made_by = excluded.made_by, made_at = excluded.made_at`
  await tx`insert into editions.division_place (organisation_id, division_id, person_id, edition_id, by_hand)
    values (platform.organisation(), ${divisionId}, ${personId}, ${editionId}, true)
    on conflict (organisation_id, division_id, person_id) do update set edition_id = excluded.edition_id, by_hand = true, reason = null`
  const { placed, wishes, pairs } = measure(problem, plan)
  await tx`update editions.division set placed = ${placed}, wishes = ${wishes}, pairs = ${pairs}
    where organisation_id = (select platform.organisation()) and id = ${divisionId}`
  await record(act, 'divide-by-hand', `edition/${editionId}`, { personId, seriesId })
  return done({ seriesId })
}

/** What keeps somebody from an edition in a plan; null: nothing. */
export function hindranceOf(problem: Problem, plan: Plan, personId: string, editionId: string): Hindrance | null {
  const person = problem.people.find((one) => one.id === personId)!
  const edition = problem.editions.find((one) => one.id === editionId)!
  const rest = new Map(plan)
  rest.delete(personId)
  const [first] = seatsOf(problem, rest).obstacles([person], edition)
  if (first) return ({ person: 'day-off', seats: 'no-seats', staffing: 'team-short', apart: 'kept-apart' } as const)[first]
  const pairs = problem.pairs.filter(({ a, b, kind }) => kind === 'together' && (a === personId || b === personId))
  const alone = {
    ...problem,
    people: problem.people.map((one) => ({ ...one, fixed: null })),
    closed: [],
    staffing: [],
    pairs,
    editions: problem.editions.map((one) => ({ ...one, min: 1, max: 1e6 })),
  }
  return pairs.length && violations(alone, new Map(rest).set(personId, editionId)).some((text) => text.endsWith('together'))
    ? 'goes-with-somebody'
    : null
}

export const ReleasePlace = z.object({ seriesId: id(), personId: id() })
export type ReleasePlace = z.infer<typeof ReleasePlace>

/** Lets go of a choice by hand: the next plan may put this person elsewhere. Until then nothing changes. */
export async function releasePlace(
  act: Act,
  { seriesId, personId }: ReleasePlace,
): Promise<Outcome<{ seriesId: string }, 'not-a-planner' | 'no-such-series'>> {
  const { tx } = act
  if (!isPlanner(act.actor)) return refuse('not-a-planner')
  if (!(await holdSeries(act, seriesId))) return refuse('no-such-series')
  await tx`delete from editions.fixed_place where organisation_id = (select platform.organisation()) and series_id = ${seriesId} and person_id = ${personId}`
  await tx`update editions.division_place p set by_hand = false from editions.division d
    where d.organisation_id = (select platform.organisation()) and d.series_id = ${seriesId} and p.organisation_id = d.organisation_id
      and p.division_id = d.id and p.person_id = ${personId} and d.state = 'ready'`
  await record(act, 'release-place', `series/${seriesId}`, { personId })
  return done({ seriesId })
}
