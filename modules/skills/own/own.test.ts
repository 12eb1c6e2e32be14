import { describe, expect, test } from 'vitest'
import { actorOf, openHouse } from '#test/house.ts'
import { organisation, people } from '#world/people.ts'
import { levelsOf } from '../index.ts'
import { findView } from '../finding/view.ts'
import { skillView } from '../views.ts'
import { changeCompetence, endCompetence } from './change.ts'
import { keep } from './keep.ts'

const house = openHouse()
const levels = (...said: string[]) => said.map((behaviour, n) => ({ name: `Stap ${n + 1}`, behaviour }))
const skill = (name: string) =>
  house.read(async (tx) => (await tx<{ id: string }[]>`select id from skills.skill where name_nl = ${name}`)[0]!.id)
const seen = (id: string) => house.as(people.fatima).look((tx) => skillView(tx, id, 'nl'))
async function kept(name: string): Promise<string> {
  const made = await house.as(people.ineke).perform(keep, { name, about: 'Eerst', levels: levels('doet', 'doet meer') })
  if (!made.ok) throw new Error(made.reason)
  return made.value.skillId
}
const finds = (word: string) =>
  house.as(people.fatima).look(async (tx) => (await findView(tx, word, 'nl', 'skill')).found.map((one) => one.name))

describe('changing a competence', () => {
  test('keeps how it read, with the days on which that was so', async () => {
    const id = await kept('Vindingrijk')
    expect((await seen(id))!.history).toEqual([])
    const changed = await house
      .as(people.ineke)
      .perform(changeCompetence, { skillId: id, name: 'Inventief', about: 'Daarna', levels: levels('probeert', 'vindt uit') })
    expect(changed).toMatchObject({ ok: true })
    const view = (await seen(id))!
    expect([view.name, view.about, view.levels.map((one) => one.behaviour)]).toEqual(['Inventief', 'Daarna', ['probeert', 'vindt uit']])
    expect(view.history).toMatchObject([
      { name: 'Vindingrijk', about: 'Eerst', levels: [{ behaviour: 'doet' }, { behaviour: 'doet meer' }] },
    ])
    const page = await (await house.browser(people.fatima)).get(`/vaardigheden/${id}`)
    expect(page.text).toContain('Zo stond het eerder')
    await expect(house.arrange((tx) => tx`update skills.competence_version set about = 'x' where skill_id = ${id}`)).rejects.toThrow(
      'permission denied',
    )
  })

  test('keeps the number of levels while a profile counts in them; their words can change', async () => {
    const id = await skill('Integraal afwegen')
    const change = (...said: string[]) =>
      house.as(people.ineke).perform(changeCompetence, { skillId: id, name: 'Integraal afwegen', about: '', levels: levels(...said) })
    expect(await change('een', 'twee')).toMatchObject({ ok: false, reason: 'levels-in-use', details: { levels: 3 } })
    expect(await change('een', 'twee', 'drie')).toMatchObject({ ok: true })
    const unused = await kept('Nog ongebruikt')
    expect(
      await house
        .as(people.ineke)
        .perform(changeCompetence, { skillId: unused, name: 'Nog ongebruikt', about: '', levels: levels('een', 'twee', 'drie') }),
    ).toMatchObject({ ok: true })
  })

  test('is for an administrator or learning adviser, and not to a name that is taken', async () => {
    const id = await kept('Scherp')
    const asked = { skillId: id, name: 'Deskundigheid', about: '', levels: levels('een', 'twee') }
    expect(await house.as(people.fatima).perform(changeCompetence, asked)).toMatchObject({ ok: false, reason: 'not-yours-to-keep' })
    expect(await house.as(people.bram).perform(changeCompetence, asked)).toMatchObject({ ok: false, reason: 'name-in-use' })
  })

  test('on screen: the levels are fields, more come at a press, and what was typed stays', async () => {
    const id = await kept('Op scherm')
    const browser = await house.browser(people.ineke)
    const form = await browser.get(`/academie/competenties/${id}`)
    expect(form.body.match(/name="level"/g)!.length).toBe(4)
    expect(form.body).toContain('>doet meer<')
    const fields = { name: 'Op scherm', about: '', level: ['A', 'B', 'C', 'D'], behaviour: ['a', 'b', 'c', 'd'] }
    const more = await browser.post(`/academie/competenties/${id}`, { ...fields, meer: 'ja' })
    expect([more.status, more.body.match(/name="level"/g)!.length]).toEqual([200, 7])
    const long = await browser.post(`/academie/competenties/${id}`, { ...fields, about: 'x'.repeat(100_000) })
    expect([long.status, long.text.includes('hooguit 2000 tekens')]).toEqual([422, true])
    expect(long.body).toContain('x'.repeat(100_000))
    const sent = await browser.post(`/academie/competenties/${id}`, fields)
    expect((await browser.follow(sent)).text).toContain('4. D')
  })
})

describe('ending a competence', () => {
  test('takes it out of finding and leaves it where it is used; its name is free again', async () => {
    const id = await kept('Voorbijgaand')
    expect(await finds('voorbijgaand')).toContain('Voorbijgaand')
    expect(await house.as(people.fatima).perform(endCompetence, { skillId: id })).toMatchObject({ ok: false, reason: 'not-yours-to-keep' })
    expect(await house.as(people.ineke).perform(endCompetence, { skillId: id })).toMatchObject({ ok: true })
    expect(await finds('voorbijgaand')).not.toContain('Voorbijgaand')
    expect(await house.as(people.ineke).perform(endCompetence, { skillId: id })).toMatchObject({ ok: false, reason: 'no-such-competence' })
    expect((await (await house.browser(people.fatima)).get(`/vaardigheden/${id}`)).text).toContain('gebruikt deze competentie niet meer')
    expect(await kept('Voorbijgaand')).not.toBe(id)
  })
})

test('levels of a skill are its own, or the four of the house', async () => {
  const [own, bare] = [
    await skill('Toewijding'),
    await house.arrange(
      async (tx) =>
        (
          await tx<{ id: string }[]>`
    insert into skills.skill (organisation_id, uri, kind, name_nl) values (${organisation.id}, 'urn:test:bare', 'competence', 'Zonder niveaus') returning id`
        )[0]!.id,
    ),
  ]
  const found = await house.as(people.fatima).look((tx) => levelsOf(tx, [own, bare], actorOf(people.fatima).lang))
  expect(found.get(own)!.map((one) => one.name)).toEqual(['Ik verken', 'Ik doe', 'Ik trek', 'Ik inspireer'])
  expect(found.get(bare)!.map((one) => one.name)).toEqual(['Ik begin', 'Ik kan het', 'Ik kan het goed', 'Ik leer het anderen'])
})
