// Works out of told numbers what was not told: a program that adds and subtracts everything that the pages show (rule 5).

/** A number about units together: how many count, of how many people. */
export interface Told {
  unitIds: readonly string[]
  counted: number
  people: number
}
export type Truth = ReadonlyMap<string, { counted: number; people: number }>

const tiny = 1e-9

/** The space of everything that follows from these rows by adding and subtracting, in echelon form. */
export function spaceOf(rows: readonly number[][]): number[][] {
  const basis: number[][] = []
  for (const row of rows) {
    const left = reduced(row, basis)
    const at = left.findIndex((value) => Math.abs(value) > tiny)
    if (at >= 0) basis.push(left.map((value) => value / left[at]!))
  }
  return basis
}

function reduced(row: readonly number[], basis: readonly number[][]): number[] {
  const left = [...row]
  for (const one of basis) {
    const at = one.findIndex((value) => Math.abs(value) > tiny)
    const times = left[at]!
    if (Math.abs(times) > tiny) for (let i = 0; i < left.length; i++) left[i]! -= times * one[i]!
  }
  return left
}

/** Whether the number of this group follows from what was told. */
export const follows = (basis: readonly number[][], group: readonly number[]): boolean =>
  reduced(group, basis).every((value) => Math.abs(value) < tiny)

/** All groups of these units when there are few, else all of at most three units and all of all but three. */
export function groupsOf(unitIds: readonly string[]): string[][] {
  if (unitIds.length <= 10) return Array.from({ length: 2 ** unitIds.length - 1 }, (_, n) => unitIds.filter((_, i) => ((n + 1) >> i) & 1))
  const few: string[][] = unitIds.flatMap((a, i) => [
    [a],
    ...unitIds.slice(i + 1).flatMap((b, j) => [[a, b], ...unitIds.slice(i + j + 2).map((c) => [a, b, c])]),
  ])
  return [...few, ...few.map((group) => unitIds.filter((id) => !group.includes(id)))]
}

/**
 * The groups of units whose number follows from what was told, while those who count, or those who don't, are fewer than `smallest`. Differences of two
 * told numbers are asked as well, whatever their size.
 */
export function isolated(told: readonly Told[], unitIds: readonly string[], truth: Truth, smallest: number): string[][] {
  const vector = (group: readonly string[]) => unitIds.map((id) => Number(group.includes(id)))
  const empty = unitIds.filter((id) => !truth.get(id)?.people).map((id) => [id]) // where nobody works is no secret
  const basis = spaceOf([...told.map((one) => one.unitIds), ...empty].map(vector))
  const differences = told
    .flatMap((a) => told.map((b) => a.unitIds.filter((id) => !b.unitIds.includes(id))))
    .filter((group) => group.length)
  return [...groupsOf(unitIds), ...differences].filter((group) => {
    const sum = (key: 'counted' | 'people') => group.reduce((all, id) => all + (truth.get(id)?.[key] ?? 0), 0)
    const [counted, people] = [sum('counted'), sum('people')]
    const few = (count: number) => count < smallest
    return people > 0 && (few(counted) || few(people - counted)) && follows(basis, vector(group))
  })
}

/** A sum or mean over people, as whoever asks may know who they were: of one answer, such as a subject of a round at one moment. */
export interface ToldOfPeople {
  answer: string
  people: readonly string[]
}

/**
 * The groups of fewer than `smallest` people whose answer follows from what was told about it by adding and subtracting. Worst case: whoever asks knows
 * who took part in each number, and every number is exact.
 */
export function isolatedPeople(told: readonly ToldOfPeople[], smallest: number): { answer: string; people: string[] }[] {
  return [...new Set(told.map(({ answer }) => answer))].flatMap((answer) => {
    const numbers = told.filter((one) => one.answer === answer)
    const everybody = [...new Set(numbers.flatMap(({ people }) => people))]
    const vector = (group: readonly string[]) => everybody.map((one) => Number(group.includes(one)))
    const basis = spaceOf(numbers.map(({ people }) => vector(people)))
    const differences = numbers.flatMap((a) => numbers.map((b) => a.people.filter((one) => !b.people.includes(one))))
    return [...groupsOf(everybody), ...differences]
      .filter((group) => group.length > 0 && group.length < smallest && follows(basis, vector(group)))
      .map((people) => ({ answer, people }))
  })
}

/** A number in steps about one unit: at least so many. */
export interface ToldInSteps {
  unitId: string
  atLeast: number
}

/** Numbers in steps that speak of a few after all: they are no whole steps, or those who count, or who don't, are a small group. */
export function isolatedBySteps(told: readonly ToldInSteps[], truth: Truth, smallest: number): ToldInSteps[] {
  return told.filter(({ unitId, atLeast }) => {
    const { counted, people } = truth.get(unitId) ?? { counted: 0, people: 0 }
    return atLeast % smallest !== 0 || atLeast > counted || counted < smallest || people - counted < smallest
  })
}
