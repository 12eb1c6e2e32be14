import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { people } from '#world/people.ts'
import { addEdition } from './arrange.ts'
import { accessible, openStage, tabTo } from './stage.ts'

const stage = openStage()
const { fatima, piet, daan, ruben } = people

/** Journey 2: an employee finds, takes and gives up a place, and the next one gets it. */
describe.each([
  { script: 'on', who: fatima, next: piet, days: 50 },
  { script: 'off', who: daan, next: ruben, days: 60 },
] as const)('with JavaScript $script', { timeout: 60_000 }, ({ script, who, next, days }) => {
  test('an employee searches with a typing error, enrols, gets the invitation, withdraws, and the next one gets the seat', async () => {
    const { editionId } = await stage.arrange((tx) => addEdition(tx, { activity: 'OMG-GAME', seats: 1, days }))
    const page = await stage.enter(who, { script })
    await page.goto('/')
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Aanbod' }).click()
    await page.getByRole('searchbox').first().fill('omgevingswt')
    await page.keyboard.press('Enter')
    await page.getByText('We zochten ook op').waitFor()
    await page.getByRole('link', { name: 'Omgevingswet-game' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Omgevingswet-game' }).waitFor()
    if (script === 'on') await accessible(page)
    await page.locator(`a[href="/edities/${editionId}"]`).click()
    await page.getByRole('button', { name: 'Meld je aan', exact: true }).click()
    await page.getByText('De uitnodiging staat in je mail.').waitFor()

    const second = await stage.enter(next, { script })
    await second.goto(`/edities/${editionId}`)
    await second.getByRole('button', { name: 'Zet me op de wachtlijst' }).click()
    await second.getByText('Je staat op de wachtlijst, op plek 1').first().waitFor()

    await stage.work()
    await page.goto('/mijn/berichten')
    await page.getByRole('link', { name: 'Je bent aangemeld: Omgevingswet-game' }).first().click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'bijeenkomst.ics' }).click()])
    const invitation = await readFile(await file.path(), 'utf8')
    expect(invitation).toContain('METHOD:REQUEST')

    await page.goto(`/edities/${editionId}`)
    await page.getByRole('link', { name: /Meld je af/ }).click()
    await page.getByText('De plaats gaat naar iemand van de wachtlijst').waitFor()
    await page.getByRole('button', { name: 'Ja, meld me af' }).click()
    await page.getByText(/Je bent afgemeld\. Fijn dat je het liet weten/).waitFor()

    await stage.work()
    await second.goto('/mijn/berichten')
    await second.getByRole('link', { name: 'Er is plaats voor je: Omgevingswet-game' }).first().click()
    await second.goto(`/edities/${editionId}`)
    await second.getByText('Je bent aangemeld').first().waitFor()
    await page.goto('/mijn/berichten')
    await page.getByRole('link', { name: 'Je bent afgemeld: Omgevingswet-game' }).first().click()
    const [gone] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'bijeenkomst.ics' }).click()])
    const cancelled = await readFile(await gone.path(), 'utf8')
    expect(cancelled).toContain('METHOD:CANCEL')
    expect(/^UID:.*$/m.exec(cancelled)?.[0]).toBe(/^UID:.*$/m.exec(invitation)?.[0])
  })

  test('by keyboard only: from the start page to a seat and back', async () => {
    const { editionId } = await stage.arrange((tx) => addEdition(tx, { activity: 'OMG-TAFEL', seats: 9, days }))
    const page = await stage.enter(who, { script })
    await page.goto('/')
    await tabTo(page, page.getByRole('link', { name: 'Naar de inhoud' }))
    await tabTo(page, page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Aanbod' }))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/aanbod')
    await tabTo(page, page.getByRole('searchbox').first())
    await page.keyboard.type('leertafel')
    await page.keyboard.press('Enter')
    await page.waitForURL(/zoek=leertafel/)
    await page.goto(`/edities/${editionId}`)
    await tabTo(page, page.getByRole('button', { name: 'Meld je aan', exact: true }))
    await page.keyboard.press('Space')
    await page.getByText('De uitnodiging staat in je mail.').waitFor()
    await tabTo(page, page.getByRole('link', { name: /Meld je af/ }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('button', { name: 'Ja, meld me af' }))
    await page.keyboard.press('Enter')
    await page.getByText(/Je bent afgemeld\. Fijn dat je het liet weten/).waitFor()
  })
})
