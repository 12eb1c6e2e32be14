import { describe, expect, test } from 'vitest'
import type { Act } from '#platform/act.ts'
import { dutchDate } from '#platform/files/index.ts'
import { dateOf, instantOf, sayTimes } from '#platform/words.ts'
import { openHouse } from '#test/house.ts'
import { editionId, enrolmentId, sessionId } from '#world/editions.ts'
import { people } from '#world/people.ts'
import { copyEdition, withdraw } from '../index.ts'
import { publicHoliday } from '#platform/holidays.ts'
import { movesUpByItself } from '../rules.ts'
import { proposeEditions } from '../series/rules.ts'
import { momentsOf, windowOf } from './fields.ts'

// The nights that the clock changes (rule 9): the last Sunday of March has no 2 to 3 o'clock, that of October has it twice.
const world = openHouse()
const { marjan, mees, aylin } = people
const date = (text: string) => Temporal.PlainDate.from(text)
const time = (text: string) => Temporal.PlainTime.from(text)
const hours = (from: Temporal.Instant, until: Temporal.Instant) => until.since(from).total('hours')
const bare = { walkIn: null, roomId: null, place: 'Stadhuis', videoUrl: null, trainer: '' }

/** The next night in which the clock goes forward, or back. */
function nextNight(way: 'forward' | 'back', passOver: (day: Temporal.PlainDate) => unknown = () => false): Temporal.PlainDate {
  let at = Temporal.Now.zonedDateTimeISO('Europe/Amsterdam').add({ days: 2 })
  for (;;) {
    const change = at.getTimeZoneTransition('next')!
    const forward = change.offsetNanoseconds > change.subtract({ nanoseconds: 1 }).offsetNanoseconds
    if (forward === (way === 'forward') && !passOver(change.toPlainDate())) return change.toPlainDate()
    at = change
  }
}

describe('sessions', () => {
  test.each([
    ['2026-03-29', 2],
    ['2025-10-26', 4],
    ['2026-06-14', 3],
  ])('on %s from 1.30 to 4.30 o’clock there are %i hours of work', (day, length) => {
    const { startsAt, endsAt } = momentsOf({ ...bare, date: date(day), from: time('01:30'), until: time('04:30') })
    expect(hours(startsAt, endsAt)).toBe(length)
    expect(sayTimes(startsAt, endsAt, 'nl')).toBe('01.30 – 04.30 uur')
  })

  test('a time that the clock passes over is refused with a sentence, and the same time a day later is fine', async () => {
    const browser = await world.browser(marjan)
    const at = `/academie/bijeenkomsten/${sessionId('asb', 1)}/wijzigen`
    await browser.get(at)
    const night = nextNight('forward')
    for (const times of [
      { from: '2.30', until: '3.10' },
      { from: '1.00', until: '2.30' },
      { from: '3.00', until: '4.00', walkIn: '2.45' },
    ] as Record<string, string>[]) {
      const answer = await browser.post(at, { ...times, date: night.toString(), place: 'Stadhuis' })
      expect([answer.status, answer.text.includes('in deze nacht gaat de klok van 2 naar 3 uur')]).toEqual([422, true])
    }
    expect(
      (await browser.post(at, { date: night.add({ days: 1 }).toString(), from: '2.30', until: '3.10', place: 'Stadhuis' })).status,
    ).toBe(303)
  })

  test('a copy into that night keeps its length, and a copy over it keeps its hours on the clock', async () => {
    const night = nextNight('forward', publicHoliday) // in some years it is Easter, which a copy passes over
    await world.arrange(
      (tx) =>
        tx`update editions.session set starts_at = ${instantOf(night.subtract({ days: 28 }), time('02:30'))}, ends_at = ${instantOf(night.subtract({ days: 28 }), time('03:10'))}, walk_in_at = null where id = ${sessionId('asb', 1)}`,
    )
    const times = async (firstDay: Temporal.PlainDate) => {
      const copied = await world.as(marjan).perform(copyEdition, { editionId: editionId('asb'), firstDay })
      if (!copied.ok) throw new Error(copied.reason)
      const [row] = await world.read(
        (tx) =>
          tx<
            { startsAt: Temporal.Instant; endsAt: Temporal.Instant }[]
          >`select starts_at, ends_at from editions.session where edition_id = ${copied.value.editionId} order by starts_at limit 1`,
      )
      return sayTimes(row!.startsAt, row!.endsAt, 'nl')
    }
    expect(await times(night)).toBe('03.30 – 04.10 uur')
    expect(await times(night.add({ days: 7 }))).toBe('02.30 – 03.10 uur')
  })
})

describe('the enrolment window', () => {
  test.each([
    ['2026-03-29', 23],
    ['2025-10-26', 25],
    ['2028-02-29', 24],
  ])('a window of the one day %s is open for %i hours, from midnight to midnight', (day, length) => {
    const { opensAt, closesAt } = windowOf({ opensOn: date(day), closesOn: date(day) })
    expect([hours(opensAt!, closesAt!), dateOf(opensAt!).toString(), dateOf(closesAt!.subtract({ nanoseconds: 1 })).toString()]).toEqual([
      length,
      day,
      day,
    ])
  })
})

describe('the cut-off', () => {
  const edition = (startsAt: Temporal.Instant, promotionDays: number) => ({ startsAt, promotionDays, cancelled: false, completed: false })

  test.each([
    ['2026-03-29', '2026-03-27T08:00'],
    ['2025-10-26', '2025-10-24T10:00'],
    ['2028-03-01', '2028-02-28T09:00'],
  ])('for %s at nine it is 48 hours before, whatever the clock does: %s', (day, cutOff) => {
    const starts = instantOf(date(day), time('09:00'))
    const moment = Temporal.PlainDateTime.from(cutOff).toZonedDateTime('Europe/Amsterdam').toInstant()
    expect(hours(moment, starts)).toBe(48)
    expect(movesUpByItself(edition(starts, 2), moment.subtract({ nanoseconds: 1 }))).toBe(true)
    expect(movesUpByItself(edition(starts, 2), moment)).toBe(false)
  })

  test('who withdraws a moment before it gives the seat to the next; exactly at it the seat stays for somebody by hand', async () => {
    const starts = instantOf(nextNight('back'), time('09:00'))
    await world.arrange(
      (tx) =>
        tx`update editions.session set starts_at = ${starts}, ends_at = ${starts.add({ hours: 3 })} where edition_id = ${editionId('game')}`,
    )
    const cutOff = starts.subtract({ hours: 48 })
    const at = (now: Temporal.Instant) => (act: Act, enrolment: string) => withdraw({ ...act, now }, { enrolmentId: enrolment })
    const before = await world.as(mees).perform(at(cutOff.subtract({ milliseconds: 1 })), enrolmentId('game', 'mees'))
    expect(before).toMatchObject({ ok: true, value: { promoted: [enrolmentId('game', 'gijs')] } })
    const exactly = await world.as(aylin).perform(at(cutOff), enrolmentId('game', 'aylin'))
    expect(exactly).toMatchObject({ ok: true, value: { promoted: [] } })
    const [edition] = await world.read((tx) => tx`select seats_left, waiting from editions.edition_now where id = ${editionId('game')}`)
    expect(edition).toMatchObject({ seatsLeft: 1, waiting: 3 })
  })

  test('withdrawing exactly when the first session starts is too late', async () => {
    const [session] = await world.read(
      (tx) => tx<{ at: Temporal.Instant }[]>`select min(starts_at) as at from editions.session where edition_id = ${editionId('game')}`,
    )
    const at = (now: Temporal.Instant) => (act: Act, enrolment: string) => withdraw({ ...act, now }, { enrolmentId: enrolment })
    expect(await world.as(people.bas).perform(at(session!.at), enrolmentId('game', 'bas'))).toMatchObject({
      ok: false,
      reason: 'already-started',
    })
    expect(await world.as(people.bas).perform(at(session!.at.subtract({ milliseconds: 1 })), enrolmentId('game', 'bas'))).toMatchObject({
      ok: true,
    })
  })
})

describe('series', () => {
  const question = {
    people: 60,
    groupMin: 5,
    groupMax: 10,
    editions: null,
    times: [{ from: time('09:00'), until: time('12:00') }],
    rooms: [{ id: null, seats: null }],
    meetings: 1,
    daysApart: 7,
  }

  test('over a change of the clock every edition begins at nine', () => {
    for (const [from, until] of [
      ['2026-03-20', '2026-04-10'],
      ['2025-10-20', '2025-11-07'],
    ]) {
      const { editions } = proposeEditions({ ...question, from: date(from!), until: date(until!), weekdays: [1, 2, 3, 4, 5, 6, 7] })
      expect(editions).toHaveLength(6)
      const starts = editions.map((one) =>
        momentsOf({ ...bare, ...one, trainer: '', walkIn: null })
          .startsAt.toZonedDateTimeISO('Europe/Amsterdam')
          .toPlainTime()
          .toString(),
      )
      expect(new Set(starts)).toEqual(new Set(['09:00:00']))
    }
  })

  test('29 February is a day like any other, in the years that have it', () => {
    const days = (year: number) =>
      proposeEditions({
        ...question,
        people: 30,
        from: date(`${year}-02-28`),
        until: date(`${year}-03-01`),
        weekdays: [1, 2, 3, 4, 5, 6, 7],
      }).editions.map((one) => one.date.toString())
    expect(days(2028)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
    expect(days(2027)).toEqual(['2027-02-28', '2027-03-01'])
    expect(dutchDate('29-02-2028')).toMatchObject({ ok: true })
    expect(dutchDate('29 februari 2027')).toMatchObject({ ok: false, nl: expect.stringContaining('februari 2027 heeft 28 dagen') })
  })
})
