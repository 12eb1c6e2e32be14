import { atHome, type Act } from '#platform/act.ts'
import { refuse, type Outcome } from '#platform/outcome.ts'
import { enrolTogether, type EnrolTeam, type TeamEnrolled } from '../enrolling/enrol-team.ts'
import { holdEdition } from '../facts.ts'
import type { TeamRefusal } from '../rules.ts'
import { elsewhereAll } from './enrol.ts'
import { homeFactsOfAll } from './facts.ts'
import { decideElsewhere, type ElsewhereRefusal } from './rules.ts'

export type EnrolTeamElsewhereRefusal =
  | TeamRefusal
  | 'no-such-edition'
  | 'not-one-of-them'
  | Exclude<ElsewhereRefusal, 'already-enrolled' | 'already-in-series' | 'not-invited' | 'not-your-colleague'>

/** A manager enrols people of the team at another organisation, in one go and by the rules of a team here: all or nothing, unless chosen otherwise. */
export async function enrolTeamElsewhere(
  act: Act,
  { editionId, personIds, how }: EnrolTeam,
): Promise<Outcome<TeamEnrolled, EnrolTeamElsewhereRefusal>> {
  const home = act.actor.organisationId
  if (!home || act.actor.kind !== 'person') return refuse('not-shared')
  const people = [...new Set(personIds)]
  const persons = await atHome(act, (tx) => homeFactsOfAll(tx, act.actor, people))
  const edition = await holdEdition(act.tx, editionId)
  if (!edition || edition.organisationId === home) return refuse('no-such-edition')
  const all = await elsewhereAll(act, edition, persons)
  return enrolTogether(act, edition, {
    people,
    how,
    facts: new Map(people.map((id) => [id, all.get(id)!.facts])),
    decide: decideElsewhere,
    from: new Map(
      people.map((id) => {
        const { homeName, homeUnit } = persons.get(id)!
        return [id, { home, homeName, homeUnit, priceCents: all.get(id)!.priceCents }]
      }),
    ),
  })
}
