import { expect, test } from 'vitest'
import { answersTo, indexOf } from './matching.ts'

const offer = [
  { id: 'schrijven', inTitle: ['schrijv', 'taalniveau', 'b1'], inText: ['duidelijk', 'briev', 'kort'] },
  { id: 'gespreksvoering', inTitle: ['gespreksvoer'], inText: ['luister'] },
  { id: 'excel', inTitle: ['excel', 'training'], inText: ['rekenblad', 'briev'] },
  ...Array.from({ length: 40 }, (_, n) => ({ id: `training ${n}`, inTitle: ['training', `onderwerp${n}`], inText: [] })),
]
const index = indexOf(offer)
const found = (...asked: string[]) => answersTo(index, asked.map((stem) => [stem]), 5).map(([id]) => id) // prettier-ignore

test('an activity answers by the words of its title, and more when its text says the rest', () => {
  expect(found('schrijv', 'briev')).toEqual(['schrijven'])
  const [[, whole]] = answersTo(index, [['schrijv'], ['briev']], 5) as [[string, number]]
  const [[, part]] = answersTo(index, [['schrijv'], ['excelent']], 5) as [[string, number]]
  expect(whole).toBeGreaterThan(0.6)
  expect(part).toBeLessThan(1)
})

test('a word in the text alone leads nowhere', () => expect(found('briev')).toEqual([]))

test('a word that half of the offer has in its title leads nowhere by itself', () => expect(found('training')).toEqual([]))

test('the beginning of a compound counts, four letters do not', () => {
  expect(found('gesprek')).toEqual(['gespreksvoering'])
  expect(found('gesp')).toEqual([])
})

test('words that the offer does not know hardly stand in the way', () => expect(found('droom', 'maand', 'excel')).toEqual(['excel']))

test('nothing asked is nothing found, also in an empty offer', () => {
  expect(found()).toEqual([])
  expect(answersTo(indexOf([]), [['excel']], 5)).toEqual([])
})
