import { everydayWords } from '../lexicon/read.ts'
import { wordsOf } from './rules.ts'
import { addBest, likenessTo, worthIn } from './postings.ts'
import { askedWords, dutchStem, englishWords, partsOf, type AskedWord } from './stems.ts'
import type { Packed } from './pack.ts'

/** Why a skill fits: a word that was asked stands for a word of its English name, or an occupation that fits asks for it. */
export type Reason = { asked: string; english: string } | { occupation: { nl: string; en: string } }

export interface Match {
  id: string
  score: number
  reason: Reason | null
}

/** Weighed by leaving each phrase of the lexicon out in turn. */
const times = { english: 1.5, occupation: 0.5, concept: 0.5 }
const leastLikely = 0.1
/** Of a name of more than one word in the other language, each word says less. */
const oneOfMany = 0.7

type Ways = Map<string, number>

// Dutch stems with the English ones they stand for; where it takes more Dutch words ("eerste hulp"), under the first of them with all that must be asked.
const everyday = new Map<string, { needs: string[]; english: string[] }[]>()
for (const [english, dutch] of everydayWords)
  for (const one of dutch) {
    const needs = wordsOf(one).map(dutchStem)
    const entry = { needs, english: englishWords(english).map(([stem]) => stem) }
    for (const stem of needs) everyday.set(stem, [...(everyday.get(stem) ?? []), entry])
  }
export const isEveryday = (stem: string): boolean => everyday.get(stem)?.some(({ needs }) => needs.length === 1) ?? false

/** Whether a word is one of the lists or of everyday life, or made of such words. */
export function understands(packed: Packed, word: string): boolean {
  const stem = dutchStem(word)
  return packed.vocabulary.often.has(stem) || isEveryday(stem) || partsOf(word, packed.vocabulary).length > 0
}

/** The English stems that a word can stand for, with how surely. */
function waysOf({ stems }: AskedWord, packed: Packed, all: ReadonlySet<string>): Ways {
  const ways: Ways = new Map()
  const add = (english: string, worth: number) => ways.set(english, Math.max(ways.get(english) ?? 0, worth))
  for (const [stem, worth] of stems) {
    const fitting = (everyday.get(stem) ?? []).filter(({ needs }) => needs.every((need) => all.has(need)))
    const whole = fitting.some(({ needs }) => needs.length > 1)
    for (const { needs, english } of fitting)
      if (needs.length > 1 || !whole)
        for (const one of english) add(one, worth * (english.length > 1 && needs.length === 1 ? oneOfMany : 1))
    for (const [english, likely] of packed.translations.get(stem) ?? []) if (likely >= leastLikely) add(english, worth * likely)
  }
  return ways
}

/** Pieces of four letters: they find parts of words, other endings and typing errors. */
export function piecesOf(text: string): Map<string, number> {
  const pieces = new Map<string, number>()
  const whole = ` ${wordsOf(text).join(' ')} `
  for (let n = 0; n + 4 <= whole.length; n++) {
    const piece = whole.slice(n, n + 4)
    pieces.set(piece, (pieces.get(piece) ?? 0) + 1)
  }
  return pieces
}

/** How well every occupation fits: how alike its likest name is, and the words of all its names together (names vote for what they are names of). */
export function likeOccupations(packed: Packed, query: string, words = askedWords(query, packed.vocabulary, isEveryday)): Float64Array {
  const fit = likenessTo(packed.occupationWords, stemsOf(words))
  for (let n = 0; n < fit.length; n++) fit[n]! *= times.concept
  const likest = new Float64Array(fit.length)
  const like = likenessTo(packed.pieces, piecesOf(query))
  for (let label = 0; label < like.length; label++) {
    const n = packed.pieceOf[label]!
    if (like[label]! > likest[n]!) likest[n] = like[label]!
  }
  for (let n = 0; n < fit.length; n++) fit[n]! += likest[n]!
  return fit
}

const stemsOf = (words: readonly AskedWord[]): Ways => {
  const stems: Ways = new Map()
  for (const word of words) for (const [stem, worth] of word.stems) stems.set(stem, Math.max(stems.get(stem) ?? 0, worth))
  return stems
}

/** The skills and occupations that fit what somebody typed, best first. */
export function match(packed: Packed, query: string, most = 30): { skills: Match[]; occupations: Match[] } {
  const words = askedWords(query, packed.vocabulary, isEveryday)
  const all = new Set(words.flatMap(({ stems }) => stems.map(([stem]) => stem)))
  const ways = words.map((word) => waysOf(word, packed, all))
  const fit = likeOccupations(packed, query, words)
  const best = topOf(fit, most, leastFit)
  const skills = new Float64Array(packed.skillIds.length)
  const whole = words.reduce((sum, { weight }) => sum + weight, 0) || 1
  for (const [n, word] of words.entries()) {
    addBest(packed.dutch, word.stems, word.weight / whole, skills)
    addBest(packed.english, ways[n]!, (times.english * word.weight) / whole, skills)
  }
  const votes = votesOf(packed, fit, best)
  for (const [skill, { share }] of votes) skills[skill]! += times.occupation * share
  return {
    skills: topOf(skills, most, leastScore).map((n) => ({
      id: packed.skillIds[n]!,
      score: skills[n]!,
      reason: reasonOf(packed, n, words, ways) ?? (votes.has(n) ? { occupation: packed.occupationNames[votes.get(n)!.by]! } : null),
    })),
    occupations: best.map((n) => ({ id: packed.occupationIds[n]!, score: fit[n]!, reason: null })),
  }
}

const leastFit = 0.15
const leastScore = 0.25

/** Occupations vote for the skills they ask for, a rare skill counting for more. The most that any skill got is worth as much as the best of them fits. */
function votesOf(packed: Packed, fit: Float64Array, best: readonly number[]): Map<number, { share: number; by: number }> {
  const votes = new Map<number, { share: number; by: number }>()
  for (const n of best)
    for (let at = packed.asksFrom[n]!; at < packed.asksFrom[n + 1]!; at++) {
      const vote = votes.get(packed.asks[at]!) ?? { share: 0, by: n }
      vote.share += fit[n]! * packed.asksWorth[at]!
      votes.set(packed.asks[at]!, vote)
    }
  let most = 0
  for (const { share } of votes.values()) most = Math.max(most, share)
  for (const vote of votes.values()) vote.share *= Math.min(1, fit[best[0]!]!) / most
  return votes
}

/** The word that brings most, with the English word it was taken for. Null where a Dutch name brings as much: that needs no explanation. */
function reasonOf(packed: Packed, skill: number, words: readonly AskedWord[], ways: readonly Ways[]): Reason | null {
  let [most, reason] = [0, null as Reason | null]
  for (const [n, { typed, weight, stems }] of words.entries()) {
    const dutch = Math.max(0, ...stems.map(([stem, worth]) => weight * worth * worthIn(packed.dutch, stem, skill)))
    if (dutch > most) [most, reason] = [dutch, null]
    for (const [stem, worth] of ways[n]!) {
      const english = times.english * weight * worth * worthIn(packed.english, stem, skill)
      if (english > most) [most, reason] = [english, { asked: typed, english: packed.spelled.get(stem) ?? stem }]
    }
  }
  return reason
}

/** Where the highest numbers stand, highest first. */
export function topOf(list: Float64Array, most: number, least: number): number[] {
  const found: number[] = []
  for (let n = 0; n < list.length; n++) if (list[n]! >= least) found.push(n)
  return found.sort((a, b) => list[b]! - list[a]! || a - b).slice(0, most)
}
