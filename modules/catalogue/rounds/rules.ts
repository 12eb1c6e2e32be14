import type { Actor } from '#platform/act.ts'

/** The criteria of M17: fit to demand, tailoring, schedulable. */
export const criteria = ['fit', 'tailoring', 'schedulable'] as const
export type Criterion = (typeof criteria)[number]
export type Weights = Record<Criterion, number>

/** Who keeps a round, in the organisation that coordinates the network. The database asks that once more. */
export const keepsRounds = (actor: Actor): boolean => actor.roles.includes('network_coordinator')

/** Who enters numbers and scores offers on behalf of a member. */
export const speaksForMember = (actor: Actor): boolean =>
  actor.roles.includes('learning_adviser') || actor.roles.includes('network_coordinator')

export interface Proposal {
  editions: number
  /** Seats in those editions that nobody asked for. */
  left: number
  /** One edition fewer leaves so many without a seat; zero when there is none fewer. */
  shortWithOneLess: number
}

/** How many editions a number of seats needs: seats divided by the group, rounded up. */
export function propose(seats: number, groupSize: number): Proposal {
  const editions = Math.ceil(seats / groupSize)
  return { editions, left: editions * groupSize - seats, shortWithOneLess: editions > 0 ? seats - (editions - 1) * groupSize : 0 }
}

/**
 * The mark of an offer, from 1 to 5 in hundredths: the mean per criterion, weighed as the round says. Null as long as a criterion that counts
 * was scored by nobody. About offers of providers, never about people.
 */
export function markOf(means: Partial<Record<Criterion, number | null>>, weights: Weights): number | null {
  const counting = criteria.filter((one) => weights[one] > 0)
  if (counting.some((one) => means[one] === null || means[one] === undefined)) return null
  const total = counting.reduce((sum, one) => sum + weights[one], 0)
  return Math.round((counting.reduce((sum, one) => sum + weights[one] * means[one]!, 0) / total) * 100) / 100
}

/** “Omgevingswet basis; 15”: a theme on each line, with the size of a group or without. */
export function readThemes(text: string, groupSize: number): { name: string; groupSize: number }[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const found = /^(.*?)\s*;\s*(\d{1,3})$/.exec(line)
      return found && Number(found[2]) > 0 ? { name: found[1]!, groupSize: Number(found[2]) } : { name: line, groupSize }
    })
}
