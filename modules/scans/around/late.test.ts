import { expect, test } from 'vitest'
import { ask, begin, close, letItPass, raterIdOf, say, secretFor } from '#test/around.ts'
import { openHouse } from '#test/house.ts'
import { people } from '#world/people.ts'

/** What comes too late in a 360°, or from too few (issue 4, “bad input”). */
const world = openHouse()
const { fatima, mees, aylin } = people

test('too few at the end date: the person reads that and why, on the page and in a message, and nothing of what was said is left', async () => {
  const aroundId = await begin(world, fatima)
  await ask(world, fatima, aroundId, [mees, aylin, 'jan@elders.example'])
  for (const one of [mees, aylin]) await say(world, aroundId, one, { l1: 1, tip: 'Dit las niemand.' })
  await close(world, aroundId)
  const browser = await world.browser(fatima)
  const page = await browser.get(`/mijn/360/${aroundId}`)
  expect(page.text).toContain(
    'Er waren minder dan 3 antwoorden van collega’s en mensen van buiten. Die zijn vernietigd: niemand heeft ze gezien.',
  )
  expect(page.text).not.toContain('Dit las niemand.')
  const [told] = await world.read(
    (tx) =>
      tx<
        { body: string }[]
      >`select body from platform.outbox where person_id = ${fatima.id} and kind like 'around-%' order by made_at desc limit 1`,
  )
  expect(told!.body).toContain('Er waren minder dan 3 antwoorden')
  const traces = await world.read(
    (tx) =>
      tx`select 1 from platform.outbox where body like '%Dit las niemand%' union all select 1 from platform.audit_log where details::text like '%Dit las niemand%'`,
  )
  expect(traces).toEqual([])
})

test('a colleague who opens the questions after the last day reads that it is over; no form, no button and no saving of one answer gets in', async () => {
  const aroundId = await begin(world, fatima)
  await ask(world, fatima, aroundId, [mees, aylin])
  await say(world, aroundId, mees, { l1: 3 }, false)
  const raterId = await raterIdOf(world, aroundId, mees)
  const url = `/360/vragen/${raterId}`
  const browser = await world.browser(mees)
  const csrf = /name="_csrf" value="([^"]+)"/.exec((await browser.get(`${url}?deel=1`)).body)![1]!
  await letItPass(world, aroundId)
  expect((await browser.get(url)).text).toContain('gesloten')
  const late = await browser.post(url, { deel: '0', vragen: 'l1', 'v.l1': '5' })
  expect([late.status, late.text]).toEqual([409, expect.stringContaining('Je antwoord kan er niet meer bij')])
  expect((await browser.post(`${url}/inleveren`)).status).toBe(409)
  expect((await browser.send('/360/bewaren', { _csrf: csrf, raterId, vraag: 'l1', 'v.l1': '5' })).status).toBe(409)
  const kept = await world.as(mees).look((tx) => tx`select answers, handed_in from scans.around_draft where rater_id = ${raterId}`)
  expect(kept).toEqual([{ answers: { l1: { now: 3 } }, handedIn: false }])
})

test('somebody outside with the link after the last day, and after closing: no form, no button and no saving of one answer gets in', async () => {
  const aroundId = await begin(world, fatima)
  await ask(world, fatima, aroundId, ['jan@elders.example'])
  const secret = secretFor(await raterIdOf(world, aroundId, 'jan@elders.example'))
  const url = `/360/link/${secret}`
  const browser = world.visitor()
  const csrf = /name="_csrf" value="([^"]+)"/.exec((await browser.get(`${url}?deel=1`)).body)![1]!
  for (const end of [letItPass, close]) {
    await end(world, aroundId)
    expect((await browser.get(url)).text).toMatch(/gesloten|Deze link werkt niet meer/)
    for (const [to, form] of [
      [url, { deel: '0', vragen: 'l1', 'v.l1': '5' }],
      [`${url}/inleveren`, {}],
    ] as const)
      expect((await browser.post(to, form)).status).toBeGreaterThanOrEqual(400)
    expect((await browser.send('/360/bewaren', { _csrf: csrf, secret, vraag: 'l1', 'v.l1': '5' })).status).toBeGreaterThanOrEqual(400)
  }
  const kept = await world
    .as(fatima)
    .look((tx) => tx`select 1 from scans.around_answer where around_id = ${aroundId} and category <> 'self'`)
  expect(kept).toEqual([])
})

test('before the last day the same saving is taken: the refusals above have teeth', async () => {
  const aroundId = await begin(world, fatima)
  await ask(world, fatima, aroundId, ['jan@elders.example'])
  const secret = secretFor(await raterIdOf(world, aroundId, 'jan@elders.example'))
  const browser = world.visitor()
  const page = await browser.get(`/360/link/${secret}?deel=1`)
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)![1]!
  expect((await browser.send('/360/bewaren', { _csrf: csrf, secret, vraag: 'l1', 'v.l1': '5' })).status).toBe(200)
  expect((await browser.post(`/360/link/${secret}/inleveren`)).status).toBe(303)
})

test('the same colleague asked twice at the same moment is asked once', async () => {
  const aroundId = await begin(world, fatima)
  const browser = await world.browser(fatima)
  await browser.get(`/mijn/360/${aroundId}`)
  const answers = await Promise.all([1, 2].map(() => browser.post(`/mijn/360/${aroundId}/collega`, { who: 'Mees Smit' })))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  await world.work()
  const raterId = await raterIdOf(world, aroundId, mees)
  const sent = await world.read((tx) => tx`select event from platform.outbox where event like ${`around/${raterId}%`}`)
  expect(sent).toHaveLength(1)
})
