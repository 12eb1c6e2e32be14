import { describe, expect, test } from 'vitest'
import { askedIn, leastAsked, letterOf, orderFor } from './rules.ts'

const skills = [
  { id: 'a', name: 'materialen afwegen', said: 'brood bakken' },
  { id: 'b', name: 'een kasboek bijhouden', said: 'kasboek van de club' },
  { id: 'c', name: 'verf mengen volgens recept', said: '' },
]
const vacancy = 'Je werkt nauwkeurig. Je houdt het kasboek bij van onze afdeling; ervaring is mooi.'
const order = (text: string, needed: string[] = [], places: [string, number][] = []) =>
  orderFor(skills, text, new Set(needed), new Map(places)).map((one) => one.skill.id)

describe('skills in the order of a vacancy', () => {
  test('what the vacancy names comes first, then what the occupation needs, then the rest by name', () => {
    expect(askedIn(vacancy, 'een kasboek bijhouden')).toBeGreaterThan(leastAsked)
    expect(askedIn(vacancy, 'verf mengen volgens recept')).toBeLessThan(leastAsked)
    expect(order(vacancy, ['c'])).toEqual(['b', 'c', 'a'])
    expect(order('')).toEqual(['b', 'a', 'c'])
  })
  test('a place that the person gave goes before all of that', () => {
    expect(order(vacancy, ['c'], [['a', 1]])).toEqual(['a', 'b', 'c'])
  })
  test('a vacancy of a million characters is no trouble, and hostile words are words', () => {
    expect(order('<script>'.repeat(200_000))).toEqual(['b', 'a', 'c'])
  })
})

test('the letter names what was chosen, where it comes from, and what is still to learn; in two languages', () => {
  const facts = { name: 'Fatima Bennani', occupation: 'apothekersassistent', skills, toLearn: ['recepten lezen'] }
  expect(letterOf(facts, 'nl')).toBe(
    [
      'Beste lezer,',
      'Ik wil graag werken als apothekersassistent. Dit breng ik mee:',
      '- materialen afwegen: dat leerde ik van brood bakken\n- een kasboek bijhouden: dat leerde ik van kasboek van de club\n- verf mengen volgens recept',
      'Dit wil ik nog leren: recepten lezen.',
      'Ik vertel er graag meer over.',
      'Met vriendelijke groet,\nFatima Bennani',
    ].join('\n\n'),
  )
  expect(letterOf({ ...facts, toLearn: [] }, 'en')).not.toContain('still want to learn')
})
