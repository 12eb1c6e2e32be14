import type { Instrument } from './format.ts'
import { askedOf, chosen, resultOf, type Answers } from './score.ts'

/** A sort that fits somebody most, with the learning forms that go with it (L02). */
export interface Preferred {
  name: string
  forms: string[]
}

/**
 * What a preference test says about how somebody likes to learn: the sort with the largest part, or those that share it. Who chose all sorts as often
 * prefers none. Null: the instrument says nothing of learning forms.
 */
export function preferredOf(instrument: Instrument, answers: Answers): Preferred[] | null {
  if (instrument.purpose !== 'preference' || !instrument.domains.some(({ forms }) => forms?.length)) return null
  const parts = resultOf(instrument, answers).map(({ now }) => now ?? 0)
  const most = Math.max(...parts)
  if (parts.every((part) => part === most)) return []
  return instrument.domains.filter((one, n) => parts[n] === most && one.forms?.length).map(({ name, forms }) => ({ name, forms: forms! }))
}

/** A sort with learning forms, and what was chosen that leads to it, what weighs most first (L03). */
export interface Suggested extends Preferred {
  domain: string
  about: string
  because: string[]
}

/** No reason names more than so many choices. */
const mostReasons = 3

/**
 * The learning forms that a result suggests, the strongest first: of the sort with the largest part, and of every other that the instrument advises
 * for this result. Of somebody who chose all sorts as often, none.
 */
export function suggestedForms(instrument: Instrument, answers: Answers): Suggested[] {
  const preferred = preferredOf(instrument, answers)
  if (!preferred?.length) return []
  return resultOf(instrument, answers)
    .toSorted((a, b) => (b.now ?? 0) - (a.now ?? 0))
    .flatMap(({ domain, advice }) => {
      const { name, about = '', forms } = instrument.domains.find(({ code }) => code === domain)!
      if (!forms || !(advice.length || preferred.some((one) => one.name === name))) return []
      return [{ domain, name, about, forms, because: chosenFor(instrument, answers, domain) }]
    })
}

function chosenFor(instrument: Instrument, answers: Answers, domain: string): string[] {
  return askedOf(instrument, answers)
    .flatMap((question) =>
      'options' in question ? question.options.filter(({ code }) => chosen(answers[question.code]).includes(code)) : [],
    )
    .filter(({ points }) => (points?.[domain] ?? 0) > 0)
    .toSorted((a, b) => b.points![domain]! - a.points![domain]!)
    .slice(0, mostReasons)
    .map(({ text }) => text)
}
