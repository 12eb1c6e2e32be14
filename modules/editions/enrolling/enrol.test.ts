import { describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { editionId } from '#world/editions.ts'
import { people } from '#world/people.ts'
import { enrol } from './enrol.ts'
import { withdraw } from './withdraw.ts'

const world = openHouse()
const { fatima, chris, yara, stef, dina, joost, mees, gijs, omar, henk } = people

const countOf = (key: string, state: string) =>
  world.read(async (tx) => {
    const [row] = await tx`select count(*)::int as n from editions.enrolment where edition_id = ${editionId(key)} and state = ${state}`
    return row!['n'] as number
  })

describe('enrolling', () => {
  test('an employee gets a seat with one button and sees it on the page', async () => {
    const browser = await world.browser(stef)
    const before = await browser.get(`/edities/${editionId('b1')}`)
    expect(before.text).toContain('Meld je aan')
    const after = await browser.follow(await browser.post(`/edities/${editionId('b1')}/inschrijvingen`, { personId: stef.id }))
    expect(after.text).toContain('Je bent aangemeld')
    expect(after.text).toContain('De uitnodiging staat in je mail.')
  })

  test('who has no address is sent to the messages, not to a mailbox that is not there', async () => {
    const id = editionId('bhv')
    const [mine] = await world.read((tx) => tx`select state from editions.enrolment where edition_id = ${id} and person_id = ${henk.id}`)
    expect(mine).toMatchObject({ state: 'seated' })
    const page = await (await world.browser(henk)).get(`/edities/${id}`)
    expect(page.text).toContain('De uitnodiging staat bij jouw berichten.')
    expect(page.text).not.toContain('staat in je mail')
  })

  test('a full edition gives a place on the waiting list', async () => {
    const outcome = await world.as(chris).perform(enrol, { editionId: editionId('game'), personId: chris.id })
    expect(outcome).toMatchObject({ ok: true, value: { state: 'waiting' } })
  })

  test('an edition that asks for approval makes a request, which holds no seat', async () => {
    const outcome = await world.as(mees).perform(enrol, { editionId: editionId('av'), personId: mees.id })
    expect(outcome).toMatchObject({ ok: true, value: { state: 'requested' } })
  })

  test('a manager enrols somebody of the team: that is the approval', async () => {
    const outcome = await world.as(joost).perform(enrol, { editionId: editionId('av'), personId: people.piet.id })
    expect(outcome).toMatchObject({ ok: true, value: { state: 'seated' } })
  })

  test('nobody enrols a colleague of another team', async () => {
    const outcome = await world.as(fatima).perform(enrol, { editionId: editionId('b1'), personId: gijs.id })
    expect(outcome).toMatchObject({ ok: false, reason: 'not-your-colleague' })
  })

  test('enrolling twice is refused and nothing changes', async () => {
    const outcome = await world.as(fatima).perform(enrol, { editionId: editionId('bbl'), personId: fatima.id })
    expect(outcome).toMatchObject({ ok: false, reason: 'already-enrolled' })
  })

  test('an edition without dates collects interest', async () => {
    const outcome = await world.as(stef).perform(enrol, { editionId: editionId('awb'), personId: stef.id })
    expect(outcome).toMatchObject({ ok: true, value: { state: 'waiting' } })
  })

  test('a second click of the same form gets the first answer and makes one enrolment', async () => {
    const browser = await world.browser(dina)
    const form = { personId: dina.id, _submission: crypto.randomUUID() }
    const [first, second] = await Promise.all([
      browser.post(`/edities/${editionId('b1')}/inschrijvingen`, form),
      browser.post(`/edities/${editionId('b1')}/inschrijvingen`, form),
    ])
    expect([first.status, second.status]).toEqual([303, 303])
    const [row] = await world.read(
      (tx) => tx`select count(*)::int as n from editions.enrolment where person_id = ${dina.id} and edition_id = ${editionId('b1')}`,
    )
    expect(row!['n']).toBe(1)
  })
})

describe('withdrawing', () => {
  test('the first on the waiting list gets the seat', async () => {
    const waiting = await countOf('game', 'waiting')
    const [mine] = await world.read(
      (tx) => tx`select id from editions.enrolment where person_id = ${mees.id} and edition_id = ${editionId('game')}`,
    )
    const outcome = await world.as(mees).perform(withdraw, { enrolmentId: mine!['id'] })
    expect(outcome).toMatchObject({ ok: true, value: { promoted: [expect.any(String)] } })
    expect(await countOf('game', 'waiting')).toBe(waiting - 1)
    const [first] = await world.read(
      (tx) => tx`select state from editions.enrolment where person_id = ${gijs.id} and edition_id = ${editionId('game')}`,
    )
    expect(first!['state']).toBe('seated')
  })

  test('somebody else’s enrolment stays', async () => {
    const [theirs] = await world.read(
      (tx) => tx`select id from editions.enrolment where person_id = ${omar.id} and edition_id = ${editionId('bbl')}`,
    )
    expect(await world.as(yara).perform(withdraw, { enrolmentId: theirs!['id'] })).toMatchObject({
      ok: false,
      reason: 'not-your-enrolment',
    })
  })
})

describe('the last seat', () => {
  test('two people who want it at the same moment get one seat and one place on the waiting list', async () => {
    await world.arrange((tx) => tx`update editions.edition set capacity = 6 where id = ${editionId('bhv')}`)
    const outcomes = await Promise.all(
      [fatima, mees].map((one) => world.as(one).perform(enrol, { editionId: editionId('bhv'), personId: one.id })),
    )
    expect(outcomes.map((o) => o.ok && o.value.state).sort()).toEqual(['seated', 'waiting'])
  })

  test('the database itself refuses a seat too many', async () => {
    await expect(
      world.arrange(
        (tx) =>
          tx`update editions.enrolment set state = 'seated' where edition_id = ${editionId('bhv')} and person_id = ${henk.id} or edition_id = ${editionId('bhv')} and state = 'waiting'`,
      ),
    ).rejects.toThrow(/6 seats and 7 people/)
  })
})

describe('people who enrol at the same moment', () => {
  test('are told apart: each enrolment, its history and its line in the log name who did it', async () => {
    const crowd = [stef, chris, yara]
    const browsers = await Promise.all(crowd.map((one) => world.browser(one)))
    const url = `/edities/${editionId('game')}/inschrijvingen`
    for (const one of crowd)
      await world.arrange((tx) => tx`delete from editions.enrolment where edition_id = ${editionId('game')} and person_id = ${one.id}`)
    const answers = await Promise.all(browsers.map((browser, n) => browser.post(url, { personId: crowd[n]!.id })))
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303])
    const made = await world.read(
      (tx) => tx`
      select n.person_id, n.made_by, e.by_id, l.actor_id, l.actor_kind, l.details
      from editions.enrolment n
      join editions.enrolment_event e on e.enrolment_id = n.id
      join platform.audit_log l on l.object = 'enrolment/' || n.id and l.action = 'enrol'
      where n.edition_id = ${editionId('game')} and n.person_id = any(${crowd.map((one) => one.id)})`,
    )
    expect(made.map((row) => row['personId']).sort()).toEqual(crowd.map((one) => one.id).sort())
    for (const row of made)
      expect(row).toEqual({
        personId: row['personId'],
        madeBy: row['personId'],
        byId: row['personId'],
        actorId: row['personId'],
        actorKind: 'person',
        details: { state: 'waiting' },
      })
  })

  test('and one of them for a colleague: that one is decided alone, and refused', async () => {
    const browser = await world.browser(dina)
    const answer = await browser.post(`/edities/${editionId('game')}/inschrijvingen`, { personId: gijs.id })
    expect(answer.status).toBe(403)
  })
})
