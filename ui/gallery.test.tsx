import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#bin/browser.ts'
import { dress, findings, findingsOfLooks, thin } from '#test/axe.ts'
import { buildAssets } from '#ui/build.ts'
import { serveGallery } from '#ui/gallery.serve.ts'
import { galleryHere, galleryPages } from '#ui/gallery.tsx'
import { found, OfferPage } from '#ui/gallery/offer.tsx'
import { Link, Page, renderPage, Table, useHere, type Theme } from '#ui/index.ts'

let folder: string
let address: string
let server: Server
let browser: Browser
const themes: Theme[] = ['ambacht', 'voorbeeld', 'denhaag']
/** The style sheet of each theme, beside our own. */
let sheets: Partial<Record<Theme, string>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ambacht-gallery-'))
  await buildAssets(folder)
  const assets = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  sheets = { voorbeeld: `/assets/${assets['theme-voorbeeld.css']}`, denhaag: `/assets/${assets['theme-denhaag.css']}` }
  ;({ address, server } = await serveGallery(folder))
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  server.close()
  await rm(folder, { recursive: true })
})

async function withTab<T>(options: Parameters<Browser['newContext']>[0], work: (tab: Tab) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options)
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}

test.each(galleryPages)(
  'the page %s has nothing for axe to find in any theme, light and dark, is never wider than a phone of 390 or 320 pixels, and keeps the security policy',
  { timeout: 60_000 },
  async (name) => {
    const wrong: string[] = []
    await withTab({ viewport: { width: 1280, height: 900 } }, async (tab) => {
      // The work whose progress is shown does not exist here.
      tab.on(
        'console',
        (message) => message.type() === 'error' && !message.location().url.includes('/taken/') && wrong.push(message.text()),
      )
      await tab.goto(`${address}/${name}`)
      wrong.push(...(await findings(tab)))
      for (const theme of themes) {
        await dress(tab, theme, sheets[theme])
        wrong.push(...(await tooWide(tab)).map((what) => `${theme}: ${what}`))
      }
      await thin(tab)
      for (const [theme, colours] of themes.flatMap(
        (theme) =>
          [
            [theme, 'light'],
            [theme, 'dark'],
          ] as const,
      )) {
        await dress(tab, theme, sheets[theme], colours)
        wrong.push(...(await findingsOfLooks(tab)).map((what) => `${theme}, ${colours}: ${what}`))
      }
    })
    expect(wrong).toEqual([])
  },
)

/** Leaves the tab as wide as a desk. */
async function tooWide(tab: Tab): Promise<string[]> {
  const found: string[] = []
  for (const width of [390, 320, 1280]) {
    await tab.setViewportSize({ width, height: 900 })
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth)
    if (wide !== width) found.push(`${wide} wide on ${width}`)
  }
  return found
}

test('every button, menu item and choice is at least 44 pixels high on a phone', { timeout: 60_000 }, async () => {
  await withTab({ viewport: { width: 390, height: 844 } }, async (tab) => {
    for (const name of galleryPages) {
      await tab.goto(`${address}/${name}`)
      const low = await tab.$$eval('button, .utrecht-button, .main-nav a, .choice, summary, select, .pages a, .tabs a, .foot a', (all) =>
        all.filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map((e) => e.outerHTML),
      )
      expect(low).toEqual([])
    }
  })
})

test('the page and its menu work without JavaScript', async () => {
  await withTab({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } }, async (tab) => {
    await tab.goto(`${address}/start`)
    await tab.locator('.me summary').click()
    expect(await tab.getByRole('button', { name: 'Log uit' }).isVisible()).toBe(true)
    expect(await tab.getByRole('link', { name: 'Aanbod' }).isVisible()).toBe(true)
  })
})

test('the first tab stop leads past the menu', async () => {
  await withTab({}, async (tab) => {
    await tab.goto(`${address}/start`)
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('Enter')
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('inhoud')
  })
})

test('a form that comes back with errors has the focus on their summary, and each leads to its field', async () => {
  await withTab({}, async (tab) => {
    await tab.goto(`${address}/formulier`)
    await expect.poll(() => tab.evaluate(() => document.activeElement?.id)).toBe('fouten')
    await tab.getByRole('link', { name: /Vul het aantal plaatsen/ }).click()
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('plaatsen')
  })
})

test('HTML in a name stays text', () => {
  const nasty = '<img src=x onerror=alert(1)>"&'
  const here = { ...galleryHere('ambacht'), person: { id: '1', name: nasty, firstName: nasty, initials: '<>' } }
  const columns = [{ key: 'name', head: nasty, cell: (name: string) => <Link href={`/x?"><script>`}>{name}</Link> }]
  const html = renderPage(
    here,
    <Page title={nasty}>
      <Table caption={nasty} columns={columns} rows={[nasty]} />
    </Page>,
  )
  expect(html).not.toContain('<img src=x')
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;img src=x onerror=alert(1)>')
})

test('who a page was drawn for is forgotten when it is drawn, also when drawing fails', () => {
  const Broken = () => {
    throw new Error('broken')
  }
  expect(() => renderPage(galleryHere('ambacht'), <Broken />)).toThrow('broken')
  expect(() => useHere()).toThrow('outside of renderPage')
})

test('no page carries a style or a script of its own', () => {
  const html = renderPage(galleryHere('ambacht'), <OfferPage />)
  expect(html).not.toMatch(/ style=| onclick=|<style/)
})

test('a page of 50 cards is drawn within a few milliseconds of CPU', () => {
  const cards = Array.from({ length: 50 }, (_, i) => found[i % found.length]!)
  const draw = () => renderPage(galleryHere('ambacht'), <OfferPage activities={cards} />)
  for (let i = 0; i < 200; i++) draw()
  const before = process.cpuUsage()
  const rounds = 200
  for (let i = 0; i < rounds; i++) draw()
  const { user, system } = process.cpuUsage(before)
  const milliseconds = (user + system) / 1000 / rounds
  console.info(`50 cards, ${draw().length} characters: ${milliseconds.toFixed(2)} ms of CPU`)
  // About 1 ms on a quiet machine; the wall is wider, because test machines are busy.
  expect(milliseconds).toBeLessThan(5)
})
