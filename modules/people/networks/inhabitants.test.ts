import { beforeAll, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { makeRegion, region } from '#test/region.ts'
import { neighbour, neighbours, people } from '#world/people.ts'

const house = openHouse()
beforeAll(() => makeRegion(house))

const url = `/beheer/samenwerking/${region.id}`
const ours = () =>
  house.read(
    (tx) => tx<{ inhabitants: number; on: Temporal.PlainDate }[]>`
      select inhabitants, inhabitants_on as on from people.network_member where network_id = ${region.id} and organisation_id = ${neighbour.id}`,
    neighbour.id,
  )

test('the administrator of a member types its own inhabitants, with the day, and nobody else’s', async () => {
  const els = await house.browser(neighbours.els)
  const page = await els.get(url)
  const action = /action="([^"]*)"[^>]*>(?:(?!<\/form>).)*name="inhabitants"/s.exec(page.body)![1]!
  const wrong = await els.post(action, { inhabitants: 'veel' })
  expect([wrong.status, wrong.body.includes('value="veel"')]).toEqual([422, true])
  expect((await els.post(action, { inhabitants: '21345', asksManager: 'ja' })).status).toBe(303)
  expect(await ours()).toEqual([{ inhabitants: 21_345, on: Temporal.Now.plainDateISO('Europe/Amsterdam') }])
  const bram = await house.browser(people.bram) // what he types is of Voorbeeldstad
  await bram.get(url)
  expect((await bram.post(action, { inhabitants: '1' })).status).toBe(303)
  expect((await ours())[0]!.inhabitants).toBe(21_345)
  const rob = await house.browser(neighbours.rob)
  await rob.get('/')
  expect((await rob.post(action, { inhabitants: '2' })).status).toBe(403)
})
