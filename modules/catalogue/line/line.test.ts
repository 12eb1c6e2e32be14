import { beforeAll, expect, test } from 'vitest'
import { openHouse, type Browser } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { neighbours, organisation, people } from '#world/people.ts'
import { addToLine } from './keep.ts'
import { lineView } from './view.ts'

const house = openHouse()
const { fatima, ineke } = people
const [b1, bhv] = ['B1', 'BHV-H'].map((code) => activityId(code, organisation.id)) as [string, string]
let profileId = ''
let at = ''
let adviser: Browser
const titles = async () => (await house.as(fatima).look((tx) => lineView(tx, profileId, 'nl')))!.steps.map(({ activityId }) => activityId)

beforeAll(async () => {
  const [profile] = await house.read(
    (tx) =>
      tx<
        { id: string }[]
      >`select id from skills.profile where organisation_id = ${organisation.id} and kind = 'role' and ended_on is null order by name limit 1`,
  )
  profileId = profile!.id
  at = `/rolprofielen/${profileId}/leerlijn`
  adviser = await house.browser(ineke)
})

test('a role profile leads to its learning line, also while nothing is in it', async () => {
  const browser = await house.browser(fatima)
  expect((await browser.get(`/rolprofielen/${profileId}`)).body).toContain(`href="${at}"`)
  expect((await browser.get(at)).text).toContain('Nog geen leerlijn')
})

test('who makes the offer looks something up, puts it in the line, and everybody reads it in order', async () => {
  expect((await adviser.get(`${at}?zoek=taalniveau`)).text).toContain('Schrijven op taalniveau B1')
  for (const one of [b1, bhv, b1]) expect((await adviser.post(at, { activityId: one })).status).toBe(303)
  expect(await titles()).toEqual([b1, bhv]) // twice is once
  await adviser.get(at)
  await adviser.post(`${at}/anders`, { activityId: bhv, how: 'earlier' })
  expect((await (await house.browser(fatima)).get(at)).text).toMatch(/1\. Bedrijfshulpverlening herhaling .*2\. Schrijven op taalniveau B1/)
})

test('two who add at the same moment are both kept', async () => {
  const others = ['OWN-TM', 'OWN-BBL'].map((code) => activityId(code, organisation.id))
  await Promise.all(others.map((one) => house.as(ineke).perform(addToLine, { profileId, activityId: one })))
  expect((await titles()).toSorted()).toEqual([b1, bhv, ...others].toSorted())
})

test('what is confidential is refused, and what leaves the offer is not told any more', async () => {
  const [secret] = await house.read(
    (tx) => tx<{ id: string }[]>`select id from catalogue.activity where organisation_id = ${organisation.id} and confidential limit 1`,
  )
  const refused = await adviser.post(at, { activityId: secret!.id })
  expect([refused.status, refused.text.includes('Dit staat niet (meer) in het aanbod.')]).toEqual([422, true])
  await house.arrange((tx) => tx`update catalogue.activity set state = 'archived' where id = ${b1}`)
  expect(await titles()).not.toContain(b1)
  await house.arrange((tx) => tx`update catalogue.activity set state = 'published' where id = ${b1}`)
})

test('it can be taken out again, and who changed it stands in the log', async () => {
  await adviser.get(at)
  await adviser.post(`${at}/anders`, { activityId: bhv, how: 'remove' })
  expect(await titles()).not.toContain(bhv)
  const again = await adviser.post(`${at}/anders`, { activityId: bhv, how: 'remove' })
  expect(again.text).toContain('Dit staat niet meer in de leerlijn.')
  const [logged] = await house.read(
    (tx) =>
      tx<
        { n: number }[]
      >`select count(*)::int as n from platform.audit_log where action = 'change-learning-line' and object = ${`profile/${profileId}`}`,
  )
  expect(logged!.n).toBeGreaterThan(3)
})

test('an employee changes nothing, and the neighbour sees nothing', async () => {
  const browser = await house.browser(fatima)
  await browser.get('/aanbod')
  expect((await browser.post(at, { activityId: bhv })).status).toBe(403)
  expect((await (await house.browser(neighbours.rob)).get(at)).status).toBe(404)
})
