import { expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { organisation, people } from '#world/people.ts'
import { enrol } from '../index.ts'

// What it costs decides who is asked, and whoever is asked sees it.
const world = openHouse()
const { fatima, mees, joost, sjaak } = people

/** An edition far away that asks for approval, of so many sessions of three hours. */
async function edition(priceCents: number | null, sessions: number): Promise<string> {
  const id = crypto.randomUUID()
  await world.arrange(async (tx) => {
    await tx`insert into editions.edition (id, organisation_id, activity_id, capacity, approval, published_at, price_cents)
      values (${id}, ${organisation.id}, ${activityId('OWN-TM', organisation.id)}, 5, 'manager', now(), ${priceCents})`
    for (let week = 0; week < sessions; week++)
      await tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place)
        values (${organisation.id}, ${id}, now() + ${60 + 7 * week} * interval '1 day', now() + ${60 + 7 * week} * interval '1 day' + interval '3 hours', 'Zaal')`
  })
  return id
}
const rule = (more: Record<string, unknown>) =>
  world.arrange((tx) => tx`update people.organisation set settings = settings || ${tx.json(more as never)} where id = ${organisation.id}`)

test('the price stands on the request, on the page and in the mail', async () => {
  await rule({ approvalBy: 'manager' })
  const asked = await world.as(fatima).perform(enrol, { editionId: await edition(34_500, 1), personId: fatima.id })
  const enrolmentId = asked.ok ? asked.value.enrolmentId : ''
  const page = await (await world.browser(joost)).get(`/inschrijvingen/${enrolmentId}/beoordelen`)
  expect(page.text.replaceAll('\u00a0', ' ')).toMatch(/Kosten € 345/)
  await world.work()
  const [mail] = await world.read(
    (tx) =>
      tx<
        { body: string }[]
      >`select body from platform.outbox where kind = 'request-received' and person_id = ${joost.id} order by made_at desc limit 1`,
  )
  expect(mail!.body.replaceAll('\u00a0', ' ')).toContain('Het kost € 345.')
})

test('a price that changes after somebody asked changes nothing for that person: not what whoever judges reads, nor what the seat costs', async () => {
  await rule({ approvalBy: 'budget-holder', budgetAboveCents: 50_000, budgetAboveHalfDays: null })
  const now = await edition(60_000, 1)
  const asked = await world.as(mees).perform(enrol, { editionId: now, personId: mees.id })
  expect(asked).toMatchObject({ ok: true, value: { state: 'requested' } })
  const enrolmentId = asked.ok ? asked.value.enrolmentId : ''
  await world.arrange((tx) => tx`update editions.edition set price_cents = 10000 where id = ${now}`)
  const page = await (await world.browser(sjaak)).get(`/inschrijvingen/${enrolmentId}/beoordelen`)
  expect(page.text.replaceAll('\u00a0', ' ')).toMatch(/Kosten € 600/)
  const costs = await world.read((tx) => tx`select price_cents from editions.enrolment where id = ${enrolmentId}`)
  expect(costs).toEqual([{ priceCents: 60_000 }])
  expect(await world.as(fatima).perform(enrol, { editionId: now, personId: fatima.id })).toMatchObject({
    ok: true,
    value: { state: 'seated' },
  })
})

test('the budget holder is asked above a number of half days, whatever it costs', async () => {
  await rule({ approvalBy: 'budget-holder', budgetAboveCents: 50_000, budgetAboveHalfDays: 4 })
  const four = await world.as(fatima).perform(enrol, { editionId: await edition(null, 4), personId: fatima.id })
  expect(four).toMatchObject({ ok: true, value: { state: 'seated' } })
  const five = await world.as(mees).perform(enrol, { editionId: await edition(null, 5), personId: mees.id })
  expect(five).toMatchObject({ ok: true, value: { state: 'requested' } })
  const waits = await world.read(
    (tx) =>
      tx<
        { personId: string }[]
      >`select person_id from home.waiting_for where kind = 'approval' and about_id = ${five.ok ? five.value.enrolmentId : ''}`,
  )
  expect(waits).toEqual([{ personId: sjaak.id }])
})
