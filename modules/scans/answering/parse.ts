import type { Translate } from '#platform/words.ts'
import type { Instrument, Question } from '../instruments/format.ts'
import type { Answer, Answers } from '../instruments/score.ts'

/** The names of the fields of a question: what is answered, and what is wanted. */
export const fieldOf = (code: string) => `v.${code}`
export const wantedFieldOf = (code: string) => `w.${code}`

/** Characters of an open answer. */
export const longestAnswer = 5000

/** What a form says: an answer for each question it is about (null: it was made empty), and a sentence for each field that can't be read. */
export interface Read {
  answers: Record<string, Answer | null>
  errors: Record<string, string>
}

/** Reads what was posted for these questions. A choice that was not posted is no answer, and leaves what was answered elsewhere. */
export function readAnswers(instrument: Instrument, questions: readonly Question[], typed: Record<string, unknown>, t: Translate): Read {
  const read: Read = { answers: {}, errors: {} }
  for (const question of questions) readOne(instrument, question, typed, t, read)
  return read
}

function readOne(instrument: Instrument, question: Question, typed: Record<string, unknown>, t: Translate, read: Read): void {
  const field = fieldOf(question.code)
  const words = wordsOf(typed[field])
  const wrong = (sentence: string) => void (read.errors[field] = sentence)
  if (question.kind === 'scale') return readScale(instrument, question, typed, t, read)
  if (question.kind === 'choice') {
    if (words === '') return
    if (!question.options.some((option) => option.code === words))
      return wrong(t('Kies een van de antwoorden.', 'Choose one of the answers.'))
    read.answers[question.code] = { option: words }
  } else if (question.kind === 'choices') readChoices(question, typed[field], t, read)
  else if (words === '') read.answers[question.code] = null
  else if (question.kind === 'open') {
    if (words.length > longestAnswer)
      return wrong(t(`Dit mag hooguit ${longestAnswer} tekens lang zijn.`, `This can be at most ${longestAnswer} characters long.`))
    read.answers[question.code] = { words }
  } else {
    const number = Number(words.replace(',', '.'))
    if (!/^-?\d{1,9}([.,]\d{1,4})?$/.test(words) || number < question.from || number > question.to)
      return wrong(
        t(`Vul een getal in van ${question.from} tot en met ${question.to}.`, `Fill in a number from ${question.from} to ${question.to}.`),
      )
    read.answers[question.code] = { number }
  }
}

function readScale(
  instrument: Instrument,
  question: Question & { kind: 'scale' },
  typed: Record<string, unknown>,
  t: Translate,
  read: Read,
): void {
  const { from, to } = instrument.scales[question.scale]!
  const answer: { now?: number; wanted?: number } = {}
  for (const [field, which] of [
    [fieldOf(question.code), 'now'],
    [wantedFieldOf(question.code), 'wanted'],
  ] as const) {
    const words = wordsOf(typed[field])
    if (words === '' || (which === 'wanted' && !instrument.wanted)) continue
    if (!/^\d{1,2}$/.test(words) || Number(words) < from || Number(words) > to)
      read.errors[field] = t(`Kies een cijfer van ${from} tot en met ${to}.`, `Choose a number from ${from} to ${to}.`)
    else answer[which] = Number(words)
  }
  if (answer.now !== undefined || answer.wanted !== undefined) read.answers[question.code] = answer
}

function readChoices(question: Question & { kind: 'choices' }, given: unknown, t: Translate, read: Read): void {
  const chosen = [...new Set([given ?? []].flat().map(wordsOf).filter(Boolean))]
  const field = fieldOf(question.code)
  if (chosen.some((one) => !question.options.some((option) => option.code === one)))
    read.errors[field] = t('Kies uit de antwoorden die er staan.', 'Choose from the answers that are there.')
  else if (question.most && chosen.length > question.most)
    read.errors[field] = t(`Kies er hooguit ${question.most}.`, `Choose at most ${question.most}.`)
  else read.answers[question.code] = chosen.length ? { options: chosen } : null
}

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** Answers with what was read laid over them. */
export function laidOver(answers: Answers, read: Read['answers']): Answers {
  const merged: Answers = { ...answers }
  for (const [code, answer] of Object.entries(read)) {
    if (answer === null) delete merged[code]
    else merged[code] = 'now' in answer || 'wanted' in answer ? { ...merged[code], ...answer } : answer
  }
  return merged
}

/** Answers as they stand in the fields of a form. */
export function valuesOf(questions: readonly Question[], answers: Answers): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const { code } of questions) {
    const answer = answers[code]
    if (!answer) continue
    if ('option' in answer) values[fieldOf(code)] = answer.option
    else if ('options' in answer) values[fieldOf(code)] = answer.options
    else if ('words' in answer) values[fieldOf(code)] = answer.words
    else if ('number' in answer) values[fieldOf(code)] = String(answer.number).replace('.', ',')
    else {
      values[fieldOf(code)] = answer.now
      values[wantedFieldOf(code)] = answer.wanted
    }
  }
  return values
}
