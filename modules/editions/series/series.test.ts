import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { farMonday } from '#test/days.ts'
import { openHouse } from '#test/house.ts'
import { unitId } from '#world/build.ts'
import { activityId } from '#world/catalogue.ts'
import { organisation, people } from '#world/people.ts'
import { copySeries, enrol, makeSeries, MakeSeries, publishSeries } from '../index.ts'
import { instantOf } from '#platform/words.ts'
import { publicHoliday } from '#platform/holidays.ts'
import { proposeEditions, sameWeekday, type SeriesQuestion } from './rules.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const time = (text: string) => Temporal.PlainTime.from(text)
const question: SeriesQuestion = {
  people: 760,
  groupMin: 10,
  groupMax: 15,
  editions: 45,
  from: date('2027-01-04'),
  until: date('2027-06-30'),
  weekdays: [2, 4],
  times: [{ from: time('09:00'), until: time('12:30') }],
  rooms: [{ id: null, seats: null }],
  meetings: 1,
  daysApart: 7,
}

describe('a proposal', () => {
  test('45 editions of 15 for 760 people: 85 seats too few, 51 editions needed', () => {
    const proposal = proposeEditions(question)
    expect(proposal).toMatchObject({ seats: 675, people: 760, shortfall: 85, needed: 51 })
    expect(proposal.editions).toHaveLength(45)
  })
  test('without a number it plans what the people need', () => {
    expect(proposeEditions({ ...question, editions: null, weekdays: [1, 2, 4] })).toMatchObject({
      shortfall: 0,
      needed: 51,
      editions: { length: 51 },
    })
  })
  test('a period that is too short says how many fit', () => {
    expect(proposeEditions({ ...question, editions: null, until: date('2027-02-01') })).toMatchObject({
      possible: 8,
      seats: 120,
      shortfall: 640,
    })
  })
  test('public holidays are passed over and named', () => {
    const proposal = proposeEditions({ ...question, weekdays: [4] })
    expect(proposal.passedOver.map((day) => day.nl)).toEqual(['Hemelvaartsdag'])
    expect(proposal.editions.some((edition) => edition.date.toString() === '2027-05-06')).toBe(false)
  })
  test('closed days are passed over and named as holidays are, also when only the second day falls on one', () => {
    const closed = new Map([['2027-01-14', 'Verkiezingen']])
    const proposal = proposeEditions({ ...question, editions: null, until: date('2027-01-31'), meetings: 2, closed })
    expect(proposal.passedOver.map((day) => day.nl)).toEqual(['Verkiezingen'])
    const days = proposal.editions.flatMap((edition) => edition.dates.map(String))
    expect(days.length).toBeGreaterThan(0)
    expect(days).not.toContain('2027-01-14')
  })
  test('small rooms hold smaller groups', () => {
    const proposal = proposeEditions({
      ...question,
      people: 40,
      editions: null,
      rooms: [
        { id: 'a', seats: 12 },
        { id: 'b', seats: 20 },
      ],
    })
    expect(proposal.shortfall).toBe(0)
    expect(new Set(proposal.editions.map((edition) => edition.capacity))).toEqual(new Set([12, 15]))
  })
  test('two mornings a week apart take two days of a room, and no two groups meet at once', () => {
    const proposal = proposeEditions({
      ...question,
      people: 60,
      editions: null,
      weekdays: [2],
      until: date('2027-03-02'),
      meetings: 2,
      daysApart: 7,
    })
    expect(proposal).toMatchObject({ possible: 4, seats: 60, shortfall: 0 }) // nine Tuesdays: four pairs
    expect(proposal.editions.map(({ dates }) => dates.map(String))).toEqual([
      ['2027-01-05', '2027-01-12'],
      ['2027-01-19', '2027-01-26'],
      ['2027-02-02', '2027-02-09'],
      ['2027-02-16', '2027-02-23'],
    ])
  })
  test('each group has a trainer who is free on all its days; with one trainer there is one group at a time', () => {
    const rooms = [
      { id: 'a', seats: null },
      { id: 'b', seats: null },
    ]
    const of = (trainers: string[], teaching: SeriesQuestion['teaching'] = []) => {
      const { editions, possible } = proposeEditions({ ...question, rooms, meetings: 2, daysApart: 7, trainers, teaching })
      const moments = editions.flatMap((one) => one.dates.map((date) => `${one.trainer ?? one.roomId} ${date} ${one.from}`))
      expect(new Set(moments).size, 'nobody in two places').toBe(moments.length)
      return { editions, possible }
    }
    const [none, one, two] = [of([]), of(['Sjaak']), of(['Sjaak', 'Yara'])]
    expect(none.editions.every(({ trainer }) => trainer === null)).toBe(true)
    expect([one.possible * 2, two.possible]).toEqual([two.possible, none.possible])
    const shares = ['Sjaak', 'Yara'].map((name) => two.editions.filter(({ trainer }) => trainer === name).length)
    expect(Math.abs(shares[0]! - shares[1]!)).toBeLessThanOrEqual(1)
    const first = two.editions.find(({ trainer }) => trainer === 'Sjaak')!
    const busy = first.dates.map((date) => ({
      trainer: 'Sjaak',
      startsAt: instantOf(date, first.from),
      endsAt: instantOf(date, first.until),
    }))
    const later = of(['Sjaak', 'Yara'], busy)
    expect(later.editions.filter(({ trainer, dates }) => trainer === 'Sjaak' && dates.some((date) => date.equals(first.date)))).toEqual([])
  })

  test('a group whose second day is a holiday is passed over, and the holiday is named', () => {
    const proposal = proposeEditions({
      ...question,
      people: 500,
      editions: null,
      weekdays: [3],
      from: date('2027-04-28'),
      until: date('2027-05-12'),
      meetings: 2,
      daysApart: 1,
    })
    expect(proposal.passedOver.map((day) => day.nl)).toEqual(['Hemelvaartsdag']) // Thursday 6 May
    expect(proposal.editions.map(({ dates }) => dates.map(String))).toEqual([['2027-04-28', '2027-04-29']])
  })
  test('for any question: no day, time and room is used twice, every session lies in the period and on no holiday', () => {
    const any = fc.record({
      people: fc.nat(300),
      meetings: fc.integer({ min: 1, max: 5 }),
      daysApart: fc.constantFrom(1, 7, 14, 28),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 6 }),
      rooms: fc.constantFrom(
        [{ id: null, seats: null }],
        [
          { id: 'a', seats: 12 },
          { id: 'b', seats: null },
        ],
      ),
    })
    fc.assert(
      fc.property(any, (more) => {
        const asked = { ...question, editions: null, ...more }
        const places = proposeEditions(asked).editions.flatMap(({ dates, from, roomId }) =>
          dates.map((day) => ({ day, place: `${day} ${from} ${roomId}` })),
        )
        expect(new Set(places.map((one) => one.place)).size).toBe(places.length)
        for (const { day } of places)
          expect([
            Temporal.PlainDate.compare(day, asked.from) >= 0,
            Temporal.PlainDate.compare(day, asked.until) <= 0,
            publicHoliday(day),
          ]).toEqual([true, true, null])
      }),
      { numRuns: 60 },
    )
  })
  test('nobody and no days give nothing, and no error', () => {
    expect(proposeEditions({ ...question, people: 0, editions: null }).editions).toEqual([])
    expect(proposeEditions({ ...question, weekdays: [] })).toMatchObject({ possible: 0, editions: [] })
  })
  test('a copy begins on the same day of the week', () =>
    expect(sameWeekday(date('2027-01-05'), date('2027-09-01')).toString()).toBe('2027-09-07'))
})

describe('a series', () => {
  const world = openHouse()
  const { ineke, marjan, stef, dina } = people
  const monday = farMonday()
  const after = (weeks: number, days = 0) => monday.add({ weeks, days })
  const asked = {
    activityId: activityId('OWN-TM', organisation.id),
    name: 'Time management voor iedereen',
    audience: 'employees',
    groupMin: '4',
    groupMax: '6',
    from: monday.toString(),
    until: after(12).toString(),
    weekdays: ['2', '4'],
    startsAt: '9.00',
    endsAt: '12.30',
    place: 'Stadhuis',
    editions: '',
  }

  test('from question to proposal to drafts, published with invitations, covered per unit, copied', async () => {
    const browser = await world.browser(marjan)
    const query = new URLSearchParams({ ...asked, weekdays: '2', voorstel: 'ja' })
    query.append('weekdays', '4')
    expect((await browser.get('/academie/reeksen/nieuw?' + query)).text).toContain('Iedereen past')
    const made = await browser.post('/academie/reeksen/nieuw', asked)
    expect((await browser.follow(made)).text).toContain('staan klaar als concept')
    expect((await browser.follow(await browser.post(made.location + '/publiceren', { invite: 'ja' }))).text).toContain(
      'krijgen een uitnodiging',
    )
    const seriesId = made.location!.split('/').at(-1)!
    const employee = await world.browser(stef)
    expect((await employee.get(`/reeksen/${seriesId}`)).text).toContain('Kies de dag die jou past')
    const editions = await world.read(
      (tx) => tx<{ id: string }[]>`select id from editions.edition where series_id = ${seriesId} order by id`,
    )
    expect(await world.as(stef).perform(enrol, { editionId: editions[0]!.id, personId: stef.id })).toMatchObject({ ok: true })
    expect(await world.as(stef).perform(enrol, { editionId: editions[1]!.id, personId: stef.id })).toMatchObject({
      reason: 'already-in-series',
    })
    const adviser = await world.browser(ineke)
    const page = await adviser.get(made.location!)
    expect(page.text).toContain('Straattoezicht 2 0 1 0 1')
    const unit = /afdelingen\/([0-9a-f-]+)"[^>]*>Straattoezicht/.exec(page.body)![1]
    expect((await adviser.get(`${made.location}/afdelingen/${unit}`)).text).toContain('Stef Kok is geboekt')
    expect((await browser.get(`${made.location}/afdelingen/${unit}`)).status).toBe(403)
    expect(await world.as(ineke).perform(copySeries, { seriesId, firstDay: after(34), name: '' })).toMatchObject({
      ok: true,
      value: { editions: editions.length },
    })
  })

  test('a series begins on no closed day of the organisation or of all it is for; one of a single team stands in nobody else’s way', async () => {
    const [tuesdays, unit] = [[0, 1, 2].map((week) => after(week, 1).toString()), (code: string) => unitId(organisation.id, code)]
    await world.arrange(async (tx) => {
      const close = (day: string, name: string, unitId: string | null) =>
        tx`insert into people.closed_day (organisation_id, day, name, unit_id) values (${organisation.id}, ${day}, ${name}, ${unitId})`
      await close(tuesdays[0]!, 'Verkiezingen', null)
      await close(tuesdays[1]!, 'Winterdienst', unit('STR'))
    })
    const plan = { ...asked, audience: 'units', until: after(2, 4).toString(), weekdays: '2', voorstel: 'ja' }
    const proposed = async (units: string[]) => {
      const query = new URLSearchParams(plan)
      for (const code of units) query.append('audienceUnits', unit(code))
      return (await (await world.browser(ineke)).get('/academie/reeksen/nieuw?' + query)).text
    }
    const both = await proposed(['STR', 'VER'])
    expect(both).toMatch(/Overgeslagen dagen Verkiezingen \([^)]*\) /)
    expect(both).toContain('Past in deze periode 2 edities')
    const wardens = await proposed(['STR'])
    expect(wardens).toMatch(/Overgeslagen dagen Verkiezingen \([^)]*\), Winterdienst \(/)
    expect(wardens).toMatch(/Past in deze periode 1 editie /)
    await world.arrange((tx) => tx`delete from people.closed_day where name in ('Verkiezingen', 'Winterdienst')`)
  })

  test('trainers are named with the question: the proposal says who, nobody gives two groups at once, and who teaches elsewhere then gives none', async () => {
    const browser = await world.browser(marjan)
    const busyOn = after(8, 1).toString()
    const given = {
      ...asked,
      activityId: activityId('B1', organisation.id),
      from: after(8).toString(),
      until: after(12, 2).toString(),
      weekdays: '2',
      editions: '5',
      trainers: 'Sjaak Mulder\nJo van Buiten',
    }
    await browser.get('/academie/zalen')
    const other = await browser.post('/academie/reeksen/nieuw', { ...given, trainers: 'sjaak mulder', until: busyOn, editions: '1' })
    expect(other.status).toBe(303)
    const proposal = await browser.get('/academie/reeksen/nieuw?' + new URLSearchParams({ ...given, voorstel: 'ja' }))
    expect(proposal.text).toContain('Sjaak Mulder')
    const made = await browser.post('/academie/reeksen/nieuw', given)
    const sessions = await world.read(
      (tx) => tx<{ day: string; trainerId: string | null; trainerName: string }[]>`
        select (s.starts_at at time zone 'Europe/Amsterdam')::date::text as day, s.trainer_id, s.trainer_name from editions.session s
        join editions.edition e on e.id = s.edition_id where e.series_id = ${made.location!.split('/').at(-1)!} order by s.starts_at`,
    )
    expect(sessions.find((one) => one.day === busyOn)).toMatchObject({ trainerId: null, trainerName: 'Jo van Buiten' })
    expect(sessions.filter((one) => one.trainerId === people.sjaak.id).length).toBeGreaterThan(1)
    expect(sessions.every((one) => one.trainerId !== null || one.trainerName !== '')).toBe(true)
    expect((await (await world.browser(ineke)).get('/academie/kalender/botsingen')).text).not.toContain('docent op twee plekken')
  })

  test('with two sessions each edition gets both, the proposal names both days, and whoever chooses sees them', async () => {
    const browser = await world.browser(marjan)
    const twice = { ...asked, activityId: activityId('B1', organisation.id), editions: '3', weekdays: '2', meetings: '2', daysApart: '7' }
    const proposal = await browser.get('/academie/reeksen/nieuw?' + new URLSearchParams({ ...twice, voorstel: 'ja' }))
    const [first, second] = [after(0, 1), after(1, 1)] // Tuesdays
    expect(proposal.text).toContain(`di ${first.day} januari en di ${second.day} januari ${second.year}, 09.00 – 12.30 uur`)
    const made = await browser.post('/academie/reeksen/nieuw', twice)
    await browser.follow(await browser.post(made.location + '/publiceren'))
    const seriesId = made.location!.split('/').at(-1)!
    const sessions = await world.read(
      (tx) => tx<{ days: string[] }[]>`
      select array_agg((s.starts_at at time zone 'Europe/Amsterdam')::date::text order by s.starts_at) as days from editions.session s join editions.edition e on e.id = s.edition_id
      where e.series_id = ${seriesId} group by e.id order by min(s.starts_at)`,
    )
    expect(sessions).toHaveLength(3)
    expect(sessions[0]!.days).toEqual([first.toString(), second.toString()])
    expect((await (await world.browser(stef)).get(`/reeksen/${seriesId}`)).text).toContain(
      `Daarna: di ${second.day} januari ${second.year}`,
    )
  })

  test('which units is asked inside the choice for units, in both forms', async () => {
    const browser = await world.browser(marjan)
    for (const url of ['/academie/reeksen/nieuw', '/academie/edities/nieuw']) {
      const { body } = await browser.get(url)
      expect(body, url).toMatch(
        /class="opening">[\s\S]*value="units"[^>]*data-opens[\s\S]*class="opened">[\s\S]*Alleen als je voor afdelingen kiest/,
      )
      expect(body.match(/data-opens/g), url).toHaveLength(1)
    }
  })

  test('fifty editions are made in one go; a second go takes nothing away', async () => {
    const outcome = await world.as(ineke).perform(makeSeries, MakeSeries.parse({ ...asked, editions: '50', until: after(51).toString() }))
    expect(outcome).toMatchObject({ ok: true, value: { editions: 50 } })
    if (!outcome.ok) return
    expect(await world.as(ineke).perform(publishSeries, { seriesId: outcome.value.seriesId, invite: false })).toMatchObject({
      value: { published: 50, invited: 0 },
    })
    expect(await world.as(dina).perform(publishSeries, { seriesId: outcome.value.seriesId, invite: false })).toMatchObject({
      reason: 'not-a-planner',
    })
  })

  test('a question that can’t be answered keeps what was typed', async () => {
    const browser = await world.browser(marjan)
    const page = await browser.get(
      '/academie/reeksen/nieuw?' +
        new URLSearchParams({ ...asked, weekdays: '2', voorstel: 'ja', groupMin: '20', from: '31 september 2027' }),
    )
    expect(page.text).toContain('september heeft 30 dagen')
    expect(page.body).toContain('31 september 2027')
    const empty = await browser.get(
      '/academie/reeksen/nieuw?' +
        new URLSearchParams({ ...asked, weekdays: '2', voorstel: 'ja', from: '', until: '', startsAt: '', endsAt: '' }),
    )
    expect(empty.text).toContain('Vul de eerste dag van de periode in.')
  })
})
