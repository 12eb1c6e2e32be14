import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { Instrument } from '../instruments/format.ts'
import { resultOf, type Answer, type Answers } from '../instruments/score.ts'

export type RoundRefusal = 'not-a-keeper' | 'nothing-to-ask' | 'group-too-small' | 'round-is-running' | 'round-was-lately'

/** Days after the end of a round in which nobody of its group is asked the same again: most answers would be those of then (rule 5, in time). */
export const daysBetween = 30

/**
 * A group is asked when it is large enough to be shown (rule 5), and no other round of the same instrument is running for any of it: else two groups
 * that differ by one person would be asked at once, and the difference would be that person. For the same reason not shortly after it.
 */
export function decideRound(facts: {
  published: boolean
  people: number
  busy: boolean
  lately: boolean
  minimum: number
}): Outcome<null, RoundRefusal> {
  if (!facts.published) return refuse('nothing-to-ask')
  if (facts.people < facts.minimum) return refuse('group-too-small', { minimum: facts.minimum })
  if (facts.busy) return refuse('round-is-running')
  if (facts.lately) return refuse('round-was-lately', { days: daysBetween })
  return done(null)
}

export interface Effect {
  domain: string
  people: number
  before: number
  after: number
  change: number
  spread: number
}

/**
 * What changed per domain among those who answered both times: the mean of what changed for each, and its standard deviation (of a sample). A domain that
 * fewer than `minimum` answered twice is left out.
 */
export function effectOf(instrument: Instrument, pairs: readonly { before: Answers; after: Answers }[], minimum: number): Effect[] {
  const results = pairs.map(({ before, after }) => ({ before: resultOf(instrument, before), after: resultOf(instrument, after) }))
  return instrument.domains.flatMap(({ code }, n) => {
    const both = results.flatMap(({ before, after }) => {
      const [one, two] = [before[n]!.now, after[n]!.now]
      return one === null || two === null ? [] : [{ one, two }]
    })
    if (both.length < Math.max(5, minimum)) return []
    const changes = both.map(({ one, two }) => two - one)
    const change = mean(changes)
    const spread = Math.sqrt(changes.reduce((sum, value) => sum + (value - change) ** 2, 0) / (changes.length - 1))
    return [
      {
        domain: code,
        people: both.length,
        before: rounded(mean(both.map(({ one }) => one))),
        after: rounded(mean(both.map(({ two }) => two))),
        change: rounded(change),
        spread: rounded(spread),
      },
    ]
  })
}

const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
const rounded = (value: number) => Math.round(value * 100) / 100

/** An answer to a survey as a row of its own. */
export interface SurveyRow {
  question: string
  wanted: boolean
  option: string | null
  number: number | null
  words: string | null
  /** One more choice of somebody whom another row counts. */
  more: boolean
}

type Shuffle = (options: readonly string[]) => string[]

/**
 * The answers of one sheet as rows that nothing ties together.
 * @param shuffle puts choices in an order that says nothing: which of them counts the person would else tell which were not chosen
 */
export function rowsOf(answers: Answers, shuffle: Shuffle): SurveyRow[] {
  return Object.entries(answers).flatMap(([question, answer]) =>
    rowsOfAnswer(answer, shuffle).map((row) => ({ ...nothing, question, ...row })),
  )
}

const nothing = { wanted: false, option: null, number: null, words: null, more: false }

function rowsOfAnswer(answer: Answer, shuffle: Shuffle): Partial<SurveyRow>[] {
  if ('option' in answer) return [{ option: answer.option }]
  if ('options' in answer) return shuffle(answer.options).map((option, n) => ({ option, more: n > 0 }))
  if ('words' in answer) return [{ words: answer.words }]
  if ('number' in answer) return [{ number: answer.number }]
  const now = answer.now === undefined ? [] : [{ number: answer.now }]
  return answer.wanted === undefined ? now : [...now, { number: answer.wanted, wanted: true }]
}
