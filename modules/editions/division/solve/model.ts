import { chance, shuffled } from './chance.ts'
import {
  companies,
  conditionsOf,
  hasWish,
  wishMet,
  type EditionToFill,
  type Measure,
  type PersonToPlace,
  type Plan,
  type Problem,
} from './problem.ts'

// The problem as a mixed-integer programme. People who are alike for it (same team, same possible days, same wishes) are counted, not named:
// they flow from their class to the days they can, from a team's day to the editions of that day. Where editions have one day, that is a network
// flow with convex costs, whose linear relaxation is whole by itself, so that the bound is tight. Only people who were put somewhere by hand, or
// who go together or apart, have variables of their own. See docs/decisions/010.

/** A sparse programme: columns with bounds, rows with bounds, one objective per goal. All columns are whole numbers but those in `loose`. */
export interface Programme {
  columns: number
  lower: Float64Array
  upper: Float64Array
  whole: Int32Array
  rowLower: Float64Array
  rowUpper: Float64Array
  starts: Int32Array
  indices: Int32Array
  values: Float64Array
  /** What is maximised, one after the other. Of what is to be small (the pairs of colleagues) it is the negative. */
  goals: Record<string, Float64Array>
}

export interface Model {
  programme: Programme & { goals: Record<keyof Measure, Float64Array> }
  /** People behind the numbers, drawn by lot from the seed. */
  read: (values: ArrayLike<number>) => Plan
}

interface Column {
  lower: number
  upper: number
  whole: boolean
  placed: number
  wishes: number
  pairs: number
}

class Builder {
  readonly columns: Column[] = []
  readonly rows: { lower: number; upper: number; terms: [number, number][] }[] = []

  column(upper: number, more: Partial<Column> = {}): number {
    return this.columns.push({ lower: 0, upper, whole: true, placed: 0, wishes: 0, pairs: 0, ...more }) - 1
  }

  row(lower: number, upper: number, terms: [number, number][]): void {
    if (terms.length) this.rows.push({ lower, upper, terms })
  }

  programme(): Model['programme'] {
    const { columns, rows } = this
    const of = (pick: (column: Column) => number) => Float64Array.from(columns, pick)
    const starts = new Int32Array(rows.length + 1)
    rows.forEach((row, n) => (starts[n + 1] = starts[n]! + row.terms.length))
    return {
      columns: columns.length,
      lower: of((one) => one.lower),
      upper: of((one) => one.upper),
      whole: Int32Array.from(columns, (one) => (one.whole ? 1 : 0)),
      rowLower: Float64Array.from(rows, (row) => row.lower),
      rowUpper: Float64Array.from(rows, (row) => row.upper),
      starts,
      indices: Int32Array.from(rows.flatMap((row) => row.terms.map(([column]) => column))),
      values: Float64Array.from(rows.flatMap((row) => row.terms.map(([, value]) => value))),
      goals: { placed: of((one) => one.placed), wishes: of((one) => one.wishes), pairs: of((one) => -one.pairs) },
    }
  }
}

/** Editions that nobody can tell apart but by their seats: those on the same days. */
interface Group {
  days: readonly string[]
  editions: EditionToFill[]
}

interface Class {
  members: PersonToPlace[]
  team: string
  units: readonly string[]
  /** Column per group. */
  flow: Map<Group, number>
}

/** People who go as one, each with a column per edition. */
interface Company {
  members: PersonToPlace[]
  to: Map<EditionToFill, number>
}

/** Without mixing it is smaller: enough to count how many could be placed. */
export function modelOf(problem: Problem, mixed = true): Model {
  const builder = new Builder()
  const people = [...problem.people].sort((a, b) => (a.id < b.id ? -1 : 1))
  const groups = [...Map.groupBy(problem.editions, (edition) => edition.days.join())].map(([, editions]): Group => ({
    days: editions[0]!.days,
    editions,
  }))
  const bundles = addCompanies(builder, problem, people)
  const alone = new Set(bundles.flatMap(({ members }) => members))
  const classes = addClasses(
    builder,
    problem,
    people.filter((person) => !alone.has(person)),
    groups,
  )
  const teams = addTeams(builder, classes, groups)
  addSeats(builder, problem, bundles, teams)
  addStaffing(builder, problem, bundles, classes)
  addApart(builder, problem, bundles)
  if (mixed) addMixing(builder, problem, bundles, teams)
  return { programme: builder.programme(), read: (values) => readPlan(values, problem.seed, bundles, classes, teams, groups) }
}

function addCompanies(builder: Builder, problem: Problem, people: PersonToPlace[]): Company[] {
  const { obstacle } = conditionsOf(problem)
  const joined = companies(problem)
  const known = new Set(joined.flat())
  const apart = new Set(problem.pairs.filter((pair) => pair.kind === 'apart').flatMap(({ a, b }) => [a, b]))
  const single = people.filter((person) => !known.has(person) && (person.fixed !== null || apart.has(person.id))).map((person) => [person])
  return [...joined, ...single].map((members) => {
    const place = members.find((person) => person.fixed)?.fixed
    const to = new Map<EditionToFill, number>()
    for (const edition of problem.editions) {
      if (place ? edition.id !== place : members.some((person) => obstacle(person, edition))) continue
      const wishes = members.filter((person) => hasWish(person) && wishMet(person, edition)).length
      to.set(edition, builder.column(1, { lower: place ? 1 : 0, placed: members.length, wishes }))
    }
    builder.row(
      0,
      1,
      [...to.values()].map((column) => [column, 1]),
    )
    return { members, to }
  })
}

function addClasses(builder: Builder, problem: Problem, people: PersonToPlace[], groups: Group[]): Class[] {
  const { obstacle } = conditionsOf(problem)
  const alike = Map.groupBy(people, (person) => {
    const days = groups
      .map(({ editions: [one] }) => (obstacle(person, one!) ? '-' : hasWish(person) && wishMet(person, one!) ? 'w' : '.'))
      .join('')
    return `${person.team}|${person.units.join()}|${days}`
  })
  return [...alike.values()].map((members) => {
    const [first] = members as [PersonToPlace]
    const flow = new Map<Group, number>()
    for (const group of groups) {
      const edition = group.editions[0]!
      if (obstacle(first, edition)) continue
      flow.set(group, builder.column(members.length, { placed: 1, wishes: hasWish(first) && wishMet(first, edition) ? 1 : 0 }))
    }
    builder.row(
      0,
      members.length,
      [...flow.values()].map((column) => [column, 1]),
    )
    return { members, team: first.team, units: first.units, flow }
  })
}

/** Per team and edition: how many people of the classes. */
type Teams = Map<string, Map<EditionToFill, number>>

function addTeams(builder: Builder, classes: Class[], groups: Group[]): Teams {
  const teams: Teams = new Map()
  for (const [team, own] of Map.groupBy(classes, (one) => one.team)) {
    const here = new Map<EditionToFill, number>()
    teams.set(team, here)
    for (const group of groups) {
      const from = own.flatMap(({ flow }) => flow.get(group) ?? [])
      if (from.length === 0) continue
      const people = own.filter(({ flow }) => flow.has(group)).reduce((sum, one) => sum + one.members.length, 0)
      for (const edition of group.editions) here.set(edition, builder.column(Math.min(people, edition.max)))
      builder.row(0, 0, [
        ...group.editions.map((edition): [number, number] => [here.get(edition)!, 1]),
        ...from.map((column): [number, number] => [column, -1]),
      ])
    }
  }
  return teams
}

function addSeats(builder: Builder, problem: Problem, bundles: Company[], teams: Teams): void {
  for (const edition of problem.editions) {
    const terms = [...teams.values()].flatMap((team): [number, number][] => (team.has(edition) ? [[team.get(edition)!, 1]] : []))
    for (const { members, to } of bundles) if (to.has(edition)) terms.push([to.get(edition)!, members.length])
    const isFixed = problem.people.some((person) => person.fixed === edition.id)
    if (isFixed || edition.min <= 1 || terms.length === 0) {
      builder.row(0, edition.max, terms)
      continue
    }
    const held = builder.column(1)
    builder.row(-Infinity, 0, [...terms, [held, -edition.max]])
    builder.row(0, Infinity, [...terms, [held, -edition.min]])
  }
}

function addStaffing(builder: Builder, problem: Problem, bundles: Company[], classes: Class[]): void {
  for (const { unit, day, atMost } of conditionsOf(problem).limits) {
    const terms: [number, number][] = []
    let people = 0
    for (const { members, units, flow } of classes) {
      if (!units.includes(unit)) continue
      const days = [...flow].filter(([group]) => group.days.includes(day))
      if (days.length) people += members.length
      for (const [, column] of days) terms.push([column, 1])
    }
    for (const { members, to } of bundles) {
      const own = members.filter((person) => person.units.includes(unit)).length
      const days = [...to].filter(([edition]) => edition.days.includes(day))
      if (own && days.length) people += own
      if (own) for (const [, column] of days) terms.push([column, own])
    }
    if (people > atMost) builder.row(-Infinity, atMost, terms)
  }
}

function addApart(builder: Builder, problem: Problem, bundles: Company[]): void {
  const of = new Map(bundles.flatMap((bundle) => bundle.members.map((person) => [person.id, bundle] as const)))
  const seated = new Set(problem.people.filter((person) => person.seated).map((person) => person.id))
  for (const { a, b, kind } of problem.pairs) {
    const [one, other] = [of.get(a), of.get(b)]
    if (kind !== 'apart' || !one || !other || one === other || (seated.has(a) && seated.has(b))) continue
    for (const [edition, column] of one.to)
      if (other.to.has(edition))
        builder.row(0, 1, [
          [column, 1],
          [other.to.get(edition)!, 1],
        ])
  }
}

/** The second of a team in an edition makes one pair, the third two more, and so on: rising costs, so the cheap ones fill first by themselves. */
function addMixing(builder: Builder, problem: Problem, bundles: Company[], teams: Teams): void {
  const names = new Set([...teams.keys(), ...bundles.flatMap(({ members }) => members.map((person) => person.team))])
  for (const team of names)
    for (const edition of problem.editions) {
      const column = teams.get(team)?.get(edition)
      const terms: [number, number][] = column === undefined ? [] : [[column, 1]]
      let most = column === undefined ? 0 : builder.columns[column]!.upper
      for (const { members, to } of bundles) {
        const own = members.filter((person) => person.team === team).length
        if (!own || !to.has(edition)) continue
        terms.push([to.get(edition)!, own])
        most += own
      }
      for (let nth = 2; nth <= Math.min(most, edition.max); nth++) terms.push([builder.column(1, { whole: false, pairs: nth - 1 }), -1])
      if (most > 1) builder.row(-Infinity, 1, terms)
    }
}

function readPlan(values: ArrayLike<number>, seed: number, bundles: Company[], classes: Class[], teams: Teams, groups: Group[]): Plan {
  const draw = chance(seed)
  const plan: Plan = new Map()
  for (const { members, to } of bundles)
    for (const [edition, column] of to) if (Math.round(values[column]!) === 1) for (const person of members) plan.set(person.id, edition.id)
  const drawn = new Map(classes.map((one) => [one, shuffled(one.members, draw)]))
  for (const [team, own] of Map.groupBy(classes, (one) => one.team))
    for (const group of groups) {
      const going = own.flatMap((one) => (one.flow.has(group) ? drawn.get(one)!.splice(0, Math.round(values[one.flow.get(group)!]!)) : []))
      const order = shuffled(going, draw)
      for (const edition of group.editions) {
        const column = teams.get(team)!.get(edition)
        const people = column === undefined ? [] : order.splice(0, Math.round(values[column]!))
        for (const person of people) plan.set(person.id, edition.id)
      }
    }
  return plan
}
