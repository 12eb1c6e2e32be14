import { companies, conditionsOf, type PersonToPlace, type Problem } from './problem.ts'

/** Wishes and choices by hand that can't all be done. As long as there is one, there is no plan. People and things by id. */
export type Collision =
  | { kind: 'together-and-apart'; people: string[] }
  | { kind: 'together-in-two-editions'; people: string[] }
  | { kind: 'apart-in-one-edition'; people: string[]; edition: string }
  | { kind: 'fixed-on-a-day-off'; people: string[]; edition: string; why: 'closed' | 'unit-closed' | 'not-working' | 'cannot' }
  | { kind: 'fixed-too-many'; people: string[]; edition: string; seats: number }
  | { kind: 'fixed-short-of-staff'; people: string[]; unit: string; day: string; atMost: number }

/** Where people are put by hand, with whoever goes with them, must be possible by itself; then leaving everybody else out is a plan. */
export function collisionsOf(problem: Problem): Collision[] {
  const { obstacle, limits } = conditionsOf(problem)
  const editions = new Map(problem.editions.map((edition) => [edition.id, edition]))
  const joined = companies(problem)
  const companyOf = new Map(joined.flatMap((members) => members.map((person) => [person.id, members] as const)))
  const place = new Map<PersonToPlace, string>()
  const found: Collision[] = []
  for (const person of problem.people) {
    const fixed = (companyOf.get(person.id) ?? [person]).find((one) => one.fixed)?.fixed
    if (fixed && editions.has(fixed)) place.set(person, person.fixed ?? fixed)
  }
  for (const members of joined) {
    const places = new Set(members.flatMap((person) => person.fixed ?? []))
    if (places.size > 1 && !members.filter((person) => person.fixed).every((person) => person.seated))
      found.push({ kind: 'together-in-two-editions', people: ids(members.filter((person) => person.fixed)) })
  }
  const byId = new Map(problem.people.map((person) => [person.id, person]))
  for (const { a, b, kind } of problem.pairs) {
    const [one, other] = [byId.get(a), byId.get(b)]
    if (kind !== 'apart' || !one || !other || (one.seated && other.seated)) continue
    if (companyOf.has(a) && companyOf.get(a) === companyOf.get(b)) found.push({ kind: 'together-and-apart', people: [a, b] })
    else if (place.has(one) && place.get(one) === place.get(other))
      found.push({ kind: 'apart-in-one-edition', people: [a, b], edition: place.get(one)! })
  }
  for (const [person, id] of place) {
    const why = person.seated ? null : obstacle(person, editions.get(id)!)
    if (why) found.push({ kind: 'fixed-on-a-day-off', people: [person.id], edition: id, why })
  }
  const placed = [...place].map(([person, id]) => ({ person, edition: editions.get(id)! }))
  for (const [edition, here] of Map.groupBy(placed, (one) => one.edition))
    if (here.length > edition.max)
      found.push({ kind: 'fixed-too-many', people: ids(here.map((one) => one.person)), edition: edition.id, seats: edition.max })
  for (const { unit, day, atMost } of limits) {
    const gone = placed.filter(({ person, edition }) => person.units.includes(unit) && edition.days.includes(day))
    if (gone.length > atMost) found.push({ kind: 'fixed-short-of-staff', people: ids(gone.map((one) => one.person)), unit, day, atMost })
  }
  return found
}

const ids = (people: readonly PersonToPlace[]) => people.map((person) => person.id)
