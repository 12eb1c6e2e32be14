// The door of the room scans.
export { openEvaluation } from './open-evaluation.ts'
export { Answers, rate, Rate } from './rate.ts'
export { rateTellings } from './messages.ts'
export { evaluationFor, evaluationOf, invitedTo, resultsOf, type EvaluationForPerson, type Results } from './views.ts'
export { jobs } from './jobs.ts'
