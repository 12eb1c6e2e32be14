/** Words without capitals, accents and signs, as platform.words_of() in the database makes them. */
export const wordsOf = (text: string): string[] =>
  (plain.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase().match(/[a-z0-9]+/g) ?? []

const plain = /^[\x20-\x7e]*$/

export const fillers: ReadonlySet<string> = new Set(
  'de het een van voor in aan op met en bij te of naar om je je eigen door uit over the a of and to for in on with'.split(' '),
)
const longestFiller = Math.max(...[...fillers].map((word) => word.length))

/** The words of a text that say something. */
export const tellingWords = (text: string): string[] => wordsOf(text).filter((word) => word.length > longestFiller || !fillers.has(word))

/** Words that nearly every phrase could have: they say little about what somebody can. */
const light = new Set(
  'maken doen geven houden zijn regelen helpen bijhouden hebben werken medewerker adviseur consulent beheer thuis club vereniging mensen hobby leiden gaan zitten krijgen zetten nemen'.split(
    ' ',
  ),
)
export const isLight = (word: string): boolean => light.has(word)
const weightOf = (word: string) => (light.has(word) ? 0.35 : 1)

/** How much a word of a label is the word that was asked: 1 the same, less for an inflection, a part of a compound or a typing error. */
export function likeness(asked: string, known: string): number {
  if (asked === known) return 1
  const short = asked.length <= known.length ? asked : known
  const long = short === asked ? known : asked
  let same = 0
  while (same < short.length && short.charCodeAt(same) === long.charCodeAt(same)) same++
  // Asked some thousands of times for one question: whatever begins and ends otherwise is not alike, by any of the rules below.
  if (same === 0 && short.charCodeAt(short.length - 1) !== long.charCodeAt(long.length - 1)) return 0
  if (same >= 4 && short.length - same <= 2 && long.length - same <= 3) return 0.85
  if (short.length >= 4 && (same === short.length || long.endsWith(short))) return 0.35 + (0.4 * short.length) / long.length
  return short.length >= 5 && long.length - short.length <= 1 && oneOff(short, long, same) ? 0.75 : 0
}

/** One letter wrong, missing, or two swapped; `same`: how many letters they begin with in common. */
function oneOff(short: string, long: string, same: number): boolean {
  if (short.length < long.length) return short.slice(same) === long.slice(same + 1)
  if (short.slice(same + 1) === long.slice(same + 1)) return true
  return short[same] === long[same + 1] && short[same + 1] === long[same] && short.slice(same + 2) === long.slice(same + 2)
}

/**
 * How well a label answers to what was asked, from 0 to 1: how much of the question it covers, and how little else it says. `said`: the words of
 * the label that say something.
 */
export function answers(asked: string[], said: string[]): number {
  if (!said.length || !asked.length) return 0
  let [sum, whole, used] = [0, 0, 0]
  const met: boolean[] = []
  for (const word of asked) {
    let [best, at] = [0, -1]
    for (let n = 0; n < said.length; n++) {
      const alike = likeness(word, said[n]!)
      if (alike > best) [best, at] = [alike, n]
    }
    if (at >= 0 && !met[at]) {
      met[at] = true
      used++
    }
    sum += best * weightOf(word)
    whole += weightOf(word)
  }
  return (sum / whole) * (0.7 + (0.3 * used) / said.length)
}

/** In which words a skill or occupation was found. */
export type FoundBy = 'name' | 'also' | 'english' | 'phrase' | 'title' | 'occupation' | 'translated'
export interface Label {
  by: FoundBy
  text: string
  /** Those that say something. */
  words: string[]
  why?: { nl: string; en: string } | null
}
export interface Found {
  score: number
  label: Label
}

/** A name counts for more than what stands beside it; words of our own only where most of the phrase fits. */
const worth: Record<FoundBy, number> = { name: 1, also: 0.95, english: 0.75, phrase: 0.97, title: 0.97, occupation: 0.5, translated: 0.5 }

/** The label that answers best, in the words as typed or as they were meant. Null where none answers enough. */
export function bestOf(said: string[], meant: string[], labels: Label[]): Found | null {
  let best: Found | null = null
  for (const label of labels) {
    const score = worth[label.by] * Math.max(answers(said, label.words), said === meant ? 0 : 0.98 * answers(meant, label.words))
    if (score >= leastScore && score > (best?.score ?? 0)) best = { score, label }
  }
  return best
}

const leastScore = 0.22
