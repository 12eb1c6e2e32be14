import { describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { people, type Somebody } from '#world/people.ts'
import { Instrument } from '../instruments/format.ts'
import { save } from './save.ts'

const world = openHouse()
const { fatima, joost, ineke, mees } = people

/** An instrument with a question of every kind, one of them only after a choice. */
const document = Instrument.parse({
  format: 'ambacht-instrument/1',
  code: 'proef',
  title: 'Proefscan',
  about: 'Een scan om te proberen.',
  source: 'Voor deze test geschreven.',
  purpose: 'self',
  minutes: 5,
  wanted: true,
  scales: { vijf: { from: 1, to: 5, low: 'nooit', high: 'altijd' } },
  domains: [
    { code: 'samen', name: 'Samen werken' },
    { code: 'alleen', name: 'Alleen werken' },
  ],
  questions: [
    { code: 'a', kind: 'scale', scale: 'vijf', domain: 'samen', text: 'Ik vraag om hulp.', required: true },
    {
      code: 'b',
      kind: 'choice',
      domain: 'samen',
      text: 'Werk je in een ploeg?',
      options: [
        { code: 'ja', text: 'Ja' },
        { code: 'nee', text: 'Nee' },
      ],
    },
    { code: 'c', kind: 'open', domain: 'samen', text: 'Welke ploeg?', when: { question: 'b', option: 'ja' } },
    {
      code: 'd',
      kind: 'choices',
      domain: 'alleen',
      text: 'Wat doe je alleen?',
      most: 1,
      options: [
        { code: 'x', text: 'Schrijven' },
        { code: 'y', text: 'Rekenen' },
      ],
    },
    { code: 'e', kind: 'number', domain: 'alleen', text: 'Hoeveel uur?', from: 0, to: 40 },
  ],
})

async function offered(code: string, change: Partial<Instrument> = {}): Promise<string> {
  return world.arrange(async (tx) => {
    const [made] = await tx<
      { id: string }[]
    >`insert into scans.instrument (organisation_id, code, made_at) values (platform.organisation(), ${code}, now()) returning id`
    const [version] = await tx<{ id: string }[]>`
      insert into scans.instrument_version (organisation_id, instrument_id, number, document, made_at, published_at)
      values (platform.organisation(), ${made!.id}, 1, ${tx.json({ ...document, code, ...change } as never)}, now(), now()) returning id`
    return version!.id
  })
}

async function begun(somebody: Somebody, code: string) {
  const versionId = await offered(code)
  const browser = await world.browser(somebody)
  await browser.get('/scans')
  const begin = await browser.post('/scans/beginnen', { versionId, _submission: '' })
  return { browser, versionId, url: begin.location!, id: begin.location!.split('/').at(-1)! }
}

const answersOf = (somebody: Somebody, id: string) =>
  world
    .as(somebody)
    .look((tx) => tx<{ answers: unknown }[]>`select answers from scans.sheet where id = ${id}`)
    .then((rows) => rows[0]?.answers)

test('a scan is filled in screen by screen, each button keeps what was answered, and it is handed in', async () => {
  const { browser, url, id } = await begun(fatima, 'heen')
  const first = await browser.get(url)
  expect(first.text).toContain('Deel 1 van 2')
  expect(first.text).toContain('Alleen jij ziet je antwoorden.')
  const second = await browser.post(url, { deel: '0', vragen: 'a,b', naar: 'verder', 'v.a': '2', 'w.a': '4', 'v.b': 'ja' })
  expect(second.location).toBe(`${url}?deel=2`)
  expect((await browser.follow(second)).text).toContain('Welke ploeg?') // asked because of what was chosen
  await browser.post(url, { deel: '1', vragen: 'c', 'v.c': 'Oost' })
  await browser.post(url, { deel: '2', vragen: 'd,e', 'v.d': 'x', 'v.e': '7,5' })
  expect(await answersOf(fatima, id)).toEqual({
    a: { now: 2, wanted: 4 },
    b: { option: 'ja' },
    c: { words: 'Oost' },
    d: { options: ['x'] },
    e: { number: 7.5 },
  })
  expect((await browser.get(`${url}/nakijken`)).text).not.toContain('nog een antwoord nodig')
  expect((await browser.post(`${url}/inleveren`)).location).toBe(`${url}/uitslag`)
})

test('what was begun is gone on with, where one was: it is not offered again, and no answer is asked twice', async () => {
  const { browser, versionId, url } = await begun(fatima, 'verder')
  await browser.post(url, { deel: '0', vragen: 'a,b', naar: 'verder', 'v.a': '2', 'w.a': '4', 'v.b': 'nee' })
  const list = await browser.get('/scans')
  expect(list.text).toContain('Wat je antwoordde is bewaard. Ga verder')
  expect(list.body).toContain(`href="${url}"`)
  expect(list.body).not.toContain(versionId)
  expect((await browser.get(url)).text).toContain('Deel 2 van 2')
  expect((await browser.get(`${url}?deel=1`)).text).toContain('Deel 1 van 2')
  expect((await browser.post(url, { deel: '1', vragen: 'd,e', naar: 'terug', 'v.d': 'x' })).location).toBe(`${url}?deel=1`)
  expect((await browser.get(url)).location).toBe(`${url}/nakijken`) // all that is left is handing in
})

describe('what was typed', () => {
  test('stays when something can’t be read, what can be read is kept, and the sentence stands at the field', async () => {
    const { browser, url, id } = await begun(mees, 'fout')
    const long = '<script>alert(1)</script>'.repeat(4000)
    await browser.post(url, { deel: '0', vragen: 'a,b', 'v.b': 'ja' })
    const words = await browser.post(url, { deel: '1', vragen: 'c', 'v.c': long })
    expect(words.status).toBe(422)
    expect(words.text).toContain('Dit mag hooguit 5000 tekens lang zijn.')
    expect(words.body).not.toContain('<script>alert')
    expect(words.body.split('&lt;script>alert').length).toBe(4001) // all of it stands in the field again
    const back = await browser.post(url, { deel: '2', vragen: 'd,e', 'v.d': 'y', 'v.e': 'veel' })
    expect(back.text).toContain('Vul een getal in van 0 tot en met 40.')
    expect(back.body).toContain('value="veel"')
    expect(await answersOf(mees, id)).toEqual({ b: { option: 'ja' }, d: { options: ['y'] } })
  })

  test('more choices than may be made are refused, and an answer that was not offered is no answer', async () => {
    const { browser, url, id } = await begun(mees, 'keuze')
    expect((await browser.post(url, { deel: '1', vragen: 'd', 'v.d': ['x', 'y'] })).text).toContain('Kies er hooguit 1.')
    expect((await browser.post(url, { deel: '0', vragen: 'a', 'v.a': '9' })).text).toContain('Kies een cijfer van 1 tot en met 5.')
    expect((await browser.post(url, { deel: '0', vragen: 'b', 'v.b': 'misschien' })).status).toBe(422)
    expect(await answersOf(mees, id)).toEqual({})
  })
})

test('each answer is kept when it is given, and another device goes on from there', async () => {
  const { browser, url, id } = await begun(fatima, 'toestel')
  const page = await browser.get(url)
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)![1]!
  const kept = await browser.send('/scans/bewaren', { _csrf: csrf, sheetId: id, vraag: 'a', 'v.a': '3', 'v.b': 'nee' })
  expect(kept.status).toBe(200)
  expect(await answersOf(fatima, id)).toEqual({ a: { now: 3 } }) // only the question that changed
  const phone = await world.browser(fatima)
  await phone.send('/scans/bewaren', {
    _csrf: /name="_csrf" value="([^"]+)"/.exec((await phone.get(url)).body)![1]!,
    sheetId: id,
    vraag: 'e',
    'v.e': '12',
  })
  expect(await answersOf(fatima, id)).toEqual({ a: { now: 3 }, e: { number: 12 } })
  expect((await phone.get(url)).body).toMatch(/name="v.a" value="3" checked/)
})

test('what is required must be answered before it is handed in, asked twice means answered twice', async () => {
  const { browser, url } = await begun(fatima, 'nodig')
  await browser.post(url, { deel: '0', vragen: 'a', 'v.a': '3' })
  const page = await browser.post(`${url}/inleveren`)
  expect(page.status).toBe(422)
  expect(page.text).toContain('Eén vraag heeft nog een antwoord nodig.')
  expect(page.body).toContain('#v.a')
})

test('nothing changes after handing in, by no form and by no query', async () => {
  const { browser, url, id } = await begun(mees, 'klaar')
  await browser.post(url, { deel: '0', vragen: 'a', 'v.a': '3', 'w.a': '3' })
  await browser.post(`${url}/inleveren`)
  const late = await browser.post(url, { deel: '0', vragen: 'a', 'v.a': '5' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Je hebt deze scan ingeleverd')
  expect(await answersOf(mees, id)).toEqual({ a: { now: 3, wanted: 3 } })
  await expect(world.as(mees).look((tx) => tx`update scans.sheet set answers = '{}' where id = ${id}`)).rejects.toThrow()
})

test('nobody else reads a sheet or finds its pages, the manager and the learning adviser neither', async () => {
  const { url, id } = await begun(fatima, 'dicht')
  for (const other of [joost, ineke, mees]) {
    expect(await answersOf(other, id)).toBeUndefined()
    expect((await (await world.browser(other)).get(url)).status).toBe(404)
    expect(await world.as(other).perform(save, { sheetId: id, questions: ['a'], typed: { 'v.a': '1' } })).toMatchObject({
      reason: 'no-such-sheet',
    })
  }
})

describe('a scan that was asked', () => {
  const ask = (somebody: Somebody, versionId: string, from: string, until: string | null) =>
    world.arrange(async (tx) => {
      const [made] = await tx<{ id: string }[]>`
        insert into scans.assignment (organisation_id, version_id, person_id, given_by, from_day, until_day, made_at)
        values (platform.organisation(), ${versionId}, ${somebody.id}, ${ineke.id}, ${from}, ${until}, now()) returning id`
      return made!.id
    })
  const waits = (somebody: Somebody) =>
    world.as(somebody).look((tx) => tx`select about_id from home.waiting_of(${somebody.id}) where kind = 'scan'`)

  test('waits on the start page until it is handed in', async () => {
    const assignmentId = await ask(mees, await offered('gevraagd'), '2026-01-01', null)
    expect((await waits(mees)).map((row) => row['aboutId'])).toContain(assignmentId)
    const browser = await world.browser(mees)
    await browser.get('/scans')
    const url = (await browser.post(`/scans/gevraagd/${assignmentId}`)).location!
    expect((await browser.post(`/scans/gevraagd/${assignmentId}`)).location).toBe(url) // twice is one sheet
    await browser.post(url, { deel: '0', vragen: 'a', 'v.a': '3', 'w.a': '3' })
    await browser.post(`${url}/inleveren`)
    expect((await waits(mees)).map((row) => row['aboutId'])).not.toContain(assignmentId)
  })

  test('takes no answer, no button and no saving of one answer after its last day, and says so', async () => {
    const assignmentId = await ask(mees, await offered('laat'), '2026-01-01', null)
    const browser = await world.browser(mees)
    await browser.get('/scans')
    const url = (await browser.post(`/scans/gevraagd/${assignmentId}`)).location!
    await browser.post(url, { deel: '0', vragen: 'a', 'v.a': '2', 'w.a': '2' })
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await browser.get(url)).body)![1]!
    await world.arrange((tx) => tx`update scans.assignment set until_day = '2026-01-31' where id = ${assignmentId}`)
    expect((await browser.get(url)).text).toContain('Deze scan is gesloten')
    const late = await browser.post(url, { deel: '0', vragen: 'a', 'v.a': '3' })
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('Je antwoord kan er niet meer bij.')])
    expect((await browser.post(`/scans/gevraagd/${assignmentId}`)).status).toBe(409)
    const id = url.split('/').at(-1)!
    expect((await browser.post(`${url}/inleveren`)).status).toBe(409)
    expect((await browser.send('/scans/bewaren', { _csrf: csrf, sheetId: id, vraag: 'a', 'v.a': '5' })).status).toBe(409)
    const [sheet] = await world.as(mees).look((tx) => tx`select answers, handed_in_at from scans.sheet where id = ${id}`)
    expect(sheet).toEqual({ answers: { a: { now: 2, wanted: 2 } }, handedInAt: null })
  })

  test('is of whoever was asked', async () => {
    const assignmentId = await ask(mees, await offered('ander'), '2026-01-01', null)
    const browser = await world.browser(fatima)
    await browser.get('/scans')
    expect((await browser.post(`/scans/gevraagd/${assignmentId}`)).status).toBe(404)
  })
})
