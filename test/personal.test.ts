import { beforeAll, expect, test } from 'vitest'
import { share } from '#modules/people/index.ts'
import { handInTest } from '#modules/scans/sitting/answer.ts'
import { unitId } from '#world/build.ts'
import { crewId } from '#world/crews.ts'
import { sheetOf } from '#world/scans.ts'
import { organisation, people } from '#world/people.ts'
import { ask, begin, close, say } from './around.ts'
import { openHouse, type Browser } from './house.ts'
import { oneOfEverything, value } from './one-of-everything.ts'

/** Pages about the one who looks, or about whom one leads: what somebody can, wants, answered, agreed, follows, and is told. */
const personal = /^\/($|mijn\/|voor-jou|scans|360|toetsen|gesprekken|begeleiding|keuze|inschattingen)/
/** A file, a list of hours for the learning adviser, and a rater without account. */
const other = /\.:kind$|\.pdf$|\/(overzicht|download|bijlage)|^\/360\/extern/
/** Pages of what somebody shares, of whom one leads, and of a crew. */
const ofAnother = /^\/(inschattingen|keuze|mijn\/gedeeld|toetsen\/uitslag)\/?.|^\/mijn\/(team|bezetting)/
const ofManager = /^\/mijn\/ploegen|^\/mijn\/team\/kaarten/
const ofVoorman = /^\/mijn\/ploeg(\/|$)/

const house = openHouse()
const { fatima, joost, mees, aylin, daan, sanne, wilma, kees } = people
let ids: Record<string, string> = {}
let browsers: Record<'own' | 'another' | 'manager' | 'voorman' | 'mees', Browser>

beforeAll(async () => {
  ids = { ...(await oneOfEverything(house)), unitId: unitId(organisation.id, 'VER'), crewId }
  browsers = {
    own: await house.browser(fatima),
    another: await house.browser(joost),
    manager: await house.browser(wilma),
    voorman: await house.browser(kees),
    mees: await house.browser(mees),
  }
})

const declared = () =>
  house.house.app.declared
    .filter(({ method, url, config }) => method === 'GET' && config.who !== undefined && personal.test(url) && !other.test(url))
    .map(({ url }) => url)
const addressOf = (url: string) =>
  url
    .replace(/:(\w+)/g, (_, name: string) => ids[name] ?? `no-${name}`)
    .replace(`${ids['sheetId']!}/uitslag`, `${sheetOf('fatima')}/uitslag`)
const link = /<a href="\/vertrouwen">Waarom zie ik dit, en wie ziet wat van mij\?<\/a>/
const whose = (url: string) => (ofManager.test(url) ? 'manager' : ofVoorman.test(url) ? 'voorman' : ofAnother.test(url) ? 'another' : 'own')
/** Those of which the page does not show, or shows without the link. */
async function without(urls: string[]): Promise<string[]> {
  const wrong: string[] = []
  for (const url of urls) {
    const { status, body } = await browsers[whose(url)].get(addressOf(url))
    if (status !== 200 || !link.test(body)) wrong.push(`${url}: ${status}`)
  }
  return wrong
}

/** Of Mees a 360° has closed, and he shows Fatima the result. */
async function closedAround(): Promise<string> {
  const aroundId = await begin(house, mees)
  await ask(house, mees, aroundId, [aylin, daan, sanne])
  for (const one of [aylin, daan, sanne]) await say(house, aroundId, one, { l1: 4, l2: 3 })
  await close(house, aroundId)
  value(await house.as(mees).perform(share, { kind: 'scan', objectId: aroundId, withPersonId: fatima.id, until: null }))
  return aroundId
}

test('every page about oneself has a link that says why it is there and who else sees it', async () => {
  const urls = declared()
  expect(urls.length).toBeGreaterThan(45)
  const results = urls.filter((url) => /^\/(toetsen|360)\/uitslag|\/berichten\/:id/.test(url))
  expect(await without(urls.filter((url) => !results.includes(url)))).toEqual([])
  value(await house.as(fatima).perform(handInTest, { sittingId: ids['sittingId']! }))
  expect(await without(['/toetsen/uitslag/:sittingId', '/mijn/toetsen/:sittingId'])).toEqual([])
})

test('so has the result of a 360°, for whom it is about and for whom it is shown to, and the message that it is there', async () => {
  const aroundId = await closedAround()
  const [message] = await house.read(
    (tx) =>
      tx<
        { id: string }[]
      >`select id from platform.outbox where person_id = ${mees.id} and kind like 'around-%' order by made_at desc limit 1`,
  )
  for (const [browser, url] of [
    [browsers.mees, `/mijn/360/${aroundId}`],
    [browsers.own, `/360/uitslag/${aroundId}`],
    [browsers.mees, `/mijn/berichten/${message!.id}`],
  ] as const) {
    const { status, body } = await browser.get(url)
    expect([url, status, link.test(body)]).toEqual([url, 200, true])
  }
})

test('a page of what is for everybody has none', async () => {
  const { status, body } = await browsers.own.get('/aanbod')
  expect([status, link.test(body)]).toEqual([200, false])
})
