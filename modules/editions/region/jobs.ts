import type { Jobs } from '#platform/jobs.ts'
import { release } from './keep-terms.ts'
import { memberLeft } from './leave.ts'

/** Kept seats come free on their day, and when a member leaves. */
export const regionJobs: Jobs['jobs'] = {
  'editions/release': async (work, { editionId }) => {
    await work.perform(release, { editionId: String(editionId) })
  },
  'editions/member-left': memberLeft,
}
