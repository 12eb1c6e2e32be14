import { z } from 'zod'
import { noteLook } from '#platform/audit.ts'
import type { Act } from '#platform/act.ts'
import type { Doors } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { done } from '#platform/outcome.ts'
import { approve } from './approve.ts'
import { enrolTeam, EnrolTeam } from './enrol-team.ts'
import { judgeTellings, teamTellings } from '../messages.ts'
import { paths } from '../paths.ts'
import { reject } from './reject.ts'
import { JudgePage, TeamPage } from './pages/team.tsx'
import { requestView, teamView } from './views/team.ts'

const ofEdition = z.object({ editionId: id() })
const ofEnrolment = z.object({ enrolmentId: id() })

/** What a manager does: enrol the team, and judge requests. */
export function teamRoutes(doors: Doors): void {
  doors.page('/edities/:editionId/team', {
    who: 'manager',
    params: ofEdition,
    see: async ({ look, perform, params, caller }) => {
      const team = await look((tx) => teamView(tx, caller.actor, params.editionId))
      if (team) await perform(noteTeam, { unitIds: team.unitIds })
      return team && <TeamPage team={team} />
    },
  })

  doors.form('/edities/:editionId/team', {
    who: 'manager',
    action: 'enrol-team',
    params: ofEdition,
    body: EnrolTeam.omit({ editionId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: enrolTeam,
    refusals: teamTellings,
    then: ({ editionId, seated, waiting, left }, _, t) => ({
      to: paths.team(editionId),
      notice: [
        seated &&
          t(
            `${seated} ${seated === 1 ? 'collega heeft' : 'collega’s hebben'} een plaats.`,
            `${seated} ${seated === 1 ? 'colleague has' : 'colleagues have'} a seat.`,
          ),
        waiting && t(`${waiting} op de wachtlijst.`, `${waiting} on the waiting list.`),
        left && t(`${left} niet aangemeld.`, `${left} not enrolled.`),
      ]
        .filter(Boolean)
        .join(' '),
    }),
    again: async ({ look, params, caller }, back) => {
      const team = await look((tx) => teamView(tx, caller.actor, params.editionId))
      return team && <TeamPage team={team} back={back} />
    },
  })

  doors.page('/inschrijvingen/:enrolmentId/beoordelen', {
    who: 'manager',
    params: ofEnrolment,
    see: async ({ look, perform, params, caller }) => {
      const request = await look((tx) => requestView(tx, caller.actor, params.enrolmentId))
      if (request) await perform(noteRequest, { personId: request.personId })
      return request && <JudgePage request={request} />
    },
  })

  doors.form('/inschrijvingen/:enrolmentId/goedkeuren', {
    who: 'manager',
    action: 'approve',
    params: ofEnrolment,
    body: z.object({}),
    input: (_, params) => params,
    perform: approve,
    refusals: judgeTellings,
    then: ({ enrolmentId, state }, _, t) => ({
      to: paths.judge(enrolmentId),
      notice:
        state === 'seated'
          ? t('Goedgekeurd. Je collega heeft een plaats en krijgt bericht.', 'Approved. Your colleague has a seat and is told.')
          : t(
              'Goedgekeurd. Het is vol, dus je collega staat op de wachtlijst.',
              'Approved. It is full, so your colleague is on the waiting list.',
            ),
    }),
    again: async ({ look, params, caller }, { refusal }) => {
      const request = await look((tx) => requestView(tx, caller.actor, params.enrolmentId))
      return request && <JudgePage request={request} refusal={refusal} />
    },
  })

  doors.form('/inschrijvingen/:enrolmentId/afwijzen', {
    who: 'manager',
    action: 'reject',
    params: ofEnrolment,
    body: z.object({}),
    input: (_, params) => params,
    perform: reject,
    refusals: judgeTellings,
    then: ({ enrolmentId }, _, t) => ({
      to: paths.judge(enrolmentId),
      notice: t('Afgewezen. Je collega krijgt bericht.', 'Refused. Your colleague is told.'),
    }),
    again: async ({ look, params, caller }, { refusal }) => {
      const request = await look((tx) => requestView(tx, caller.actor, params.enrolmentId))
      return request && <JudgePage request={request} refusal={refusal} />
    },
  })
}

/** A list of the team is noted once per unit and day; a request as a look at its person. */
async function noteTeam({ tx, actor }: Act, { unitIds }: { unitIds: string[] }) {
  for (const unitId of unitIds) await noteLook(tx, actor, 'edition-team', { unitId })
  return done(null)
}
async function noteRequest({ tx, actor }: Act, { personId }: { personId: string }) {
  await noteLook(tx, actor, 'request', { subjectId: personId })
  return done(null)
}
