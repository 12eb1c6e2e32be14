import { beforeAll, expect, test } from 'vitest'
import { share } from '#modules/people/index.ts'
import { startAround } from '#modules/scans/around/start.ts'
import { startTest } from '#modules/scans/sitting/start.ts'
import { start } from '#modules/scans/sheets/start.ts'
import { choose } from '#modules/skills/compare/choose.ts'
import { rate } from '#modules/skills/rating/rate.ts'
import { handInTest } from '#modules/scans/sitting/answer.ts'
import { goalId, planId } from '#world/plans.ts'
import { conversationId, guideId } from '#world/guidance.ts'
import { sheetOf, versionOf } from '#world/scans.ts'
import { people } from '#world/people.ts'
import { hobbies, pharmacy, takeInHobbies } from './framework.ts'
import { openHouse, type Browser } from './house.ts'

/** Pages about the one who looks: what somebody can, wants, answered, agreed and follows. */
const personal =
  /^\/(mijn\/(opleidingen|ontwikkel|vaardigheden|keuze|360|toetsen|gedeeld)|voor-jou|scans|360|toetsen|gesprekken|begeleiding|keuze|inschattingen)/
/** A file, a list of hours for the learning adviser, a rater without account, and a result that is there when a 360° has closed (around.test.ts). */
const other = /\.:kind$|\/overzicht|^\/360\/(extern|uitslag)/
/** Pages of what somebody shares, or of whom one leads. */
const ofAnother = /^\/(inschattingen|keuze|mijn\/gedeeld|toetsen\/uitslag)\/?./

const house = openHouse()
const { fatima, joost } = people
const soon = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 20 })
const ids: Record<string, string> = { goalId: goalId('letters'), planId, conversationId, guideId: guideId('aylin'), personId: fatima.id }
let browsers: { own: Browser; another: Browser }

const value = <T>(outcome: { ok: true; value: T } | { ok: false; reason: string }): T => {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

/** Fatima has one of everything, and shows Joost what can be shown. */
beforeAll(async () => {
  await takeInHobbies(house.db)
  const her = house.as(fatima)
  const [skill] = await house.read((tx) => tx<{ id: string }[]>`select id from skills.skill where uri = ${hobbies.weigh}`)
  const [occupation] = await house.read((tx) => tx<{ id: string }[]>`select id from skills.occupation where uri = ${pharmacy}`)
  const [kept] = await her.look(
    (tx) => tx<{ planStepId: string; reflectionId: string }[]>`
      select (select id from plans.step where goal_id = ${goalId('letters')} limit 1) as plan_step_id, (select id from plans.reflection limit 1) as reflection_id`,
  )
  value(await her.perform(rate, { personId: fatima.id, skillId: skill!.id, level: 2, note: '' }))
  value(await her.perform(choose, { skillIds: [skill!.id], said: 'brood bakken' }))
  const { aroundId } = value(await her.perform(startAround, { versionId: versionOf('omgevingswet-360'), closesOn: soon }))
  const [rater] = await her.look((tx) => tx<{ id: string }[]>`select id from scans.around_rater where around_id = ${aroundId}`)
  const { sittingId } = value(await her.perform(startTest, { versionId: versionOf('basiskennis-burgerzaken'), extra: 0 }))
  const { sheetId } = value(await her.perform(start, { versionId: versionOf('leervoorkeur') }))
  Object.assign(ids, kept, { aroundId, raterId: rater!.id, sittingId, sheetId, skillId: skill!.id, occupationId: occupation!.id })
  for (const [kind, objectId] of [
    ['goal', ids['goalId']!],
    ['reflection', ids['reflectionId']!],
    ['plan', planId],
    ['choice', fatima.id],
    ['scan', sittingId],
  ] as const)
    value(await her.perform(share, { kind, objectId, withPersonId: joost.id, until: null }))
  browsers = { own: await house.browser(fatima), another: await house.browser(joost) }
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
/** Those of which the page does not show, or shows without the link. */
async function without(urls: string[]): Promise<string[]> {
  const wrong: string[] = []
  for (const url of urls) {
    const { status, body } = await browsers[ofAnother.test(url) ? 'another' : 'own'].get(addressOf(url))
    if (status !== 200 || !link.test(body)) wrong.push(`${url}: ${status}`)
  }
  return wrong
}

test('every page about oneself has a link that says why it is there and who else sees it', async () => {
  const urls = declared()
  expect(urls.length).toBeGreaterThan(35)
  const results = urls.filter((url) => url.startsWith('/toetsen/uitslag'))
  expect(await without(urls.filter((url) => !results.includes(url)))).toEqual([])
  value(await house.as(fatima).perform(handInTest, { sittingId: ids['sittingId']! }))
  expect(await without([...results, '/mijn/toetsen/:sittingId'])).toEqual([])
})

test('a page of what is for everybody has none', async () => {
  const { status, body } = await browsers.own.get('/aanbod')
  expect([status, link.test(body)]).toEqual([200, false])
})
