import { done, refuse, type Outcome } from '#platform/outcome.ts'

/** The longest texts, in characters. Longer is refused with a sentence, and what was typed comes back. */
export const most = { what: 1000, notice: 10_000, why: 10_000, reflection: 20_000, words: 500 } as const

export const states = ['open', 'done', 'stopped'] as const
export type State = (typeof states)[number]

/** 70-20-10 (L01): at work, with others, in a course. */
export const stepKinds = ['work', 'others', 'formal'] as const
export type StepKind = (typeof stepKinds)[number]

/** Questions to think by; none has to be answered. single, double and triple loop (L04); deliver and good-at (L25). */
export const prompts = ['free', 'single', 'double', 'triple', 'deliver', 'good-at'] as const
export type Prompt = (typeof prompts)[number]

/** How many steps of each kind, of those that are not stopped. A picture and never a norm: nothing is compared with 70, 20 or 10. */
export function mixOf(steps: readonly { kind: StepKind | null; state: State }[]): Record<StepKind, number> & { of: number } {
  const counted = steps.filter(({ kind, state }) => kind && state !== 'stopped')
  const count = (one: StepKind) => counted.filter(({ kind }) => kind === one).length
  return { work: count('work'), others: count('others'), formal: count('formal'), of: counted.length }
}

/** Written over the version that is there, over an older one (somebody writes in two places at once), or nothing new. */
export function decideWriting(now: { version: number; same: boolean }, seen: number): 'nothing' | 'over' | 'beside' {
  if (now.same) return 'nothing'
  return seen === now.version ? 'over' : 'beside'
}

/** What was written beside something and is still to be chosen: nothing was replaced since. */
export function undecided<T extends { version: number; beside: boolean }>(earlier: readonly T[]): T[] {
  const replaced = Math.max(0, ...earlier.filter((one) => !one.beside).map(({ version }) => version))
  return earlier.filter((one) => one.beside && one.version > replaced)
}

export type EndRefusal = 'day-to-come'

/** Something is done or stopped on a day that was, today at the latest. */
export function decideEnd(on: Temporal.PlainDate, today: Temporal.PlainDate): Outcome<null, EndRefusal> {
  return Temporal.PlainDate.compare(on, today) > 0 ? refuse('day-to-come') : done(null)
}
