import { beforeAll, describe, expect, test } from 'vitest'
import { inDays, offer } from '#test/around.ts'
import { openHouse, type Browser } from '#test/house.ts'
import { people, type Somebody } from '#world/people.ts'
import { Instrument } from '../instruments/format.ts'
import { openRoundFor } from '../rounds/open.ts'
import { shipped } from '../shipped/index.ts'
import { handIn, save } from './save.ts'
import { startAsked } from './start.ts'

const world = openHouse()
const { ineke, fatima, mees, daan, sanne, omar, joost, tim } = people
const document = Instrument.parse({
  ...shipped[0]!,
  domains: shipped[0]!.domains.slice(0, 1),
  questions: shipped[0]!.questions.slice(0, 1),
  texts: [],
  advice: [],
})
const [question] = document.questions
let adviser: Browser
beforeAll(async () => {
  adviser = await world.browser(ineke)
  await adviser.get('/academie/instrumenten')
})

/** An instrument of which the adviser may ask, by its id. */
async function instrument(code: string): Promise<string> {
  const versionId = await offer(world, { ...document, code })
  const [row] = await world.read(
    (tx) => tx<{ id: string }[]>`select instrument_id as id from scans.instrument_version where id = ${versionId}`,
  )
  return row!.id
}
const ask = (id: string, who: Somebody, fields: Record<string, string> = {}) =>
  adviser.post(`/academie/instrumenten/${id}/vragen`, { personId: who.id, fromDay: '1-1-2026', ...fields })
const mails = (who: Somebody) =>
  world.read(
    (tx) => tx<{ subject: string; body: string; confidential: boolean }[]>`
      select subject, body, confidential from platform.outbox where person_id = ${who.id} and kind = 'scan-asked' order by made_at`,
  )
const assignmentOf = async (id: string, who: Somebody) => {
  const [row] = await world.read(
    (tx) => tx<{ id: string }[]>`select a.id from scans.assignment a join scans.instrument_version v on v.id = a.version_id
      where v.instrument_id = ${id} and a.person_id = ${who.id} order by a.moment limit 1`,
  )
  return row!.id
}
const versionOf = async (id: string) => {
  const [row] = await world.read((tx) => tx<{ id: string }[]>`select id from scans.instrument_version where instrument_id = ${id}`)
  return row!.id
}
const takeBack = (id: string, assignmentId: string, browser = adviser) =>
  browser.post(`/academie/instrumenten/${id}/vragen/${assignmentId}/intrekken`)

describe('a message', () => {
  test('goes to whoever is asked, once, and says neither what is asked nor by whom', async () => {
    await ask(await instrument('bericht'), tim, { note: 'Omdat je team verandert' })
    await world.work()
    await world.round('scans/tell-asked')
    const [mail, ...more] = await mails(tim)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ subject: 'Er staan vragen voor je klaar', confidential: true })
    for (const word of [document.title, 'verandert', 'Ineke', 'Postma']) expect(mail!.subject + mail!.body).not.toContain(word)
  })

  test('comes on the first day, not before', async () => {
    const id = await instrument('later')
    await ask(id, mees, { fromDay: inDays(3).toString() })
    await world.work()
    expect(await mails(mees)).toEqual([])
    await world.arrange((tx) => tx`update scans.assignment set from_day = current_date where person_id = ${mees.id} and told_at is null`)
    await world.round('scans/tell-asked')
    expect(await mails(mees)).toHaveLength(1)
  })

  test('does not come when the question was taken back before, nor after its last day', async () => {
    const [one, two] = [await instrument('terug'), await instrument('voorbij')]
    await ask(one, daan)
    expect((await takeBack(one, await assignmentOf(one, daan))).status).toBe(303)
    await ask(two, daan, { untilDay: '2-1-2026' })
    await world.work()
    expect(await mails(daan)).toEqual([])
  })
})

test('what is asked stands once under Scans: begun beside it, it would not count for who asked', async () => {
  const id = await instrument('een-keer')
  const browser = await world.browser(joost)
  const offered = async () => (await browser.get('/scans')).body.includes(`value="${await versionOf(id)}"`)
  expect(await offered()).toBe(true)
  await ask(id, joost)
  expect(await offered()).toBe(false)
  await takeBack(id, await assignmentOf(id, joost))
  expect(await offered()).toBe(true)
})

describe('taking a question back', () => {
  test('takes it from the start page and from the list, and takes no answer', async () => {
    const id = await instrument('weg')
    await ask(id, sanne)
    const assignmentId = await assignmentOf(id, sanne)
    const started = await world.as(sanne).perform(startAsked, { assignmentId })
    if (!started.ok) throw new Error(started.reason)
    expect((await adviser.get(`/academie/instrumenten/${id}`)).text).toContain('Sanne Vos')
    const page = await adviser.follow(await takeBack(id, assignmentId))
    expect([page.text.includes('De vraag is ingetrokken.'), page.text.includes('Sanne Vos')]).toEqual([true, false])
    expect(await world.as(sanne).look((tx) => tx`select 1 from scans.scan_waiting where assignment_id = ${assignmentId}`)).toEqual([])
    const answered = { sheetId: started.value.sheetId, questions: [question!.code], typed: { [`v.${question!.code}`]: '2' } }
    expect((await world.as(sanne).perform(save, answered)).ok).toBe(false)
  })

  test('does not tell whether it was answered, and leaves what was handed in', async () => {
    const id = await instrument('ingeleverd')
    await ask(id, omar)
    const assignmentId = await assignmentOf(id, omar)
    const started = await world.as(omar).perform(startAsked, { assignmentId })
    const { sheetId } = (started as { value: { sheetId: string } }).value
    await world
      .as(omar)
      .perform(save, { sheetId, questions: [question!.code], typed: { [`v.${question!.code}`]: '2', [`w.${question!.code}`]: '4' } })
    expect(await world.as(omar).perform(handIn, { sheetId })).toMatchObject({ ok: true })
    expect((await adviser.follow(await takeBack(id, assignmentId))).text).toContain('De vraag is ingetrokken.')
    expect((await (await world.browser(omar)).get(`/scans/${sheetId}/uitslag`)).status).toBe(200)
  })

  test('is for the learning adviser, once, and of the instrument that was asked', async () => {
    const id = await instrument('wie')
    await ask(id, fatima)
    const assignmentId = await assignmentOf(id, fatima)
    const manager = await world.browser(joost)
    await manager.get('/')
    expect((await takeBack(id, assignmentId, manager)).status).toBe(403)
    expect((await takeBack(await instrument('ander-ding'), assignmentId)).status).toBe(404)
    expect((await takeBack(id, assignmentId)).status).toBe(303)
    const again = await takeBack(id, assignmentId)
    expect([again.status, again.text]).toEqual([404, expect.stringContaining('Deze collega is niet (meer) gevraagd')])
  })

  test('is not for one of a measurement: the group that is left would tell what that one answered', async () => {
    const id = await instrument('groep')
    const group = [fatima, mees, daan, sanne, omar].map((one) => one.id)
    const days = { opensOn: inDays(0), closesOn: inDays(5), againOpensOn: inDays(6), againClosesOn: inDays(9) }
    expect(await world.as(ineke).perform(openRoundFor, { name: 'Groep', instrumentId: id, personIds: group, ...days })).toMatchObject({
      ok: true,
    })
    expect((await adviser.get(`/academie/instrumenten/${id}`)).text).toContain('in een meting')
    expect((await takeBack(id, await assignmentOf(id, fatima))).status).toBe(404)
  })
})
