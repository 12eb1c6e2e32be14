import { beforeAll, describe, expect, test } from 'vitest'
import { endContact, tieContact } from '#modules/catalogue/providers/contacts.ts'
import { codeOf } from '#modules/credentials/index.ts'
import { settleCertificate } from '#modules/credentials/settle.ts'
import { system } from '#platform/act.ts'
import { secretOf } from '#platform/mail/index.ts'
import { openHouse, testConfig, type Browser } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { editionId, enrolmentId, sessionId } from '#world/editions.ts'
import { contactId, wendy } from '#world/everyday.ts'
import { idOf } from '#world/ids.ts'
import { organisation, people, type Somebody } from '#world/people.ts'

const world = openHouse()
const { ineke, marjan, sanne, ruben, chris } = people
const providerId = idOf(`provider/${organisation.id}/${wendy.provider}`)
const asSomebody: Somebody = { ...people.fatima, id: wendy.id }
let browser: Browser

beforeAll(async () => {
  browser = await world.browser(asSomebody)
})

describe('who acts for a provider', () => {
  test('is chosen by the learning adviser, gets a mail, and signs in by a link', async () => {
    const tied = await world.as(ineke).perform(tieContact(testConfig), { providerId, name: 'Pim Stam', email: 'pim@bob.example' })
    expect(tied.ok).toBe(true)
    const [mail] = await world.read((tx) => tx`select subject, body from platform.outbox where to_address = 'pim@bob.example'`)
    expect(mail!['body']).toContain('/inloggen?naar=/aanbieder')
    const visitor = world.visitor()
    await visitor.get('/inloggen')
    await visitor.post('/inloggen/link', { email: 'pim@bob.example', naar: '/aanbieder' })
    const [link] = await world.read(
      (tx) => tx`select l.id from people.sign_in_link l join people.guest g on g.person_id = l.person_id where g.email = 'pim@bob.example'`,
    )
    await visitor.get(`/inloggen/link/${secretOf(testConfig.secret, link!['id'])}`)
    const answer = await visitor.post('/inloggen/link/gebruik', { secret: secretOf(testConfig.secret, link!['id']) })
    expect(answer.location).toBe('/aanbieder')
    expect((await visitor.follow(answer)).text).toContain('Time management')
  })

  test('a coordinator ties nobody; an employee can be no contact', async () => {
    expect(await world.as(marjan).perform(tieContact(testConfig), { providerId, name: 'x', email: 'x@bob.example' })).toMatchObject({
      reason: 'not-the-adviser',
    })
    expect(
      await world.as(ineke).perform(tieContact(testConfig), { providerId, name: 'Mees', email: 'mees.smit@voorbeeldstad.example' }),
    ).toMatchObject({ reason: 'an-employee' })
  })
})

describe('own editions only', () => {
  test('the list holds the editions of the own provider, and no draft', async () => {
    const page = await browser.get('/aanbieder')
    expect(page.text).toContain('Time management')
    for (const other of ['Omgevingswet-game', 'Bedrijfshulpverlening', 'Schrijven op taalniveau']) expect(page.text).not.toContain(other)
    await world.arrange((tx) => tx`update editions.edition set published_at = null where id = ${editionId('tm2')}`)
    expect((await browser.get('/aanbieder')).body).not.toContain(editionId('tm2'))
    expect((await browser.get(`/aanbieder/edities/${editionId('tm2')}`)).status).toBe(404)
    await world.arrange((tx) => tx`update editions.edition set published_at = now() where id = ${editionId('tm2')}`)
  })

  test('names of participants and nothing else: no unit, no function, no address, no waiting names', async () => {
    const page = await browser.get(`/aanbieder/edities/${editionId('tm1')}`)
    for (const one of [sanne, ruben, chris]) expect(page.text).toContain(one.last)
    for (const more of ['Vergunningen', 'voorbeeldstad.example', 'Vergunningverlener']) expect(page.text).not.toContain(more)
    const file = await browser.get(`/aanbieder/edities/${editionId('tm1')}/deelnemers.csv`)
    expect(file.body.trim().split('\r\n')).toHaveLength(4)
  })

  test.each([
    ['an edition of another provider', () => `/aanbieder/edities/${editionId('b1')}`],
    ['its certificates', () => `/aanbieder/edities/${editionId('b1')}/certificaten`],
    ['its file', () => `/aanbieder/edities/${editionId('b1')}/deelnemers.csv`],
    ['its list', () => `/bijeenkomsten/${sessionId('b1', 1)}`],
    ['its list on paper', () => `/bijeenkomsten/${sessionId('b1', 1)}/lijst.pdf`],
  ])('%s does not exist', async (_, url) => {
    expect((await browser.get(url())).status).toBe(404)
  })

  test('somebody of another edition can’t be withdrawn, also not by way of an own edition', async () => {
    await browser.get('/aanbieder')
    for (const edition of ['tm1', 'b1'])
      expect(
        (await browser.post(`/aanbieder/edities/${editionId(edition)}/afmelden`, { enrolmentId: enrolmentId('b1', 'chris') })).status,
      ).toBe(404)
    const [row] = await world.read((tx) => tx`select state from editions.enrolment where id = ${enrolmentId('b1', 'chris')}`)
    expect(row!['state']).toBe('seated')
  })

  test('a confidential activity stays between the person and the guide', async () => {
    await world.arrange((tx) => tx`update catalogue.activity set confidential = true where id = ${activityId('OWN-TM', organisation.id)}`)
    expect((await browser.get(`/aanbieder/edities/${editionId('tm1')}`)).status).toBe(404)
    expect((await browser.get('/aanbieder')).text).not.toContain('Time management')
    await world.arrange((tx) => tx`update catalogue.activity set confidential = false where id = ${activityId('OWN-TM', organisation.id)}`)
  })
})

describe('the list', () => {
  test('somebody told the provider not to come: the seat is free, the next moves up, both hear', async () => {
    await world.arrange((tx) => tx`update editions.edition set capacity = 3, min_participants = 2 where id = ${editionId('tm1')}`)
    const { enrol } = await import('../index.ts')
    expect((await world.as(people.fatima).perform(enrol, { editionId: editionId('tm1'), personId: people.fatima.id })).ok).toBe(true)
    const answer = await browser.post(`/aanbieder/edities/${editionId('tm1')}/afmelden`, { enrolmentId: enrolmentId('tm1', 'chris') })
    expect((await browser.follow(answer)).text).toContain('De volgende van de wachtlijst heeft nu een plaats')
    const page = await browser.get(`/aanbieder/edities/${editionId('tm1')}`)
    expect(page.text).toContain('Bennani')
    expect(page.text).not.toContain(chris.last)
    await world.work()
    const told = await world.read(
      (tx) => tx`select person_id from platform.outbox where event like 'enrolment/%' and person_id in (${chris.id}, ${people.fatima.id})`,
    )
    expect(new Set(told.map((one) => one['personId'])).size).toBe(2)
  })

  test('attendance is taken from a quarter before the start; nobody is added and nothing completed', async () => {
    const session = sessionId('tm1', 1)
    expect((await browser.get(`/bijeenkomsten/${session}`)).text).toContain('Je kunt aanwezigheid noteren vanaf')
    await world.arrange(
      (tx) =>
        tx`update editions.session set starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour', room_id = null, place = 'Werf' where id = ${session}`,
    )
    const page = await browser.get(`/bijeenkomsten/${session}`)
    expect(page.text).toContain('Bewaar')
    expect(page.text).not.toContain('Iemand toevoegen')
    const row = enrolmentId('tm1', 'sanne')
    expect((await browser.post(`/bijeenkomsten/${session}/aanwezigheid`, { [`was.${row}`]: '', [`aanwezig.${row}`]: 'ja' })).status).toBe(
      303,
    )
    const [mark] = await world.read((tx) => tx`select present, recorded_by from editions.attendance where enrolment_id = ${row}`)
    expect(mark).toEqual({ present: true, recordedBy: wendy.id })
    for (const url of [`/bijeenkomsten/${session}/inloper`, '/mijn/lessen', `/edities/${editionId('tm1')}`, '/medewerkers', '/aanbod'])
      expect((await browser.get(url)).status).toBe(403)
  })
})

describe('certificates', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7 proef')
  const url = () => `/aanbieder/edities/${editionId('tm1')}/certificaten`
  const bring = (enrolment: string, bytes: Uint8Array, name = 'Sanne Vos.pdf.exe') =>
    browser.upload(url(), { enrolmentId: enrolment }, { field: 'file', name, bytes })

  test('a PDF reaches the participant, as an attachment under a name of our own', async () => {
    await browser.get(url())
    expect((await bring(enrolmentId('tm1', 'sanne'), pdf)).status).toBe(303)
    const mine = await (await world.browser(sanne)).get('/mijn/opleidingen')
    const [, link] = /href="(\/certificaten\/papier\/[^"]+)"/.exec(mine.body)!
    const file = await (await world.browser(sanne)).get(link!)
    expect(file.body).toBe('%PDF-1.7 proef')
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="certificaat-van-aanbieder.pdf"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    for (const other of [ruben, people.fatima]) expect((await (await world.browser(other)).get(link!)).status).toBe(404)
    const [told] = await world.read(
      (tx) => tx`select channel, subject, body from platform.outbox where kind = 'paper-brought' and person_id = ${sanne.id}`,
    )
    expect(told).toMatchObject({ channel: 'mail', subject: 'Er staat een certificaat voor je klaar: Time management' })
    expect(told!['body']).toContain('/mijn/opleidingen')
  })

  test('whoever plans the activity looks at it and confirms it: a certificate of our own with a code, told to the participant', async () => {
    const paper = async () =>
      (await world.read((tx) => tx<{ id: string }[]>`select id from credentials.paper where person_id = ${sanne.id}`))[0]!.id
    const confirm = async (who: Somebody) => {
      const planner = await world.browser(who)
      await planner.get(`/academie/edities/${editionId('tm1')}/uitslag`)
      return planner.post(`/academie/certificaten/papier/${await paper()}/bevestigen`)
    }
    const certificates = () =>
      world.read(
        (tx) => tx<{ id: string; provider: string; source: string; revokedAt: unknown }[]>`
          select id, provider, source, revoked_at from credentials.credential where enrolment_id = ${enrolmentId('tm1', 'sanne')} order by issued_at`,
      )
    const results = async (who: Somebody) => (await (await world.browser(who)).get(`/academie/edities/${editionId('tm1')}/uitslag`)).text
    expect(await results(ineke)).toContain('Nog niet afgerond')
    expect([(await confirm(ineke)).status, (await confirm(sanne)).status]).toEqual([409, 403])
    expect(await certificates()).toEqual([])

    await world.arrange(async (tx) => {
      await tx`update catalogue.activity set certificate = false where id = ${activityId('OWN-TM', organisation.id)}`
      await tx`update editions.enrolment set state = 'completed' where id = ${enrolmentId('tm1', 'sanne')}`
      await tx`update editions.edition set completed_at = now() where id = ${editionId('tm1')}`
    })
    const waits = () => world.read((tx) => tx<{ title: string }[]>`select title from home.waiting_for where kind = 'papers'`)
    expect((await waits())[0]!.title).toBe('Bevestig certificaten van de aanbieder: Time management')
    const looked = await (await world.browser(ineke)).get(`/certificaten/papier/${await paper()}`)
    expect(looked.body).toBe('%PDF-1.7 proef')
    expect(
      await world.read(
        (tx) => tx`select from platform.look where viewer_id = ${ineke.id} and subject_id = ${sanne.id} and page = 'certificate'`,
      ),
    ).toHaveLength(1)
    expect((await confirm(ineke)).status).toBe(303)
    for (let i = 0; i < 2; i++) await world.work()
    const [made, ...more] = await certificates()
    expect([made, more]).toMatchObject([{ provider: wendy.provider, source: 'issued', revokedAt: null }, []])
    const code = codeOf(testConfig.secret, made!.id)
    expect((await world.visitor().get(`/certificaten/${code}`)).text).toContain('Sanne Vos')
    expect(
      await world.read((tx) => tx`select from platform.outbox where event = ${'certificate/' + made!.id} and person_id = ${sanne.id}`),
    ).toHaveLength(1)
    expect([await waits(), (await confirm(ineke)).status]).toEqual([[], 409])
    expect((await browser.get(url())).text).toContain('Bevestigd')

    // A correction of the attendance takes it back, as with every certificate.
    await world.arrange((tx) => tx`update editions.enrolment set state = 'not_completed' where id = ${enrolmentId('tm1', 'sanne')}`)
    await world.arrange((tx) =>
      settleCertificate(
        { tx, actor: system(organisation.id), now: Temporal.Now.instant() },
        { enrolmentId: enrolmentId('tm1', 'sanne'), secret: testConfig.secret },
      ),
    )
    expect((await certificates())[0]!.revokedAt).not.toBeNull()
  })

  test.each([
    ['no PDF', new TextEncoder().encode('<html><script>alert(1)</script>%PDF-1.7'), 422, 'Dit is geen PDF'],
    ['an empty file', new Uint8Array(), 422, 'Dit is geen PDF'],
    ['a file that is too large', new Uint8Array(5_000_001).fill(37), 413, ''],
  ])('%s is refused and nothing is kept', async (_, bytes, status, words) => {
    const before = await world.read((tx) => tx`select count(*)::int as n from credentials.paper`)
    await browser.get(url())
    const answer = await bring(enrolmentId('tm1', 'ruben'), bytes)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(words)
    expect(await world.read((tx) => tx`select count(*)::int as n from credentials.paper`)).toEqual(before)
  })

  test('ten files for one participant are enough, also when twelve come at the same moment', async () => {
    await browser.get(url())
    const answers = await Promise.all(Array.from({ length: 12 }, () => bring(enrolmentId('tm1', 'sanne'), pdf)))
    expect(answers.map((one) => one.status).sort()).toEqual([...Array(9).fill(303), 409, 409, 409]) // she has one
  })

  test('not for somebody of another edition', async () => {
    await browser.get(url())
    expect((await bring(enrolmentId('b1', 'chris'), pdf)).status).toBe(404)
  })
})

test('whoever is no contact any more sees nothing, at once', async () => {
  expect((await world.as(ineke).perform(endContact, { providerContactId: contactId })).ok).toBe(true)
  expect((await browser.get('/aanbieder')).status).toBe(403)
  expect((await browser.get(`/bijeenkomsten/${sessionId('tm1', 1)}`)).status).toBe(404)
})
