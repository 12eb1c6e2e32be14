import { expect, test } from 'vitest'
import { talkIsDue } from './team-skills-rules.ts'
import { distributionOf, hoursPerYear, nearness, partOfDay, periodStart } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.Instant.from(text)

test('the greeting follows the Dutch clock, in summer and in winter', () => {
  expect(partOfDay(at('2026-07-01T10:30:00Z'))).toBe('afternoon')
  expect(partOfDay(at('2026-01-01T10:30:00Z'))).toBe('morning')
  expect(partOfDay(at('2026-01-01T17:00:00Z'))).toBe('evening')
  expect(partOfDay(at('2026-01-01T02:00:00Z'))).toBe('early')
})

test('tomorrow is the next Dutch date, also when it is less than a day away', () => {
  const meeting = { startsAt: at('2026-11-23T08:00:00Z'), endsAt: at('2026-11-23T11:30:00Z') }
  expect(nearness(meeting, at('2026-11-22T22:59:00Z'))).toBe('tomorrow')
  expect(nearness(meeting, at('2026-11-22T23:01:00Z'))).toBe('today')
  expect(nearness(meeting, at('2026-11-23T09:00:00Z'))).toBe('now')
  expect(nearness(meeting, at('2026-11-13T09:00:00Z'))).toEqual({ days: 10 })
})

test('who followed nothing in twelve months is a group, and hours count relative to the contract', () => {
  const learner = { contractHours: 16, since: day('2020-01-01'), followed: [{ on: day('2026-10-01'), hours: 18 }], planned: 0 }
  expect(distributionOf(learner, day('2026-11-22'))).toBe('much')
  expect(distributionOf({ ...learner, contractHours: 36 }, day('2026-11-22'))).toBe('some')
  expect(distributionOf(learner, day('2027-11-22'))).toBe('nothing')
  expect(distributionOf({ ...learner, followed: [], planned: 1 }, day('2026-11-22'))).toBe('some')
})

test('who is here for less than a year belongs to no group', () => {
  expect(distributionOf({ contractHours: 36, since: day('2026-03-01'), followed: [], planned: 0 }, day('2026-11-22'))).toBeNull()
})

test('a period begins on Monday, on the first of the month, on the first of the quarter', () => {
  expect(periodStart(day('2026-11-22'), 'week').toString()).toBe('2026-11-16')
  expect(periodStart(day('2026-11-22'), 'month').toString()).toBe('2026-11-01')
  expect(periodStart(day('2026-11-22'), 'quarter').toString()).toBe('2026-10-01')
})

test('hours per year add up, the newest year first', () => {
  const followed = [
    { on: day('2025-02-01'), hours: 4 },
    { on: day('2026-02-01'), hours: 3.5 },
    { on: day('2026-03-01'), hours: null },
  ]
  expect(hoursPerYear(followed)).toEqual([
    { year: 2026, hours: 3.5, count: 2 },
    { year: 2025, hours: 4, count: 1 },
  ])
})

test('a talk is due when none is planned and the last one is more than a year ago, or never was', () => {
  const today = day('2026-11-22')
  const due = (lastOn: string | null, nextOn: string | null = null) =>
    talkIsDue({ lastOn: lastOn ? day(lastOn) : null, nextOn: nextOn ? day(nextOn) : null }, today)
  expect([due(null), due('2025-11-21'), due('2025-11-22'), due('2026-06-01')]).toEqual([true, true, false, false])
  expect([due(null, '2026-12-01'), due('2020-01-01', '2026-12-01')]).toEqual([false, false])
})
