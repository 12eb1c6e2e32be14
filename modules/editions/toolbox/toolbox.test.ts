import { describe, expect, test } from 'vitest'
import { keepCompetence } from '#modules/skills/index.ts'
import type { Sql } from '#platform/db/pool.ts'
import { dateOf } from '#platform/words.ts'
import { crewId, crewPeople, delegationId, topicId } from '#world/crews.ts'
import { people } from '#world/people.ts'
import { openHouse } from '../../../test/house.ts'
import { attend } from '../index.ts'
import { recordToolbox, type RecordToolbox } from './record-toolbox.ts'

const house = openHouse()
const { kees, henk, ali, wilma, fatima } = people
const [bert, dirk, marga, rachid, rik] = crewPeople as [
  (typeof crewPeople)[0],
  (typeof crewPeople)[0],
  (typeof crewPeople)[0],
  (typeof crewPeople)[0],
  (typeof crewPeople)[0],
]
const today = () => dateOf(Temporal.Now.instant())

/** Each test its own topic, so that they do not meet. */
const asked = (topic: string, there: { id: string }[], more: Partial<RecordToolbox> = {}): RecordToolbox => ({
  key: crypto.randomUUID(),
  crewId,
  activityId: topicId(topic),
  heldOn: today(),
  personIds: there.map((one) => one.id),
  ...more,
})
const byKees = (input: RecordToolbox) => house.as(kees).perform(recordToolbox, input)
/** Arranges how things have always been: without a line in the history. */
const unnoted = (change: (tx: Sql) => Promise<unknown>) =>
  house.arrange(async (tx) => {
    await tx`select set_config('app.erasing', 'yes', true)`
    await change(tx)
  })
const completed = (topic: string) =>
  house.read(
    (tx) => tx<{ personId: string; present: boolean; on: Temporal.PlainDate }[]>`
      select n.person_id, t.present, (s.starts_at at time zone 'Europe/Amsterdam')::date as on from editions.enrolment n
      join editions.session s on s.edition_id = n.edition_id join editions.attendance t on t.session_id = s.id and t.enrolment_id = n.id
      where n.activity_id = ${topicId(topic)} and n.state = 'completed'`,
  )

describe('a voorman records a toolbox', () => {
  test('whoever was ticked has completed it on that day, and finds it in Mijn opleidingen with its hours', async () => {
    const outcome = await byKees(asked('TB-BOOM', [henk, ali, bert]))
    expect(outcome).toMatchObject({ ok: true, value: { verdict: 'new', added: 3, known: 0, refused: 0 } })
    const rows = await completed('TB-BOOM')
    expect(rows.map((one) => one.personId).sort()).toEqual([henk.id, ali.id, bert.id].sort())
    expect(rows.every((one) => one.present && one.on.equals(today()))).toBe(true)
    const mine = await (await house.browser(henk)).get('/mijn/opleidingen')
    expect(mine.text).toContain('Veilig werken met de kettingzaag')
    expect(mine.text).toContain('0,3 uur')
    const manager = await (await house.browser(wilma)).get(`/mijn/team/${henk.id}`)
    expect(manager.text).toContain('Veilig werken met de kettingzaag')
  })

  test('it counts: in the coverage of the unit and in the completions for the personnel file', async () => {
    const before = await completed('TB-BOOM') // of the test above
    const browser = await house.browser(people.ineke)
    const { text } = await browser.get(`/academie/dekking?activiteit=${topicId('TB-BOOM')}`)
    const been = [...text.matchAll(/Groen[^0-9]*(\d+) (\d+) (\d+) (\d+) (\d+)/g)].reduce((sum, row) => sum + Number(row[2]), 0)
    expect([before.length, been]).toEqual([3, 3])
    const file = (await browser.get(`/academie/afrondingen/bestand.csv?van=${today()}&tot=${today()}`)).text
    for (const name of ['Henk Jansen', 'Veilig werken met de kettingzaag']) expect(file).toContain(name)
  })

  test('what its topic teaches is an inschatting of whoever was there, of that day and once; a correction by the coordinator takes it back', async () => {
    const made = await house.as(people.ineke).perform(keepCompetence, { name: 'Veilig zagen', about: '', levels: [] })
    if (!made.ok) throw new Error(made.reason)
    await house.arrange(
      (tx) => tx`insert into catalogue.taught_skill (organisation_id, activity_id, skill_id, level, state, decided_at)
        select organisation_id, id, ${made.value.skillId}, 2, 'confirmed', now() from catalogue.activity where id = ${topicId('TB-BOOM')}`,
    )
    const heldOn = today().subtract({ days: 3 })
    const input = asked('TB-BOOM', [ali], { heldOn })
    expect(await byKees(input)).toMatchObject({ ok: true, value: { added: 1 } })
    expect(await byKees({ ...input, key: crypto.randomUUID() })).toMatchObject({ ok: true, value: { added: 0 } })
    const ratings = () =>
      house.as(ali).look(
        (
          tx,
        ) => tx`select source, level, rated_on::text as on, exists (select from skills.rating_taken_back b where b.rating_id = r.id) as taken
          from skills.rating r where person_id = ${ali.id} and skill_id = ${made.value.skillId}`,
      )
    expect(await ratings()).toEqual([{ source: 'completion', level: 2, on: heldOn.toString(), taken: false }])

    const [row] = await house.read(
      (tx) => tx<{ sessionId: string; enrolmentId: string }[]>`
        select b.session_id, n.id as enrolment_id from editions.toolbox b join editions.enrolment n on n.edition_id = b.edition_id
        where b.held_on = ${heldOn} and b.activity_id = ${topicId('TB-BOOM')} and n.person_id = ${ali.id}`,
    )
    const absent = { enrolmentId: row!.enrolmentId, present: false, note: '', was: { present: true, note: '' } }
    expect((await house.as(people.ineke).perform(attend, { sessionId: row!.sessionId, marks: [absent], rest: false })).ok).toBe(true)
    expect(await ratings()).toMatchObject([{ taken: true }])
    await house.arrange((tx) => tx`delete from catalogue.taught_skill where skill_id = ${made.value.skillId}`)
  })

  test('sent again with the same key it is recorded once, and answered the same', async () => {
    const input = asked('TB-GLAD', [henk, ali])
    const first = await byKees(input)
    const both = await Promise.all([byKees(input), byKees(input)])
    expect(both).toEqual([first, first])
    expect(await completed('TB-GLAD')).toHaveLength(2)
    expect(await byKees({ ...input, personIds: [dirk.id] })).toMatchObject({ ok: false, reason: 'another-request' })
  })

  test('two devices for the same crew, topic and day make one toolbox with everybody of both', async () => {
    const [one, two] = await Promise.all([byKees(asked('TB-TIL', [henk, ali])), byKees(asked('TB-TIL', [ali, dirk]))])
    expect([one, two].map((answer) => answer.ok && answer.value.verdict).sort()).toEqual(['merged', 'new'])
    expect([one, two].reduce((sum, answer) => sum + (answer.ok ? answer.value.added : 0), 0)).toBe(3)
    expect((await completed('TB-TIL')).map((row) => row.personId).sort()).toEqual([henk.id, ali.id, dirk.id].sort())
    const [counted] = await house.read(
      (tx) => tx`select count(*)::int as count from editions.toolbox where activity_id = ${topicId('TB-TIL')}`,
    )
    expect(counted!['count']).toBe(1)
  })

  test('a week later: who left meanwhile counts when employed on that day, who left before does not, and the voorman sees that until it is put away', async () => {
    const heldOn = today().subtract({ days: 7 })
    await house.arrange(async (tx) => {
      await tx`update people.employment set ends_on = ${heldOn} where person_id = ${marga.id}`
      await tx`update people.employment set ends_on = ${heldOn.subtract({ days: 1 })} where person_id = ${rachid.id}`
    })
    const recordedAt = Temporal.Now.instant().subtract({ hours: 24 * 7 })
    const input = asked('TB-EPR', [henk, marga, rachid], { heldOn, recordedAt })
    expect(await byKees(input)).toMatchObject({ ok: true, value: { verdict: 'new', added: 2, refused: 1 } })
    expect((await completed('TB-EPR')).map((row) => row.personId).sort()).toEqual([henk.id, marga.id].sort())
    const browser = await house.browser(kees)
    const page = await browser.get('/toolbox')
    expect(page.text).toContain('Niet meegeteld')
    expect(page.text).toContain('Rachid Ouali: werkte hier niet')
    expect(page.text).not.toContain('Marga Evers:')
    await browser.post(`/toolbox/ontvangen/${input.key}/wegleggen`)
    expect((await browser.get('/toolbox')).text).not.toContain('Niet meegeteld')
  })

  test('whoever left the crew before that day does not count and is kept apart; on the days before that they do', async () => {
    const moved = Temporal.Now.instant().subtract({ hours: 3 * 24 })
    await house.arrange(
      (tx) => tx`insert into people.employment_history (organisation_id, employment_id, was, until)
        select organisation_id, id, jsonb_build_object('crew_id', crew_id, 'manager_id', manager_id), ${moved} from people.employment where person_id = ${dirk.id}`,
    )
    const crewOf = (crew: string | null) => unnoted((tx) => tx`update people.employment set crew_id = ${crew} where person_id = ${dirk.id}`)
    await crewOf(null)
    const later = asked('TB-BOOM', [bert, dirk], { heldOn: today().subtract({ days: 1 }) })
    expect(await byKees(later)).toMatchObject({ ok: true, value: { added: 1, refused: 1 } })
    expect((await (await house.browser(kees)).get('/toolbox')).text).toContain('Dirk van Loon: zat die dag niet in jouw ploeg')
    const before = asked('TB-BOOM', [bert, dirk], { heldOn: today().subtract({ days: 5 }) })
    expect(await byKees(before)).toMatchObject({ ok: true, value: { added: 2, refused: 0 } })
    await crewOf(crewId)
  })

  test('whoever is of the same crew under another manager is not the voorman’s, also when the request is written by hand', async () => {
    const managerOf = (manager: string) =>
      unnoted((tx) => tx`update people.employment set manager_id = ${manager} where person_id = ${rik.id}`)
    await managerOf(fatima.id)
    expect(await byKees(asked('TB-TIL', [henk, rik]))).toMatchObject({ ok: false, reason: 'not-of-this-crew' })
    await managerOf(wilma.id)
    expect(await byKees(asked('TB-TIL', [henk, rik]))).toMatchObject({ ok: true })
  })

  test.each([
    ['somebody who never was in the crew', () => asked('TB-TIL', [henk, fatima]), 'not-of-this-crew'],
    ['a day to come', () => asked('TB-TIL', [henk], { heldOn: today().add({ days: 1 }) }), 'in-the-future'],
    ['more than a month ago', () => asked('TB-TIL', [henk], { heldOn: today().subtract({ days: 32 }) }), 'too-long-ago'],
    ['what is no toolbox', () => ({ ...asked('TB-TIL', [henk]), activityId: topicId('B1') }), 'no-such-topic'],
    ['a team that is no crew', () => ({ ...asked('TB-TIL', [henk]), crewId: topicId('B1') }), 'no-such-crew'],
  ])('is refused for %s, and nothing is recorded', async (_, input, reason) => {
    const before = await house.read((tx) => tx`select count(*)::int as count from editions.enrolment`)
    expect(await byKees(input())).toMatchObject({ ok: false, reason })
    expect(await house.read((tx) => tx`select count(*)::int as count from editions.enrolment`)).toEqual(before)
  })

  test('nobody but the voorman of that moment can: another employee, and the voorman after it was taken back', async () => {
    expect(await house.as(henk).perform(recordToolbox, asked('TB-TIL', [henk]))).toMatchObject({ ok: false, reason: 'not-voorman' })
    const hourAgo = Temporal.Now.instant().subtract({ hours: 1 })
    await house.arrange((tx) => tx`update people.crew_delegation set ended_at = ${hourAgo} where id = ${delegationId}`)
    expect(await byKees(asked('TB-TIL', [bert]))).toMatchObject({ ok: false, reason: 'not-voorman' })
    // What was recorded before that, without network, still counts.
    const early = { recordedAt: hourAgo.subtract({ hours: 24 }), heldOn: dateOf(hourAgo.subtract({ hours: 24 })) }
    expect(await byKees(asked('TB-TIL', [bert], early))).toMatchObject({ ok: true, value: { added: 1 } })
    await house.arrange((tx) => tx`update people.crew_delegation set ended_at = null where id = ${delegationId}`)
  })

  test('the clock of a device makes nobody voorman of a day after it was taken back', async () => {
    const now = Temporal.Now.instant()
    const ended = (at: Temporal.Instant | null) =>
      house.arrange((tx) => tx`update people.crew_delegation set ended_at = ${at} where id = ${delegationId}`)
    await ended(now.subtract({ hours: 3 * 24 }))
    const lie = { recordedAt: now.subtract({ hours: 5 * 24 }), heldOn: today() }
    expect(await byKees(asked('TB-TIL', [rachid], lie))).toMatchObject({ ok: false, reason: 'not-voorman' })
    await ended(null)
  })
})

describe('the page of a toolbox, without JavaScript', () => {
  test('is three taps: topic, names, done; and everyone at once with one button', async () => {
    const phone = await house.browser(kees)
    expect((await phone.get('/toolbox')).text).toContain('Gladde wegen')
    const page = await phone.get(`/toolbox/${topicId('TB-GLAD')}`)
    expect(page.text).toContain('Het kan vannacht vriezen.')
    const key = /name="key" value="([^"]+)"/.exec(page.body)![1]!
    const sent = await phone.post(`/toolbox/${topicId('TB-GLAD')}`, {
      key,
      crewId,
      heldOn: today().subtract({ days: 2 }).toString(),
      iedereen: 'ja',
    })
    const receipt = await phone.follow(sent)
    expect(receipt.text).toContain('De toolbox staat erin')
    expect(receipt.text).toMatch(/\d+ mensen genoteerd/)
  })

  test('with nobody ticked it says so, at the top and at the names', async () => {
    const phone = await house.browser(kees)
    await phone.get(`/toolbox/${topicId('TB-GLAD')}`)
    const answer = await phone.post(`/toolbox/${topicId('TB-GLAD')}`, { key: crypto.randomUUID(), crewId, heldOn: today().toString() })
    expect(answer.status).toBe(422)
    expect(answer.text.match(/Tik aan wie er is/g)).toHaveLength(2)
  })
})

describe('what a device keeps', () => {
  test('is the names and ids of the crew and the topics, and nothing else of anybody', async () => {
    const phone = await house.browser(kees)
    const data = JSON.parse((await phone.get('/toolbox/gegevens')).body)
    expect(Object.keys(data).sort()).toEqual(['crews', 'csrf', 'person', 'received', 'shared', 'topics'])
    expect(Object.keys(data.crews[0]).sort()).toEqual(['id', 'name', 'people', 'until'])
    expect(data.crews[0].people.every((one: object) => Object.keys(one).sort().join() === 'id,name')).toBe(true)
    const henks = JSON.parse((await (await house.browser(henk)).get('/toolbox/gegevens')).body)
    expect([henks.crews, henks.topics]).toEqual([[], []])
  })

  test('and the page for when there is no network holds no name and no token', async () => {
    const shell = await house.visitor().get('/toolbox/los')
    expect(shell.status).toBe(200)
    expect(shell.text).not.toContain('Jansen')
  })
})
