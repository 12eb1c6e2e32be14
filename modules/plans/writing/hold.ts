import type { Act } from '#platform/act.ts'

/** The plan of whoever acts, held until the act is over. It begins with the first thing that is written in it. */
export async function holdPlan({ tx, actor, now }: Act): Promise<{ planId: string; why: string; version: number }> {
  await tx`
    insert into plans.plan (organisation_id, person_id, made_at, changed_at) values (platform.organisation(), ${actor.personId}, ${now}, ${now})
    on conflict (organisation_id, person_id) do nothing`
  const [plan] = await tx<{ planId: string; why: string; version: number }[]>`
    select id as plan_id, why, version from plans.plan
    where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} for update`
  return plan!
}

/**
 * Keeps what was written over an older version beside what is there now, and moves the version on, so that whoever writes next has seen both.
 * The thing itself must be held.
 */
export async function keepBeside(
  { tx, actor, now }: Act,
  at: { planId: string; goalId?: string; stepId?: string; version: number },
  said: Record<string, unknown>,
  beside = true,
): Promise<void> {
  await tx`
    insert into plans.earlier (organisation_id, plan_id, goal_id, step_id, person_id, version, beside, said, at)
    values (platform.organisation(), ${at.planId}, ${at.goalId ?? null}, ${at.stepId ?? null}, ${actor.personId}, ${at.version}, ${beside},
            ${tx.json(said as never)}, ${now})`
  if (at.stepId)
    await tx`update plans.step set version = version + 1 where organisation_id = (select platform.organisation()) and id = ${at.stepId}`
  else if (at.goalId)
    await tx`update plans.goal set version = version + 1 where organisation_id = (select platform.organisation()) and id = ${at.goalId}`
  else await tx`update plans.plan set version = version + 1 where organisation_id = (select platform.organisation()) and id = ${at.planId}`
}
