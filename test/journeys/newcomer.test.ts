import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { editionId } from '#world/editions.ts'
import { conversationId } from '#world/guidance.ts'
import { people } from '#world/people.ts'
import { goalId } from '#world/plans.ts'
import { accessible, openStage } from './stage.ts'

const stage = openStage()
const { bram, fatima, henk, ineke } = people

test('whoever answers a scan by keyboard goes on at the next part, and not above the menu', { timeout: 60_000 }, async () => {
  const page = await stage.enter(henk)
  await page.goto('/scans')
  await page.getByRole('button', { name: 'Begin Digitaal vaardig: waar sta je?' }).press('Enter')
  await page.getByText('Deel 1 van 6').waitFor()
  for (const question of await page.locator('main fieldset').all()) await question.getByRole('radio').first().press('Space')
  await page.getByRole('button', { name: 'Verder' }).press('Enter')
  await page.getByText('Deel 2 van 6').waitFor()
  await page.locator('h2:focus').waitFor()
  await page.keyboard.press('Tab')
  expect(await page.locator('main :focus').getAttribute('type')).toBe('radio')
})

describe.each(['on', 'off'] as const)('with JavaScript %s', { timeout: 60_000 }, (script) => {
  test('on a phone two rows of pages are two words, which open the others', async () => {
    const page = await stage.enter(ineke, { script, width: 390 })
    await page.goto('/academie/edities')
    const pages = page.getByRole('navigation', { name: 'Bladzijden van Academie' })
    expect(await pages.getByRole('link').count()).toBe(0)
    await pages.getByRole('button', { name: 'Plannen' }).click()
    if (script === 'on') await accessible(page)
    await pages.getByRole('link', { name: 'Vraag' }).click()
    await page.getByRole('heading', { level: 1, name: 'Wat mensen vragen' }).waitFor()
    await page.getByRole('button', { name: 'Wat mensen vragen' }).click()
    await page.getByRole('link', { name: 'Behoeften', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Behoeften' }).waitFor()

    const wide = await stage.enter(ineke, { script })
    await wide.goto('/academie/edities')
    await wide.getByRole('navigation', { name: 'Bladzijden van Plannen' }).getByRole('link', { name: 'Regellijst' }).waitFor()
    expect(await wide.getByRole('button', { name: 'Plannen' }).count()).toBe(0)
  })

  test('looking at a copy first shows its days', async () => {
    const page = await stage.enter(ineke, { script })
    await page.goto(`/academie/edities/${editionId('tm1')}/kopieren`)
    await page.getByLabel('Eerste dag van de kopie').fill(Temporal.Now.plainDateISO('Europe/Amsterdam').add({ years: 1 }).toString())
    await page.getByRole('button', { name: 'Bekijk eerst' }).click()
    await page.getByRole('columnheader', { name: 'Wordt' }).waitFor()
  })

  test('what is folded on the trust page stands on paper', async () => {
    const page = await stage.enter(bram, { script })
    await page.goto('/beheer/vertrouwen')
    const folded = page.getByText('Waar je in een voorstel was ingedeeld')
    expect(await folded.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await folded.isVisible()).toBe(true)
  })

  test('on a phone what is done with an edition comes before its participants', async () => {
    const page = await stage.enter(ineke, { script, width: 390 })
    await page.goto(`/academie/edities/${editionId('tm1')}`)
    const top = async (locator: Locator) => (await locator.boundingBox())!.y
    expect(await top(page.getByRole('link', { name: 'Regelen' }))).toBeLessThan(
      await top(page.getByRole('heading', { name: /^Deelnemers/ })),
    )
  })

  test('where several forms are, the page says what a button keeps when no script keeps the rest', async () => {
    const page = await stage.enter(fatima, { script })
    for (const address of ['/mijn/ontwikkelplan', `/mijn/ontwikkelplan/doelen/${goalId('letters')}`, `/gesprekken/${conversationId}`]) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.locator('noscript p').isVisible(), address).toBe(script === 'off')
    }
  })

  test('who has no mail finds the own messages under the own name', async () => {
    const page = await stage.enter(henk, { script, width: 390 })
    await page.goto('/')
    await page.locator('summary').filter({ hasText: 'Henk' }).click()
    await page.getByRole('link', { name: 'Mijn berichten' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mijn berichten' }).waitFor()
  })
})
