import type { Restraint } from './model/ease.ts'

/** Where a recommendation may come from, in the order in which they stand on the page. */
export const sources = ['goal', 'gap', 'alike', 'function', 'work', 'preference', 'topic', 'soon'] as const
export type Source = (typeof sources)[number]

/** Why somebody does not want to be recommended something. */
export const whys = ['known', 'not-my-work', 'not-now', 'other'] as const
export type Why = (typeof whys)[number]

/**
 * How much each source counts, from nothing to this. What somebody wants goes before what others did; a theme, the work it is meant for, how somebody
 * likes to learn and a date nearby mostly order what the others leave equal.
 */
export const weightOf: Record<Source, number> = {
  goal: 1.3,
  gap: 1.1,
  alike: 1,
  function: 0.3,
  work: 0.15,
  preference: 0.1,
  topic: 0.15,
  soon: 0.05,
}

/**
 * As chosen most inside the training part of the public data (npm run evaluate -- … --division random). There `lambda` was about seven times the
 * people that an average item has; here it is given as such a number, so that it fits a small municipality as well as a large one.
 */
export const restraint: Restraint = { lambda: 7, byPopularity: 0.5, byActivity: 0.5, debias: 0.1 }

/** An activity keeps its twelve strongest relations: a history of twelve then reads 144 of them, which a page can afford. */
export const relationsEach = 12

/** A sentence about colleagues needs five of them, or more where the organisation wants so (rule 5). */
export const minimumOf = (smallGroup: number): number => Math.max(5, smallGroup)
