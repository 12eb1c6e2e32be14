import { fillers, isLight, wordsOf } from './rules.ts'

// Little words that only descriptions and longer phrases have, beside the fillers of a search.
const littleDutch = new Set(
  'als dat die dit zijn worden wordt is er zich ze hun deze ook niet tot andere anderen zoals kunnen kan onder hij zij hem haar wat waar welke alle meer dan mijn onze ons ik we wij per iemand zelf mee elke langs'.split(
    ' ',
  ),
)
const littleEnglish = new Set('by or an from as at is are be that which their such its it this these other use using make'.split(' '))
const dutchEndings = 'ingen sters heden ster heid tjes pjes eren ing tje pje jes ers je en er es e s t'.split(' ')
const englishEndings = 'ments ment ings ions ing ers ors ion er or ed es s'.split(' ')

const isTelling = (word: string, little: ReadonlySet<string>) => word.length > 1 && !fillers.has(word) && !little.has(word)

/** Without its ending: "fietsen", "fietser" and "fiets" are one. Cruder than the database's stemmer, because names end in -er, -ster and -ing so often. */
export function dutchStem(word: string): string {
  const ending = dutchEndings.find((end) => word.endsWith(end) && word.length - end.length >= (end.length === 1 ? 4 : 3)) ?? ''
  return word
    .slice(0, word.length - ending.length)
    .replace(/([aeou])\1/g, '$1')
    .replace(/([bcdfghjklmnpqrstvwxz])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
}

export function englishStem(word: string): string {
  const plain = word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word
  const ending = plain === word ? (englishEndings.find((end) => word.endsWith(end) && word.length - end.length >= 3) ?? '') : ''
  return plain
    .slice(0, plain.length - ending.length)
    .replace(/e$/, '')
    .replace(/y$/, 'i')
    .replace(/([bdglmnprst])\1$/, '$1')
}

const dutchWords = (text: string) => wordsOf(text).filter((word) => isTelling(word, littleDutch))
export const dutchStems = (text: string): string[] => dutchWords(text).map(dutchStem)
/** The telling English words of a text, each with its stem. */
export const englishWords = (text: string): [stem: string, word: string][] =>
  wordsOf(text)
    .filter((word) => isTelling(word, littleEnglish))
    .map((word) => [englishStem(word), word])

/** The stems of Dutch texts, with in how many of them they stand. */
export interface Vocabulary {
  texts: number
  often: ReadonlyMap<string, number>
}

export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const often = new Map<string, number>()
  for (const text of texts) for (const stem of new Set(dutchStems(text))) often.set(stem, (often.get(stem) ?? 0) + 1)
  return { texts: texts.length, often }
}

/** The two known stems a compound is made of, as long as can be: "fietsenmaker" has "fiets" and "mak". Empty where there are none. */
export function partsOf(word: string, { often }: Vocabulary): string[] {
  let [best, most] = [[] as string[], 0]
  for (let n = 3; n <= word.length - 3; n++) {
    const tail = dutchStem(word.slice(n))
    if (tail.length < 3 || !often.has(tail)) continue
    const begin = word.slice(0, n)
    for (const head of new Set([begin, begin.replace(/s$/, ''), begin.replace(/en$/, ''), begin.replace(/e$/, '')].map(dutchStem))) {
      if (head.length < 3 || !often.has(head)) continue
      const score = Math.min(head.length, tail.length) + Math.log(Math.min(often.get(head)!, often.get(tail)!)) / 2
      if (score > most) [best, most] = [[head, tail], score]
    }
  }
  return best
}

/** One word that was asked: the stems it can be found by, and how much it says among the others. */
export interface AskedWord {
  typed: string
  weight: number
  stems: [stem: string, worth: number][]
}

const partWorth = [0.63, 0.7]
/** A part says less where the whole word is known: a wheelchair is no chair. */
const underKnown = 0.3

/** The words of a text with their stems and parts. A rare word says more; one of those that nearly everybody uses, much less. */
export function askedWords(text: string, vocabulary: Vocabulary, isKnown: (stem: string) => boolean): AskedWord[] {
  return dutchWords(text).map((typed) => {
    const stem = dutchStem(typed)
    const rare = Math.log(vocabulary.texts / (1 + (vocabulary.often.get(stem) ?? 0))) / Math.log(Math.max(2, vocabulary.texts))
    const parts = typed.length >= 7 ? partsOf(typed, vocabulary) : []
    return {
      typed,
      weight: (isLight(typed) ? 0.3 : 1) * (0.3 + 0.7 * Math.max(0, rare)),
      stems: [[stem, 1], ...parts.map((part, n): [string, number] => [part, partWorth[n]! * (isKnown(stem) ? underKnown : 1)])],
    }
  })
}
