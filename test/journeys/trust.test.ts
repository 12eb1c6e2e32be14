import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { dateOf, sayDay } from '#platform/words.ts'
import { people } from '#world/people.ts'
import { thin } from '../axe.ts'
import { accessible, openStage } from './stage.ts'

const stage = openStage()
const { bram, noor, fatima } = people
/** Later than the consent of the demo, and before the switch is turned on. */
const decided = dateOf(Temporal.Now.instant()).subtract({ days: 10 })

/** Nothing for axe to find; of the long tables two rows are enough. The page is asked for again after it. */
async function fine(page: Page): Promise<void> {
  await thin(page)
  await accessible(page)
  await page.reload()
}

describe.each(['on', 'off'] as const)('the trust pack, with JavaScript %s', { timeout: 90_000 }, (script) => {
  test('papers come from the settings of now; a switch that follows people asks for consent, and the works council hears of it', async () => {
    const page = await stage.enter(bram, { script })
    await page.goto('/beheer')
    await page.getByRole('link', { name: 'Vertrouwen' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Vertrouwen' }).waitFor()
    await page.getByRole('cell', { name: 'uit', exact: true }).first().waitFor()
    if (script === 'on') await fine(page)

    await page.getByRole('link', { name: 'Instemmingsverzoek', exact: true }).click()
    await page.getByText(/^Concept van .* 20\d\d, gemaakt uit de instellingen/).waitFor()
    await page.getByText('Leidinggevenden zien wie een jaar niets volgde: uit.').waitFor()
    if (script === 'on') await fine(page)

    await page.goto('/beheer/instellingen')
    await page.getByLabel('Laat leidinggevenden zien wie een jaar niets volgde').check()
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await page.getByText('Er is nog niets bewaard.').waitFor()
    expect(await page.getByLabel('Laat leidinggevenden zien wie een jaar niets volgde').isChecked()).toBe(true)
    if (script === 'on') await accessible(page)

    await page.getByLabel('Dag van de instemming').fill(decided.toString())
    await page.getByLabel('In welk stuk staat het').fill('OR 2026-031')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await page.getByText('Bewaard.', { exact: true }).waitFor()

    await page.goto('/beheer/vertrouwen/stukken/wijzigingen')
    await page.getByText(`sinds jullie instemming van ${sayDay(decided, 'nl')} (OR 2026-031)`).waitFor()
    const row = page.getByRole('row').filter({ hasText: 'Leidinggevenden zien wie een jaar niets volgde: van uit naar aan' })
    await row
      .first()
      .getByText(`met instemming van ${sayDay(decided, 'nl')} (OR 2026-031)`)
      .waitFor()

    await page.goto('/beheer/vertrouwen/stukken/instemmingsverzoek')
    await page.getByText('Leidinggevenden zien wie een jaar niets volgde: aan.').waitFor()

    const colleague = await stage.enter(fatima, { script, width: 390 })
    await colleague.goto('/mijn/gegevens')
    await colleague.getByRole('link', { name: 'Wat mijn werkgever van mij ziet, en wat er aan staat' }).click()
    const seen = colleague.locator('main li').filter({ hasText: 'of je een jaar niets volgde' })
    await seen.first().waitFor()
    expect(await colleague.getByText('Bram Verhoeven').count()).toBe(0)
    if (script === 'on') await fine(colleague)

    const auditor = await stage.enter(noor, { script })
    await auditor.goto('/beheer/vertrouwen')
    await auditor.getByText('OR 2026-031').first().waitFor()
    expect(await auditor.getByRole('button', { name: 'Leg de instemming vast' }).count()).toBe(0)

    await page.goto('/beheer/instellingen')
    await page.getByLabel('Laat leidinggevenden zien wie een jaar niets volgde').uncheck()
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await page.getByText('Bewaard.', { exact: true }).waitFor()
    await colleague.goto('/vertrouwen')
    await colleague.getByRole('heading', { name: 'Wie ziet wat van jou' }).waitFor()
    expect(await seen.count()).toBe(0)
  })
})
