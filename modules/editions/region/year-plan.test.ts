import { beforeAll, expect, test } from 'vitest'
import { openHouse, type Browser } from '#test/house.ts'
import { makeRegion, region, regional } from '#test/region.ts'
import { activityId } from '#world/catalogue.ts'
import { idOf } from '#world/ids.ts'
import { neighbour, organisation, people } from '#world/people.ts'

const house = openHouse()
const year = Temporal.Now.plainDateISO('Europe/Amsterdam').year
const provider = 'Groene school'
let browser: Browser

/** An edition of one of the members, shared with the network, on a day and at a place. */
const shared = (key: string, owner: string, activity: string, day: string, place: string, trainerId: string | null = null) =>
  house.arrange(async (tx) => {
    const id = idOf(`edition/${key}`)
    await tx`insert into editions.edition (id, organisation_id, activity_id, capacity, published_at) values (${id}, ${owner}, ${activity}, 12, now())`
    await tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place, trainer_id)
      values (${owner}, ${id}, ${`${day}T09:00:00+01:00`}, ${`${day}T12:00:00+01:00`}, ${place}, ${trainerId})`
    await tx`insert into editions.share (organisation_id, network_id, edition_id, shared_at) values (${owner}, ${region.id}, ${id}, now())`
  }, owner)

beforeAll(async () => {
  await makeRegion(house)
  const [theirs, school] = [idOf('activity/buren'), idOf('provider/buren')]
  await house.arrange(async (tx) => {
    await tx`insert into catalogue.provider (id, organisation_id, name) values (${school}, ${neighbour.id}, ${provider})`
    await tx`insert into catalogue.activity (id, organisation_id, code, title, learning_form, provider_id, mix, state)
      values (${theirs}, ${neighbour.id}, 'JAARPLAN', 'Samen snoeien', 'training', ${school}, 'formal', 'published')`
  }, neighbour.id)
  const own = activityId('OWN-TM', organisation.id)
  await shared('eigen', organisation.id, own, `${year + 1}-02-02`, 'Stadskantoor', people.sjaak.id)
  await shared('later', organisation.id, own, `${year + 2}-03-03`, 'De Schakel', people.sjaak.id)
  await shared('buren', neighbour.id, theirs, `${year + 1}-04-04`, 'Gemeentewerf')
  browser = await house.browser(regional)
})

test('the plan of a year says who organises, which organisation delivers the trainer, and where (C26)', async () => {
  const { text } = await browser.get(`/samenwerking/edities?jaar=${year + 1}`)
  expect(text).toContain(`Jaarplan ${year + 1}`)
  expect(text).toMatch(/Gemeente Voorbeeldstad Gemeente Voorbeeldstad Stadskantoor/)
  expect(text).toContain(`${neighbour.name} ${provider} Gemeentewerf`)
  expect(text).not.toContain('De Schakel')
})

test('without a year all of them stand there in order of time, and no name of a trainer does', async () => {
  const { text } = await browser.get('/samenwerking/edities')
  expect(text).toMatch(/Stadskantoor.*Gemeentewerf.*De Schakel/)
  expect(text).not.toContain(people.sjaak.last)
})
