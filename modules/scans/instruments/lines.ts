import type { Instrument } from './format.ts'
import { measureOf, resultOf, type Answers, type DomainResult } from './score.ts'

/** The result of a domain with what a reader needs beside it. */
export interface ResultLine extends DomainResult {
  name: string
  /** The URI of the skill it rates. */
  skill: string | null
  from: number
  to: number
  /** The part of all points, or of the items that are right; else a mean on a scale. */
  percent: boolean
}

/** The domains that have a result of their own, in the order of the instrument; of a preference the strongest first. */
export function resultLines(instrument: Instrument, answers: Answers, drawn?: readonly string[]): ResultLine[] {
  const lines = resultOf(instrument, answers, drawn).flatMap((result) => {
    const domain = instrument.domains.find((one) => one.code === result.domain)!
    const measure = measureOf(instrument, result.domain)
    return measure ? [{ ...result, ...measure, name: domain.name, skill: domain.skill ?? null }] : []
  })
  return instrument.purpose === 'preference' ? lines.toSorted((a, b) => (b.now ?? -1) - (a.now ?? -1)) : lines
}

/** A goal that the result of a scan proposes; the plan of its owner takes it over, or not. */
export interface ProposedGoal {
  domain: string
  /** The name of the domain. */
  about: string
  goal: string
  advice: string
  /** Words to look for in the offer. */
  search: string | null
  /** How far it is from what is wanted; null where nothing is wanted. */
  gap: number | null
  /** The URI of the skill it is about. */
  skill: string | null
}

/** What a result proposes, the largest gap first. */
export function proposedGoals(instrument: Instrument, answers: Answers, drawn?: readonly string[]): ProposedGoal[] {
  return resultLines(instrument, answers, drawn)
    .flatMap(({ domain, name, gap, skill, advice }) =>
      advice.map(({ text, goal, search }) => ({ domain, about: name, goal, advice: text, search: search ?? null, gap, skill })),
    )
    .toSorted((a, b) => (b.gap ?? 0) - (a.gap ?? 0))
}

/** What was answered in words or by choosing, for whoever reads the result: the questions that no domain counts. */
export function saidIn(instrument: Instrument, answers: Answers): { question: string; words: string }[] {
  return instrument.questions.flatMap((question) => {
    const answer = answers[question.code]
    if (!answer || question.kind === 'scale') return []
    const texts = 'options' in question ? new Map(question.options.map((option) => [option.code, option.text])) : new Map<string, string>()
    const words =
      'words' in answer
        ? answer.words
        : 'number' in answer
          ? String(answer.number).replace('.', ',')
          : 'option' in answer
            ? texts.get(answer.option)
            : 'options' in answer
              ? answer.options.map((one) => texts.get(one)).join(' · ')
              : undefined
    return words ? [{ question: question.text, words }] : []
  })
}
