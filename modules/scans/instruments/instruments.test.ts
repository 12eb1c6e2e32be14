import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missingOf, partsOf } from '../answering/parts.ts'
import { flawsOf, Instrument } from './format.ts'
import { proposedGoals } from './lines.ts'
import { askedOf, resultOf } from './score.ts'

const made = (change: object): Instrument =>
  Instrument.parse({
    format: 'ambacht-instrument/1',
    code: 'x',
    title: 'X',
    about: 'X',
    source: 'X',
    purpose: 'self',
    minutes: 1,
    scales: { vijf: { from: 1, to: 5, low: 'laag', high: 'hoog' } },
    domains: [
      { code: 'een', name: 'Een' },
      { code: 'twee', name: 'Twee' },
    ],
    questions: [{ code: 'a', kind: 'open', text: 'A?' }],
    ...change,
  })
const yes = {
  kind: 'choice',
  text: '?',
  options: [
    { code: 'ja', text: 'Ja' },
    { code: 'nee', text: 'Nee' },
  ],
}
const scale = (code: string, more: object = {}) => ({ code, kind: 'scale', scale: 'vijf', domain: 'een', text: code, ...more })
const told = (instrument: Instrument) => flawsOf(instrument).map((flaw) => `${flaw.where}: ${flaw.nl}`)

describe('flaws', () => {
  test('a rule that goes in a circle is told, and so is one that waits for a later question', () => {
    const circle = made({
      questions: [
        { ...yes, code: 'a', when: { question: 'b', option: 'ja' } },
        { ...yes, code: 'b', when: { question: 'a', option: 'ja' } },
      ],
    })
    expect(told(circle)).toEqual(['a: Deze vraag wacht op zichzelf.', 'b: Deze vraag wacht op zichzelf.'])
    const later = made({
      questions: [
        { ...yes, code: 'a', when: { question: 'b', option: 'ja' } },
        { ...yes, code: 'b' },
      ],
    })
    expect(told(later)).toEqual(['a: Deze vraag wacht op een vraag die later komt.'])
  })

  test('a question without answers is refused, as a form or as a flaw', () => {
    expect(() => made({ questions: [{ code: 'a', kind: 'choice', text: '?', options: [] }] })).toThrow()
    expect(told(made({ questions: [{ code: 'a', kind: 'number', text: '?', from: 5, to: 5 }] }))).toEqual([
      'a: Er kan geen getal worden gegeven.',
    ])
    expect(told(made({ questions: [scale('a', { scale: 'tien' })] }))).toEqual(['a: De schaal “tien” bestaat niet.'])
    expect(told(made({ questions: [{ ...yes, code: 'a', when: { question: 'z', option: 'ja' } }] }))).toHaveLength(1)
  })

  test('names that are used twice or do not exist are told with where they stand', () => {
    expect(told(made({ questions: [scale('a'), scale('a', { domain: 'drie' })] }))).toEqual([
      'a: De naam “a” komt twee keer voor.',
      'a: Het domein “drie” bestaat niet.',
    ])
    expect(told(made({ advice: [{ domain: 'een', text: 'x', goal: 'x' }] }))).toEqual([
      'advice: Dit advies zegt niet bij welke uitkomst het hoort.',
    ])
  })
})

describe('a result', () => {
  test('turns a reversed question round: whoever gives the lowest gets the highest', () => {
    const plain = made({ questions: [scale('a')] })
    const turned = made({ questions: [scale('a', { reversed: true })] })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), (now) => {
        expect(resultOf(turned, { a: { now } })[0]!.now).toBe(6 - resultOf(plain, { a: { now } })[0]!.now!)
      }),
    )
  })

  test('is wanted minus now per domain, without a gap where one of the two was not answered', () => {
    const scan = made({ wanted: true, questions: [scale('a'), scale('b'), scale('c', { domain: 'twee' })] })
    const [one, two] = resultOf(scan, { a: { now: 1, wanted: 4 }, b: { now: 2, wanted: 5 }, c: { now: 3 } })
    expect([one!.now, one!.wanted, one!.gap, one!.answered]).toEqual([1.5, 4.5, 3, 2])
    expect([two!.now, two!.wanted, two!.gap]).toEqual([3, null, null])
  })

  test('of a preference gives parts that are a hundred together, whatever was chosen', () => {
    const sorts = ['een', 'twee', 'drie']
    const test = made({
      purpose: 'preference',
      domains: sorts.map((code) => ({ code, name: code })),
      questions: Array.from({ length: 6 }, (_, n) => ({
        code: `q${n}`,
        kind: 'choices',
        text: '?',
        options: sorts.map((code, i) => ({ code, text: code, points: { [code]: i + 1 } })),
      })),
    })
    const chosen = fc.array(fc.subarray(sorts), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(chosen, (lists) => {
        const answers = Object.fromEntries(lists.map((options, n) => [`q${n}`, { options }]))
        const shares = resultOf(test, answers).map((line) => line.now)
        if (lists.every((list) => list.length === 0)) expect(shares).toEqual([null, null, null])
        else expect(Math.abs(shares.reduce((sum: number, share) => sum + share!, 0) - 100)).toBeLessThan(0.05)
      }),
    )
  })

  test('counts no answer to a question that is not asked any more', () => {
    const scan = made({ questions: [{ ...yes, code: 'a' }, scale('b', { when: { question: 'a', option: 'ja' } })] })
    expect(resultOf(scan, { a: { option: 'ja' }, b: { now: 5 } })[0]!.now).toBe(5)
    expect(resultOf(scan, { a: { option: 'nee' }, b: { now: 5 } })[0]!.now).toBeNull()
  })

  test('proposes a goal about a gap that is large enough, the largest first', () => {
    const scan = made({
      wanted: true,
      questions: [scale('a'), scale('b', { domain: 'twee' })],
      advice: [
        { domain: 'een', gap: 1, text: 'x', goal: 'Doel een' },
        { domain: 'twee', gap: 1, text: 'x', goal: 'Doel twee' },
        { domain: 'twee', gap: 3, text: 'x', goal: 'Groot doel twee' },
      ],
    })
    const goals = (a: number, b: number) =>
      proposedGoals(scan, { a: { now: 1, wanted: a }, b: { now: 1, wanted: b } }).map((goal) => goal.goal)
    expect(goals(2, 3)).toEqual(['Doel twee', 'Doel een'])
    expect(goals(1, 5)).toEqual(['Doel twee', 'Groot doel twee'])
  })
})

test('a question never stands on one screen with the choice it waits for, and screens hold all that is asked, in order', () => {
  const kinds = fc.array(fc.record({ after: fc.option(fc.nat(), { nil: undefined }), domain: fc.constantFrom('een', 'twee', undefined) }), {
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(kinds, fc.nat(), (list, seed) => {
      const questions = list.map(({ after, domain }, n) => ({
        ...yes,
        code: `q${n}`,
        domain,
        ...(after !== undefined && n > 0 && { when: { question: `q${after % n}`, option: 'ja' } }),
      }))
      const instrument = made({ questions })
      const answers = Object.fromEntries(list.map((_, n) => [`q${n}`, { option: (seed >> (n % 20)) % 2 ? 'ja' : 'nee' }]))
      const parts = partsOf(instrument, answers)
      expect(parts.flatMap((part) => part.questions)).toEqual(askedOf(instrument, answers))
      for (const part of parts)
        for (const question of part.questions) expect(part.questions.map((one) => one.code)).not.toContain(question.when?.question)
      expect(missingOf(instrument, answers)).toEqual([])
    }),
  )
})
