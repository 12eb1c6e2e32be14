import { tell, type Telling, type Tellings } from '../outcome.ts'

const known = new Map<string, Telling>()

/** Each door tells here by which sentences it refuses, so that the log can say later what somebody read. */
export function knowRefusals(action: string, refusals: Tellings): void {
  for (const [reason, telling] of Object.entries(refusals)) known.set(`${action}: ${reason}`, telling)
}

/** The sentence of a refusal in the log; null when it is not known any more, or when it had a name or number in it, which the log does not keep. */
export function sentenceOf(action: string, reason: string, lang: 'nl' | 'en'): string | null {
  const telling = known.get(`${action}: ${reason}`)
  return telling && typeof telling[lang] === 'string' ? tell(telling, lang) : null
}
