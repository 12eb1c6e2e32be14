import { mkdtemp, readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { buildHouse, jobs } from '#app.ts'
import { openBrowser } from '#bin/browser.ts'
import { perform, system } from '#platform/act.ts'
import { openPool, type Database, type Sql } from '#platform/db/pool.ts'
import type { Logins } from '#platform/db/embedded.ts'
import { doJobs, goRound } from '#platform/jobs.ts'
import { buildAssets } from '#ui/build.ts'
import { organisation, type Somebody } from '#world/people.ts'
import { findings } from '../axe.ts'
import { worldDatabase } from '../database.ts'
import { employerOf, testConfig } from '../house.ts'

/** A stage for journeys: the whole house behind a real address, and a real browser in front of it. */
export interface Stage {
  url: string
  db: Database
  logins: Logins
  /** Where the style sheet of each theme is, beside our own. */
  themes: Record<string, string>
  /** Does all jobs that wait now. */
  work: () => Promise<void>
  /** Runs one round ('room/what') for every organisation now. */
  round: (name: string) => Promise<void>
  /** A browser of its own, signed in as somebody when named. */
  enter: (somebody: Somebody | Account | null, options?: Options) => Promise<Page>
  /** Changes (or reads) the tables of an organisation directly, to arrange what a journey is about. */
  arrange: <T>(change: (tx: Sql) => Promise<T>, organisationId?: string) => Promise<T>
}

/** Somebody who does not live in the voorbeeldgemeente. */
export interface Account {
  id: string
  organisationId: string
}

export interface Options {
  /** 'off': as for people without JavaScript. */
  script?: 'on' | 'off'
  width?: 1280 | 390
}

/** What browsers load, once for all files that share a process. */
let built: ReturnType<typeof build> | undefined
async function build(): Promise<{ assetsFolder: string; assets: Record<string, string> }> {
  const assetsFolder = await mkdtemp(path.join(tmpdir(), 'ambacht-assets-'))
  await buildAssets(assetsFolder)
  return { assetsFolder, assets: JSON.parse(await readFile(path.join(assetsFolder, 'manifest.json'), 'utf8')) as Record<string, string> }
}

export function openStage(): Stage {
  const stage = {} as Stage
  let browser: Browser
  let close: () => Promise<void>
  beforeAll(async () => {
    process.env['AMBACHT_LOG'] = 'error'
    const logins = await worldDatabase()
    const db = openPool(logins.appUrl, 10)
    const { assetsFolder, assets } = await (built ??= build())
    const config = { ...testConfig }
    const house = await buildHouse({ db, config, assets, assetsFolder })
    await house.app.listen({ port: 0, host: '127.0.0.1' })
    const url = (config.baseUrl = `http://localhost:${(house.app.server.address() as AddressInfo).port}`)
    browser = await openBrowser()
    const desk = { ownerUrl: logins.ownerUrl, db, config }
    Object.assign(stage, {
      url,
      db,
      logins,
      themes: Object.fromEntries(['voorbeeld', 'denhaag'].map((name) => [name, '/assets/' + assets[`theme-${name}.css`]])),
      work: () => doJobs(desk, jobs),
      round: (name) => goRound(desk, jobs.rounds[name]!),
      enter: (who, options) => enter(browser, url, who, options),
      arrange: (change, id = organisation.id) =>
        perform(db, system(id), async ({ tx }) => ({ ok: true as const, value: await change(tx) }), null).then(
          (outcome) => (outcome as unknown as { value: never }).value,
        ),
    } satisfies Stage)
    close = async () => {
      await browser.close()
      await house.app.close()
      await db.end()
    }
  }, 120_000)
  afterAll(() => close?.())
  return stage
}

async function enter(
  browser: Browser,
  url: string,
  somebody: Somebody | Account | null,
  { script = 'on', width = 1280 }: Options = {},
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    baseURL: url,
    javaScriptEnabled: script === 'on',
    viewport: { width, height: width === 390 ? 844 : 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  if (somebody) await signIn(context, 'organisationId' in somebody ? somebody : { id: somebody.id, organisationId: employerOf(somebody) })
  return page
}

/** Signs in as the sign-in page of the demo does, without drawing it: each browser does this once, and that page has a journey of its own. */
async function signIn(context: BrowserContext, { id: personId, organisationId }: Account): Promise<void> {
  const form = await (await context.request.get('/inloggen')).text()
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(form)?.[1] ?? ''
  const answer = await context.request.post('/inloggen/demo', {
    form: { _csrf, _submission: crypto.randomUUID(), personId, organisationId },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(303)
}

/** No finding of axe (WCAG 2.2 AA) on the page as it is. Needs JavaScript in the page. */
export async function accessible(page: Page): Promise<void> {
  expect(await findings(page)).toEqual([])
}

/** Presses Tab until the focus is on this, as somebody without a mouse; on the way each stop is seen, and they follow each other as one reads. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtFocus)
    expect(stop.seen, `the focus is seen on ${stop.what}`).toBe(true)
    expect(stop.order, `${stop.what} comes after the stop before it`).toBe(true)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab never came to ${target}`)
}

/** Runs in the page. */
function lookAtFocus(): { what: string; seen: boolean; order: boolean } {
  const element = document.activeElement as HTMLElement
  const page = window as unknown as { lastStop?: Element }
  const before = page.lastStop
  page.lastStop = element
  const shown = (one: Element | null) => {
    if (!one) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
  }
  const box = element.getBoundingClientRect()
  // A radio button that is drawn by its label shows its focus there; the parts of a date are marked by the browser itself.
  const seen =
    element === document.body ||
    element.matches('[type=date], [type=time]') ||
    (box.width > 0 && (shown(element) || shown(element.closest('label')) || shown(element.nextElementSibling)))
  const order =
    !before?.isConnected ||
    element === document.body ||
    before === document.body ||
    before === element ||
    Boolean(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
  return { what: element.outerHTML.slice(0, 120), seen, order }
}
