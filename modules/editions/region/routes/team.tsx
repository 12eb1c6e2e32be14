import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { EnrolTeam } from '../../enrolling/enrol-team.ts'
import { TeamPage } from '../../enrolling/pages/team.tsx'
import { noteTeam, whatBecame } from '../../enrolling/team-routes.tsx'
import type { TeamView } from '../../enrolling/views/team.ts'
import { paths } from '../../paths.ts'
import { enrolTeamElsewhere } from '../enrol-team.ts'
import { homeFactsOfAll } from '../facts.ts'
import { teamElsewhereTellings } from '../messages.ts'
import { nowhere, ownerOf } from '../views/elsewhere.ts'
import { clashesAtHome, editionForTeam, teamAtHome } from '../views/team.ts'

type OfEdition = Visit<{ editionId: string }, unknown>

/** A manager enrols the team at another organisation, on the page of a team here. */
export function teamElsewhereRoutes(doors: Doors): void {
  const who = 'manager' as const
  const params = z.object({ editionId: id() })
  const path = paths.teamElsewhere(':editionId')
  const page = async (visit: OfEdition, back?: Again) => {
    const team = await teamElsewhere(visit)
    return team && { team, page: <TeamPage team={team} back={back} elsewhere /> }
  }
  doors.page(path, {
    who,
    params,
    see: async (visit) => {
      const found = await page(visit)
      if (found) await visit.perform(noteTeam, { unitIds: found.team.unitIds })
      return found?.page ?? null
    },
  })
  doors.form(path, {
    who,
    action: 'enrol-team',
    params,
    body: EnrolTeam.omit({ editionId: true }),
    input: (body, params) => ({ ...body, ...params }),
    where: async ({ editionId }, { look }) => ({ organisationId: (await look((tx) => ownerOf(tx, editionId))) ?? nowhere }),
    perform: enrolTeamElsewhere,
    refusals: teamElsewhereTellings,
    then: (value, _, t) => ({ to: paths.teamElsewhere(value.editionId), notice: whatBecame(value, t) }),
    again: async (visit, back) => (await page(visit, back))?.page ?? null,
  })
}

/** Home says who is in the team, the owner what is free there, and home who has something else then. */
async function teamElsewhere({ look, params, caller }: OfEdition): Promise<TeamView | null> {
  const { actor } = caller
  const known = await look(async (tx) => {
    const owner = await ownerOf(tx, params.editionId)
    const members = owner ? await teamAtHome(tx, actor, params.editionId) : []
    return owner && { owner, members, facts: await homeFactsOfAll(tx, actor, [actor.personId!, ...members.map((one) => one.personId)]) }
  })
  if (!known) return null
  const act = (tx: Parameters<typeof teamAtHome>[0]) => ({ tx, actor, now: Temporal.Now.instant() })
  const edition = await look((tx) => editionForTeam(act(tx), params.editionId, known.facts), { organisationId: known.owner })
  if (!edition) return null
  const { reasons, ...there } = edition
  const ids = known.members.map((one) => one.personId)
  const clashes = await look((tx) => clashesAtHome(tx, ids, there))
  const members = known.members.map(({ unitId: _, ...one }) => ({
    ...one,
    clash: clashes.get(one.personId) ?? null,
    reason: reasons.get(one.personId) ?? null,
  }))
  return { ...there, unitIds: [...new Set(known.members.map((one) => one.unitId))], members }
}
