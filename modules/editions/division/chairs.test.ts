import { beforeAll, describe, expect, test, vi } from 'vitest'
import { farMonday } from '#test/days.ts'
import { openHouse } from '#test/house.ts'
import { unitId } from '#world/build.ts'
import { activityId } from '#world/catalogue.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { enrol, makeDivision, makeRoom, makeSeries, MakeSeries, publishSeries, swap, takeOver } from '../index.ts'

vi.setConfig({ testTimeout: 90_000 }) // a thread with a solver is started for each proposal
const world = openHouse()
const { ineke } = people
const everybody: Somebody[] = Object.values(people)
const tuesday = farMonday().add({ days: 1 })
let seriesId = ''
let editions: string[] = []

const good = <T>(outcome: { ok: boolean; value?: T; reason?: string }): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`)
  return outcome.value as T
}

/** Makes a proposal, and says who goes where. */
async function divide(): Promise<{ personId: string; editionId: string | null }[]> {
  good(await world.as(ineke).perform(makeDivision, { seriesId, seconds: 10, seed: 1 }))
  await world.work()
  return world.read(
    (tx) => tx<{ personId: string; editionId: string | null }[]>`
      select person_id, edition_id from editions.division_place where division_id = (
        select id from editions.division where series_id = ${seriesId} order by made_at desc limit 1)`,
  )
}
const counts = (places: { editionId: string | null }[]) => editions.map((id) => places.filter((one) => one.editionId === id).length)
const seated = () =>
  world.read(
    (tx) => tx<{ id: string; personId: string; editionId: string }[]>`
      select id, person_id, edition_id from editions.enrolment where series_id = ${seriesId} and state = 'seated' order by person_id`,
  )

/** Two editions of at most six for permits and street wardens, on two Tuesdays. */
beforeAll(async () => {
  await world.arrange((tx) => tx`delete from people.minimum_staffing`)
  await world.arrange((tx) => tx`update people.employment set working_days = '{1,2,3,4,5}' where organisation_id = ${organisation.id}`)
  const asked = {
    activityId: activityId('OWN-TM', organisation.id),
    audience: 'units',
    audienceUnits: [unitId(organisation.id, 'VER'), unitId(organisation.id, 'STR')],
    groupMin: '2',
    groupMax: '6',
    from: tuesday.toString(),
    until: tuesday.add({ weeks: 1 }).toString(),
    weekdays: ['2'],
    startsAt: '9.00',
    endsAt: '12.30',
    place: 'Stadhuis',
    editions: '2',
  }
  seriesId = good(await world.as(ineke).perform(makeSeries, MakeSeries.parse(asked))).seriesId
  good(await world.as(ineke).perform(publishSeries, { seriesId, invite: false }))
  const rows = await world.read(
    (tx) => tx<{ id: string }[]>`
      select e.id from editions.edition e join editions.tally t on t.edition_id = e.id where e.series_id = ${seriesId} order by t.starts_at`,
  )
  editions = rows.map((row) => row.id)
})

describe('a room with fewer chairs than the edition has seats', () => {
  test('gets no more people than it has chairs, and the page says so; the control: without a room there are more', async () => {
    expect(Math.max(...counts(await divide()))).toBeGreaterThan(3)
    const { roomId } = good(await world.as(ineke).perform(makeRoom, { name: 'Kleine zaal', place: 'Stadhuis', seats: 3 }))
    await world.arrange((tx) => tx`update editions.session set room_id = ${roomId} where edition_id = any(${editions}::uuid[])`)
    const places = await divide()
    expect(counts(places)).toEqual([3, 3])
    const left = places.filter((one) => one.editionId === null).length
    expect(left).toBeGreaterThan(0)
    const browser = await world.browser(ineke)
    const page = await browser.get(`/academie/reeksen/${seriesId}/indeling`)
    expect(page.text).toContain('3 van 3 6 plaatsen, 3 stoelen')
    expect(page.text).toContain(`Wie over is (${left})`)
    expect(page.text).toContain('geen plaats meer')
    const conditions = await browser.get(`/academie/reeksen/${seriesId}/indeling/voorwaarden`)
    expect(conditions.text).toMatch(new RegExp(`Minder stoelen dan plaatsen .* ${tuesday.day} januari ${tuesday.year} 6 3`))
  })

  test('keeps to it when somebody chose that edition meanwhile, and when people swap', async () => {
    const places = await divide()
    const [first, second] = [editions[0]!, editions[1]!]
    const chooser = everybody.find((one) => places.some((place) => place.personId === one.id && place.editionId === second))!
    good(await world.as(chooser).perform(enrol, { editionId: first, personId: chooser.id }))
    const done = good(await world.as(ineke).perform(takeOver, { seriesId }))
    expect(done.refused).toBe(2) // the one who lost the chair, and the chooser who is there already
    expect(counts(await seated())).toEqual([3, 2])
    const full = (await seated()).find((one) => one.editionId === second)!
    expect(await world.as(ineke).perform(swap, { enrolmentId: full.id, editionId: first, withId: null })).toEqual(
      expect.objectContaining({ ok: false, reason: 'no-seats' }),
    )
    const moves = (await seated()).find((one) => one.editionId === first)!
    good(await world.as(ineke).perform(swap, { enrolmentId: moves.id, editionId: second, withId: null }))
    expect(counts(await seated())).toEqual([2, 3])
  })

  test('lets whoever sits there already stay, also without a chair, and is left out below the minimum', async () => {
    await world.arrange((tx) => tx`update editions.room set seats = 1 where name = 'Kleine zaal'`)
    const before = await seated()
    expect(counts(await divide())).toEqual([2, 3])
    expect(await seated()).toEqual(before)
    const page = await (await world.browser(ineke)).get(`/academie/reeksen/${seriesId}/indeling`)
    expect(page.text).toContain('minder stoelen dan het minimum')
  })
})
