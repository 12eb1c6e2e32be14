// The door of the room insight: what the organisation can see of itself.
export { paths as insightPaths } from './paths.ts'
export { routes } from './routes.tsx'
export { jobs } from './development/jobs.ts'
export { actionWords, refusalWords, resultWords } from './action-words.ts'
export { takeBatch } from './development/take-batch.ts'
