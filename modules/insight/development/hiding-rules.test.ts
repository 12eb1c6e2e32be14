import fc from 'fast-check'
import { expect, test } from 'vitest'
import { follows, groupsOf, isolated, spaceOf, type Told } from '../../../test/isolation.ts'
import { divide, nextBlocks, toldOf, type Block, type Fact, type UnitNode } from './hiding-rules.ts'

const smallest = 5
const [before, then, now] = [1, 2, 3].map((day) => Temporal.Instant.from(`2026-03-0${day}T03:40:00Z`)) as [
  Temporal.Instant,
  Temporal.Instant,
  Temporal.Instant,
]

/** A tree of at most seven units, and in each some people who count and some who don't. */
const trees = fc.array(fc.record({ up: fc.nat(), yes: fc.nat(9), no: fc.nat(9) }), { minLength: 1, maxLength: 7 }).map((list) => ({
  units: list.map(({ up }, n): UnitNode => ({ id: `u${n}`, parentId: n === 0 || up % (n + 1) === n ? null : `u${up % n}` })),
  facts: list.flatMap(({ yes, no }, n) => [...many(yes, `u${n}`, true), ...many(no, `u${n}`, false)]),
}))
const many = (count: number, unitId: string, counts: boolean): Fact[] =>
  Array.from({ length: count }, () => ({ unitId, counts, saidAt: before }))

const below = (units: readonly UnitNode[], id: string): string[] => [
  id,
  ...units.filter((one) => one.parentId === id).flatMap((one) => below(units, one.id)),
]
/** Every number that a page could show of these blocks: of each unit with all below it, and of all together. */
const shown = (units: readonly UnitNode[], blocks: readonly Block[]): Told[] =>
  [units.map(({ id }) => id), ...units.map(({ id }) => below(units, id))].flatMap((unitIds) => {
    const sum = toldOf(blocks, unitIds)
    return sum ? [{ unitIds, ...sum }] : []
  })
const truthOf = (facts: readonly Fact[]) =>
  new Map(
    [...Map.groupBy(facts, ({ unitId }) => unitId)].map(([id, list]) => [
      id,
      { people: list.length, counted: list.filter(({ counts }) => counts).length },
    ]),
  )

test('for any tree: from all that is shown nobody can work out a number about fewer than five', () => {
  fc.assert(
    fc.property(trees, ({ units, facts }) => {
      const ids = units.map(({ id }) => id)
      const blocks = divide(units, facts, smallest).map((one) => ({ ...one, takenAt: now }))
      expect(isolated(shown(units, blocks), ids, truthOf(facts), smallest)).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('with the hiding switched off the same program finds somebody: it has teeth', () => {
  const units: UnitNode[] = [
    { id: 'all', parentId: null },
    { id: 'large', parentId: 'all' },
    { id: 'small', parentId: 'all' },
  ]
  const facts = [...many(8, 'large', true), ...many(7, 'large', false), ...many(1, 'small', true), ...many(2, 'small', false)]
  const naive = ['all', 'large'].map((id) => {
    const ids = below(units, id)
    const list = facts.filter(({ unitId }) => ids.includes(unitId))
    return { unitIds: ids, people: list.length, counted: list.filter(({ counts }) => counts).length }
  })
  expect(isolated(naive, ['all', 'large', 'small'], truthOf(facts), smallest)).toContainEqual(['small'])
  const blocks = divide(units, facts, 1).map((one) => ({ ...one, takenAt: now }))
  expect(isolated(shown(units, blocks), ['all', 'large', 'small'], truthOf(facts), smallest)).toContainEqual(['small'])
})

test('a small team counts together with its smallest neighbour, and the whole is told', () => {
  const units: UnitNode[] = [{ id: 'all', parentId: null }, ...['a', 'b', 'c'].map((id) => ({ id, parentId: 'all' }))]
  const facts = [
    ...many(9, 'a', true),
    ...many(9, 'a', false),
    ...many(6, 'b', true),
    ...many(6, 'b', false),
    ...many(1, 'c', true),
    ...many(1, 'c', false),
  ]
  const blocks = divide(units, facts, smallest).map((one) => ({ ...one, takenAt: now }))
  expect(toldOf(blocks, ['a'])).toEqual({ counted: 9, people: 18 })
  expect(toldOf(blocks, ['b'])).toBeNull()
  expect(toldOf(blocks, ['c'])).toBeNull()
  expect(toldOf(blocks, ['all', 'a', 'b', 'c'])).toEqual({ counted: 16, people: 32 })
})

test('where everybody counts nothing is told: it would speak of each of them', () => {
  const units = [{ id: 'all', parentId: null }]
  expect(divide(units, many(20, 'all', true), smallest)).toEqual([])
  expect(divide(units, [...many(20, 'all', true), ...many(4, 'all', false)], smallest)).toEqual([])
})

test('for any two moments: a change that follows from all that was shown is one of at least five people who said something new, or of nobody', () => {
  const change = fc.array(fc.record({ again: fc.boolean(), flips: fc.boolean() }), { minLength: 130, maxLength: 130 })
  fc.assert(
    fc.property(trees, change, ({ units, facts }, changes) => {
      const after = facts.map((fact, n): Fact => {
        const { again, flips } = changes[n % changes.length]!
        return again && n % 3 === 0 ? { ...fact, counts: flips ? !fact.counts : fact.counts, saidAt: now } : fact
      })
      const first = nextBlocks([], units, facts, smallest, then)
      const second = nextBlocks(first, units, after, smallest, now)
      const ids = units.map(({ id }) => id)
      const vector = (blocks: readonly Block[]) =>
        shownWithTime(units, blocks).map(({ parts }) => [
          ...ids.map((id) => Number(parts.some((one) => one.takenAt === then && one.unitIds.includes(id)))),
          ...ids.map((id) => Number(parts.some((one) => one.takenAt === now && one.unitIds.includes(id)))),
        ])
      const basis = spaceOf([...vector(first), ...vector(second)])
      for (const group of groupsOf(ids)) {
        const news = after.filter(({ unitId, saidAt }) => group.includes(unitId) && saidAt === now).length
        const difference = [...ids.map((id) => -Number(group.includes(id))), ...ids.map((id) => Number(group.includes(id)))]
        if (follows(basis, difference)) expect(news === 0 || news >= smallest).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

const shownWithTime = (units: readonly UnitNode[], blocks: readonly Block[]) =>
  shown(units, blocks).map(({ unitIds }) => ({
    parts: blocks.filter((one) => one.people > 0 && one.unitIds.every((id) => unitIds.includes(id))),
  }))

test('with a new number at every moment the same program sees what one person said', () => {
  const units = [{ id: 'all', parentId: null }]
  const facts = [...many(8, 'all', true), ...many(8, 'all', false)]
  const after = facts.map((fact, n) => (n === 0 ? { ...fact, counts: false, saidAt: now } : fact))
  const naive = (list: Fact[], takenAt: Temporal.Instant) => divide(units, list, smallest).map((one) => ({ ...one, takenAt }))
  const basis = spaceOf([
    [naive(facts, then).length, 0],
    [0, naive(after, now).length],
  ])
  expect(follows(basis, [-1, 1])).toBe(true)
  expect(nextBlocks(naive(facts, then), units, after, smallest, now)).toEqual(naive(facts, then))
})

test('a number stays, with its day, until five people said something new', () => {
  const units = [{ id: 'all', parentId: null }]
  const facts = [...many(6, 'all', true), ...many(8, 'all', false)]
  const first = nextBlocks([], units, facts, smallest, then)
  const news = (count: number) => facts.map((fact, n) => (n < count ? { ...fact, counts: false, saidAt: now } : fact))
  expect(nextBlocks(first, units, news(1), smallest, now)).toEqual(first)
  const five = facts.map((fact, n) => (n >= 9 ? { ...fact, counts: true, saidAt: now } : fact))
  expect(nextBlocks(first, units, five, smallest, now)).toEqual([])
  const more = facts.map((fact, n) => (n >= 6 && n < 9 ? { ...fact, counts: true, saidAt: now } : n < 2 ? { ...fact, saidAt: now } : fact))
  expect(nextBlocks(first, units, more, smallest, now)).toEqual([{ unitIds: ['all'], counted: 9, people: 14, takenAt: now }])
})
