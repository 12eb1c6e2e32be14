import { chance, shuffled } from './chance.ts'
import { companies, conditionsOf, type EditionToFill, type PersonToPlace, type Plan, type Problem } from './problem.ts'

/**
 * A plan by lot: everybody, in an order by lot, goes to an edition by lot where nothing stands in the way. It is what a plan is compared with
 * (M03), and the first plan there is, before the solver finds one.
 */
export function drawLots(problem: Problem, seed: number): Plan {
  const held = new Set(problem.editions)
  for (;;) {
    const plan = drawOnce(problem, seed, held)
    const here = Map.groupBy(plan.values(), (id) => id)
    const poor = [...held].filter(
      (edition) => (here.get(edition.id)?.length ?? 0) < edition.min && !problem.people.some((person) => person.fixed === edition.id),
    )
    if (poor.every((edition) => !here.has(edition.id))) return plan
    held.delete(poor.sort((a, b) => (here.get(a.id)?.length ?? 0) - (here.get(b.id)?.length ?? 0)).find((edition) => here.has(edition.id))!)
  }
}

function drawOnce(problem: Problem, seed: number, held: ReadonlySet<EditionToFill>): Plan {
  const draw = chance(seed)
  const joined = companies(problem)
  const known = new Set(joined.flat())
  const all = [...joined, ...problem.people.filter((person) => !known.has(person)).map((person) => [person])]
    .map((members) => [...members].sort((a, b) => (a.id < b.id ? -1 : 1)))
    .sort((a, b) => (a[0]!.id < b[0]!.id ? -1 : 1))
  const isFixed = (members: PersonToPlace[]) => members.some((person) => person.fixed)
  const seats = new Seats(problem)
  for (const members of all.filter(isFixed)) {
    const place = members.find((person) => person.fixed)!.fixed
    seats.take(
      members,
      problem.editions.find((edition) => edition.id === place)!,
    )
  }
  for (const members of shuffled(
    all.filter((one) => !isFixed(one)),
    draw,
  )) {
    const place = shuffled(problem.editions, draw).find((edition) => held.has(edition) && seats.fit(members, edition))
    if (place) seats.take(members, place)
  }
  return seats.plan
}

/** A plan in the making, with what is left of seats and staffing. Also says whether somebody could still come. */
export class Seats {
  readonly plan: Plan = new Map()
  private readonly conditions
  private readonly taken = new Map<string, number>()
  private readonly gone = new Map<string, number>()
  private readonly apart

  constructor(problem: Problem) {
    this.conditions = conditionsOf(problem)
    this.apart = Map.groupBy(
      problem.pairs
        .filter((pair) => pair.kind === 'apart')
        .flatMap(({ a, b }) => [
          { who: a, other: b },
          { who: b, other: a },
        ]),
      (one) => one.who,
    )
  }

  fit(members: readonly PersonToPlace[], edition: EditionToFill): boolean {
    return this.obstacles(members, edition).length === 0
  }

  /** What keeps these people from an edition; empty when they can come. */
  obstacles(members: readonly PersonToPlace[], edition: EditionToFill): ('person' | 'seats' | 'staffing' | 'apart')[] {
    const found: ('person' | 'seats' | 'staffing' | 'apart')[] = []
    if (members.some((person) => this.conditions.obstacle(person, edition))) found.push('person')
    if ((this.taken.get(edition.id) ?? 0) + members.length > edition.max) found.push('seats')
    if (this.shortOf(members, edition).length) found.push('staffing')
    const here = (id: string) => this.plan.get(id) === edition.id || members.some((person) => person.id === id)
    if (members.some((person) => this.apart.get(person.id)?.some(({ other }) => here(other)))) found.push('apart')
    return found
  }

  /** Units that could not miss these people on a day of the edition. */
  shortOf(members: readonly PersonToPlace[], edition: EditionToFill): { unit: string; day: string }[] {
    return edition.days.flatMap((day) =>
      [...new Set(members.flatMap((person) => person.units))].flatMap((unit) => {
        const spare = this.conditions.spare(unit, day)
        const more = members.filter((person) => person.units.includes(unit)).length
        return spare !== undefined && (this.gone.get(`${unit}|${day}`) ?? 0) + more > spare ? [{ unit, day }] : []
      }),
    )
  }

  take(members: readonly PersonToPlace[], edition: EditionToFill): void {
    this.change(members, edition, 1)
    for (const person of members) this.plan.set(person.id, edition.id)
  }

  leave(members: readonly PersonToPlace[], edition: EditionToFill): void {
    this.change(members, edition, -1)
    for (const person of members) this.plan.delete(person.id)
  }

  private change(members: readonly PersonToPlace[], edition: EditionToFill, by: 1 | -1): void {
    this.taken.set(edition.id, (this.taken.get(edition.id) ?? 0) + by * members.length)
    for (const person of members)
      for (const unit of person.units)
        for (const day of edition.days) this.gone.set(`${unit}|${day}`, (this.gone.get(`${unit}|${day}`) ?? 0) + by)
  }
}

/** Seats as they are when a plan is carried out. */
export function seatsOf(problem: Problem, plan: Plan): Seats {
  const seats = new Seats(problem)
  const editions = new Map(problem.editions.map((edition) => [edition.id, edition]))
  for (const person of problem.people) {
    const edition = editions.get(plan.get(person.id) ?? '')
    if (edition) seats.take([person], edition)
  }
  return seats
}
