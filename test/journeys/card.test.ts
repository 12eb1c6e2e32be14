import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { cardId } from '#world/desk.ts'
import { people, type Somebody } from '#world/people.ts'
import { cardFor, firstTime, scan } from './cards.ts'
import { accessible, openStage, tabTo } from './stage.ts'

const stage = openStage()
// Nobody whom the sign-in page of the demo names: their names must be gone from the screen.
const { ali, bram, mees, stef } = people
const minute = 60_000

/** A tablet that the administrator just made a shared device. */
async function tablet(options: { script?: 'on' | 'off' }): Promise<Page> {
  const page = await stage.enter(bram, options)
  await page.goto('/beheer/toestellen')
  await page.getByLabel('Naam van het toestel').fill('Tablet werf Oost')
  await page.getByRole('button', { name: 'Dit is een gedeeld toestel' }).click()
  await page.waitForURL((to) => to.pathname === '/inloggen')
  return page
}
/** Nothing of this person is on the screen, and nothing comes back with the button back. */
async function gone(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 4; steps++) {
    expect(await page.content()).not.toContain(name)
    await page.goBack().catch(() => null)
    await page.waitForLoadState('load')
    await page.waitForFunction(() => !document.body.hidden).catch(() => null)
  }
  expect(await page.content()).not.toContain(name)
}

describe.each([
  { script: 'on', somebody: ali },
  { script: 'off', somebody: mees },
] as const)('with JavaScript $script', { timeout: 2 * minute }, ({ script, somebody }) => {
  const name = `${somebody.first} ${somebody.last}`

  test('somebody without e-mail chooses a PIN, and comes in with card and PIN by keyboard alone', async () => {
    const card = await cardFor(stage, somebody)
    const page = await stage.enter(null, { script, width: 390 })
    await page.goto(card.address)
    expect(await page.content()).not.toContain(somebody.first)
    if (script === 'on') await accessible(page)
    await page.getByLabel('Startcode').fill('000000')
    await page.getByLabel('Je nieuwe pincode', { exact: true }).fill('7391')
    await page.getByLabel('Nog een keer').fill('7391')
    await page.getByRole('button', { name: 'Bewaar en log in' }).click()
    await page.getByText('Je hebt nog 4 pogingen').first().waitFor()
    await firstTime(page, card)
    await page.getByText(somebody.first).first().waitFor()

    const again = await stage.enter(null, { script, width: 390 })
    await again.goto(card.address)
    if (script === 'on') await accessible(again)
    const pin = again.getByLabel('Pincode')
    if (!(await pin.evaluate((element) => element === document.activeElement))) await tabTo(again, pin)
    await again.keyboard.type('7391')
    await again.keyboard.press('Enter')
    await again.waitForURL((to) => to.pathname === '/')
  })

  test('somebody chooses another PIN on a telephone, and comes in with it', async () => {
    const card = await cardFor(stage, somebody)
    const page = await stage.enter(null, { script, width: 390 })
    await firstTime(page, card)
    await page.goto('/mijn/gegevens')
    await page.getByText('Kies een andere pincode').click()
    const change = async (old: string) => {
      await page.getByLabel('Je oude pincode').fill(old)
      await page.getByLabel('Je nieuwe pincode', { exact: true }).fill('8264')
      await page.getByLabel('Nog een keer je nieuwe pincode').fill('8264')
      await page.getByRole('button', { name: 'Bewaar je nieuwe pincode' }).click()
    }
    await change('1111')
    await page.getByText('Je hebt nog 4 pogingen').first().waitFor()
    if (script === 'on') await accessible(page)
    await change('7391')
    await page.getByText('Je nieuwe pincode werkt vanaf nu.').waitFor()
    await scan(await stage.enter(null, { script, width: 390 }), card.address, '8264')
  })

  test('on a shared tablet the next one sees nothing of the one before, also with the button back', async () => {
    const [first, second] = [await cardFor(stage, somebody), await cardFor(stage, stef)]
    for (const card of [first, second]) await firstTime(await stage.enter(null, { script }), card)
    const page = await tablet({ script })
    await scan(page, first.address)
    await page.getByText('Tablet werf Oost').first().waitFor()
    if (script === 'on') await accessible(page)
    await page.getByRole('link', { name: 'Mijn opleidingen' }).first().click()
    await page.waitForURL('**/mijn/opleidingen')
    await page.getByRole('link', { name: 'Aanbod' }).first().click()
    await page.waitForURL('**/aanbod')
    await page.getByRole('button', { name: 'Klaar, log uit' }).click()
    await page.waitForURL((to) => to.pathname === '/inloggen')
    await gone(page, name)
    await scan(page, second.address)
    await page.getByText('Stef').first().waitFor()
    await gone(page, name)
  })
})

describe('two minutes', { timeout: 2 * minute }, () => {
  /** Two minutes without a touch, for the server. */
  const wait = (somebody: Somebody) =>
    stage.arrange((tx) => tx`update people.session set seen_at = now() - interval '121 seconds' where person_id = ${somebody.id}`)

  test('the clock runs down and the page goes away; back shows nothing', async () => {
    const card = await cardFor(stage, ali)
    await firstTime(await stage.enter(null), card)
    const page = await tablet({})
    await page.clock.install()
    await scan(page, card.address)
    const clock = page.locator('shared-screen .num')
    await clock.filter({ hasText: /1:\d\d|2:00/ }).waitFor()
    await page.clock.pauseAt(Date.now() + 5000)
    await page.clock.runFor(80_000)
    expect(await clock.textContent()).toMatch(/^0:[0-3]\d$/)
    const touched = page.waitForResponse('**/inloggen/hier')
    await page.mouse.click(5, 400) // a touch asks for more time
    expect((await touched).status()).toBe(204)
    await page.clock.runFor(1000)
    expect(await clock.textContent()).toMatch(/^1:5\d$/)
    await wait(ali)
    await page.clock.runFor(121_000)
    await page.waitForURL((to) => to.search === '?klaar=ja')
    await page.getByText('twee minuten niets werd aangeraakt').waitFor()
    await gone(page, 'Ali Demir')
  })

  test('without JavaScript the server ends it, and the page knows when to go', async () => {
    const card = await cardFor(stage, ali)
    await firstTime(await stage.enter(null, { script: 'off' }), card)
    const page = await tablet({ script: 'off' })
    await scan(page, card.address)
    expect(await page.locator('meta[http-equiv=refresh]').getAttribute('content')).toBe('121;url=/inloggen?klaar=ja')
    await wait(ali)
    await page.goto('/mijn/gegevens')
    expect(new URL(page.url()).pathname).toBe('/inloggen')
    await gone(page, 'Ali Demir')
  })
})

test('an administrator makes, prints and ends cards by keyboard, and every page of it is accessible', { timeout: 2 * minute }, async () => {
  const page = await stage.enter(bram)
  for (const way of ['/beheer/kaarten', '/beheer/toestellen']) {
    await page.goto(way)
    await accessible(page)
  }
  await stage.arrange((tx) => tx`update people.card set ended_at = null, ended_because = null where id = ${cardId('kees')}`)
  await page.goto(`/beheer/kaarten/${cardId('kees')}`)
  await accessible(page)
  const button = page.getByRole('button', { name: 'Trek de kaart in' })
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await page.getByText('De kaart is ingetrokken').waitFor()
})
