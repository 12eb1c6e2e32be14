import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

// axe itself, in the page. The builder of @axe-core/playwright walks over frames and takes three times as long; no page of ours has a frame.
const find = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve
const source = await readFile(find('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 AA, and what axe calls good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What another theme, the dark or a narrow screen can break; the rest is the same HTML. */
const looks = ['color-contrast', 'link-in-text-block', 'target-size']

/** What axe finds on the page as it is, once it is there: half-way between two pages is no page. Needs JavaScript in the page. */
export async function findings(page: Page): Promise<string[]> {
  await page.waitForFunction(() => !document.documentElement.hasAttribute('aria-busy'))
  return run(page, { type: 'tag', values: tags })
}

/** What axe finds after a change of the looks of a page that it has seen. */
export function findingsOfLooks(page: Page): Promise<string[]> {
  return run(page, { type: 'rule', values: looks })
}

async function run(page: Page, runOnly: { type: string; values: string[] }): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const violations = await page.evaluate(
    async (runOnly) => (await (window as unknown as { axe: Axe }).axe.run(document, { runOnly, resultTypes: ['violations'] })).violations,
    runOnly,
  )
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} (${node.failureSummary?.split('\n')[1]?.trim()})`).join(' | ')}`,
  )
}

interface Axe {
  run: (page: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
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
