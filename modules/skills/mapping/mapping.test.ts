import { strToU8 } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform, system } from '#platform/act.ts'
import { hobbies, takeInHobbies } from '#test/framework.ts'
import { openHouse } from '#test/house.ts'
import { neighbours, people } from '#world/people.ts'
import { readers } from '../frameworks/jobs.ts'
import { takeIn } from '../frameworks/take-in.ts'
import { keep } from '../own/keep.ts'
import { rate } from '../rating/rate.ts'
import { ratedSkillView } from '../rating/view.ts'
import { endMapping, mapSkill } from './map.ts'
import { inverse, mappingKinds } from './rules.ts'

const world = openHouse()
const { ineke, fatima } = people
let own = ''
let other = ''
let esco = ''
beforeAll(async () => {
  await takeInHobbies(world.db)
  const kept = async (name: string) => {
    const made = await world.as(ineke).perform(keep, { name, about: '', levels: [] })
    if (!made.ok) throw new Error(made.reason)
    return made.value.skillId
  }
  own = await kept('Kasboek bijhouden')
  other = await kept('Materialen wegen')
  esco = await world.read(async (tx) => (await tx<{ id: string }[]>`select id from skills.skill where uri = ${hobbies.accounts}`)[0]!.id)
})
const map = (skillId: string, toId: string, somebody = ineke) => world.as(somebody).perform(mapSkill, { skillId, toId, kind: 'broader' })

describe('a mapping', () => {
  test('is suggested by name from another framework, and made by a person who says how they lie', async () => {
    const browser = await world.browser(ineke)
    expect((await browser.get(`/vaardigheden/${own}`)).text).toContain('een kasboek bijhouden')
    const done = await browser.post(`/vaardigheden/${own}/koppelen`, { toId: esco, kind: 'broader' })
    expect((await browser.follow(done)).text).toContain('die is breder')
  })
  test('is seen from both sides, by everybody of the organisation and nobody of another', async () => {
    expect((await (await world.browser(fatima)).get(`/vaardigheden/${esco}`)).text).toMatch(
      /Kasboek bijhouden Van je organisatie .*die is smaller/,
    )
    expect((await (await world.browser(neighbours.rob)).get(`/vaardigheden/${esco}`)).text).not.toContain('die is smaller')
  })
  test('is refused twice, within one framework, of what does not exist, and to who does not keep competences', async () => {
    expect(await map(own, esco)).toMatchObject({ reason: 'mapped-already' })
    expect(await map(esco, own)).toMatchObject({ reason: 'mapped-already' })
    expect(await map(own, other)).toMatchObject({ reason: 'same-framework' })
    expect(await map(own, fatima.id)).toMatchObject({ reason: 'no-such-skill' })
    expect(await map(other, esco, fatima)).toMatchObject({ reason: 'not-yours-to-map' })
    expect((await (await world.browser(fatima)).get(`/vaardigheden/${own}`)).text).not.toContain('Zoek met andere woorden')
  })
  test('makes no rating count for the other skill: it says how they lie, and the page of skills says so', async () => {
    expect(await world.as(fatima).perform(rate, { personId: fatima.id, skillId: own, level: 3, note: '' })).toMatchObject({ ok: true })
    const counts = (skillId: string) =>
      world.as(fatima).look(async (tx) => (await ratedSkillView(tx, fatima.id, skillId, 'nl'))!.counts?.level ?? null)
    expect([await counts(own), await counts(esco)]).toEqual([3, null])
    expect((await (await world.browser(fatima)).get('/mijn/vaardigheden')).text).toContain(
      'ook als die gekoppeld is aan een ander raamwerk',
    )
  })
  test('ties CompetentNL to ESCO too, with a suggestion by name', async () => {
    const files = { 'human_capabilities_nl.csv': 'uri,pref_label\nurn:cnl:kasboek,Kasboek bijhouden voor een ander\n' }
    const delivery = await readers.competentnl(new Map(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
    const input = { framework: 'competentnl' as const, version: '1', delivery, confirmed: false, tell: async () => {} }
    expect(await perform(world.db, system(null), takeIn, input)).toMatchObject({ ok: true })
    const [capability] = await world.read((tx) => tx<{ id: string }[]>`select id from skills.skill where uri = 'urn:cnl:kasboek'`)
    const browser = await world.browser(ineke)
    const suggested = await browser.get(`/vaardigheden/${capability!.id}`)
    expect(suggested.body).toContain(`value="${esco}"`)
    const done = await browser.post(`/vaardigheden/${capability!.id}/koppelen`, { toId: esco, kind: 'related' })
    expect(done.status).toBe(303)
    expect((await browser.get(`/vaardigheden/${esco}`)).text).toContain('Kasboek bijhouden voor een ander')
  })
  test('is ended, stays in the database, and can be made anew', async () => {
    const [row] = await world.read((tx) => tx<{ id: string }[]>`select id from skills.mapping where from_id = ${own}`)
    expect(await world.as(fatima).perform(endMapping, { skillId: own, mappingId: row!.id })).toMatchObject({ reason: 'not-yours-to-map' })
    expect(await world.as(ineke).perform(endMapping, { skillId: own, mappingId: row!.id })).toMatchObject({ ok: true })
    expect(await world.as(ineke).perform(endMapping, { skillId: own, mappingId: row!.id })).toMatchObject({ reason: 'not-mapped' })
    expect(await map(own, esco)).toMatchObject({ ok: true })
    expect(
      await world.read((tx) => tx`select ended_at is null as now from skills.mapping where from_id = ${own} order by made_at`),
    ).toMatchObject([{ now: false }, { now: true }])
  })
})

test('seen from the other side and back, a mapping is what it was', () => {
  expect(mappingKinds.map((kind) => inverse(inverse(kind)))).toEqual([...mappingKinds])
})
