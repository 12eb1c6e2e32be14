import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { eyes, type Eyes } from './faces.ts'

// axe itself, in the page. The builder of @axe-core/playwright walks over frames and takes three times as long; no page of ours has a frame.
const find = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve
const source = await readFile(find('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 AA, and what axe calls good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What axe finds on the page as it is, once it is there: half-way between two pages is no page. Needs JavaScript in the page. */
export async function findings(page: Page): Promise<string[]> {
  await page.waitForFunction(() => !document.documentElement.hasAttribute('aria-busy'))
  await bring(page)
  const found = await page.evaluate((tags) => (window as unknown as InPage).eyes.rules(tags), tags)
  return [...found, ...(await findingsOfLooks(page))]
}

/** Faces of text (test/faces.ts) that axe passed, in this process: the same colours on the same ground pass again, on whatever page. */
const passed = new Set<string>()

/** What axe finds in the looks of a page, also after a change of them. */
export async function findingsOfLooks(page: Page): Promise<string[]> {
  await bring(page)
  const { found, fine } = await page.evaluate(() => (window as unknown as InPage).eyes.looks())
  for (const face of fine) passed.add(face)
  return found
}

/** Axe and our own eyes, in the page. A page that Turbo puts in the place of another still has them. */
async function bring(page: Page): Promise<void> {
  if (await page.evaluate(() => 'eyes' in window)) return
  await page.evaluate(`${source}\n${eyes}`)
  await page.evaluate((known) => (window as unknown as InPage).eyes.know(known), [...passed])
}

interface InPage {
  eyes: Eyes
}

/** The same page in another theme or in the dark: only style sheets change, so the page is not asked for again. `href` is the sheet of the theme. */
export async function dress(page: Page, theme: string, href: string | undefined, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }) // colours change at once
  await page.evaluate(putOn, { theme, href })
}

/** Runs in the page. */
function putOn({ theme, href }: { theme: string; href: string | undefined }): Promise<void> | void {
  const worn = document.querySelector<HTMLLinkElement>('#look')
  document.documentElement.className = `${theme}-theme`
  if (worn?.getAttribute('href') === (href ?? null)) return
  worn?.remove()
  if (!href) return
  return new Promise((resolve, reject) => {
    const sheet = Object.assign(document.createElement('link'), {
      id: 'look',
      rel: 'stylesheet',
      onload: () => resolve(),
      onerror: () => reject(new Error(href)),
    })
    sheet.href = href
    document.head.append(sheet)
  })
}

/** Of what stands on the page more than twice with the same tags, classes and attributes, with words or without, such as the rows of a table, two stay: the third is like them. */
export async function thin(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kind = (one: Element) => `${one.tagName} ${one.className} ${one.getAttributeNames()} ${/\S/.test(one.textContent)}`
    const kindOfAll = (one: Element) => [one, ...one.querySelectorAll('*')].map(kind).join('>')
    for (const parent of document.querySelectorAll('main :has(> :nth-child(3))')) {
      const seen = new Map<string, number>()
      for (const child of [...parent.children]) {
        const times = (seen.get(kindOfAll(child)) ?? 0) + 1
        seen.set(kindOfAll(child), times)
        if (times > 2) child.remove()
      }
    }
  })
}
