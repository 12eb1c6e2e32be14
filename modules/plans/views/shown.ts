import { sharedNow, type Shared } from '#modules/people/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { goalsSql, readGoal, type Goal, type Reflection } from './plan.ts'

/** What somebody else shows: as it is now, never what it said before. */
export interface SharedGoal {
  ownerId: string
  owner: string
  goal: Goal
}
export interface SharedPlan {
  ownerId: string
  owner: string
  why: string
  goals: Goal[]
}
export interface SharedReflection {
  ownerId: string
  owner: string
  reflection: Reflection
}

/** A goal that its owner shows to the actor: by itself, or with the whole plan. The database decides; this only leaves out what is one's own. */
export async function sharedGoalView(tx: Sql, actor: Actor, goalId: string): Promise<SharedGoal | null> {
  const [of] = await tx<Omit<SharedGoal, 'goal'>[]>`
    select g.person_id as owner_id, p.full_name as owner from plans.goal g join people.person p on p.id = g.person_id
    where g.organisation_id = (select platform.organisation()) and g.id = ${goalId} and g.person_id <> ${actor.personId}`
  if (!of) return null
  const [goal] = await goalsSql(tx, tx`g.id = ${goalId}`)
  return { ...of, goal: readGoal(goal!) }
}

export async function sharedPlanView(tx: Sql, actor: Actor, planId: string): Promise<SharedPlan | null> {
  const [of] = await tx<Omit<SharedPlan, 'goals'>[]>`
    select x.person_id as owner_id, p.full_name as owner, x.why from plans.plan x join people.person p on p.id = x.person_id
    where x.organisation_id = (select platform.organisation()) and x.id = ${planId} and x.person_id <> ${actor.personId}`
  if (!of) return null
  const goals = await goalsSql(tx, tx`g.plan_id = ${planId}`)
  return { ...of, goals: goals.map(readGoal) }
}

export async function sharedReflectionView(tx: Sql, actor: Actor, reflectionId: string): Promise<SharedReflection | null> {
  const [row] = await tx<(Reflection & { ownerId: string; owner: string })[]>`
    select r.person_id as owner_id, p.full_name as owner, r.id, r.prompt, r.words, r.written_at, r.goal_id, null as goal
    from plans.reflection r join people.person p on p.id = r.person_id
    where r.organisation_id = (select platform.organisation()) and r.id = ${reflectionId} and r.person_id <> ${actor.personId}`
  if (!row) return null
  const { ownerId, owner, ...reflection } = row
  return { ownerId, owner, reflection }
}

/** With whom one thing is shared now. */
export async function sharesOf(tx: Sql, actor: Actor, objectId: string | null): Promise<Shared[]> {
  if (!objectId) return []
  return (await sharedNow(tx)).filter((one) => one.ownerId === actor.personId && one.objectId === objectId)
}

/** An own goal, reflection or plan by its title; null for what is not one's own. */
export async function ownThingView(
  tx: Sql,
  actor: Actor,
  kind: 'goal' | 'reflection' | 'plan',
  objectId: string | null,
): Promise<{ id: string; title: string } | null> {
  const [own] = await tx<{ id: string; title: string }[]>`
    select object_id as id, title from plans.shared_thing
    where organisation_id = (select platform.organisation()) and owner_id = ${actor.personId} and kind = ${kind} and (${objectId}::uuid is null or object_id = ${objectId})`
  return own ?? null
}
