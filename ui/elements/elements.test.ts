import { mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page as Tab } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser } from '#bin/browser.ts'
import { buildAssets } from '#ui/build.ts'
import { serveGallery } from '#ui/gallery.serve.ts'

let folder: string
let address: string
let server: Server
let browser: Browser
let tab: Tab

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ambacht-elements-'))
  await buildAssets(folder)
  ;({ address, server } = await serveGallery(folder))
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  server.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  tab = await browser.newPage()
})
afterEach(() => tab.close())

test('results come while typing, the address follows and the number is said aloud', async () => {
  await tab.goto(`${address}/aanbod`)
  await tab.getByRole('searchbox').fill('game')
  await expect.poll(() => new URL(tab.url()).searchParams.get('q')).toBe('game')
  await expect.poll(() => tab.locator('live-search > [role=status]').textContent()).toContain('37 gevonden')
})

test('ticking a filter asks again without a button', async () => {
  await tab.goto(`${address}/aanbod`)
  await tab.getByLabel('E-learning').check()
  await expect.poll(() => new URL(tab.url()).searchParams.getAll('vorm')).toEqual(['training', 'elearning'])
  expect(await tab.getByRole('button', { name: 'Pas toe' }).count()).toBe(0)
})

test('a form that is sent twice at once reaches the server once', async () => {
  let sent = 0
  await tab.route('**/akkoord', (route) => {
    sent++
    return route.fulfill({ status: 422, contentType: 'text/html', body: '<title>x</title><p id="answer">Nog even</p>' })
  })
  await tab.goto(`${address}/team`)
  await tab.evaluate(async () => {
    const form = document.querySelector<HTMLFormElement>('form[action="/akkoord"]')!
    const answered = new Promise((done) => addEventListener('turbo:submit-end', done, { once: true }))
    form.requestSubmit()
    form.requestSubmit()
    await answered
  })
  expect(sent).toBe(1)
})

test('what was typed in one form stays when another form of the page is sent, and what was sent is fresh', async () => {
  const around = (await (await fetch(`${address}/team`)).text()).split(/<body[^>]*>[^]*<\/body>/)
  const page = (version: number) => `${around[0]}<body>
    <form action="/gesprek/notities" method="post"><input type="hidden" name="version" value="${version}"><textarea name="notes"></textarea></form>
    <form action="/gesprek/afspraken" method="post"><input name="agreement"><button>Voeg toe</button></form>
    <output>${version}</output></body>${around[1]}`
  await tab.route('**/gesprek', (route) => route.fulfill({ contentType: 'text/html', body: page(1) }))
  await tab.route('**/gesprek/afspraken', (route) => route.fulfill({ status: 422, contentType: 'text/html', body: page(2) }))
  await tab.goto(`${address}/gesprek`)
  await tab.locator('[name=notes]').fill('Het ging over de drukte.')
  await tab.locator('[name=agreement]').fill('Samen kijken')
  await tab.getByRole('button').click()
  await expect.poll(() => tab.locator('output').textContent()).toBe('2')
  expect(await tab.locator('[name=notes]').inputValue()).toBe('Het ging over de drukte.')
  expect(await tab.locator('[name=version]').inputValue()).toBe('1')
  expect(await tab.locator('[name=agreement]').inputValue()).toBe('')
})

test('a job shows how far it is and goes on when it is done', async () => {
  const answers = [
    { value: 4000, max: 5000, text: '4.000 van 5.000', done: false },
    { value: 5000, max: 5000, text: 'Klaar', done: true, href: '/start' },
  ]
  await tab.route('**/taken/1.json', (route) => route.fulfill({ json: answers.shift() }))
  await tab.goto(`${address}/onderdelen`)
  await expect.poll(() => tab.locator('progress').first().getAttribute('aria-label'), { timeout: 5000 }).toBe('4.000 van 5.000')
  await expect.poll(() => new URL(tab.url()).pathname, { timeout: 5000 }).toBe('/start')
})

test('the menu of a person closes with Escape and gives the focus back', async () => {
  await tab.goto(`${address}/start`)
  await tab.locator('.me summary').click()
  await tab.keyboard.press('Escape')
  expect(await tab.locator('.me').getAttribute('open')).toBe(null)
  expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
})
