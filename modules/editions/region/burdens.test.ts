import { beforeAll, expect, test } from 'vitest'
import { makeArrangement } from '#modules/budgets/index.ts'
import { openHouse } from '#test/house.ts'
import { makeRegion, region, regional } from '#test/region.ts'
import { activityId } from '#world/catalogue.ts'
import { neighbour, neighbours, organisation, people } from '#world/people.ts'
import { endShare, shareThing } from './share.ts'

// C26: burdens are shared by who took part, and nobody should count that by hand.
const house = openHouse()
const { fatima, mees, sanne, chris } = people
const editionId = crypto.randomUUID()
let shareId = ''

beforeAll(async () => {
  await makeRegion(house)
  await house.arrange(async (tx) => {
    const own = { organisation_id: organisation.id, edition_id: editionId }
    const activity = activityId('OWN-TM', organisation.id)
    await tx`insert into editions.edition (id, organisation_id, activity_id, capacity, published_at) values (${editionId}, ${organisation.id}, ${activity}, 9, now())`
    await tx`insert into editions.session ${tx({ ...own, starts_at: '2025-03-11T08:00:00Z', ends_at: '2025-03-11T11:00:00Z', place: 'Zaal' })}`
    const places = [
      [fatima.id, organisation.id, 'completed'],
      [mees.id, organisation.id, 'no_show'],
      [sanne.id, organisation.id, 'withdrawn'],
      [chris.id, organisation.id, 'waiting'],
      [neighbours.rob.id, neighbour.id, 'completed'],
    ] as const
    for (const [n, [person_id, home_organisation_id, state]] of places.entries())
      await tx`insert into editions.enrolment ${tx({ ...own, activity_id: activity, person_id, home_organisation_id, state, made_at: '2025-01-01T08:00:00Z', state_since: '2025-01-01T08:00:00Z', ...(state === 'waiting' ? { queue_number: n + 1 } : {}) })}`
  })
  const shared = await house.as(regional).perform(shareThing, { what: `edition/${editionId}`, networkId: region.id, restOnly: false })
  shareId = shared.ok ? shared.value.shareId : ''
})

const agree = (name: string, year: number) =>
  house.as(regional).perform(makeArrangement, {
    networkId: region.id,
    name,
    key: 'participants',
    startsOn: Temporal.PlainDate.from(`${year}-01-01`),
    endsOn: Temporal.PlainDate.from(`${year}-12-31`),
  })

test('one button takes the participants of each member from an edition over into its burden, also after the sharing ended', async () => {
  await agree('Samen leren 2025', 2025)
  await agree('Samen leren 2024', 2024)
  const browser = await house.browser(regional)
  const way = async () => {
    const page = await browser.get(`/academie/edities/${editionId}/regio`)
    expect(page.text).toContain('Neem de deelnemers over in Samen leren 2025')
    expect(page.text).not.toContain('Samen leren 2024') // of another year
    return /href="(\/lasten\/[^"]*)"/.exec(page.body)![1]!.replaceAll('&amp;', '&').split('#')[0]!
  }
  const form = await browser.get(await way())
  expect(form.body).toContain(`name="editionId" value="${editionId}"`)
  expect(form.body).toContain('value="Time management"')
  expect(form.body).toContain('value="2025-03-11"')
  // Two of ours had a seat (one did not come), one of Buurmeer, none of Duinrand; who withdrew or waits is not counted.
  expect(
    [...form.body.matchAll(/id="participants-\d"[^>]*value="(\d*)"|value="(\d*)"[^>]*id="participants-\d"/g)].map(
      (found) => found[1] ?? found[2],
    ),
  ).toEqual(['2', '1', '0'])
  await house.as(regional).perform(endShare, { shareId })
  expect(await way()).toContain('participants=2&participants=1&participants=0')
})

test('who keeps no burdens sees no such button', async () => {
  const page = await (await house.browser(people.ineke)).get(`/academie/edities/${editionId}/regio`)
  expect(page.status).toBe(200)
  expect(page.text).not.toContain('Neem de deelnemers over')
})
