import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { root } from '#platform/root.ts'
import { accessible, openStage, tabTo, type Account } from './stage.ts'

const stage = openStage()
const file = (name: string) => path.join(root, 'world/hr', name)
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')

/** A municipality with one employee, who is in the HR file too and administers Ambacht. */
async function newMunicipality(name: string): Promise<Account> {
  const [organisationId, id, unitId, functionId] = [1, 2, 3, 4].map(() => crypto.randomUUID()) as [string, string, string, string]
  await stage.arrange(async (tx) => {
    await tx`insert into people.organisation (id, name, slug) values (${organisationId}, ${'Gemeente ' + name}, ${name.toLowerCase()})`
    await tx`insert into people.unit (id, organisation_id, code, name) values (${unitId}, ${organisationId}, '1100', 'Directie')`
    await tx`insert into people.function (id, organisation_id, name) values (${functionId}, ${organisationId}, 'Gemeentesecretaris')`
    await tx`insert into people.person (id, first_name, infix, last_name) values (${id}, 'Sam', 'van', 'Geurtz')`
    await tx`insert into people.employment ${tx({ organisation_id: organisationId, person_id: id, personnel_number: '100005', unit_id: unitId, function_id: functionId, kind: 'in dienst', hours_per_week: 36, starts_on: '2019-03-01', email: 'sam.vangeurtz@voorbeeldstad.example' })}`
    await tx`insert into people.role_grant (organisation_id, person_id, role) values (${organisationId}, ${id}, 'administrator')`
  }, organisationId)
  return { id, organisationId }
}

async function dryRun(page: Page, kind: string, name: string, full: 'ja' | 'nee', day = today): Promise<void> {
  await page.goto(`/beheer/import/nieuw/${kind}`)
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(file(name))
  await page.locator(`[name=full][value=${full}]`).check()
  await page.locator('[name=referenceDate]').fill(day.toString())
  await page.getByRole('button', { name: 'Maak een proefrun' }).click()
  await page.waitForURL(/\/beheer\/import\/[0-9a-f-]{36}/)
  await finish(page)
}

/** The work is done and the page says so: with JavaScript by itself, without it when it is asked again. */
async function finish(page: Page): Promise<void> {
  await stage.work()
  const see = page.getByRole('link', { name: 'Kijk hoe ver het is' })
  if (await see.isVisible()) await see.click()
  await page.getByRole('heading', { level: 2, name: /Wat er (zou gebeuren|gebeurde)/ }).waitFor({ timeout: 30_000 })
}

async function apply(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Verwerk dit bestand' }).click()
  await page.getByText('We verwerken het bestand.').or(page.getByText('Alles is verwerkt.')).first().waitFor()
  await finish(page)
  await page.getByText('Alles is verwerkt.').waitFor()
}

/** The numbers on the tabs of a run. */
async function counts(page: Page): Promise<Record<string, number>> {
  const tabs = await page.getByRole('navigation', { name: 'Uitkomsten' }).getByRole('link').allInnerTexts()
  return Object.fromEntries(tabs.map((tab) => [/^\D+/.exec(tab)![0].trim(), Number(tab.replace(/\D/g, ''))]))
}

/** Journey 1: a municipality comes in with its people, and with those of next month. */
describe.each(['on', 'off'] as const)('with JavaScript %s', { timeout: 120_000 }, (script) => {
  test('5,000 people, next month, and a part with mistakes', async () => {
    const page = await stage.enter(await newMunicipality(`Instroom${script}`), { script })
    await page.goto('/beheer')
    await page.getByRole('main').getByRole('link', { name: 'Inlezen', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Inlezen' }).waitFor()

    await dryRun(page, 'afdelingen', 'afdelingen.csv', 'nee')
    expect(await counts(page)).toEqual({ Nieuw: 201, Gelijk: 1 })
    await apply(page)

    await dryRun(page, 'medewerkers', 'medewerkers-2026-10.csv', 'ja', today.subtract({ days: 1 }))
    expect(await counts(page)).toMatchObject({ Nieuw: 4999 })
    await page.getByText(/wijzigingen staan klaar/).waitFor()
    if (script === 'on') await accessible(page)
    await apply(page)

    await dryRun(page, 'medewerkers', 'medewerkers-fouten.csv', 'nee')
    const wrong = await counts(page)
    expect(wrong).toMatchObject({ Geweigerd: 10 })
    expect(wrong['Vertrokken']).toBeUndefined()
    const refused = page.getByRole('table', { name: 'Geweigerd' })
    expect(await refused.getByRole('row').filter({ hasText: 'september heeft 30 dagen' }).innerText()).toMatch(/\b5\b/) // the line in the file
    expect(await refused.getByRole('row').count()).toBe(11)
    await page.getByText('10 regels worden overgeslagen.').waitFor()
    await apply(page)

    await dryRun(page, 'medewerkers', 'medewerkers-2026-11.csv', 'ja')
    const november = await counts(page)
    expect(november).toMatchObject({ Nieuw: 120, Vertrokken: 45 })
    expect(november['Verplaatst']).toBeGreaterThanOrEqual(199)
    expect(november['Gewijzigd']).toBeGreaterThanOrEqual(45)
    await page
      .getByRole('navigation', { name: 'Uitkomsten' })
      .getByRole('link', { name: /Vertrokken/ })
      .click()
    await page.getByRole('table', { name: 'Vertrokken' }).getByText('niet in het bestand').first().waitFor()
    await page
      .getByRole('navigation', { name: 'Uitkomsten' })
      .getByRole('link', { name: /Verplaatst/ })
      .click()
    await page.getByRole('table', { name: 'Verplaatst' }).getByText('→').first().waitFor()
    await apply(page)

    await dryRun(page, 'medewerkers', 'medewerkers-2026-11.csv', 'ja')
    await page.getByRole('heading', { name: 'Er verandert niets' }).waitFor()
  })

  test('by keyboard only, and a day that does not exist keeps the rest of the form', async () => {
    const page = await stage.enter(await newMunicipality(`Toetsenstad${script}`), { script })
    await page.goto('/beheer/import')
    await tabTo(page, page.getByRole('link', { name: /Kies een bestand/ }).first())
    await page.keyboard.press('Enter')
    await page.waitForURL(/nieuw/)
    await page.goto('/beheer/import/nieuw/afdelingen')
    await page.getByLabel('Bestand', { exact: true }).setInputFiles(file('afdelingen.csv'))
    await tabTo(page, page.locator('[name=full]:checked'))
    await page.keyboard.press('ArrowUp')
    await tabTo(page, page.locator('[name=referenceDate]'))
    // As in a browser without a calendar of its own.
    await page.locator('[name=referenceDate]').evaluate((field: HTMLInputElement) => (field.type = 'text'))
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('31 september')
    await page.keyboard.press('Enter')
    await page.getByText('september heeft 30 dagen').first().waitFor()
    expect(await page.locator('[name=referenceDate]').inputValue()).toBe('31 september')
    expect(await page.locator('[name=full][value=ja]').isChecked()).toBe(true)
  })
})
