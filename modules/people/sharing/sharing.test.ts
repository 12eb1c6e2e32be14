import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { idOf } from '#world/ids.ts'
import { neighbours, organisation, people, type Somebody } from '#world/people.ts'
import { share, stopSharing } from './share.ts'
import { sharedNow } from './view.ts'

const house = openHouse()
const { fatima, joost, ineke, bram, wilma } = people
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const thing = (name: string) => idOf(`thing/${name}`)

const give = (name: string, who: Somebody, until: Temporal.PlainDate | null = null, from = fatima) =>
  house.as(from).perform(share, { kind: 'goal', objectId: thing(name), withPersonId: who.id, until })
/** What somebody may see today, as policies of other rooms ask it. */
const shownTo = (who: Somebody) =>
  house
    .as(who)
    .look(async (tx) => (await tx<{ id: string }[]>`select object_id as id from people.shares_with_me('goal')`).map(({ id }) => id))
const rowsFor = (who: Somebody) => house.as(who).look((tx) => tx`select id from people.shared`)
const leave = (who: Somebody, on: Temporal.PlainDate | null) =>
  house.arrange(
    (tx) => tx`update people.employment set ends_on = ${on} where organisation_id = ${organisation.id} and person_id = ${who.id}`,
  )

// What the voorbeeldgemeente shares is not what this is about.
beforeAll(async () => {
  await house.arrange(async (tx) => {
    await tx`select set_config('app.person', ${fatima.id}, true)`
    await tx`delete from people.shared`
  })
})

describe('sharing', () => {
  test('shows a thing to one colleague, and to nobody else, whatever the role', async () => {
    expect((await give('one', joost)).ok).toBe(true)
    expect(await shownTo(joost)).toContain(thing('one'))
    for (const who of [ineke, bram, wilma]) {
      expect(await shownTo(who)).not.toContain(thing('one'))
      expect(await rowsFor(who)).toHaveLength(0)
    }
  })

  test('with yourself is refused', async () => {
    expect(await give('self', fatima)).toMatchObject({ ok: false, reason: 'share-with-self' })
  })

  test('with a stranger is refused', async () => {
    expect(
      await house.as(fatima).perform(share, { kind: 'goal', objectId: thing('x'), withPersonId: crypto.randomUUID(), until: null }),
    ).toMatchObject({ ok: false, reason: 'share-with-nobody' })
  })

  test('with somebody of another organisation is refused', async () => {
    expect(await give('there', neighbours.els)).toMatchObject({ ok: false, reason: 'share-with-nobody' })
  })

  test('until a day that has passed is refused; until today still shows today', async () => {
    expect(await give('past', joost, today.subtract({ days: 1 }))).toMatchObject({ ok: false, reason: 'share-until-past' })
    expect((await give('today', joost, today)).ok).toBe(true)
    expect(await shownTo(joost)).toContain(thing('today'))
  })

  test('twice with the same colleague is one sharing, and the latest last day counts', async () => {
    await give('twice', joost, today.add({ days: 9 }))
    await give('twice', joost, today.add({ days: 3 }))
    const mine = (await house.as(fatima).look(sharedNow)).filter((one) => one.objectId === thing('twice'))
    expect(mine.map(({ until, withName, gone }) => [String(until), withName, gone])).toEqual([
      [String(today.add({ days: 3 })), 'Joost de Wit', false],
    ])
  })

  test('is over after its last day, and shared again it begins anew', async () => {
    await give('over', joost, today)
    await house.arrange(async (tx) => {
      await tx`select set_config('app.person', ${fatima.id}, true)`
      await tx`update people.shared set until = ${today.subtract({ days: 2 })}, shared_at = now() - interval '9 days' where object_id = ${thing('over')}`
    })
    expect(await shownTo(joost)).not.toContain(thing('over'))
    await give('over', joost)
    expect(await shownTo(joost)).toContain(thing('over'))
    const rows = await house
      .as(fatima)
      .look((tx) => tx`select ended_at is not null as over from people.shared where object_id = ${thing('over')} order by shared_at`)
    expect(rows.map((row) => row['over'])).toEqual([true, false])
  })
})

describe('taking back', () => {
  const shareIdOf = async (name: string) => (await house.as(fatima).look(sharedNow)).find((one) => one.objectId === thing(name))!.id

  test('is at once, and what was shared stays in the own record', async () => {
    await give('back', joost)
    expect(await shownTo(joost)).toContain(thing('back'))
    expect((await house.as(fatima).perform(stopSharing, { shareId: await shareIdOf('back') })).ok).toBe(true)
    expect(await shownTo(joost)).not.toContain(thing('back'))
    expect(
      await house.as(fatima).look((tx) => tx`select 1 from people.shared where object_id = ${thing('back')} and ended_at is not null`),
    ).toHaveLength(1)
  })

  test('is for the owner only, and only once', async () => {
    await give('mine', joost)
    const shareId = await shareIdOf('mine')
    expect(await house.as(joost).perform(stopSharing, { shareId })).toMatchObject({ ok: false, reason: 'not-shared' })
    expect((await house.as(fatima).perform(stopSharing, { shareId })).ok).toBe(true)
    expect(await house.as(fatima).perform(stopSharing, { shareId })).toMatchObject({ ok: false, reason: 'not-shared' })
  })
})

describe('leaving', () => {
  test('whoever it was shared with sees nothing any more, and the owner sees that', async () => {
    await give('leaves', wilma)
    await leave(wilma, today.subtract({ days: 1 }))
    expect(await shownTo(wilma)).toEqual([])
    const [mine] = (await house.as(fatima).look(sharedNow)).filter((one) => one.objectId === thing('leaves'))
    expect(mine).toMatchObject({ withName: 'Wilma Bakker', gone: true })
    await leave(wilma, null)
  })

  test('of an owner who left nobody sees anything any more', async () => {
    await give('owner', joost)
    await leave(fatima, today.subtract({ days: 1 }))
    expect(await shownTo(joost)).toEqual([])
    await leave(fatima, null)
    expect(await shownTo(joost)).toContain(thing('owner'))
  })
})
