import { describe, expect, test } from 'vitest'
import { later } from '#platform/later.ts'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { editionId, sessionId } from '#world/editions.ts'
import { addressOf, organisation, people } from '#world/people.ts'
import {
  addSession,
  AddSession,
  cancelEdition,
  changeSession,
  ChangeSession,
  makeEdition,
  MakeEdition,
  publishEdition,
  removeSession,
} from '../index.ts'
import { trainerNews } from './rules.ts'

describe('what a trainer has to hear', () => {
  const told = { sessionId: 's', personId: 'a', revision: 2, sequence: 4, gone: false }
  test('nothing, when nothing changed', () => expect(trainerNews([{ sessionId: 's', trainerId: 'a', revision: 2 }], [told])).toEqual([]))
  test('a change, with a higher sequence than the last', () =>
    expect(trainerNews([{ sessionId: 's', trainerId: 'a', revision: 3 }], [told])).toEqual([
      { personId: 'a', news: 'changed', sessions: [{ sessionId: 's', revision: 3, sequence: 5 }] },
    ]))
  test('a handing over: one cancels, the other is invited', () =>
    expect(trainerNews([{ sessionId: 's', trainerId: 'b', revision: 3 }], [told])).toMatchObject([
      { personId: 'b', news: 'invited' },
      { personId: 'a', news: 'cancelled', sessions: [{ sequence: 5 }] },
    ]))
  test('somebody who comes back is invited anew, above the cancellation', () =>
    expect(trainerNews([{ sessionId: 's', trainerId: 'a', revision: 4 }], [{ ...told, gone: true, sequence: 5 }])).toMatchObject([
      { news: 'invited', sessions: [{ sequence: 6 }] },
    ]))
  test('many sessions are one message', () =>
    expect(
      trainerNews(
        ['s', 't', 'u'].map((one) => ({ sessionId: one, trainerId: 'a', revision: 0 })),
        [],
      ),
    ).toMatchObject([{ news: 'invited', sessions: { length: 3 } }]))
})

const world = openHouse()
const { marjan, sjaak, piet, fatima, henk } = people

const lineOf = (text: string, name: string) => new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(text.replace(/\r\n /g, ''))?.[1]?.trim()
const lessonsTold = async (who: { id: string }) => {
  await world.work()
  const rows = await world.read(
    (tx) => tx<{ kind: string; subject: string; body: string; confidential: boolean; attachments: { content: string }[] }[]>`
    select kind, subject, body, confidential, attachments from platform.outbox where person_id = ${who.id} and kind like 'trainer-%' order by made_at, id`,
  )
  return rows.map((row) => ({
    ...row,
    events: row.attachments.map(({ content }) => ({
      method: lineOf(content, 'METHOD'),
      uid: lineOf(content, 'UID'),
      sequence: Number(lineOf(content, 'SEQUENCE')),
    })),
  }))
}
const day = (days: number) => Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days }).toString()
const session = (trainer: typeof sjaak, days: number, more = {}) => ({
  date: day(days),
  from: '9.00',
  until: '12.00',
  place: 'Stadhuis',
  trainer: addressOf(trainer),
  ...more,
})

describe('a trainer', () => {
  let edition = ''
  let sessions: string[] = []

  test('hears nothing of a draft, and once of all lessons when it opens', async () => {
    const made = await world
      .as(marjan)
      .perform(makeEdition, MakeEdition.parse({ activityId: activityId('OWN-TM', organisation.id), minParticipants: 2, capacity: 8 }))
    if (!made.ok) throw new Error(made.reason)
    edition = made.value.editionId
    for (const days of [60, 67]) {
      const added = await world.as(marjan).perform(addSession, AddSession.parse({ editionId: edition, ...session(piet, days) }))
      if (!added.ok) throw new Error(added.reason)
      sessions.push(...added.value.sessionIds)
    }
    expect(await lessonsTold(piet)).toEqual([])
    await world.as(marjan).perform(publishEdition, { editionId: edition })
    const told = await lessonsTold(piet)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({
      kind: 'trainer-invited',
      subject: 'Jij geeft les: Time management',
      events: sessions.map((id) => ({ method: 'REQUEST', uid: `${id}@localhost`, sequence: 0 })),
    })
    expect(told[0]!.body).toContain('http://localhost:8080/mijn/lessen')
  })

  test('hears it once, however often the job runs', async () => {
    for (let i = 0; i < 3; i++) {
      await world.arrange((tx) => later(tx, 'editions/tell-trainers', { organisationId: organisation.id, editionId: edition }))
      await world.work()
    }
    expect(await lessonsTold(piet)).toHaveLength(1)
  })

  test('gets an update when the lesson moves: the same UID, a higher sequence', async () => {
    await world.as(marjan).perform(changeSession, ChangeSession.parse({ sessionId: sessions[0], ...session(piet, 61) }))
    expect((await lessonsTold(piet)).at(-1)).toMatchObject({
      kind: 'trainer-changed',
      events: [{ method: 'REQUEST', uid: `${sessions[0]}@localhost`, sequence: 1 }],
    })
  })

  test('who hands over a lesson lets go of it, and the other gets it', async () => {
    await world.as(marjan).perform(changeSession, ChangeSession.parse({ sessionId: sessions[0], ...session(sjaak, 61) }))
    expect((await lessonsTold(piet)).at(-1)).toMatchObject({
      kind: 'trainer-cancelled',
      events: [{ method: 'CANCEL', uid: `${sessions[0]}@localhost`, sequence: 2 }],
    })
    expect((await lessonsTold(sjaak)).at(-1)).toMatchObject({
      kind: 'trainer-invited',
      events: [{ method: 'REQUEST', uid: `${sessions[0]}@localhost` }],
    })
    expect((await lessonsTold(piet)).filter(({ kind }) => kind === 'trainer-changed')).toHaveLength(1)
  })

  test('a lesson that is taken away, or an edition that is cancelled, leaves the agenda with its reason', async () => {
    await world.as(marjan).perform(removeSession, { sessionId: sessions[1]! })
    expect((await lessonsTold(piet)).at(-1)).toMatchObject({
      kind: 'trainer-cancelled',
      events: [{ method: 'CANCEL', uid: `${sessions[1]}@localhost`, sequence: 1 }],
    })
    await world.as(marjan).perform(cancelEdition, { editionId: edition, reason: 'De verwarming is stuk.' })
    const last = (await lessonsTold(sjaak)).at(-1)!
    expect(last).toMatchObject({ kind: 'trainer-cancelled', events: [{ method: 'CANCEL', uid: `${sessions[0]}@localhost` }] })
    expect(last.body).toContain('De verwarming is stuk.')
    await world.work()
    expect((await lessonsTold(sjaak)).filter(({ kind }) => kind === 'trainer-cancelled')).toHaveLength(1)
  })

  test('without an address reads it on the site', async () => {
    await world.arrange((tx) => tx`update editions.session set trainer_id = ${henk.id} where id = ${sessionId('tm2', 1)}`)
    await world.arrange((tx) => later(tx, 'editions/tell-trainers', { organisationId: organisation.id, editionId: editionId('tm2') }))
    expect(await lessonsTold(henk)).toMatchObject([{ kind: 'trainer-invited', events: [] }])
  })

  test('of a confidential activity nobody reads the title over a shoulder', async () => {
    await world.arrange((tx) => tx`update catalogue.activity set confidential = true where id = ${activityId('OWN-ASB', organisation.id)}`)
    await world.arrange((tx) => later(tx, 'editions/tell-trainers', { organisationId: organisation.id, editionId: editionId('asb') }))
    const last = (await lessonsTold(sjaak)).at(-1)!
    expect(last.confidential).toBe(true)
    expect(last.subject).toBe('Jij geeft les: afspraak')
    expect(lineOf(last.attachments[0]!.content, 'SUMMARY')).toBe('Afspraak')
  })
})

describe('Mijn lessen', () => {
  const menuOf = async (who: typeof sjaak) => (await (await world.browser(who)).get('/')).body

  test('stands in the menu of whoever teaches now or did lately, and of nobody else', async () => {
    expect(await menuOf(sjaak)).toContain('href="/mijn/lessen"')
    for (const who of [fatima, marjan]) expect((await menuOf(who)).split('<main')[0]).not.toContain('/mijn/lessen')
    await world.arrange((tx) => tx`update editions.session set trainer_id = ${fatima.id} where id = ${sessionId('lc', 1)}`)
    expect(await menuOf(fatima)).toContain('href="/mijn/lessen"')
    await world.arrange(
      (tx) =>
        tx`update editions.session set starts_at = now() - interval '91 days', ends_at = now() - interval '90 days' where id = ${sessionId('lc', 1)}`,
    )
    expect((await menuOf(fatima)).split('<main')[0]).not.toContain('/mijn/lessen')
  })
})
