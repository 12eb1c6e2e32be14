import { describe, expect, test } from 'vitest'
import { crewId, crewPeople, delegationId } from '#world/crews.ts'
import { editionId } from '#world/editions.ts'
import { people } from '#world/people.ts'
import { openHouse } from '../../../test/house.ts'
import { addEdition } from '../../../test/journeys/arrange.ts'
import { enrolCrew } from './enrol-crew.ts'

const house = openHouse()
const { kees, henk, ali, wilma, fatima, mees } = people
const [bert, dirk] = crewPeople

const states = (edition: string) =>
  house.read(
    (tx) => tx<{ personId: string; state: string }[]>`
      select person_id, state from editions.enrolment where edition_id = ${edition} and state not in ('withdrawn', 'rejected') order by state, person_id`,
  )
const allow = (yes: boolean) =>
  house.arrange((tx) => tx`update people.crew_delegation set without_approval = ${yes} where id = ${delegationId}`)
const edition = (seats: number, more: object = {}) =>
  house.arrange((tx) => addEdition(tx, { activity: 'BHV-H', seats, days: 30, ...more })).then((made) => made.editionId)

describe('a voorman enrols the crew', () => {
  test('as a request to the manager, who finds it and approves it', async () => {
    const id = await edition(10)
    const outcome = await house.as(kees).perform(enrolCrew, { editionId: id, personIds: [henk.id, ali.id] })
    expect(outcome).toMatchObject({ ok: true, value: { requested: 2, seated: 0 } })
    expect((await states(id)).map((one) => one.state)).toEqual(['requested', 'requested'])
    expect((await (await house.browser(wilma)).get('/')).text).toContain('Henk Jansen')
  })

  test('with seats at once when the manager allowed it: everyone or nobody', async () => {
    await allow(true)
    const id = await edition(2)
    const three = await house.as(kees).perform(enrolCrew, { editionId: id, personIds: [henk.id, ali.id, bert!.id] })
    expect(three).toMatchObject({ ok: false, reason: 'not-enough-seats', details: { free: 2, asked: 3 } })
    expect(await states(id)).toEqual([])
    const two = await house.as(kees).perform(enrolCrew, { editionId: id, personIds: [henk.id, ali.id] })
    expect(two).toMatchObject({ ok: true, value: { seated: 2 } })
    await house.work()
    const sheet = await (await house.browser(kees)).get(`/mijn/ploeg/${crewId}/blad`)
    expect(sheet.text).toContain('Bedrijfshulpverlening herhaling')
    await allow(false)
  })

  test('but never approves the own self where the edition asks a manager', async () => {
    await allow(true)
    const id = await edition(10, { approval: 'manager' })
    await house.as(kees).perform(enrolCrew, { editionId: id, personIds: [henk.id, kees.id] })
    const rows = await states(id)
    expect(rows.find((one) => one.personId === kees.id)!.state).toBe('requested')
    expect(rows.find((one) => one.personId === henk.id)!.state).toBe('seated')
    await allow(false)
  })

  test('one who is enrolled already stops all of it, by name', async () => {
    const id = await edition(10, { seated: [ali] })
    const outcome = await house.as(kees).perform(enrolCrew, { editionId: id, personIds: [henk.id, ali.id] })
    expect(outcome).toMatchObject({ ok: false, reason: 'not-one-of-crew', details: { name: 'Ali Demir' } })
    expect(await states(id)).toHaveLength(1)
  })

  test.each([
    ['of another team', fatima, 'not-your-crew'],
    ['who does not exist here', { id: '00000000-0000-4000-8000-00000000000f' }, 'not-your-crew'],
  ])('nobody %s', async (_, somebody, reason) => {
    const id = await edition(10)
    expect(await house.as(kees).perform(enrolCrew, { editionId: id, personIds: [henk.id, somebody.id] })).toMatchObject({
      ok: false,
      reason,
    })
    expect(await states(id)).toEqual([])
  })

  test('nor may somebody who is no voorman', async () => {
    const id = await edition(10)
    expect(await house.as(mees).perform(enrolCrew, { editionId: id, personIds: [henk.id] })).toMatchObject({
      ok: false,
      reason: 'not-your-crew',
    })
  })

  test('by the page: who can’t be chosen says why, and nobody chosen is told', async () => {
    const browser = await house.browser(kees)
    const page = await browser.get(`/edities/${editionId('bhv')}/ploeg`)
    expect(page.text).toContain('is al aangemeld')
    const answer = await browser.post(`/edities/${editionId('bhv')}/ploeg`, {})
    expect([answer.status, answer.text.includes('Kies minstens één persoon.')]).toEqual([422, true])
  })
})

describe('Mijn ploeg', () => {
  test('shows dates and attendance, and no result, request or anything confidential', async () => {
    await house.arrange(async (tx) => {
      const past = await addEdition(tx, { activity: 'OMG-INT', seats: 6, days: -3, seated: [henk, ali] })
      await tx`update editions.enrolment set state = 'not_completed' where edition_id = ${past.editionId} and person_id = ${ali.id}`
      await tx`insert into editions.attendance (organisation_id, session_id, enrolment_id, present)
        select organisation_id, ${past.sessionId}, id, person_id = ${henk.id} from editions.enrolment where edition_id = ${past.editionId}`
      await addEdition(tx, { activity: 'B1', seats: 6, days: 9, requested: [ali] })
      const secret = await addEdition(tx, { activity: 'AWB', seats: 6, days: 8, seated: [henk] })
      await tx`update catalogue.activity set confidential = true where id = (select activity_id from editions.edition where id = ${secret.editionId})`
    })
    const page = await (await house.browser(kees)).get('/mijn/ploeg')
    expect(page.text).toContain('Aanwezig: Henk Jansen. Niet aanwezig: Ali Demir.')
    const [awb, b1] = await house.read(
      (tx) => tx<{ title: string }[]>`select title from catalogue.activity where code in ('AWB', 'B1') order by code`,
    )
    expect(page.text).not.toContain(awb!.title)
    expect(page.text).not.toContain(b1!.title)
    for (const word of ['niet afgerond', 'gehaald', 'aangevraagd', 'Certificaat']) expect(page.text).not.toContain(word)
    await house.arrange((tx) => tx`update catalogue.activity set confidential = false where code = 'AWB'`)
  })

  test('and nothing of before the delegation, nor of people of another manager', async () => {
    await house.arrange(async (tx) => {
      await tx`update people.crew_delegation set from_on = current_date - 1 where id = ${delegationId}`
      await tx`update people.employment set manager_id = ${people.karel.id} where person_id = ${dirk!.id}`
    })
    const page = await (await house.browser(kees)).get('/mijn/ploeg')
    expect(page.text).not.toContain('Niet aanwezig: Ali Demir.')
    expect((await (await house.browser(kees)).get(`/edities/${editionId('bhv')}/ploeg`)).text).not.toContain('Dirk van Loon')
    await house.arrange((tx) => tx`update people.crew_delegation set from_on = '2026-01-05' where id = ${delegationId}`)
  })

  test('everything else about the crew stays closed to the voorman', async () => {
    const browser = await house.browser(kees)
    for (const url of [`/mijn/team`, `/mijn/team/${henk.id}`, `/medewerkers/${henk.id}`]) expect((await browser.get(url)).status).toBe(403)
  })

  test('is noted as a look at the crew, once a day', async () => {
    const browser = await house.browser(kees)
    await browser.get('/mijn/ploeg')
    await browser.get('/mijn/ploeg')
    const rows = await house.read(
      (tx) => tx`select 1 from platform.look where viewer_id = ${kees.id} and page = 'crew' and unit_id = ${crewId}`,
    )
    expect(rows).toHaveLength(1)
  })
})

describe('the sheet', () => {
  test('says what comes for whom, with the messages that could reach nobody in another way, as page and as PDF', async () => {
    await house.arrange(async (tx) => {
      const message = (kind: string, subject: string, confidential: boolean) => tx`
        insert into platform.outbox (organisation_id, event, person_id, channel, kind, subject, body, confidential)
        select organisation_id, ${subject}, person_id, 'none', ${kind}, ${subject}, 'x', ${confidential} from people.employment where person_id = ${henk.id}`
      await message('reminder', 'Morgen is je bhv', false)
      await message('reminder', 'Vertrouwelijk gesprek', true)
      await message('rejected', 'Je aanvraag is afgewezen', false)
    })
    const browser = await house.browser(wilma)
    const page = await browser.get(`/mijn/ploeg/${crewId}/blad`)
    expect(page.text).toContain('Ploeg Oost')
    expect(page.text).toContain('Morgen is je bhv')
    expect(page.text).not.toContain('Vertrouwelijk gesprek')
    expect(page.text).not.toContain('afgewezen')
    const pdf = await browser.get(`/mijn/ploeg/${crewId}/blad.pdf`)
    expect([pdf.status, pdf.body.slice(0, 5)]).toEqual([200, '%PDF-'])
    expect((await (await house.browser(fatima)).get(`/mijn/ploeg/${crewId}/blad`)).status).toBe(404)
  })
})
