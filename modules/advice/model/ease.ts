import { popularity, type Histories } from './history.ts'
import { invertInPlace } from './inverse.ts'

/**
 * How the model is held back. With all but `lambda` zero this is EASE (Steck, Embarrassingly Shallow Autoencoders for Sparse Data, WWW 2019).
 * The rest is DAN (Park, Kim and Lee, Why is Normalization Necessary for Linear Recommenders?, SIGIR 2025) and, with `byPopularity` 1, the dropout of
 * EDLAE (Steck, Autoencoders that don't overfit towards the Identity, NeurIPS 2020).
 */
export interface Restraint {
  /** The ridge: more means that rare items weigh less. Above 0. */
  lambda: number
  /** The ridge of item i is lambda · (people with i / people with an average item) ^ byPopularity. 0: the same for all. */
  byPopularity: number
  /** A person with n items weighs (n / average) ^ -byActivity. 0: all choices weigh the same, and so busy people the most. */
  byActivity: number
  /** A relation i → j is multiplied by (people with i / people with j) ^ debias: above 0 lifts what few people chose. */
  debias: number
}

export const ease = (lambda: number): Restraint => ({ lambda, byPopularity: 0, byActivity: 0, debias: 0 })

/** What an item that somebody followed says about another: `weights[from * size + to]`. The diagonal is zero: nothing speaks for itself. */
export interface Relations {
  size: number
  weights: Float64Array
}

/** P = (XᵀWX + Λ)⁻¹ for histories and a restraint: the costly part, which every `debias` can share. */
export function precision(histories: Histories, { lambda, byPopularity, byActivity }: Omit<Restraint, 'debias'>): Float64Array {
  const size = histories.items
  const gram = gramOf(histories, byActivity)
  const people = popularity(histories)
  // An item that nobody has still has a ridge: it then relates to nothing.
  const average = Math.max(meanOf(people), 1)
  for (let i = 0; i < size; i++) gram[i * size + i]! += lambda * (Math.max(people[i]!, 1) / average) ** byPopularity
  return invertInPlace(gram, size)
}

/** XᵀWX: how often two items go together, each person weighing by the number of items. */
function gramOf({ items, of }: Histories, byActivity: number): Float64Array {
  const gram = new Float64Array(items * items)
  const average = meanOf(of.map((mine) => mine.length))
  for (const mine of of) {
    const weight = (mine.length / average) ** -byActivity
    for (const i of mine) for (const j of mine) gram[i * items + j]! += weight
  }
  return gram
}

const meanOf = (list: ArrayLike<number>) => Array.from(list).reduce((sum, one) => sum + one, 0) / Math.max(list.length, 1)

/** B = −P / diag(P) with a zero diagonal: the least squares solution in which no item may predict itself. */
export function relationsFrom(p: Float64Array, histories: Histories, debias: number): Relations {
  const size = histories.items
  const lift = popularity(histories).map((people) => Math.max(people, 1) ** debias)
  const weights = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) if (i !== j) weights[i * size + j] = -((p[i * size + j]! / p[j * size + j]!) * (lift[i]! / lift[j]!))
  return { size, weights }
}

export function learn(histories: Histories, restraint: Restraint): Relations {
  return relationsFrom(precision(histories, restraint), histories, restraint.debias)
}

/** What a history says about every item: the sum of its relations. An empty history says nothing: all zero. */
export function scores({ size, weights }: Relations, history: Iterable<number>): Float64Array {
  const sum = new Float64Array(size)
  for (const item of history) for (let j = 0, at = item * size; j < size; j++, at++) sum[j]! += weights[at]!
  return sum
}

/** The `k` best items that are not in the history; of equals the one with the lowest number. */
export function best(score: Float64Array, history: Iterable<number>, k: number): number[] {
  const seen = new Set(history)
  const top: number[] = []
  for (let j = 0; j < score.length; j++) {
    if (seen.has(j) || (top.length === k && !(score[j]! > score[top[k - 1]!]!))) continue
    let at = Math.min(top.length, k - 1)
    while (at > 0 && score[top[at - 1]!]! < score[j]!) {
      top[at] = top[at - 1]!
      at--
    }
    top[at] = j
  }
  return top
}
