import { best, scores, type Relations } from './ease.ts'
import { popularity, type Histories } from './history.ts'

/** How a history is divided: `random`: a random part of each person's items is kept apart; `time`: each person's latest. */
export type Division = 'random' | 'time'

/** What is kept apart of each person's items, to see whether the rest foretells it. */
export const keptApart = 0.25
export const k = 10

export interface Split {
  train: Histories
  test: Int32Array[]
}

/** Divides each person's items: a quarter, rounded, apart, and always at least one left to learn from. The same seed gives the same division. */
export function split(histories: Histories, division: Division, seed: number): Split {
  const draw = random(seed)
  const parts = histories.of.map((mine) => {
    const order = division === 'time' ? mine : shuffled(mine, draw)
    const apart = Math.min(Math.round(mine.length * keptApart), Math.max(mine.length - 1, 0))
    return { train: order.slice(0, order.length - apart), test: order.slice(order.length - apart) }
  })
  return { train: { ...histories, of: parts.map((part) => part.train) }, test: parts.map((part) => part.test) }
}

function shuffled(list: Int32Array, draw: () => number): Int32Array {
  const copy = list.slice()
  for (let n = copy.length - 1; n > 0; n--) {
    const other = Math.floor(draw() * (n + 1))
    ;[copy[n], copy[other]] = [copy[other]!, copy[n]!]
  }
  return copy
}

/** Numbers below one that follow from the seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export interface Measures {
  /** The part of what was kept apart that is among the ten, averaged over people. */
  recall: number
  /** The same, where a higher place counts for more: 1 is a perfect list. */
  ndcg: number
  /** The part of all items that is recommended to anybody. */
  coverage: number
}

/** Scores every person's ten: what somebody has already is never recommended, people of whom nothing was kept apart do not count. */
export function measure({ train, test }: Split, scoreOf: (history: Int32Array) => Float64Array): Measures {
  const shown = new Set<number>()
  let [recall, ndcg, people] = [0, 0, 0]
  test.forEach((wanted, user) => {
    if (!wanted.length) return
    const top = best(scoreOf(train.of[user]!), train.of[user]!, k)
    const hits = top.map((item) => wanted.includes(item))
    top.forEach((item) => shown.add(item))
    recall += hits.filter(Boolean).length / wanted.length
    ndcg += hits.reduce((sum, hit, n) => sum + (hit ? gain(n) : 0), 0) / ideal(Math.min(k, wanted.length))
    people++
  })
  return { recall: recall / people, ndcg: ndcg / people, coverage: shown.size / train.items }
}

const gain = (place: number) => 1 / Math.log2(place + 2)
const ideal = (hits: number) => Array.from({ length: hits }, (_, n) => gain(n)).reduce((sum, one) => sum + one, 0)

/** What everybody follows, for everybody: what a model must beat. */
export const byPopularity = (train: Histories) => {
  const people = popularity(train)
  return () => people
}

export const byRelations = (relations: Relations) => (history: Int32Array) => scores(relations, history)
