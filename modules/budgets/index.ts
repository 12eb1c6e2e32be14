// The door of the room budgets.
export { routes } from './routes.tsx'
export { paths as budgetsPaths } from './paths.ts'
export { makeArrangement } from './make-arrangement.ts'
export { setParties, setRates } from './agree.ts'
export { recordLine } from './record-line.ts'
export { correctLine } from './correct-line.ts'
export { issueQuarter } from './issue-quarter.ts'
