import type { Act, Actor } from '#platform/act.ts'
import { noteLook } from '#platform/audit.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { membersSql, teamView, type Team, type TeamMember, type WhichTeam } from './views/team.ts'

/** Shows a team to its manager, or any team to the learning adviser, and notes one look per unit on the list before the answer goes out. */
export async function seeTeam(act: Act, which: WhichTeam): Promise<Outcome<Team, 'not-your-team'>> {
  if (!maySee(act.actor, which)) return refuse('not-your-team')
  const team = await teamView(act.tx, which)
  await noteUnits(act, [...new Set(team.people.flatMap((one) => one.unitIds))])
  return done(team)
}

/** Shows one colleague, to the manager (also further up the line) and the learning adviser; the look is noted. */
export async function seeColleague(act: Act, { personId }: { personId: string }): Promise<Outcome<TeamMember, 'not-your-team'>> {
  const which = await teamOf(act.tx, act.actor, personId)
  const found = which && (await teamView(act.tx, which, personId)).people[0]
  if (!found) return refuse('not-your-team')
  await noteLook(act.tx, act.actor, 'colleague', { subjectId: personId })
  return done(found)
}

function maySee(actor: Actor, { managerId }: WhichTeam): boolean {
  return actor.roles.includes('learning_adviser') || (managerId !== null && managerId === actor.personId)
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

async function noteUnits({ tx, actor }: Act, units: string[]): Promise<void> {
  await tx`insert into platform.look (organisation_id, viewer_id, unit_id, page, day, first_at)
    select platform.organisation(), ${actor.personId}, unit, 'team', (now() at time zone 'Europe/Amsterdam')::date, now() from unnest(${units}::uuid[]) unit
    on conflict do nothing`
}
