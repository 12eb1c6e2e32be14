import type { Instrument, Question } from './format.ts'

/** What somebody answered, by the code of the question. For a scale that is asked twice: now, and wanted. */
export type Answer = { now?: number; wanted?: number } | { option: string } | { options: string[] } | { words: string } | { number: number }
export type Answers = Record<string, Answer>

/** The result of one domain. Units: the scale of its questions; for tests and preferences percent. */
export interface DomainResult {
  domain: string
  /** Null: nothing of it was answered. */
  now: number | null
  /** Null: not asked, or not answered. */
  wanted: number | null
  /** wanted − now, or for a test the pass mark − the result; null where one of them is missing. Below zero: more than wanted. */
  gap: number | null
  /** How many questions it rests on. */
  answered: number
  /** Tests only. */
  passed: boolean | null
  texts: string[]
  advice: { text: string; goal: string; search?: string }[]
}

/** Which questions are asked, given the answers so far: a question with a condition only after that choice, and never after a question that is not asked itself. */
export function askedOf(instrument: Instrument, answers: Answers, drawn?: readonly string[]): Question[] {
  const byCode = new Map(instrument.questions.map((question) => [question.code, question]))
  const isAsked = (question: Question): boolean => {
    if (drawn && question.domain && instrument.test && !drawn.includes(question.code)) return false
    if (!question.when) return true
    const other = byCode.get(question.when.question)
    return !!other && chosen(answers[other.code]).includes(question.when.option) && isAsked(other)
  }
  return instrument.questions.filter(isAsked)
}

/**
 * The result of one sheet of answers, a pure function of the version and the answers. Scales count as their mean (a reversed question
 * turned round), preferences as the part of all points that went to a domain, tests as the part of the drawn items that is right:
 * an item that was not answered is wrong.
 */
export function resultOf(instrument: Instrument, answers: Answers, drawn?: readonly string[]): DomainResult[] {
  const asked = askedOf(instrument, answers, drawn)
  const points = pointsOf(asked, answers)
  return instrument.domains.map(({ code }) => {
    const own = asked.filter((question) => question.domain === code)
    const scored = instrument.test
      ? right(own, answers)
      : measureOf(instrument, code)?.percent
        ? share(code, points)
        : means(instrument, own, answers)
    const pass = instrument.test?.outcomes.find((outcome) => outcome.domain === code)?.pass
    const aim = pass ?? scored.wanted
    const gap = scored.now === null || aim === null || aim === undefined ? null : rounded(aim - scored.now)
    return {
      domain: code,
      ...scored,
      gap,
      passed: pass === undefined || scored.now === null ? null : scored.now >= pass,
      ...said(instrument, code, scored.now, gap),
    }
  })
}

type Scored = Pick<DomainResult, 'now' | 'wanted' | 'answered'>

/** The ends of the scale of a domain: that of its questions, or percent. Null: it has no result of its own. */
export function measureOf(instrument: Instrument, domain: string): { from: number; to: number; percent: boolean } | null {
  const asked = instrument.questions
  const own = asked.find((question) => question.kind === 'scale' && question.domain === domain)
  if (own?.kind === 'scale' && !instrument.test) {
    const { from, to } = instrument.scales[own.scale]!
    return { from, to, percent: false }
  }
  const pointed = asked.some(
    (question) => 'options' in question && question.options.some((option) => option.points?.[domain] !== undefined),
  )
  return instrument.test || pointed ? { from: 0, to: 100, percent: true } : null
}

function means(instrument: Instrument, own: Question[], answers: Answers): Scored {
  const given = own.flatMap((question) => {
    const answer = answers[question.code]
    if (question.kind !== 'scale' || !answer || !('now' in answer || 'wanted' in answer)) return []
    const { from, to } = instrument.scales[question.scale]!
    const turned = (value: number | undefined) => (value === undefined ? undefined : question.reversed ? from + to - value : value)
    return [{ now: turned(answer.now), wanted: turned(answer.wanted) }]
  })
  return {
    now: mean(given.map((one) => one.now)),
    wanted: mean(given.map((one) => one.wanted)),
    answered: given.filter((one) => one.now !== undefined).length,
  }
}

function right(own: Question[], answers: Answers): Scored {
  const items = own.filter((question) => question.kind === 'choice' || question.kind === 'choices')
  const good = items.filter((item) =>
    sameSet(
      chosen(answers[item.code]),
      item.options.filter((option) => option.right).map((option) => option.code),
    ),
  )
  const answered = items.filter((item) => chosen(answers[item.code]).length > 0).length
  return { now: items.length ? rounded((100 * good.length) / items.length) : null, wanted: null, answered }
}

interface Points {
  total: number
  of: Record<string, number>
  answered: number
}

function pointsOf(asked: Question[], answers: Answers): Points {
  const points: Points = { total: 0, of: {}, answered: 0 }
  for (const question of asked) {
    if (question.kind !== 'choice' && question.kind !== 'choices') continue
    const given = question.options.filter((option) => option.points && chosen(answers[question.code]).includes(option.code))
    if (given.length) points.answered++
    for (const [domain, worth] of given.flatMap((option) => Object.entries(option.points!))) {
      points.of[domain] = (points.of[domain] ?? 0) + worth
      points.total += worth
    }
  }
  return points
}

const share = (domain: string, points: Points): Scored => ({
  now: points.total > 0 ? rounded((100 * (points.of[domain] ?? 0)) / points.total) : null,
  wanted: null,
  answered: points.answered,
})

function said(instrument: Instrument, domain: string, now: number | null, gap: number | null): Pick<DomainResult, 'texts' | 'advice'> {
  if (now === null) return { texts: [], advice: [] }
  const within = (one: { from?: number; to?: number }) => now >= (one.from ?? -Infinity) && now <= (one.to ?? Infinity)
  const asks = (one: { gap?: number }) => one.gap === undefined || (gap !== null && gap > 0 && gap >= one.gap)
  const texts = instrument.texts.filter((text) => text.domain === domain && within(text))
  const advice = instrument.advice.filter((one) => one.domain === domain && within(one) && asks(one))
  return {
    texts: texts.map((text) => text.text),
    advice: advice.map(({ text, goal, search }) => (search === undefined ? { text, goal } : { text, goal, search })),
  }
}

/** The options that were chosen. */
export const chosen = (answer: Answer | undefined): string[] =>
  !answer ? [] : 'option' in answer ? [answer.option] : 'options' in answer ? answer.options : []
const sameSet = (a: string[], b: string[]) => a.length === b.length && a.every((one) => b.includes(one))
const rounded = (value: number) => Math.round(value * 100) / 100

function mean(values: (number | undefined)[]): number | null {
  const given = values.filter((value) => value !== undefined)
  return given.length ? rounded(given.reduce((a, b) => a + b, 0) / given.length) : null
}
