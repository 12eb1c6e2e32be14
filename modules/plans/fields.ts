import { z } from 'zod'
import { id, maybeWords, words } from '#platform/http/fields.ts'
import { maybeWrittenDay } from '#platform/http/written.ts'
import { most, prompts, states, stepKinds } from './rules.ts'

/** A choice that may be left open; empty is null. */
const maybeOne = <const T extends readonly [string, ...string[]]>(list: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), z.enum(list).nullable())
const maybeId = () => z.preprocess((value) => (value === '' || value === undefined ? null : value), id().nullable())
/** The version that the form was filled in over. */
const version = () => z.coerce.number().int().min(1).max(1_000_000)
const oneSentence = () => words(most.what, 'Schrijf in één zin wat je wilt.', 'Write in one sentence what you want.')

export const OfGoal = z.object({ goalId: id() })
export const OfStep = z.object({ planStepId: id() })
export const OfReflection = z.object({ reflectionId: id() })

export const AddGoal = z.object({ what: oneSentence() })
export const ChangeGoal = z.object({ what: oneSentence(), notice: maybeWords(most.notice), byDay: maybeWrittenDay(), version: version() })
export const ChangeWhy = z.object({ why: maybeWords(most.why), version: z.coerce.number().int().min(0).max(1_000_000) })
export const AddStep = z.object({
  what: words(most.what, 'Schrijf in één zin wat je gaat doen.', 'Write in one sentence what you will do.'),
  kind: maybeOne(stepKinds),
})
export const ChangeStep = AddStep.extend({ version: version() })
export const End = z.object({ state: z.enum(states), on: maybeWrittenDay() })
export const Reflect = z.object({
  words: words(most.reflection, 'Schrijf op wat je denkt.', 'Write down what you think.'),
  prompt: z.enum(prompts).default('free'),
  goalId: maybeId(),
})
/** goalId: an own goal; empty: a new one. */
export const PutOpportunity = z.object({ opportunityId: id(), goalId: maybeId() })
export const Choose = z.object({ choice: z.enum(['this', 'stays']) })
/** What a step is linked to: an activity, an edition, an opportunity, a colleague as somebody types it, or nothing. */
export const Link = z.object({
  activityId: maybeId(),
  editionId: maybeId(),
  opportunityId: maybeId(),
  who: maybeWords(120),
  linkTo: z.enum(['thing', 'person', 'nothing']),
})
