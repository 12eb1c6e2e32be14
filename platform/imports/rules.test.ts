import { expect, test } from 'vitest'
import type { ImportField } from './kind.ts'
import { differsMuch, guessMapping, missingFields } from './rules.ts'

const fields: ImportField[] = [
  { name: 'number', label: ['Nummer', 'Number'], aliases: ['personeelsnummer', 'pers.nr'], required: true },
  { name: 'starts', label: ['In dienst', 'Start'], aliases: ['datum_in_dienst'], required: true },
  { name: 'email', label: ['E-mail', 'E-mail'], aliases: ['email'], required: false },
]

test('columns are found by name, whatever their capitals, spaces and accents', () => {
  expect(guessMapping(fields, ['Pers. Nr.', 'Datum in dienst', 'E-MAIL'], {})).toEqual({
    number: 'Pers. Nr.',
    starts: 'Datum in dienst',
    email: 'E-MAIL',
  })
})

test('what was remembered goes before what a name suggests', () => {
  expect(guessMapping(fields, ['email', 'adres', 'personeelsnummer', 'datum_in_dienst'], { email: 'adres' })).toMatchObject({
    email: 'adres',
  })
})

test('a column serves one field, and a required field without a column is told', () => {
  const mapping = guessMapping(fields, ['nummer', 'email'], { number: 'email' })
  expect(mapping).toEqual({ number: 'email' })
  expect(missingFields(fields, mapping).map((field) => field.name)).toEqual(['starts'])
})

const counts = { new: 0, changed: 0, moved: 0, left: 0, same: 1000, refused: 0 }

test('one more person leaving is reason to look again', () => {
  expect(differsMuch(counts, { ...counts, left: 1, same: 999 })).toBe(true)
})

test('a few rows that changed meanwhile are not', () => {
  expect(differsMuch(counts, { ...counts, changed: 10, same: 990 })).toBe(false)
  expect(differsMuch(counts, { ...counts, changed: 11, same: 989 })).toBe(true)
})
