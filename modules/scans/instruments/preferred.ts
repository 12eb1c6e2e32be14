import type { Instrument } from './format.ts'
import { resultOf, type Answers } from './score.ts'

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
