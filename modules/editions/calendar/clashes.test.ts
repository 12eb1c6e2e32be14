import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { editionId } from '#world/editions.ts'
import { people } from '#world/people.ts'
import { instantOf } from '#platform/words.ts'
import { activityId } from '#world/catalogue.ts'
import { organisation } from '#world/people.ts'
import { addSession, cancelEdition, changeSession, makeRoom, makeSeries, MakeSeries } from '../index.ts'
import { dayOf, inTwoPlaces, weeksOf } from './rules.ts'

const world = openHouse()
const { marjan, ineke } = people
const day = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 90 })
const monday = day.add({ days: (8 - day.dayOfWeek) % 7 })
const at = (from: string, until: string, more: Record<string, unknown> = {}) => ({
  date: monday,
  from: Temporal.PlainTime.from(from),
  until: Temporal.PlainTime.from(until),
  walkIn: null,
  roomId: null as string | null,
  place: 'Stadhuis',
  videoUrl: null,
  trainer: '',
  ...more,
})
let room = ''

beforeAll(async () => {
  const made = await world.as(ineke).perform(makeRoom, { name: 'Proefzaal', place: 'Stadhuis', seats: 12 })
  if (!made.ok) throw new Error(made.reason)
  room = made.value.roomId
})

describe('rooms', () => {
  test('a room that is taken is refused with who has it, and half an hour later it is free', async () => {
    expect((await world.as(marjan).perform(addSession, { editionId: editionId('b1'), ...at('09:00', '12:00', { roomId: room }) })).ok).toBe(
      true,
    )
    expect(
      await world.as(marjan).perform(addSession, { editionId: editionId('tm1'), ...at('11:30', '13:00', { roomId: room }) }),
    ).toMatchObject({
      ok: false,
      reason: 'room-taken',
      details: { what: 'Proefzaal', times: '09.00 – 12.00 uur' },
    })
    expect(
      (await world.as(marjan).perform(addSession, { editionId: editionId('tm1'), ...at('12:00', '13:00', { roomId: room }) })).ok,
    ).toBe(true)
  })

  test('ten people who plan one room at the same moment get it once', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, () =>
        world.as(ineke).perform(addSession, { editionId: editionId('tm2'), ...at('20:00', '21:00', { roomId: room }) }),
      ),
    )
    expect(all.filter((one) => one.ok)).toHaveLength(1)
    expect(all.filter((one) => !one.ok && one.reason !== 'room-taken')).toEqual([])
  })

  test('the database refuses it too, whoever writes', async () => {
    const write = world.arrange(
      (tx) => tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, room_id)
        values (${organisation.id}, ${editionId('asb')}, ${instantOf(monday, Temporal.PlainTime.from('10:00'))}, ${instantOf(monday, Temporal.PlainTime.from('11:00'))}, ${room})`,
    )
    await expect(write).rejects.toThrow(/one_session_at_a_time/)
  })

  test('an edition that is cancelled lets go of its rooms', async () => {
    expect((await world.as(ineke).perform(addSession, { editionId: editionId('lc'), ...at('15:00', '16:00', { roomId: room }) })).ok).toBe(
      true,
    )
    await world.as(ineke).perform(cancelEdition, { editionId: editionId('lc'), reason: 'Te weinig mensen.' })
    expect((await world.as(ineke).perform(addSession, { editionId: editionId('tm2'), ...at('15:00', '16:00', { roomId: room }) })).ok).toBe(
      true,
    )
  })

  test('a series passes over the moments on which its room is taken', async () => {
    const made = await world.as(ineke).perform(
      makeSeries,
      MakeSeries.parse({
        activityId: activityId('OWN-TM', organisation.id),
        groupMin: '2',
        groupMax: '12',
        editions: '20',
        from: monday.toString(),
        until: monday.add({ days: 7 }).toString(),
        weekdays: '1',
        startsAt: '9.00',
        endsAt: '12.00',
        rooms: room,
      }),
    )
    if (!made.ok) throw new Error(made.reason)
    const dates = await world.read(
      (tx) => tx<{ day: string }[]>`select (s.starts_at at time zone 'Europe/Amsterdam')::date::text as day from editions.session s
        join editions.edition e on e.id = s.edition_id where e.series_id = ${made.value.seriesId}`,
    )
    expect(dates.map((one) => one.day)).toEqual([monday.add({ days: 7 }).toString()]) // not the Monday of the first test
  })
})

describe('a place that was typed', () => {
  test('is told to hold something else then, whatever the spelling; it is planned all the same, and stands on the list', async () => {
    const browser = await world.browser(ineke)
    await browser.get('/academie/zalen')
    const typed = { date: monday.add({ days: 1 }).toString(), from: '10.00', until: '12.00', place: 'Werf  Zuid', trainer: '' }
    const plan = async (key: string, more: object = {}) =>
      browser.follow(await browser.post(`/academie/edities/${editionId(key)}/bijeenkomsten`, { ...typed, ...more }))
    expect((await plan('tm2')).text).not.toContain('Let op: in')
    const second = await plan('b1', { place: 'werf zuid ', from: '11.30', until: '13.00' })
    expect(second.text).toMatch(/De bijeenkomst staat erin\..*Let op: in werf zuid is dan ook Time management \(10\.00 – 12\.00 uur\)\./)
    expect((await plan('b1', { place: 'Werf Zuid', from: '13.00', until: '14.00' })).text).not.toContain('Let op: in') // right after it
    expect((await plan('b1', { place: 'Werf Noord', from: '10.00', until: '11.00' })).text).not.toContain('Let op: in')
    const list = await browser.get('/academie/kalender/botsingen')
    expect(list.text).toContain('plaats met nog iets anders')
    expect(list.text.toLowerCase()).toContain('werf zuid')
    expect(list.text).not.toContain('Werf Noord')
    const [moved] = await world.read((tx) => tx<{ id: string }[]>`select id from editions.session where place = 'Werf Noord'`)
    const change = await browser.post(`/academie/bijeenkomsten/${moved!.id}/wijzigen`, { ...typed, from: '10.30', until: '11.00' })
    expect((await browser.follow(change)).text).toContain('is dan ook Time management')
  })

  test('names nothing of somebody else’s activity', async () => {
    const typed = { ...at('11:00', '12:00', { date: monday.add({ days: 1 }), place: 'Werf Zuid' }) }
    await world.arrange(
      (tx) =>
        tx`delete from catalogue.coordination where person_id = ${marjan.id} and activity_id <> ${activityId('OWN-TM', organisation.id)}`,
    )
    const mine = await world.as(marjan).perform(addSession, { editionId: editionId('tm1'), ...typed })
    expect(mine.ok && mine.value.shared.map((one) => one.other)).toContain('…')
    await world.arrange(
      (tx) => tx`insert into catalogue.coordination (organisation_id, activity_id, person_id)
        select organisation_id, id, ${marjan.id} from catalogue.activity where id in (select activity_id from editions.edition) on conflict do nothing`,
    )
  })
})

describe('trainers', () => {
  test('a trainer who is elsewhere is a warning, that a reason overrules; the form asks for it and keeps what was typed', async () => {
    expect(
      (await world.as(ineke).perform(addSession, { editionId: editionId('asb'), ...at('09:00', '12:00', { trainer: 'Sjaak Mulder' }) })).ok,
    ).toBe(true)
    const browser = await world.browser(ineke)
    await browser.get('/academie/zalen')
    const typed = { date: monday.toString(), from: '10.00', until: '11.00', place: 'Hal 2', trainer: 'sjaak mulder' }
    const warned = await browser.post(`/academie/edities/${editionId('tm1')}/bijeenkomsten`, typed)
    expect(warned.status).toBe(409)
    expect(warned.text).toContain('Sjaak Mulder geeft dan al les (09.00 – 12.00 uur')
    expect(warned.text).toContain('Waarom het toch kan')
    expect(warned.body).toContain('value="Hal 2"')
    const planned = await browser.post(`/academie/edities/${editionId('tm1')}/bijeenkomsten`, {
      ...typed,
      clashReason: 'Twee groepen in één hal.',
    })
    expect(planned.status).toBe(303)
    const list = await browser.get('/academie/kalender/botsingen')
    expect(list.text).toContain('docent op twee plekken')
    expect(list.text).toContain('Twee groepen in één hal.')
  })

  test('a name that was typed is the same trainer, whatever the capitals; somebody else is not', async () => {
    const evening = (trainer: string) => at('18:00', '19:00', { trainer })
    expect((await world.as(ineke).perform(addSession, { editionId: editionId('tm1'), ...evening('Jo van Buiten') })).ok).toBe(true)
    expect(await world.as(ineke).perform(addSession, { editionId: editionId('tm2'), ...evening('jo van buiten') })).toMatchObject({
      reason: 'trainer-elsewhere',
    })
    expect((await world.as(ineke).perform(addSession, { editionId: editionId('tm2'), ...evening('Jo van Binnen') })).ok).toBe(true)
  })

  test('moving a session within its own time clashes with nothing but others', async () => {
    const own = { ...at('18:15', '19:15', { trainer: 'Jo van Buiten' }), sessionId: '' }
    const [row] = await world.read((tx) => tx<{ id: string }[]>`select id from editions.session where trainer_name = 'Jo van Buiten'`)
    expect((await world.as(ineke).perform(changeSession, { ...own, sessionId: row!.id })).ok).toBe(true)
  })
})

describe('the calendar', () => {
  test('a week of rooms shows who has them; a coordinator sees what is not hers as taken', async () => {
    const url = `/academie/kalender?week=${monday}`
    const own = await (await world.browser(ineke)).get(url)
    expect(own.status).toBe(200)
    expect(own.text).toContain('Proefzaal (12)')
    expect(own.text).toContain('09.00 – 12.00')
    await world.arrange((tx) => tx`delete from catalogue.coordination where person_id = ${marjan.id}`)
    const other = await (await world.browser(marjan)).get(url)
    expect(other.text).toContain('bezet')
    expect(other.body).not.toContain(`/academie/edities/${editionId('b1')}`)
  })

  test('a month of trainers, of one trainer; a closed day and a holiday have their name', async () => {
    await world.arrange(
      (tx) =>
        tx`insert into people.closed_day (organisation_id, day, name) values (${organisation.id}, ${monday.toString()}, 'Dag van de stad')`,
    )
    const browser = await world.browser(ineke)
    const month = await browser.get(`/academie/kalender?toon=docenten&maand=${monday.toString().slice(0, 7)}`)
    expect(month.text).toContain('Dag van de stad')
    expect(month.text).toContain('Jo van Buiten')
    expect((await browser.get('/academie/kalender?maand=2027-03')).text).toContain('tweede paasdag')
    expect((await browser.get('/academie/kalender?week=31-september')).status).toBe(200)
  })

  test('a session on a closed day, and one with more seats than chairs, are on the list', async () => {
    await world.arrange((tx) => tx`update editions.room set seats = 2 where name = 'Proefzaal'`)
    const list = await (await world.browser(ineke)).get('/academie/kalender/botsingen')
    expect(list.text).toContain('Dag van de stad')
    expect(list.text).toContain('meer plaatsen dan stoelen')
  })

  test('who is in two places at once, as a rule', () => {
    const of = (id: string, trainerKey: string, from: number, until: number) => ({
      id,
      trainerKey,
      startsAt: Temporal.Instant.fromEpochMilliseconds(from),
      endsAt: Temporal.Instant.fromEpochMilliseconds(until),
    })
    expect(
      [
        ...inTwoPlaces([
          of('a', 'x', 0, 10),
          of('b', 'x', 10, 20),
          of('c', 'x', 15, 30),
          of('d', 'y', 0, 30),
          of('e', '', 0, 30),
          of('f', '', 0, 30),
        ]),
      ].sort(),
    ).toEqual(['b', 'c'])
    expect(weeksOf(Temporal.PlainDate.from('2026-11-01')).map(String)).toEqual([
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ])
    expect(dayOf('2026-02-30')).toBeNull()
  })
})
