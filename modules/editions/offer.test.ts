import { expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { people } from '#world/people.ts'
import { OfferQuery } from './offer-query.ts'
import { offer } from './offer-view.ts'

const world = openHouse()

test('try', async () => {
  for (const zoek of ['', 'omgevingswt', 'burger', 'bhv', 'asbset']) {
    const found = await world.as(people.fatima).look((tx) => offer(tx, 'nl', OfferQuery.parse({ zoek })))
    console.log(zoek, found.total, found.cards.slice(0, 5).map((c) => c.title), found.asked, zoek ? '' : JSON.stringify(found.facets).slice(0, 1500), found.cards[0])
  }
  expect(1).toBe(1)
})
