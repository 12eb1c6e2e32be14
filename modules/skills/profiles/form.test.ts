import { beforeAll, describe, expect, test } from 'vitest'
import { actorOf, openHouse } from '#test/house.ts'
import { unitId } from '#world/build.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { adopt } from './discuss.ts'
import type { AskedSkill } from './fields.ts'
import { makeProfile } from './make.ts'
import { propose } from './propose.ts'

const house = openHouse()
const skill = (name: string) =>
  house.read(async (tx) => (await tx<{ id: string }[]>`select id from skills.skill where name_nl = ${name}`)[0]!.id)

let profileId = ''
let versionId = ''

/** A version in force with these skills; a first one can be adopted at once, a later one as if it stood open for six days. */
async function inForce(who: Somebody, skills: AskedSkill[], basedOnId: string | null): Promise<string> {
  const made = await house.as(who).perform(propose, { profileId, basedOnId, about: '', tasks: ['Begint'], skills })
  if (!made.ok) throw new Error(made.reason)
  const later = Temporal.Now.instant().add({ hours: 24 * 6 })
  const adopted = await house.arrange((tx) =>
    adopt({ tx, actor: actorOf(people.ineke), now: later }, { profileId, versionId: made.value.versionId }),
  )
  expect(adopted).toMatchObject({ ok: true })
  return made.value.versionId
}

describe('the form of a proposal, without JavaScript', () => {
  beforeAll(async () => {
    const made = await house
      .as(people.ineke)
      .perform(makeProfile, { name: 'Formulierrol', kind: 'role', unitId: unitId(organisation.id, 'VER') })
    if (!made.ok) throw new Error(made.reason)
    profileId = made.value.profileId
    versionId = await inForce(people.ineke, [{ skillId: await skill('Integraal afwegen'), from: 1, to: 2, note: '' }], null)
  })
  const form = async (fields: Record<string, string | string[]>, who = people.fatima) => {
    const browser = await house.browser(who)
    await browser.get(`/rolprofielen/${profileId}/voorstel`)
    return browser.post(`/rolprofielen/${profileId}/voorstel`, { basis: versionId, about: '', tasks: 'Begint', zoek: '', ...fields })
  }

  test('finds a skill, puts it on the list with its levels, and keeps what was typed all the while', async () => {
    const found = await form({ about: 'Nog niet klaar', zoek: 'betrokkenheid', doe: 'zoek' })
    expect(found.status).toBe(200)
    const wanted = await skill('Betrokkenheid')
    expect(found.body).toContain(`name="erbij" value="${wanted}"`)
    expect(found.body).toContain('Nog niet klaar')
    const listed = await form({ about: 'Nog niet klaar', zoek: 'betrokkenheid', erbij: wanted })
    expect(listed.body).toContain(`name="skill" value="${wanted}"`)
    expect(listed.text).toContain('4. Ik inspireer')
    const sent = await form({ about: 'Klaar', skill: wanted, [`from_${wanted}`]: '2', [`to_${wanted}`]: '3' })
    expect(sent.status).toBe(303)
    expect(sent.location).toContain(`/rolprofielen/${profileId}/versies/`)
  })

  test('a range upside down is told at its field, with what was typed', async () => {
    const wanted = await skill('Betrokkenheid')
    const back = await form({ skill: wanted, [`from_${wanted}`]: '3', [`to_${wanted}`]: '1', [`note_${wanted}`]: 'mijn toelichting' })
    expect(back.status).toBe(422)
    expect(back.text).toContain('Het laagste niveau ligt boven het hoogste')
    expect(back.body).toContain(`href="#from_${wanted}"`)
    expect(back.body).toContain('mijn toelichting')
  })

  test('a level that the skill does not have, and a skill that nobody knows, are refused in a sentence', async () => {
    const wanted = await skill('Integraal afwegen')
    const outside = await form({ skill: wanted, [`from_${wanted}`]: '1', [`to_${wanted}`]: '7' })
    expect([outside.status, outside.text.includes('heeft 3 niveaus')]).toEqual([422, true])
    const nobody = '00000000-0000-4000-8000-00000000abcd'
    const unknown = await form({ skill: nobody, [`from_${nobody}`]: '1', [`to_${nobody}`]: '2' })
    expect([unknown.status, unknown.text.includes('bestaat niet')]).toEqual([422, true])
  })

  test('a competence that ended can’t be added, and stays where it was', async () => {
    const [ended] = await house.arrange(
      (tx) => tx<{ id: string }[]>`
        insert into skills.skill (organisation_id, uri, kind, name_nl, ended_at) values (${organisation.id}, 'urn:test:ended', 'competence', 'Faxen', now()) returning id`,
    )
    const refused = await form({ skill: ended!.id, [`from_${ended!.id}`]: '1', [`to_${ended!.id}`]: '2' })
    expect([refused.status, refused.text.includes('De vaardigheid Faxen is ingetrokken')]).toEqual([409, true])
    await house.arrange((tx) => tx`update skills.skill set ended_at = null where id = ${ended!.id}`)
    const fax = [{ skillId: ended!.id, from: 1, to: 2, note: '' }]
    versionId = await inForce(people.fatima, fax, versionId)
    await house.arrange((tx) => tx`update skills.skill set ended_at = now() where id = ${ended!.id}`)
    expect(
      await house.as(people.fatima).perform(propose, { profileId, basedOnId: versionId, about: 'Meer', tasks: ['Faxt'], skills: fax }),
    ).toMatchObject({ ok: true })
    const page = await (await house.browser(people.fatima)).get(`/rolprofielen/${profileId}`)
    expect(page.text).toContain('Faxen ingetrokken')
  })

  test('a text of a hundred thousand characters is a sentence, and is still there', async () => {
    const long = 'woord '.repeat(17_000)
    const back = await form({ about: long })
    expect(back.status).toBe(422)
    expect(back.text).toContain('Dit mag hooguit 4000 tekens lang zijn.')
    expect(back.body.length).toBeGreaterThan(100_000)
  })

  test('hostile HTML is shown as what somebody typed', async () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>'
    const sent = await form({ about: hostile, tasks: hostile })
    const browser = await house.browser(people.fatima)
    const page = await browser.get(sent.location!)
    expect(page.body).not.toContain('<img src=x')
    expect(page.body).not.toContain('<script>alert')
    const said = await browser.post(`${sent.location}/reacties`, { words: hostile })
    expect((await browser.follow(said)).body).not.toContain('<img src=x')
  })
})
