import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { people } from '#world/people.ts'
import { findings } from '../axe.ts'
import { openStage } from './stage.ts'

const stage = openStage()

/** What is wrong with a page as it stands: axe, and anything that sticks out. */
async function wrongWith(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  return [...(await findings(page)), ...(wide ? ['wider than the screen'] : [])].map((what) => `${new URL(page.url()).pathname}: ${what}`)
}

// L31: Uden wrote a competence profile with the people who do the work.
test(
  'a team writes a role profile together, on a phone: proposals, side by side, a response, and working with it',
  { timeout: 120_000 },
  async () => {
    const wrong: string[] = []
    const daan = await stage.enter(people.daan, { width: 390 })
    await daan.goto('/rolprofielen')
    wrong.push(...(await wrongWith(daan)))
    await daan.getByRole('link', { name: 'Casemanager Omgevingswet' }).first().click()
    await daan.getByRole('heading', { level: 1, name: 'Casemanager Omgevingswet' }).waitFor()
    wrong.push(...(await wrongWith(daan)))

    await daan.getByRole('link', { name: 'Stel een wijziging voor' }).click()
    await daan.getByLabel('Waar is deze rol voor?').fill('Je bent er voor wie iets wil bouwen.')
    await daan.getByLabel('Zoek een vaardigheid').fill('veilig werken')
    await daan.getByRole('button', { name: 'Zoek', exact: true }).click()
    await daan.getByRole('button', { name: 'Zet erbij Veilig werken buiten' }).click()
    const added = daan.getByRole('group', { name: 'Veilig werken buiten' })
    await added.getByLabel('Van niveau').selectOption('2')
    expect(await daan.getByLabel('Waar is deze rol voor?').inputValue()).toBe('Je bent er voor wie iets wil bouwen.')
    wrong.push(...(await wrongWith(daan)))
    await daan.getByRole('button', { name: 'Doe dit voorstel' }).click()
    await daan.getByText('Je voorstel staat er.').waitFor()
    await daan.getByText('Erbij: Veilig werken buiten, van niveau 2 (Zelfstandig) tot en met 3 (Gevorderd)').waitFor()
    wrong.push(...(await wrongWith(daan)))
    const proposal = daan.url()

    const aylin = await stage.enter(people.aylin)
    await aylin.goto(proposal)
    await aylin.getByLabel('Wat vind je ervan?').fill('Hoort dit bij ons?')
    await aylin.getByLabel('Dit is een bezwaar').check()
    await aylin.getByRole('button', { name: 'Plaats je reactie' }).click()
    await aylin.getByText('Er is 1 bezwaar.').waitFor()
    await aylin
      .getByRole('link', { name: /^Leg het naast versie/ })
      .first()
      .click()
    await aylin.getByRole('heading', { level: 1, name: 'Naast elkaar' }).waitFor()
    wrong.push(...(await wrongWith(aylin)))

    await daan.goto('/rolprofielen')
    await daan.getByRole('link', { name: 'Groeimatrix Voorbeeldstad' }).click()
    await daan.getByRole('button', { name: 'Ik werk met dit profiel' }).click()
    await daan.getByText('Je werkt nu met dit profiel. Bij Mijn vaardigheden zie je waar je staat.').waitFor()
    wrong.push(...(await wrongWith(daan)))
    expect(wrong).toEqual([])
  },
)

// C01: the people of a team hear it from their manager first.
test('a manager reads an expected change, tells the team, and then the team reads it', { timeout: 120_000 }, async () => {
  const wrong: string[] = []
  const kees = await stage.enter(people.kees, { width: 390 })
  await kees.goto('/veranderingen')
  await kees.getByText('Niets op dit moment').waitFor()
  wrong.push(...(await wrongWith(kees)))
  const wilma = await stage.enter(people.wilma)
  await wilma.goto('/')
  await wilma.getByRole('link', { name: 'Vertel je team: Groen in een warmer klimaat' }).click()
  wrong.push(...(await wrongWith(wilma)))
  await wilma.getByRole('button', { name: 'Ik heb het mijn team verteld' }).click()
  await wilma.getByText('Je team leest het nu ook.').waitFor()
  await kees.goto('/veranderingen')
  await kees.getByRole('link', { name: 'Groen in een warmer klimaat' }).click()
  await kees.getByRole('heading', { name: /^Nodig in / }).waitFor()
  wrong.push(...(await wrongWith(kees)))

  const ineke = await stage.enter(people.ineke, { width: 390 })
  for (const path of ['/veranderingen', '/veranderingen/nieuw', '/rolprofielen/nieuw', '/academie/competenties']) {
    await ineke.goto(path)
    wrong.push(...(await wrongWith(ineke)))
  }
  await ineke.getByRole('link', { name: 'Wijzig Toewijding' }).click()
  await ineke.getByRole('button', { name: 'Meer niveaus' }).click()
  await ineke.getByLabel('Naam van niveau 6').waitFor()
  wrong.push(...(await wrongWith(ineke)))
  expect(wrong).toEqual([])
})
