import type { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import type { AddGoal, ChangeGoal, End, OfGoal } from '../fields.ts'
import { decideEnd, decideWriting, type EndRefusal, type State } from '../rules.ts'
import { holdPlan, keepBeside } from './hold.ts'

/** Begins a goal with one sentence; everything else may come later, or never. It is not in the log: a plan is its owner's (rule 3). */
export async function addGoal(act: Act, { what }: z.infer<typeof AddGoal>): Promise<Outcome<{ goalId: string }, never>> {
  const { planId } = await holdPlan(act)
  const { tx, actor, now } = act
  const [made] = await tx<{ goalId: string }[]>`
    insert into plans.goal (organisation_id, plan_id, person_id, what, state_on, made_at, changed_at)
    values (platform.organisation(), ${planId}, ${actor.personId}, ${what}, ${dateOf(now)}, ${now}, ${now}) returning id as goal_id`
  return done(made!)
}

interface Held {
  planId: string
  what: string
  notice: string
  byDay: Temporal.PlainDate | null
  state: State
  stateOn: Temporal.PlainDate
  version: number
}

async function holdGoal({ tx, actor }: Act, goalId: string): Promise<Held | undefined> {
  const [goal] = await tx<Held[]>`
    select plan_id, what, notice, by_day, state, state_on, version from plans.goal
    where organisation_id = (select platform.organisation()) and id = ${goalId} and person_id = ${actor.personId} for update`
  return goal
}

export type GoalRefusal = 'no-such-goal'
type ChangesGoal = z.infer<typeof ChangeGoal> & z.infer<typeof OfGoal>

/** Changes a goal. The database keeps what it said; what was written in two places at once is both kept, for the owner to choose from. */
export async function changeGoal(
  act: Act,
  { goalId, what, notice, byDay, version }: ChangesGoal,
): Promise<Outcome<{ goalId: string; beside: boolean }, GoalRefusal>> {
  const goal = await holdGoal(act, goalId)
  if (!goal) return refuse('no-such-goal')
  const same = goal.what === what && goal.notice === notice && String(goal.byDay) === String(byDay)
  const writing = decideWriting({ version: goal.version, same }, version)
  if (writing === 'beside') {
    const said = { what, notice, by_day: byDay?.toString() ?? null, state: goal.state, state_on: goal.stateOn.toString() }
    await keepBeside(act, { planId: goal.planId, goalId, version: goal.version }, said)
  }
  if (writing === 'over')
    await act.tx`
      update plans.goal set what = ${what}, notice = ${notice}, by_day = ${byDay}, changed_at = ${act.now}
      where organisation_id = (select platform.organisation()) and id = ${goalId}`
  return done({ goalId, beside: writing === 'beside' })
}

/** A goal is reached, is stopped, or goes on again, from a day. Nobody has to say why. */
export async function endGoal(
  act: Act,
  { goalId, state, on }: z.infer<typeof End> & z.infer<typeof OfGoal>,
): Promise<Outcome<{ goalId: string; state: State }, GoalRefusal | EndRefusal>> {
  const goal = await holdGoal(act, goalId)
  if (!goal) return refuse('no-such-goal')
  const day = on ?? dateOf(act.now)
  const decision = decideEnd(day, dateOf(act.now))
  if (!decision.ok) return decision
  if (goal.state !== state || on)
    await act.tx`
      update plans.goal set state = ${state}, state_on = ${day}, changed_at = ${act.now}
      where organisation_id = (select platform.organisation()) and id = ${goalId}`
  return done({ goalId, state })
}
