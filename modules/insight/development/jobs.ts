import type { Jobs } from '#platform/jobs.ts'
import { takeBatch } from './take-batch.ts'

export const jobs: Jobs = {
  jobs: {},
  rounds: {
    'insight/take-batch': {
      at: '40 3 * * 1',
      job: async (work) => {
        await work.perform(takeBatch, null)
      },
    },
  },
}
