import type { Jobs } from '#platform/jobs.ts'
import { keepApprovalsMoving } from './keep-moving.ts'
import { tellAnswered, tellAsked, tellReminder } from './tell.ts'

const moving = 'editions/keep-approvals-moving'

/** Approvals go on by themselves: every hour of the working day, and at once when somebody named a deputy. */
export const approvalJobs: Jobs = {
  jobs: {
    'editions/tell-asked': async (work, { stepId }) => void (await work.perform(tellAsked(work.config), { stepId: String(stepId) })),
    'editions/tell-answered': async (work, { stepId }) => void (await work.perform(tellAnswered(work.config), { stepId: String(stepId) })),
    'editions/tell-approval-reminder': async (work, { stepId }) =>
      void (await work.perform(tellReminder(work.config), { stepId: String(stepId) })),
    'editions/deputies-changed': async (work) => void (await work.perform(keepApprovalsMoving, null)),
  },
  rounds: { [moving]: { at: '12 5-18 * * *', job: async (work) => void (await work.perform(keepApprovalsMoving, null)) } },
}
