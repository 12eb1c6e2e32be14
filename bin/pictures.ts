// The pictures of the README, taken from a running product filled with the voorbeeldgemeente:
// node bin/run.mjs bin/pictures.ts [http://localhost:8080] [name …]
import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { root } from '#platform/root.ts'
import { people, type Somebody } from '#world/people.ts'
import { openBrowser } from './browser.ts'

interface Picture {
  name: string
  who: Somebody | null
  phone?: boolean
  height?: number
  go: (page: Page) => Promise<void>
}

/** Opens the address that the first fitting link on a page points to. */
async function follow(page: Page, from: string, link: string): Promise<void> {
  await page.goto(from)
  const href = await page.locator(`main ${link}`).first().getAttribute('href')
  if (!href) throw new Error(`no link ${link} on ${from}`)
  await page.goto(href)
}

/** The page on which anybody checks the first certificate of the last edition, as somebody who is not signed in sees it. */
async function verify(page: Page): Promise<void> {
  await follow(page, '/academie/edities?toon=geweest', 'td a[href^="/academie/edities/"]')
  await follow(page, page.url() + '/uitslag', 'a[href^="/academie/certificaten/"]')
  await follow(page, page.url(), 'a[href^="/certificaten/"]')
  await page.context().clearCookies()
  await page.reload()
}

/** A proposal for everybody: nothing is made. */
async function propose(page: Page): Promise<void> {
  await page.goto('/academie/reeksen/nieuw')
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
  await page.selectOption('[name=activityId]', { label: 'Schrijven op taalniveau B1' })
  await page.fill('[name=groupMin]', '6')
  await page.fill('[name=groupMax]', '12')
  await page.fill('[name=from]', String(today.add({ months: 2 }).with({ day: 1 })))
  await page.fill('[name=until]', String(today.add({ months: 4 }).with({ day: 1 })))
  for (const day of ['2', '4']) await page.check(`[name=weekdays][value="${day}"]`)
  await page.fill('[name=startsAt]', '09:00')
  await page.fill('[name=endsAt]', '12:30')
  await page.fill('[name=place]', 'Stadhuis, zaal De Brug')
  await page.getByRole('button', { name: 'Bekijk het voorstel' }).click()
  await page.waitForURL((to) => to.searchParams.get('voorstel') === 'ja')
}

const pictures: Picture[] = [
  { name: 'start', who: people.fatima, go: async (page) => void (await page.goto('/')) },
  { name: 'aanbod', who: people.fatima, go: async (page) => void (await page.goto('/aanbod')) },
  {
    name: 'activiteit',
    who: people.fatima,
    go: (page) => follow(page, '/aanbod?zoek=schrijven+taalniveau', 'a[href^="/aanbod/"]:not([href*="vraag"])'),
  },
  { name: 'team', who: people.joost, go: async (page) => void (await page.goto('/mijn/team')) },
  {
    name: 'reeks',
    who: people.marjan,
    height: 1100,
    go: propose,
  },
  {
    name: 'aanwezigheid-telefoon',
    who: people.sjaak,
    phone: true,
    go: (page) => follow(page, '/mijn/lessen', 'a[href^="/bijeenkomsten/"]'),
  },
  { name: 'certificaat', who: people.marjan, height: 820, go: verify },
]

const [address = 'http://localhost:8080', ...only] = process.argv.slice(2)
const folder = path.join(root, 'docs/pictures')
await mkdir(folder, { recursive: true })
const browser = await openBrowser()
try {
  for (const picture of pictures) if (!only.length || only.includes(picture.name)) await take(browser, picture)
} finally {
  await browser.close()
}

async function take(browser: Browser, picture: Picture): Promise<void> {
  const viewport = picture.phone ? { width: 390, height: 844 } : { width: 1280, height: picture.height ?? 900 }
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  if (picture.who) {
    await page.goto('/inloggen')
    await page.locator(`form:has(input[name="personId"][value="${picture.who.id}"]) button`).first().click()
    await page.waitForURL((to) => to.pathname === '/')
  }
  await picture.go(page)
  const file = path.join(folder, `${picture.name}.png`)
  await page.screenshot({ path: file })
  const { size } = await stat(file)
  console.log(`${picture.name}.png  ${Math.round(size / 1000)} kB${size > 200_000 ? '  more than 200 kB' : ''}`)
  await context.close()
}
