import type { Jobs, Work } from '#platform/jobs.ts'
import { tellAsked } from './tell-asked.ts'

async function tellAll(work: Work): Promise<void> {
  for (;;) {
    const told = await work.perform(tellAsked, { config: work.config })
    if (!told.ok || !told.value) return
  }
}

export const sheetJobs: Jobs = {
  jobs: { 'scans/tell-asked': (work) => tellAll(work) },
  // A second moment begins, or a first that was planned ahead.
  rounds: { 'scans/tell-asked': { at: '0 6 * * *', job: (work) => tellAll(work) } },
}
