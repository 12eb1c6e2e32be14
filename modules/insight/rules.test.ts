import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverOf, hideSmall, hideSmallParts, hideSumsOfFew } from './rules.ts'

test('a count below the smallest group is hidden, and a second one with it, so that the total does not give it away', () => {
  expect(hideSmall([12, 3, 8], 5)).toEqual({ counts: [12, null, null], total: 23 })
})

test('nothing is hidden where every group is large enough, and zero may be told', () => {
  expect(hideSmall([12, 0, 8], 5)).toEqual({ counts: [12, 0, 8], total: 20 })
})

test('the total is hidden when there is nothing to hide a small group among', () => {
  expect(hideSmall([3, 0], 5)).toEqual({ counts: [null, 0], total: null })
})

test('learners are hidden where almost everyone learns: the few who do not could be counted', () => {
  const { parts } = hideSmallParts(
    [
      { part: 18, whole: 20 },
      { part: 10, whole: 30 },
      { part: 9, whole: 40 },
    ],
    5,
  )
  expect(parts[0]).toBeNull()
})

test('for any counts: what is hidden can’t be worked out from the total to fewer than the smallest group', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 12 }), fc.integer({ min: 5, max: 12 }), (counts, smallest) => {
      const shown = hideSmall(counts, smallest)
      for (const count of shown.counts) expect(count === null || count === 0 || count >= smallest).toBe(true)
      const hidden = shown.counts.filter((count) => count === null).length
      if (shown.total === null || hidden === 0) return
      const rest = shown.total - shown.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
      expect(hidden).toBeGreaterThan(1)
      expect(rest).toBeGreaterThanOrEqual(smallest)
    }),
  )
})

test('for any parts: neither the part nor the rest of a shown group is small', () => {
  const row = fc.tuple(fc.nat(30), fc.nat(30)).map(([part, rest]) => ({ part, whole: part + rest }))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), (rows) => {
      const shown = hideSmallParts(rows, 5)
      shown.parts.forEach((part, i) => {
        if (part === null) return
        const rest = rows[i]!.whole - part
        expect((part === 0 || part >= 5) && (rest === 0 || rest >= 5)).toBe(true)
      })
    }),
  )
})

test('a few people who did much stay hidden: their sum is no larger group', () => {
  const rows = [
    { sum: 14, people: 2 },
    { sum: 9, people: 6 },
    { sum: 20, people: 11 },
  ]
  expect(hideSumsOfFew(rows, 5)).toEqual({ sums: [null, null, 20], total: 43 })
  expect(hideSumsOfFew([{ sum: 14, people: 2 }], 5)).toEqual({ sums: [null], total: null })
})

test('a board sees cover in words', () => {
  expect([coverOf(9, 10), coverOf(5, 10), coverOf(1, 10)]).toEqual(['enough', 'thin', 'missing'])
})
