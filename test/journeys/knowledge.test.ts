import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { offerGuide } from '#modules/guidance/pool/offer.ts'
import { civilAffairs } from '#modules/scans/shipped/civil-affairs.ts'
import { perform } from '#platform/act.ts'
import { people } from '#world/people.ts'
import { fullName } from '../around.ts'
import { actorOf } from '../house.ts'
import { accessible, openStage } from './stage.ts'

const stage = openStage()
const { yara, chris } = people
const [knows, learns] = [civilAffairs.domains.slice(0, 2), civilAffairs.domains.slice(2)]
const advice = civilAffairs.advice.find((one) => one.domain === learns[0]!.code)!

/** Journey 3 (M19, Leeuwarden): what somebody at the counter knows already, what not, and an experienced colleague who helps with the rest. */
describe.each([
  { script: 'on', width: 1280 },
  { script: 'off', width: 390 },
] as const)('with JavaScript $script at $width px', { timeout: 180_000 }, ({ script, width }) => {
  // The one who learns in the first run helps in the second, so that neither run meets the other.
  const [learner, buddy] = script === 'on' ? [yara, chris] : [chris, yara]

  test('from twenty questions out of a bank to what can be skipped, what to follow, and a buddy who says yes', async () => {
    const offered = { kind: 'buddy' as const, topics: ['basiskennis burgerzaken'], about: 'Vraag gerust.' }
    expect(await perform(stage.db, actorOf(buddy), offerGuide, offered)).toMatchObject({ ok: true })
    const page = await stage.enter(learner, { script, width })
    await takeTest(page)
    await readAdvice(page)
    if (script === 'on') await accessible(page)
    await takeGoal(page)
    await page.goto('/mijn/toetsen')
    await page
      .getByRole('link', { name: new RegExp(civilAffairs.title) })
      .first()
      .click()
    await page.getByRole('link', { name: 'Leer het van een collega: vraag een buddy' }).click()
    await page.getByRole('listitem').filter({ hasText: 'basiskennis burgerzaken' }).getByRole('link', { name: buddy.last }).click()
    await page.getByLabel('Waarbij?').fill(learns[0]!.name)
    await page
      .getByRole('button', { name: /^Vraag/ })
      .last()
      .click()
    await page.getByText('Gevraagd. Je krijgt bericht als er antwoord is.').waitFor()
    await stage.work()

    const other = await stage.enter(buddy, { script, width })
    await other.goto('/')
    await other
      .getByRole('link', { name: new RegExp(`^${fullName(learner)}`) })
      .first()
      .click()
    await other.getByText(learns[0]!.name).first().waitFor()
    await other
      .getByRole('button', { name: /^Ja, graag/ })
      .first()
      .click()
    await other.getByText('Bewaard. De ander krijgt bericht.').waitFor()
    if (script === 'on') await accessible(other)
    await page.goto('/begeleiding')
    await page.getByText('is jouw buddy').first().waitFor()
    await page.getByRole('button', { name: /^Stop/ }).first().waitFor()
  })
})

/** Of two outcomes every answer is right, of the other two none. */
async function takeTest(page: Page): Promise<void> {
  await page.goto('/mijn/toetsen')
  await page.getByRole('heading', { name: civilAffairs.title }).waitFor()
  await page.getByRole('form', { name: civilAffairs.title }).getByRole('button', { name: 'Begin' }).click()
  let answered = 0
  while (!(await page.getByRole('button', { name: 'Lever in' }).count())) {
    await page.locator('form input[name="vragen"]').waitFor({ state: 'attached' })
    const codes = (await page.locator('form input[name="vragen"]').inputValue()).split(',')
    for (const code of codes) {
      await page.locator(`input[name="v.${code}"][value="${optionFor(code)}"]`).check()
      answered++
    }
    await page.getByRole('button', { name: /^(Verder|Kijk na)$/ }).click()
    await page.locator(`input[name="v.${codes[0]}"]`).first().waitFor({ state: 'detached' })
  }
  expect(answered).toBe(20)
  await page.getByRole('button', { name: 'Lever in' }).click()
}

function optionFor(code: string): string {
  const item = civilAffairs.questions.find((one) => one.code === code)
  if (item?.kind !== 'choice') throw new Error(`no item ${code}`)
  const right = knows.some((one) => one.code === item.domain)
  return item.options.find((one) => (one.right === true) === right)!.code
}

async function readAdvice(page: Page): Promise<void> {
  const part = (title: string) => page.locator('section').filter({ has: page.getByRole('heading', { name: title }) })
  const [skip, follow] = [part('Dit kun je overslaan'), part('Dit kun je nog leren')]
  for (const { name } of knows) {
    await skip.getByText(name, { exact: true }).first().waitFor()
    expect(await follow.getByText(name, { exact: true }).count()).toBe(0)
  }
  for (const { name } of learns) await follow.getByRole('heading', { name }).waitFor()
  await follow.getByText(advice.text).waitFor()
}

async function takeGoal(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Maak er een doel van ${advice.goal}` }).click()
  await page.getByRole('button', { name: 'Zet het in mijn plan' }).click()
  await page.getByText('Je doel staat in je plan, met de stappen die je koos.').waitFor()
  await page.goto('/mijn/ontwikkelplan')
  await page
    .getByRole('link', { name: advice.goal.replace(/\.$/, '') })
    .first()
    .waitFor()
}
