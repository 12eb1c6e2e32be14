import { beforeAll, expect, test } from 'vitest'
import { handInTest } from '#modules/scans/sitting/answer.ts'
import { unitId } from '#world/build.ts'
import { organisation, people } from '#world/people.ts'
import { openHouse, type Answer, type Browser } from './house.ts'
import { oneOfEverything, value } from './one-of-everything.ts'

/**
 * Every field in which somebody can write on the pages about development (issue 4, “bad input”): 100,000 characters, and HTML that is a program.
 * A sentence, a value that was kept, or a page that has gone is fine; a fault, or the program in a page, is not.
 */
const house = openHouse()
const { fatima, joost, ineke } = people
const pages =
  /^\/(mijn\/(ontwikkelplan|vaardigheden|keuze|360|toetsen|gedeeld|ontwikkeling)|voor-jou|scans|360|toetsen|gesprekken|begeleiding|keuze|inschattingen|rolprofielen|veranderingen|academie\/(instrumenten|metingen|competenties))/
const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>'
const long = 'lang '.repeat(20_000)
let ids: Record<string, string> = {}
let browsers: Browser[] = []

beforeAll(async () => {
  ids = { ...(await oneOfEverything(house)), unitId: unitId(organisation.id, 'VER') }
  const rows = await house.read(
    (tx) => tx<Record<string, string>[]>`
      select (select id from skills.profile order by name limit 1) as profile_id, (select id from scans.instrument order by code limit 1) as instrument_id,
        (select id from skills.expected_change limit 1) as change_id`,
  )
  Object.assign(ids, rows[0])
  browsers = await Promise.all([fatima, joost, ineke].map((one) => house.browser(one)))
})

const addresses = () =>
  house.house.app.declared
    .filter(({ method, url, config }) => method === 'GET' && config.who !== undefined && pages.test(url) && !url.includes('.:'))
    .map(({ url }) => url.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? `no-${name}`))

interface Found {
  action: string
  /** What a browser would send now, and the names of what can be written in. */
  usual: Record<string, string[]>
  written: string[]
}

/** The forms of a page that have something to write in. */
function formsOf(html: string): Found[] {
  return [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head, inside]) => {
    const action = /action="([^"]*)"/.exec(head!)?.[1]
    if (!action || !head!.includes('method="post"') || /uitloggen|taal|demo/.test(action)) return []
    const usual: Record<string, string[]> = {}
    const written: string[] = []
    for (const [tag, kind, name] of inside!.matchAll(/<(input|textarea|select)\b[^>]*?\bname="([^"]+)"[^>]*>/g)) {
      const type = /type="([^"]*)"/.exec(tag)?.[1] ?? 'text'
      if (name!.startsWith('_') || (['checkbox', 'radio'].includes(type) && !/\schecked/.test(tag))) continue
      ;(usual[name!] ??= []).push(/value="([^"]*)"/.exec(tag)?.[1] || (kind === 'select' ? firstOption(inside!, name!) : 'a'))
      if (kind === 'textarea' || (kind === 'input' && ['text', 'search', 'email'].includes(type) && !written.includes(name!)))
        written.push(name!)
    }
    return written.length ? [{ action, usual, written }] : []
  })
}
const firstOption = (inside: string, name: string) =>
  new RegExp(`name="${name}"[\\s\\S]*?<option[^>]*value="([^"]+)"`).exec(inside)?.[1] ?? ''

const route = (action: string) => action.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').split('?')[0]!
const isProgram = ({ body, headers }: Answer) => /html/.test(String(headers['content-type'])) && /<script>alert|<img src=x/.test(body)

/** Sends a text to each field of each form, alone. Answers which forms were met and what went wrong. */
async function writeEverywhere(text: string): Promise<{ met: Set<string>; wrong: string[] }> {
  const met = new Set<string>()
  const wrong: string[] = []
  for (const [who, browser] of browsers.entries())
    for (const url of addresses()) {
      const page = await browser.get(url)
      if (page.status >= 500 || isProgram(page)) wrong.push(`${url}: ${page.status}`)
      for (const { action, usual, written } of formsOf(page.body)) {
        const key = `${who} ${route(action)} ${written.join()}`
        if (met.has(key)) continue
        met.add(key)
        for (const name of written) {
          const answer = await browser.post(action, { ...usual, [name]: text })
          if (answer.status >= 500 || answer.status === 429 || isProgram(answer)) wrong.push(`${action} ${name}: ${answer.status}`)
          // Only the button beside it searches; with the others what stands in that field is not read.
          if (text === long && answer.status === 303 && name !== 'zoek') wrong.push(`${action} ${name}: taken`)
        }
      }
    }
  return { met, wrong }
}

test('a text of 100,000 characters is a sentence in every field of every form, never a fault and never taken', async () => {
  const { met, wrong } = await writeEverywhere(long)
  expect(wrong).toEqual([])
  expect(met.size).toBeGreaterThan(30)
}, 240_000)

test('HTML that is a program is text wherever it was written, on every page of everybody who can read it', async () => {
  const { wrong } = await writeEverywhere(evil)
  value(await house.as(fatima).perform(handInTest, { sittingId: ids['sittingId']! }))
  const asText = new Set<string>()
  for (const browser of browsers)
    for (const url of addresses()) {
      const page = await browser.get(url)
      if (page.status >= 500 || isProgram(page)) wrong.push(`${url}: ${page.status}`)
      if (page.body.includes('&lt;script>alert(1)')) asText.add(url)
    }
  expect(wrong).toEqual([])
  expect(asText.size).toBeGreaterThan(15) // it was kept and is shown, so there was something to escape
}, 240_000)
