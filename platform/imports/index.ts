// The import machine: a file, a dry run, and applying it. Kinds of import plug in from the rooms.
export { apply, carryOut, decideToApply, discard, forgetImports } from './apply.ts'
export { runFromCommand, type Report } from './command.ts'
export { jobs } from './jobs.ts'
export { countsOf, verdicts, type Counts, type ImportKind, type Verdict } from './kind.ts'
export { giveColumns, plan } from './plan.ts'
export { routes } from './routes.tsx'
export { largestFile, takeIn, upload } from './upload.ts'
export type { Kinds } from './runs.ts'
