import type { Jobs } from '#platform/jobs.ts'
import { handInTest } from './answer.ts'

export const sittingJobs: Jobs = {
  jobs: {
    'scans/end-sitting': async (work, payload) => {
      await work.perform(handInTest, { sittingId: String(payload['sittingId']), byClock: true })
    },
  },
  rounds: {},
}
