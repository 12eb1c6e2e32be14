import { describe, expect, test } from 'vitest'
import { publicHoliday } from '#platform/holidays.ts'
import { farMonday } from '#test/days.ts'
import { openHouse } from '#test/house.ts'
import { editionId } from '#world/editions.ts'
import { organisation, people } from '#world/people.ts'
import { copyEdition } from '../index.ts'
import { spreadDays } from './copy-rules.ts'

const world = openHouse()
const { marjan } = people
const day = (text: string) => Temporal.PlainDate.from(text)

describe('where the days of a copy go', () => {
  const closedOn =
    (...days: string[]) =>
    (one: Temporal.PlainDate) =>
      days.includes(one.toString()) ? 'dicht' : null
  const to = (spread: ReturnType<typeof spreadDays>) => [...spread.values()].map((one) => one.to.toString())

  test('every day keeps its day of the week', () => {
    expect(to(spreadDays([day('2026-03-02'), day('2026-03-04')], 364, () => null))).toEqual(['2027-03-01', '2027-03-03'])
  })
  test('a closed day is passed over by a week, and what follows a week later moves along, so that the order stays', () => {
    const weekly = ['2026-03-02', '2026-03-09', '2026-03-16'].map(day)
    expect(to(spreadDays(weekly, 364, closedOn('2027-03-01')))).toEqual(['2027-03-08', '2027-03-15', '2027-03-22'])
  })
  test('a gap takes up what was passed over: the third stays where it was', () => {
    const list = ['2026-03-02', '2026-03-09', '2026-03-30'].map(day)
    expect(to(spreadDays(list, 364, closedOn('2027-03-08')))).toEqual(['2027-03-01', '2027-03-15', '2027-03-29'])
  })
  test('two closed days in a row, and a year that is closed altogether, come to an end', () => {
    expect(to(spreadDays([day('2026-03-02')], 364, closedOn('2027-03-01', '2027-03-08')))).toEqual(['2027-03-15'])
    expect(spreadDays([day('2026-03-02')], 364, () => 'dicht').size).toBe(1)
  })
  test('two sessions of one day stay on one day', () => {
    expect(spreadDays([day('2026-03-02'), day('2026-03-02')], 7, () => null).size).toBe(1)
  })
})

describe('looking first', () => {
  test('the page shows old and new days and what is passed over, and nothing is made', async () => {
    const [first] = await world.read(
      (tx) =>
        tx<
          { day: string }[]
        >`select (starts_at at time zone 'Europe/Amsterdam')::date::text as day from editions.session where edition_id = ${editionId('tm1')}`,
    )
    const asked = [52, 53, 54, 55, 56]
      .map((weeks) => day(first!.day).add({ weeks }))
      .find((one) => !publicHoliday(one) && !publicHoliday(one.add({ weeks: 1 })))!
    await world.arrange(
      (tx) => tx`insert into people.closed_day (organisation_id, day, name) values (${organisation.id}, ${asked.toString()}, 'Heidag')`,
    )
    const before = await world.read((tx) => tx`select count(*)::int as n from editions.edition`)
    const browser = await world.browser(marjan)
    const url = `/academie/edities/${editionId('tm1')}/kopieren`
    await browser.get(url)
    const shown = await browser.post(url, { firstDay: asked.toString(), doen: 'bekijk' })
    expect(shown.status).toBe(200)
    expect(shown.text).toMatch(/Zo wordt de kopie: 1 bijeenkomst\b/)
    expect(shown.text).toContain('slaat Heidag over')
    expect(shown.body).toContain(`value="${asked}"`)
    expect(await world.read((tx) => tx`select count(*)::int as n from editions.edition`)).toEqual(before)

    const copied = await browser.follow(await browser.post(url, { firstDay: asked.toString(), doen: 'kopieer' }))
    expect(copied.text).toContain('Overgeslagen: Heidag')
    const [made] = await world.read(
      (tx) => tx<{ day: string }[]>`select (starts_at at time zone 'Europe/Amsterdam')::date::text as day from editions.session
        where edition_id <> ${editionId('tm1')} and starts_at > now() + interval '300 days'`,
    )
    expect(made!.day).toBe(asked.add({ days: 7 }).toString())
  })

  test('a day that can’t be read gets its sentence, also when looking', async () => {
    const browser = await world.browser(marjan)
    const url = `/academie/edities/${editionId('tm1')}/kopieren`
    await browser.get(url)
    expect((await browser.post(url, { firstDay: '31 september', doen: 'bekijk' })).status).toBe(422)
  })

  test('a room that is taken then is not copied: the session says that a room is to follow', async () => {
    const far = farMonday().add({ days: 2 })
    const copy = () => world.as(marjan).perform(copyEdition, { editionId: editionId('tm2'), firstDay: far })
    const [one, another] = [await copy(), await copy()]
    expect([one, another]).toMatchObject([
      { ok: true, value: { withoutRoom: 0 } },
      { ok: true, value: { withoutRoom: 1 } },
    ])
    const made = [one, another].flatMap((outcome) => (outcome.ok ? [outcome.value.editionId] : []))
    const rooms = await world.read(
      (tx) => tx`select count(room_id)::int as rooms, count(*)::int as n from editions.session where edition_id = any(${made}::uuid[])`,
    )
    expect(rooms[0]).toEqual({ rooms: 1, n: 2 })
  })
})
