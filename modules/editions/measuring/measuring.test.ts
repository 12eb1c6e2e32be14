import { beforeAll, describe, expect, test } from 'vitest'
import { addEdition } from '#test/journeys/arrange.ts'
import { inDays, offer } from '#test/around.ts'
import { openHouse } from '#test/house.ts'
import { dateOf } from '#platform/words.ts'
import { activityId } from '#world/catalogue.ts'
import { neighbours, organisation, people, type Somebody } from '#world/people.ts'
import type { Instrument } from '#modules/scans/instruments/format.ts'
import { shipped } from '#modules/scans/index.ts'
import { usualDays } from './rules.ts'
import { measureEdition } from './measure.ts'

const world = openHouse()
const { marjan, fatima, mees, daan, sanne, omar, aylin, joost } = people
const six = [fatima, mees, daan, sanne, omar, aylin]
const days = { opensOn: inDays(0), closesOn: inDays(5), againOpensOn: inDays(6), againClosesOn: inDays(9) }
let scan = ''
beforeAll(async () => (scan = await instrument('meet-dit')))

async function instrument(code: string, purpose: Instrument['purpose'] = 'self'): Promise<string> {
  const versionId = await offer(world, { ...shipped[0]!, code, purpose })
  const [row] = await world.read(
    (tx) => tx<{ id: string }[]>`select instrument_id as id from scans.instrument_version where id = ${versionId}`,
  )
  return row!.id
}
const edition = async (seated: Somebody[], activity = 'CHG-AG') =>
  (await world.arrange((tx) => addEdition(tx, { activity, seats: 20, days: 4, sessions: 6, seated }))).editionId
const measure = (editionId: string, who: Somebody = marjan, instrumentId = scan) =>
  world.as(who).perform(measureEdition, { editionId, instrumentId, ...days })
const asked = (editionId: string) =>
  world.read(
    (tx) => tx<{ personId: string; moment: number }[]>`select a.person_id, a.moment from editions.measurement m
      join scans.assignment a on a.round_id = m.round_id where m.edition_id = ${editionId}`,
  )

describe('measuring an edition', () => {
  test('asks who has a seat and works here, at both moments; not who withdrew, nor who works elsewhere', async () => {
    const editionId = await edition([...six, neighbours.hannah])
    await world.arrange(
      (tx) => tx`update editions.enrolment set state = 'withdrawn' where edition_id = ${editionId} and person_id = ${aylin.id}`,
    )
    expect(await measure(editionId)).toMatchObject({ ok: true })
    const rows = await asked(editionId)
    expect(rows.map((row) => `${row.personId}/${row.moment}`).sort()).toEqual(
      six
        .filter((one) => one !== aylin)
        .flatMap((one) => [`${one.id}/1`, `${one.id}/2`])
        .sort(),
    )
  })

  test('with fewer people than the small group of the organisation is refused, and nothing is asked', async () => {
    const code = await instrument('meet-klein')
    const [four, five] = [await edition(six.slice(0, 4)), await edition(six.slice(0, 5))]
    expect(await measure(four, marjan, code)).toMatchObject({ reason: 'group-too-small' })
    await world.arrange((tx) => tx`update people.organisation set settings = settings || '{"smallGroup": 6}' where id = ${organisation.id}`)
    expect(await measure(five, marjan, code)).toMatchObject({ reason: 'group-too-small', details: { minimum: 6 } })
    await world.arrange((tx) => tx`update people.organisation set settings = settings - 'smallGroup' where id = ${organisation.id}`)
    expect([await asked(four), await asked(five)]).toEqual([[], []])
  })

  test('is refused for a survey, for a confidential activity, and while somebody of the group is being measured with the same scan', async () => {
    const editionId = await edition(six)
    expect(await measure(editionId, marjan, await instrument('meet-lijst', 'survey'))).toMatchObject({ reason: 'nothing-to-ask' })
    const code = await instrument('meet-twee')
    expect(await measure(editionId, marjan, code)).toMatchObject({ ok: true })
    expect(await measure(editionId, marjan, code)).toMatchObject({ reason: 'round-is-running' })
    const secret = await edition(six, 'DE6-VOR')
    await world.arrange((tx) => tx`update catalogue.activity set confidential = true where id = ${activityId('DE6-VOR', organisation.id)}`)
    expect(await measure(secret, marjan, await instrument('meet-geheim'))).toMatchObject({ reason: 'confidential-edition' })
  })

  test('is for who plans the edition', async () => {
    const editionId = await edition(six)
    expect(await measure(editionId, joost)).toMatchObject({ reason: 'not-a-planner' })
    expect((await (await world.browser(fatima)).get(`/academie/edities/${editionId}/meting`)).status).toBe(403)
    await world.arrange(
      (tx) =>
        tx`delete from catalogue.coordination where activity_id = ${activityId('CHG-AG', organisation.id)} and person_id = ${marjan.id}`,
    )
    expect(await measure(editionId)).toMatchObject({ reason: 'no-such-edition' })
    expect((await (await world.browser(marjan)).get(`/academie/edities/${editionId}/meting`)).status).toBe(404)
    await world.arrange(
      (tx) =>
        tx`insert into catalogue.coordination (organisation_id, activity_id, person_id) values (${organisation.id}, ${activityId('CHG-AG', organisation.id)}, ${marjan.id})`,
    )
  })

  test('proposes days around the meetings, and brings back what was typed with a sentence at the field', async () => {
    const editionId = await edition(six)
    const browser = await world.browser(marjan)
    const url = `/academie/edities/${editionId}/meting`
    const page = await browser.get(url)
    expect(page.text).toContain('De dagen passen bij de 6 bijeenkomsten.')
    const [first] = await world.read(
      (tx) => tx<{ at: Temporal.Instant }[]>`select min(starts_at) as at from editions.session where edition_id = ${editionId}`,
    )
    expect(page.body).toContain(`value="${dateOf(first!.at).toString()}"`)
    const wrong = await browser.post(url, {
      instrumentId: '',
      opensOn: '1-1-2027',
      closesOn: '31 september 2027',
      againOpensOn: '',
      againClosesOn: '',
    })
    expect(wrong.status).toBe(422)
    for (const words of ['Kies een scan.', 'Vul de eerste dag van na afloop in.']) expect(wrong.text).toContain(words)
    expect(wrong.body).toContain('31 september 2027')
  })
})

test('the days that are proposed follow each other, whatever is past or has no date yet', () => {
  const day = (text: string) => Temporal.PlainDate.from(text)
  const said = (first: string | null, last: string | null) =>
    Object.values(usualDays(day('2027-03-01'), first ? day(first) : null, last ? day(last) : null)).map(String)
  expect(said('2027-04-01', '2027-06-10')).toEqual(['2027-03-01', '2027-04-01', '2027-06-10', '2027-06-24'])
  expect(said(null, null)).toEqual(['2027-03-01', '2027-03-15', '2027-03-16', '2027-03-30'])
  expect(said('2027-02-01', '2027-03-05')).toEqual(['2027-03-01', '2027-03-15', '2027-03-16', '2027-03-30'])
  expect(said('2027-03-01', '2027-03-01')).toEqual(['2027-03-01', '2027-03-01', '2027-03-02', '2027-03-16'])
})
