import type { SeriesFacts } from '../facts.ts'
import { collisionsOf } from '../solve/collisions.ts'
import { hasWish } from '../solve/problem.ts'

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
  /** Editions with fewer chairs than seats. */
  tight: number
}

export function countsOf({ problem, settled, tight }: SeriesFacts): Counts {
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
    tight: tight.length,
  }
}
