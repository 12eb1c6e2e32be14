import type { Phrase } from '../lexicon/read.ts'
import { answers, likeness } from './rules.ts'

const [leastScore, most] = [0.3, 8]

/** Phrases of our lexicon that share enough with what was asked, in the words as typed or as they were meant; best first. */
export function phrasesFor(list: readonly Phrase[], said: string[], meant: string[]): Phrase[] {
  const heard = new Set([...said, ...meant].flatMap((asked) => withWordLike(indexOf(list), asked)))
  return list
    .filter((phrase) => heard.has(phrase))
    .map((phrase) => ({ phrase, score: Math.max(...phrase.words.map((words) => answersEither(said, meant, words))) }))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ phrase }) => phrase)
}

const answersEither = (said: string[], meant: string[], words: string[]): number =>
  said === meant ? answers(said, words) : Math.max(answers(said, words), answers(meant, words))

/** The words of a list with the phrases they are in, by the letter a word begins or ends with. */
interface Words {
  byEnd: Map<string, Set<string>>
  phrases: Map<string, Phrase[]>
}

/** A list never changes, so its index is made once. */
const kept = new WeakMap<readonly Phrase[], Words>()

function indexOf(list: readonly Phrase[]): Words {
  const known = kept.get(list)
  if (known) return known
  const made: Words = { byEnd: new Map(), phrases: new Map() }
  for (const phrase of list)
    for (const word of new Set(phrase.words.flat())) {
      made.phrases.set(word, [...(made.phrases.get(word) ?? []), phrase])
      for (const end of endsOf(word)) made.byEnd.set(end, (made.byEnd.get(end) ?? new Set()).add(word))
    }
  kept.set(list, made)
  return made
}

const endsOf = (word: string) => [`${word[0]}…`, `…${word.at(-1)}`]

/** Only words that begin or end alike can be alike: likeness() is asked of those, instead of all words of all phrases. */
const withWordLike = ({ byEnd, phrases }: Words, asked: string): Phrase[] =>
  endsOf(asked).flatMap((end) =>
    [...(byEnd.get(end) ?? [])].filter((word) => likeness(asked, word) > 0).flatMap((word) => phrases.get(word)!),
  )
