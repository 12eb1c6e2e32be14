import type { Act } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { keepBeside } from './hold.ts'

export interface Chooses {
  earlierId: string
  /** this: what was written beside it becomes what it says; stays: what it says stays. */
  choice: 'this' | 'stays'
}
export type ChooseRefusal = 'nothing-to-choose'

interface Beside {
  planId: string
  goalId: string | null
  stepId: string | null
  said: Record<string, string | null>
}

/** Of two texts that were written at the same time the owner says which one it is. The other stays in the history. */
export async function choose(act: Act, { earlierId, choice }: Chooses): Promise<Outcome<Omit<Beside, 'said'>, ChooseRefusal>> {
  const { tx, actor } = act
  const [beside] = await tx<Beside[]>`
    select plan_id, goal_id, step_id, said from plans.earlier
    where organisation_id = (select platform.organisation()) and id = ${earlierId} and person_id = ${actor.personId} and beside`
  if (!beside) return refuse('nothing-to-choose')
  const { said, ...at } = beside
  const changed = choice === 'this' && (await becomes(act, beside))
  if (!changed) await keepWhatIsThere(act, beside)
  return done(at)
}

/** @returns whether that changed what it says */
async function becomes({ tx, now }: Act, { planId, goalId, stepId, said }: Beside): Promise<boolean> {
  const here = tx`organisation_id = (select platform.organisation())`
  const changed = stepId
    ? await tx`update plans.step set what = ${said['what']!}, kind = ${said['kind']!}, changed_at = ${now}
        where ${here} and id = ${stepId} and (what, kind) is distinct from (${said['what']!}, ${said['kind']!}::text) returning id`
    : goalId
      ? await tx`update plans.goal set what = ${said['what']!}, notice = ${said['notice']!}, by_day = ${said['by_day']!}::text::date, changed_at = ${now}
        where ${here} and id = ${goalId} and (what, notice, by_day) is distinct from (${said['what']!}, ${said['notice']!}, ${said['by_day']!}::text::date) returning id`
      : await tx`update plans.plan set why = ${said['why']!}, changed_at = ${now} where ${here} and id = ${planId} and why <> ${said['why']!} returning id`
  return changed.length > 0
}

/** Notes that the owner saw both and left it as it is. */
async function keepWhatIsThere(act: Act, { planId, goalId, stepId }: Beside): Promise<void> {
  const { tx } = act
  const here = tx`organisation_id = (select platform.organisation())`
  const [now] = await tx<{ said: Record<string, unknown>; version: number }[]>`
    ${
      stepId
        ? tx`select jsonb_build_object('what', what, 'kind', kind, 'activity_id', activity_id, 'edition_id', edition_id, 'with_person_id', with_person_id,
               'opportunity_id', opportunity_id,
               'state', state, 'state_on', state_on) as said, version from plans.step where ${here} and id = ${stepId} for update`
        : goalId
          ? tx`select jsonb_build_object('what', what, 'notice', notice, 'by_day', by_day, 'state', state, 'state_on', state_on) as said, version
               from plans.goal where ${here} and id = ${goalId} for update`
          : tx`select jsonb_build_object('why', why) as said, version from plans.plan where ${here} and id = ${planId} for update`
    }`
  const at = { planId, version: now!.version, ...(goalId && { goalId }), ...(stepId && { stepId }) }
  await keepBeside(act, at, now!.said, false)
}
