import { beforeAll, expect, test } from 'vitest'
import { publish } from '#modules/scans/instruments/keep.ts'
import { bringFile } from '#modules/scans/instruments/take.ts'
import { shipped } from '#modules/scans/index.ts'
import { openHouse } from '#test/house.ts'
import { people, type Somebody } from '#world/people.ts'
import { chooseSources } from './choose-sources.ts'
import { sources } from './rules.ts'
import { forYouView } from './views.ts'

const house = openHouse()
const { fatima, joost, ineke, mees } = people
const preference = shipped.find(({ code }) => code === 'leervoorkeur')!
let versionId = ''

beforeAll(async () => {
  const adviser = house.as(ineke)
  const made = await adviser.perform(bringFile, { text: JSON.stringify({ ...preference, code: 'voorkeur-proef' }) })
  const { instrumentId } = (made as { value: { instrumentId: string } }).value
  await adviser.perform(publish, { instrumentId })
  const [version] = await adviser.look(
    (tx) => tx<{ id: string }[]>`select id from scans.instrument_version where instrument_id = ${instrumentId}`,
  )
  versionId = version!.id
})

/** Fills in the test: in every situation these sorts, in turn. */
async function filledIn(who: Somebody, ...sorts: string[]): Promise<string> {
  const browser = await house.browser(who)
  await browser.get('/scans')
  const url = (await browser.post('/scans/beginnen', { versionId })).location!
  for (const [n, { code }] of preference.questions.entries())
    await browser.post(url, { deel: String(n), vragen: code, [`v.${code}`]: sorts[n % sorts.length]! })
  await browser.post(`${url}/inleveren`)
  return url
}
const forYou = async (who: Somebody) => (await house.as(who).look((tx) => forYouView(tx, house.as(who).actor)))!.recommendations
const preferred = async (who: Somebody) => (await forYou(who)).filter(({ source }) => source === 'preference')
const only = (who: Somebody, ...on: (typeof sources)[number][]) => house.as(who).perform(chooseSources, { source: on })

test('how somebody likes to learn leads to forms that go with it, with that as the reason', async () => {
  await only(mees, 'preference')
  expect(await forYou(mees)).toEqual([])
  await filledIn(mees, 'kennis-verwerven')
  const found = await preferred(mees)
  expect(found.length).toBeGreaterThan(1)
  const forms = await house.read(
    (tx) =>
      tx<
        { form: string }[]
      >`select distinct learning_form as form from catalogue.activity where id = any(${found.map((one) => one.activityId)})`,
  )
  const fits = preference.domains.find(({ code }) => code === 'kennis-verwerven')!.forms
  expect(forms.filter(({ form }) => !fits!.includes(form))).toEqual([])
  expect((await (await house.browser(mees)).get('/voor-jou')).text).toContain('Past bij hoe je graag leert: kennis verwerven.')
})

test('the forms that our own tests name are learning forms of the offer', async () => {
  const known = await house.read((tx) => tx<{ code: string }[]>`select code from catalogue.learning_form`)
  const named = shipped.flatMap(({ domains }) => domains.flatMap(({ forms }) => forms ?? []))
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((form) => !known.some(({ code }) => code === form))).toEqual([])
})

test('the latest test counts, and who likes all sorts as much prefers none', async () => {
  const before = (await preferred(mees)).map((one) => one.activityId)
  await filledIn(mees, 'oefenen')
  const after = await preferred(mees)
  expect(after.every(({ because }) => because === 'Oefenen')).toBe(true)
  expect(after.some((one) => before.includes(one.activityId))).toBe(false)
  await filledIn(mees, ...preference.domains.map(({ code }) => code))
  expect(await preferred(mees)).toEqual([])
})

test('it is a source that can be switched off, and orders less than what somebody wants', async () => {
  await filledIn(fatima, 'oefenen')
  await only(fatima, 'goal', 'preference')
  expect((await forYou(fatima))[0]!.source).toBe('goal')
  expect((await preferred(fatima)).length).toBeGreaterThan(0)
  await only(fatima, ...sources.filter((one) => one !== 'preference'))
  expect(await preferred(fatima)).toEqual([])
})

test('nobody else is recommended by it: not the manager or adviser, also when the result is shared', async () => {
  const url = await filledIn(fatima, 'participeren')
  const browser = await house.browser(fatima)
  await browser.get(`${url}/uitslag`)
  expect((await browser.post(`${url}/delen`, { withPersonId: joost.id })).status).toBe(303)
  for (const who of [joost, ineke]) {
    await only(who, 'preference')
    expect(await forYou(who)).toEqual([])
    expect(await house.as(who).look((tx) => tx`select 1 from scans.preferred`)).toEqual([])
  }
  const [shared] = await house.as(joost).look((tx) => tx`select 1 from scans.sheet where id = ${url.split('/').at(-1)!}`)
  expect(shared).toBeDefined() // the result itself is shared, so what hides it from his page is the view
})
