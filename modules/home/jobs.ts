import type { Jobs } from '#platform/jobs.ts'
import { dateOf } from '#platform/words.ts'
import { sendTeamMails } from './team-mail.ts'

export const jobs: Jobs = {
  jobs: {},
  rounds: {
    // Early in the morning on every day: who asked for it gets the overview on the first day of the week, month or quarter.
    'home/team-mail': {
      at: '30 5 * * *',
      job: async ({ perform, config }) => {
        await perform(sendTeamMails, { baseUrl: config.baseUrl, today: dateOf(Temporal.Now.instant()) })
      },
    },
  },
}
