import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { editionId } from '#world/editions.ts'
import { people } from '#world/people.ts'
import { accessible, openStage } from './stage.ts'

const stage = openStage()

describe('messages, roles and settings', { timeout: 90_000 }, () => {
  test('an employee enrols, reads the message and takes the invitation along', async () => {
    const page = await stage.enter(people.fatima)
    await page.goto(`/edities/${editionId('b1')}`)
    await page.getByRole('button', { name: 'Meld je aan' }).click()
    await page.getByText('Je bent aangemeld').first().waitFor()
    await stage.work()
    await page.goto('/mijn/gegevens')
    await accessible(page)
    await page.getByRole('link', { name: 'Mijn berichten' }).click()
    await page.getByRole('link', { name: /^Je bent aangemeld/ }).click()
    await page.getByText('Hallo Fatima').waitFor()
    await accessible(page)
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'bijeenkomst.ics' }).click()])
    expect(await readFile(await file.path(), 'utf8')).toContain('METHOD:REQUEST')
  })

  test('an administrator gives a role and changes a setting', async () => {
    const page = await stage.enter(people.bram)
    await page.goto('/beheer')
    await accessible(page)
    await page.getByRole('main').getByRole('link', { name: 'Rollen' }).click()
    await page.getByLabel('Naam of personeelsnummer').fill('hoekstra')
    await page.getByRole('button', { name: 'Zoek' }).click()
    await page.getByLabel('Rol voor Daan Hoekstra').selectOption('coordinator')
    await accessible(page)
    await page.getByRole('button', { name: 'Geef deze rol' }).click()
    await page.getByText('Je collega krijgt bericht').waitFor()
    await page.goto('/beheer/instellingen')
    await accessible(page)
    await page.getByLabel('Naam van de academie').fill('Leerhuis')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await page.getByText('Bewaard.').waitFor()
    await page.goto('/beheer/postvak')
    await accessible(page)
  })

  test('a coordinator changes a text without JavaScript, and reads what it becomes', async () => {
    const page = await stage.enter(people.marjan, { script: 'off' })
    await page.goto('/academie/teksten')
    await page.getByRole('link', { name: 'Iemand meldt zich aan en heeft een plaats' }).click()
    await page.getByLabel('Onderwerp').fill('Fijn, {voornaam}: {titel}')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await page.getByRole('heading', { name: 'Fijn, Fatima: Duidelijk schrijven op B1' }).waitFor()
  })

  test('nothing stands in the way on the pages of texts, promises and signing in', async () => {
    const visitor = await stage.enter(null, { width: 390 })
    for (const path of ['/inloggen', '/inloggen/link', '/inloggen/link/x', '/privacy', '/toegankelijkheid?taal=en']) {
      await visitor.goto(path)
      await accessible(visitor)
    }
    const page = await stage.enter(people.marjan)
    for (const path of ['/academie/teksten', '/academie/teksten/enrolled?zoek=om']) {
      await page.goto(path)
      await accessible(page)
    }
  })
})
