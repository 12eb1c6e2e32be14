import { describe, expect, test } from 'vitest'
import { people } from '#world/people.ts'
import { addEdition } from './arrange.ts'
import { openStage, tabTo } from './stage.ts'

const stage = openStage()
const { joost, fatima, mees, aylin, lotte, omar } = people

/** Journey 3: a manager enrols people of the team, reads what they do and did, and answers a request. */
describe.each([
  { script: 'on', asks: fatima, days: 50 },
  { script: 'off', asks: omar, days: 60 },
] as const)('with JavaScript $script', { timeout: 60_000 }, ({ script, asks, days }) => {
  test('a manager enrols three for two seats: first nobody, then two and one on the waiting list', async () => {
    const { editionId } = await stage.arrange((tx) => addEdition(tx, { activity: 'OWN-TM', seats: 2, days }))
    const page = await stage.enter(joost, { script })
    await page.goto(`/edities/${editionId}`)
    await page.getByRole('link', { name: 'Meld je team aan' }).click()
    for (const name of [/^Mees Smit/, /^Aylin Yıldız/, /^Lotte van den Brink/]) await page.getByRole('checkbox', { name }).check()
    await page.getByRole('button', { name: 'Meld deze mensen aan' }).click()
    await page.getByText('Er is nog niemand aangemeld. Kies hieronder wat je wilt.').waitFor()
    expect(await page.getByRole('checkbox', { name: /^Aylin/ }).isChecked()).toBe(true)
    expect(await seatsOf(editionId)).toEqual([])
    await page.getByRole('radio', { name: /De rest op de wachtlijst/ }).check()
    await page.getByRole('button', { name: 'Meld deze mensen aan' }).click()
    await page.getByText('2 collega’s hebben een plaats. 1 op de wachtlijst.').waitFor()
    expect(await seatsOf(editionId)).toEqual(['seated', 'seated', 'waiting'])
    await stage.work()
    const told = await stage.arrange(
      (tx) =>
        tx`select distinct person_id from platform.outbox where person_id = any(${[mees, aylin, lotte].map((who) => who.id)}::uuid[])`,
    )
    expect(told).toHaveLength(3)

    await page.goto('/mijn/team')
    await page
      .getByRole('table', { name: /Wie leert wat/ })
      .getByText('Time management')
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Eerder gevolgd' }).click()
    await page.waitForURL(/toon=eerder/)
    await page.getByRole('table').getByRole('link', { name: 'Fatima Bennani' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Fatima Bennani' }).waitFor()
    await page.getByRole('table', { name: 'Eerder gevolgd' }).getByText('Houding en gedrag onder de Omgevingswet').waitFor()
  })

  test('a request is approved by keyboard only, and the employee reads it', async () => {
    const { editionId } = await stage.arrange((tx) => addEdition(tx, { activity: 'OWN-TM', seats: 3, days: days + 1, approval: 'manager' }))
    const employee = await stage.enter(asks, { script })
    await employee.goto(`/edities/${editionId}`)
    await employee.getByRole('button', { name: 'Vraag het je leidinggevende' }).click()
    await employee.getByText('Je aanvraag ligt bij je leidinggevende').waitFor()
    const [request] = await stage.arrange((tx) => tx`select id from editions.enrolment where edition_id = ${editionId}`)

    const page = await stage.enter(joost, { script })
    await page.goto('/')
    await tabTo(page, page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Mijn team' }))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/mijn/team')
    await page.getByRole('heading', { name: /jouw akkoord/ }).waitFor()
    await page.goto(`/inschrijvingen/${request!['id']}/beoordelen`)
    await tabTo(page, page.getByRole('button', { name: 'Akkoord', exact: true }))
    await page.keyboard.press('Enter')
    await page.getByText('Goedgekeurd. Je collega heeft een plaats en krijgt bericht.').waitFor()

    await stage.work()
    await employee.goto('/mijn/berichten')
    await employee.getByRole('link', { name: 'Akkoord: je doet mee aan Time management' }).first().waitFor()
    await employee.goto('/mijn/inzage')
    await employee.getByText('Joost de Wit').first().waitFor()
  })
})

const seatsOf = async (editionId: string) => {
  const rows = await stage.arrange(
    (tx) => tx<{ state: string }[]>`select state from editions.enrolment where edition_id = ${editionId} order by state`,
  )
  return rows.map((row) => row.state)
}
