import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { undecided, type State, type StepKind } from '../rules.ts'
import { goalsSql, readGoal, type Goal, type Reflection, type Step } from './plan.ts'

/** What something said before, or what was written beside it. */
export interface Earlier {
  id: string
  goalId: string | null
  stepId: string | null
  /** What it is about, as it is called now. */
  about: string
  version: number
  beside: boolean
  said: Said
  /** What the link was called, of a step. */
  link: string | null
  at: Temporal.Instant
}
export interface Said {
  why?: string
  what?: string
  notice?: string
  by_day?: string | null
  kind?: StepKind | null
  state?: State
  state_on?: string
}

export interface GoalView extends Goal {
  reflections: Reflection[]
  earlier: Earlier[]
  /** Written at the same time, and still to be chosen from. */
  beside: Earlier[]
}

/** An own goal with all that belongs to it; null for one that is not one's own. */
export async function goalView(tx: Sql, actor: Actor, goalId: string): Promise<GoalView | null> {
  const [goals, reflections, earlier] = await Promise.all([
    goalsSql(tx, tx`g.person_id = ${actor.personId} and g.id = ${goalId}`),
    tx<Reflection[]>`
      select id, prompt, words, written_at, goal_id, null as goal from plans.reflection
      where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and goal_id = ${goalId} order by written_at desc, id limit 50`,
    earlierSql(tx, tx`e.person_id = ${actor.personId} and e.goal_id = ${goalId}`),
  ])
  if (!goals[0]) return null
  const own = earlier.filter(({ stepId }) => !stepId)
  return { ...readGoal(goals[0]), reflections: [...reflections], earlier: [...earlier], beside: undecided(own) }
}

export interface StepView extends Step {
  goal: string
  earlier: Earlier[]
  beside: Earlier[]
}

export async function stepView(tx: Sql, actor: Actor, stepId: string): Promise<StepView | null> {
  const [goals, earlier] = await Promise.all([
    goalsSql(
      tx,
      tx`g.person_id = ${actor.personId} and g.id = (select x.goal_id from plans.step x where x.organisation_id = (select platform.organisation()) and x.id = ${stepId})`,
    ),
    earlierSql(tx, tx`e.person_id = ${actor.personId} and e.step_id = ${stepId}`),
  ])
  const goal = goals[0] && readGoal(goals[0])
  const step = goal?.steps.find(({ id }) => id === stepId)
  return goal && step ? { ...step, goal: goal.what, earlier: [...earlier], beside: undecided(earlier) } : null
}

/** All that a plan said before, the latest first. */
export const historyView = async (tx: Sql, actor: Actor): Promise<Earlier[]> => [
  ...(await earlierSql(tx, tx`e.person_id = ${actor.personId}`)),
]

/** What the why of a plan said before and beside. */
export const whyEarlierView = async (tx: Sql, actor: Actor): Promise<Earlier[]> => [
  ...(await earlierSql(tx, tx`e.person_id = ${actor.personId} and e.goal_id is null`)),
]

/** `which` says whose and of what, on e. The two hundred latest: a text may be long. */
const earlierSql = (tx: Sql, which: ReturnType<Sql>) => tx<Earlier[]>`
  select e.id, e.goal_id, e.step_id, coalesce(s.what, g.what, '') as about, e.version, e.beside, e.said, e.at,
    coalesce(
      (select a.title from catalogue.activity a where a.organisation_id = e.organisation_id and a.id = (e.said ->> 'activity_id')::uuid),
      (select a.title from editions.edition_brief b join catalogue.activity a on a.organisation_id = b.organisation_id and a.id = b.activity_id
       where b.organisation_id = e.organisation_id and b.id = (e.said ->> 'edition_id')::uuid),
      (select o.title from plans.opportunity o where o.organisation_id = e.organisation_id and o.id = (e.said ->> 'opportunity_id')::uuid),
      (select p.full_name from people.person p where p.id = (e.said ->> 'with_person_id')::uuid)) as link
  from plans.earlier e
  left join plans.goal g on g.organisation_id = e.organisation_id and g.id = e.goal_id
  left join plans.step s on s.organisation_id = e.organisation_id and s.id = e.step_id
  where e.organisation_id = (select platform.organisation()) and ${which}
  order by e.at desc, e.version desc limit 200`
