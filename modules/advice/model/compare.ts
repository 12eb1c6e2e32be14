import { choose, plainEase } from './choose.ts'
import { learn, type Restraint } from './ease.ts'
import { byPopularity, byRelations, k, keptApart, measure, split, type Division, type Measures } from './evaluate.ts'
import { number, type Interaction } from './history.ts'

export interface Row extends Measures {
  model: string
}

/** Measures popularity, EASE as published and the model of Ambacht on the same divisions; each figure is the mean over the seeds 1 … `seeds`. */
export function evaluate(
  list: readonly Interaction[],
  division: Division,
  seeds: number,
  tell: (seed: number, chosen: Restraint) => void,
): Row[] {
  const { histories } = number(list)
  const runs = Array.from({ length: seeds }, (_, n) => {
    const parts = split(histories, division, n + 1)
    const inner = 1000 + n
    const ease = choose(parts.train, division, inner, { among: [plainEase], lifts: [0] })
    const ours = choose(parts.train, division, inner)
    tell(n + 1, ours.restraint)
    return {
      popularity: measure(parts, byPopularity(parts.train)),
      EASE: measure(parts, byRelations(learn(parts.train, ease.restraint))),
      Ambacht: measure(parts, byRelations(learn(parts.train, ours.restraint))),
    }
  })
  const mean = (model: keyof (typeof runs)[number], figure: keyof Measures) =>
    runs.reduce((sum, run) => sum + run[model][figure], 0) / runs.length
  return (['popularity', 'EASE', 'Ambacht'] as const).map((model) => ({
    model,
    recall: mean(model, 'recall'),
    ndcg: mean(model, 'ndcg'),
    coverage: mean(model, 'coverage'),
  }))
}

/** How the figures come about, in words. */
export const protocol = (division: Division, seeds: number): string[] => [
  division === 'time'
    ? `Of each person the latest ${keptApart * 100}% is kept apart as test.`
    : `Of each person a random ${keptApart * 100}% is kept apart as test; the figures are the mean of ${seeds} fixed seeds.`,
  `What somebody has in the training part is never recommended. People of whom nothing is kept apart do not count.`,
  `recall@${k}: hits / kept apart. NDCG@${k}: binary, divided by the best possible. coverage: items recommended to anybody / all items.`,
  'The regularisation is chosen inside the training part, divided once more in the same way; the test part is measured once.',
]
