// The door of the room advice.
export { evaluate, protocol } from './model/compare.ts'
export type { Division } from './model/evaluate.ts'
export type { Interaction } from './model/history.ts'
export { jobs } from './computing/jobs.ts'
export { sayReason } from './pages/words.ts'
export { paths as recommendationPaths } from './paths.ts'
export { routes } from './routes.tsx'
export { recommendedSql, type Recommendation } from './views.ts'
