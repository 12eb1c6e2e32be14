import type { Job } from '#platform/jobs.ts'
import type { EnrolmentState } from './rules.ts'
import { tellAboutEdition } from './tell-edition.ts'
import { tellAboutEnrolment } from './tell-enrolment.ts'
import { tellInvitation } from './tell-invitation.ts'
import { tellAboutSession, type GoneSession } from './tell-session.ts'

const text = (value: unknown): string => String(value)

/** What this room tells people, later. */
export const tellJobs: Record<string, Job> = {
  'editions/tell-enrolment': async (work, { enrolmentId, state, since }) => {
    await work.perform(tellAboutEnrolment(work.config), { enrolmentId: text(enrolmentId), state: text(state) as EnrolmentState, since: text(since) })
  },
  /** For a session that is gone: also editionId, startsAt, endsAt, place and revision. */
  'editions/tell-session': async (work, { sessionId, change, editionId, startsAt, endsAt, place, revision }) => {
    const gone: GoneSession | undefined =
      editionId && startsAt && endsAt ? { editionId: text(editionId), startsAt: text(startsAt), endsAt: text(endsAt), place: text(place ?? ''), revision: Number(revision ?? 0) } : undefined
    await work.perform(tellAboutSession(work.config), { sessionId: text(sessionId), change: text(change), gone })
  },
  'editions/tell-edition': async (work, { editionId, change, since }) => {
    await work.perform(tellAboutEdition(work.config), { editionId: text(editionId), change: text(change), ...(since ? { since: text(since) } : {}) })
  },
  'editions/tell-invitation': async (work, { editionId, seriesId, personId }) => {
    const about = editionId ? { editionId: text(editionId) } : { seriesId: text(seriesId) }
    await work.perform(tellInvitation(work.config), { ...about, personId: text(personId) })
  },
}
