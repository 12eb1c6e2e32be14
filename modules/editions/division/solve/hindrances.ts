import { seatsOf } from './lots.ts'
import { conditionsOf, weekdayOf, type PersonToPlace, type Plan, type Problem } from './problem.ts'

/** Why somebody is left: no day of the series on which they work, all those days closed, their own wishes, seats, the minimum of a unit, or company. */
export type Reason = 'no-day' | 'closed' | 'own-days' | 'seats' | 'staffing' | 'company'

export interface Hindrances {
  left: { personId: string; reason: Reason }[]
  /** Units whose people are left, with the weekdays on which nobody (more) can be missed. */
  units: { unit: string; weekday: number; atMost: number; left: number }[]
}

/** What stands in the way of whoever a plan leaves out. */
export function hindrancesOf(problem: Problem, plan: Plan): Hindrances {
  const left = problem.people.filter((person) => !plan.has(person.id))
  return {
    left: left.map((person) => ({ personId: person.id, reason: reasonOf(problem, plan, person) })),
    units: unitsInTheWay(problem, plan, left),
  }
}

function reasonOf(problem: Problem, plan: Plan, person: PersonToPlace): Reason {
  const { obstacle } = conditionsOf(problem)
  const open = problem.editions.filter((edition) => !obstacle(person, edition))
  if (open.length === 0) {
    const why = new Set(problem.editions.map((edition) => obstacle(person, edition)))
    return why.has('cannot') ? 'own-days' : [...why].every((one) => one === 'not-working') ? 'no-day' : 'closed'
  }
  const seats = seatsOf(problem, plan)
  const inTheWay = open.map((edition) => seats.obstacles([person], edition))
  if (inTheWay.every((one) => one.includes('seats'))) return 'seats'
  return inTheWay.some((one) => one.includes('staffing')) ? 'staffing' : inTheWay.some((one) => one.includes('seats')) ? 'seats' : 'company'
}

/** Of each unit: weekdays on which somebody who is left works, and on every day of which the unit misses as many as it can. */
function unitsInTheWay(problem: Problem, plan: Plan, left: PersonToPlace[]): Hindrances['units'] {
  const { limits, obstacle } = conditionsOf(problem)
  const editions = new Map(problem.editions.map((edition) => [edition.id, edition]))
  const gone = new Map<string, number>()
  for (const person of problem.people)
    for (const day of editions.get(plan.get(person.id) ?? '')?.days ?? [])
      for (const unit of person.units) gone.set(`${unit}|${day}`, (gone.get(`${unit}|${day}`) ?? 0) + 1)
  const byWeekday = Map.groupBy(limits, ({ unit, day }) => `${unit}|${weekdayOf(day)}`)
  return [...byWeekday.values()].flatMap((days) => {
    const { unit, day } = days[0]!
    const concerned = left.filter(
      (person) =>
        person.units.includes(unit) &&
        problem.editions.some((edition) => edition.days.some((one) => weekdayOf(one) === weekdayOf(day)) && !obstacle(person, edition)),
    )
    const used = days.every((one) => (gone.get(`${unit}|${one.day}`) ?? 0) >= one.atMost)
    return concerned.length && used
      ? [{ unit, weekday: weekdayOf(day), atMost: Math.max(...days.map((one) => one.atMost)), left: concerned.length }]
      : []
  })
}

export type Family = 'staffing' | 'closed' | 'wishes' | 'seats' | 'pairs'

/** The same problem without one kind of condition: how many more it would place says what stands in the way. */
export function without(problem: Problem, family: Family): Problem {
  switch (family) {
    case 'staffing':
      return { ...problem, staffing: [] }
    case 'closed':
      return { ...problem, closed: problem.closed.filter((one) => one.unit === null) }
    case 'wishes':
      return { ...problem, people: problem.people.map((person) => ({ ...person, cannot: [] })) }
    case 'seats':
      return { ...problem, editions: problem.editions.map((edition) => ({ ...edition, max: problem.people.length })) }
    case 'pairs':
      return { ...problem, pairs: [] }
  }
}

/** Kinds that a problem has at all. */
export function familiesOf(problem: Problem): Family[] {
  const there: Record<Family, boolean> = {
    staffing: problem.staffing.length > 0,
    closed: problem.closed.some((one) => one.unit !== null),
    wishes: problem.people.some((person) => person.cannot.length > 0),
    seats: true,
    pairs: problem.pairs.length > 0,
  }
  return (Object.keys(there) as Family[]).filter((family) => there[family])
}
