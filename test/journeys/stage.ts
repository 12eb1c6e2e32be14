import { mkdtemp, readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { buildHouse, jobs } from '#app.ts'
import { openPool, type Database } from '#platform/db/pool.ts'
import type { Logins } from '#platform/db/embedded.ts'
import { doJobs } from '#platform/jobs.ts'
import { buildAssets } from '#ui/build.ts'
import type { Somebody } from '#world/people.ts'
import { worldDatabase } from '../database.ts'
import { testConfig } from '../house.ts'

/** A stage for journeys: the whole house behind a real address, and a real browser in front of it. */
export interface Stage {
  url: string
  db: Database
  logins: Logins
  /** Does all jobs that wait now. */
  work: () => Promise<void>
  /** A browser of its own, signed in as somebody when named. */
  enter: (somebody: Somebody | null, options?: Options) => Promise<Page>
}

export interface Options {
  /** 'off': as for people without JavaScript. */
  script?: 'on' | 'off'
  width?: 1280 | 390
  theme?: 'ambacht' | 'voorbeeld' | 'denhaag'
}

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export function openStage(): Stage {
  const stage = {} as Stage
  let browser: Browser
  let close: () => Promise<void>
  beforeAll(async () => {
    process.env['AMBACHT_LOG'] = 'error'
    const logins = await worldDatabase()
    const db = openPool(logins.appUrl, 10)
    const assetsFolder = await mkdtemp(path.join(tmpdir(), 'ambacht-assets-'))
    await buildAssets(assetsFolder)
    const assets = JSON.parse(await readFile(path.join(assetsFolder, 'manifest.json'), 'utf8')) as Record<string, string>
    const config = { ...testConfig }
    const house = await buildHouse({ db, config, assets, assetsFolder })
    await house.app.listen({ port: 0, host: '127.0.0.1' })
    const url = (config.baseUrl = `http://localhost:${(house.app.server.address() as AddressInfo).port}`)
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: flags })
    const desk = { ownerUrl: logins.ownerUrl, db, config }
    Object.assign(stage, { url, db, logins, work: () => doJobs(desk, jobs), enter: (who, options) => enter(browser, url, who, options) } satisfies Stage)
    close = async () => {
      await browser.close()
      await house.app.close()
      await db.end()
    }
  }, 120_000)
  afterAll(() => close?.())
  return stage
}

async function enter(browser: Browser, url: string, somebody: Somebody | null, { script = 'on', width = 1280 }: Options = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ baseURL: url, javaScriptEnabled: script === 'on', viewport: { width, height: width === 390 ? 844 : 900 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  if (somebody) {
    await page.goto('/inloggen')
    await page.locator(`form:has(input[name="personId"][value="${somebody.id}"]) button`).first().click()
    await page.waitForURL((to) => to.pathname === '/')
  }
  return page
}

/** No finding of axe (WCAG 2.2 AA) on the page as it is. Needs JavaScript in the page. */
export async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)).toEqual([])
}
