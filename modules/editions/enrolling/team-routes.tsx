import { z } from 'zod'
import { noteLook } from '#platform/audit.ts'
import type { Act } from '#platform/act.ts'
import type { Doors } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { done } from '#platform/outcome.ts'
import type { Translate } from '#platform/words.ts'
import { enrolTeam, EnrolTeam, type TeamEnrolled } from './enrol-team.ts'
import { teamTellings } from '../messages.ts'
import { paths } from '../paths.ts'
import { TeamPage } from './pages/team.tsx'
import { teamView } from './views/team.ts'

const ofEdition = z.object({ editionId: id() })

/** What a manager does: enrol the team. Requests: approving/routes.tsx. */
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
    then: (became, _, t) => ({ to: paths.team(became.editionId), notice: whatBecame(became, t) }),
    again: async ({ look, params, caller }, back) => {
      const team = await look((tx) => teamView(tx, caller.actor, params.editionId))
      return team && <TeamPage team={team} back={back} />
    },
  })
}

/** How many got a seat, wait, ask or were left out, in a sentence each. */
export const whatBecame = ({ seated, waiting, left, requested }: TeamEnrolled, t: Translate): string =>
  [
    seated &&
      t(
        `${seated} ${seated === 1 ? 'collega heeft' : 'collega’s hebben'} een plaats.`,
        `${seated} ${seated === 1 ? 'colleague has' : 'colleagues have'} a seat.`,
      ),
    waiting && t(`${waiting} op de wachtlijst.`, `${waiting} on the waiting list.`),
    requested &&
      t(
        `${requested === 1 ? '1 aanvraag ligt' : `${requested} aanvragen liggen`} bij de budgethouder.`,
        `${requested === 1 ? '1 request is' : `${requested} requests are`} with the budget holder.`,
      ),
    left && t(`${left} niet aangemeld.`, `${left} not enrolled.`),
  ]
    .filter(Boolean)
    .join(' ')

/** A list of the team is noted once per unit and day. */
export async function noteTeam({ tx, actor }: Act, { unitIds }: { unitIds: string[] }) {
  for (const unitId of unitIds) await noteLook(tx, actor, 'edition-team', { unitId })
  return done(null)
}
