import { expect, test } from 'vitest'
import { editionId, enrolmentId, sessionId } from '#world/editions.ts'
import { idOf } from '#world/ids.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { unitId } from '#world/build.ts'
import { openHouse, type Browser } from './house.ts'
import { idsByPath, params } from './doors.ts'

/** What no browser sends: signs that a database can't hold, one name twice, numbers out of reach. A sentence is fine, a fault is not. */
const house = openHouse()

const values: Record<string, string | string[]> = {
  'a sign that no text may hold': 'a\u0000b',
  'half a letter': 'a\ud800b',
  'twice the same name': ['a', 'b'],
  'very long': 'x'.repeat(3000),
  'a number out of reach': '99999999999999999999',
  'less than nothing': '-1',
  'a fraction': '1.5',
  'a day that is not there': '2026-02-30',
  'a year that is not there': '999999-01-01',
  'an hour that is not there': '25:61',
  'an id of nobody': '00000000-0000-4000-8000-000000000000',
  'a pattern': '%_\\',
}

const ids: Record<string, string> = {
  'editions.edition': editionId('bbl'),
  'editions.enrolment': enrolmentId('bbl', 'fatima'),
  'editions.session': sessionId('bbl', 1),
  'people.unit': unitId(organisation.id, 'VER'),
  'people.person': people.mees.id,
}

async function everything(who: Somebody = people.joost): Promise<Pick<Browser, 'get' | 'post'>> {
  await house.arrange(async (tx) => {
    for (const role of ['learning_adviser', 'coordinator', 'administrator', 'auditor', 'board', 'network_coordinator'])
      await tx`insert into people.role_grant (organisation_id, person_id, role) values (${organisation.id}, ${people.joost.id}, ${role}) on conflict do nothing`
    const tables = new Set([...Object.values(params).flatMap((one) => ('table' in one ? [one.table] : [])), ...Object.values(idsByPath)])
    for (const table of tables)
      ids[table] ??= ((await tx.unsafe(`select id from ${table} order by id limit 1`))[0]?.['id'] as string) ?? idOf('nothing')
  })
  let browser = await house.browser(who)
  let asked = 0
  /** A new browser in time: who asks too often is stopped at the door, and nothing behind it would be tried. */
  const fresh = async () => (++asked % 400 === 0 ? (browser = await house.browser(who)) : browser)
  return { get: async (url) => (await fresh()).get(url), post: async (url, fields) => (await fresh()).post(url, fields) }
}

/** Where guessing is slowed down, a test is too. */
const guessed = /^\/(certificaten|inloggen|open)/

const wayOf = (url: string) =>
  url.replace(/:(\w+)/g, (_, name: string) => {
    const byPath = Object.entries(idsByPath).find(([path]) => url.startsWith(path))?.[1]
    const known = name === 'id' && byPath ? { table: byPath } : params[name]!
    return known === undefined ? 'x' : 'table' in known ? ids[known.table]! : known.word
  })

const names =
  'zoek bladzijde stand periode activiteit actie object resultaat van tot voor naam welke filter woorden afdeling thema vorm leervorm taal naar code toon leidinggevende onder kies uitkomst aanbieder duur prijs mix sorteer taalvorm q page filters opnieuw'.split(
    ' ',
  )

test('no page breaks on an odd question in its address', { timeout: 120_000 }, async () => {
  const browser = await everything()
  const wrong = new Set<string>()
  for (const { method, url, config } of house.house.app.declared) {
    if (method !== 'GET' || config.who === undefined || url.includes('/assets')) continue
    for (const [what, value] of Object.entries(values)) {
      if (typeof value === 'string' && value.length > 1000 && url.includes('.:kind')) continue
      const query = new URLSearchParams(names.flatMap((name) => [value].flat().map((one) => [name, one])))
      for (const asked of [
        query.toString(),
        ...(what.startsWith('twice')
          ? names.slice(0, 14).map((name) => new URLSearchParams([value].flat().map((one) => [name, one])).toString())
          : []),
      ]) {
        const answer = await browser.get(`${wayOf(url)}?${asked}`)
        if (answer.status === 429 && !guessed.test(url)) wrong.add(`${url}: not tried`)
        if (answer.status >= 500) wrong.add(`${url}: ${what} (${asked.slice(0, 60)})`)
      }
    }
  }
  expect([...wrong]).toEqual([])
})

/** The forms on a page: where they go and the names of their fields with what stands in them. */
function formsOf(html: string): { action: string; fields: [string, string][] }[] {
  return [
    ...html.matchAll(
      /<form[^>]*method="post"[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>|<form[^>]*action="([^"]*)"[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/g,
    ),
  ].map((found) => ({
    action: (found[1] ?? found[3])!,
    fields: [...(found[2] ?? found[4])!.matchAll(/<(?:input|select|textarea|button)\b[^>]*?\bname="([^"]+)"[^>]*?>/g)].map(
      (field) => [field[1]!, /value="([^"]*)"/.exec(field[0])?.[1] ?? ''] as [string, string],
    ),
  }))
}

test('no form breaks on odd values, each alone and all at once', { timeout: 240_000 }, async () => {
  const browser = await everything()
  const wrong = new Set<string>()
  const met = new Set<string>()
  for (const { method, url, config } of house.house.app.declared) {
    if (method !== 'GET' || config.who === undefined) continue
    for (const form of formsOf((await browser.get(wayOf(url))).body)) {
      const route = form.action.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
      if (met.has(route) || /uitloggen|sessies|demo/.test(route)) continue
      met.add(route)
      const fields = form.fields.filter(([name]) => !name.startsWith('_'))
      for (const [what, value] of Object.entries(values)) {
        const usual = Object.fromEntries(fields.map(([name, now]) => [name, now || 'a']))
        const tries = [
          Object.fromEntries(fields.map(([name]) => [name, value])),
          ...fields.slice(0, 8).map(([name]) => ({ ...usual, [name]: value })),
        ]
        for (const one of tries) {
          const answer = await browser.post(form.action, one)
          if (answer.status === 429 && !guessed.test(route)) wrong.add(`${route}: not tried`)
          if (answer.status >= 500) wrong.add(`${route}: ${what}`)
        }
      }
    }
  }
  expect([...wrong]).toEqual([])
  expect(met.size).toBeGreaterThan(10)
})
