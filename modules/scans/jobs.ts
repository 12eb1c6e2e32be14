import type { Jobs } from '#platform/jobs.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import type { Act } from '#platform/act.ts'
import { aroundJobs } from './around/jobs.ts'
import { publishBatch } from './publish-batch.ts'
import { sheetJobs } from './sheets/jobs.ts'
import { sittingJobs } from './sitting/jobs.ts'
import { roundsToClose, settleRound } from './rounds/close.ts'

/** Evaluations whose last day has passed. */
async function evaluationsToClose({ tx, now }: Act): Promise<Outcome<string[], never>> {
  const rows = await tx<{ id: string }[]>`
    select id from scans.evaluation where organisation_id = (select platform.organisation()) and closed_at is null and closes_at <= ${now}`
  return done(rows.map((row) => row.id))
}

export const jobs: Jobs = {
  jobs: {
    ...aroundJobs.jobs,
    ...sheetJobs.jobs,
    ...sittingJobs.jobs,
    'scans/publish-batch': async (work, payload) => {
      await work.perform(publishBatch, { evaluationId: String(payload['evaluationId']) })
    },
    'scans/settle-round': async (work, payload) => {
      await work.perform(settleRound, { roundId: String(payload['roundId']) })
    },
  },
  rounds: {
    ...aroundJobs.rounds,
    ...sheetJobs.rounds,
    ...sittingJobs.rounds,
    'scans/close-rounds': {
      at: '20 2 * * *',
      job: async (work) => {
        const list = await work.perform(roundsToClose, null)
        if (list.ok) for (const roundId of list.value) await work.perform(settleRound, { roundId })
      },
    },
    'scans/close-evaluations': {
      at: '10 2 * * *',
      job: async (work) => {
        const list = await work.perform(evaluationsToClose, null)
        if (list.ok) for (const evaluationId of list.value) await work.perform(publishBatch, { evaluationId })
      },
    },
  },
}
