import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '#platform/root.ts'
import { openHouse, type Browser } from '#test/house.ts'
import { neighbours, people } from '#world/people.ts'

const world = openHouse()
const { bram, ineke, fatima, henk, marjan } = people
const upload = (browser: Browser, kind: string, bytes: Uint8Array | string, fields: Record<string, string> = {}) =>
  browser.upload(
    `/beheer/import/nieuw/${kind}`,
    { full: 'nee', referenceDate: '', ...fields },
    { field: 'file', name: 'export.csv', bytes: Buffer.from(bytes as string) },
  )

async function signedIn(somebody = bram): Promise<Browser> {
  const browser = await world.browser(somebody)
  await browser.get('/beheer/import/nieuw/medewerkers')
  return browser
}

/** Uploads, lets the worker read it, and shows the dry run. */
async function dryRun(browser: Browser, kind: string, bytes: Uint8Array | string, fields: Record<string, string> = {}) {
  const sent = await upload(browser, kind, bytes, fields)
  if (sent.status !== 303) throw new Error(sent.text)
  const busy = await browser.follow(sent)
  await world.work()
  return { at: sent.location!, busy, page: await browser.get(sent.location!) }
}

const henkMoves = 'pers.nr,roepnaam,achternaam,oe,begindatum\n900023,Henk,Jansen,STR,01-04-1989'

describe('an administrator', () => {
  test('uploads, gives the columns their place once, sees the dry run, applies it, and the file is gone', async () => {
    const browser = await signedIn()
    const { at, busy, page } = await dryRun(browser, 'medewerkers', henkMoves)
    expect(busy.text).toContain('We lezen het bestand')
    expect(page.text).toContain('Welke kolom is wat?')
    const columns = { 'kolom-number': 'pers.nr', 'kolom-first': 'roepnaam', 'kolom-last': 'achternaam', 'kolom-starts': 'begindatum' }
    expect((await browser.post(`${at}/kolommen`, columns)).text).toContain('Kies een kolom voor: Code van de afdeling')
    await browser.post(`${at}/kolommen`, { ...columns, 'kolom-unit': 'oe' })
    await world.work()
    const planned = await browser.get(at)
    expect(planned.text).toContain('1 wijziging staat klaar')
    expect(planned.text).toMatch(/Henk Jansen .*GRO → STR/)
    expect((await browser.follow(await browser.post(`${at}/verwerken`))).text).toContain('We verwerken het bestand')
    await world.work()
    expect((await browser.get(at)).text).toContain('Alles is verwerkt')
    expect(JSON.parse((await browser.get(`${at}/voortgang`)).body)).toMatchObject({ done: true, href: at })
    const [unit] = await world.read(
      (tx) => tx`select u.code from people.employment e join people.unit u on u.id = e.unit_id where e.person_id = ${henk.id}`,
    )
    expect(unit!['code']).toBe('STR')
    const again = await dryRun(browser, 'medewerkers', henkMoves)
    expect(again.page.text).toContain('Er verandert niets')
  })

  test('is asked to confirm when more than a tenth would end, and stays employed', async () => {
    const browser = await signedIn()
    const { at, page } = await dryRun(browser, 'medewerkers', henkMoves, { full: 'ja', referenceDate: '22-11-2026' })
    expect(page.text).toMatch(/\d+ van de 38 arbeidsrelaties eindigen/)
    expect(page.text).toContain('Je eigen arbeidsrelatie blijft')
    const refused = await browser.post(`${at}/verwerken`)
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Zet eerst een vinkje')])
    expect((await browser.post(`${at}/weggooien`)).status).toBe(303)
    expect((await browser.get(at)).text).toContain('Weggegooid')
    const [kept] = await world.read((tx) => tx`select content from platform.import_run where id = ${at.split('/').at(-1)!}`)
    expect(kept!['content']).toBeNull()
  })

  test('gets a sentence for a reference date that does not exist, and keeps what was typed', async () => {
    const answer = await upload(await signedIn(), 'medewerkers', henkMoves, { full: 'ja', referenceDate: '31 september 2026' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('september heeft 30 dagen')
    expect(answer.body).toContain('value="31 september 2026"')
  })

  test('gets a sentence for a full file without a reference date, and for no file at all', async () => {
    expect((await upload(await signedIn(), 'medewerkers', henkMoves, { full: 'ja' })).text).toContain('Vul de peildatum van het bestand in')
    const browser = await signedIn()
    const none = await browser.upload(
      '/beheer/import/nieuw/medewerkers',
      { full: 'nee' },
      { field: 'file', name: '', bytes: new Uint8Array() },
    )
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('Kies een bestand.')])
  })

  test.each([
    ['an Excel file', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'Dit is een Excel-bestand'],
    ['a web page', '<!doctype html><p>a,b', 'Dit is een webpagina'],
    ['an empty file', '', 'Dit bestand is leeg'],
    ['a story', 'er was eens een kabouter\ndie ging naar de stad', 'geen kolommen'],
  ])('is told that %s is no CSV', async (_, bytes, sentence) => {
    const { page } = await dryRun(await signedIn(), 'medewerkers', bytes)
    expect(page.text).toContain(sentence)
    expect(page.text).toContain('Kies een ander bestand')
  })

  test('is told when a file is larger than 25 MB', async () => {
    const answer = await upload(await signedIn(), 'medewerkers', Buffer.alloc(25_000_001, 'a'))
    expect([answer.status, answer.text]).toEqual([413, expect.stringContaining('te groot')])
  })

  test('sees HTML and formulas in names as plain text', async () => {
    const { page } = await dryRun(await signedIn(), 'medewerkers', await readFile(path.join(root, 'world/hr/medewerkers-fouten.csv')))
    expect(page.body).not.toContain('<script>alert')
    expect(page.body).toContain('&lt;script>alert(1)')
  })
})

describe('who may', () => {
  test('a learning adviser reads imports of people and does not make them', async () => {
    const { at } = await dryRun(await signedIn(), 'medewerkers', henkMoves)
    const adviser = await world.browser(ineke)
    expect((await adviser.get(at)).text).not.toContain('Verwerk dit bestand')
    expect((await adviser.get('/beheer/import/nieuw/medewerkers')).status).toBe(404)
    expect((await upload(adviser, 'medewerkers', henkMoves)).status).toBe(403)
    expect((await adviser.post(`${at}/weggooien`)).status).toBe(403)
    expect((await adviser.get('/beheer/import/nieuw/leergeschiedenis')).status).toBe(200)
  })

  test('a coordinator imports the offer and sees no people', async () => {
    const { at } = await dryRun(await signedIn(), 'medewerkers', henkMoves)
    const coordinator = await world.browser(marjan)
    expect((await coordinator.get(at)).status).toBe(404)
    const { page } = await dryRun(coordinator, 'aanbod', await readFile(path.join(root, 'world/gemeentelijk-aanbod.csv')), {
      state: 'draft',
    })
    expect(page.text).toContain('Er verandert niets')
  })

  test('an employee does not, and the neighbour finds nothing', async () => {
    const { at } = await dryRun(await signedIn(), 'medewerkers', henkMoves)
    expect((await (await world.browser(fatima)).get('/beheer/import')).status).toBe(403)
    const els = await world.browser(neighbours.els)
    expect((await els.get(at)).status).toBe(404)
    expect((await els.get(`${at}/voortgang`)).status).toBe(404)
    expect((await els.post(`${at}/verwerken`)).status).toBe(404)
  })
})

test('after 30 days the rows and unfinished files are gone, and the counts stay', async () => {
  await dryRun(await signedIn(), 'medewerkers', henkMoves)
  await world.arrange((tx) => tx`update platform.import_run set made_at = now() - interval '31 days'`)
  await world.round('people/forget-imports')
  const [left] = await world.read(
    (
      tx,
    ) => tx`select (select count(*) from platform.import_row)::int as rows, (select count(*) from platform.import_run where content is not null)::int as files,
    (select count(*) from platform.import_run where counts <> '{}')::int as counted`,
  )
  expect(left).toMatchObject({ rows: 0, files: 0 })
  expect(left!['counted']).toBeGreaterThan(0)
})
