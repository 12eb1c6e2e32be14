import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { neighbour, neighbours, organisation, people } from '#world/people.ts'
import { makeRegion, region, third } from '../region.ts'
import { accessible, openStage } from './stage.ts'

const stage = openStage()

/** One burden a quarter (a whole year: modules/budgets/year.test.ts): who bore it, what it cost without VAT, the VAT, and the participants of each of the three. */
const burdens: [day: string, by: string, amount: string, vat: string, participants: [string, string, string]][] = [
  ['2025-02-11', organisation.name, '1.000,00', 'high', ['4', '2', '1']],
  ['2025-05-06', neighbour.name, '0,01', 'exempt', ['1', '1', '1']],
]

async function record(page: Page, [day, by, amount, vat, participants]: (typeof burdens)[number]) {
  const form = page.getByRole('form', { name: 'Leg een last vast' })
  await form.getByLabel('Waarvoor').fill('Leerlijn samen')
  await form.getByLabel('Datum').fill(day)
  await form.getByLabel('Gedragen door').selectOption({ label: by })
  await form.getByLabel('Bij geld: bedrag zonder btw').fill(amount)
  await form.getByLabel('Btw-code').selectOption(vat)
  for (const [n, name] of [organisation.name, neighbour.name, third.name].entries()) await form.getByLabel(name).fill(participants[n]!)
  await form.getByRole('button', { name: 'Leg vast' }).click()
  await page.waitForURL(`**/lasten/*?kwartaal=2025-${Math.ceil(Number(day.slice(5, 7)) / 3)}`)
}

test('three municipalities share burdens over two quarters; a member checks its statement to the cent, on a phone and in the file', async () => {
  await makeRegion(stage)
  const marjan = await stage.enter(people.marjan)
  await marjan.goto('/lasten/nieuw')
  await accessible(marjan)
  await marjan.getByLabel('Samenwerkingsverband').selectOption({ label: region.name })
  await marjan.getByLabel('Naam van de afspraak').fill('Een jaar samen')
  await marjan.getByLabel('deelnemers').check()
  await marjan.getByLabel('Eerste dag').fill('2025-01-01')
  await marjan.getByLabel('Laatste dag').fill('2025-12-31')
  await marjan.getByRole('button', { name: 'Leg vast' }).click()
  await marjan.getByText('De afspraak staat vast.').waitFor()
  for (const one of burdens) await record(marjan, one)
  await accessible(marjan)

  const address = marjan.url().split('?')[0]!
  for (const quarter of [1, 2]) {
    await marjan.goto(`${address}?kwartaal=2025-${quarter}`)
    await marjan.getByRole('button', { name: `Reken ${quarter}e kwartaal 2025 af` }).click()
    await marjan.getByText('Afgerekend: 3 afrekeningen zijn opgemaakt.').waitFor()
  }

  // Buurmeer: 2 of 7 of € 1.000,00 is € 285,71 (285,714…); of its VAT of € 210,00 exactly € 60,00.
  const rob = await stage.enter(neighbours.rob, { width: 390 })
  await rob.goto('/lasten')
  await rob.getByRole('link', { name: '2025-K1-002' }).click()
  await rob.getByRole('heading', { name: 'Afrekening 2025-K1-002' }).waitFor()
  await accessible(rob)
  const shown = (await rob.locator('main').innerText()).replaceAll('\u00a0', ' ')
  for (const words of ['€ 1.000,00', '2 van 7', '€ 285,71', '€ 60,00 H21', '€ 345,71']) expect(shown).toContain(words)
  expect(await rob.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  const [download] = await Promise.all([rob.waitForEvent('download'), rob.getByRole('link', { name: 'CSV' }).click()])
  const file = await readFile((await download.path())!, 'utf8')
  expect(file.split('\r\n')[1]).toContain(';"1000,00";2;7;"285,71";H21;21;"60,00";')
}, 120_000)

test('what is shared and who is digicoach reads well on every screen of it', async () => {
  const ineke = await stage.enter(people.ineke)
  for (const address of ['/rolnetwerken', '/vraagrondes', '/lasten']) {
    await ineke.goto(address)
    await accessible(ineke)
    await ineke.goto((await ineke.locator('main table a').first().getAttribute('href'))!)
    await accessible(ineke)
  }
}, 60_000)
