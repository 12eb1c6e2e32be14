import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { Instrument } from '../instruments/format.ts'
import { resultOf, type Answers } from '../instruments/score.ts'

/** Who looks at somebody in a 360°. The manager is recognisable and knows it; self is the person concerned. */
export type Category = 'self' | 'manager' | 'colleagues' | 'outside'
/** As it is shown: a category below its minimum is among the others (rule 5). */
export type Shown = Category | 'others'

/** Days that a 360° is open, at least and at most; and how many people can be asked. */
export const openDays = { least: 3, usual: 21, most: 60 }
export const mostRaters = 30
/** The same questions about the same person again: twice shortly after each other would tell what one more rater said (rule 5, in time). */
export const daysBetween = 180

export type StartRefusal = 'not-for-around' | 'around-open-already' | 'around-too-soon' | 'closes-too-soon' | 'closes-too-late'

export function decideStart(
  facts: { suits: boolean; open: boolean; lastClosed: Temporal.PlainDate | null },
  closesOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Outcome<null, StartRefusal> {
  if (!facts.suits) return refuse('not-for-around')
  if (facts.open) return refuse('around-open-already')
  if (facts.lastClosed && Temporal.PlainDate.compare(facts.lastClosed.add({ days: daysBetween }), today) > 0)
    return refuse('around-too-soon', { days: daysBetween })
  if (Temporal.PlainDate.compare(closesOn, today.add({ days: openDays.least })) < 0)
    return refuse('closes-too-soon', { days: openDays.least })
  if (Temporal.PlainDate.compare(closesOn, today.add({ days: openDays.most })) > 0)
    return refuse('closes-too-late', { days: openDays.most })
  return done(null)
}

/** Which instruments can be asked around: those made for it, and a scan about oneself of which the questions also speak of somebody else. */
export const suitsAround = ({ purpose, questions }: Pick<Instrument, 'purpose' | 'questions'>): boolean =>
  purpose === '360' || (purpose === 'self' && questions.some((question) => question.aboutOther !== undefined))

export type InviteRefusal = 'around-closed' | 'rater-is-self' | 'rater-twice' | 'address-of-employee' | 'too-many-raters'

export function decideInvite(facts: {
  closed: boolean
  self: boolean
  known: boolean
  employee: boolean
  raters: number
}): Outcome<null, InviteRefusal> {
  if (facts.closed) return refuse('around-closed')
  if (facts.self) return refuse('rater-is-self')
  if (facts.known) return refuse('rater-twice')
  if (facts.employee) return refuse('address-of-employee')
  if (facts.raters >= mostRaters) return refuse('too-many-raters', { most: mostRaters })
  return done(null)
}

/** What one rater handed in. */
export interface Sheet {
  category: Category
  answers: Answers
}

/** What is kept of it: a number for a domain, or a text, without whose it is. */
export type Row =
  | { category: Shown; domain: string; number: number; question: null; words: null }
  | { category: 'others'; domain: null; number: null; question: string; words: string }

/**
 * What is kept of the sheets of a 360° (rule 5). Per domain one number for each rater. A group with fewer than the minimum goes into the others, and
 * takes the other group along, so that nobody can subtract; what is then still below is left out. One colleague among people from outside only is
 * left out too: whoever asks chooses them, and may be all of them. Texts are one set, from the minimum of raters on; what the manager wrote stands among them. The order is the order of the sheets: whoever stores the rows shuffles them.
 * @param asked which of the two groups anybody was asked in: an empty group that was asked counts as one below the minimum
 */
export function rowsOf(
  instrument: Instrument,
  sheets: readonly Sheet[],
  asked: { colleagues: boolean; outside: boolean },
  minimum: number,
): Row[] {
  const results = sheets.map((sheet) => ({ category: sheet.category, result: resultOf(instrument, sheet.answers) }))
  const numbers = instrument.domains.flatMap(({ code }) => {
    const given = results.flatMap(({ category, result }) => {
      const now = result.find((one) => one.domain === code)?.now
      return now === null || now === undefined ? [] : [{ category, number: now }]
    })
    return inGroups(given, asked, minimum).map(({ category, number }): Row => ({
      category,
      domain: code,
      number,
      question: null,
      words: null,
    }))
  })
  const anonymous = together(sheets)
  return anonymous.length < minimum
    ? numbers
    : [...numbers, ...textsOf([...anonymous, ...sheets.filter(({ category }) => category === 'manager')])]
}

/** Of those who are not recognisable: who may stand among each other without a group. */
function together<T extends { category: Category }>(given: readonly T[]): T[] {
  const lone = given.filter(({ category }) => category === 'colleagues').length === 1
  return given.filter(({ category }) => category === 'outside' || (category === 'colleagues' && !lone))
}

interface Given {
  category: Category
  number: number
}

function inGroups(
  given: Given[],
  asked: { colleagues: boolean; outside: boolean },
  minimum: number,
): { category: Shown; number: number }[] {
  const of = (...categories: Category[]) => given.filter((one) => categories.includes(one.category))
  const recognisable = of('self', 'manager')
  const groups = (['colleagues', 'outside'] as const).filter((group) => asked[group] || of(group).length > 0)
  if (groups.every((group) => of(group).length >= minimum)) return [...recognisable, ...of(...groups)]
  const others = together(given)
  return others.length < minimum
    ? recognisable
    : [...recognisable, ...others.map(({ number }) => ({ category: 'others' as const, number }))]
}

const textsOf = (sheets: readonly Sheet[]): Row[] =>
  sheets.flatMap(({ answers }) =>
    Object.entries(answers).flatMap(([question, answer]) =>
      'words' in answer && answer.words.trim()
        ? [{ category: 'others' as const, domain: null, number: null, question, words: answer.words.trim() }]
        : [],
    ),
  )

/** Whether the raters who are not recognisable were enough for anything to be shown. */
export const enough = (rows: readonly Row[]): boolean => rows.some(({ category }) => category !== 'self' && category !== 'manager')
