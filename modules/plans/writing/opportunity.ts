import type { z } from 'zod'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import type { PutOpportunity } from '../fields.ts'
import { addGoal } from './goal.ts'
import { holdPlan } from './hold.ts'

export type PutOpportunityRefusal = 'no-such-opportunity' | 'no-such-goal'

/** An opportunity that one can still respond to. */
export async function openOpportunity(tx: Sql, opportunityId: string): Promise<Outcome<{ title: string }, 'no-such-opportunity'>> {
  const [open] = await tx<{ title: string }[]>`
    select title from plans.opportunity where organisation_id = (select platform.organisation()) and id = ${opportunityId} and state = 'open'`
  return open ? done(open) : refuse('no-such-opportunity')
}

/**
 * Puts an opportunity in the own plan in one move: as a step of a goal, or of a new one that says what it is called. Once per goal, and one new goal.
 * The step has the words of that moment and keeps them. Nothing of it is in the log, and nobody hears of it: interest is private (domain.md).
 */
export async function putOpportunity(
  act: Act,
  { opportunityId, goalId }: z.infer<typeof PutOpportunity>,
): Promise<Outcome<{ goalId: string }, PutOpportunityRefusal>> {
  const { tx, actor, now } = act
  const open = await openOpportunity(tx, opportunityId)
  if (!open.ok) return open
  await holdPlan(act) // two tabs put it there once
  const goal = goalId ? done({ goalId }) : await goalFor(act, opportunityId, open.value.title)
  if (!goal.ok) return goal
  const here = tx`g.organisation_id = (select platform.organisation()) and g.id = ${goal.value.goalId} and g.person_id = ${actor.personId}`
  const [found] = await tx<{ there: boolean }[]>`
    select exists (select from plans.step s where s.organisation_id = g.organisation_id and s.goal_id = g.id and s.opportunity_id = ${opportunityId}
      and s.state <> 'stopped') as there from plans.goal g where ${here}`
  if (!found) return refuse('no-such-goal')
  if (!found.there)
    await tx`
      insert into plans.step (organisation_id, plan_id, goal_id, person_id, what, kind, opportunity_id, state_on, made_at, changed_at)
      select g.organisation_id, g.plan_id, g.id, g.person_id, ${open.value.title}, 'work', ${opportunityId}, ${dateOf(now)}, ${now}, ${now}
      from plans.goal g where ${here}`
  return done(goal.value)
}

/** A new goal for it, or the one that another tab made and that is still open. */
async function goalFor(act: Act, opportunityId: string, what: string): Promise<Outcome<{ goalId: string }, never>> {
  const { tx, actor } = act
  const [made] = await tx<{ goalId: string }[]>`
    select g.id as goal_id from plans.goal g
    where g.organisation_id = (select platform.organisation()) and g.person_id = ${actor.personId} and g.state = 'open' and g.what = ${what}
      and exists (select from plans.step s where s.organisation_id = g.organisation_id and s.goal_id = g.id and s.opportunity_id = ${opportunityId} and s.state <> 'stopped')
    limit 1`
  return made ? done(made) : addGoal(act, { what })
}
