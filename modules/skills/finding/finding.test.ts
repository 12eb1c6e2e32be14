import { expect, test } from 'vitest'
import { match, understands } from './matcher.ts'
import { pack, type Known } from './pack.ts'
import { dutchStem, englishStem, partsOf, vocabularyOf } from './stems.ts'
import { learn } from './translate.ts'

const known = (id: string, nameNl: string | null, nameEn: string, alsoNl: string[] = []): Known => ({
  id,
  nameNl,
  nameEn,
  alsoNl,
  alsoEn: [],
  aboutNl: '',
})
const skills = [
  known('repair', null, 'repair bicycles'),
  known('tune', null, 'tune engines'),
  known('bake', 'brood bakken', 'bake bread'),
  known('cheese', 'kaas maken', 'make cheese'),
  known('sell', null, 'close a sale'),
]
const occupations = [
  known('baker', 'bakker', 'baker'),
  known('cheese-maker', 'kaasmaker', 'cheese maker'),
  known('shop', 'winkelier', 'shopkeeper', ['kaaswinkelier']),
]
const packed = pack(skills, occupations, [
  ['shop', 'sell', true],
  ['baker', 'bake', true],
])
const first = (query: string) => match(packed, query).skills[0]

test('endings that name who does it, or that it is done, leave one stem', () => {
  expect(new Set(['fiets', 'fietsen', 'fietser', 'fietsster', 'fietsje'].map(dutchStem)).size).toBe(1)
  expect(new Set(['repair', 'repairs', 'repaired', 'repairing'].map(englishStem)).size).toBe(1)
})

test('a compound is taken apart into words that are known, and only into those', () => {
  const vocabulary = vocabularyOf(['sluis', 'wachter', 'kaas'])
  expect(partsOf('sluiswachter', vocabulary)).toEqual([dutchStem('sluis'), dutchStem('wachter')])
  expect(partsOf('sluiskolk', vocabulary)).toEqual([])
})

test('which word stands for which is learned from names in both languages', () => {
  const learned = learn([
    [
      ['brood', 'bak'],
      ['bread', 'bake'],
    ],
    [['brood'], ['bread']],
    [
      ['kaas', 'bak'],
      ['cheese', 'bake'],
    ],
  ])
  expect(learned.get('bak')![0]![0]).toBe('bake')
  expect(learned.get('brood')![0]![0]).toBe('bread')
})

test('a skill without a Dutch name is found by an everyday word, and tells which English word that was taken for', () => {
  expect(first('fietsen repareren')).toMatchObject({ id: 'repair', reason: { asked: expect.any(String), english: expect.any(String) } })
})

test('an occupation brings what it asks for, and says so', () => {
  expect(first('winkelier')).toMatchObject({ id: 'sell', reason: { occupation: { nl: 'winkelier', en: 'shopkeeper' } } })
})

test('a typing error in a name of an occupation still finds it, and an unknown word is known to be one', () => {
  expect(match(packed, 'kaasmakr').occupations[0]!.id).toBe('cheese-maker')
  expect([understands(packed, 'kaas'), understands(packed, 'xyzzy')]).toEqual([true, false])
})

test('words that nobody knows, and no words at all, find nothing', () => {
  expect(match(packed, 'xyzzy')).toEqual({ skills: [], occupations: [] })
  expect(match(packed, '')).toEqual({ skills: [], occupations: [] })
  expect(match(pack([], [], []), 'brood bakken')).toEqual({ skills: [], occupations: [] })
})
