import { beforeAll, expect, test } from 'vitest'
import { perform, type UseCase } from '#platform/act.ts'
import { farMonday } from '#test/days.ts'
import { actorOf, openHouse } from '#test/house.ts'
import { makeRegion, region, regional } from '#test/region.ts'
import { activityId } from '#world/catalogue.ts'
import { neighbour, neighbours, organisation, type Somebody } from '#world/people.ts'
import { makeSeries, MakeSeries, publishSeries } from '../index.ts'
import { enrolElsewhere } from './enrol.ts'
import { withdrawElsewhere } from './withdraw.ts'
import { leaveRegion } from './leave.ts'
import { shareThing } from './share.ts'

const house = openHouse()
const { hannah, rob, els } = neighbours
beforeAll(() => makeRegion(house))

const there = <I, V, R extends string>(who: Somebody, useCase: UseCase<I, V, R>, input: I) =>
  perform(house.db, actorOf(who), useCase, input, { organisationId: organisation.id })

test('a member that leaves in the middle of a series keeps the places it has, one for each person, and gets no new one', async () => {
  await house.arrange(
    (tx) => tx`update people.network_member set asks_manager = false where organisation_id = ${neighbour.id}`,
    neighbour.id,
  )
  const activity = activityId('OWN-TM', organisation.id)
  const made = await house.as(regional).perform(
    makeSeries,
    MakeSeries.parse({
      activityId: activity,
      groupMin: '1',
      groupMax: '4',
      editions: '3',
      from: farMonday().toString(),
      until: farMonday().add({ weeks: 4 }).toString(),
      weekdays: ['2'],
      startsAt: '9.00',
      endsAt: '12.00',
      place: 'Werf',
    }),
  )
  if (!made.ok) throw new Error(made.reason)
  const { seriesId } = made.value
  await house.as(regional).perform(publishSeries, { seriesId, invite: false })
  const ids = (
    await house.read(
      (tx) =>
        tx<
          { id: string }[]
        >`select e.id from editions.edition e join editions.tally t on t.edition_id = e.id where e.series_id = ${seriesId} order by t.starts_at`,
    )
  ).map((row) => row.id)
  const enrol = (who: Somebody, n: number) => there(who, enrolElsewhere, { editionId: ids[n]!, personId: who.id })

  expect(await enrol(hannah, 0)).toMatchObject({ reason: 'not-shared' })
  for (const id of ids)
    expect((await house.as(regional).perform(shareThing, { what: `edition/${id}`, networkId: region.id, restOnly: false })).ok).toBe(true)
  const first = await enrol(hannah, 0)
  expect(first).toMatchObject({ ok: true, value: { state: 'seated' } })
  expect(await enrol(hannah, 1)).toMatchObject({ ok: false }) // one place in a series
  expect(await enrol(rob, 2)).toMatchObject({ ok: true })

  expect((await house.as(els).perform(leaveRegion, { networkId: region.id })).ok).toBe(true)
  await house.work()
  const seats = await house.read(
    (tx) => tx<{ editionId: string; state: string }[]>`
      select edition_id, state from editions.enrolment where series_id = ${seriesId} and home_organisation_id = ${neighbour.id} order by edition_id`,
  )
  expect(seats.map((row) => row.state)).toEqual(['seated', 'seated'])
  expect(await enrol(els, 1)).toMatchObject({ reason: 'not-shared' })
  // Who gives up the place after that does not come back by another edition.
  expect((await there(hannah, withdrawElsewhere, { enrolmentId: first.ok ? first.value.enrolmentId : '' })).ok).toBe(true)
  expect(await enrol(hannah, 1)).toMatchObject({ reason: 'not-shared' })
  const told = await house.read(
    (tx) => tx`select 1 from platform.outbox where person_id = ${rob.id} and subject like 'Je plaats blijft%'`,
    neighbour.id,
  )
  expect(told).toHaveLength(1)
})
