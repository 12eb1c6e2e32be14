import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { id, maybeWords, several } from '#platform/http/fields.ts'
import { maybeWrittenDay } from '#platform/http/written.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { most, type StepKind } from '../rules.ts'
import { holdPlan } from '../writing/hold.ts'
import { Proposal } from './proposal.ts'

export const Take = Proposal.extend({
  notice: maybeWords(most.notice),
  byDay: maybeWrittenDay(),
  activityId: several(id()),
  work: maybeWords(most.what),
  others: maybeWords(most.what),
})
export type Take = z.infer<typeof Take>
export type TakeRefusal = 'no-such-thing'

/** From a gap to the plan in one move: a goal, with the activities that were picked and what somebody wants to do at work or with others as its steps. */
export async function takeProposal(act: Act, asked: Take): Promise<Outcome<{ goalId: string }, TakeRefusal>> {
  const { tx, actor, now } = act
  const { planId } = await holdPlan(act)
  const picked = [...new Set(asked.activityId)]
  const activities = await tx<{ id: string; title: string; mix: StepKind }[]>`
    select id, title, mix from catalogue.activity
    where organisation_id = (select platform.organisation()) and id = any(${picked}::uuid[]) and state = 'published' order by title`
  if (activities.length < picked.length) return refuse('no-such-thing')
  const [goal] = await tx<{ goalId: string }[]>`
    insert into plans.goal (organisation_id, plan_id, person_id, what, notice, by_day, state_on, skill_id, words, source, made_at, changed_at)
    values (platform.organisation(), ${planId}, ${actor.personId}, ${asked.what}, ${asked.notice}, ${asked.byDay}, ${dateOf(now)},
            (select s.id from skills.skill s where s.id = ${asked.skillId}), ${asked.words}, ${asked.source}, ${now}, ${now})
    returning id as goal_id`
  const own = (['work', 'others'] as const).flatMap((kind) => (asked[kind] ? [{ what: asked[kind], kind, activity: null }] : []))
  const steps = [...activities.map(({ id: activity, title, mix }) => ({ what: title, kind: mix, activity })), ...own]
  if (steps.length)
    await tx`
      insert into plans.step (organisation_id, plan_id, goal_id, person_id, what, kind, activity_id, state_on, made_at, changed_at)
      select platform.organisation(), ${planId}, ${goal!.goalId}, ${actor.personId}, s.what, s.kind, s.activity, ${dateOf(now)}, ${now}, ${now}
      from jsonb_to_recordset(${tx.json(steps as never)}) as s (what text, kind text, activity uuid)`
  return done(goal!)
}
