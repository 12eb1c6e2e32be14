import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clashesOf, type Going, type Goings, type Moment } from './clash-rules.ts'

const hour = 3600
const days = ['2027-03-01', '2027-03-02', '2027-03-08'] as const // a Monday, the Tuesday after it, and the next Monday
const weekdays = [1, 2, 1]
const people = ['a', 'b', 'c', 'x'] // x works here and is of another team
const names = new Map([
  ['b', 'Aafke'],
  ['a', 'Bram'],
  ['c', 'Cees'],
])

type Gone = Going & { personId: string }
const byPerson = (all: Gone[]): Goings => Map.groupBy(all, (one) => one.personId)

const moment = fc
  .record({ on: fc.nat({ max: 2 }), from: fc.nat({ max: 10 }), hours: fc.integer({ min: 1, max: 4 }) })
  .map(({ on, from, hours }): Moment => {
    const startsAt = Date.parse(`${days[on]}T08:00Z`) / 1000 + from * hour
    return { startsAt, endsAt: startsAt + hours * hour, day: days[on]! }
  })
const goings = fc
  .array(
    fc.record({
      personId: fc.constantFrom(...people),
      state: fc.constantFrom('requested' as const, 'seated' as const),
      moments: fc.array(moment, { maxLength: 3 }),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((one, n): Gone => ({ ...one, title: `title ${n}` })))
const staffs = fc.array(
  fc.record({
    unit: fc.constantFrom('Groen', 'Wegen'),
    weekday: fc.constantFrom(1, 2),
    needed: fc.nat({ max: 4 }),
    working: fc.subarray(people).map((some) => ({ all: some, size: some.length, has: (id: string) => some.includes(id) })),
  }),
  { maxLength: 4 },
)

test('two things at once are told exactly where an hour of somebody of the team is taken twice', () => {
  fc.assert(
    fc.property(goings, (all) => {
      const busy = (one: Going, day: string) =>
        new Set(
          one.moments.flatMap((m) =>
            m.day === day ? Array.from({ length: (m.endsAt - m.startsAt) / hour }, (_, n) => m.startsAt + n * hour) : [],
          ),
        )
      const expected = days.flatMap((day) =>
        [...names.keys()].flatMap((id) => {
          const mine = all.filter((one) => one.personId === id)
          return mine.flatMap((one, n) =>
            mine
              .slice(n + 1)
              .filter((other) => !busy(one, day).isDisjointFrom(busy(other, day)))
              .map(() => `${day} ${id}`),
          )
        }),
      )
      const told = clashesOf(names, byPerson(all), []).twice.map((one) => `${one.on} ${one.personId}`)
      expect(new Set(told)).toEqual(new Set(expected))
      expect(told.map((one) => one.slice(0, 10))).toEqual(told.map((one) => one.slice(0, 10)).sort())
    }),
  )
})

test('a day is short exactly when fewer than needed of whoever works then stay, and somebody of the team is away', () => {
  fc.assert(
    fc.property(goings, staffs, (all, staff) => {
      const expected = days.flatMap((day, n) =>
        staff
          .filter((one) => one.weekday === weekdays[n])
          .flatMap(({ unit, needed, working }) => {
            const away = working.all.filter((id) =>
              all.some((one) => one.personId === id && one.state === 'seated' && one.moments.some((m) => m.day === day)),
            )
            const mine = [...names].flatMap(([id, name]) => (away.includes(id) ? name : []))
            const stay = working.size - away.length
            return stay < needed && mine.length ? [JSON.stringify([day, unit, needed, stay, mine])] : []
          }),
      )
      const told = clashesOf(names, byPerson(all), staff).short.map(({ on, unit, needed, stay, away }) =>
        JSON.stringify([on, unit, needed, stay, away]),
      )
      expect(told.sort()).toEqual(expected.sort())
    }),
  )
})
