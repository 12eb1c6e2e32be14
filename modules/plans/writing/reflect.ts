import type { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { Reflect } from '../fields.ts'
import { holdPlan } from './hold.ts'

export type ReflectRefusal = 'no-such-goal'

/** Writes down a thought, at any moment of the year (L20). It is never changed. */
export async function reflect(
  act: Act,
  { words, prompt, goalId }: z.infer<typeof Reflect>,
): Promise<Outcome<{ reflectionId: string; goalId: string | null }, ReflectRefusal>> {
  const { tx, actor, now } = act
  const { planId } = await holdPlan(act)
  const [goal] = goalId
    ? await tx`select 1 from plans.goal where organisation_id = (select platform.organisation()) and id = ${goalId} and person_id = ${actor.personId}`
    : [true]
  if (!goal) return refuse('no-such-goal')
  const [made] = await tx<{ reflectionId: string }[]>`
    insert into plans.reflection (organisation_id, plan_id, goal_id, person_id, prompt, words, written_at)
    values (platform.organisation(), ${planId}, ${goalId}, ${actor.personId}, ${prompt}, ${words}, ${now}) returning id as reflection_id`
  return done({ reflectionId: made!.reflectionId, goalId })
}
