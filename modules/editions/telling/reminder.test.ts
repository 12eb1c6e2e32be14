import { describe, expect, test } from 'vitest'
import { ask } from '#modules/catalogue/index.ts'
import { farMonday } from '#test/days.ts'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { editionId, enrolmentId, sessionId } from '#world/editions.ts'
import { organisation, people } from '#world/people.ts'
import { enrol, makeSeries, MakeSeries, publishSeries, withdraw } from '../index.ts'
import { reminderDay } from './rules.ts'

const date = (text: string) => Temporal.PlainDate.from(text)

test('working days are counted back over a weekend and over holidays', () => {
  expect(reminderDay(date('2026-11-26'), 2).toString()).toBe('2026-11-24') // Thursday: Tuesday
  expect(reminderDay(date('2026-11-23'), 2).toString()).toBe('2026-11-19') // Monday: Thursday
  expect(reminderDay(date('2027-03-30'), 2).toString()).toBe('2027-03-25') // Tuesday after Easter: Thursday, for Good Friday is a working day of many, and Easter Monday is not
})

const world = openHouse()
const { chris, yara, lotte, stef, bas, ineke, marjan, fatima } = people
const local = (days: number) =>
  Temporal.Now.zonedDateTimeISO('Europe/Amsterdam').add({ days }).with({ hour: 9, minute: 30, second: 0 }).toInstant()

/** The first session of an edition in so many days; its people had their seat long before. */
const begins = (key: string, days: number) =>
  world.arrange(async (tx) => {
    await tx`update editions.session set starts_at = ${local(days)}, ends_at = ${local(days)}::timestamptz + interval '3 hours' where id = ${sessionId(key, 1)}`
    await tx`update editions.enrolment set state_since = now() - interval '40 days' where edition_id = ${editionId(key)}`
  })
const settings = (more: Record<string, number>) =>
  world.arrange((tx) => tx`update people.organisation set settings = ${tx.json(more)} where id = ${organisation.id}`)
const remind = async () => {
  await world.round('editions/remind')
  await world.work()
}
const reminders = (who: { id: string }) =>
  world.read(
    (tx) =>
      tx<
        { event: string; subject: string; body: string; attachments: unknown[]; confidential: boolean }[]
      >`select event, subject, body, attachments, confidential from platform.outbox where person_id = ${who.id} and kind = 'reminder'`,
  )

describe('a reminder', () => {
  test('does not come long before', async () => {
    await begins('b1', 30)
    await remind()
    expect(await reminders(chris)).toEqual([])
  })

  test('comes some working days before, once, also when the round and the job are repeated as after a crash', async () => {
    await begins('b1', 1)
    await world.round('editions/remind') // this one dies before its jobs are done
    for (let i = 0; i < 3; i++) await remind()
    for (const who of [chris, yara, lotte]) expect(await reminders(who)).toHaveLength(1)
    const [mine] = await reminders(chris)
    expect(mine).toMatchObject({
      event: `enrolment/${enrolmentId('b1', 'chris')}/reminder`,
      subject: 'Bijna zover: Schrijven op taalniveau B1',
      attachments: [],
    })
    expect(mine!.body).toContain('zaal De Brug')
  })

  test('does not come again when the dates move', async () => {
    await begins('b1', 2)
    await remind()
    expect(await reminders(chris)).toHaveLength(1)
  })

  test('does not come to who enrolled since: that message has just said it all', async () => {
    await world.as(stef).perform(enrol, { editionId: editionId('b1'), personId: stef.id })
    await remind()
    expect(await reminders(stef)).toEqual([])
  })

  test('does not come to who withdrew in between', async () => {
    await begins('tm1', 1)
    await world.round('editions/remind')
    expect(await world.as(people.ruben).perform(withdraw, { enrolmentId: enrolmentId('tm1', 'ruben') })).toMatchObject({ ok: true })
    await world.work()
    expect(await reminders(people.ruben)).toEqual([])
    expect(await reminders(people.sanne)).toHaveLength(1)
  })

  test('of something confidential names it inside only', async () => {
    await world.arrange((tx) => tx`update catalogue.activity set confidential = true where id = ${activityId('LC', organisation.id)}`)
    await begins('lc', 1)
    await remind()
    const [mine] = await reminders(bas)
    expect(mine).toMatchObject({ subject: 'Bijna zover: afspraak', confidential: true, attachments: [] })
  })

  test('comes as early as the organisation wants, or not at all', async () => {
    await settings({ reminderDays: 0 })
    await begins('bhv', 1)
    await remind()
    expect(await reminders(people.kees)).toEqual([])
    await begins('bhv', 20)
    await settings({ reminderDays: 5 })
    await remind()
    expect(await reminders(people.kees)).toEqual([])
    await settings({ reminderDays: 20 })
    await remind()
    expect(await reminders(people.kees)).toHaveLength(1)
  })

  test('says what the organisation wants it to say', async () => {
    await settings({})
    const browser = await world.browser(ineke)
    await browser.get('/academie/teksten/reminder')
    expect(
      (await browser.post('/academie/teksten/reminder', { in: 'nl', subject: 'Tot gauw, {voornaam}', body: 'Bij {titel}' })).status,
    ).toBe(303)
    await begins('game', 1)
    await remind()
    expect((await reminders(people.aylin))[0]).toMatchObject({ subject: 'Tot gauw, Aylin', body: 'Bij Omgevingswet-game' })
  })
})

test('who asked for a new edition is thanked when a series of it opens, and not invited besides on that day', async () => {
  const activity = activityId('OWN-TM', organisation.id)
  await world.as(fatima).perform(ask, { activityId: activity })
  const made = await world.as(marjan).perform(
    makeSeries,
    MakeSeries.parse({
      activityId: activity,
      groupMin: '4',
      groupMax: '6',
      from: farMonday().toString(),
      until: farMonday().add({ weeks: 12 }).toString(),
      weekdays: ['2'],
      startsAt: '9.00',
      endsAt: '12.30',
      place: 'Stadhuis',
      editions: '2',
    }),
  )
  if (!made.ok) throw new Error(made.reason)
  await world.as(marjan).perform(publishSeries, { seriesId: made.value.seriesId, invite: true })
  await world.work()
  const told = await world.read(
    (tx) =>
      tx<
        { kind: string; body: string }[]
      >`select kind, body from platform.outbox where person_id = ${fatima.id} and kind in ('asked-for', 'invitation')`,
  )
  expect(told).toMatchObject([{ kind: 'asked-for', body: expect.stringContaining('Dank je dat je om Time management vroeg') }])
  expect(told[0]!.body).toContain(`/reeksen/${made.value.seriesId}`)
  expect(await world.read((tx) => tx`select 1 from catalogue.demand where activity_id = ${activity} and ended_at is null`)).toHaveLength(0)
})
