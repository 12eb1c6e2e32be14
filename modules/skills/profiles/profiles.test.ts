import { describe, expect, test } from 'vitest'
import { actorOf, openHouse } from '#test/house.ts'
import { unitId } from '#world/build.ts'
import { neighbours, organisation, people, type Somebody } from '#world/people.ts'
import { adopt, comment, leave, takeBack } from './discuss.ts'
import { endProfile, makeProfile } from './make.ts'
import { propose } from './propose.ts'
import { suggest } from './suggest.ts'
import { proposalView, profilesView, profileView } from './views.ts'
import { passSuggestion, stopWorking, workWith } from './work-with.ts'

const house = openHouse()
const skill = (name: string) =>
  house.read(async (tx) => (await tx<{ id: string }[]>`select id from skills.skill where name_nl = ${name}`)[0]!.id)
const profileNamed = (name: string) =>
  house.read(async (tx) => (await tx<{ id: string }[]>`select id from skills.profile where name = ${name}`)[0]!.id)

interface Said {
  base?: string | null
  tasks?: string[]
  from?: number
  to?: number
}
async function tryToPropose(
  who: Somebody,
  profileId: string,
  { base = null, tasks = ['Begint', 'Gaat door'], from = 1, to = 2 }: Said = {},
) {
  const skills = [{ skillId: await skill('Integraal afwegen'), from, to, note: '' }]
  return house.as(who).perform(propose, { profileId, basedOnId: base, about: '', tasks, skills })
}
async function proposed(who: Somebody, profileId: string, said: Said = {}): Promise<string> {
  const made = await tryToPropose(who, profileId, said)
  if (!made.ok) throw new Error(made.reason)
  return made.value.versionId
}

/** Adopts as somebody, so many days from now. */
const adoptLater = (who: Somebody, of: { profileId: string; versionId: string }, days: number) =>
  house.arrange((tx) => adopt({ tx, actor: actorOf(who), now: Temporal.Now.instant().add({ hours: 24 * days }) }, of))

let made = 0
/** A profile of a team (null: of everybody) with a first version in force. */
async function profileOf(unit: string | null = 'VER'): Promise<{ profileId: string; versionId: string }> {
  const outcome = await house
    .as(people.ineke)
    .perform(makeProfile, { name: `Proefrol ${++made}`, kind: 'role', unitId: unit && unitId(organisation.id, unit) })
  if (!outcome.ok) throw new Error(outcome.reason)
  const { profileId } = outcome.value
  const versionId = await proposed(people.ineke, profileId, { tasks: ['Begint'] })
  expect(await house.as(people.ineke).perform(adopt, { profileId, versionId })).toMatchObject({ ok: true })
  return { profileId, versionId }
}

describe('writing a profile together', () => {
  test('anybody of the team proposes; somebody of another team does not, also not by sending the form', async () => {
    const { profileId } = await profileOf()
    expect(await tryToPropose(people.fatima, profileId)).toMatchObject({ ok: true })
    expect(await tryToPropose(people.joost, profileId, { tasks: ['Leidt'] })).toMatchObject({ ok: true })
    expect(await tryToPropose(people.chris, profileId)).toMatchObject({ ok: false, reason: 'not-of-this-team' })
    expect(await tryToPropose(neighbours.rob, profileId)).toMatchObject({ ok: false, reason: 'no-such-profile' })
    const browser = await house.browser(people.chris)
    const turned = await browser.get(`/rolprofielen/${profileId}/voorstel`)
    expect(turned.location).toBe(`/rolprofielen/${profileId}`)
  })

  test('a profile of nobody in particular is written by everybody who works here, and adopted by the learning adviser', async () => {
    const { profileId, versionId } = await profileOf(null)
    const next = await proposed(people.chris, profileId, { base: versionId })
    expect(await adoptLater(people.joost, { profileId, versionId: next }, 6)).toMatchObject({ ok: false, reason: 'not-yours-to-adopt' })
    expect(await adoptLater(people.ineke, { profileId, versionId: next }, 6)).toMatchObject({ ok: true })
  })

  test('a proposal can be read for five days before it is adopted, by a manager of the team', async () => {
    const { profileId, versionId } = await profileOf()
    const next = await proposed(people.fatima, profileId, { base: versionId })
    const of = { profileId, versionId: next }
    expect(await adoptLater(people.joost, of, 4)).toMatchObject({ ok: false, reason: 'too-early' })
    expect(await adoptLater(people.fatima, of, 6)).toMatchObject({ ok: false, reason: 'not-yours-to-adopt' })
    expect(await adoptLater(people.wilma, of, 6)).toMatchObject({ ok: false, reason: 'not-yours-to-adopt' })
    expect(await adoptLater(people.joost, of, 6)).toMatchObject({ ok: true })
    expect(await adoptLater(people.joost, of, 6)).toMatchObject({ ok: false, reason: 'decided-already' })
  })

  test('an objection holds it up until whoever made it takes it back, or works here no more', async () => {
    const { profileId, versionId } = await profileOf()
    const of = { profileId, versionId: await proposed(people.fatima, profileId, { base: versionId }) }
    const object = (who: Somebody) => house.as(who).perform(comment, { ...of, words: 'Dit is te veel', objects: true })
    expect(await object(people.chris)).toMatchObject({ ok: false, reason: 'not-of-this-team' })
    expect([(await object(people.mees)).ok, (await object(people.naomi)).ok]).toEqual([true, true])
    const view = await house.as(people.mees).look((tx) => proposalView(tx, actorOf(people.mees), of.profileId, of.versionId))
    const commentId = view!.comments.find((one) => one.mine)!.id
    expect(await adoptLater(people.joost, of, 6)).toMatchObject({ ok: false, reason: 'objection-open', details: { objections: 2 } })
    expect(await house.as(people.joost).perform(takeBack, { ...of, commentId })).toMatchObject({ ok: false, reason: 'no-such-objection' })
    expect(await house.as(people.mees).perform(takeBack, { ...of, commentId })).toMatchObject({ ok: true })
    expect(await adoptLater(people.joost, of, 6)).toMatchObject({ ok: false, details: { objections: 1 } })
    await house.arrange((tx) => tx`update people.employment set ends_on = current_date - 1 where person_id = ${people.naomi.id}`)
    expect(await adoptLater(people.joost, of, 6)).toMatchObject({ ok: true })
  })

  test('two people who propose at the same moment are both kept, shown side by side, and neither undoes the other', async () => {
    const { profileId, versionId } = await profileOf()
    const [one, other] = await Promise.all([
      proposed(people.fatima, profileId, { base: versionId, to: 3 }),
      proposed(people.mees, profileId, { base: versionId, tasks: ['Begint', 'Maakt af'] }),
    ])
    const browser = await house.browser(people.fatima)
    const page = await browser.get(`/rolprofielen/${profileId}/vergelijken?een=${one}&ander=${other}`)
    expect(page.text).toContain('van niveau 1 (Basis) tot en met 3 (Gevorderd)')
    expect(page.text).toContain('van niveau 1 (Basis) tot en met 2 (Zelfstandig)')
    expect(page.text).toContain('Maakt af')
    expect(page.text).toContain('anders')
    expect(await adoptLater(people.joost, { profileId, versionId: one }, 6)).toMatchObject({ ok: true })
    expect(await adoptLater(people.joost, { profileId, versionId: other }, 6)).toMatchObject({ ok: false, reason: 'older-base' })
    // Put on the version in force, it can be.
    const form = await browser.get(`/rolprofielen/${profileId}/voorstel?van=${other}`)
    expect(form.body).toContain(`name="basis" value="${one}"`)
    expect(form.body).toContain('Maakt af')
  })

  test('whoever began while something else was adopted is kept as a proposal on the older version', async () => {
    const { profileId, versionId } = await profileOf()
    const first = await proposed(people.fatima, profileId, { base: versionId })
    expect(await adoptLater(people.joost, { profileId, versionId: first }, 6)).toMatchObject({ ok: true })
    const late = await proposed(people.mees, profileId, { base: versionId, tasks: ['Begint', 'Anders'] })
    expect(await adoptLater(people.joost, { profileId, versionId: late }, 12)).toMatchObject({ ok: false, reason: 'older-base' })
    expect(await house.as(people.mees).perform(leave, { profileId, versionId: late })).toMatchObject({ ok: true })
  })

  test('a proposal that says nothing, or nothing new, is refused', async () => {
    const { profileId, versionId } = await profileOf()
    const empty = { profileId, basedOnId: versionId, about: 'Tekst', tasks: [], skills: [] }
    expect(await house.as(people.fatima).perform(propose, empty)).toMatchObject({ ok: false, reason: 'says-nothing' })
    expect(await tryToPropose(people.fatima, profileId, { base: versionId, tasks: ['Begint'] })).toMatchObject({
      ok: false,
      reason: 'changes-nothing',
    })
  })

  test('what a version says never changes, in the database either', async () => {
    const { profileId, versionId } = await profileOf()
    const proposal = await proposed(people.fatima, profileId, { base: versionId })
    const change = (id: string) => house.arrange((tx) => tx`update skills.profile_version set about = 'anders' where id = ${id}`)
    await expect(change(versionId)).rejects.toThrow('never changes')
    await expect(change(proposal)).rejects.toThrow('make another one')
    await expect(house.arrange((tx) => tx`delete from skills.profile_version where id = ${versionId}`)).rejects.toThrow('stays')
    await expect(house.arrange((tx) => tx`update skills.profile_skill set level_to = 3 where version_id = ${versionId}`)).rejects.toThrow(
      'do not change',
    )
    const added = await skill('Betrokkenheid')
    await expect(
      house.arrange(
        (tx) =>
          tx`insert into skills.profile_skill (organisation_id, version_id, skill_id, level_from, level_to) values (${organisation.id}, ${versionId}, ${added}, 1, 2)`,
      ),
    ).rejects.toThrow('never changes')
  })
})

describe('working with a profile', () => {
  const mine = async (who: Somebody) =>
    (await house.as(who).look((tx) => profilesView(tx, actorOf(who)))).filter((one) => one.mine).map((one) => one.name)
  const targets = (who: Somebody) =>
    house.read(async (tx) =>
      (await tx<{ profile: string }[]>`select distinct profile from skills.target where person_id = ${who.id} order by 1`).map(
        (row) => row.profile,
      ),
    )

  test('is one’s own choice, several at once, and ends when one wants', async () => {
    const ids = [await profileNamed('Casemanager Omgevingswet'), await profileNamed('Groeimatrix Voorbeeldstad')]
    for (const profileId of ids) expect(await house.as(people.sanne).perform(workWith, { profileId })).toMatchObject({ ok: true })
    expect(await house.as(people.sanne).perform(workWith, { profileId: ids[0]! })).toMatchObject({ ok: true })
    expect(await mine(people.sanne)).toEqual(['Casemanager Omgevingswet', 'Groeimatrix Voorbeeldstad'])
    expect(await targets(people.sanne)).toEqual(['Casemanager Omgevingswet', 'Groeimatrix Voorbeeldstad'])
    expect(await house.as(people.sanne).perform(stopWorking, { profileId: ids[0]! })).toMatchObject({ ok: true })
    expect(await house.as(people.sanne).perform(stopWorking, { profileId: ids[0]! })).toMatchObject({
      ok: false,
      reason: 'not-working-with-it',
    })
    expect(await mine(people.sanne)).toEqual(['Groeimatrix Voorbeeldstad'])
  })

  test('who worked with it for longer keeps the days in the record', async () => {
    const profileId = await profileNamed('Casemanager Omgevingswet')
    expect(await targets(people.omar)).toEqual(['Casemanager Omgevingswet'])
    expect(await house.as(people.omar).perform(stopWorking, { profileId })).toMatchObject({ ok: true })
    const rows = await house.read(
      (tx) => tx`select until_day from skills.person_profile where person_id = ${people.omar.id} and profile_id = ${profileId}`,
    )
    expect(rows.map((row) => row['untilDay'] !== null)).toEqual([true])
    expect(await targets(people.omar)).toEqual([])
  })

  test('without a version in force there is nothing to work with', async () => {
    const outcome = await house.as(people.ineke).perform(makeProfile, { name: 'Nog leeg', kind: 'role', unitId: null })
    const { profileId } = (outcome as { value: { profileId: string } }).value
    expect(await house.as(people.sanne).perform(workWith, { profileId })).toMatchObject({ ok: false, reason: 'nothing-in-force' })
  })

  test('ends for everybody when the learning adviser ends the profile; its versions stay readable', async () => {
    const { profileId, versionId } = await profileOf()
    await house.as(people.ruben).perform(workWith, { profileId })
    expect(await house.as(people.joost).perform(endProfile, { profileId })).toMatchObject({ ok: false, reason: 'not-a-learning-adviser' })
    expect(await house.as(people.ineke).perform(endProfile, { profileId })).toMatchObject({ ok: true })
    expect(await mine(people.ruben)).toEqual([])
    const page = await (await house.browser(people.ruben)).get(`/rolprofielen/${profileId}/versies/${versionId}`)
    expect(page.status).toBe(200)
    expect(await house.as(people.ruben).perform(workWith, { profileId })).toMatchObject({ ok: false, reason: 'no-such-profile' })
  })
})

describe('a manager suggests a profile', () => {
  test('to somebody of the own team, who hears it and decides; not to somebody of another team', async () => {
    const { profileId } = await profileOf()
    const to = (who: Somebody, by = people.joost) => house.as(by).perform(suggest, { profileId, personId: who.id })
    expect(await to(people.lotte)).toMatchObject({ ok: true })
    expect(await to(people.lotte)).toMatchObject({ ok: false, reason: 'suggested-already' })
    expect(await to(people.chris)).toMatchObject({ ok: false, reason: 'not-of-your-team' })
    expect(await to(people.joost)).toMatchObject({ ok: false, reason: 'not-of-your-team' })
    const browser = await house.browser(people.lotte)
    expect((await browser.get('/')).text).toContain('Past dit rolprofiel bij je?')
    expect((await browser.get('/rolprofielen')).text).toContain('Joost de Wit denkt van wel')
    const mails = await house.read(
      (tx) => tx`select 1 from platform.outbox where kind = 'profile-suggested' and person_id = ${people.lotte.id}`,
    )
    expect(mails.length).toBe(1)
    expect(await house.as(people.lotte).perform(passSuggestion, { profileId })).toMatchObject({ ok: true })
    expect((await browser.get('/rolprofielen')).text).not.toContain('Joost de Wit denkt van wel')
  })

  test('the manager sees what became of it, and nobody else does', async () => {
    const profileId = await profileNamed('Casemanager Omgevingswet')
    const team = async (who: Somebody) => (await house.as(who).look((tx) => profileView(tx, actorOf(who), profileId)))!.team
    expect((await team(people.joost)).find((one) => one.personId === people.tim.id)!.suggested).toBe('open')
    expect(await house.as(people.tim).perform(workWith, { profileId })).toMatchObject({ ok: true })
    expect((await team(people.joost)).find((one) => one.personId === people.tim.id)!.suggested).toBe('taken')
    expect(await house.as(people.joost).perform(suggest, { profileId, personId: people.tim.id })).toMatchObject({
      ok: false,
      reason: 'works-with-it',
    })
    expect(await team(people.fatima)).toEqual([])
    expect((await team(people.ineke)).filter((one) => one.suggested)).toEqual([])
  })

  test('who colleagues work with is on no page', async () => {
    const profileId = await profileNamed('Casemanager Omgevingswet')
    for (const who of [people.fatima, people.joost, people.ineke]) {
      const page = await (await house.browser(who)).get(`/rolprofielen/${profileId}`)
      expect(page.text.replace(/Kies iemand.*Stel voor/, '')).not.toContain('Daan Hoekstra')
    }
  })
})

describe('the growth matrix', () => {
  test('is a table of values by levels, each cell with its head for a phone', async () => {
    const page = await (await house.browser(people.fatima)).get(`/rolprofielen/${await profileNamed('Groeimatrix Voorbeeldstad')}`)
    for (const value of ['Toewijding', 'Betrokkenheid', 'Betrouwbaarheid', 'Deskundigheid']) expect(page.text).toContain(value)
    expect(page.body).toMatch(/<th[^>]*scope="row"[^>]*>.*?Toewijding/s)
    expect(page.body).toContain('data-label="Ik verken"')
    expect(page.text).toContain('Lost lastige zaken op en deelt wat werkt.')
  })
})
