import { expect, test } from 'vitest'
import { farMonday } from '#test/days.ts'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { unitId } from '#world/build.ts'
import { organisation, people } from '#world/people.ts'
import { makeEdition, MakeEdition, makeSeries, MakeSeries, publishSeries } from '../index.ts'
import { factsOf } from './facts.ts'

const world = openHouse()
const { ineke, fatima, stef } = people
const monday = farMonday()
const [first, second, third] = [1, 8, 15].map((days) => monday.add({ days }).toString()) as [string, string, string] // its Tuesdays

// What the solver is told: B03 has to be fitted around winter duty of one team, and around who teaches elsewhere.
test('a closed day of one unit holds for that unit, one of the organisation for all; who teaches elsewhere can’t come then', async () => {
  const asked = MakeSeries.parse({
    activityId: activityId('OWN-TM', organisation.id),
    audience: 'units',
    audienceUnits: [unitId(organisation.id, 'VER'), unitId(organisation.id, 'STR')],
    groupMin: '2',
    groupMax: '6',
    editions: '3',
    from: monday.toString(),
    until: monday.add({ days: 18 }).toString(),
    weekdays: ['2'],
    startsAt: '9.00',
    endsAt: '12.30',
    place: 'Stadhuis',
  })
  const made = await world.as(ineke).perform(makeSeries, asked)
  if (!made.ok) throw new Error(made.reason)
  await world.as(ineke).perform(publishSeries, { seriesId: made.value.seriesId, invite: false })
  await world.arrange(async (tx) => {
    await tx`insert into people.closed_day (organisation_id, unit_id, day, name) values (${organisation.id}, ${unitId(organisation.id, 'STR')}, ${first}, 'Winterdienst')`
    await tx`insert into people.closed_day (organisation_id, day, name) values (${organisation.id}, ${second}, 'Verkiezingen')`
  })
  const other = await world.as(ineke).perform(makeEdition, MakeEdition.parse({ activityId: activityId('B1', organisation.id) }))
  const session = {
    date: third,
    from: '11.00',
    until: '15.00',
    walkIn: '',
    roomId: '',
    place: 'Werf',
    videoUrl: '',
    trainer: 'Fatima Bennani',
  }
  const browser = await world.browser(ineke)
  await browser.get('/academie/zalen')
  const editionId = other.ok ? other.value.editionId : ''
  expect((await browser.post(`/academie/edities/${editionId}/bijeenkomsten`, session)).status).toBe(303)

  const { problem } = await world.read((tx) => factsOf(tx, made.value.seriesId, 1))
  expect(problem.closed).toEqual([
    { unit: unitId(organisation.id, 'STR'), day: first },
    { unit: null, day: second },
  ])
  const cannot = (id: string) => problem.people.find((one) => one.id === id)!.cannot
  expect([cannot(fatima.id), cannot(stef.id)]).toEqual([[third], []])
})
