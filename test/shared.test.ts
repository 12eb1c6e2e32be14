import { beforeAll, expect, test } from 'vitest'
import { share } from '#modules/people/index.ts'
import { handInTest } from '#modules/scans/sitting/answer.ts'
import { rate } from '#modules/skills/rating/rate.ts'
import { sheetOf } from '#world/scans.ts'
import { people } from '#world/people.ts'
import { ask, begin, close, say } from './around.ts'
import { openHouse } from './house.ts'
import { oneOfEverything, value } from './one-of-everything.ts'

/** Whatever somebody shows to a colleague, the colleague finds it by its name, and it opens (issue 4: “what others shared with me”). */
const house = openHouse()
const { fatima, joost, mees, aylin, daan, sanne } = people
/** In the order in which they are shared: Mijn ontwikkeling has the latest five. */
const shared: { kind: 'goal' | 'reflection' | 'plan' | 'scan' | 'ratings' | 'choice'; objectId: string; title: string; opens: string }[] =
  []

beforeAll(async () => {
  const ids = await oneOfEverything(house)
  const her = house.as(fatima)
  value(await her.perform(handInTest, { sittingId: ids['sittingId']! }))
  await her.perform(rate, { personId: fatima.id, skillId: ids['skillId']!, level: 3, note: '' })
  const [rating] = await her.look((tx) => tx<{ id: string }[]>`select id from skills.rating where skill_id = ${ids['skillId']!} limit 1`)
  const browser = await house.browser(fatima)
  await browser.get('/scans/elders')
  const brought = await browser.upload(
    '/scans/elders',
    { test: 'TMA', takenOn: '1-9-2026', from: '1', to: '10', lines: 'Samenwerken; 7' },
    { field: 'file', name: '', bytes: new Uint8Array() },
  )
  const outside = brought.location!.split('/')[2]!
  await her.perform(
    async ({ tx }) => ({ ok: true as const, value: await tx`delete from scans.around where person_id = ${fatima.id}` }),
    null,
  )
  const aroundId = await begin(house, fatima)
  await ask(house, fatima, aroundId, [aylin, daan, sanne])
  for (const one of [aylin, daan, sanne]) await say(house, aroundId, one, { l1: 4, l2: 3 })
  await close(house, aroundId)
  shared.push(
    {
      kind: 'goal',
      objectId: ids['goalId']!,
      title: 'Ik wil brieven schrijven die inwoners meteen begrijpen',
      opens: '/mijn/gedeeld/doelen/',
    },
    { kind: 'reflection', objectId: ids['reflectionId']!, title: '', opens: '/mijn/gedeeld/reflecties/' },
    { kind: 'plan', objectId: ids['planId']!, title: 'Het hele ontwikkelplan', opens: '/mijn/gedeeld/plannen/' },
    { kind: 'scan', objectId: outside, title: 'TMA', opens: `/scans/${outside}/uitslag` },
    { kind: 'ratings', objectId: fatima.id, title: 'Alle inschattingen', opens: `/inschattingen/${fatima.id}` },
    { kind: 'ratings', objectId: rating!.id, title: 'materialen afwegen', opens: `/inschattingen/${fatima.id}` },
    { kind: 'choice', objectId: fatima.id, title: 'Zelf gekozen vaardigheden', opens: `/keuze/${fatima.id}` },
    { kind: 'scan', objectId: sheetOf('fatima'), title: 'Veranderen: waar sta je?', opens: `/scans/${sheetOf('fatima')}/uitslag` },
    { kind: 'scan', objectId: aroundId, title: '360° Kleine 360°', opens: `/360/uitslag/${aroundId}` },
    { kind: 'scan', objectId: ids['sittingId']!, title: 'Basiskennis burgerzaken', opens: `/toetsen/uitslag/${ids['sittingId']!}` },
  )
  for (const { kind, objectId } of shared) value(await her.perform(share, { kind, objectId, withPersonId: mees.id, until: null }))
})

const linksOf = (body: string) =>
  [...body.matchAll(/<a\b[^>]*?href="([^"]+)"[^>]*>(.*?)<\/a>/gs)].map(([, href, title]) => ({
    href: href!,
    title: title!.replace(/<[^>]+>/g, ''),
  }))

test('each kind stands on the page of who it is shared with by its title, and opens', async () => {
  const browser = await house.browser(mees)
  const links = linksOf((await browser.get('/mijn/gedeeld')).body)
  for (const { kind, title, opens } of shared) {
    const found = links.find((one) => one.href.startsWith(opens) && one.title.includes(title))
    expect([kind, title, !!found]).toEqual([kind, title, true])
    expect([opens, (await browser.get(found!.href)).status]).toEqual([opens, 200])
  }
})

test('the latest stand on Mijn ontwikkeling too, and each leads to the thing itself', async () => {
  const browser = await house.browser(mees)
  const { body } = await browser.get('/mijn/ontwikkeling')
  const links = linksOf(body.slice(body.indexOf('Met mij gedeeld')))
  for (const { title, opens } of shared.slice(-5))
    expect([title, links.some((one) => one.href === opens && one.title.includes(title))]).toEqual([title, true])
})

test('its owner finds it on the own page and can open it there', async () => {
  const browser = await house.browser(fatima)
  const links = linksOf((await browser.get('/mijn/gedeeld')).body)
  for (const { kind, title } of shared) {
    const found = links.find((one) => one.title.includes(title))
    expect([kind, title, found && (await browser.get(found.href)).status]).toEqual([kind, title, 200])
  }
})

test('nobody else reads the title of any of it, and taken back it is gone for the other', async () => {
  const titles = (who: typeof mees) =>
    house.as(who).look((tx) => tx<{ objectId: string }[]>`select object_id from home.shared_thing where owner_id = ${fatima.id}`)
  expect(await titles(sanne)).toEqual([])
  const notHis = shared
    .map(({ objectId }) => objectId)
    .filter((id) => [shared[3]!, shared[7]!, shared[8]!].some((one) => one.objectId === id))
  expect((await titles(joost)).filter(({ objectId }) => notHis.includes(objectId))).toEqual([])
  await house.as(fatima).perform(
    async ({ tx }) => ({
      ok: true as const,
      value: await tx`update people.shared set ended_at = now() where with_person_id = ${mees.id}`,
    }),
    null,
  )
  expect(await titles(mees)).toEqual([])
  expect(
    linksOf((await (await house.browser(mees)).get('/mijn/gedeeld')).body).some(({ href }) =>
      shared.some(({ opens }) => href.startsWith(opens)),
    ),
  ).toBe(false)
})
