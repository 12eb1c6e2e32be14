import { beforeAll, describe, expect, test } from 'vitest'
import { keep } from '#modules/skills/own/keep.ts'
import { openHouse } from '#test/house.ts'
import { people, type Somebody } from '#world/people.ts'
import { publish } from '../instruments/keep.ts'
import { suggestedForms } from '../instruments/preferred.ts'
import { bringFile } from '../instruments/take.ts'
import { readLines } from '../outside/rules.ts'
import { goalsOfScans } from './goals.ts'
import { shipped } from '../shipped/index.ts'

const world = openHouse()
const { fatima, joost, ineke, mees } = people
let versionId = ''
beforeAll(async () => {
  const adviser = world.as(ineke)
  const { skillId } = ((await adviser.perform(keep, { name: 'Onderzoekend', about: '', levels: [] })) as { value: { skillId: string } })
    .value
  const [skill] = await adviser.look((tx) => tx<{ uri: string }[]>`select uri from skills.skill where id = ${skillId}`)
  const domains = shipped[0]!.domains.map((domain, n) => (n === 0 ? { ...domain, skill: skill!.uri } : domain))
  const made = await adviser.perform(bringFile, { text: JSON.stringify({ ...shipped[0]!, code: 'uitslag', domains }) })
  const { instrumentId } = (made as { value: { instrumentId: string } }).value
  await adviser.perform(publish, { instrumentId })
  const [version] = await adviser.look(
    (tx) => tx<{ id: string }[]>`select id from scans.instrument_version where instrument_id = ${instrumentId}`,
  )
  versionId = version!.id
})

/** Fills in the change scan by forms: now 2 and wanted 4 everywhere. */
async function finished(somebody: Somebody) {
  const browser = await world.browser(somebody)
  await browser.get('/scans')
  const url = (await browser.post('/scans/beginnen', { versionId })).location!
  for (const [n, domain] of shipped[0]!.domains.entries()) {
    const codes = [1, 2, 3, 4].map((i) => `${domain.code}-${i}`)
    const fields = Object.fromEntries(
      codes.flatMap((code) => [
        [`v.${code}`, '2'],
        [`w.${code}`, '4'],
      ]),
    )
    await browser.post(url, { deel: String(n), vragen: codes.join(','), ...fields })
  }
  await browser.post(`${url}/inleveren`)
  return { browser, url: `${url}/uitslag`, id: url.split('/').at(-1)! }
}

test('a result shows now, wanted and the difference as a picture and a table, with a text, advice and a goal for each subject', async () => {
  const { browser, url } = await finished(fatima)
  const page = await browser.get(url)
  expect(page.text).toContain('Onderzoeken wat er speelt 2 4 2')
  expect(page.body.split('<circle class="wanted"').length).toBe(9) // eight subjects
  const picture = page.body.slice(page.body.indexOf('<figcaption'), page.body.indexOf('</figcaption>'))
  expect(picture).toContain('Op een schaal van 1 tot en met 5.')
  expect(page.text).toContain('Je begint vaak meteen.')
  expect(page.text).toContain('Mogelijk doel: Ik onderzoek bij mijn volgende verandering')
  expect(page.text).toContain('Alleen jij ziet deze uitslag.')
  const [, offer] = /href="(\/aanbod[^"]+)"[^>]*>Zoek aanbod over onderzoeken/.exec(page.body)!
  expect((await browser.get(offer!)).body).toMatch(/name="zoek"[^>]*value="onderzoeken"|value="onderzoeken"[^>]*name="zoek"/)
})

test('a result is for its owner; shared it is for one colleague, whose look is noted, and taken back it is gone at once', async () => {
  const { browser, url, id } = await finished(mees)
  const [joostSees, inekeSees] = await Promise.all([world.browser(joost), world.browser(ineke)])
  for (const other of [joostSees, inekeSees]) expect((await other.get(url)).status).toBe(404)
  const found = await browser.get(`${url}?zoek=Joost`)
  expect(found.text).toContain('Joost de Wit')
  const shared = await browser.follow(await browser.post(`/scans/${id}/delen`, { withPersonId: joost.id, zoek: 'Joost' }))
  expect(shared.text).toContain('Joost de Wit')
  expect((await joostSees.get(url)).text).toContain('Mees Smit deelt dit met jou.')
  expect((await joostSees.get('/scans')).text).toContain('Met jou gedeeld')
  expect((await inekeSees.get(url)).status).toBe(404)
  const looks = await world.read((tx) => tx`select viewer_id from platform.look where subject_id = ${mees.id} and page = 'scan-result'`)
  expect(looks.map((row) => row['viewerId'])).toEqual([joost.id])
  const shareId = /delen\/([0-9a-f-]{36})\/stoppen/.exec(shared.body)![1]!
  await browser.post(`/scans/${id}/delen/${shareId}/stoppen`)
  expect((await joostSees.get(url)).status).toBe(404)
})

test('the plan of the owner is offered the goals of a result, of nobody else’s', async () => {
  const { id } = await finished(fatima)
  const [scan] = await world.as(fatima).look((tx) => goalsOfScans(tx, id))
  expect(scan).toMatchObject({ sheetId: id, title: 'Veranderen: waar sta je?' })
  expect(scan!.goals).toHaveLength(8)
  expect(scan!.goals[0]).toMatchObject({ about: 'Onderzoeken wat er speelt', gap: 2, search: 'onderzoeken' })
  expect(await world.as(joost).look((tx) => goalsOfScans(tx, id))).toEqual([])
})

test('a result leads to the plan in one click: what it proposes is a goal with its skill, and is not proposed again', async () => {
  const { browser, url } = await finished(fatima)
  const page = await browser.get(url)
  const form = page.body.split('<form').find((one) => one.includes('/mijn/ontwikkelplan/voorstel'))!
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)![1]!
  const fields = Object.fromEntries(['what', 'words', 'skill'].map((name) => [name, field(name)]))
  expect(fields).toMatchObject({ words: 'onderzoeken', skill: expect.stringMatching(/^urn:|^http|:/) })
  const proposed = await browser.follow(await browser.post('/mijn/ontwikkelplan/voorstel', fields))
  expect(proposed.text).toContain(fields['what'])
  const skillId = /name="skillId" value="([0-9a-f-]{36})"/.exec(proposed.body)![1]!
  await browser.post('/mijn/ontwikkelplan/voorstel/doel', { ...fields, skillId, source: 'advice' })
  expect(
    await world.as(fatima).look((tx) => tx`select 1 from plans.open_goal where what = ${fields['what']!} and skill_id = ${skillId}`),
  ).toHaveLength(1)
  const rest = (await browser.get('/mijn/ontwikkelplan/voorstel')).text
  expect(rest).toContain('Uit ‘Veranderen: waar sta je?’ van')
  expect([rest.includes('twee mogelijke wegen voor'), rest.includes(fields['what']!)]).toEqual([true, false])
})

test('whoever a result is shared with can’t make a goal of it', async () => {
  const { browser, url, id } = await finished(mees)
  await browser.get(url)
  await browser.post(`/scans/${id}/delen`, { withPersonId: joost.id })
  const other = await world.browser(joost)
  expect((await other.get(url)).text).not.toContain('Maak er een doel van')
  expect((await other.get('/mijn/ontwikkelplan/voorstel')).text).not.toContain('Uit ‘Veranderen')
})

test('sharing with yourself, or until a day that has passed, is refused with a sentence', async () => {
  const { browser, id } = await finished(mees)
  expect((await browser.post(`/scans/${id}/delen`, { withPersonId: mees.id })).text).toContain('Dit ben je zelf.')
  expect((await browser.post(`/scans/${id}/delen`, { withPersonId: joost.id, until: '1-1-2020' })).text).toContain(
    'Deze dag is al geweest.',
  )
  expect((await (await world.browser(fatima)).post(`/scans/${id}/delen`, { withPersonId: joost.id })).status).not.toBe(303)
})

test('a subject with a skill becomes an inschatting of oneself, on the scale of the scan and once', async () => {
  const { browser, id } = await finished(fatima)
  expect((await browser.post(`/scans/${id}/inschatting`, { domain: 'diagnose' })).status).toBe(303)
  expect((await browser.post(`/scans/${id}/inschatting`, { domain: 'diagnose' })).text).toContain('Dit staat al bij je inschattingen.')
  expect((await browser.post(`/scans/${id}/inschatting`, { domain: 'koers' })).status).toBe(422)
  const rows = await world
    .as(fatima)
    .look(
      (tx) =>
        tx`select source, level, scale_from, scale_to from skills.rating where person_id = ${fatima.id} and origin like 'Veranderen%'`,
    )
  expect(rows).toEqual([{ source: 'self', level: 2, scaleFrom: 1, scaleTo: 5 }])
})

describe('a result of a test elsewhere (L29)', () => {
  const form = { test: 'TMA', takenOn: '1-9-2026', from: '1', to: '10', lines: 'drijfveer;score\nSamenwerken; 7,5\nDominantie\t3' }

  test('is read on the same page, by its owner only, and can be taken away', async () => {
    const browser = await world.browser(fatima)
    await browser.get('/scans/elders')
    const sent = await browser.upload('/scans/elders', form, { field: 'file', name: '', bytes: new Uint8Array() })
    expect(sent.status).toBe(303)
    const page = await browser.follow(sent)
    expect(page.text).toContain('Samenwerken 7,5')
    expect(page.text).toContain('het is geen oordeel')
    for (const other of [joost, ineke]) expect((await (await world.browser(other)).get(sent.location!)).status).toBe(404)
    const id = sent.location!.split('/')[2]!
    expect((await (await world.browser(mees)).post(`/scans/elders/${id}/weg`)).status).not.toBe(303)
    expect((await browser.post(`/scans/elders/${id}/weg`)).status).toBe(303)
    expect((await browser.get(sent.location!)).status).toBe(404)
  })

  test('that is off its scale comes back with the line and what was typed', async () => {
    const browser = await world.browser(fatima)
    await browser.get('/scans/elders')
    const wrong = await browser.upload(
      '/scans/elders',
      { ...form, lines: 'Rust; 8\nMoed; 12' },
      { field: 'file', name: '', bytes: new Uint8Array() },
    )
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Regel 2: 12 ligt niet op de schaal van 1 tot en met 10.')])
    expect(wrong.body).toContain('Moed; 12')
  })

  test('with 22 drives and 44 talents, as TMA tells them, is kept whole', async () => {
    const name = (kind: string, n: number) => `${kind} ${String.fromCharCode(65 + (n % 26))}${n}`
    const lines = [
      ...Array.from({ length: 22 }, (_, n) => `${name('Drijfveer', n)}; ${1 + (n % 9)}`),
      ...Array.from({ length: 44 }, (_, n) => `${name('Talent', n)}; ${(1 + (n % 18) / 2).toString().replace('.', ',')}`),
    ]
    const browser = await world.browser(mees)
    await browser.get('/scans/elders')
    const sent = await browser.upload(
      '/scans/elders',
      { ...form, lines: lines.join('\n') },
      { field: 'file', name: '', bytes: new Uint8Array() },
    )
    const { text } = await browser.follow(sent)
    expect(lines.filter((line) => !text.includes(line.replace('; ', ' ')))).toEqual([])
    expect(text).toContain('TMA')
  })

  test('is read from lines and from JSON, with a sentence for what is neither', () => {
    const lines = [{ name: 'Rust', value: 7.5 }]
    expect(readLines('Rust;7,5', 1, 10)).toEqual({ ok: true, lines })
    expect(readLines('[{"name":"Rust","value":7.5}]', 1, 10)).toEqual({ ok: true, lines })
    for (const text of ['', 'Rust', '[', '[{}]', '[null]', 'Rust; veel\nMoed; hoog'])
      expect(readLines(text, 1, 10)).toMatchObject({ ok: false })
  })
})

describe('a learning question (L03)', () => {
  const question = shipped.find(({ code }) => code === 'leervraag')!
  let asked = ''
  beforeAll(async () => {
    const made = await world.as(ineke).perform(bringFile, { text: JSON.stringify({ ...question, code: 'leervraag-proef' }) })
    const { instrumentId } = (made as { value: { instrumentId: string } }).value
    await world.as(ineke).perform(publish, { instrumentId })
    const [version] = await world
      .as(ineke)
      .look((tx) => tx<{ id: string }[]>`select id from scans.instrument_version where instrument_id = ${instrumentId}`)
    asked = version!.id
  })
  /** Answers by forms; what is not named is the first option. */
  async function answered(who: Somebody, given: Record<string, string>) {
    const browser = await world.browser(who)
    await browser.get('/scans')
    const url = (await browser.post('/scans/beginnen', { versionId: asked })).location!
    const fields = Object.fromEntries(
      question.questions.map((one) => [
        `v.${one.code}`,
        given[one.code] ?? ('options' in one ? one.options[0]!.code : 'Nee zeggen <script>alert(1)</script>'),
      ]),
    )
    for (let part = 0; part < 10; part++)
      await browser.post(url, { deel: String(part), vragen: question.questions.map((one) => one.code).join(','), ...fields })
    await browser.post(`${url}/inleveren`)
    return { browser, id: url.split('/').at(-1)!, page: await browser.get(`${url}/uitslag`) }
  }
  const work = { 'wat-soort': 'kunnen', wie: 'een', waar: 'plek', hoe: 'doen', wanneer: 'nu' }

  test('suggests learning forms with the reason in a sentence, and leads to the offer filtered on them', async () => {
    const { browser, page } = await answered(mees, work)
    expect(page.text).toContain('Leervormen die hierbij passen')
    expect(page.text).toContain(
      'Leren in het werk Een klus, meelopen, oefenen op je eigen plek. Dit past, omdat je koos voor ‘Op mijn eigen werkplek, in het echte werk’, ‘Door het te doen’ en ‘Iets kunnen’.',
    )
    expect(page.body).not.toContain('<script>alert(1)')
    const [, offer] = /href="(\/aanbod\?leervorm=[^"]+)"/.exec(page.body)!
    const address = offer!.replaceAll('&amp;', '&')
    expect(new URLSearchParams(address.split('?')[1]).getAll('leervorm')).toEqual(question.domains[0]!.forms)
    const found = await browser.get(address)
    expect(found.status).toBe(200)
    expect(found.body).toMatch(/value="practice"[^>]*checked|checked[^>]*value="practice"/)
    expect(found.body).not.toMatch(/value="e-learning"[^>]*checked|checked[^>]*value="e-learning"/)
  })

  test('is how somebody likes to learn for recommendations too, of the latest time it was asked', async () => {
    const sorts = async () =>
      (await world.as(mees).look((tx) => tx<{ name: string }[]>`select name from scans.preferred`)).map((one) => one.name)
    expect(await sorts()).toEqual(['Leren in het werk'])
    await answered(mees, { 'wat-soort': 'weten', wie: 'alleen', waar: 'thuis', hoe: 'lezen', wanneer: 'nu' })
    expect(await sorts()).toEqual(['Zelf leren, online of uit een boek'])
    expect(await world.as(joost).look((tx) => tx`select name from scans.preferred`)).toHaveLength(0)
  })

  test('with whom a result is shared sees no suggestions: they are for whoever asked', async () => {
    const { browser, id } = await answered(fatima, work)
    await browser.post(`/scans/${id}/delen`, { withPersonId: joost.id })
    const shared = await (await world.browser(joost)).get(`/scans/${id}/uitslag`)
    expect([shared.status, shared.text.includes('deelt dit met jou'), shared.text.includes('Leervormen die hierbij passen')]).toEqual([
      200,
      true,
      false,
    ])
  })
})

describe('which learning forms are suggested', () => {
  const question = shipped.find(({ code }) => code === 'leervraag')!
  const said = (given: Record<string, string | string[]>) =>
    suggestedForms(
      question,
      Object.fromEntries(Object.entries(given).map(([code, one]) => [code, typeof one === 'string' ? { option: one } : { options: one }])),
    )

  test('the strongest first, and others that the result advises as well', () => {
    const both = said({ 'wat-soort': 'kunnen', wie: ['een'], waar: 'plek', hoe: ['doen', 'spiegel'], wanneer: 'jaar' })
    expect(both.map((one) => one.domain)).toEqual(['werk', 'begeleid'])
    expect(both[1]!.because).toEqual(['Met één ander die het kan', 'Door een spiegel: iemand die met me meekijkt', 'Het mag langer duren'])
  })

  test('none when nothing was chosen, and none of an instrument that names no learning forms', () => {
    expect(said({})).toEqual([])
    expect(
      suggestedForms({ ...question, domains: question.domains.map(({ forms: _, ...one }) => one) }, { waar: { option: 'plek' } }),
    ).toEqual([])
    expect(suggestedForms(shipped[0]!, {})).toEqual([])
  })
})
