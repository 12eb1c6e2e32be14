import { findTellings, sharingTellings } from '#modules/people/index.ts'
import type { Telling, Tellings } from '#platform/outcome.ts'
import type { TakeRefusal } from './proposing/take.ts'
import type { EndRefusal } from './rules.ts'
import type { ShareItemRefusal } from './sharing/share-item.ts'
import type { ChooseRefusal } from './writing/choose.ts'
import type { GoalRefusal } from './writing/goal.ts'
import type { PutOpportunityRefusal } from './writing/opportunity.ts'
import type { ReflectRefusal } from './writing/reflect.ts'
import type { AddStepRefusal, LinkRefusal, StepRefusal } from './writing/step.ts'

const dayToCome: Telling = {
  status: 422,
  nl: 'Deze dag moet nog komen. Kies vandaag of eerder.',
  en: 'This day is still to come. Choose today or earlier.',
}
const noSuchGoal: Telling = { status: 404, nl: 'Dit doel staat niet in je plan.', en: 'This goal is not in your plan.' }
const noSuchStep: Telling = { status: 404, nl: 'Deze stap staat niet in je plan.', en: 'This step is not in your plan.' }

export const goalTellings: Tellings<GoalRefusal | AddStepRefusal | ReflectRefusal> = { 'no-such-goal': noSuchGoal }
export const endGoalTellings: Tellings<GoalRefusal | EndRefusal> = { ...goalTellings, 'day-to-come': dayToCome }
export const stepTellings: Tellings<StepRefusal> = { 'no-such-step': noSuchStep }
export const endStepTellings: Tellings<StepRefusal | EndRefusal> = { ...stepTellings, 'day-to-come': dayToCome }

const noSuchThing: Telling = {
  status: 422,
  nl: 'Dit staat niet (meer) in het aanbod. Kies iets anders.',
  en: 'This is not in the catalogue (any more). Choose something else.',
}
const noSuchOpportunity: Telling = {
  status: 422,
  nl: 'Op deze kans kun je niet (meer) reageren. Kies een andere.',
  en: 'You can’t respond to this opportunity (any more). Choose another one.',
}
export const linkTellings: Tellings<LinkRefusal> = {
  ...stepTellings,
  ...findTellings,
  'no-such-thing': noSuchThing,
  'no-such-opportunity': noSuchOpportunity,
  'not-with-yourself': { status: 422, nl: 'Dit ben je zelf. Kies iemand anders.', en: 'This is you. Choose somebody else.' },
}
export const putOpportunityTellings: Tellings<PutOpportunityRefusal> = {
  'no-such-goal': noSuchGoal,
  'no-such-opportunity': noSuchOpportunity,
}
export const takeTellings: Tellings<TakeRefusal> = { 'no-such-thing': noSuchThing }

export const chooseTellings: Tellings<ChooseRefusal> = {
  'nothing-to-choose': { status: 404, nl: 'Hier valt niets te kiezen.', en: 'There is nothing to choose here.' },
}

const { 'not-shared': _, ...sharing } = sharingTellings
export const shareTellings: Tellings<ShareItemRefusal> = {
  ...findTellings,
  ...sharing,
  'not-yours': { status: 404, nl: 'Dit staat niet in je plan.', en: 'This is not in your plan.' },
}
