// Who goes to which edition of a series: the question as data, without a database. Days are ISO dates, weekdays 1 (Monday) to 7.

export interface PersonToPlace {
  id: string
  /** The unit or crew of the person: what is mixed. */
  team: string
  /** Every unit this person counts for: the team and all above it. */
  units: readonly string[]
  weekdays: readonly number[]
  /** Days on which this person can't come. */
  cannot: readonly string[]
  likes: readonly number[]
  ratherNot: readonly number[]
  /** The edition somebody chose for this person; null: free to place. */
  fixed: string | null
  /** Has the seat already: is there whatever the conditions say. */
  seated: boolean
}

export interface EditionToFill {
  id: string
  days: readonly string[]
  /** With fewer people it is not held, unless somebody has a seat or was put there by hand. */
  min: number
  max: number
}

export interface Pair {
  a: string
  b: string
  kind: 'together' | 'apart'
}

export interface Problem {
  people: readonly PersonToPlace[]
  editions: readonly EditionToFill[]
  /** Null unit: the whole organisation. */
  closed: readonly { unit: string | null; day: string }[]
  /** How many people of a unit work on a weekday, and how many of them must stay. */
  staffing: readonly { unit: string; weekday: number; working: number; minimum: number }[]
  /** Who is away for something else on a day. */
  away: readonly { unit: string; day: string; people: number }[]
  pairs: readonly Pair[]
  seed: number
}

/** Edition of each person who is placed. */
export type Plan = Map<string, string>

export type Obstacle = 'closed' | 'unit-closed' | 'not-working' | 'cannot'

export interface Conditions {
  /** What keeps a person from an edition, apart from seats, staffing and pairs; null: nothing. */
  obstacle: (person: PersonToPlace, edition: EditionToFill) => Obstacle | null
  /** How many people of a unit may be away for these editions on a day; undefined: no minimum was set. */
  spare: (unit: string, day: string) => number | undefined
  /** Units and days with a minimum. */
  limits: readonly { unit: string; day: string; atMost: number }[]
}

export const weekdayOf = (day: string): number => ((new Date(day + 'T00:00:00Z').getUTCDay() + 6) % 7) + 1

export function conditionsOf(problem: Problem): Conditions {
  const closed = new Set(problem.closed.map(({ unit, day }) => `${unit ?? ''}|${day}`))
  const limits = limitsOf(problem)
  const spare = new Map(limits.map(({ unit, day, atMost }) => [`${unit}|${day}`, atMost]))
  return {
    limits,
    spare: (unit, day) => spare.get(`${unit}|${day}`),
    obstacle: (person, edition) => {
      if (edition.days.some((day) => closed.has('|' + day))) return 'closed'
      if (edition.days.some((day) => person.units.some((unit) => closed.has(`${unit}|${day}`)))) return 'unit-closed'
      if (edition.days.some((day) => !person.weekdays.includes(weekdayOf(day)))) return 'not-working'
      return edition.days.some((day) => person.cannot.includes(day)) ? 'cannot' : null
    },
  }
}

/** Whoever has a seat already keeps it, also where the minimum was raised since: a limit is never below them. */
function limitsOf({ people, editions, staffing, away }: Problem): Conditions['limits'] {
  const days = [...new Set(editions.flatMap((edition) => edition.days))].sort()
  const gone = new Map(away.map(({ unit, day, people }) => [`${unit}|${day}`, people]))
  const daysOf = new Map(editions.map((edition) => [edition.id, edition.days]))
  const seated = new Map<string, number>()
  for (const person of people.filter((one) => one.seated))
    for (const day of daysOf.get(person.fixed ?? '') ?? [])
      for (const unit of person.units) seated.set(`${unit}|${day}`, (seated.get(`${unit}|${day}`) ?? 0) + 1)
  return staffing.flatMap(({ unit, weekday, working, minimum }) =>
    days
      .filter((day) => weekdayOf(day) === weekday)
      .map((day) => ({
        unit,
        day,
        atMost: Math.max(seated.get(`${unit}|${day}`) ?? 0, working - minimum - (gone.get(`${unit}|${day}`) ?? 0), 0),
      })),
  )
}

export const hasWish = (person: PersonToPlace): boolean => person.likes.length + person.ratherNot.length > 0

/** On days that this person likes, where any were named, and on none they would rather not come. */
export function wishMet(person: PersonToPlace, edition: EditionToFill): boolean {
  return edition.days.every((day) => {
    const weekday = weekdayOf(day)
    return !person.ratherNot.includes(weekday) && (person.likes.length === 0 || person.likes.includes(weekday))
  })
}

/** People who go together, as one; whoever stands alone is not in it. */
export function companies(problem: Problem): PersonToPlace[][] {
  const byId = new Map(problem.people.map((person) => [person.id, person]))
  const root = new Map<string, string>()
  const find = (id: string): string => {
    const up = root.get(id) ?? id
    return up === id ? id : find(up)
  }
  for (const { a, b, kind } of problem.pairs)
    if (kind === 'together' && byId.has(a) && byId.has(b)) {
      if (!root.has(b)) root.set(b, b)
      root.set(find(a), find(b))
    }
  const joined = problem.people.filter((person) => root.has(person.id))
  return [...Map.groupBy(joined, (person) => find(person.id)).values()]
}

/** How good a plan is, in the order in which it counts: people placed, wishes met, and pairs of colleagues of one team in one edition (M03; fewer is better). */
export interface Measure {
  placed: number
  wishes: number
  pairs: number
}

export function measure(problem: Problem, plan: Plan): Measure {
  const editions = new Map(problem.editions.map((edition) => [edition.id, edition]))
  const together = new Map<string, number>()
  const found: Measure = { placed: 0, wishes: 0, pairs: 0 }
  for (const person of problem.people) {
    const edition = editions.get(plan.get(person.id) ?? '')
    if (!edition) continue
    found.placed++
    if (hasWish(person) && wishMet(person, edition)) found.wishes++
    const key = `${person.team}|${edition.id}`
    const already = together.get(key) ?? 0
    found.pairs += already
    together.set(key, already + 1)
  }
  return found
}

export const isBetter = (one: Measure, other: Measure): boolean =>
  one.placed - other.placed || one.wishes - other.wishes
    ? one.placed > other.placed || (one.placed === other.placed && one.wishes > other.wishes)
    : one.pairs < other.pairs

/** Every hard condition that a plan breaks, as a short text; none for a plan that may be carried out. */
export function violations(problem: Problem, plan: Plan): string[] {
  const { obstacle, limits } = conditionsOf(problem)
  const people = new Map(problem.people.map((person) => [person.id, person]))
  const placed = [...plan].map(([personId, editionId]) => ({
    person: people.get(personId)!,
    edition: problem.editions.find((edition) => edition.id === editionId)!,
  }))
  const broken: string[] = []
  for (const { person, edition } of placed)
    if (!person.seated && obstacle(person, edition)) broken.push(`${person.id} in ${edition.id}: ${obstacle(person, edition)}`)
  for (const edition of problem.editions) {
    const here = placed.filter((one) => one.edition === edition)
    if (here.length > edition.max) broken.push(`${edition.id}: ${here.length} people on ${edition.max} seats`)
    if (here.length > 0 && here.length < edition.min && !here.some(({ person }) => person.fixed))
      broken.push(`${edition.id}: only ${here.length} people`)
  }
  for (const { unit, day, atMost } of limits) {
    const gone = placed.filter(({ person, edition }) => person.units.includes(unit) && edition.days.includes(day)).length
    if (gone > atMost) broken.push(`${unit} misses ${gone} on ${day}, at most ${atMost}`)
  }
  for (const person of problem.people)
    if (person.fixed && plan.get(person.id) !== person.fixed) broken.push(`${person.id} is not where it was fixed`)
  for (const { a, b, kind } of problem.pairs) {
    if (!people.has(a) || !people.has(b) || (people.get(a)!.seated && people.get(b)!.seated)) continue
    const [one, other] = [plan.get(a), plan.get(b)]
    if (kind === 'apart' ? one !== undefined && one === other : one !== other) broken.push(`${a} and ${b}: ${kind}`)
  }
  return broken
}
