import { askedOf, type Answers } from '../instruments/score.ts'
import type { Instrument, Question } from '../instruments/format.ts'

/** One screen of questions. `title`: the domain they are about, when they are about one. */
export interface Part {
  title: string | null
  about: string | null
  questions: Question[]
}

/** At most so many questions on one screen. */
const most = 8

/**
 * The screens of an instrument, given the answers so far: a screen for each domain where the questions stand by domain, else a few at a
 * time. A question with a condition never stands on one screen with the choice it waits for, so that it works without script; what comes
 * before a screen does not depend on what is answered on it.
 */
export function partsOf(instrument: Instrument, answers: Answers, drawn?: readonly string[]): Part[] {
  const asked = askedOf(instrument, answers, drawn)
  const together = inRuns(asked)
  const parts: Part[] = []
  for (const question of asked) {
    const last = parts.at(-1)
    const fits =
      last &&
      last.questions.length < most &&
      (!together || last.questions[0]!.domain === question.domain) &&
      !last.questions.some((one) => one.code === question.when?.question)
    if (fits) last.questions.push(question)
    else parts.push({ ...titleOf(instrument, together ? question.domain : undefined), questions: [question] })
  }
  return parts
}

const titleOf = ({ domains }: Instrument, code: string | undefined): Pick<Part, 'title' | 'about'> => {
  const domain = domains.find((one) => one.code === code)
  return { title: domain?.name ?? null, about: domain?.about ?? null }
}

/** Whether the questions of each domain follow each other. Mixed on purpose: then a screen shows no domain. */
function inRuns(asked: Question[]): boolean {
  const runs = asked.map((question) => question.domain).filter((domain, i, all) => i === 0 || domain !== all[i - 1])
  return new Set(runs).size === runs.length
}

/** What must still be answered before a sheet can be handed in. */
export function missingOf(instrument: Instrument, answers: Answers, drawn?: readonly string[]): Question[] {
  return askedOf(instrument, answers, drawn).filter((question) => question.required && !isAnswered(instrument, question, answers))
}

/**
 * On which screen somebody goes on: the first on which something must still be answered, else the one after the last that has an answer (which may be
 * past the end: then all that is left is handing in). What may be left open is no reason to begin again.
 */
export function goOn(instrument: Instrument, answers: Answers, drawn?: readonly string[]): number {
  const parts = partsOf(instrument, answers, drawn)
  const answered = (question: Question) => isAnswered(instrument, question, answers)
  const missing = parts.findIndex(({ questions }) => questions.some((one) => one.required && !answered(one)))
  return missing >= 0 ? missing : parts.findLastIndex(({ questions }) => questions.some(answered)) + 1
}

/** Whether there is an answer; of a question that is asked twice, both. */
export function isAnswered(instrument: Instrument, question: Question, answers: Answers): boolean {
  const answer = answers[question.code]
  if (!answer) return false
  if (question.kind === 'scale')
    return 'now' in answer && answer.now !== undefined && (!instrument.wanted || ('wanted' in answer && answer.wanted !== undefined))
  return !('options' in answer) || answer.options.length > 0
}
