import type { z } from 'zod'
import { findColleague, type FindRefusal } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import type { AddStep, ChangeStep, End, Link, OfGoal } from '../fields.ts'
import { decideEnd, decideWriting, type EndRefusal, type State, type StepKind } from '../rules.ts'
import { keepBeside } from './hold.ts'
import { openOpportunity } from './opportunity.ts'

export type AddStepRefusal = 'no-such-goal'

/** Adds a step to an own goal. */
export async function addStep(
  { tx, actor, now }: Act,
  { goalId, what, kind }: z.infer<typeof AddStep> & z.infer<typeof OfGoal>,
): Promise<Outcome<{ goalId: string; stepId: string }, AddStepRefusal>> {
  const [made] = await tx<{ stepId: string }[]>`
    insert into plans.step (organisation_id, plan_id, goal_id, person_id, what, kind, state_on, made_at, changed_at)
    select g.organisation_id, g.plan_id, g.id, g.person_id, ${what}, ${kind}, ${dateOf(now)}, ${now}, ${now} from plans.goal g
    where g.organisation_id = (select platform.organisation()) and g.id = ${goalId} and g.person_id = ${actor.personId} returning id as step_id`
  return made ? done({ goalId, stepId: made.stepId }) : refuse('no-such-goal')
}

interface Held {
  planId: string
  goalId: string
  what: string
  kind: StepKind | null
  activityId: string | null
  editionId: string | null
  withPersonId: string | null
  opportunityId: string | null
  state: State
  stateOn: Temporal.PlainDate
  version: number
}

async function holdStep({ tx, actor }: Act, stepId: string): Promise<Held | undefined> {
  const [step] = await tx<Held[]>`
    select plan_id, goal_id, what, kind, activity_id, edition_id, with_person_id, opportunity_id, state, state_on, version from plans.step
    where organisation_id = (select platform.organisation()) and id = ${stepId} and person_id = ${actor.personId} for update`
  return step
}

interface OfStep {
  stepId: string
}
export type StepRefusal = 'no-such-step'

/** Changes a step, in the manner of a goal. */
export async function changeStep(
  act: Act,
  { stepId, what, kind, version }: z.infer<typeof ChangeStep> & OfStep,
): Promise<Outcome<{ stepId: string; goalId: string; beside: boolean }, StepRefusal>> {
  const step = await holdStep(act, stepId)
  if (!step) return refuse('no-such-step')
  const writing = decideWriting({ version: step.version, same: step.what === what && step.kind === kind }, version)
  const { planId, goalId, activityId, editionId, withPersonId, opportunityId, state, stateOn } = step
  if (writing === 'beside') {
    const links = { activity_id: activityId, edition_id: editionId, with_person_id: withPersonId, opportunity_id: opportunityId }
    await keepBeside(act, { planId, goalId, stepId, version: step.version }, { what, kind, ...links, state, state_on: stateOn.toString() })
  }
  if (writing === 'over')
    await act.tx`
      update plans.step set what = ${what}, kind = ${kind}, changed_at = ${act.now} where organisation_id = (select platform.organisation()) and id = ${stepId}`
  return done({ stepId, goalId, beside: writing === 'beside' })
}

/** A step is done, stopped or open again, from a day. */
export async function endStep(
  act: Act,
  { stepId, state, on }: z.infer<typeof End> & OfStep,
): Promise<Outcome<{ goalId: string }, StepRefusal | EndRefusal>> {
  const step = await holdStep(act, stepId)
  if (!step) return refuse('no-such-step')
  const day = on ?? dateOf(act.now)
  const decision = decideEnd(day, dateOf(act.now))
  if (!decision.ok) return decision
  if (step.state !== state || on)
    await act.tx`
      update plans.step set state = ${state}, state_on = ${day}, changed_at = ${act.now} where organisation_id = (select platform.organisation()) and id = ${stepId}`
  return done({ goalId: step.goalId })
}

export type LinkRefusal = StepRefusal | FindRefusal | 'no-such-thing' | 'no-such-opportunity' | 'not-with-yourself'
type Links = Pick<Held, 'activityId' | 'editionId' | 'withPersonId' | 'opportunityId'>
const nothing: Links = { activityId: null, editionId: null, withPersonId: null, opportunityId: null }

/** Links a step to something of the offer, to an opportunity, to a colleague, or to nothing any more. A step without a kind gets that of its activity. */
export async function linkStep(
  act: Act,
  { stepId, ...asked }: z.infer<typeof Link> & OfStep,
): Promise<Outcome<{ stepId: string }, LinkRefusal>> {
  const step = await holdStep(act, stepId)
  if (!step) return refuse('no-such-step')
  const found = await linked(act, asked)
  if (!found.ok) return found
  const { kind, ...link } = found.value
  await act.tx`
    update plans.step set activity_id = ${link.activityId}, edition_id = ${link.editionId}, with_person_id = ${link.withPersonId},
      opportunity_id = ${link.opportunityId}, kind = coalesce(kind, ${kind}), changed_at = ${act.now}
    where organisation_id = (select platform.organisation()) and id = ${stepId}`
  return done({ stepId })
}

type Found = Outcome<Links & { kind: StepKind | null }, Exclude<LinkRefusal, StepRefusal>>

async function linked({ tx, actor }: Act, { linkTo, activityId, editionId, opportunityId, who }: z.infer<typeof Link>): Promise<Found> {
  if (linkTo === 'nothing') return done({ ...nothing, kind: null })
  if (linkTo === 'person') {
    const found = await findColleague(tx, who)
    if (!found.ok) return found
    if (found.value.id === actor.personId) return refuse('not-with-yourself')
    return done({ ...nothing, withPersonId: found.value.id, kind: 'others' })
  }
  if (opportunityId) {
    const open = await openOpportunity(tx, opportunityId)
    return open.ok ? done({ ...nothing, opportunityId, kind: 'work' }) : open
  }
  const [activity] = await tx<{ mix: StepKind }[]>`
    select a.mix from catalogue.activity a left join editions.edition_brief e on e.organisation_id = a.organisation_id and e.id = ${editionId} and e.published_at is not null
    where a.organisation_id = (select platform.organisation()) and a.state = 'published' and a.id = coalesce(e.activity_id, ${activityId}::uuid)
      and (${editionId}::uuid is null or e.id is not null)`
  if (!activity) return refuse('no-such-thing')
  return done({ ...nothing, ...(editionId ? { editionId } : { activityId }), kind: activity.mix })
}
