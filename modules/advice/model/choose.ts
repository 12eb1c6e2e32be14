import { precision, relationsFrom, type Restraint } from './ease.ts'
import { byRelations, measure, split, type Division } from './evaluate.ts'
import type { Histories } from './history.ts'

/** Ways to hold the model back; how much of it (`lambda`, `debias`) is found by trying. */
export type Shape = Pick<Restraint, 'byPopularity' | 'byActivity'>
export const plainEase: Shape = { byPopularity: 0, byActivity: 0 }
export const shapes: readonly Shape[] = [plainEase, { byPopularity: 0.5, byActivity: 0.5 }, { byPopularity: 1, byActivity: 0.5 }]
export const debiases = [-0.1, 0, 0.1, 0.2, 0.3]

interface Tried {
  restraint: Restraint
  ndcg: number
}

/**
 * The restraint that foretells best inside the training part: it is divided once more, in the same way, and what is kept apart there decides. What
 * the test part holds is never looked at. `lambda` is doubled or halved for as long as that helps.
 */
export function choose(
  train: Histories,
  division: Division,
  seed: number,
  { among = shapes, lifts = debiases }: { among?: readonly Shape[]; lifts?: readonly number[] } = {},
): Tried {
  const inner = split(train, division, seed)
  const attempt = (shape: Shape, lambda: number): Tried => {
    const p = precision(inner.train, { ...shape, lambda })
    const tried = lifts.map((debias) => ({
      restraint: { ...shape, lambda, debias },
      ndcg: measure(inner, byRelations(relationsFrom(p, inner.train, debias))).ndcg,
    }))
    return better(tried)
  }
  return better(among.map((shape) => climb((lambda) => attempt(shape, lambda))))
}

function climb(attempt: (lambda: number) => Tried): Tried {
  let top = attempt(100)
  for (const factor of [2, 0.5]) {
    const from = top.restraint.lambda
    for (let lambda = from * factor; lambda >= 1 && lambda <= 10_000; lambda *= factor) {
      const next = attempt(lambda)
      if (next.ndcg <= top.ndcg) break
      top = next
    }
    if (top.restraint.lambda !== from) break
  }
  return top
}

const better = (list: Tried[]): Tried => list.reduce((most, one) => (one.ndcg > most.ndcg ? one : most))
