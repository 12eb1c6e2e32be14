// The door of the room advice.
export { evaluate, protocol } from './model/compare.ts'
export type { Division } from './model/evaluate.ts'
export type { Interaction } from './model/history.ts'
export { jobs } from './computing/jobs.ts'
export { paths as advicePaths } from './paths.ts'
export { routes } from './routes.tsx'
