import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { countingOf, gapOf, mapped, scaleOf, sources, type Source, type Weighable } from './rules.ts'

const today = Temporal.PlainDate.from('2026-11-22')
const said = (
  source: Source,
  on: string,
  level = 2,
  takenBackAt: Temporal.Instant | null = null,
  second = 0,
): Weighable & { level: number } => ({
  source,
  level,
  ratedOn: on,
  recordedAt: second * 1000,
  takenBackAt,
})
const counts = (...ratings: Weighable[]) => countingOf(ratings, today)?.source ?? null

describe('which one counts', () => {
  test('the highest kind, also when it is older: an assessor before a manager before a completion before others before oneself', () => {
    expect(counts(said('self', '2026-11-21'), said('peers', '2026-06-01'))).toBe('peers')
    expect(counts(said('peers', '2026-11-21'), said('completion', '2026-06-01'))).toBe('completion')
    expect(counts(said('completion', '2026-11-21'), said('manager', '2026-06-01'))).toBe('manager')
    expect(counts(said('manager', '2026-11-21'), said('assessor', '2024-06-01'))).toBe('assessor')
  })
  test('a test and an assessor weigh the same: the latest of both', () => {
    expect(counts(said('assessor', '2026-01-01'), said('test', '2026-02-01'))).toBe('test')
  })
  test('older than three years counts no more, to the day; neither does what was taken back', () => {
    expect(counts(said('assessor', '2023-11-21'), said('self', '2026-01-01'))).toBe('self')
    expect(counts(said('assessor', '2023-11-22'), said('self', '2026-01-01'))).toBe('assessor')
    expect(counts(said('completion', '2026-01-01', 2, Temporal.Instant.from('2026-02-01T00:00:00Z')))).toBeNull()
  })
  test('it is one of what was said, whatever was said, and in whatever order', () => {
    const one = fc.record({
      source: fc.constantFrom(...sources),
      days: fc.integer({ min: 0, max: 2000 }),
      level: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(one), (list) => {
        const ratings = list.map(({ source, days, level }, n) => said(source, today.subtract({ days }).toString(), level, null, n))
        const [a, b] = [countingOf(ratings, today), countingOf([...ratings].reverse(), today)]
        expect(a === null || ratings.includes(a)).toBe(true)
        expect(a).toBe(b)
      }),
    )
  })
})

describe('scales', () => {
  test('another scale is mapped linearly, its ends to the ends', () => {
    const four = { from: 1, to: 4 }
    expect(mapped(4, { from: 1, to: 5 }, four)).toBe(3.3)
    expect([mapped(0, { from: 0, to: 100 }, four), mapped(100, { from: 0, to: 100 }, four)]).toEqual([1, 4])
    expect(mapped(2, four, four)).toBe(2)
  })
  test('a skill without levels has the four of the house; so has one with a single level', () => {
    expect([scaleOf(0), scaleOf(1), scaleOf(6)].map((one) => one.to)).toEqual([4, 4, 6])
  })
  test('a target is a range: in it is enough, below it is to learn, above it is more than asked', () => {
    expect([null, 1, 2, 3, 4].map((level) => gapOf(level, { from: 2, to: 3 }))).toEqual([
      'unknown',
      'to-learn',
      'reached',
      'reached',
      'above',
    ])
  })
})
