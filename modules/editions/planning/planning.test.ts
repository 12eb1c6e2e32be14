import { describe, expect, test } from 'vitest'
import { ask } from '#modules/catalogue/index.ts'
import { farMonday } from '#test/days.ts'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { editionId, enrolmentId, sessionId } from '#world/editions.ts'
import { neighbours, organisation, people } from '#world/people.ts'
import {
  addSession,
  approve,
  cancelEdition,
  changeCapacity,
  copyEdition,
  enrol,
  enrolGuest,
  enrolTeam,
  makeEdition,
  publishEdition,
  seatByHand,
  withdraw,
  MakeEdition,
} from '../index.ts'
import { easter, publicHoliday } from '#platform/holidays.ts'

const world = openHouse()
const { ineke, marjan, joost, fatima, mees, chris, yara, stef, omar, henk, gijs, naomi, piet, sanne, eva, daan } = people

const stateOf = (key: string, who: { id: string }) =>
  world.read(
    async (tx) =>
      (
        await tx<
          { state: string }[]
        >`select state from editions.enrolment where edition_id = ${editionId(key)} and person_id = ${who.id} order by state_since desc limit 1`
      )[0]?.state,
  )
const jobsOf = async (task: string) => {
  const { openPool } = await import('#platform/db/pool.ts')
  const owner = openPool(world.logins.ownerUrl, 1)
  const rows = await owner<
    { payload: Record<string, string> }[]
  >`select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = ${task}`
  await owner.end()
  return rows.map((row) => row.payload)
}
const soon = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 60 })
const session = {
  date: soon,
  from: Temporal.PlainTime.from('09:00'),
  until: Temporal.PlainTime.from('12:00'),
  walkIn: null,
  roomId: null,
  place: 'Stadhuis',
  videoUrl: null,
  trainer: '',
}
const typed = { date: soon.toString(), from: '9.00', until: '12.00', place: 'Stadhuis' }

describe('a new edition because people asked (P04)', () => {
  test('who asked is told once that it opened, and the question is answered', async () => {
    const activity = activityId('LEAN-Y', organisation.id)
    await world.as(yara).perform(ask, { activityId: activity })
    const made = await world.as(marjan).perform(makeEdition, MakeEdition.parse({ activityId: activity, minParticipants: 2, capacity: 8 }))
    if (!made.ok) throw new Error(made.reason)
    await world.as(marjan).perform(publishEdition, { editionId: made.value.editionId })
    await world.work()
    const [told] = await world.read(
      (tx) => tx`select count(*)::int as n from platform.outbox where person_id = ${yara.id} and kind = 'asked-for'`,
    )
    const [open] = await world.read(
      (tx) =>
        tx`select count(*)::int as n from catalogue.demand where person_id = ${yara.id} and activity_id = ${activity} and ended_at is null`,
    )
    expect([told!['n'], open!['n']]).toEqual([1, 0])
  })
})

describe('planning on screen', () => {
  test('a coordinator makes an edition, sets a date and publishes it; an employee sees it', async () => {
    const browser = await world.browser(marjan)
    await browser.get('/academie/edities/nieuw')
    const made = await browser.post('/academie/edities/nieuw', {
      activityId: activityId('OWN-TM', organisation.id),
      minParticipants: '4',
      capacity: '10',
      promotionDays: '2',
      audience: 'employees',
      approval: 'none',
      name: 'Najaar',
    })
    const page = await browser.follow(made)
    expect(page.text).toContain('concept')
    const dated = await browser.post(made.location + '/bijeenkomsten', { ...typed, trainer: 'sjaak mulder' })
    expect((await browser.follow(dated)).text).toContain('docent Sjaak Mulder')
    expect((await browser.follow(await browser.post(made.location + '/publiceren'))).text).toContain('Gepubliceerd')
    const employee = await world.browser(stef)
    expect((await employee.get(made.location!.replace('/academie', ''))).text).toContain('Meld je aan')
    expect((await browser.get('/academie/edities')).text).toContain('Najaar')
  })

  test.each(['/academie/edities', '/academie/zalen', '/academie/reeksen', '/academie/reeksen/nieuw'])(
    '%s is for planners only',
    async (url) => {
      expect((await (await world.browser(stef)).get(url)).status).toBe(403)
      expect((await (await world.browser(ineke)).get(url)).status).toBe(200)
    },
  )

  test('a room is added once, and a second of that name is refused with a sentence', async () => {
    const browser = await world.browser(marjan)
    await browser.get('/academie/zalen')
    expect((await browser.post('/academie/zalen', { name: 'De Brug', place: 'Stadhuis', seats: '14' })).status).toBe(303)
    const again = await browser.post('/academie/zalen', { name: 'De Brug', place: '', seats: '' })
    expect([again.status, again.text.includes('Er is al een zaal die De Brug heet')]).toEqual([409, true])
  })
})

describe('bad input keeps what was typed and says what is wrong', () => {
  const url = `/academie/edities/${editionId('tm2')}/bijeenkomsten`
  const send = async (fields: Record<string, string>) => {
    const browser = await world.browser(marjan)
    await browser.get(url)
    return browser.post(url, fields)
  }

  test('31 september', async () => {
    const answer = await send({ ...typed, date: '31 september 2027', trainer: 'Mevrouw Test' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('september heeft 30 dagen')
    expect(answer.body).toContain('value="31 september 2027"')
    expect(answer.body).toContain('Mevrouw Test')
  })
  test('a session that ends before it starts', async () => {
    const answer = await send({ ...typed, until: '8.00' })
    expect([answer.status, answer.text.includes('eindigt voordat hij begint')]).toEqual([422, true])
  })
  test('a session without place or link', async () => {
    const answer = await send({ ...typed, place: '' })
    expect([answer.status, answer.text.includes('Waar is het?')]).toEqual([422, true])
  })
  test('a day that has passed', async () => {
    const answer = await send({ ...typed, date: '01-02-2020' })
    expect([answer.status, answer.text.includes('al geweest'), answer.body.includes('01-02-2020')]).toEqual([422, true, true])
  })
  test('minimum above maximum', async () => {
    const browser = await world.browser(marjan)
    await browser.get('/academie/edities/nieuw')
    const answer = await browser.post('/academie/edities/nieuw', {
      activityId: activityId('OWN-TM', organisation.id),
      minParticipants: '20',
      capacity: '10',
      name: 'Blijft staan',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Het minimum (20) is hoger dan het aantal plaatsen (10)')
    expect(answer.body).toContain('Blijft staan')
  })
  test('an edition of another organisation does not exist', async () => {
    const browser = await world.browser(neighbours.rob)
    for (const path of ['', '/wijzigen', '/kopieren', '/annuleren', '/bijeenkomsten'])
      expect((await browser.get(`/academie/edities/${editionId('b1')}${path}`)).status).toBe(404)
    await browser.get('/academie/zalen')
    expect((await browser.post(`/academie/edities/${editionId('b1')}/annuleren`, { reason: 'Van een ander' })).status).toBe(404)
    expect((await browser.post(`/edities/${editionId('b1')}/inschrijvingen`, { personId: neighbours.rob.id })).status).toBe(404)
  })
})

describe('capacity', () => {
  test('never below those seated, with the number', async () => {
    const outcome = await world.as(marjan).perform(changeCapacity, { editionId: editionId('bbl'), capacity: 3 })
    expect(outcome).toMatchObject({ ok: false, reason: 'below-the-seated', details: { seated: 12, capacity: 3 } })
  })
  test('more seats move the list up in order, and each is told', async () => {
    const outcome = await world.as(marjan).perform(changeCapacity, { editionId: editionId('game'), capacity: 6 })
    expect(outcome).toMatchObject({ ok: true, value: { promoted: [enrolmentId('game', 'gijs'), enrolmentId('game', 'imane')] } })
    const told = await jobsOf('editions/tell-enrolment')
    expect(told.filter((job) => job['state'] === 'seated').map((job) => job['enrolmentId'])).toEqual(
      expect.arrayContaining([enrolmentId('game', 'gijs'), enrolmentId('game', 'imane')]),
    )
  })
  test('somebody who only follows trainings can’t change it', async () => {
    expect(await world.as(stef).perform(changeCapacity, { editionId: editionId('game'), capacity: 9 })).toMatchObject({
      reason: 'not-a-planner',
    })
  })
})

describe('after the cut-off', () => {
  test('a free seat stays for somebody on the list, given by hand; a newcomer waits', async () => {
    await world.arrange(
      (tx) =>
        tx`update editions.session set starts_at = now() + interval '1 day', ends_at = now() + interval '27 hours' where edition_id = ${editionId('game')}`,
    )
    const [mine] = await world.read(
      (tx) => tx`select id from editions.enrolment where edition_id = ${editionId('game')} and person_id = ${mees.id}`,
    )
    expect(await world.as(mees).perform(withdraw, { enrolmentId: mine!['id'] })).toMatchObject({ value: { promoted: [] } })
    expect(await world.as(chris).perform(enrol, { editionId: editionId('game'), personId: chris.id })).toMatchObject({
      value: { state: 'waiting' },
    })
    const browser = await world.browser(marjan)
    expect((await browser.get(`/academie/edities/${editionId('game')}`)).text).toContain('Geef de plaats')
    expect(await world.as(marjan).perform(seatByHand, { enrolmentId: enrolmentId('game', 'tim') })).toMatchObject({ ok: true })
    expect(await world.as(marjan).perform(seatByHand, { enrolmentId: enrolmentId('game', 'sanne') })).toMatchObject({
      reason: 'no-free-seat',
    })
  })
  test('withdrawing after the start is refused with a sentence', async () => {
    await world.arrange(
      (tx) =>
        tx`update editions.session set starts_at = now() - interval '1 hour', ends_at = now() + interval '2 hours' where edition_id = ${editionId('lc')}`,
    )
    const browser = await world.browser(people.bas)
    const answer = await browser.post(`/inschrijvingen/${enrolmentId('lc', 'bas')}/afmelden`)
    expect([answer.status, answer.text.includes('al begonnen')]).toEqual([409, true])
    expect(await stateOf('lc', people.bas)).toBe('seated')
  })
})

describe('dates', () => {
  test('an edition without dates books those waiting in order, and says who has a clash', async () => {
    await world.as(marjan).perform(changeCapacity, { editionId: editionId('awb'), capacity: 2, minParticipants: 1 })
    const [other] = await world.read(
      (tx) => tx<{ at: Temporal.Instant }[]>`select starts_at as at from editions.session where id = ${sessionId('bbl', 2)}`,
    )
    const date = other!.at.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
    const outcome = await world.as(marjan).perform(addSession, { editionId: editionId('awb'), ...session, date })
    expect(outcome).toMatchObject({ ok: true, value: { booked: [enrolmentId('awb', 'omar'), enrolmentId('awb', 'lotte')], clashes: 1 } })
    expect(await stateOf('awb', eva)).toBe('waiting')
    expect((await (await world.browser(marjan)).get(`/academie/edities/${editionId('awb')}`)).text).toContain('zit dan ook bij')
    expect(await jobsOf('editions/tell-edition')).toContainEqual({
      organisationId: organisation.id,
      editionId: editionId('awb'),
      change: 'dates-set',
    })
  })
  test('a moved session raises its SEQUENCE; a removed one leaves its cancellation behind', async () => {
    const browser = await world.browser(marjan)
    await browser.get('/academie/zalen')
    expect((await browser.post(`/academie/bijeenkomsten/${sessionId('av', 1)}/wijzigen`, typed)).status).toBe(303)
    expect((await browser.post(`/academie/bijeenkomsten/${sessionId('av', 2)}/weghalen`)).status).toBe(303)
    const [row] = await world.read(
      (tx) =>
        tx`select (select revision from editions.session where id = ${sessionId('av', 1)}) as moved, (select revision from editions.removed_session where id = ${sessionId('av', 2)}) as removed`,
    )
    expect(row).toEqual({ moved: 1, removed: 1 })
    expect((await browser.post(`/academie/bijeenkomsten/${sessionId('asb', 1)}/weghalen`)).text).toContain('Dit is de enige bijeenkomst')
  })
  test('a copy keeps its weekdays and takes nobody along', async () => {
    const outcome = await world.as(marjan).perform(copyEdition, { editionId: editionId('bbl'), firstDay: farMonday().add({ days: 3 }) })
    expect(outcome).toMatchObject({ ok: true, value: { editions: 1 } })
    if (!outcome.ok) return
    const dates = await world.read(
      (tx) => tx<{ edition: string; day: number; time: string }[]>`
      select case edition_id when ${editionId('bbl')} then 'old' else 'new' end as edition, extract(isodow from starts_at at time zone 'Europe/Amsterdam')::int as day,
             to_char(starts_at at time zone 'Europe/Amsterdam', 'HH24:MI') as time
      from editions.session where edition_id in (${editionId('bbl')}, ${outcome.value.editionId}) order by starts_at`,
    )
    const of = (key: string) => dates.filter((row) => row.edition === key).map(({ day, time }) => ({ day, time }))
    expect(of('new')).toEqual(of('old'))
    const [count] = await world.read(
      (tx) => tx`select count(*)::int as n from editions.enrolment where edition_id = ${outcome.value.editionId}`,
    )
    expect(count!['n']).toBe(0)
  })
  test.each([
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i', (year, date) => expect(easter(year).toString()).toBe(date))
  test.each([
    ['2027-05-06', 'Hemelvaartsdag'],
    ['2025-04-26', 'Koningsdag'],
    ['2030-05-05', 'Bevrijdingsdag'],
    ['2027-05-17', 'tweede pinksterdag'],
  ])('%s is %s', (date, name) => expect(publicHoliday(Temporal.PlainDate.from(date))?.nl).toBe(name))
})

describe('opt-out and cancelling', () => {
  test('je bent erbij, tenzij: the whole audience in order of names, the rest waits; cancelling tells all', async () => {
    const [unit] = await world.read(
      (tx) => tx<{ id: string }[]>`select id from people.unit where organisation_id = ${organisation.id} and code = 'VER'`,
    )
    const made = await world.as(ineke).perform(
      makeEdition,
      MakeEdition.parse({
        activityId: activityId('OWN-TM', organisation.id),
        capacity: '5',
        optOut: 'ja',
        audience: 'units',
        audienceUnits: unit!.id,
      }),
    )
    if (!made.ok) throw new Error(made.reason)
    await world.as(ineke).perform(addSession, { editionId: made.value.editionId, ...session })
    const published = await world.as(ineke).perform(publishEdition, { editionId: made.value.editionId })
    expect(published).toMatchObject({ ok: true, value: { seated: 5 } })
    const rows = await world.read(
      (tx) => tx<{ state: string; name: string; id: string; personId: string }[]>`
      select n.id, n.state, n.person_id, p.last_name || ' ' || p.first_name as name from editions.enrolment n join people.person p on p.id = n.person_id where n.edition_id = ${made.value.editionId} order by p.last_name, p.first_name`,
    )
    expect(rows.map((row) => row.state)).toEqual([...Array(5).fill('seated'), ...Array(rows.length - 5).fill('waiting')])
    const first = Object.values(people).find((one) => one.id === rows[0]!.personId)!
    expect(await world.as(first).perform(withdraw, { enrolmentId: rows[0]!.id })).toMatchObject({ value: { promoted: [rows[5]!.id] } })
    expect(await world.as(ineke).perform(cancelEdition, { editionId: made.value.editionId, reason: 'De docent is ziek.' })).toMatchObject({
      value: { told: rows.length - 1 },
    })
    expect(await world.as(stef).perform(enrol, { editionId: made.value.editionId, personId: stef.id })).toMatchObject({
      reason: 'edition-cancelled',
    })
  })
})

describe('a manager', () => {
  test('enrols the team all or nothing, unless splitting is chosen', async () => {
    await world.as(marjan).perform(changeCapacity, { editionId: editionId('b1'), capacity: 5, minParticipants: 1 })
    const four = [fatima, piet, naomi, omar].map((one) => one.id)
    expect(await world.as(joost).perform(enrolTeam, { editionId: editionId('b1'), personIds: four, how: 'all' })).toMatchObject({
      reason: 'not-enough-seats',
      details: { free: 2, asked: 4 },
    })
    expect(await stateOf('b1', fatima)).toBeUndefined()
    expect(
      await world.as(joost).perform(enrolTeam, { editionId: editionId('b1'), personIds: four.slice(0, 3), how: 'split' }),
    ).toMatchObject({ value: { seated: 2, waiting: 1, left: 0 } })
    expect(await world.as(joost).perform(enrolTeam, { editionId: editionId('b1'), personIds: [omar.id], how: 'fit' })).toMatchObject({
      reason: 'not-enough-seats',
    })
  })
  test('never somebody of another team, and nobody is enrolled then', async () => {
    const outcome = await world.as(joost).perform(enrolTeam, { editionId: editionId('tm2'), personIds: [daan.id, gijs.id], how: 'all' })
    expect(outcome).toMatchObject({ reason: 'not-one-of-them', details: { name: '' } })
    expect(await stateOf('tm2', daan)).toBeUndefined()
  })
  test('sees on the page who has something else then', async () => {
    const browser = await world.browser(joost)
    const page = await browser.get(`/edities/${editionId('bbl')}/team`)
    expect(page.text).toContain('heeft al een plaats')
    const answer = await browser.post(`/edities/${editionId('tm2')}/team`, { how: 'all' })
    expect([answer.status, answer.text.includes('Kies minstens één persoon')]).toEqual([422, true])
    expect(
      (await browser.follow(await browser.post(`/edities/${editionId('tm2')}/team`, { personIds: [eva.id, sanne.id], how: 'all' }))).text,
    ).toContain('2 collega’s hebben een plaats')
  })
  test('judges a request once; a second judge is told who was first; a stranger sees nothing', async () => {
    const browser = await world.browser(joost)
    const url = `/inschrijvingen/${enrolmentId('av', 'omar')}`
    expect((await browser.get(url + '/beoordelen')).text).toContain('wil meedoen')
    expect((await browser.follow(await browser.post(url + '/goedkeuren'))).text).toContain('Goedgekeurd')
    const second = await browser.post(url + '/afwijzen')
    expect([second.status, second.text.includes('Joost de Wit heeft deze aanvraag al goedgekeurd')]).toEqual([409, true])
    expect((await (await world.browser(people.wilma)).get(url + '/beoordelen')).status).toBe(404)
    expect(await world.as(people.wilma).perform(approve, { enrolmentId: enrolmentId('av', 'fatima') })).toMatchObject({
      reason: 'not-your-team',
    })
    const [look] = await world.read(
      (tx) => tx`select count(*)::int as n from platform.look where subject_id = ${omar.id} and page = 'request'`,
    )
    expect(look!['n']).toBe(1)
  })
  test('without a manager the learning adviser stands in', async () => {
    await world.arrange((tx) => tx`update people.employment set manager_id = null where person_id = ${henk.id}`)
    await world.as(henk).perform(enrol, { editionId: editionId('av'), personId: henk.id })
    const waits = await world.read((tx) => tx`select role, kind, href from home.waiting_for where kind = 'approval' and role is not null`)
    expect(waits).toHaveLength(1)
    const [mine] = await world.read(
      (tx) => tx`select id from editions.enrolment where person_id = ${henk.id} and edition_id = ${editionId('av')}`,
    )
    expect(await world.as(ineke).perform(approve, { enrolmentId: mine!['id'] })).toMatchObject({ ok: true })
  })
  test('an employee who has left can’t be enrolled', async () => {
    await world.arrange((tx) => tx`update people.employment set ends_on = current_date - 1 where person_id = ${yara.id}`)
    expect(await world.as(yara).perform(enrol, { editionId: editionId('asb'), personId: yara.id })).toMatchObject({ reason: 'not-invited' })
  })
})

describe('guests', () => {
  const guest = { editionId: editionId('web'), name: 'Anna van der Meer', email: 'anna@provincie.example', organisationName: 'Provincie' }
  test('three fields on a public page, without the video link; the same address again gives the same answer', async () => {
    const visitor = world.visitor()
    const page = await visitor.get(`/open/${editionId('web')}`)
    expect(page.text).toContain('inloop vanaf 12.15')
    expect(page.body).not.toContain('video.voorbeeldstad.example')
    const { editionId: _, ...fields } = guest
    const [first, second] = await Promise.all([
      visitor.post(`/open/${editionId('web')}`, fields),
      visitor.post(`/open/${editionId('web')}`, { ...fields, email: 'ANNA@provincie.example' }),
    ])
    expect([first.status, second.status, first.location === second.location]).toEqual([303, 303, true])
    expect((await visitor.follow(first)).text).toContain('We hebben je een bevestiging gestuurd')
    const rows = await world.read(
      (tx) => tx`
      select p.first_name, p.infix, p.last_name, n.state from people.guest g join people.person p on p.id = g.person_id
      join editions.enrolment n on n.person_id = g.person_id and n.organisation_id = g.organisation_id where lower(g.email) = 'anna@provincie.example'`,
    )
    expect(rows).toEqual([{ firstName: 'Anna', infix: 'van der', lastName: 'Meer', state: 'seated' }])
  })
  test('the address of an employee gets the same answer, no enrolment, and a mail that says to sign in', async () => {
    const visitor = world.visitor()
    await visitor.get(`/open/${editionId('web')}`)
    const answer = await visitor.post(`/open/${editionId('web')}`, {
      name: 'Iemand',
      email: 'fatima.bennani@voorbeeldstad.example',
      organisationName: 'Elders',
    })
    expect(answer.location).toBe(`/open/${editionId('web')}/bedankt`)
    expect(String(answer.headers['set-cookie'])).not.toContain('ambacht=')
    expect(await stateOf('web', fatima)).toBeUndefined()
    expect(await jobsOf('editions/tell-sign-in')).toMatchObject([{ personId: fatima.id, editionId: editionId('web') }])
    await world.work()
    const [mail] = await world.read(
      (tx) => tx`select subject, body from platform.outbox where person_id = ${fatima.id} and kind = 'sign-in-instead'`,
    )
    expect(mail).toMatchObject({
      subject: expect.stringContaining('Meld je aan als medewerker'),
      body: expect.stringContaining(`/edities/${editionId('web')}`),
    })
  })
  test('an empty field and a wrong address come back with what was typed', async () => {
    const visitor = world.visitor()
    await visitor.get(`/open/${editionId('web')}`)
    const answer = await visitor.post(`/open/${editionId('web')}`, { name: 'Anna', email: 'anna', organisationName: '' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Dit is geen e-mailadres')
    expect(answer.body).toContain('value="anna"')
  })
  test('an edition that is not open to everyone has no public page', async () => {
    const visitor = world.visitor()
    expect((await visitor.get(`/open/${editionId('b1')}`)).status).toBe(404)
    await visitor.get('/inloggen')
    expect((await visitor.post(`/open/${editionId('b1')}`, { name: 'A', email: 'a@b.nl', organisationName: 'B' })).status).toBe(404)
    expect(await world.as(stef).perform(enrolGuest, { ...guest, editionId: editionId('b1') })).toMatchObject({ reason: 'no-such-edition' })
  })
})

describe('closed, full, too early', () => {
  test('each with its own reason', async () => {
    await world.arrange((tx) => tx`update editions.edition set opens_at = now() + interval '3 days' where id = ${editionId('tm1')}`)
    expect(await world.as(stef).perform(enrol, { editionId: editionId('tm1'), personId: stef.id })).toMatchObject({
      reason: 'not-open-yet',
    })
    await world.arrange(
      (tx) => tx`update editions.edition set opens_at = null, closes_at = now() - interval '1 day' where id = ${editionId('tm1')}`,
    )
    expect(await world.as(stef).perform(enrol, { editionId: editionId('tm1'), personId: stef.id })).toMatchObject({
      reason: 'enrolment-closed',
    })
    expect((await (await world.browser(stef)).get(`/edities/${editionId('tm1')}`)).text).toContain('de inschrijving is gesloten')
  })
  test('the entry for the calendar is for whoever has a seat', async () => {
    const browser = await world.browser(fatima)
    const file = await browser.get(`/edities/${editionId('bbl')}/agenda.ics`)
    expect([file.status, file.body.replace(/\r\n /g, '').includes(`UID:${sessionId('bbl', 1)}@localhost`)]).toEqual([200, true])
    expect((await (await world.browser(stef)).get(`/edities/${editionId('bbl')}/agenda.ics`)).status).toBe(404)
  })
})
