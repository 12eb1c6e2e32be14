import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { Instrument } from '../instruments/format.ts'

/** How much longer somebody can take, in percent of the time; asked for beforehand, and nobody asks why (rule 2: no health data). */
export const extraTimes = [0, 25, 50, 100] as const
export type ExtraTime = (typeof extraTimes)[number]

/** Minutes that somebody has; null: as long as it takes. */
export const minutesFor = (minutes: number | undefined, extra: ExtraTime): number | null =>
  minutes === undefined ? null : Math.ceil(minutes * (1 + extra / 100))

/**
 * Which items are asked: from the bank of each outcome as many as it says, and what belongs to no outcome. The order of the bank stays; what differs is what was drawn.
 * @param shuffle gives the order from which is taken: by chance, or in a test by hand
 */
export function drawFrom({ test, questions }: Instrument, shuffle: (codes: string[]) => string[]): string[] {
  const drawn = new Set(
    (test?.outcomes ?? []).flatMap(({ domain, items }) =>
      shuffle(
        questions.filter((one) => one.domain === domain && (one.kind === 'choice' || one.kind === 'choices')).map((one) => one.code),
      ).slice(0, items),
    ),
  )
  return questions.filter((one) => drawn.has(one.code)).map((one) => one.code)
}

export type SittingRefusal = 'test-handed-in' | 'time-is-over'

/** Answers are kept until the test is handed in, or its time is over: then it counts as handed in with what there was. */
export function decideSitting(
  facts: { handedIn: boolean; endsAt: Temporal.Instant | null },
  now: Temporal.Instant,
): Outcome<null, SittingRefusal> {
  if (facts.handedIn) return refuse('test-handed-in')
  if (facts.endsAt && Temporal.Instant.compare(now, facts.endsAt) >= 0) return refuse('time-is-over')
  return done(null)
}

/** The instrument as it goes to a page before handing in: without which answers are right, what choosing one adds, and where the answer stands (the help of an item). */
export function withoutAnswers(instrument: Instrument): Instrument {
  return {
    ...instrument,
    questions: instrument.questions.map((question) =>
      question.kind === 'choice' || question.kind === 'choices'
        ? { ...question, help: undefined, options: question.options.map(({ code, text }) => ({ code, text })) }
        : question,
    ),
  }
}
