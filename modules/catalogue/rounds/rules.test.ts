import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markOf, propose, readThemes } from './rules.ts'

describe('editions for a number of seats', () => {
  test('37 seats in groups of 15 are three editions with eight seats left; two would leave seven without', () =>
    expect(propose(37, 15)).toEqual({ editions: 3, left: 8, shortWithOneLess: 7 }))
  test('nobody asks, no edition', () => expect(propose(0, 15)).toEqual({ editions: 0, left: 0, shortWithOneLess: 0 }))
  test('always enough, and never an edition too many', () =>
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 999 }), (seats, group) => {
        const { editions, left } = propose(seats, group)
        expect(editions * group - left).toBe(seats)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThan(group)
      }),
    ))
})

describe('the mark of an offer', () => {
  const weights = { fit: 5, tailoring: 3, schedulable: 2 }
  test('is the mean per criterion, weighed', () => expect(markOf({ fit: 4, tailoring: 5, schedulable: 3.5 }, weights)).toBe(4.2))
  test('is there only when every criterion that counts was scored', () => {
    expect(markOf({ fit: 4, tailoring: null, schedulable: 4 }, weights)).toBeNull()
    expect(markOf({ fit: 4, tailoring: null, schedulable: 4 }, { ...weights, tailoring: 0 })).toBe(4)
  })
})

test('themes are read line by line, with a group size behind the last semicolon', () =>
  expect(readThemes('Omgevingswet\n\n Bhv herhaling ; 10\nSchrijven; deel 2', 15)).toEqual([
    { name: 'Omgevingswet', groupSize: 15 },
    { name: 'Bhv herhaling', groupSize: 10 },
    { name: 'Schrijven; deel 2', groupSize: 15 },
  ]))
