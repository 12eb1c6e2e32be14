import { beforeAll, describe, expect, test } from 'vitest'
import { takeInHobbies } from '../framework.ts'
import { people } from '#world/people.ts'
import { accessible, openStage } from './stage.ts'

const stage = openStage()
const { fatima, stef } = people
const minute = 60_000
beforeAll(() => takeInHobbies(stage.db))

/** What somebody says at home, and the skill that is chosen from it (C19). */
const walk = [
  ['brood bakken', 'materialen afwegen'],
  ['verf mengen', 'verf mengen volgens recept'],
  ['kasboek van de club', 'een kasboek bijhouden'],
] as const

describe.each([
  { script: 'on', somebody: fatima, width: 1280 },
  { script: 'off', somebody: stef, width: 390 },
] as const)('with JavaScript $script', { timeout: 2 * minute }, ({ script, somebody, width }) => {
  test('from three hobbies to skills, to an occupation, to a text for a letter', async () => {
    const page = await stage.enter(somebody, { script, width })
    await page.goto('/mijn/keuze')
    for (const [hobby, skill] of walk) {
      await page.getByLabel('Een hobby, klus of taak, in gewone woorden').fill(hobby)
      await page.getByRole('button', { name: 'Zoek', exact: true }).click()
      await page.getByLabel(skill).check()
      await page.getByRole('button', { name: 'Dit kan ik' }).click()
      await page.getByText(`van: ${hobby}`).waitFor()
    }
    if (script === 'on') await accessible(page)
    await page.getByRole('link', { name: 'apothekersassistent', exact: true }).click()
    await page.getByText('Je brengt 2 van de 3 vaardigheden al mee.').waitFor()
    await page.getByText('kun je leren').first().waitFor()
    if (script === 'on') await accessible(page)
    await page.getByRole('link', { name: 'Maak een tekst voor een brief' }).click()
    await page
      .getByLabel('Plak hier de tekst van de vacature')
      .fill('Wij zoeken iemand die recepten kent en verf kan mengen volgens recept.')
    await page.getByRole('button', { name: 'Zet op volgorde en schrijf' }).click()
    await page.getByText('staat in de vacature').first().waitFor()
    if (script === 'on') await accessible(page)
    const letter = await page.locator('#brief code').innerText()
    expect(letter).toContain('Ik wil graag werken als apothekersassistent.')
    expect(letter.indexOf('verf mengen volgens recept')).toBeLessThan(letter.indexOf('materialen afwegen'))
    expect(letter).toContain('dat leerde ik van brood bakken')
    expect(letter).toContain(somebody.first)
  })
})
