import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { attend, completeEdition } from '#modules/editions/index.ts'
import { measureEdition } from '#modules/editions/measuring/measure.ts'
import { handIn, save } from '#modules/scans/sheets/save.ts'
import { startAsked } from '#modules/scans/sheets/start.ts'
import { shipped } from '#modules/scans/shipped/index.ts'
import { perform } from '#platform/act.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { actorOf } from '../house.ts'
import { addEdition } from './arrange.ts'
import { accessible, openStage } from './stage.ts'

const stage = openStage()
const { fatima, marjan, sjaak } = people
const scan = shipped.find((one) => one.code === 'veranderen')!
let here: Somebody[] = []
let twelve: Somebody[] = []
beforeAll(async () => {
  const known = await stage.arrange((tx) => tx<{ id: string }[]>`select distinct person_id as id from people.colleague`)
  here = Object.values(people).filter((one) => known.some(({ id }) => id === one.id) && ![marjan, sjaak, fatima].includes(one))
  twelve = [fatima, ...here.slice(0, 11)]
})

/** What the n-th of them answers to every statement, at either moment: 2 before; after it 3 or 4. */
const after = (n: number) => 3 + (n % 2)

/** Journey 2 (M36): eight domains, current and wanted, a plan from the difference, six meetings, and the effect for a group of twelve. */
describe('change agents', { timeout: 240_000 }, () => {
  test('from the first measurement to the effect of six meetings, of which nobody reads one answer', async () => {
    const { editionId } = await stage.arrange((tx) =>
      addEdition(tx, { activity: 'CHG-AG', seats: 16, days: 3, sessions: 6, trainer: sjaak, seated: twelve }),
    )
    const coordinator = await stage.enter(marjan)
    await askTheGroup(coordinator, editionId)
    for (const one of twelve.slice(1)) await answerUnseen(one, 1, 2)
    const page = await stage.enter(fatima, { width: 390 })
    await measureOneself(page)
    await planFromDifference(page)
    await sixMeetings(editionId, page)
    await timePasses(editionId)
    for (const [n, one] of twelve.entries()) await answerUnseen(one, 2, after(n))
    await timePasses(editionId)
    await readEffect(coordinator, editionId)
  })

  test('four are not asked, and four who answered out of six are not shown', async () => {
    const coordinator = await stage.enter(marjan)
    const small = await stage.arrange((tx) => addEdition(tx, { activity: 'CHG-AG', seats: 16, days: 9, seated: here.slice(12, 16) }))
    await coordinator.goto(`/academie/edities/${small.editionId}/meting`)
    await coordinator.getByLabel('Scan').selectOption({ label: scan.title })
    await coordinator.getByRole('button', { name: 'Vraag de deelnemers' }).click()
    await coordinator.getByText('Deze groep is te klein: er zijn ten minste 5 mensen nodig.').first().waitFor()
    await accessible(coordinator)

    const six = here.slice(16, 22)
    const { editionId } = await stage.arrange((tx) => addEdition(tx, { activity: 'CHG-AG', seats: 16, days: 9, seated: six }))
    expect(
      await perform(stage.db, actorOf(marjan), measureEdition, { editionId, instrumentId: await instrumentId(), ...days }),
    ).toMatchObject({ ok: true })
    for (const one of six) await answerUnseen(one, 1, 2)
    await timePasses(editionId)
    for (const one of six.slice(0, 4)) await answerUnseen(one, 2, 4)
    await timePasses(editionId)
    await coordinator.goto(`/academie/edities/${editionId}/meting`)
    await coordinator.getByText('Minder dan 5 mensen antwoordden. Daarom is er niets te zien.').waitFor()
    expect(await coordinator.getByRole('table').count()).toBe(0)
  })
})

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const days = {
  opensOn: today,
  closesOn: today.add({ days: 9 }),
  againOpensOn: today.add({ days: 10 }),
  againClosesOn: today.add({ days: 20 }),
}

async function askTheGroup(page: Page, editionId: string): Promise<void> {
  await page.goto(`/academie/edities/${editionId}`)
  await page.getByRole('link', { name: 'Meet het effect' }).click()
  await page.getByText('Nu zijn dat 12 mensen die hier werken.').waitFor()
  await page.getByText('De dagen passen bij de 6 bijeenkomsten.').waitFor()
  await page.getByLabel('Scan').selectOption({ label: scan.title })
  await accessible(page)
  await page.getByRole('button', { name: 'Vraag de deelnemers' }).click()
  await page.getByText('De deelnemers zijn gevraagd.').waitFor()
  await page.getByText('Nog geen uitslag').waitFor()
  await stage.work()
}

/** The message says nothing of what is asked; the scan asks of each statement how it is and how it should be here. */
async function measureOneself(page: Page): Promise<void> {
  await page.goto('/mijn/berichten')
  await page.getByRole('link', { name: 'Er staan vragen voor je klaar' }).first().click()
  expect(await page.locator('main').innerText()).not.toContain(scan.title)
  await page.goto('/scans')
  await page.getByRole('button', { name: `Vul in ${scan.title}` }).click()
  while (!(await page.getByRole('button', { name: 'Lever in' }).count())) {
    const codes = (await page.locator('input[name="vragen"]').inputValue()).split(',')
    for (const code of codes.filter((one) => scan.questions.some(({ code: known, kind }) => known === one && kind === 'scale'))) {
      await page.locator(`input[name="v.${code}"][value="2"]`).check()
      await page.locator(`input[name="w.${code}"][value="4"]`).check()
    }
    await page.getByRole('button', { name: /^(Verder|Kijk na)$/ }).click()
    await page.locator(`[name="v.${codes[0]}"]`).first().waitFor({ state: 'detached' })
  }
  await page.getByRole('button', { name: 'Lever in' }).click()
  await page.getByText('Bekijk dit als tabel').click()
  const rows = page.getByRole('table', { name: 'Je uitslag per onderwerp' }).getByRole('row')
  await rows.first().waitFor()
  expect(await rows.count()).toBe(9)
  for (const { name } of scan.domains)
    expect(await page.getByRole('row', { name }).getByRole('cell').allInnerTexts()).toEqual(expect.arrayContaining(['2', '4']))
  await accessible(page)
}

async function planFromDifference(page: Page): Promise<void> {
  const { goal } = scan.advice[0]!
  await page.getByRole('button', { name: `Maak er een doel van ${goal}` }).click()
  await page.getByLabel('Wat kun je in je werk doen?').fill('Vijf collega’s vragen wat er speelt')
  await page.getByRole('button', { name: 'Zet het in mijn plan' }).click()
  await page.getByText('Je doel staat in je plan, met de stappen die je koos.').waitFor()
  await page.goto('/mijn/ontwikkelplan')
  await page
    .getByRole('link', { name: goal.replace(/\.$/, '') })
    .first()
    .waitFor()
  await page.getByText('Vijf collega’s vragen wat er speelt').first().waitFor()
}

/** They come, and the trainer ends it. */
async function sixMeetings(editionId: string, page: Page): Promise<void> {
  const sessions = await stage.arrange(async (tx) => {
    await tx`update editions.session set starts_at = starts_at - interval '60 days', ends_at = ends_at - interval '60 days' where edition_id = ${editionId}`
    return tx<{ id: string }[]>`select id from editions.session where edition_id = ${editionId}`
  })
  expect(sessions).toHaveLength(6)
  for (const { id: sessionId } of sessions)
    expect(await perform(stage.db, actorOf(sjaak), attend, { sessionId, marks: [], rest: true })).toMatchObject({ ok: true })
  expect(await perform(stage.db, actorOf(sjaak), completeEdition, { editionId })).toMatchObject({ value: { completed: 12 } })
  await page.goto('/mijn/opleidingen')
  await page.getByText('Leergang Change agent').first().waitFor()
}

/** Until the second moment, and once more until it is over. */
async function timePasses(editionId: string): Promise<void> {
  await stage.arrange(async (tx) => {
    const [round] = await tx<{ id: string; by: number }[]>`
      select r.id, case when r.again_opens_on > current_date then r.again_opens_on - current_date else r.again_closes_on - current_date + 1 end as by
      from editions.measurement m join scans.round r on r.id = m.round_id where m.edition_id = ${editionId}`
    await tx`update scans.round set opens_on = opens_on - ${round!.by}::int, closes_on = closes_on - ${round!.by}::int, again_opens_on = again_opens_on - ${round!.by}::int,
      again_closes_on = again_closes_on - ${round!.by}::int where id = ${round!.id}`
    await tx`update scans.assignment a set from_day = case a.moment when 1 then r.opens_on else r.again_opens_on end,
      until_day = case a.moment when 1 then r.closes_on else r.again_closes_on end from scans.round r where r.id = ${round!.id} and a.round_id = r.id`
  })
  for (const name of ['scans/tell-asked', 'scans/close-rounds']) await stage.round(name)
}

async function answerUnseen(who: Somebody, moment: number, now: number): Promise<void> {
  const [asked] = await stage.arrange(
    (tx) => tx<{ id: string }[]>`select a.id from scans.assignment a join scans.round r on r.id = a.round_id
      where a.person_id = ${who.id} and a.moment = ${moment} and r.closed_at is null`,
  )
  const typed = Object.fromEntries(
    scan.questions.flatMap(({ code }) => [
      [`v.${code}`, String(now)],
      [`w.${code}`, '4'],
    ]),
  )
  const started = await perform(stage.db, actorOf(who), startAsked, { assignmentId: asked!.id })
  if (!started.ok) throw new Error(started.reason)
  const { sheetId } = started.value
  await perform(stage.db, actorOf(who), save, { sheetId, questions: scan.questions.map((one) => one.code), typed })
  expect(await perform(stage.db, actorOf(who), handIn, { sheetId })).toMatchObject({ ok: true })
}

const instrumentId = () =>
  stage.arrange(async (tx) => {
    const [row] = await tx<
      { id: string }[]
    >`select id from scans.instrument where organisation_id = ${organisation.id} and code = ${scan.code}`
    return row!.id
  })

/** Twelve people, of 2 before; half went to 3 and half to 4: a mean of 3.5, and a spread of √(12 × 0,5² / 11) = 0,52. */
async function readEffect(page: Page, editionId: string): Promise<void> {
  await page.goto(`/academie/edities/${editionId}/meting`)
  const table = page.getByRole('table', { name: /Voor en na/ })
  for (const { name } of scan.domains) {
    const cells = await table.getByRole('row', { name }).getByRole('cell').allInnerTexts()
    expect(cells.slice(-5).map((one) => one.trim())).toEqual(['12', '2', '3,5', '1,5', '0,5'])
  }
  await accessible(page)
  const text = await page.locator('main').innerText()
  for (const one of twelve) expect(text).not.toContain(one.last)
}
