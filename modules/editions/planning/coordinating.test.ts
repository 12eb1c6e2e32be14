import { describe, expect, test } from 'vitest'
import { activities } from '#modules/catalogue/index.ts'
import { saveActivity, ActivityFields } from '#modules/catalogue/manage.ts'
import { system } from '#platform/act.ts'
import type { Delivery } from '#platform/imports/kind.ts'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { editionId, enrolmentId } from '#world/editions.ts'
import { organisation, people } from '#world/people.ts'
import { changeCapacity, enrol, makeEdition, MakeEdition, withdraw } from '../index.ts'

const world = openHouse()
const { marjan, ineke, fatima, dina, stef, lotte } = people
const b1 = activityId('B1', organisation.id)
const title = 'Schrijven op taalniveau B1'

const give = (who: { id: string } | null) =>
  world.arrange(async (tx) => {
    await tx`delete from catalogue.coordination where organisation_id = ${organisation.id} and activity_id = ${b1}`
    if (who)
      await tx`insert into catalogue.coordination (organisation_id, activity_id, person_id) values (${organisation.id}, ${b1}, ${who.id})`
  })
const coordinators = async (id: string) =>
  (await world.read((tx) => tx<{ personId: string }[]>`select person_id from catalogue.coordination where activity_id = ${id}`)).map(
    (row) => row.personId,
  )

/** Asks for more people than there are, of an edition that begins within two weeks whatever day it is today. */
const soonWithTooFew = () =>
  world.arrange(async (tx) => {
    await tx`update editions.edition set min_participants = 12 where id = ${editionId('b1')}`
    await tx`update editions.session set starts_at = now() + interval '5 days', ends_at = now() + interval '5 days 6 hours' where edition_id = ${editionId('b1')}`
  })

describe('a coordinator sees own activities only', () => {
  const lists = [
    '/academie?periode=all',
    '/academie.csv?periode=all',
    '/academie/edities?zoek=taalniveau',
    '/academie/edities/nieuw',
    '/academie/reeksen/nieuw',
    '/academie/dekking',
    '/academie/aanbod?zoek=taalniveau',
    '/academie/aanbod/lijst.csv',
    '/academie/teksten/enrolled?zoek=taalniveau',
  ]

  test.each(lists)('%s holds what is theirs and not what is somebody else’s; the learning adviser sees all', async (url) => {
    const [coordinator, adviser] = [await world.browser(marjan), await world.browser(ineke)]
    await give(marjan)
    expect((await coordinator.get(url)).body).toContain(title)
    await give(null)
    expect((await coordinator.get(url)).body).not.toContain(title)
    expect((await adviser.get(url)).body).toContain(title)
    await give(marjan)
  })

  test('who coordinates nothing is told so, and what to do', async () => {
    await world.arrange(
      (tx) => tx`insert into people.role_grant (organisation_id, person_id, role) values (${organisation.id}, ${dina.id}, 'coordinator')`,
    )
    const browser = await world.browser(dina)
    expect((await browser.get('/academie/aanbod')).text).toContain('Je coördineert nog niets')
    for (const url of ['/academie', '/academie/edities', '/academie/reeksen', '/academie/vraag', '/academie/dekking'])
      expect((await browser.get(url)).text, url).toMatch(/wat jij coördineert|dat jij coördineert|die jij coördineert/)
  })

  test('plans what is theirs and nothing else, also by a forged id', async () => {
    await give(null)
    expect(await world.as(marjan).perform(changeCapacity, { editionId: editionId('b1'), capacity: 30 })).toMatchObject({
      ok: false,
      reason: 'no-such-edition',
    })
    expect(
      await world.as(marjan).perform(makeEdition, MakeEdition.parse({ activityId: b1, minParticipants: 2, capacity: 8 })),
    ).toMatchObject({ ok: false, reason: 'no-such-activity' })
    expect(await world.as(marjan).perform(enrol, { editionId: editionId('b1'), personId: stef.id })).toMatchObject({
      ok: false,
      reason: 'not-your-colleague',
    })
    expect(await world.as(marjan).perform(withdraw, { enrolmentId: enrolmentId('b1', 'lotte') })).toMatchObject({
      ok: false,
      reason: 'not-your-enrolment',
    })
    expect((await (await world.browser(marjan)).get(`/academie/edities/${editionId('b1')}`)).status).toBe(404)
    await give(marjan)
    expect(await world.as(marjan).perform(enrol, { editionId: editionId('b1'), personId: stef.id })).toMatchObject({ ok: true })
    const page = (await (await world.browser(marjan)).get(`/academie/edities/${editionId('b1')}`)).text
    for (const one of [stef, lotte]) expect(page).toContain(one.last)
  })

  test('what waits comes to whoever coordinates it, and without one to the learning adviser', async () => {
    await soonWithTooFew()
    const start = async (who: typeof marjan) => (await (await world.browser(who)).get('/mijn/opleidingen')).text
    await give(marjan)
    expect(await start(marjan)).toContain(title)
    expect(await start(ineke)).not.toContain(title)
    await give(null)
    expect(await start(marjan)).not.toContain(title)
    expect(await start(ineke)).toContain(title)
    await give(marjan)
  })

  test('still takes part like any employee', async () => {
    await give(null)
    expect((await (await world.browser(marjan)).get(`/aanbod/${b1}`)).text).toContain(title)
    expect(await world.as(marjan).perform(enrol, { editionId: editionId('b1'), personId: marjan.id })).toMatchObject({ ok: true })
    await give(marjan)
  })
})

test('a file changes what is theirs, refuses the rest, and what is new in it is theirs', async () => {
  const deliver = (cells: Record<string, string>[]): Delivery => ({
    rows: cells.map((one, i) => ({ line: i + 2, cells: one })),
    fields: new Set(['code', 'title']),
    full: false,
    referenceDate: null,
    choices: {},
    madeBy: marjan.id,
  })
  await world.arrange(async (tx) => {
    const act = { tx, actor: system(organisation.id), now: Temporal.Now.instant() }
    const plan = await activities.plan(
      act,
      deliver([
        { code: 'LC', title: 'Koffie' },
        { code: 'OWN-ASB', title: 'Asbest van dichtbij' },
        { code: 'NIEUW-1', title: 'Metselen' },
      ]),
    )
    expect(plan.rows.map(({ key, verdict }) => [key, verdict])).toEqual([
      ['LC', 'refused'],
      ['OWN-ASB', 'changed'],
      ['NIEUW-1', 'new'],
    ])
    await activities.apply(act, plan.work, async () => {})
  })
  const [made] = await world.read((tx) => tx<{ id: string }[]>`select id from catalogue.activity where code = 'NIEUW-1'`)
  expect(await coordinators(made!.id)).toEqual([marjan.id])
})

describe('who coordinates', () => {
  const fields = ActivityFields.parse({ title: 'Solderen', summary: 'Kort.', learningForm: 'workshop', provider: 'Werkplaats' })
  const save = (who: typeof marjan, id: string | null, coordinators?: string[]) =>
    world.as(who).perform(saveActivity, { id, fields: { ...fields, coordinators } })

  test('the maker is one by default, when that is a coordinator', async () => {
    const [mine, advisers] = [await save(marjan, null), await save(ineke, null)]
    if (!mine.ok || !advisers.ok) throw new Error('not saved')
    expect(await coordinators(mine.value.id)).toEqual([marjan.id])
    expect(await coordinators(advisers.value.id)).toEqual([])
  })

  test('the learning adviser assigns anybody who holds the role, and nobody else', async () => {
    const browser = await world.browser(ineke)
    const url = `/academie/aanbod/${b1}/bewerken`
    const page = await browser.get(url)
    expect(page.text).toContain('Wie coördineert dit?')
    expect(page.body).toMatch(new RegExp(`value="${marjan.id}"[^>]*checked`))
    const form = { title, summary: 'Kort.', learningForm: 'training', provider: 'Werkplaats', coordinators: ['', dina.id] }
    expect((await browser.post(url, form)).status).toBe(303)
    expect(await coordinators(b1)).toEqual([dina.id])
    const refused = await browser.post(url, { ...form, coordinators: ['', fatima.id] })
    expect([refused.status, refused.text.includes('Kies een coördinator uit de lijst')]).toEqual([422, true])
    expect((await browser.post(url, { ...form, coordinators: '' })).status).toBe(303)
    expect(await coordinators(b1)).toEqual([])
    await give(marjan)
  })

  test('a coordinator shares the work and does not lock the own door', async () => {
    const made = await save(marjan, null)
    if (!made.ok) throw new Error(made.reason)
    await save(marjan, made.value.id, [dina.id])
    expect(new Set(await coordinators(made.value.id))).toEqual(new Set([dina.id, marjan.id]))
  })

  test('whose role ended coordinates nothing any more', async () => {
    await give(dina)
    expect((await (await world.browser(dina)).get(`/academie/edities/${editionId('b1')}`)).status).toBe(200)
    await world.arrange((tx) => tx`update people.role_grant set ended_at = now() where person_id = ${dina.id} and role = 'coordinator'`)
    expect((await (await world.browser(dina)).get(`/academie/edities/${editionId('b1')}`)).status).toBe(403)
    await soonWithTooFew()
    expect((await (await world.browser(ineke)).get('/mijn/opleidingen')).text).toContain(title)
    await give(marjan)
  })
})
