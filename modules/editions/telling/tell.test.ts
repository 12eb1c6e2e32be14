import { describe, expect, test } from 'vitest'
import { later } from '#platform/later.ts'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { editionId, enrolmentId, sessionId } from '#world/editions.ts'
import { organisation, people } from '#world/people.ts'
import { removeSession } from '../planning/change-session.ts'
import { enrol } from '../enrolling/enrol.ts'
import { withdraw } from '../enrolling/withdraw.ts'

const world = openHouse()
const { stef, chris, mees, gijs, joost, piet, henk, zoe, dina, omar, ineke, karel, fatima, kees } = people

interface Row {
  id: string
  event: string
  kind: string
  channel: string
  toAddress: string | null
  subject: string
  body: string
  attachments: { name: string; type: string; content: string }[]
  confidential: boolean
}

/** Messages to a person, oldest first, after all jobs were done. */
async function messagesTo(somebody: { id: string }): Promise<Row[]> {
  await world.work()
  return world.read((tx) => tx<Row[]>`select * from platform.outbox where person_id = ${somebody.id} order by made_at, id`)
}
const lastTo = async (somebody: { id: string }) => (await messagesTo(somebody)).at(-1)!
const unfold = (text: string) => text.replace(/\r\n /g, '')
const line = (text: string, name: string) => new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(unfold(text))?.[1]?.trim()

describe('telling about an enrolment', () => {
  test('a seat gives one message with an invitation per session', async () => {
    const made = await world.as(stef).perform(enrol, { editionId: editionId('bbl'), personId: stef.id })
    expect(made.ok).toBe(true)
    const message = await lastTo(stef)
    expect(message).toMatchObject({ kind: 'enrolled', toAddress: 'stef.kok@voorbeeldstad.example', channel: 'mail' })
    expect(message.body).toContain('Hallo Stef,')
    expect(message.body).toContain('Neem mee: Een bouwplan')
    expect(message.attachments).toHaveLength(2)
    const calendar = message.attachments[0]!.content
    expect(line(calendar, 'METHOD')).toBe('REQUEST')
    expect(line(calendar, 'UID')).toBe(`${sessionId('bbl', 1)}@localhost`)
    expect(line(calendar, 'SEQUENCE')).toBe('0')
  })

  test('a job that runs twice, as after a crash, adds nothing', async () => {
    const before = await messagesTo(stef)
    const [, enrolmentId, , since] = before.at(-1)!.event.split('/')
    await world.arrange((tx) =>
      later(tx, 'editions/tell-enrolment', { organisationId: organisation.id, enrolmentId: enrolmentId!, state: 'seated', since: since! }),
    )
    expect(await messagesTo(stef)).toHaveLength(before.length)
  })

  test('withdrawing takes it out of the agenda, and enrolling again puts it back', async () => {
    const [mine] = await world.read(
      (tx) => tx`select id from editions.enrolment where person_id = ${stef.id} and edition_id = ${editionId('bbl')}`,
    )
    await world.as(stef).perform(withdraw, { enrolmentId: mine!['id'] })
    const gone = await lastTo(stef)
    expect(gone.kind).toBe('withdrawn')
    expect(line(gone.attachments[0]!.content, 'METHOD')).toBe('CANCEL')
    expect(line(gone.attachments[0]!.content, 'UID')).toBe(`${sessionId('bbl', 1)}@localhost`)
    await world.as(stef).perform(enrol, { editionId: editionId('bbl'), personId: stef.id })
    const again = await lastTo(stef)
    expect(line(again.attachments[0]!.content, 'METHOD')).toBe('REQUEST')
    const sequences = [gone, again].map((message) => Number(line(message.attachments[0]!.content, 'SEQUENCE')))
    expect(sequences).toEqual([1, 2])
  })

  test('who comes from the waiting list is told so, and is told once', async () => {
    const [mine] = await world.read(
      (tx) => tx`select id from editions.enrolment where person_id = ${mees.id} and edition_id = ${editionId('game')}`,
    )
    await world.as(mees).perform(withdraw, { enrolmentId: mine!['id'] })
    const told = (await messagesTo(gijs)).filter((message) => message.event.startsWith(`enrolment/${enrolmentId('game', 'gijs')}/seated`))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ kind: 'promoted' })
    expect(told[0]!.subject).toContain('Er is plaats voor je')
    expect(told[0]!.attachments).toHaveLength(1)
  })

  test('a place on the waiting list says which, and puts nothing in the agenda', async () => {
    await world.as(chris).perform(enrol, { editionId: editionId('game'), personId: chris.id })
    const message = await lastTo(chris)
    expect(message.kind).toBe('waiting')
    expect(message.body).toMatch(/plek \d+ van de wachtlijst/)
    expect(message.attachments).toEqual([])
  })

  test('without dates nothing is called full', async () => {
    await world.as(kees).perform(enrol, { editionId: editionId('awb'), personId: kees.id })
    const message = await lastTo(kees)
    expect(message.kind).toBe('interest')
    expect(message.body).not.toMatch(/is vol/)
  })

  test('a request tells the person and the manager', async () => {
    await world.as(mees).perform(enrol, { editionId: editionId('av'), personId: mees.id })
    expect(await lastTo(mees)).toMatchObject({ kind: 'requested' })
    const asked = await lastTo(joost)
    expect(asked).toMatchObject({ kind: 'request-received' })
    expect(asked.subject).toContain('Mees Smit wil meedoen')
  })

  test('without a manager the learning adviser is told', async () => {
    await world.as(karel).perform(enrol, { editionId: editionId('av'), personId: karel.id })
    expect(await lastTo(ineke)).toMatchObject({ kind: 'request-received', subject: expect.stringContaining('Karel van Dam') })
  })

  test('somebody enrolled by the manager reads who did it', async () => {
    await world.as(joost).perform(enrol, { editionId: editionId('av'), personId: piet.id })
    expect(await lastTo(piet)).toMatchObject({
      kind: 'enrolled-by-other',
      subject: expect.stringContaining('Joost de Wit heeft je aangemeld'),
    })
  })

  test('somebody without an address or telephone has it on the sheet of the crew, and on the site', async () => {
    await world.as(henk).perform(enrol, { editionId: editionId('b1'), personId: henk.id })
    const message = await lastTo(henk)
    expect(message).toMatchObject({ channel: 'sheet', toAddress: null, attachments: [] })
    const browser = await world.browser(henk)
    expect((await browser.get('/mijn/berichten')).text).toContain(message.subject)
  })

  test('somebody who reads English gets English', async () => {
    const browser = await world.browser(dina)
    await browser.get('/?taal=en')
    await world.as(dina).perform(enrol, { editionId: editionId('b1'), personId: dina.id })
    expect((await lastTo(dina)).subject).toMatch(/^You are enrolled/)
  })

  test('of a confidential activity no screen or agenda shows the title', async () => {
    const [{ activityId: activity, title }] = (await world.read(
      (tx) =>
        tx`select e.activity_id, a.title from editions.edition e join catalogue.activity a on a.id = e.activity_id where e.id = ${editionId('lc')}`,
    )) as unknown as [{ activityId: string; title: string }]
    await world.arrange((tx) => tx`update catalogue.activity set confidential = true where id = ${activity}`)
    await world.as(zoe).perform(enrol, { editionId: editionId('lc'), personId: zoe.id })
    const message = await lastTo(zoe)
    expect(message.confidential).toBe(true)
    expect(message.subject).not.toContain(title)
    expect(message.body).toContain(title)
    const calendar = unfold(message.attachments[0]!.content)
    expect(calendar).not.toContain(title)
    expect(line(calendar, 'CLASS')).toBe('PRIVATE')
    const bram = await world.browser(people.bram)
    expect((await bram.get('/beheer/postvak')).text).not.toContain(message.subject)
    expect((await bram.get(`/beheer/postvak/${message.id}`)).status).toBe(404)
  })
})

describe('telling about editions and sessions', () => {
  test('a session that moves updates the agenda of who has a seat, once per revision', async () => {
    await world.arrange(
      (tx) =>
        tx`update editions.session set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour', revision = revision + 1 where id = ${sessionId('tm1', 1)}`,
    )
    const tell = () =>
      world.arrange((tx) =>
        later(tx, 'editions/tell-session', { organisationId: organisation.id, sessionId: sessionId('tm1', 1), change: 'moved' }),
      )
    await tell()
    await world.work()
    await tell()
    const told = (await messagesTo(people.ruben)).filter((message) => message.kind === 'session-changed')
    expect(told).toHaveLength(1)
    expect(line(told[0]!.attachments[0]!.content, 'SEQUENCE')).toBe('1')
    expect(line(told[0]!.attachments[0]!.content, 'UID')).toBe(`${sessionId('tm1', 1)}@localhost`)
  })

  test('a session that is gone leaves the agenda', async () => {
    expect(await world.as(people.marjan).perform(removeSession, { sessionId: sessionId('bbl', 2) })).toMatchObject({ ok: true })
    const message = await lastTo(people.imane)
    expect(message.kind).toBe('session-cancelled')
    const calendar = message.attachments[0]!.content
    expect([line(calendar, 'METHOD'), line(calendar, 'UID'), line(calendar, 'SEQUENCE')]).toEqual([
      'CANCEL',
      `${sessionId('bbl', 2)}@localhost`,
      '1',
    ])
  })

  test('when dates are set, who still waits is told', async () => {
    await world.arrange((tx) =>
      later(tx, 'editions/tell-edition', { organisationId: organisation.id, editionId: editionId('awb'), change: 'dates-set' }),
    )
    expect((await messagesTo(omar)).filter((message) => message.kind === 'dates-set')).toHaveLength(1)
  })

  test('an invitation comes once', async () => {
    const invite = () =>
      world.arrange((tx) =>
        later(tx, 'editions/tell-invitation', { organisationId: organisation.id, editionId: editionId('tm2'), personId: fatima.id }),
      )
    await invite()
    await world.work()
    await invite()
    expect((await messagesTo(fatima)).filter((message) => message.kind === 'invitation')).toHaveLength(1)
  })
})

describe('texts of an organisation', () => {
  const url = '/academie/teksten/enrolled'

  test('a changed text is used from then on, and one of the activity goes before it', async () => {
    const browser = await world.browser(people.marjan)
    await browser.get(url)
    expect((await browser.post(url, { in: 'nl', subject: 'Hoera {voornaam}', body: 'Tot {datum}' })).status).toBe(303)
    await world.as(people.yara).perform(enrol, { editionId: editionId('tm2'), personId: people.yara.id })
    expect(await lastTo(people.yara)).toMatchObject({ subject: 'Hoera Yara', body: expect.stringMatching(/^Tot \w\w \d/) })
    await browser.post(url, { in: 'nl', activiteit: activityId('OWN-TM', organisation.id), subject: 'Eigen {titel}', body: 'Tot dan' })
    await world.as(people.bas).perform(enrol, { editionId: editionId('tm2'), personId: people.bas.id })
    expect((await lastTo(people.bas)).subject).toMatch(/^Eigen /)
    await browser.post(url, { in: 'nl', subject: 'x', body: 'x', terug: 'ja' })
    expect((await browser.get(url)).text).toContain('Je bent aangemeld: ')
  })

  test('the preview shows what is typed now, and keeps nothing', async () => {
    const browser = await world.browser(people.marjan)
    const shown = (body: string) =>
      body
        .slice(body.indexOf('id="voorbeeld"'))
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
    const before = shown((await browser.get('/academie/teksten/waiting')).body)
    expect(before).toContain('Zo ziet het bericht eruit')
    const answer = await browser.post('/academie/teksten/waiting', {
      in: 'nl',
      subject: 'Even geduld, {voornaam}',
      body: 'Je bent nummer {plek}.\r\n\r\nTot dan',
      voorbeeld: 'ja',
    })
    expect(answer.status).toBe(200)
    expect(shown(answer.body)).toMatch(/Zo wordt het bericht als je het bewaart.*nog niet bewaard.*Even geduld, Fatima.*Je bent nummer 3\./)
    expect(answer.body).toContain('value="Even geduld, {voornaam}"')
    expect(shown((await browser.get('/academie/teksten/waiting')).body)).toBe(before)
    const refused = await browser.post('/academie/teksten/waiting', { in: 'nl', subject: 'Half', body: 'Met {salaris}' })
    expect(shown(refused.body)).toContain('Half')
  })

  test('an unknown field is refused with a sentence, and what was typed stays', async () => {
    const browser = await world.browser(people.marjan)
    await browser.get(url)
    const answer = await browser.post(url, { in: 'nl', subject: 'Hallo', body: 'Je verdient {salaris}' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Dit bericht kent het veld {salaris} niet')
    expect(answer.body).toContain('Je verdient {salaris}')
  })

  test('an activity of another organisation has no text here', async () => {
    const browser = await world.browser(people.marjan)
    await browser.get(url)
    expect((await browser.post(url, { in: 'nl', activiteit: crypto.randomUUID(), subject: 'a', body: 'b' })).status).toBe(404)
  })

  test('an employee does not come near them', async () => {
    expect((await (await world.browser(fatima)).get('/academie/teksten')).status).toBe(403)
  })
})

describe('reading messages on the site', () => {
  test('mine opens with its files, as files to keep; somebody else’s does not exist', async () => {
    const [message] = await messagesTo(stef)
    const browser = await world.browser(stef)
    expect((await browser.get(`/mijn/berichten/${message!.id}`)).text).toContain('Hallo Stef')
    const file = await browser.get(`/mijn/berichten/${message!.id}/bijlage/0`)
    expect(file.status).toBe(200)
    expect(file.headers['content-disposition']).toBe('attachment; filename="bijeenkomst-1.ics"')
    expect(file.headers['x-content-type-options']).toBe('nosniff')
    expect(file.body).toContain('BEGIN:VCALENDAR')
    expect((await (await world.browser(chris)).get(`/mijn/berichten/${message!.id}`)).status).toBe(404)
    expect((await (await world.browser(chris)).get(`/mijn/berichten/${message!.id}/bijlage/0`)).status).toBe(404)
  })

  test('an administrator who opens somebody’s message is seen by that person', async () => {
    const [message] = await messagesTo(stef)
    const bram = await world.browser(people.bram)
    expect((await bram.get(`/beheer/postvak/${message!.id}`)).status).toBe(200)
    const looks = await world.read(
      (tx) => tx`select page from platform.look where subject_id = ${stef.id} and viewer_id = ${people.bram.id}`,
    )
    expect(looks).toHaveLength(1)
  })
})
