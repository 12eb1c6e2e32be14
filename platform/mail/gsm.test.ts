import { describe, expect, test } from 'vitest'
import { inGsm, partsOf, shortText } from './gsm.ts'

describe('what fits in a text message', () => {
  test('160 signs of GSM are one part, 161 are two, and a sign of the extension counts for two', () => {
    expect(partsOf('a'.repeat(160))).toEqual({ alphabet: 'gsm', units: 160, parts: 1 })
    expect(partsOf('a'.repeat(161))).toMatchObject({ parts: 2 })
    expect(partsOf('a'.repeat(307))).toMatchObject({ parts: 3 }) // 153 to a part
    expect(partsOf('a'.repeat(159) + '€')).toMatchObject({ units: 161, parts: 2 })
  })

  test('one sign outside GSM makes it 70 to a part', () => {
    expect(partsOf('é à ñ'.repeat(10)).alphabet).toBe('gsm')
    expect(partsOf('ж'.repeat(70))).toEqual({ alphabet: 'ucs2', units: 70, parts: 1 })
    expect(partsOf('ж'.repeat(71)).parts).toBe(2)
    expect(partsOf('🌳'.repeat(36)).units).toBe(72) // as UTF-16 counts
  })

  test('what people type is written with signs that GSM has, where something looks like it', () => {
    expect(inGsm('Zoë’s “cursus” – nú… €5 bij Yıldız')).toBe('Zoe\'s "cursus" - nu... €5 bij Yildiz')
    expect(inGsm('Жанна')).toBe('Жанна')
  })

  test('the middle is cut, the end never, and it is one part', () => {
    const text = shortText('Academie: ', 'Je bent ingeschreven voor ' + 'een heel lange naam '.repeat(20), ' Lees meer bij Mijn berichten.')
    expect(partsOf(text)).toMatchObject({ alphabet: 'gsm', parts: 1 })
    expect(text.length).toBeGreaterThan(150)
    expect(text).toMatch(/^Academie: Je bent ingeschreven.*\.\.\. Lees meer bij Mijn berichten\.$/)
    expect(shortText('A: ', 'kort.', ' B')).toBe('A: kort. B')
  })
})
