import type { Act, Actor } from '#platform/act.ts'
import { noteLook } from '#platform/audit.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { membersSql, teamView, type TeamMember, type WhichTeam } from './views/team.ts'

/** Whether the actor may see this team: its manager, and the learning adviser any. */
export function maySee(actor: Actor, { managerId }: WhichTeam): boolean {
  return actor.roles.includes('learning_adviser') || (managerId !== null && managerId === actor.personId)
}

/** Notes a look at a list of people, one per unit on it and day, before the answer goes out. `noted` of the view says whether it was. */
export async function noteTeam(
  { tx, actor }: Act,
  { people, page = 'team' }: { people: readonly { unitIds: string[] }[]; page?: string },
): Promise<Outcome<null>> {
  const units = [...new Set(people.flatMap((one) => one.unitIds))]
  await tx`insert into platform.look (organisation_id, viewer_id, unit_id, page, day, first_at)
    select platform.organisation(), ${actor.personId}, unit, ${page}, (now() at time zone 'Europe/Amsterdam')::date, now() from unnest(${units}::uuid[]) unit
    on conflict do nothing`
  return done(null)
}

/** Shows one colleague, to the manager (also further up the line) and the learning adviser; the look is noted. */
export async function seeColleague(act: Act, { personId }: { personId: string }): Promise<Outcome<TeamMember, 'not-your-team'>> {
  const which = await teamOf(act.tx, act.actor, personId)
  const found = which && (await teamView(act.tx, { ...which, only: personId, followed: true })).people[0]
  if (!found) return refuse('not-your-team')
  await noteLook(act.tx, act.actor, 'colleague', { subjectId: personId })
  return done(found)
}

/** The team through which the actor may see this person; null when there is none. */
async function teamOf(tx: Sql, actor: Actor, personId: string): Promise<WhichTeam | null> {
  if (actor.roles.includes('learning_adviser')) {
    const [row] = await tx<{ managerId: string | null }[]>`
      select c.manager_id from people.colleague c where c.organisation_id = (select platform.organisation()) and c.person_id = ${personId} limit 1`
    return row ? { managerId: row.managerId, below: false } : null
  }
  const mine = { managerId: actor.personId, below: true }
  const [found] = await tx`select from (${membersSql(tx, mine)}) team where team.person_id = ${personId}`
  return found ? mine : null
}
