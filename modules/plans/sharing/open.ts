import type { Act } from '#platform/act.ts'
import { noteLook } from '#platform/audit.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import {
  sharedGoalView,
  sharedPlanView,
  sharedReflectionView,
  type SharedGoal,
  type SharedPlan,
  type SharedReflection,
} from '../views/shown.ts'

export type OpenRefusal = 'not-shared-with-you'

/** What somebody shows to the actor. That it was opened is noted before the answer goes out, with which thing it was, so that its owner can see it. */
export const openGoal = (act: Act, { goalId }: { goalId: string }): Promise<Outcome<SharedGoal, OpenRefusal>> =>
  opened(act, `shared-goal/${goalId}`, sharedGoalView(act.tx, act.actor, goalId))

export const openReflection = (act: Act, { reflectionId }: { reflectionId: string }): Promise<Outcome<SharedReflection, OpenRefusal>> =>
  opened(act, `shared-reflection/${reflectionId}`, sharedReflectionView(act.tx, act.actor, reflectionId))

export const openPlan = (act: Act, { planId }: { planId: string }): Promise<Outcome<SharedPlan, OpenRefusal>> =>
  opened(act, `shared-plan/${planId}`, sharedPlanView(act.tx, act.actor, planId))

async function opened<T extends { ownerId: string }>(act: Act, page: string, asked: Promise<T | null>): Promise<Outcome<T, OpenRefusal>> {
  const seen = await asked
  if (!seen) return refuse('not-shared-with-you')
  await noteLook(act.tx, act.actor, page, { subjectId: seen.ownerId })
  return done(seen)
}
