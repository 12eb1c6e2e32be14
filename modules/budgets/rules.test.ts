import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divide, isBefore, quartersOf, settledIn, sharesOf, vatOver, worth, type Part } from './rules.ts'

const parts = (...weights: number[]): Part[] => weights.map((weight, n) => ({ id: `lid ${n + 1}`, weight }))
const cents = (amount: number, list: Part[]) => {
  const found = divide(amount, list)
  if (!found.ok) throw new Error(found.reason)
  return list.map(({ id }) => found.value.get(id)!)
}
const sum = (list: number[]) => list.reduce((a, b) => a + b, 0)

describe('dividing to the cent', () => {
  test('a hundred euros over seven: the four cents that are left go to the first four, and nothing is lost', () => {
    expect(cents(100_00, parts(1, 1, 1, 1, 1, 1, 1))).toEqual([1429, 1429, 1429, 1429, 1428, 1428, 1428])
  })

  test('one cent over seven goes to one of them, always the same', () => {
    expect(cents(1, parts(1, 1, 1, 1, 1, 1, 1))).toEqual([1, 0, 0, 0, 0, 0, 0])
  })

  test('the largest remainder gets the cent, not the largest member', () => {
    // 10 cents by 5.5, 3.3 and 1.2: 5.5, 3.3, 1.2 cents. One is left; .5 is the largest remainder. With 5.4, 3.3, 1.3 it would be the first too.
    expect(cents(10, parts(55, 33, 12))).toEqual([6, 3, 1])
    expect(cents(10, parts(52, 39, 9))).toEqual([5, 4, 1])
  })

  test('what is taken back is exactly what was charged', () => {
    const list = parts(120_345, 33_010, 7)
    expect(cents(-98_765, list)).toEqual(cents(98_765, list).map((one) => -one || 0))
  })

  test('a key of which all numbers are zero divides nothing', () => {
    expect(divide(100, parts(0, 0, 0))).toMatchObject({ ok: false, reason: 'nothing-to-divide-by' })
    expect(divide(100, [])).toMatchObject({ ok: false, reason: 'nothing-to-divide-by' })
  })

  const weight = fc.oneof(
    fc.nat(2_000_000),
    fc.nat(2_000_000).map((n) => n / 100),
  )
  const someParts = fc.array(weight, { minLength: 1, maxLength: 30 }).filter((list) => sum(list) > 0).map((list) => parts(...list)) // prettier-ignore

  test('whatever the amount and the key: the parts are the amount, nobody is off by a cent or more, and no weight means nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }), someParts, (amount, list) => {
        const found = cents(amount, list)
        const total = sum(list.map(({ weight }) => Math.round(weight * 100)))
        expect(sum(found)).toBe(amount)
        list.forEach(({ weight }, n) => {
          const exact = BigInt(amount) * BigInt(Math.round(weight * 100)) // over total
          const off = exact - BigInt(found[n]!) * BigInt(total)
          expect(off < BigInt(total) && off > -BigInt(total)).toBe(true)
          if (weight === 0) expect(found[n]).toBe(0)
        })
      }),
      { numRuns: 500 },
    )
  })

  test('whoever weighs more never bears less', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), someParts, (amount, list) => {
        const found = cents(amount, list)
        for (let a = 0; a < list.length; a++)
          for (let b = 0; b < list.length; b++) if (list[a]!.weight > list[b]!.weight) expect(found[a]).toBeGreaterThanOrEqual(found[b]!)
      }),
    )
  })

  test('the amount and its VAT are divided each for themselves, and both come out', () => {
    const found = sharesOf(1_000_01, vatOver(1_000_01, 21), parts(3, 3, 1))
    expect(found.ok && sum(found.value.map((one) => one.amountCents))).toBe(1_000_01)
    expect(found.ok && sum(found.value.map((one) => one.vatCents))).toBe(210_00)
  })
})

describe('what something is worth', () => {
  test('two and a half hours at € 67,33 are € 168,33: rounded half up', () => expect(worth(2.5, 67_33)).toBe(168_33))
  test('VAT is rounded half up, and the same below zero', () => {
    expect([vatOver(50, 21), vatOver(-50, 21), vatOver(12_50, 9), vatOver(100, 0)]).toEqual([11, -11, 113, 0])
  })
})

describe('quarters', () => {
  const day = (text: string) => Temporal.PlainDate.from(text)
  test('a school year has the quarters it touches', () => {
    expect(quartersOf(day('2026-09-01'), day('2027-02-28'))).toEqual([
      { year: 2026, quarter: 3 },
      { year: 2026, quarter: 4 },
      { year: 2027, quarter: 1 },
    ])
  })
  test('what happened in a quarter that was issued is settled in the next open one', () => {
    expect(settledIn(day('2026-02-01'), null)).toEqual({ year: 2026, quarter: 1 })
    expect(settledIn(day('2026-02-01'), { year: 2026, quarter: 4 })).toEqual({ year: 2027, quarter: 1 })
    expect(settledIn(day('2026-11-01'), { year: 2026, quarter: 2 })).toEqual({ year: 2026, quarter: 4 })
  })
  test('the order of quarters runs over the years', () =>
    expect(isBefore({ year: 2026, quarter: 4 }, { year: 2027, quarter: 1 })).toBe(true))
})
