import { describe, expect, test } from 'vitest'
import { perform, type Role } from '#platform/act.ts'
import { actorOf, openHouse } from '#test/house.ts'
import { cast } from '#test/doors.ts'
import { unitId } from '#world/build.ts'
import { neighbours, organisation, people, type Somebody } from '#world/people.ts'
import { makeChange, type MakeChange } from './make.ts'
import { enterDates, toldTeam, withdrawChange } from './release.ts'
import { changeView, visibleTo } from './views.ts'

const house = openHouse()
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const dates = { advisedOn: today.subtract({ days: 9 }), decidedOn: today.subtract({ days: 2 }) }
const secret = 'Het archief gaat dicht'

const field = (more: Partial<MakeChange> = {}): MakeChange => ({
  label: 'disappears',
  profileId: null,
  field: secret,
  unitId: unitId(organisation.id, 'VER'),
  about: 'Alles wordt digitaal bewaard.',
  neededIn: today.year + 3,
  skills: [],
  ...more,
})
async function draft(more: Partial<MakeChange> = {}): Promise<string> {
  const made = await house.as(people.ineke).perform(makeChange, field(more))
  if (!made.ok) throw new Error(made.reason)
  return made.value.changeId
}
async function released(more: Partial<MakeChange> = {}): Promise<string> {
  const changeId = await draft(more)
  expect(await house.as(people.ineke).perform(enterDates, { changeId, ...dates })).toMatchObject({ ok: true, value: { released: true } })
  return changeId
}
const sees = async (who: Somebody, changeId: string) => (await house.as(who).look((tx) => changeView(tx, actorOf(who), changeId))) !== null
const everybody = Object.values(people)
const profileNamed = (name: string) =>
  house.read(async (tx) => (await tx<{ id: string }[]>`select id from skills.profile where name = ${name}`)[0]!.id)

describe('a draft', () => {
  test('is read by learning advisers and nobody else: not in a list, not by its address, not in a profile, whatever the role', async () => {
    const profileId = await profileNamed('Klantmanager inkomen')
    const ids = [await draft(), await draft({ profileId, field: null, unitId: null })]
    for (const [name, { somebody }] of Object.entries(cast).filter(([, { somebody }]) => !somebody.roles.includes('learning_adviser'))) {
      const browser = await house.browser(somebody)
      expect((await browser.get('/veranderingen')).text, name).not.toContain(secret)
      for (const id of ids) expect((await browser.get(`/veranderingen/${id}`)).status, name).toBe(404)
      expect((await browser.get(`/rolprofielen/${profileId}`)).body, name).not.toContain('/veranderingen/' + ids[1])
      for (const id of ids) expect(await sees(somebody, id), name).toBe(false)
    }
    expect(await sees(people.ineke, ids[0]!)).toBe(true)
    expect((await (await house.browser(people.ineke)).get('/veranderingen')).text).toContain(secret)
  })

  test('is kept from everybody else by the database as well, and from views that others read', async () => {
    const changeId = await draft()
    const rows = (who: Somebody) => house.as(who).look(async (tx) => (await tx`select id from skills.change where id = ${changeId}`).length)
    expect(await rows(people.ineke)).toBe(1)
    for (const who of everybody.filter((one) => !one.roles.includes('learning_adviser'))) expect(await rows(who), who.first).toBe(0)
    expect(await rows(neighbours.rob)).toBe(0)
    expect(await house.read((tx) => tx`select 1 from skills.expected_change where id = ${changeId}`)).toHaveLength(0)
    expect(await house.read((tx) => tx`select 1 from skills.change_concerns where change_id = ${changeId}`)).toHaveLength(0)
  })

  test('stays a draft with one of the two dates; dates to come or in the wrong order are refused', async () => {
    const changeId = await draft()
    const enter = (advisedOn: Temporal.PlainDate | null, decidedOn: Temporal.PlainDate | null) =>
      house.as(people.ineke).perform(enterDates, { changeId, advisedOn, decidedOn })
    expect(await enter(dates.advisedOn, null)).toMatchObject({ ok: true, value: { released: false } })
    expect(await enter(null, dates.decidedOn)).toMatchObject({ ok: true, value: { released: false } })
    expect(await sees(people.joost, changeId)).toBe(false)
    expect(await enter(dates.advisedOn, today.add({ days: 1 }))).toMatchObject({ ok: false, reason: 'date-to-come' })
    expect(await enter(dates.decidedOn, dates.advisedOn)).toMatchObject({ ok: false, reason: 'advice-after-decision' })
    expect(await enter(dates.advisedOn, dates.decidedOn)).toMatchObject({ ok: true, value: { released: true } })
    expect(await enter(null, null)).toMatchObject({ ok: false, reason: 'released-already' })
  })

  test('can be written anew until managers read it', async () => {
    const changeId = await draft()
    const browser = await house.browser(people.ineke)
    const form = await browser.get(`/veranderingen/${changeId}/wijzigen`)
    expect(form.body).toContain(`value="${secret}"`)
    const fields = { label: 'changes', field: 'Het archief wordt digitaal', unitId: unitId(organisation.id, 'VER'), neededIn: '2031' }
    expect((await browser.post(`/veranderingen/${changeId}/wijzigen`, fields)).status).toBe(303)
    const page = await browser.get(`/veranderingen/${changeId}`)
    expect(page.text).toContain('Het archief wordt digitaal')
    expect(page.text).toContain('verandert')
    await house.as(people.ineke).perform(enterDates, { changeId, ...dates })
    const late = await browser.post(`/veranderingen/${changeId}/wijzigen`, fields)
    expect([late.status, late.text.includes('De leidinggevenden lezen dit al')]).toEqual([409, true])
    expect((await browser.get(`/veranderingen/${changeId}/wijzigen`)).status).toBe(404)
  })

  test('only a learning adviser makes, dates or withdraws one', async () => {
    const changeId = await draft()
    for (const role of ['administrator', 'coordinator', 'network_coordinator', 'auditor', 'board'] as Role[]) {
      const actor = { ...actorOf(people.joost), roles: [role] }
      expect(await perform(house.db, actor, makeChange, field()), role).toMatchObject({ ok: false, reason: 'not-a-learning-adviser' })
      expect(await perform(house.db, actor, enterDates, { changeId, ...dates }), role).toMatchObject({
        ok: false,
        reason: 'not-a-learning-adviser',
      })
      expect(await perform(house.db, actor, withdrawChange, { changeId }), role).toMatchObject({
        ok: false,
        reason: 'not-a-learning-adviser',
      })
    }
  })
})

describe('people hear it from their manager first', () => {
  test('the manager reads it and gets word; the team reads it once the manager says to have told it', async () => {
    const name = 'Post rondbrengen'
    const changeId = await released({ field: name })
    const who = { manager: people.joost, team: people.fatima, elsewhere: people.chris, otherManager: people.wilma }
    const reads = async () =>
      Object.fromEntries(await Promise.all(Object.entries(who).map(async ([name, one]) => [name, await sees(one, changeId)])))
    expect(await reads()).toEqual({ manager: true, team: false, elsewhere: false, otherManager: false })
    const told = await house.read(
      (tx) =>
        tx<{ personId: string }[]>`select person_id from platform.outbox where kind = 'expected-change' and event like ${`%${changeId}%`}`,
    )
    // Karel leads Joost, who works in that unit himself.
    expect(told.map((one) => one.personId).sort()).toEqual([people.joost.id, people.karel.id].sort())
    const outbox = await (await house.browser(people.bram)).get('/beheer/postvak')
    expect(outbox.text).toContain('Vertrouwelijk bericht')
    expect(outbox.text).not.toContain(name)
    const browser = await house.browser(people.joost)
    expect((await browser.get('/')).text).toContain(`Vertel je team: ${name}`)
    expect((await browser.get(`/veranderingen/${changeId}`)).text).toContain('Je team weet dit nog niet.')
    expect(await house.as(people.wilma).perform(toldTeam, { changeId })).toMatchObject({ ok: false, reason: 'not-your-people' })
    expect(await house.as(people.fatima).perform(toldTeam, { changeId })).toMatchObject({ ok: false, reason: 'not-your-people' })
    expect((await browser.post(`/veranderingen/${changeId}/verteld`)).status).toBe(303)
    expect(await reads()).toEqual({ manager: true, team: true, elsewhere: false, otherManager: false })
    expect((await browser.get('/')).text).not.toContain(`Vertel je team: ${name}`)
    expect((await (await house.browser(people.ineke)).get(`/veranderingen/${changeId}`)).text).toContain('door 1 van de 2 leidinggevenden')
    expect((await browser.get(`/veranderingen/${changeId}`)).text).not.toContain('van de 2 leidinggevenden')
  })

  test('after fourteen days everybody reads it, told or not', async () => {
    const changeId = await draft()
    const ago = (days: number) => Temporal.Now.instant().subtract({ hours: 24 * days })
    await house.arrange(
      (tx) =>
        tx`update skills.change set advised_on = ${dates.advisedOn}, decided_on = ${dates.decidedOn}, released_at = ${ago(13)} where id = ${changeId}`,
    )
    expect([await sees(people.fatima, changeId), await sees(people.chris, changeId)]).toEqual([false, false])
    const older = await draft()
    await house.arrange(
      (tx) =>
        tx`update skills.change set advised_on = ${dates.advisedOn}, decided_on = ${dates.decidedOn}, released_at = ${ago(15)} where id = ${older}`,
    )
    expect([await sees(people.fatima, older), await sees(people.chris, older)]).toEqual([true, true])
    const view = await house.as(people.joost).look((tx) => visibleTo(tx, actorOf(people.joost), { id: older }))
    expect(view[0]!.toTell).toBe(false)
  })

  test('a role that changes is said at its profile, first to managers of who works with it', async () => {
    const profileId = await profileNamed('Casemanager Omgevingswet')
    const changeId = await released({ label: 'changes', profileId, field: null, unitId: null })
    const tag = async (who: Somebody) =>
      (await (await house.browser(who)).get(`/rolprofielen/${profileId}`)).body.includes(`/veranderingen/${changeId}`)
    expect([await tag(people.joost), await tag(people.daan), await tag(people.chris)]).toEqual([true, false, false])
    await house.as(people.joost).perform(toldTeam, { changeId })
    expect([await tag(people.daan), await tag(people.chris)]).toEqual([true, false])
  })

  test('what was released does not change any more; withdrawn, nobody but the learning adviser reads it', async () => {
    const changeId = await released()
    await expect(house.arrange((tx) => tx`update skills.change set label = 'appears' where id = ${changeId}`)).rejects.toThrow(
      'withdrawn, not changed',
    )
    expect(await house.as(people.ineke).perform(withdrawChange, { changeId })).toMatchObject({ ok: true })
    expect([await sees(people.joost, changeId), await sees(people.ineke, changeId)]).toEqual([false, true])
    expect(await house.as(people.joost).perform(toldTeam, { changeId })).toMatchObject({ ok: false, reason: 'no-such-change' })
  })
})

describe('the form', () => {
  test('wants a profile or a field, a year and what happens, and keeps what was typed', async () => {
    const browser = await house.browser(people.ineke)
    await browser.get('/veranderingen/nieuw')
    const back = await browser.post('/veranderingen/nieuw', { about: 'Wat ik al schreef', neededIn: 'straks' })
    expect(back.status).toBe(422)
    for (const words of ['Kies wat er gebeurt.', 'Vul een jaar in, zoals 2029.']) expect(back.text).toContain(words)
    expect(back.body).toContain('Wat ik al schreef')
    const neither = await browser.post('/veranderingen/nieuw', { label: 'appears', neededIn: '2030' })
    expect([neither.status, neither.text.includes('schrijf om welk werk het gaat')]).toEqual([422, true])
    const hostile = '<img src=x onerror=alert(1)>'
    const sent = await browser.post('/veranderingen/nieuw', { label: 'appears', neededIn: '2030', field: hostile })
    expect((await browser.follow(sent)).body).not.toContain('<img src=x')
  })
})
