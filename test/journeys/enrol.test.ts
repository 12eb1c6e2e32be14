import { describe, test } from 'vitest'
import { editionId } from '#world/editions.ts'
import { people } from '#world/people.ts'
import { accessible, openStage } from './stage.ts'

const stage = openStage()

describe.each(['on', 'off'] as const)('with JavaScript %s', (script) => {
  test('an employee enrols with one button and withdraws again', async () => {
    const page = await stage.enter(people.fatima, { script })
    await page.goto(`/edities/${editionId('b1')}`)
    if (script === 'on') await accessible(page)
    await page.getByRole('button', { name: 'Meld je aan' }).click()
    await page.getByText('Je bent aangemeld').first().waitFor()
    await page.getByRole('button', { name: 'Meld je af' }).click()
    await page.getByText('Je bent afgemeld').first().waitFor()
  })
})
