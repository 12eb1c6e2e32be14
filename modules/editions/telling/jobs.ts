import type { Job, Jobs } from '#platform/jobs.ts'
import type { EnrolmentState } from '../rules.ts'
import { tellAway } from './away.ts'
import { remindOfFreeCancelling } from '../arranging/remind.ts'
import { tellChanged } from './changed.ts'
import { tellAboutEdition } from './edition.ts'
import { tellAboutEnrolment } from './enrolment.ts'
import { tellInvitation, tellSignIn } from './invitation.ts'
import { remindAll, tellReminder } from './reminder.ts'
import { tellAboutSession } from './session.ts'
import { tellTrainers } from './trainer.ts'

const text = (value: unknown): string => String(value)

/** What this room tells people, later. */
export const tellJobs: Record<string, Job> = {
  'editions/tell-enrolment': async (work, { enrolmentId, state, since }) => {
    await work.perform(tellAboutEnrolment(work.config), {
      enrolmentId: text(enrolmentId),
      state: text(state) as EnrolmentState,
      since: text(since),
    })
  },
  'editions/tell-away': async (work, payload) => {
    await work.perform(tellAway(work.config), payload)
  },
  'editions/tell-session': async (work, { sessionId }) => {
    await work.perform(tellAboutSession(work.config), { sessionId: text(sessionId) })
  },
  'editions/tell-edition': async (work, { editionId, change, since }) => {
    await work.perform(tellAboutEdition(work.config), {
      editionId: text(editionId),
      change: text(change),
      ...(since ? { since: text(since) } : {}),
    })
  },
  'editions/tell-changed': async (work, { editionId, since }) => {
    await work.perform(tellChanged(work.config), { editionId: text(editionId), since: text(since) })
  },
  'editions/tell-invitation': async (work, { editionId, seriesId, personId, day, asked }) => {
    const about = editionId ? { editionId: text(editionId) } : { seriesId: text(seriesId) }
    await work.perform(tellInvitation(work.config), {
      ...about,
      personId: text(personId),
      ...(day ? { day: text(day) } : {}),
      asked: asked === true,
    })
  },
  'editions/tell-reminder': async (work, { enrolmentId }) => {
    await work.perform(tellReminder(work.config), { enrolmentId: text(enrolmentId) })
  },
  'editions/tell-trainers': async (work, { editionId }) => {
    await work.perform(tellTrainers(work.config), { editionId: text(editionId) })
  },
  'editions/tell-sign-in': async (work, { editionId, personId, day }) => {
    await work.perform(tellSignIn(work.config), { editionId: text(editionId), personId: text(personId), day: text(day) })
  },
}

/** What comes round by itself: reminders, early in the morning of every day. */
export const tellRounds: Jobs['rounds'] = {
  'editions/remind': {
    at: '0 6 * * *',
    job: async (work) => {
      await work.perform(remindAll, null)
    },
  },
  'editions/remind-free-cancelling': {
    at: '10 6 * * *',
    job: async (work) => {
      await work.perform(remindOfFreeCancelling(work.config), null)
    },
  },
}
