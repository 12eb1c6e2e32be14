import type { Jobs } from '#platform/jobs.ts'
import { askEvaluation } from './ask-evaluation.ts'
import { completeEdition, endedEditions } from './complete-edition.ts'

/** Editions that are over end by themselves, an hour after the last session, once their lists have been filled in. */
export const resultJobs: Jobs = {
  jobs: {
    'editions/ask-evaluation': async (work, payload) => {
      await work.perform(askEvaluation(work.config), {
        editionId: String(payload['editionId']),
        evaluationId: String(payload['evaluationId']),
      })
    },
  },
  rounds: {
    'editions/complete': {
      at: '20 * * * *',
      job: async (work) => {
        const list = await work.perform(endedEditions, null)
        if (list.ok) for (const editionId of list.value) await work.perform(completeEdition, { editionId })
      },
    },
  },
}
