import { learn, type Restraint } from './ease.ts'
import { number, popularity, type Histories, type Interaction } from './history.ts'

export interface Relation {
  from: string
  to: string
  weight: number
  /** How many people have both. */
  people: number
}

export interface Keep {
  /** Here `lambda` counts per person that an average item has. */
  restraint: Restraint
  /** Fewer people than this behind a relation: it is not kept (rule 5). */
  minimum: number
  /** How many relations an item keeps at most, the strongest first. */
  each: number
}

/** The strongest relations between items, in the order of their names. What fewer than `minimum` people have is left out of the model as well. */
export function strongestRelations(list: readonly Interaction[], { restraint, minimum, each }: Keep): Relation[] {
  const all = number(list)
  const people = popularity(all.histories)
  const enough = new Set(all.itemIds.filter((_, n) => people[n]! >= minimum))
  const { histories, itemIds } = number(list.filter(({ item }) => enough.has(item)))
  if (!histories.items) return []
  const average = popularity(histories).reduce((sum, one) => sum + one, 0) / histories.items
  const { size, weights } = learn(histories, { ...restraint, lambda: restraint.lambda * average })
  const both = together(histories)
  return itemIds.flatMap((from, i) =>
    itemIds
      .map((to, j) => ({ from, to, weight: weights[i * size + j]!, people: both[i * size + j]! }))
      .filter((one) => one.weight > 0 && one.people >= minimum && one.from !== one.to)
      .sort((a, b) => b.weight - a.weight || (a.to < b.to ? -1 : 1))
      .slice(0, each),
  )
}

/** How many people have two items, for each two. */
function together({ items, of }: Histories): Int32Array {
  const both = new Int32Array(items * items)
  for (const mine of of) for (const i of mine) for (const j of mine) both[i * items + j]! += 1
  return both
}
