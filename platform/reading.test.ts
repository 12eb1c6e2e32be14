import { describe, expect, test } from 'vitest'
import { readingOf, sayReading, syllables } from './reading.ts'

describe('syllables', () => {
  test.each([
    ['hond', 1],
    ['eeuw', 1],
    ['nieuws', 1],
    ['koeien', 2],
    ['meeuwen', 2],
    ['systeem', 2],
    ['yoghurt', 2],
    ['radio', 3],
    ['beïnvloeden', 4],
    ['coördinator', 5],
    ['gemeenteambtenaar', 6],
    ['bhv', 1],
  ])('%s has %i', (word, count) => expect(syllables(word)).toBe(count))
})

describe('Flesch-Douma', () => {
  // Counted by hand: 14 syllables in 10 words, one sentence.
  test('the first sentence of the Statenvertaling is easy', () => {
    const reading = readingOf('In den beginne schiep God den hemel en de aarde.')!
    expect(reading).toMatchObject({ words: 10, sentences: 1, longest: 10 })
    expect(reading.score).toBeCloseTo(206.84 - 0.77 * 140 - 0.93 * 10, 5)
    expect(sayReading('In den beginne schiep God den hemel en de aarde.', 'nl')).toContain('makkelijk (90 van 100)')
  })

  // Counted by hand: 25 syllables in 12 words, one sentence.
  test('the first sentence of article 1 of the Grondwet is hard', () => {
    const words = 'Allen die zich in Nederland bevinden, worden in gelijke gevallen gelijk behandeld.'
    expect(readingOf(words)!.score).toBeCloseTo(206.84 - 0.77 * (2500 / 12) - 0.93 * 12, 5)
    expect(sayReading(words, 'nl')).toMatch(/^moeilijk \(35 van 100\)/)
  })

  test('the same words in shorter sentences are easier', () => {
    const long = 'Kijk eerst om je heen en draag je helm en je handschoenen en stop als je twijfelt en overleg dan met de voorman'
    const short = 'Kijk eerst om je heen. Draag je helm en je handschoenen. Stop als je twijfelt. Overleg dan met de voorman.'
    expect(readingOf(short)!.score).toBeGreaterThan(readingOf(long)!.score)
    expect(sayReading(long, 'nl')).toContain('maak er twee van')
    expect(sayReading(short, 'nl')).not.toContain('maak er twee van')
  })

  test('a date, a number with a comma and an abbreviation do not end a sentence; a new line does', () => {
    expect(readingOf('Je werkt o.a. met 2,5 kilo zand per meter, d.w.z. veel.')!.sentences).toBe(1)
    expect(readingOf('een twee drie vier vijf\nzes zeven acht negen tien')!.sentences).toBe(2)
  })

  test('of a few words nothing is said', () => {
    expect(readingOf('Gladde wegen.')).toBeNull()
    expect(sayReading('', 'nl')).toBe('Te weinig tekst om iets over te zeggen.')
  })
})
