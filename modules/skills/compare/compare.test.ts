import { beforeAll, describe, expect, test } from 'vitest'
import { look } from '#platform/act.ts'
import { hobbies, pharmacy, takeInHobbies } from '#test/framework.ts'
import { actorOf, openHouse } from '#test/house.ts'
import { people, type Somebody } from '#world/people.ts'
import { choose, unchoose } from './choose.ts'

const world = openHouse()
const { fatima, mees, joost, ineke } = people
let weigh = ''
let mix = ''
let occupation = ''
beforeAll(async () => {
  await takeInHobbies(world.db)
  const idOf = (uri: string) =>
    world.read(async (tx) => (await tx<{ id: string }[]>`select id from skills.skill where uri = ${uri}`)[0]!.id)
  weigh = await idOf(hobbies.weigh)
  mix = await idOf(hobbies.mix)
  occupation = await world.read(async (tx) => (await tx<{ id: string }[]>`select id from skills.occupation where uri = ${pharmacy}`)[0]!.id)
})
const chosenBy = (somebody: Somebody, reader = somebody) =>
  look(
    world.db,
    actorOf(reader),
    (tx) => tx<{ said: string }[]>`select said from skills.chosen where person_id = ${somebody.id} and removed_at is null`,
  )

describe('choosing what one can, also from home', () => {
  test('a hobby gives skills with an explanation, and what is chosen stands in the own choice', async () => {
    const browser = await world.browser(fatima)
    const { text } = await browser.get('/mijn/keuze?zoek=brood+bakken')
    expect(text).toContain('materialen afwegen')
    expect(text).toContain('Wie bakt, weegt precies af')
    const done = await browser.post('/mijn/keuze', { skillIds: [weigh], said: 'brood bakken' })
    const next = (await browser.follow(done)).text
    expect(next).toContain('van: brood bakken')
    expect(next).toContain('apothekersassistent')
    expect(next).toContain('omdat het vraagt om: materialen afwegen')
  })
  test('nothing chosen is told beside the boxes, and twice the same is once', async () => {
    const browser = await world.browser(fatima)
    const { status, text } = await browser.post('/mijn/keuze', { said: 'verf mengen' })
    expect([status, text.includes('Kies minstens één vaardigheid.'), text.includes('verf mengen volgens recept')]).toEqual([
      422,
      true,
      true,
    ])
    expect(await world.as(fatima).perform(choose, { skillIds: [weigh], said: 'iets anders' })).toMatchObject({
      ok: true,
      value: { chosen: 0 },
    })
    expect(await world.as(fatima).perform(choose, { skillIds: [fatima.id], said: '' })).toMatchObject({ reason: 'no-such-skill' })
  })
  test('is seen by nobody else: no manager, no learning adviser, no colleague', async () => {
    expect(await chosenBy(fatima)).toEqual([{ said: 'brood bakken' }])
    for (const reader of [joost, ineke, mees]) {
      expect(await chosenBy(fatima, reader)).toEqual([])
      expect((await (await world.browser(reader)).get(`/keuze/${fatima.id}`)).status).toBe(404)
    }
  })
  test('is shared as a whole, read along and written down, and taken back at once', async () => {
    const browser = await world.browser(fatima)
    await browser.get('/mijn/keuze/delen')
    expect((await browser.post('/mijn/keuze/delen', { withPersonId: mees.id })).status).toBe(303)
    expect((await (await world.browser(mees)).get(`/keuze/${fatima.id}`)).text).toContain('van: brood bakken')
    expect((await (await world.browser(mees)).get('/mijn/keuze')).text).toContain('Fatima Bennani')
    expect((await browser.get('/mijn/inzage')).text).toContain('De vaardigheden die je zelf koos')
    const stop = /delen\/([0-9a-f-]+)\/stop/.exec((await browser.get('/mijn/keuze/delen')).body)![1]!
    await browser.post(`/mijn/keuze/delen/${stop}/stop`)
    expect(await chosenBy(fatima, mees)).toEqual([])
  })
  test('can be taken away again', async () => {
    await world.as(fatima).perform(choose, { skillIds: [mix], said: 'verf mengen' })
    expect(await world.as(fatima).perform(unchoose, { skillId: mix })).toMatchObject({ ok: true })
    expect(await world.as(fatima).perform(unchoose, { skillId: mix })).toMatchObject({ reason: 'not-chosen' })
    expect(await chosenBy(fatima)).toHaveLength(1)
  })
})

describe('beside an occupation', () => {
  test('says what one has and what one could learn', async () => {
    const { text } = await (await world.browser(fatima)).get(`/mijn/keuze/beroep/${occupation}`)
    expect(text).toContain('Je brengt 1 van de 3 vaardigheden al mee.')
    expect(text).toMatch(/materialen afwegen\s+heb je/)
    expect(text).toMatch(/recepten van een arts lezen\s+kun je leren/)
  })
  test('of an occupation that does not exist there is no page', async () => {
    const browser = await world.browser(fatima)
    expect((await browser.get(`/mijn/keuze/beroep/${weigh}`)).status).toBe(404)
    expect((await browser.get(`/mijn/keuze/brief/${weigh}`)).status).toBe(404)
  })
  test('gives a letter in the order of a vacancy; the vacancy comes back as it was typed and is kept nowhere', async () => {
    await world.as(fatima).perform(choose, { skillIds: [mix], said: 'verf mengen' })
    const browser = await world.browser(fatima)
    const url = `/mijn/keuze/brief/${occupation}`
    expect((await browser.get(url)).text).toContain('materialen afwegen: dat leerde ik van brood bakken')
    const vacancy = 'Je kunt verf mengen volgens recept. <script>alert(1)</script>'
    const { text, body, status } = await browser.post(url, { vacancy, use: [mix] })
    expect(status).toBe(200)
    expect(text).toContain('staat in de vacature')
    expect(text.split('Tekst voor je brief')[1]).not.toContain('materialen afwegen')
    expect(body).toContain('&lt;script>alert(1)')
    expect(text).toContain('1. verf mengen volgens recept')
    const byHand = await browser.post(url, { vacancy, [`place.${weigh}`]: '1', [`place.${mix}`]: '' })
    expect(byHand.text).toContain('1. materialen afwegen')
    const long = await browser.post(url, { vacancy: 'x'.repeat(100_000) })
    expect([long.status, long.text.includes('Dit mag hooguit 20000 tekens lang zijn.')]).toEqual([422, true])
    const kept = await world.read((tx) => tx`select 1 from platform.audit_log where action = 'write-letter' and result = 'done'`)
    expect(kept).toEqual([])
  })
})
