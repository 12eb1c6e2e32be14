// The door of the room scans.
export { openEvaluation } from './open-evaluation.ts'
export { Answers, rate, Rate } from './rate.ts'
export { rateTellings } from './messages.ts'
export { evaluationFor, evaluationOf, invitedTo, resultsOf, type EvaluationForPerson, type Results } from './views.ts'
export { routes } from './routes.tsx'
export { paths as scanPaths } from './paths.ts'
export { jobs } from './jobs.ts'
