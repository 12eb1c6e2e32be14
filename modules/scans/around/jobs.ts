import type { Act } from '#platform/act.ts'
import type { Jobs } from '#platform/jobs.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { closeAround } from './close.ts'
import { tellClosed, tellRaters } from './tell.ts'

/** Reminders go this many days before the last day is over. */
const remindDays = 4

/** Every 360° of which the last day has passed, or comes soon. The list opens nothing but that they exist. */
async function listed(act: Act, which: 'over' | 'soon'): Promise<Outcome<string[], never>> {
  const { tx, now } = act
  await tx`select set_config('app.closing_around', 'due', true)`
  const until = which === 'over' ? now : now.add({ hours: 24 * remindDays })
  const rows = await tx<{ id: string }[]>`
    select id from scans.around where organisation_id = (select platform.organisation()) and closed_at is null and closes_at <= ${until} order by id`
  return done(rows.map((row) => row.id))
}

export const aroundJobs: Jobs = {
  jobs: {
    'scans/tell-rater': async (work, payload) => {
      const asked = { aroundId: String(payload['aroundId']), raterId: String(payload['raterId']) }
      await work.perform(tellRaters, { ...asked, what: 'asked', config: work.config })
    },
    'scans/tell-around': async (work, payload) => {
      const [aroundId, personId, outcome] = [payload['aroundId'], payload['personId'], payload['outcome']].map(String) as [
        string,
        string,
        string,
      ]
      await work.perform(tellClosed, { aroundId, personId, outcome, config: work.config })
    },
  },
  rounds: {
    'scans/close-around': {
      at: '20 2 * * *',
      job: async (work) => {
        const list = await work.perform(listed, 'over')
        if (list.ok) for (const aroundId of list.value) await work.perform(closeAround, { aroundId })
      },
    },
    'scans/remind-raters': {
      at: '30 6 * * *',
      job: async (work) => {
        const list = await work.perform(listed, 'soon')
        if (list.ok)
          for (const aroundId of list.value)
            await work.perform(tellRaters, { aroundId, raterId: null, what: 'reminder', config: work.config })
      },
    },
  },
}
