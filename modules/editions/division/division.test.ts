import { describe, expect, test, vi } from 'vitest'
import { farMonday } from '#test/days.ts'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { unitId } from '#world/build.ts'
import { enrol, makeDivision, makeSeries, MakeSeries, publishSeries, putSomewhere, sayDays, swap, takeOver, keepPair } from '../index.ts'

vi.setConfig({ testTimeout: 90_000 }) // a thread with a solver is started for each proposal
const world = openHouse()
const { ineke, marjan, fatima, mees, piet, stef, dina, yara, chris } = people

interface Made {
  seriesId: string
  editions: string[]
}

let period = farMonday()

/** A series for the permits unit and street wardens, on Tuesdays and Thursdays of two weeks of its own: nobody is elsewhere then. */
async function aSeries(more: Record<string, string | string[]> = {}): Promise<Made> {
  const from = period
  period = period.add({ weeks: 3 })
  await world.arrange((tx) => tx`delete from people.minimum_staffing`) // each test says who must stay at work
  const asked = {
    activityId: activityId('OWN-TM', organisation.id),
    name: 'Een dag voor iedereen',
    audience: 'units',
    audienceUnits: [unitId(organisation.id, 'VER'), unitId(organisation.id, 'STR')],
    groupMin: '2',
    groupMax: '6',
    from: from.toString(),
    until: from.add({ days: 11 }).toString(),
    weekdays: ['2', '4'],
    startsAt: '9.00',
    endsAt: '12.30',
    place: 'Stadhuis',
    editions: '3',
    ...more,
  }
  const made = await world.as(ineke).perform(makeSeries, MakeSeries.parse(asked))
  if (!made.ok) throw new Error(made.reason)
  const { seriesId } = made.value
  await world.as(ineke).perform(publishSeries, { seriesId, invite: false })
  const rows = await world.read(
    (tx) =>
      tx<
        { id: string }[]
      >`select e.id from editions.edition e join editions.tally t on t.edition_id = e.id where e.series_id = ${seriesId} order by t.starts_at`,
  )
  return { seriesId, editions: rows.map((row) => row.id) }
}

async function divide(seriesId: string, seed = 1) {
  const made = await world.as(ineke).perform(makeDivision, { seriesId, seconds: 10, seed })
  if (!made.ok) throw new Error(made.reason)
  await world.work()
  return placesOf(seriesId)
}

async function placesOf(seriesId: string): Promise<Map<string, string | null>> {
  const rows = await world.read(
    (tx) => tx<{ personId: string; editionId: string | null }[]>`
      select person_id, edition_id from editions.division_place where division_id =
        (select id from editions.division where series_id = ${seriesId} order by made_at desc limit 1) order by person_id`,
  )
  return new Map(rows.map((row) => [row.personId, row.editionId]))
}

const seatedIn = (seriesId: string) =>
  world.read(
    (tx) => tx<{ id: string; personId: string; editionId: string }[]>`
      select id, person_id, edition_id from editions.enrolment where series_id = ${seriesId} and state = 'seated' order by person_id`,
  )

/** 1 Tuesday for each working day of the week: what HR says. */
const worksOn = (somebody: Somebody, days: number[]) =>
  world.arrange((tx) => tx`update people.employment set working_days = ${days}::smallint[] where person_id = ${somebody.id}`)

describe('a division of a series', () => {
  test('from conditions to a proposal, changed by hand, made again, taken over with invitations, and one swap that leaves others where they are', async () => {
    const { seriesId, editions } = await aSeries()
    const url = `/academie/reeksen/${seriesId}/indeling`
    const browser = await world.browser(ineke)
    expect((await browser.get(url)).text).toContain('Maak een voorstel')
    const asked = await browser.post(url, { seconds: '10', seed: '1' })
    expect((await browser.follow(asked)).text).toContain('Stop en bewaar het beste tot nu toe')
    await world.work()
    const page = await browser.get(url)
    expect(page.text).toContain('Beter kan niet: dat is bewezen')
    expect(page.text).toContain('Met loten zouden')

    const before = await placesOf(seriesId)
    const mine = before.get(fatima.id)!
    const elsewhere = editions.find((id) => id !== mine)!
    const person = `${url}/mensen/${fatima.id}`
    expect((await browser.get(person)).text).toContain('Zet hier')
    expect((await browser.follow(await browser.post(person, { editionId: elsewhere }))).text).toContain('Fatima Bennani')
    const again = await divide(seriesId)
    expect(again.get(fatima.id)).toBe(elsewhere)

    const taken = await browser.follow(await browser.post(url + '/overnemen'))
    expect(taken.text).toContain(`${[...again.values()].filter(Boolean).length} mensen hebben een plaats`)
    await world.work()
    const seats = await seatedIn(seriesId)
    expect(new Map(seats.map((one) => [one.personId, one.editionId]))).toEqual(new Map([...again].filter(([, edition]) => edition)))
    const told = await world.read(
      (tx) =>
        tx`select id from platform.outbox where person_id = ${fatima.id} and event like '%seated%' and attachments::text like '%VCALENDAR%'`,
    )
    expect(told).toHaveLength(1)

    const me = seats.find((one) => one.personId === fatima.id)!
    const swapPage = await browser.get(`/academie/inschrijvingen/${me.id}/ruilen`)
    expect(swapPage.text).toContain('Fatima Bennani kan niet komen')
    const other = seats.find((one) => one.editionId !== me.editionId && swapPage.body.includes(one.id))!
    const swapped = await browser.post(`/academie/inschrijvingen/${me.id}/ruilen`, { editionId: other.editionId, withId: other.id })
    expect((await browser.follow(swapped)).text).toContain('Geruild')
    const after = new Map((await seatedIn(seriesId)).map((one) => [one.personId, one.editionId]))
    expect(after.get(fatima.id)).toBe(other.editionId)
    expect(after.get(other.personId)).toBe(me.editionId)
    for (const one of seats) if (one !== me && one !== other) expect(after.get(one.personId)).toBe(one.editionId)
  })

  test('what people said, closed days, working days and minimum staffing hold, and what stands in the way is said', async () => {
    const { seriesId, editions } = await aSeries({ audienceUnits: [unitId(organisation.id, 'STR')], groupMin: '1' })
    const days = await world.read(
      (tx) =>
        tx<
          { day: string }[]
        >`select (starts_at at time zone 'Europe/Amsterdam')::date::text as day from editions.tally where edition_id = any(${editions}::uuid[]) order by 1`,
    )
    await worksOn(stef, [2, 4])
    await worksOn(dina, [2, 4])
    expect(await world.as(stef).perform(sayDays, { seriesId, likes: [], ratherNot: [], cannot: [days[0]!.day] })).toMatchObject({
      ok: true,
    })
    await world.arrange(async (tx) => {
      await tx`insert into people.closed_day (organisation_id, day, name) values (${organisation.id}, ${days[1]!.day}, 'Verkiezingen')`
      await tx`insert into people.minimum_staffing (organisation_id, unit_id, weekday, people)
        select ${organisation.id}, ${unitId(organisation.id, 'STR')}, d, 2 from unnest(array[2, 4]) d`
    })
    expect(await divide(seriesId)).toEqual(
      new Map(
        [
          [stef.id, null],
          [dina.id, null],
        ].sort() as [string, null][],
      ),
    )
    const browser = await world.browser(ineke)
    const text = (await browser.get(`/academie/reeksen/${seriesId}/indeling`)).text
    expect(text).toMatch(/Straattoezicht kan op (dinsdag|donderdag) niemand missen/)
    expect(text).toContain('Zonder minimale bezetting passen er 2 mensen meer.')
    await world.arrange((tx) => tx`update people.minimum_staffing set people = 1 where unit_id = ${unitId(organisation.id, 'STR')}`)
    const places = await divide(seriesId)
    expect(places.get(stef.id)).toBe(editions[2])
    expect(places.get(dina.id)).toBe(editions[0])
    await world.arrange(async (tx) => {
      await tx`delete from people.minimum_staffing`
      await tx`delete from people.closed_day`
    })
    await worksOn(stef, [1, 2, 3, 4, 5])
    await worksOn(dina, [1, 2, 3, 4, 5])
  })

  test('wishes that collide are named, and nothing is started', async () => {
    const { seriesId, editions } = await aSeries()
    await divide(seriesId)
    const [first, second] = editions
    expect(await world.as(ineke).perform(putSomewhere, { seriesId, personId: mees.id, editionId: first! })).toMatchObject({ ok: true })
    expect(await world.as(ineke).perform(putSomewhere, { seriesId, personId: piet.id, editionId: second! })).toMatchObject({ ok: true })
    expect(await world.as(ineke).perform(keepPair, { seriesId, personId: mees.id, otherId: piet.id, kind: 'together' })).toMatchObject({
      ok: true,
    })
    expect(await world.as(ineke).perform(makeDivision, { seriesId, seconds: 10, seed: 1 })).toMatchObject({ reason: 'wishes-collide' })
    const browser = await world.browser(ineke)
    expect((await browser.get(`/academie/reeksen/${seriesId}/indeling/voorwaarden`)).text).toMatch(
      /(Mees Smit en Piet Zwart|Piet Zwart en Mees Smit) gaan samen, maar staan in verschillende edities/,
    )
  })

  test('by hand only where every condition allows it', async () => {
    const { seriesId, editions } = await aSeries({ audienceUnits: [unitId(organisation.id, 'VER')], groupMax: '4' })
    await worksOn(fatima, [1])
    await divide(seriesId)
    expect(await world.as(ineke).perform(putSomewhere, { seriesId, personId: fatima.id, editionId: editions[0]! })).toMatchObject({
      reason: 'day-off',
    })
    await worksOn(fatima, [1, 2, 3, 4, 5])
    const places = await divide(seriesId)
    const full = editions.find((id) => [...places.values()].filter((one) => one === id).length === 4)!
    const outside = [...places].find(([, edition]) => edition !== full)![0]
    expect(await world.as(ineke).perform(putSomewhere, { seriesId, personId: outside, editionId: full })).toMatchObject({
      reason: 'no-seats',
    })
    expect(await world.as(ineke).perform(putSomewhere, { seriesId, personId: yara.id, editionId: full })).toMatchObject({
      reason: 'not-in-the-plan',
    })
  })

  test('somebody who chose a date meanwhile keeps it, and is not enrolled twice', async () => {
    const { seriesId, editions } = await aSeries()
    const places = await divide(seriesId)
    const own = editions.find((id) => id !== places.get(mees.id))!
    expect(await world.as(mees).perform(enrol, { editionId: own, personId: mees.id })).toMatchObject({ ok: true })
    const outcome = await world.as(ineke).perform(takeOver, { seriesId })
    expect(outcome).toMatchObject({ ok: true, value: { refused: 1 } })
    expect((await seatedIn(seriesId)).filter((one) => one.personId === mees.id)).toMatchObject([{ editionId: own }])
    expect(await world.as(ineke).perform(takeOver, { seriesId })).toMatchObject({ reason: 'no-plan' })
  })

  test('two who take over at the same moment enrol everybody once', async () => {
    const { seriesId } = await aSeries()
    const places = await divide(seriesId)
    const outcomes = await Promise.all([world.as(ineke).perform(takeOver, { seriesId }), world.as(ineke).perform(takeOver, { seriesId })])
    expect(outcomes.map((one) => one.ok).sort()).toEqual([false, true])
    expect(await seatedIn(seriesId)).toHaveLength([...places.values()].filter(Boolean).length)
  })

  test('drafts are published first', async () => {
    const { seriesId } = await aSeries()
    await divide(seriesId)
    await world.arrange((tx) => tx`update editions.edition set published_at = null where series_id = ${seriesId}`)
    expect(await world.as(ineke).perform(takeOver, { seriesId })).toMatchObject({ reason: 'publish-first' })
  })

  test('a swap with somebody who moved meanwhile, or onto a seat that people wait for, changes nothing', async () => {
    const { seriesId, editions } = await aSeries()
    await divide(seriesId)
    await world.as(ineke).perform(takeOver, { seriesId })
    const seats = await seatedIn(seriesId)
    const [me, other] = [seats.find((one) => one.editionId === editions[0])!, seats.find((one) => one.editionId === editions[1])!]
    const third = editions[2]!
    expect(await world.as(ineke).perform(swap, { enrolmentId: me.id, editionId: third, withId: other.id })).toMatchObject({
      reason: 'other-moved',
    })
    await world.arrange(
      (
        tx,
      ) => tx`insert into editions.enrolment (organisation_id, home_organisation_id, edition_id, activity_id, person_id, state, queue_number, made_at, state_since)
      select e.organisation_id, e.organisation_id, e.id, e.activity_id, ${chris.id}, 'waiting', nextval('editions.queue'), now(), now() from editions.edition e where e.id = ${third}`,
    )
    expect(await world.as(ineke).perform(swap, { enrolmentId: me.id, editionId: third, withId: null })).toMatchObject({
      reason: 'somebody-waits',
    })
    expect(await seatedIn(seriesId)).toEqual(seats)
  })

  test('a stop keeps the best so far, and only planners may ask for any of this', async () => {
    const { seriesId } = await aSeries()
    expect(await world.as(fatima).perform(makeDivision, { seriesId, seconds: 10, seed: 1 })).toMatchObject({ reason: 'not-a-planner' })
    const browser = await world.browser(marjan)
    const url = `/academie/reeksen/${seriesId}/indeling`
    await browser.get(url)
    await browser.post(url, { seconds: '10', seed: '1' })
    await browser.post(url + '/stoppen')
    expect((await browser.get(url + '/voortgang')).body).toContain('"done":false')
    await world.work()
    expect((await placesOf(seriesId)).size).toBeGreaterThan(10)
    expect((await browser.get(url + '/voortgang')).body).toContain('"done":true')
    // On a quick machine it is ready before it hears of the stop.
    await world.arrange((tx) => tx`update editions.division set stopped = true where series_id = ${seriesId}`)
    const { text } = await browser.get(url)
    expect(text).toContain('Het is gestopt voordat het klaar was.')
    expect(text).toMatch(/Kan niet beter dan .*Mensen met een plaats \d+ \d+/) // how far it came, beside what is proven
  })
})

describe('what people say about days', () => {
  test('an invited person says which days suit, sees them again, and nothing is kept of nothing', async () => {
    const { seriesId } = await aSeries()
    const browser = await world.browser(fatima)
    const url = `/reeksen/${seriesId}/dagen`
    expect((await browser.get(`/reeksen/${seriesId}`)).body).toContain(url)
    expect((await browser.get(url)).text).toContain('Op deze dagen kan ik niet')
    const both = await browser.post(url, { likes: '2', ratherNot: '2' })
    expect(both.text).toContain('Niet allebei')
    await browser.post(url, { likes: '2' })
    expect((await browser.get(url)).body).toMatch(/name="likes"[^>]*checked|checked[^>]*name="likes"/)
    await browser.post(url, {})
    expect(await world.read((tx) => tx`select 1 from editions.day_wish where series_id = ${seriesId}`)).toHaveLength(0)
  })
})
