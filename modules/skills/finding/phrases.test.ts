import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phrases, titles } from '../lexicon/read.ts'
import { phrasesFor } from './phrases.ts'
import { answers } from './rules.ts'

const words = [...new Set([...phrases, ...titles].flatMap((phrase) => phrase.words.flat()))]
const wrong = fc.tuple(fc.constantFrom(...words), fc.nat({ max: 9 })).map(([word, at]) => word.slice(0, at) + word.slice(at + 1))
const asked = fc.array(
  fc.oneof(
    fc.constantFrom(...words),
    wrong.filter((word) => word.length > 0),
  ),
  { minLength: 1, maxLength: 4 },
)

test('asking only the phrases with a word alike finds what asking all of them finds', () => {
  fc.assert(
    fc.property(asked, asked, (said, meant) => {
      const all = phrases
        .map((phrase) => ({ phrase, score: Math.max(...phrase.words.map((one) => Math.max(answers(said, one), answers(meant, one)))) }))
        .filter(({ score }) => score >= 0.3)
        .sort((a, b) => b.score - a.score)
        .slice(0, 8)
      expect(phrasesFor(phrases, said, meant).map(({ says }) => says[0])).toEqual(all.map(({ phrase }) => phrase.says[0]))
    }),
  )
})
