import { describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { editionId, enrolmentId, sessionId } from '#world/editions.ts'
import { neighbours, people } from '#world/people.ts'
import { attend, type Mark } from './attend.ts'
import { completeEdition } from './complete-edition.ts'
import { walkIn } from './walk-in.ts'

const world = openHouse()
const { sjaak, marjan, ineke, fatima, mees, bas, stef, chris, lotte } = people
const today = sessionId('today', 1)

const mark = (who: string, present: boolean | null, more: Partial<Mark> = {}): Mark => ({
  enrolmentId: enrolmentId('today', who),
  present,
  note: '',
  was: { present: null, note: '' },
  ...more,
})
const save = (somebody: typeof sjaak, marks: Mark[], rest = false, session = today) =>
  world.as(somebody).perform(attend, { sessionId: session, marks, rest })
const listOf = (session: string) =>
  world.read(async (tx) => {
    const rows =
      await tx`select p.first_name, a.present, a.note from editions.attendance a join editions.enrolment n on n.id = a.enrolment_id join people.person p on p.id = n.person_id where a.session_id = ${session}`
    return Object.fromEntries(rows.map((row) => [row['firstName'], { present: row['present'], note: row['note'] }]))
  })

/** Moves an edition of the world in time. */
const moveTo = (key: string, hours: number) =>
  world.arrange(
    (tx) =>
      tx`update editions.session set starts_at = now() + ${hours + ' hours'}::interval, ends_at = now() + ${hours + 2 + ' hours'}::interval, walk_in_at = null where edition_id = ${editionId(key)}`,
  )
const stateOf = async (key: string, who: string) =>
  (await world.read((tx) => tx`select state from editions.enrolment where id = ${enrolmentId(key, who)}`))[0]!['state']

describe('the list of a trainer', () => {
  test('shows the participants in the order of their names, with two large buttons each', async () => {
    const page = await (await world.browser(sjaak)).get(`/bijeenkomsten/${today}`)
    expect(page.status).toBe(200)
    const order = ['Imane', 'Naomi', 'Omar', 'Daan'].map((name) => page.text.indexOf(name))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(page.text).toContain('Iedereen is aanwezig')
  })

  test('is saved by a plain form, and a second time changes nothing', async () => {
    const browser = await world.browser(sjaak)
    await browser.get(`/bijeenkomsten/${today}`)
    const id = enrolmentId('today', 'imane')
    const form = { [`was.${id}`]: '', [`wasnotitie.${id}`]: '', [`aanwezig.${id}`]: 'ja', [`notitie.${id}`]: 'Kwam later', next: 'stay' }
    expect((await browser.follow(await browser.post(`/bijeenkomsten/${today}/aanwezigheid`, form))).text).toContain(
      'De aanwezigheid is bewaard',
    )
    await browser.post(`/bijeenkomsten/${today}/aanwezigheid`, form)
    expect((await listOf(today))['Imane']).toEqual({ present: true, note: 'Kwam later' })
  })

  test('two trainers with the same list open keep each other’s marks', async () => {
    await save(sjaak, [mark('mees', true), mark('omar', null)])
    await save(marjan, [mark('mees', null), mark('omar', false)])
    expect(await listOf(today)).toMatchObject({ Mees: { present: true }, Omar: { present: false } })
  })

  test('of the same row the last mark counts', async () => {
    await Promise.all([save(sjaak, [mark('daan', true)]), save(marjan, [mark('daan', true)])])
    await save(marjan, [mark('daan', false, { was: { present: true, note: '' } })])
    expect((await listOf(today))['Daan']).toMatchObject({ present: false })
  })

  test('a note may come before the mark', async () => {
    await save(sjaak, [mark('naomi', null, { note: 'Belt nog' })])
    expect((await listOf(today))['Naomi']).toEqual({ present: null, note: 'Belt nog' })
  })

  test('the rest is present with one button, and who was absent stays absent', async () => {
    expect(await save(sjaak, [], true)).toMatchObject({ ok: true })
    expect(await listOf(today)).toMatchObject({
      Omar: { present: false },
      Ruben: { present: true },
      Naomi: { present: true, note: 'Belt nog' },
    })
  })

  test('is refused to a participant, and not found by the neighbour', async () => {
    expect(await save(fatima, [mark('mees', false)])).toMatchObject({ ok: false, reason: 'not-your-session' })
    expect((await (await world.browser(fatima)).get(`/bijeenkomsten/${today}`)).status).toBe(404)
    expect(await world.as(neighbours.rob).perform(attend, { sessionId: today, marks: [], rest: false })).toMatchObject({
      ok: false,
      reason: 'no-such-session',
    })
  })

  test('opens a quarter of an hour before the start', async () => {
    await moveTo('game', 0.3)
    expect(await save(sjaak, [], true, sessionId('game', 1))).toMatchObject({ ok: false, reason: 'too-early' })
    await moveTo('game', 0.2)
    expect(await save(sjaak, [], false, sessionId('game', 1))).toMatchObject({ ok: true })
  })

  test('can be printed and taken along as PDF', async () => {
    const browser = await world.browser(sjaak)
    expect((await browser.get(`/bijeenkomsten/${today}/lijst`)).text).toContain('Handtekening')
    const pdf = await browser.get(`/bijeenkomsten/${today}/lijst.pdf`)
    expect([pdf.status, pdf.headers['content-type'], pdf.body.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
  })

  test('is found among my lessons', async () => {
    const page = await (await world.browser(sjaak)).get('/mijn/lessen')
    expect(page.body).toContain(`/bijeenkomsten/${today}`)
  })
})

describe('a walk-in', () => {
  const come = (personId: string, session = today, by = sjaak) => world.as(by).perform(walkIn, { sessionId: session, personId })

  test('is found by name and gets a free seat', async () => {
    const browser = await world.browser(sjaak)
    expect((await browser.get(`/bijeenkomsten/${today}/inloper?naam=ste+ko`)).text).toContain('Stef Kok')
    const list = await browser.follow(await browser.post(`/bijeenkomsten/${today}/inloper`, { personId: stef.id, naam: 'ste' }))
    expect(list.text).toContain('Stef Kok')
    expect((await listOf(today))['Stef']).toMatchObject({ present: true })
  })

  test('who is on the list already is refused', async () => {
    expect(await come(stef.id)).toMatchObject({ ok: false, reason: 'already-enrolled' })
  })

  test('gets no seat when all are taken', async () => {
    expect(await come(chris.id)).toMatchObject({ ok: true })
    expect(await come(lotte.id)).toMatchObject({ ok: false, reason: 'walk-in-full', details: { capacity: 10 } })
  })

  test('never passes who waits, also when a seat is free, and also not when the coordinator adds them', async () => {
    await world.arrange((tx) => tx`update editions.edition set capacity = 6 where id = ${editionId('game')}`)
    for (const by of [sjaak, marjan])
      expect(await come(lotte.id, sessionId('game', 1), by)).toMatchObject({ ok: false, reason: 'walk-in-others-wait' })
  })

  test('of another organisation is not found', async () => {
    expect(await come(neighbours.hannah.id)).toMatchObject({ ok: false })
  })
})

describe('completion', () => {
  test('waits for the last session', async () => {
    expect(await world.as(marjan).perform(completeEdition, { editionId: editionId('today') })).toMatchObject({
      ok: false,
      reason: 'not-over-yet',
    })
  })

  test('never makes a no-show of somebody whose list was forgotten', async () => {
    await moveTo('b1', -30)
    await world.round('editions/complete')
    expect(await stateOf('b1', 'chris')).toBe('seated')
    expect(await world.as(marjan).perform(completeEdition, { editionId: editionId('b1') })).toMatchObject({
      ok: false,
      reason: 'lists-missing',
      details: { missing: 1 },
    })
  })

  test('is refused to who has nothing to do with it', async () => {
    expect(await world.as(fatima).perform(completeEdition, { editionId: editionId('b1') })).toMatchObject({
      ok: false,
      reason: 'not-your-edition',
    })
  })

  test('by itself gives each seat its result, ends the waiting list and asks what people thought', async () => {
    await moveTo('game', -4)
    const session = sessionId('game', 1)
    await world.arrange(
      (tx) => tx`insert into editions.attendance (organisation_id, session_id, enrolment_id, present)
      select organisation_id, ${session}, id, person_id <> ${bas.id} from editions.enrolment where edition_id = ${editionId('game')} and state = 'seated'`,
    )
    await world.round('editions/complete')
    expect([await stateOf('game', 'mees'), await stateOf('game', 'bas'), await stateOf('game', 'gijs')]).toEqual([
      'completed',
      'no_show',
      'cancelled',
    ])
    const page = await (await world.browser(marjan)).get(`/academie/edities/${editionId('game')}/uitslag`)
    expect(page.text).toContain('Niet gekomen')
  })

  test('tells who waited until the end that no seat came free', async () => {
    await world.work()
    const told = await world.read(
      (tx) => tx`select kind, person_id from platform.outbox where event like ${`enrolment/${enrolmentId('game', 'gijs')}/cancelled/%`}`,
    )
    expect(told.map((row) => row['kind'])).toEqual(['no-seat'])
  })

  test('of two of three sessions is enough where the activity says so, and not otherwise', async () => {
    await world.arrange(async (tx) => {
      await tx`update catalogue.activity set completion_share = 60 where id = (select activity_id from editions.edition where id = ${editionId('bbl')})`
      await tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place) select organisation_id, edition_id, starts_at, ends_at, place from editions.session where id = ${sessionId('bbl', 1)}`
    })
    await moveTo('bbl', -10)
    await world.arrange(
      (tx) => tx`insert into editions.attendance (organisation_id, session_id, enrolment_id, present)
      select n.organisation_id, s.id, n.id, case n.person_id when ${fatima.id} then s.n <= 2 when ${mees.id} then s.n = 1 else true end
      from editions.enrolment n, (select id, row_number() over (order by id) as n from editions.session where edition_id = ${editionId('bbl')}) s
      where n.edition_id = ${editionId('bbl')} and n.state = 'seated'`,
    )
    expect(await world.as(sjaak).perform(completeEdition, { editionId: editionId('bbl') })).toMatchObject({
      ok: true,
      value: { completed: 11, notCompleted: 1, noShow: 0, evaluationId: expect.any(String) },
    })
    expect([await stateOf('bbl', 'fatima'), await stateOf('bbl', 'mees')]).toEqual(['completed', 'not_completed'])
    await world.work()
    const asked = await world.read((tx) => tx`select person_id from platform.outbox where kind = 'evaluation'`)
    expect(asked).toHaveLength(12)
  })

  test('happens once', async () => {
    expect(await world.as(sjaak).perform(completeEdition, { editionId: editionId('bbl') })).toMatchObject({
      ok: false,
      reason: 'already-completed',
    })
  })

  test('closes the list for the trainer; a correction by the coordinator changes the result', async () => {
    const session = sessionId('game', 1)
    const right = { enrolmentId: enrolmentId('game', 'bas'), present: true, note: '', was: { present: false, note: '' } }
    expect(await save(sjaak, [right], false, session)).toMatchObject({ ok: false, reason: 'list-closed' })
    expect(await save(ineke, [right], false, session)).toMatchObject({ ok: true })
    expect(await stateOf('game', 'bas')).toBe('completed')
  })
})
