import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { editionId } from '#world/editions.ts'
import { organisation, people } from '#world/people.ts'
import { askBundle, bundleBytes } from './bundle.ts'

const world = openHouse()
const { ineke, marjan, fatima } = people
beforeAll(() => world.work())

describe('certificates of an edition in one file', () => {
  test('a job makes them: a PDF for everybody who completed, under their name', async () => {
    const browser = await world.browser(marjan)
    expect((await browser.get(`/academie/edities/${editionId('past')}/uitslag`)).text).toContain('Alle certificaten in één bestand')
    const asked = await browser.post(`/academie/edities/${editionId('past')}/certificaten`)
    expect((await browser.follow(asked)).text).toContain('We maken 7 certificaten')
    await world.work()
    const page = await browser.get(asked.location!)
    expect(page.text).toContain('7 certificaten, elk als PDF')
    const bytes = await world.as(marjan).look((tx) => bundleBytes(tx, world.as(marjan).actor, asked.location!.split('/').at(-1)!))
    const files = unzipSync(new Uint8Array(bytes!))
    expect(Object.keys(files)).toHaveLength(7)
    expect(Object.keys(files)).toContain('Fatima Bennani - Houding en gedrag onder de Omgevingswet.pdf')
    for (const file of Object.values(files)) expect(Buffer.from(file.subarray(0, 5)).toString()).toBe('%PDF-')
    const zip = await browser.get(`${asked.location}/zip`)
    expect(zip.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="certificaten.zip"',
    })

    const other = await world.browser(ineke)
    expect((await other.get(asked.location!)).status).toBe(404) // of whoever asked, and nobody else
    expect((await (await world.browser(fatima)).get(`${asked.location}/zip`)).status).toBe(403)
  })

  test('without certificates there is nothing to fetch, and of somebody else’s activity there are none', async () => {
    expect(await world.as(marjan).perform(askBundle, { editionId: editionId('b1') })).toMatchObject({ reason: 'nothing-to-bundle' })
    await world.arrange((tx) => tx`delete from catalogue.coordination where person_id = ${marjan.id}`)
    expect(await world.as(marjan).perform(askBundle, { editionId: editionId('past') })).toMatchObject({ reason: 'not-yours' })
  })

  test('who took part in something confidential stays out', async () => {
    await world.arrange((tx) => tx`update catalogue.activity set confidential = true where id = ${activityId('OMG-HG', organisation.id)}`)
    expect(await world.as(ineke).perform(askBundle, { editionId: editionId('past') })).toMatchObject({ reason: 'nothing-to-bundle' })
    await world.arrange((tx) => tx`update catalogue.activity set confidential = false where id = ${activityId('OMG-HG', organisation.id)}`)
  })
})

describe('completions for the personnel file', () => {
  const day = (days: number) => Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days }).toString()

  test('a chosen period, with the personnel number, as CSV that runs no formula', async () => {
    await world.arrange((tx) => tx`update people.employment set personnel_number = '=1+1' where person_id = ${fatima.id}`)
    const browser = await world.browser(ineke)
    const page = await browser.get(`/academie/afrondingen?van=${day(-60)}&tot=${day(-10)}`)
    expect(page.text).toContain('7 afrondingen')
    const file = await browser.get(`/academie/afrondingen/bestand.csv?van=${day(-60)}&tot=${day(-10)}`)
    expect(file.body).toContain("'=1+1;Fatima Bennani;Vergunningen;OMG-HG;")
    expect(file.body.trim().split('\r\n')).toHaveLength(8)
    expect((await browser.get(`/academie/afrondingen/bestand.xlsx?van=${day(-60)}&tot=${day(-10)}`)).status).toBe(200)
    const [log] = await world.read(
      (tx) => tx`select details from platform.audit_log where action = 'export-completions' order by id desc limit 1`,
    )
    expect(log!['details']).toMatchObject({ rows: 7 })
  })

  test('the days of the period are included, and a period that turns round says so', async () => {
    const [row] = await world.read(
      (tx) => tx<{ on: string }[]>`select ended_on::text as on from editions.result_now where edition_id = ${editionId('past')} limit 1`,
    )
    const browser = await world.browser(ineke)
    expect((await browser.get(`/academie/afrondingen?van=${row!.on}&tot=${row!.on}`)).text).toContain('7 afrondingen')
    const wrong = await browser.get('/academie/afrondingen?van=2027-02-01&tot=2027-01-01')
    expect(wrong.text).toContain('eindigt voordat hij begint')
    expect((await browser.get('/academie/afrondingen?van=31+september')).status).toBe(200)
  })

  test('a coordinator sees own activities only, an employee nothing', async () => {
    expect((await (await world.browser(marjan)).get('/academie/afrondingen')).text).toContain('Niemand rondde iets af')
    expect((await (await world.browser(fatima)).get('/academie/afrondingen')).status).toBe(403)
  })
})
