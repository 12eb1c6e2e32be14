import { piecesOf, isEveryday } from './matcher.ts'
import { byLikeness, byWords, type Postings } from './postings.ts'
import { askedWords, englishWords, vocabularyOf, type Vocabulary } from './stems.ts'
import { learn, type Translations } from './translate.ts'

/** A skill or occupation of a public framework, as finding needs it. */
export interface Known {
  id: string
  nameNl: string | null
  nameEn: string | null
  alsoNl: string[]
  alsoEn: string[]
  aboutNl: string
}

/** All that is public, made ready to be searched. Skills and occupations stand for their place in the lists of ids. */
export interface Packed {
  vocabulary: Vocabulary
  translations: Translations
  /** How an English stem is mostly written. */
  spelled: Map<string, string>
  skillIds: string[]
  occupationIds: string[]
  occupationNames: { nl: string; en: string }[]
  dutch: Postings
  english: Postings
  occupationWords: Postings
  pieces: Postings
  /** The occupation that each text of `pieces` is a name of. */
  pieceOf: Uint32Array
  asksFrom: Uint32Array
  asks: Uint32Array
  asksWorth: Float32Array
}

/** [occupation, skill, essential], by id. */
export type Asks = readonly [string, string, boolean]

/** Raise it when what is stored reads differently, so that it is made anew. */
export const form = 1

/** Makes ready what was taken in: some seconds for all of ESCO, so once, when a list is taken in. */
export function pack(skills: readonly Known[], occupations: readonly Known[], asks: readonly Asks[]): Packed {
  const all = [...skills, ...occupations]
  const vocabulary = vocabularyOf(all.map((one) => [one.nameNl ?? '', ...one.alsoNl, one.aboutNl].join(' ')))
  const dutch = stemmer(vocabulary)
  const english = all.map((one) => englishTerms(one))
  const labels = occupations.flatMap((one, n) => namesOf(one).map((name): [number, string] => [n, name]))
  return {
    vocabulary,
    translations: learn(pairsOf(all, dutch)),
    spelled: spellingOf(all),
    skillIds: skills.map(({ id }) => id),
    occupationIds: occupations.map(({ id }) => id),
    occupationNames: occupations.map(({ nameNl, nameEn }) => ({ nl: nameNl ?? nameEn ?? '', en: nameEn ?? nameNl ?? '' })),
    dutch: byWords(
      skills.map((one) => bestOf([...(one.nameNl ? [dutch(one.nameNl, 1)] : []), ...one.alsoNl.map((also) => dutch(also, 0.6))])),
    ),
    english: byWords(english.slice(0, skills.length)),
    occupationWords: byLikeness(occupations.map((one) => conceptWords(one, dutch))),
    pieces: byLikeness(labels.map(([, name]) => piecesOf(name))),
    pieceOf: Uint32Array.from(labels, ([n]) => n),
    ...askedBy(skills, occupations, asks),
  }
}

type Stemmer = (text: string, worth: number) => Map<string, number>

function stemmer(vocabulary: Vocabulary): Stemmer {
  const known = new Map<string, Map<string, number>>()
  const ofWord = (word: string) => {
    const made = known.get(word) ?? bestOf(askedWords(word, vocabulary, isEveryday).map(({ stems }) => new Map(stems)))
    known.set(word, made)
    return made
  }
  return (text, worth) => {
    const stems = new Map<string, number>()
    for (const word of text.split(/[^\p{L}\p{M}\d]+/u))
      for (const [stem, part] of ofWord(word)) stems.set(stem, Math.max(stems.get(stem) ?? 0, part * worth))
    return stems
  }
}

function bestOf(all: readonly Map<string, number>[]): Map<string, number> {
  const best = new Map<string, number>()
  for (const terms of all) for (const [term, weight] of terms) best.set(term, Math.max(best.get(term) ?? 0, weight))
  return best
}

/** English words of a skill: those of its name count whole, those of other names by how many of them have it. */
function englishTerms({ nameEn, alsoEn }: Known): Map<string, number> {
  const terms = new Map(englishWords(nameEn ?? '').map(([stem]) => [stem, 1]))
  const said = new Map<string, number>()
  for (const also of alsoEn) for (const stem of new Set(englishWords(also).map(([one]) => one))) said.set(stem, (said.get(stem) ?? 0) + 1)
  for (const [stem, times] of said) terms.set(stem, Math.max(terms.get(stem) ?? 0, Math.min(0.8, 0.3 + (0.5 * times) / alsoEn.length)))
  return terms
}

const namesOf = ({ nameNl, nameEn, alsoNl }: Known) => (nameNl ? [nameNl, ...alsoNl] : nameEn ? [nameEn] : [])

/** The words of all names of an occupation, more of what more names have, and a little of its description. */
function conceptWords(one: Known, dutch: Stemmer): Map<string, number> {
  const words = new Map<string, number>()
  for (const name of namesOf(one)) for (const [stem, worth] of dutch(name, 1)) words.set(stem, (words.get(stem) ?? 0) + worth)
  for (const [stem, sum] of words) words.set(stem, Math.log(1 + sum))
  for (const [stem, worth] of dutch(one.aboutNl, aboutWorth)) words.set(stem, Math.max(words.get(stem) ?? 0, worth))
  return words
}
const aboutWorth = 0.2

/** Names of the same thing in both languages. */
function pairsOf(all: readonly Known[], dutch: Stemmer): [string[], string[]][] {
  return all.flatMap(({ nameNl, nameEn }): [string[], string[]][] => {
    if (!nameNl || !nameEn) return []
    return [[[...dutch(nameNl, 1).keys()], [...new Set(englishWords(nameEn).map(([stem]) => stem))]]]
  })
}

function spellingOf(all: readonly Known[]): Map<string, string> {
  const times = new Map<string, Map<string, number>>()
  for (const { nameEn } of all)
    for (const [stem, word] of englishWords(nameEn ?? '')) {
      const row = times.get(stem) ?? new Map<string, number>()
      times.set(stem, row.set(word, (row.get(word) ?? 0) + 1))
    }
  return new Map([...times].map(([stem, row]) => [stem, [...row].sort((a, b) => b[1] - a[1])[0]![0]]))
}

/** For each occupation the skills it asks for; one that many ask for says less. */
function askedBy(
  skills: readonly Known[],
  occupations: readonly Known[],
  asks: readonly Asks[],
): Pick<Packed, 'asksFrom' | 'asks' | 'asksWorth'> {
  const place = new Map(skills.map(({ id }, n) => [id, n]))
  const many = new Map<string, number>()
  const by = new Map<string, Asks[]>()
  for (const ask of asks) {
    many.set(ask[1], (many.get(ask[1]) ?? 0) + 1)
    by.set(ask[0], [...(by.get(ask[0]) ?? []), ask])
  }
  const lists = occupations.map(({ id }) => (by.get(id) ?? []).filter(([, skill]) => place.has(skill)))
  const flat = lists.flat()
  const from = new Uint32Array(lists.length + 1)
  for (const [n, list] of lists.entries()) from[n + 1] = from[n]! + list.length
  return {
    asksFrom: from,
    asks: Uint32Array.from(flat, ([, skill]) => place.get(skill)!),
    asksWorth: Float32Array.from(flat, ([, skill, essential]) => (essential ? 1 : 0.6) / Math.sqrt(many.get(skill)!)),
  }
}
