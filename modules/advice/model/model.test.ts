import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { best, ease, learn, precision, scores, type Restraint } from './ease.ts'
import { number, type Histories } from './history.ts'
import { invertInPlace } from './inverse.ts'

/** Some people and what they followed. */
const histories = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 12 }))
  .chain(([users, items]) =>
    fc
      .array(fc.uniqueArray(fc.nat(items - 1), { maxLength: items }), { minLength: users, maxLength: users })
      .map((lists): Histories => ({ users, items, of: lists.map((list) => Int32Array.from(list)) })),
  )
const restraints = fc.record<Restraint>({
  lambda: fc.double({ min: 0.1, max: 500, noNaN: true }),
  byPopularity: fc.constantFrom(0, 0.5, 1),
  byActivity: fc.constantFrom(0, 0.5, 1),
  debias: fc.constantFrom(0, 0.2, 0.5),
})

/** Solves A·x = b by elimination: slow and plain, to hold the fast way against. */
function solve(a: number[][], b: number[]): number[] {
  const rows = a.map((row, n) => [...row, b[n]!])
  for (let c = 0; c < rows.length; c++) {
    const pivot = rows.reduce((most, row, n) => (n >= c && Math.abs(row[c]!) > Math.abs(rows[most]![c]!) ? n : most), c)
    ;[rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!]
    for (let r = 0; r < rows.length; r++) {
      if (r === c) continue
      const times = rows[r]![c]! / rows[c]![c]!
      for (let k = c; k <= rows.length; k++) rows[r]![k]! -= times * rows[c]![k]!
    }
  }
  return rows.map((row, n) => row[rows.length]! / row[n]!)
}

describe('the inverse', () => {
  test('times the matrix it came from gives one on the diagonal and nothing beside it, whatever the size', () => {
    for (const size of [1, 2, 3, 5, 31, 32, 33, 34, 63, 64, 65, 97, 131]) {
      const roots = Array.from({ length: size * size }, (_, n) => Math.sin(n * 12.9898) * 2)
      const matrix = new Float64Array(size * size)
      for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++)
          for (let k = 0; k < size; k++) matrix[i * size + j]! += roots[i * size + k]! * roots[j * size + k]! + (i === j ? 1 / size : 0)
      const inverse = invertInPlace(matrix.slice(), size)
      let worst = 0
      for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++) {
          let sum = 0
          for (let k = 0; k < size; k++) sum += matrix[i * size + k]! * inverse[k * size + j]!
          worst = Math.max(worst, Math.abs(sum - (i === j ? 1 : 0)))
        }
      expect(worst, `size ${size}`).toBeLessThan(1e-8)
    }
  })

  test('of a matrix that has none is refused, not made up', () => {
    expect(() => invertInPlace(Float64Array.from([1, 2, 2, 1]), 2)).toThrow(RangeError)
  })

  test('of 1,500 items takes less than ten seconds on one core', () => {
    const size = 1500
    const matrix = new Float64Array(size * size)
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) matrix[i * size + j] = i === j ? 3 : 1 / (1 + Math.abs(i - j))
    for (let i = 0; i < size; i++) matrix[i * size + i] = 50
    const start = process.cpuUsage()
    const inverse = invertInPlace(matrix, size)
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10)
    expect(inverse[0]).toBeGreaterThan(0)
  })
})

describe('the relations', () => {
  test('no item speaks for itself', () => {
    fc.assert(
      fc.property(histories, restraints, (given, restraint) => {
        const { size, weights } = learn(given, restraint)
        for (let i = 0; i < size; i++) if (weights[i * size + i] !== 0) return false
        return weights.every(Number.isFinite)
      }),
    )
  })

  test('to one item are the ridge regression of that item on all others, solved by itself', () => {
    fc.assert(
      fc.property(histories, fc.double({ min: 0.5, max: 200, noNaN: true }), (given, lambda) => {
        const { size, weights } = learn(given, ease(lambda))
        const together = (i: number, j: number) => given.of.filter((mine) => mine.includes(i) && mine.includes(j)).length
        for (let j = 0; j < size; j++) {
          const others = Array.from({ length: size }, (_, i) => i).filter((i) => i !== j)
          const alone = solve(
            others.map((a) => others.map((b) => together(a, b) + (a === b ? lambda : 0))),
            others.map((a) => together(a, j)),
          )
          others.forEach((i, n) => expect(weights[i * size + j]).toBeCloseTo(alone[n]!, 6))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('are the same every time, and do not depend on the order in which people stand in the list', () => {
    fc.assert(
      fc.property(histories, restraints, (given, restraint) => {
        const list = given.of.flatMap((mine, user) => [...mine].map((item, time) => ({ user: `u${user}`, item: `i${item}`, time })))
        const [one, other] = [number(list), number([...list].reverse())]
        expect(learn(other.histories, restraint)).toEqual(learn(one.histories, restraint))
      }),
    )
  })

  test('of an item that nobody followed are all zero', () => {
    const { size, weights } = learn({ users: 2, items: 3, of: [Int32Array.of(0, 1), Int32Array.of(0, 1)] }, ease(1))
    for (let i = 0; i < size; i++) expect([weights[2 * size + i]! + 0, weights[i * size + 2]! + 0]).toEqual([0, 0])
    expect(weights[1]).toBeGreaterThan(0.5)
  })
})

describe('the scores', () => {
  test('of an empty history are zero', () => {
    fc.assert(fc.property(histories, restraints, (given, restraint) => scores(learn(given, restraint), []).every((score) => score === 0)))
  })

  test('name the best that somebody does not have yet, highest first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 30 }), fc.uniqueArray(fc.nat(29)), (list, seen) => {
        const score = Float64Array.from(list)
        const plain = list
          .map((_, n) => n)
          .filter((n) => !seen.includes(n))
          .sort((a, b) => score[b]! - score[a]! || a - b)
        expect(best(score, seen, 10)).toEqual(plain.slice(0, 10))
      }),
    )
  })
})

test('the costly part is symmetric, as an inverse of something symmetric is', () => {
  fc.assert(
    fc.property(histories, restraints, (given, restraint) => {
      const p = precision(given, restraint)
      for (let i = 0; i < given.items; i++) for (let j = 0; j < i; j++) if (p[i * given.items + j] !== p[j * given.items + i]) return false
      return true
    }),
  )
})
