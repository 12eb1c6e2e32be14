import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flawsOf, Instrument } from '../instruments/format.ts'
import { proposedGoals, resultLines } from '../instruments/lines.ts'
import { measureOf, type Answers } from '../instruments/score.ts'
import { shipped } from './index.ts'

const named = shipped.map((instrument) => [instrument.code, instrument] as const)

/** Any answers that can be given to an instrument. */
function answersTo(instrument: Instrument, pick: (n: number) => number): Answers {
  return Object.fromEntries(
    instrument.questions.map((question) => {
      if (question.kind === 'scale') {
        const { from, to } = instrument.scales[question.scale]!
        const value = () => from + pick(to - from + 1)
        return [question.code, instrument.wanted ? { now: value(), wanted: value() } : { now: value() }]
      }
      if (question.kind === 'choice') return [question.code, { option: question.options[pick(question.options.length)]!.code }]
      if (question.kind === 'choices') return [question.code, { options: [question.options[pick(question.options.length)]!.code] }]
      return [question.code, { words: 'x' }]
    }),
  )
}

describe.each(named)('%s', (_, instrument) => {
  test('is a document without flaws, also after a way through a file', () => {
    expect(flawsOf(Instrument.parse(JSON.parse(JSON.stringify(instrument))))).toEqual([])
  })

  test('says something about every result that can be, and one thing', () => {
    for (const { code } of instrument.domains) {
      const { from, to } = measureOf(instrument, code)!
      for (let hundredth = from * 100; hundredth <= to * 100; hundredth++) {
        const said = instrument.texts.filter((text) => text.domain === code && hundredth / 100 >= text.from && hundredth / 100 <= text.to)
        expect([code, hundredth / 100, said.length]).toEqual([code, hundredth / 100, 1])
      }
    }
  })

  test('has advice with a goal for every subject, and gives some of it', () => {
    expect(instrument.domains.filter((domain) => !instrument.advice.some((one) => one.domain === domain.code))).toEqual([])
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const answers = answersTo(instrument, (n) => numbers.next().value! % n)
        const lines = resultLines(instrument, answers)
        expect(lines).toHaveLength(instrument.domains.length)
        expect(lines.every((line) => line.texts.length === 1)).toBe(true)
        const goals = proposedGoals(instrument, answers)
        const gaps = goals.map((goal) => goal.gap ?? 0)
        expect(gaps).toEqual(gaps.toSorted((a, b) => b - a))
      }),
      { numRuns: 40 },
    )
  })

  test('asks in short sentences', () => {
    const hard = instrument.questions.map((question) => question.text).filter((text) => text.split(/\s+/).length > 22)
    expect(hard).toEqual([])
  })
})

/** What has to be there, ready to use: the sorts of L02, L03, L30, M06, B07, M19 and M09. */
test.each([
  ['digitaal', 'self', ['Omgaan met je apparaat', 'Samenwerken op afstand', 'Veilig werken']],
  ['leervoorkeur', 'preference', ['Kunst afkijken', 'Participeren', 'Kennis verwerven', 'Oefenen', 'Ontdekken']],
  ['leerstijl', 'preference', ['Doener', 'Bezinner', 'Denker', 'Beslisser']],
  ['kernwaarden', 'self', ['Betrouwbaar zijn', 'Zorgvuldig werken']],
  ['leervraag', 'preference', ['Leren in het werk', 'Leren met collega’s']],
  ['wat-voor-iemand', 'preference', ['De aanpakker', 'De verbinder']],
  ['omgevingswet-360', '360', ['Meedenken met een initiatief']],
  ['basiskennis-burgerzaken', 'test', ['Basisregistratie personen', 'Burgerlijke stand']],
])('%s is one of ours, of the kind that was asked', (code, purpose, names) => {
  const instrument = shipped.find((one) => one.code === code)!
  expect(instrument.purpose).toBe(purpose)
  const domains = instrument.domains.map((domain) => domain.name)
  expect(domains).toEqual(expect.arrayContaining(names))
  if (code === 'leervoorkeur' || code === 'leerstijl') expect(domains).toHaveLength(names.length)
  expect(
    instrument.domains.every(({ code }) =>
      instrument.questions.some((one) => one.domain === code || ('options' in one && one.options.some((option) => option.points?.[code]))),
    ),
  ).toBe(true)
})

test('a learning question asks what, with whom, where and how (L03)', () => {
  const asked = shipped.find((one) => one.code === 'leervraag')!.questions.map((question) => question.code)
  expect(asked.map((code) => code.split('-')[0])).toEqual(expect.arrayContaining(['wat', 'wie', 'waar', 'hoe']))
})

test('the change scan asks now and wanted in eight domains (M36)', () => {
  const change = shipped.find((one) => one.code === 'veranderen')!
  expect([change.wanted, change.domains.length]).toEqual([true, 8])
})
