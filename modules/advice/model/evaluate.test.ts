import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from './compare.ts'
import { measure, split, type Division } from './evaluate.ts'
import { number, type Histories, type Interaction } from './history.ts'
import { strongestRelations } from './strongest.ts'

const lists = fc.array(fc.record({ user: fc.constantFrom(...'abcdefgh'), item: fc.constantFrom(...'pqrstuvwxyz'), time: fc.nat(100) }), {
  minLength: 1,
  maxLength: 80,
})
const divisions = fc.constantFrom<Division>('time', 'random')

/** Two fields of work: people follow seven of the ten things of their own field. */
const twoFields: Interaction[] = Array.from({ length: 60 }, (_, u) =>
  Array.from({ length: 7 }, (_, n) => ({ user: `u${u}`, item: `${u % 2}-${(n * 3 + u * (1 + (u % 3))) % 10}`, time: n })),
).flat()

describe('dividing histories', () => {
  test('puts each item of a person in one of two parts, leaves something to learn from, and is the same for the same seed', () => {
    fc.assert(
      fc.property(lists, divisions, fc.nat(1000), (list, division, seed) => {
        const { histories } = number(list)
        const { train, test } = split(histories, division, seed)
        histories.of.forEach((mine, user) => {
          expect([...train.of[user]!, ...test[user]!].sort()).toEqual([...mine].sort())
          expect(train.of[user]!.length).toBeGreaterThan(0)
          expect(test[user]!.length).toBe(Math.min(Math.round(mine.length / 4), mine.length - 1))
        })
        expect(split(histories, division, seed)).toEqual({ train, test })
      }),
    )
  })

  test('by time keeps the latest apart', () => {
    const list = ['a', 'b', 'c', 'd'].map((item, time) => ({ user: 'u', item, time }))
    const { histories, itemIds } = number([...list].reverse())
    expect([...split(histories, 'time', 1).test[0]!].map((n) => itemIds[n])).toEqual(['d'])
  })
})

describe('measuring', () => {
  const histories: Histories = { users: 1, items: 5, of: [Int32Array.of(0)] }

  test('gives one for a list with all that was kept apart on top, and nothing for a list without it', () => {
    const parts = { train: histories, test: [Int32Array.of(3, 4)] }
    expect(measure(parts, () => Float64Array.of(9, 0, 0, 2, 1))).toMatchObject({ recall: 1, ndcg: 1, coverage: 4 / 5 })
    const many = { train: { ...histories, items: 20 }, test: parts.test }
    expect(measure(many, () => Float64Array.from({ length: 20 }, (_, n) => n))).toMatchObject({ recall: 0, ndcg: 0, coverage: 0.5 })
  })

  test('a hit lower in the list counts for less: on the second place 1 / log2(3)', () => {
    const parts = { train: histories, test: [Int32Array.of(2)] }
    expect(measure(parts, () => Float64Array.of(0, 3, 2, 1, 0)).ndcg).toBeCloseTo(1 / Math.log2(3), 12)
  })

  test('the model foretells two fields of work better than what everybody follows', () => {
    const told: number[] = []
    const rows = evaluate(twoFields, 'random', 2, (seed) => told.push(seed))
    const [popularity, ease, ours] = rows
    expect(told).toEqual([1, 2])
    expect(ease!.ndcg).toBeGreaterThan(popularity!.ndcg * 1.2)
    expect(ours!.ndcg).toBeGreaterThan(popularity!.ndcg * 1.2)
    expect(evaluate(twoFields, 'random', 2, () => {})).toEqual(rows)
  })
})

describe('what is kept of the relations', () => {
  test('has enough people behind it, is about two different items, and is no more than asked', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), (list, minimum, each) => {
        const restraint = { lambda: 7, byPopularity: 0.5, byActivity: 0.5, debias: 0.1 }
        const kept = strongestRelations(list, { restraint, minimum, each })
        const having = (item: string) => new Set(list.filter((one) => one.item === item).map(({ user }) => user))
        for (const { from, to, weight, people } of kept) {
          expect([...having(from)].filter((user) => having(to).has(user)).length).toBe(people)
          expect(people).toBeGreaterThanOrEqual(minimum)
          expect(weight > 0 && from !== to).toBe(true)
        }
        const from = kept.map((one) => one.from)
        expect(Math.max(0, ...from.map((item) => from.filter((other) => other === item).length))).toBeLessThanOrEqual(each)
      }),
    )
  })
})
