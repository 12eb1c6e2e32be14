import { expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { unitId } from '#world/build.ts'
import { organisation, people } from '#world/people.ts'
import { CloseDay, closeDay } from './keep.ts'

const world = openHouse()
const { marjan, fatima } = people
const day = (text: string) => Temporal.PlainDate.from(text)

test('public holidays are proposed, closed with one button, and open again one by one', async () => {
  const browser = await world.browser(marjan)
  const page = await browser.get('/academie/gesloten-dagen')
  const proposed = [...page.body.matchAll(/name="days" value="([\d-]+)"/g), ...page.body.matchAll(/value="([\d-]+)"[^>]*name="days"/g)].map(
    (one) => one[1]!,
  )
  expect(page.text).toContain('tweede paasdag')
  const days = proposed.length ? proposed : ['2027-03-29']
  expect((await browser.follow(await browser.post('/academie/gesloten-dagen/feestdagen', { days }))).text).toContain('gesloten')
  const after = await browser.get('/academie/gesloten-dagen')
  const id = /name="closedDayId" value="([0-9a-f-]+)"/.exec(after.body)![1]!
  expect((await browser.follow(await browser.post('/academie/gesloten-dagen/weghalen', { closedDayId: id }))).text).toContain(
    'De dag is weer open.',
  )
  expect((await browser.post('/academie/gesloten-dagen/weghalen', { closedDayId: id })).status).toBe(404)
  expect((await browser.post('/academie/gesloten-dagen/feestdagen', { days: '2027-06-15' })).text).toContain('is geen feestdag')
})

test('a period of winter duty is closed for one unit; backwards or too long is refused, and what was typed stays', async () => {
  const unit = unitId(organisation.id, 'GRO')
  const closed = await world
    .as(marjan)
    .perform(closeDay, { day: day('2028-01-10'), until: day('2028-01-14'), name: 'Gladheidsdienst', unitId: unit })
  expect(closed).toMatchObject({ ok: true, value: { days: 5 } })
  const browser = await world.browser(marjan)
  const back = await browser.post('/academie/gesloten-dagen', { day: '14-01-2028', until: '10-01-2028', name: 'Gladheid', unitId: '' })
  expect(back.text).toContain('De periode eindigt voordat hij begint')
  expect(back.body).toContain('Gladheid')
  expect(await world.as(marjan).perform(closeDay, { day: day('2028-01-10'), until: day('2029-01-10'), name: 'x' })).toMatchObject({
    reason: 'period-too-long',
  })
  expect(CloseDay.safeParse({ day: '31 september 2027', name: 'x' }).success).toBe(false)
})

test('only whoever plans closes days', async () => {
  expect(await world.as(fatima).perform(closeDay, { day: day('2028-02-01'), name: 'x' })).toMatchObject({ reason: 'not-a-planner' })
})
