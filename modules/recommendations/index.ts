// The door of the room recommendations.
export { evaluate, protocol } from './model/compare.ts'
export type { Division } from './model/evaluate.ts'
export type { Interaction } from './model/history.ts'
