import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { connect } from '#platform/db/urls.ts'
import { secretOf } from '#platform/mail/index.ts'
import { aroundOmgevingswet } from '#modules/scans/shipped/around.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { testConfig } from '../house.ts'
import { accessible, openStage } from './stage.ts'

const stage = openStage()
const { fatima, joost, mees, aylin, daan, sanne } = people
const colleagues = [mees, aylin, daan, sanne]
const outside = ['Jan Steen', 'Els Bos', 'Roos Veld']
const statements = aroundOmgevingswet.questions.filter((one) => one.kind === 'scale').length

/** Journey 1, first half (M09, Dalfsen): a 360° with eight raters, from the invitation to its result. */
describe('a 360° about working with the Environment and Planning Act', { timeout: 240_000 }, () => {
  test('is started, asked of a manager, four colleagues and three from outside, answered by all, and read', async () => {
    await takeIntoUse()
    const page = await stage.enter(fatima)
    await page.goto('/mijn/360')
    await page.getByLabel('Werken met de Omgevingswet').check()
    await accessible(page)
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByText('Wie je vroeg').waitFor()
    for (const one of [joost, ...colleagues]) {
      await page.getByLabel('Naam of werkadres').fill([one.first, one.infix, one.last].filter(Boolean).join(' '))
      await page.getByRole('button', { name: 'Vraag deze collega' }).click()
      await page.locator('main').getByText(one.last).first().waitFor()
    }
    for (const name of outside) {
      await page.getByLabel('Naam', { exact: true }).fill(name)
      await page.getByLabel('E-mailadres').fill(`${name.split(' ')[0]!.toLowerCase()}@elders.example`)
      await page.getByRole('button', { name: 'Stuur een link' }).click()
      await page.locator('main').getByText(name).first().waitFor()
    }
    await accessible(page)
    await stage.work()
    const aroundId = page.url().split('/').at(-1)!

    await page.getByRole('link', { name: 'Vul zelf in' }).click()
    await answer(page, 4)
    await signedIn(joost, 3)
    for (const [n, one] of colleagues.entries()) await signedIn(one, n % 2 ? 4 : 3, n === 1 ? 'off' : 'on')
    for (const [n, link] of (await links(aroundId)).entries()) await byLink(link, n % 2 ? 2 : 3, n === 0)

    await page.goto(`/mijn/360/${aroundId}`)
    await letItClose(aroundId)
    await page.reload()
    for (const word of ['Jij', 'Leidinggevende', 'Collega’s', 'Van buiten', 'Anderen samen'])
      await page.getByText(word, { exact: true }).first().waitFor()
    await page.getByText('Ga zo door, met 4.').first().waitFor()
    const row = page.getByRole('row', { name: /Meedenken met een initiatief/ })
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(expect.arrayContaining(['4', '3', '3,5', '2,7']))
    await page.getByRole('heading', { name: 'Wat kun je ermee?' }).waitFor()
    await accessible(page)

    await page.getByLabel('Naam of werkadres van een collega').fill('Joost de Wit')
    await page.getByRole('button', { name: 'Laat de cijfers zien' }).click()
    await page.getByRole('button', { name: /Neem terug/ }).waitFor()
    const manager = await stage.enter(joost, { width: 390 })
    await manager.goto(`/360/uitslag/${aroundId}`)
    await manager.getByRole('heading', { level: 1, name: '360° van Fatima Bennani' }).waitFor()
    expect(await manager.getByText('Ga zo door').count()).toBe(0)
    await accessible(manager)
  })
})

async function signedIn(one: Somebody, mark: number, script: 'on' | 'off' = 'on'): Promise<void> {
  const page = await stage.enter(one, { script, width: 390 })
  await page.goto('/mijn/360')
  await page.getByRole('link', { name: 'Geef je mening' }).click()
  await page
    .getByText(one === joost ? 'Jij bent de leidinggevende: Fatima ziet wat jij antwoordt.' : 'Fatima ziet niet wie wat antwoordde.')
    .waitFor()
  await answer(page, mark)
  await page.context().close()
}

/** A link leads to a page with a button; nothing happens before it. */
async function byLink(link: string, mark: number, look: boolean): Promise<void> {
  const page = await stage.enter(null, { width: 390, script: look ? 'on' : 'off' })
  await page.goto(link)
  await page.getByText('Fatima ziet niet wie wat antwoordde.').waitFor()
  if (look) await accessible(page)
  await answer(page, mark)
  await page.context().close()
}

/** Screen by screen to the end. */
async function answer(page: Page, mark: number): Promise<void> {
  await page.getByRole('link', { name: 'Naar de vragen' }).click()
  let answered = 0
  for (;;) {
    await page.locator('fieldset.pills, textarea, form[action$="/inleveren"]').first().waitFor()
    if (await page.getByRole('button', { name: 'Lever in' }).count()) break
    for (const group of await page.locator('fieldset.pills').all()) {
      await group.locator(`input[value="${mark}"]`).check()
      answered++
    }
    for (const box of await page.locator('textarea').all()) await box.fill(`Ga zo door, met ${mark}.`)
    const first = await page.locator('fieldset.pills, textarea').first().getAttribute('id')
    await page.getByRole('button', { name: /Verder|Kijk na/ }).click()
    await page.locator(`[id="${first}"]`).waitFor({ state: 'detached' })
  }
  expect(answered).toBe(statements)
  await page.getByRole('button', { name: 'Lever in' }).click()
  await page.getByText('Je antwoorden zijn bewaard').first().waitFor()
}

const takeIntoUse = () =>
  stage.arrange(async (tx) => {
    await tx`insert into scans.instrument (organisation_id, code, made_at) values (platform.organisation(), ${aroundOmgevingswet.code}, now()) on conflict do nothing`
    await tx`insert into scans.instrument_version (organisation_id, instrument_id, number, document, made_at, published_at)
      select organisation_id, id, 1, ${tx.json(aroundOmgevingswet as never)}, now(), now() from scans.instrument where organisation_id = platform.organisation() and code = ${aroundOmgevingswet.code}
      on conflict do nothing`
  })

const links = (aroundId: string) =>
  stage.arrange(async (tx) => {
    await tx`select set_config('app.closing_around', ${aroundId}, true)`
    const rows = await tx<
      { id: string }[]
    >`select id from scans.around_rater where organisation_id = ${organisation.id} and around_id = ${aroundId} and category = 'outside' order by name`
    return rows.map(({ id }) => `/360/link/${secretOf(testConfig.secret, id)}`)
  })

/** The last day passes; the promise itself does not change, so its trigger is set aside. */
async function letItClose(aroundId: string): Promise<void> {
  const sql = connect(stage.logins.superUrl, { max: 1 })
  await sql
    .begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update scans.around set started_at = now() - interval '20 days', closes_at = now() - interval '1 hour' where id = ${aroundId}`
    })
    .finally(() => sql.end())
  await stage.round('scans/close-around')
  await stage.work()
}
