import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#bin/browser.ts'
import { findings, findingsOfLooks } from './axe.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage()
})
afterAll(() => browser.close())

const body = `<main><h1>Kop</h1><p id="word">Een <b>woord</b> met een <a id="link" href="#a">verwijzing</a> erin.</p>
  <div id="ground"><p>Nog een woord.</p></div>
  <p><button id="one">Ja</button></p><p><button id="two">Nee</button></p></main>`
const put = (style = '') =>
  page.setContent(`<!doctype html><html lang="nl"><title>Proef</title><style>button{height:44px}${style}</style>${body}</html>`)
const rules = (found: string[]) => found.map((one) => one.split(':')[0]).sort()

test('a page in order has nothing to find, and the same page again neither', async () => {
  await put()
  expect([await findings(page), await findingsOfLooks(page)]).toEqual([[], []])
})

// Each page looks like the one above but for one thing, so all that stayed was passed before.
test.each([
  ['words that become pale', 'color-contrast', '#word { color: #999 }'],
  ['a ground that comes nearer to its words', 'color-contrast', '#ground { background: #555 }'],
  ['a ground below a ground that lets it through', 'color-contrast', 'main { background: #333 } #ground, #word, h1 { background: #fff3 }'],
  ['words that become see-through', 'color-contrast', 'main { opacity: .5 }'],
  ['a link that is told from its words by a little colour', 'link-in-text-block', '#link { color: #338; text-decoration: none }'],
  [
    'targets that are small and near each other',
    'target-size',
    'button { height: 12px; font-size: 10px; padding: 0 } p { margin: 0; line-height: 1 }',
  ],
])('what a change of looks breaks is found: %s', async (_, rule, style) => {
  await put()
  await findings(page)
  await page.addStyleTag({ content: style })
  expect(rules(await findingsOfLooks(page))).toContain(rule)
})
