import { expect, test } from 'vitest'
import { ask, begin, close, raterIdOf, say, secretFor } from '#test/around.ts'
import { openHouse } from '#test/house.ts'
import { people } from '#world/people.ts'

/** What raters write is text: never HTML, and never too long without a sentence (issue 4, “bad input”). */
const world = openHouse()
const { fatima, mees, aylin } = people
const outside = 'jan@elders.example'
const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>'
const long = 'lang '.repeat(20_000)

test('HTML that a colleague and somebody outside wrote stands in the result as what they typed', async () => {
  const aroundId = await begin(world, fatima)
  await ask(world, fatima, aroundId, [mees, aylin, outside])
  for (const [n, one] of [mees, aylin, outside].entries()) await say(world, aroundId, one, { l1: 3, l2: 3, tip: `${evil} ${n}` })
  const own = await (await world.browser(mees)).get(`/360/vragen/${await raterIdOf(world, aroundId, mees)}/nakijken`)
  expect(own.body).not.toMatch(/<script>alert|<img src=x/)
  await close(world, aroundId)
  const { body } = await (await world.browser(fatima)).get(`/mijn/360/${aroundId}`)
  expect(body.split('&lt;script>alert(1)')).toHaveLength(4)
  expect(body).not.toMatch(/<script>alert|<img src=x/)
})

test.each(['signed in', 'with the link'])(
  'a text of 100,000 characters comes back with a sentence and is kept nowhere, %s',
  async (way) => {
    const aroundId = await begin(world, fatima)
    await ask(world, fatima, aroundId, [mees, outside])
    const rater = way === 'signed in' ? mees : outside
    const raterId = await raterIdOf(world, aroundId, rater)
    const browser = rater === mees ? await world.browser(mees) : world.visitor()
    const url = rater === mees ? `/360/vragen/${raterId}` : `/360/link/${secretFor(raterId)}`
    await browser.get(`${url}?deel=1`)
    const back = await browser.post(url, { deel: '2', vragen: 'tip', 'v.tip': long })
    expect([back.status, back.text]).toEqual([422, expect.stringContaining('Dit mag hooguit 5000 tekens lang zijn.')])
    expect(back.body).toContain(long.trim())
    const kept = await world.as(mees).look((tx) => tx`select answers from scans.around_draft where answers::text like '%lang lang%'`)
    expect(kept).toEqual([])
  },
)
