import type { Programme } from './model.ts'
import type { PersonToPlace, Problem } from './problem.ts'

/** Editions for those who are left: how many on each weekday. nobody: whoever can't be missed on any weekday they work. */
export interface CatchUp {
  days: { weekday: number; editions: number; people: number }[]
  nobody: number
}

/**
 * The fewest further editions, each on a day of its own, that take everybody who is left and can be missed on some weekday. Closed days and wishes
 * are about days that are not chosen yet, so they do not count here.
 */
export function catchUpProgramme(problem: Problem, left: readonly PersonToPlace[]) {
  const weekdays = [1, 2, 3, 4, 5].filter((weekday) => left.some((person) => person.weekdays.includes(weekday)))
  const alike = [...Map.groupBy(left, (person) => `${person.units.join()}|${person.weekdays.join()}`).values()]
  const seats = Math.max(1, ...problem.editions.map((edition) => edition.max))
  const columns: { upper: number; placed: number; editions: number }[] = weekdays.map(() => ({
    upper: left.length,
    placed: 0,
    editions: -1,
  }))
  const rows: { lower: number; upper: number; terms: [number, number][] }[] = []
  const flow = alike.map((members) => {
    const own = weekdays.map((weekday) => {
      if (!members[0]!.weekdays.includes(weekday)) return null
      return columns.push({ upper: members.length, placed: 1, editions: 0 }) - 1
    })
    rows.push({
      lower: 0,
      upper: members.length,
      terms: own.flatMap((column): [number, number][] => (column === null ? [] : [[column, 1]])),
    })
    return { members, own }
  })
  weekdays.forEach((weekday, n) => {
    const of = (unit?: string) =>
      flow.flatMap(({ members, own }): [number, number][] =>
        own[n] !== null && (!unit || members[0]!.units.includes(unit)) ? [[own[n]!, 1]] : [],
      )
    rows.push({ lower: -Infinity, upper: 0, terms: [...of(), [n, -seats]] })
    for (const limit of problem.staffing.filter((one) => one.weekday === weekday)) {
      const terms = of(limit.unit)
      if (terms.length) rows.push({ lower: -Infinity, upper: 0, terms: [...terms, [n, -Math.max(0, limit.working - limit.minimum)]] })
    }
  })
  const read = (values: ArrayLike<number>): CatchUp => {
    const days = weekdays.map((weekday, n) => ({
      weekday,
      editions: Math.round(values[n]!),
      people: Math.round(flow.reduce((sum, { own }) => sum + (own[n] === null ? 0 : values[own[n]!]!), 0)),
    }))
    return { days: days.filter((day) => day.editions > 0), nobody: left.length - days.reduce((sum, day) => sum + day.people, 0) }
  }
  return { programme: programmeOf(columns, rows), read }
}

function programmeOf(
  columns: { upper: number; placed: number; editions: number }[],
  rows: { lower: number; upper: number; terms: [number, number][] }[],
): Programme {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, n) => (starts[n + 1] = starts[n]! + row.terms.length))
  return {
    columns: columns.length,
    lower: new Float64Array(columns.length),
    upper: Float64Array.from(columns, (one) => one.upper),
    whole: new Int32Array(columns.length).fill(1),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    starts,
    indices: Int32Array.from(rows.flatMap((row) => row.terms.map(([column]) => column))),
    values: Float64Array.from(rows.flatMap((row) => row.terms.map(([, value]) => value))),
    goals: { placed: Float64Array.from(columns, (one) => one.placed), editions: Float64Array.from(columns, (one) => one.editions) },
  }
}
