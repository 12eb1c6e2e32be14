import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collisionsOf } from './collisions.ts'
import { hindrancesOf } from './hindrances.ts'
import { drawLots } from './lots.ts'
import { measure, violations, weekdayOf, isBetter, type Measure, type PersonToPlace, type Plan, type Problem } from './problem.ts'
import { solve } from './solve.ts'

const days = ['2027-01-11', '2027-01-12', '2027-01-14', '2027-01-18'] // Monday, Tuesday, Thursday, Monday
const some = (id: string, more: Partial<PersonToPlace> = {}): PersonToPlace => ({
  id,
  team: 'a',
  units: ['a', 'top'],
  weekdays: [1, 2, 3, 4, 5],
  cannot: [],
  likes: [],
  ratherNot: [],
  fixed: null,
  seated: false,
  ...more,
})
const problem = (more: Partial<Problem>): Problem => ({
  people: [],
  editions: [],
  closed: [],
  staffing: [],
  away: [],
  pairs: [],
  seed: 1,
  ...more,
})
const edition = (id: string, day: string, max = 3, min = 1) => ({ id, days: [day], min, max })

/** Small problems with every kind of condition in them. */
const anyProblem: fc.Arbitrary<Problem> = fc
  .record({
    people: fc.array(
      fc.record({
        team: fc.constantFrom('a', 'b'),
        weekdays: fc.constantFrom([1], [2], [1, 2], [1, 2, 4], [5]),
        cannot: fc.subarray(days, { maxLength: 2 }),
        likes: fc.subarray([1, 2, 4], { maxLength: 1 }),
        ratherNot: fc.subarray([1, 2], { maxLength: 1 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    editions: fc.array(
      fc.record({
        days: fc.subarray(days, { minLength: 1, maxLength: 2 }),
        min: fc.integer({ min: 1, max: 2 }),
        more: fc.integer({ min: 0, max: 2 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    closed: fc.array(fc.record({ unit: fc.constantFrom(null, 'a', 'b'), day: fc.constantFrom(...days) }), { maxLength: 2 }),
    staffing: fc.array(fc.record({ unit: fc.constantFrom('a', 'b', 'top'), weekday: fc.constantFrom(1, 2, 4), spare: fc.nat(2) }), {
      maxLength: 3,
    }),
    pairs: fc.array(fc.record({ a: fc.nat(5), b: fc.nat(5), kind: fc.constantFrom('together' as const, 'apart' as const) }), {
      maxLength: 2,
    }),
    fixed: fc.option(fc.record({ who: fc.nat(5), where: fc.nat(2) })),
    seed: fc.nat(1000),
  })
  .map(({ people, editions, staffing, pairs, fixed, closed, seed }) => ({
    people: people.map((person, n) => ({
      ...some(`p${n}`, { ...person, units: [person.team, 'top'] }),
      fixed: fixed?.who === n && editions[fixed.where] ? `e${fixed.where}` : null,
    })),
    editions: editions.map(({ days, min, more }, n) => ({ id: `e${n}`, days, min, max: min + more })),
    closed,
    staffing: [...new Map(staffing.map((one) => [`${one.unit}${one.weekday}`, { ...one, working: 9, minimum: 9 - one.spare }])).values()],
    away: [],
    pairs: pairs
      .filter(({ a, b }) => a !== b && a < people.length && b < people.length)
      .map(({ a, b, kind }) => ({ a: `p${a}`, b: `p${b}`, kind })),
    seed,
  }))

/** The best of all plans there are in which these people have a place, by trying every one. */
function bestOfAll(of: Problem, placed: readonly string[] = []): Measure {
  let best: Measure = { placed: -1, wishes: 0, pairs: 0 }
  const go = (n: number, plan: Plan): void => {
    if (n < of.people.length) {
      go(n + 1, plan)
      for (const { id } of of.editions) go(n + 1, new Map(plan).set(of.people[n]!.id, id))
    } else if (placed.every((id) => plan.has(id)) && violations(of, plan).length === 0 && isBetter(measure(of, plan), best))
      best = measure(of, plan)
  }
  go(0, new Map())
  return best
}

describe('a plan', () => {
  test('obeys every hard condition, is as good as the best of all plans, and its bounds are true', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, async (of) => {
        const collisions = collisionsOf(of)
        for (const { people } of collisions) expect(bestOfAll(of, people).placed).toBe(-1) // no plan that has them obeys everything, as was said
        if (collisions.length) return
        const best = bestOfAll(of)
        const { plan, bounds, measure: found } = await solve(of, 10).done
        expect(violations(of, plan)).toEqual([])
        expect(found).toEqual(best)
        expect(bounds).toEqual(best)
      }),
      { numRuns: 25 },
    )
  }, 300_000)

  test('is the same for the same seed, in whatever order people come, and may differ for another', async () => {
    const people = Array.from({ length: 12 }, (_, n) => some(`p${n}`, { team: n % 2 ? 'a' : 'b' }))
    const of = problem({ people, editions: [edition('e1', days[0]!, 4), edition('e2', days[1]!, 4)] })
    const first = await solve(of, 10).done
    const again = await solve({ ...of, people: [...people].reverse() }, 10).done
    const other = await solve({ ...of, seed: 2 }, 10).done
    expect(new Map([...again.plan].sort())).toEqual(new Map([...first.plan].sort()))
    expect([...other.plan].sort()).not.toEqual([...first.plan].sort())
  })

  test('mixes teams better than lots do', async () => {
    const people = Array.from({ length: 24 }, (_, n) => some(`p${String(n).padStart(2, '0')}`, { team: `t${n % 6}`, units: [`t${n % 6}`] }))
    const of = problem({ people, editions: days.map((day, n) => edition(`e${n}`, day, 6)) })
    expect((await solve(of, 10).done).measure).toEqual({ placed: 24, wishes: 0, pairs: 0 })
    expect(measure(of, drawLots(of, 1)).pairs).toBeGreaterThan(5)
  })

  test('names the unit and the day that leave people out, what would help, and which days remain for them', async () => {
    const people = ['p1', 'p2', 'p3'].map((id) => some(id, { weekdays: [2, 4] }))
    const staffing = [
      { unit: 'a', weekday: 2, working: 3, minimum: 3 },
      { unit: 'a', weekday: 4, working: 3, minimum: 1 },
    ]
    const { hindrances, helps, catchUp } = await solve(problem({ people, staffing, editions: [edition('e', days[1]!)] }), 10).done
    expect(hindrances.units).toEqual([{ unit: 'a', weekday: 2, atMost: 0, left: 3 }])
    expect(hindrances.left.map((one) => one.reason)).toEqual(['staffing', 'staffing', 'staffing'])
    expect(helps).toEqual([{ family: 'staffing', more: 3 }])
    expect(catchUp).toEqual({ days: [{ weekday: 4, editions: 2, people: 3 }], nobody: 0 })
  })

  test('says of each person who is left why', () => {
    const people = [
      some('works', { weekdays: [5] }),
      some('wishes', { cannot: [days[1]!] }),
      some('seat', {}),
      some('last', {}),
      some('with', { units: ['b'] }),
    ]
    const of = problem({ people, editions: [edition('e', days[1]!, 1)], closed: [{ unit: 'b', day: days[1]! }] })
    expect(hindrancesOf(of, new Map([['seat', 'e']])).left).toEqual([
      { personId: 'works', reason: 'no-day' },
      { personId: 'wishes', reason: 'own-days' },
      { personId: 'last', reason: 'seats' },
      { personId: 'with', reason: 'closed' },
    ])
  })

  test('that is stopped keeps the best so far, with bounds that are true', async () => {
    const people = Array.from({ length: 300 }, (_, n) =>
      some(`p${n}`, { team: `t${n % 15}`, units: [`t${n % 15}`], weekdays: n % 3 ? [1, 2] : [4], likes: n % 4 ? [] : [1] }),
    )
    const of = problem({ people, editions: Array.from({ length: 24 }, (_, n) => edition(`e${n}`, days[n % 4]!, 12, 8)) })
    const solving = solve(of, 30)
    solving.stop()
    const { plan, measure: found, bounds, stopped } = await solving.done
    expect(stopped).toBe(true)
    expect(violations(of, plan)).toEqual([])
    expect(found.placed).toBeGreaterThan(200)
    expect(bounds.placed).toBeGreaterThanOrEqual(found.placed)
  })

  test('that finds nothing in its time places nobody against a condition, and says how many might have been placed', async () => {
    const people = Array.from({ length: 200 }, (_, n) => some(`p${n}`, { team: `t${n % 9}`, units: [`t${n % 9}`] }))
    const of = problem({ people, editions: Array.from({ length: 20 }, (_, n) => edition(`e${n}`, days[n % 4]!, 10, 6)) })
    const { plan, measure: found, bounds } = await solve(of, 0).done
    expect(violations(of, plan)).toEqual([])
    expect(found.placed).toBe(plan.size)
    expect(bounds.placed).toBeGreaterThanOrEqual(found.placed)
    expect(bounds.placed).toBeLessThanOrEqual(200)
  })
})

describe('wishes that collide', () => {
  const editions = [edition('e1', days[0]!), edition('e2', days[1]!)]
  const [a, b] = [some('a'), some('b')]
  const kinds = (more: Partial<Problem>) => collisionsOf(problem({ editions, people: [a, b], ...more })).map((one) => one.kind)

  test('together and apart at once', () =>
    expect(
      kinds({
        pairs: [
          { a: 'a', b: 'b', kind: 'together' },
          { a: 'b', b: 'a', kind: 'apart' },
        ],
      }),
    ).toEqual(['together-and-apart']))
  test('together, and put in two editions by hand', () =>
    expect(
      kinds({
        people: [
          { ...a, fixed: 'e1' },
          { ...b, fixed: 'e2' },
        ],
        pairs: [{ a: 'a', b: 'b', kind: 'together' }],
      }),
    ).toEqual(['together-in-two-editions']))
  test('apart, and put in one edition by hand', () =>
    expect(
      kinds({
        people: [
          { ...a, fixed: 'e1' },
          { ...b, fixed: 'e1' },
        ],
        pairs: [{ a: 'a', b: 'b', kind: 'apart' }],
      }),
    ).toEqual(['apart-in-one-edition']))
  test('put by hand on a day off, with whoever goes along', () => {
    expect(kinds({ people: [{ ...a, fixed: 'e1', weekdays: [2] }] })).toEqual(['fixed-on-a-day-off'])
    expect(
      kinds({
        people: [
          { ...a, fixed: 'e1' },
          { ...b, weekdays: [2] },
        ],
        pairs: [{ a: 'a', b: 'b', kind: 'together' }],
      }),
    ).toEqual(['fixed-on-a-day-off'])
  })
  test('more people put somewhere than there are seats, or than their unit can miss', () => {
    expect(
      kinds({
        people: [
          { ...a, fixed: 'e1' },
          { ...b, fixed: 'e1' },
        ],
        editions: [edition('e1', days[0]!, 1)],
      }),
    ).toEqual(['fixed-too-many'])
    expect(
      kinds({
        people: [
          { ...a, fixed: 'e1' },
          { ...b, fixed: 'e1' },
        ],
        staffing: [{ unit: 'a', weekday: weekdayOf(days[0]!), working: 2, minimum: 1 }],
      }),
    ).toEqual(['fixed-short-of-staff'])
  })
  test('whoever has a seat keeps it, whatever the conditions became', async () => {
    const of = problem({ editions, people: [{ ...a, fixed: 'e1', seated: true, weekdays: [5] }, b] })
    expect(collisionsOf(of)).toEqual([])
    expect((await solve(of, 5).done).plan.get('a')).toBe('e1')
  })
})
