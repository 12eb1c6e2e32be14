import type { Jobs } from '#platform/jobs.ts'
import { carryOut, forgetImports } from './apply.ts'
import { plan } from './plan.ts'
import type { Kinds } from './runs.ts'

/** Reading and applying take longer than a request; what is 30 days old is forgotten every night. */
export const jobs = (kinds: Kinds): Jobs => ({
  jobs: {
    'imports/plan': async ({ perform }, { runId }) => void (await perform(plan(kinds), { runId: runId as string })),
    'imports/apply': (work, { runId }) => carryOut(work, kinds, runId as string),
  },
  rounds: {
    'people/forget-imports': { at: '17 2 * * *', job: async ({ perform }) => void (await perform(forgetImports, null)) },
  },
})
