import { expect, test } from 'vitest'
import { perform, system } from '#platform/act.ts'
import { sayDay } from '#platform/words.ts'
import { today } from '#test/days.ts'
import { openHouse } from '#test/house.ts'
import { neighbours, organisation, people } from '#world/people.ts'
import { changeEmployment } from './change.ts'
import { endEmployment } from './end.ts'

const world = openHouse()
const { bram, ineke, fatima, henk, eva } = people
const looks = (viewer: string) =>
  world.read((tx) => tx`select subject_id, unit_id from platform.look where viewer_id = ${viewer} and page = 'medewerkers'`)

test('people are found by a part of their name, their unit or their number, in alphabetical order', async () => {
  const browser = await world.browser(bram)
  expect((await browser.get('/medewerkers?zoek=benn')).text).toContain('Fatima Bennani')
  expect((await browser.get('/medewerkers?zoek=900023')).text).toContain('Henk Jansen')
  const all = (await browser.get('/medewerkers')).text
  expect(all.indexOf('Imane Amrani')).toBeLessThan(all.indexOf('Wilma Bakker'))
  expect(all.indexOf('Wilma Bakker')).toBeLessThan(all.indexOf('Piet Zwart'))
  expect((await browser.get('/medewerkers?zoek=100%25')).text).toContain('Niemand gevonden')
})

test('opening a person is noted, and so is the list of a unit', async () => {
  const browser = await world.browser(ineke)
  expect((await browser.get(`/medewerkers/${henk.id}`)).text).toContain('Ploeg Oost')
  const [unit] = await world.read((tx) => tx`select id from people.unit where code = 'STA'`)
  expect((await browser.get(`/medewerkers?afdeling=${unit!['id']}`)).text).toContain('Henk Jansen')
  expect(await looks(ineke.id)).toEqual(
    expect.arrayContaining([
      { subjectId: henk.id, unitId: null },
      { subjectId: null, unitId: unit!['id'] },
    ]),
  )
})

test('an administrator ends an employment on its last day, and history keeps what it was', async () => {
  const browser = await world.browser(bram)
  const [employment] = await world.read((tx) => tx`select id from people.employment where person_id = ${eva.id}`)
  const at = `/arbeidsrelaties/${employment!['id']}/beeindigen`
  await browser.get(`/medewerkers/${eva.id}`)
  expect((await browser.post(at, { employmentId: employment!['id'], lastDay: '31 september 2026' })).text).toContain(
    'september heeft 30 dagen',
  )
  expect((await browser.post(at, { employmentId: employment!['id'], lastDay: '2020-01-01' })).text).toContain('ligt voor de eerste dag')
  const lastDay = today().add({ months: 1 })
  expect((await browser.follow(await browser.post(at, { employmentId: employment!['id'], lastDay: lastDay.toString() }))).text).toContain(
    sayDay(lastDay, 'nl'),
  )
  const [kept] = await world.read(
    (tx) => tx`select was->>'ends_on' as was from people.employment_history where employment_id = ${employment!['id']}`,
  )
  expect(kept!['was']).toBe(eva.until)
})

test('nobody ends their own employment, and a learning adviser nobody’s', async () => {
  const idOf = async (personId: string) =>
    (await world.read((tx) => tx`select id from people.employment where person_id = ${personId}`))[0]!['id'] as string
  const browser = await world.browser(bram)
  expect((await browser.post(`/arbeidsrelaties/${await idOf(bram.id)}/beeindigen`, { lastDay: '2026-12-31' })).status).toBe(403)
  expect(
    (await (await world.browser(ineke)).post(`/arbeidsrelaties/${await idOf(henk.id)}/beeindigen`, { lastDay: '2026-12-31' })).status,
  ).toBe(403)
})

test('the last administrator stays, also for a system over the API, and two who end each other at the same moment leave one', async () => {
  const mine = async (personId: string) =>
    (await world.read((tx) => tx<{ id: string }[]>`select id from people.employment where person_id = ${personId}`))[0]!.id
  const client = { ...system(organisation.id), kind: 'client' as const }
  const lastDay = today().add({ years: 1 })
  const [ofBram, ofZoe] = [await mine(bram.id), await mine(people.zoe.id)]
  expect(await perform(world.db, client, changeEmployment, { employmentId: ofBram, what: 'correction', endsOn: lastDay })).toMatchObject({
    ok: false,
    reason: 'last-administrator',
  })
  await world.arrange(
    (tx) =>
      tx`insert into people.role_grant (organisation_id, person_id, role) values (${organisation.id}, ${people.zoe.id}, 'administrator')`,
  )
  const both = await Promise.all([
    world.as(bram).perform(endEmployment, { employmentId: ofZoe, lastDay }),
    world.as(people.zoe).perform(endEmployment, { employmentId: ofBram, lastDay }),
  ])
  expect(both.map((one) => one.ok).sort()).toEqual([false, true])
})

test('the tree shows units and crews with how many people work there', async () => {
  const page = await (await world.browser(bram)).get('/beheer/afdelingen')
  expect(page.text).toContain('14 afdelingen en 1 ploeg')
  expect(page.text).toContain('Ploeg Oost')
})

test('an employee gets no list, and the neighbour sees nobody of here', async () => {
  expect((await (await world.browser(fatima)).get('/medewerkers')).status).toBe(403)
  const els = await world.browser(neighbours.els)
  expect((await els.get('/medewerkers')).text).not.toContain('Fatima')
  expect((await els.get(`/medewerkers/${fatima.id}`)).status).toBe(404)
  const [unit] = await world.read((tx) => tx`select id from people.unit where code = 'VER'`)
  expect((await els.get(`/medewerkers?afdeling=${unit!['id']}`)).status).toBe(404)
})
