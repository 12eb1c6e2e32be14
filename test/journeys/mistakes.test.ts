import { describe, expect, test } from 'vitest'
import type { Sql } from '#platform/db/pool.ts'
import { editionId } from '#world/editions.ts'
import { neighbours, people } from '#world/people.ts'
import { addEdition } from './arrange.ts'
import { openStage } from './stage.ts'

const stage = openStage()
const { yara, chris, zoe, marjan } = people

const enrolmentsOf = async (edition: string) => {
  const [row] = await stage.arrange(
    (tx) => tx<{ n: number }[]>`select count(*)::int as n from editions.enrolment where edition_id = ${edition}`,
  )
  return row!.n
}

/** What people do by accident. */
describe.each([
  { script: 'on', days: 70 },
  { script: 'off', days: 80 },
] as const)('with JavaScript $script', { timeout: 60_000 }, ({ script, days }) => {
  const edition = () => stage.arrange((tx) => addEdition(tx, { activity: 'OWN-TM', seats: 5, days }))

  test('a button clicked twice enrols once', async () => {
    const { editionId } = await edition()
    const page = await stage.enter(yara, { script })
    await page.goto(`/edities/${editionId}`)
    await page.getByRole('button', { name: 'Meld je aan', exact: true }).dblclick({ noWaitAfter: true })
    await page.getByText('De uitnodiging staat in je mail.').waitFor()
    expect(await enrolmentsOf(editionId)).toBe(1)
    await stage.work()
    const told = (tx: Sql) =>
      tx`select from platform.outbox m join editions.enrolment n on m.event like 'enrolment/' || n.id || '/%' where n.edition_id = ${editionId}`
    expect(await stage.arrange(told)).toHaveLength(1)
  })

  test('back after a form, and the button again: a sentence says that it was done', async () => {
    const { editionId } = await edition()
    const page = await stage.enter(chris, { script })
    await page.goto(`/edities/${editionId}`)
    await page.getByRole('button', { name: 'Meld je aan', exact: true }).click()
    await page.getByText('De uitnodiging staat in je mail.').waitFor()
    await page.getByRole('link', { name: /Meld je af/ }).click()
    const leave = page.getByRole('button', { name: 'Ja, meld me af' })
    await leave.click()
    await page.getByText(/Je bent afgemeld\. Fijn dat je het liet weten/).waitFor()
    await page.goBack()
    await leave.click()
    await page.getByText('Deze inschrijving was al voorbij. Er is niets veranderd.').waitFor()
    expect(await enrolmentsOf(editionId)).toBe(1)
  })

  test('a date that does not exist and a minimum above the maximum: a sentence for each, and all that was typed stays', async () => {
    const page = await stage.enter(marjan, { script })
    await page.goto(`/academie/edities/${editionId('tm2')}/bijeenkomsten`)
    const date = page.locator('main input[name=date]')
    await date.evaluate((field: HTMLInputElement) => (field.type = 'text'))
    await date.fill('31 september')
    await page.locator('main input[name=place]').fill('Gemeentewerf')
    await page.locator('main form').last().getByRole('button').last().click()
    await page.getByText('september heeft 30 dagen').first().waitFor()
    expect(await date.inputValue()).toBe('31 september')
    expect(await page.locator('main input[name=place]').inputValue()).toBe('Gemeentewerf')

    await page.goto(`/academie/edities/${editionId('tm2')}/wijzigen`)
    await page.locator('main input[name=minParticipants]').fill('20')
    await page.locator('main input[name=capacity]').fill('10')
    await page.locator('main form').last().getByRole('button').last().click()
    await page.getByText('Het minimum (20) is hoger dan het aantal plaatsen (10).').first().waitFor()
    expect(await page.locator('main input[name=minParticipants]').inputValue()).toBe('20')
  })

  test('a page of one organisation, sent with the session of another: nothing happens, and a sentence says what to do', async () => {
    const { editionId } = await edition()
    const page = await stage.enter(zoe, { script })
    const other = await stage.enter(neighbours.hannah, { script })
    await page.goto(`/edities/${editionId}`)
    await page.context().addCookies(await other.context().cookies())
    await page.getByRole('button', { name: 'Meld je aan', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Het formulier was verlopen' }).waitFor()
    expect(await enrolmentsOf(editionId)).toBe(0)
    await page.goto(`/edities/${editionId}`)
    await page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor()
  })
})
