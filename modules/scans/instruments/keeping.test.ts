import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Browser } from '#test/house.ts'
import { ask, begin, offer, raterIdOf, smallAround } from '#test/around.ts'
import { makeRegion, region } from '#test/region.ts'
import { neighbour, neighbours, people } from '#world/people.ts'
import { startTest } from '../sitting/start.ts'
import { shipped } from '../shipped/index.ts'
import { writeInstrument } from './file.ts'
import type { Instrument } from './format.ts'

const world = openHouse()
const { ineke, fatima, marjan, mees } = people
const list = '/academie/instrumenten'
let adviser: Browser
beforeAll(async () => {
  await makeRegion(world)
  adviser = await world.browser(ineke)
  await adviser.get(list)
})

const versions = (url: string) =>
  world.read(
    (tx) => tx<{ number: number; document: Instrument; published: boolean; used: boolean }[]>`
      select number, document, published_at is not null as published, used_at is not null as used from scans.instrument_version
      where instrument_id = ${url.split('/').at(-1)!} order by number`,
  )
const json = (instrument: object | string) => ({
  field: 'file',
  name: 'x.json',
  bytes: Buffer.from(typeof instrument === 'string' ? instrument : JSON.stringify(instrument)),
})
const option = (code: string) => ({ code, text: code })
const waitingForEachOther = [
  ['een', 'twee'],
  ['twee', 'een'],
].map(([code, question]) => ({
  ...{ code, kind: 'choice', text: `Vraag ${code}?`, options: [option('ja'), option('nee')] },
  when: { question, option: 'ja' },
}))
/** Brings a shipped instrument under another code, as a draft. */
async function brought(code: string): Promise<string> {
  const answer = await adviser.upload(`${list}/bestand`, {}, json({ ...shipped[1]!, code }))
  expect(answer.status).toBe(303)
  return answer.location!
}

test('many questions are folded by subject, and where one was moved stays open; a few stand in a list', async () => {
  const url = await brought('lang')
  const page = await adviser.get(url)
  expect(page.text).toContain('Omgaan met je apparaat 3 vragen')
  expect(page.body).not.toContain('<details open')
  const moved = await adviser.post(`${url}/verplaatsen`, { code: 'basis-1', naar: 'neer' })
  expect(moved.location).toBe(`${url}?bij=basis-1`)
  const { body } = await adviser.get(moved.location!)
  expect(body.split('<details open')).toHaveLength(2)
  expect(body.split('<details open')[1]!.split('</details>')[0]).toContain('zonder hulp')
})

test('one of ours is taken into use with one button, stands under Scans, and only once', async () => {
  const code = 'leerstijl'
  const taken = await adviser.post(`${list}/overnemen`, { code })
  expect(taken.status).toBe(303)
  expect((await (await world.browser(fatima)).get('/scans')).text).toContain('Doener, bezinner, denker of beslisser?')
  const again = await adviser.post(`${list}/overnemen`, { code })
  expect([again.status, again.text]).toEqual([409, expect.stringContaining('Dit instrument is al in gebruik.')])
})

test('only a learning adviser keeps instruments', async () => {
  for (const other of [fatima, marjan]) expect((await (await world.browser(other)).get(list)).status).toBe(403)
})

describe('changing', () => {
  test('an instrument that somebody uses makes a new version; who began keeps the old one', async () => {
    const url = await brought('wijzig')
    await adviser.post(`${url}/publiceren`)
    const [first] = await versions(url)
    const browser = await world.browser(fatima)
    await browser.get('/scans')
    const [version] = await world.read(
      (tx) => tx<{ id: string }[]>`select id from scans.instrument_version where document ->> 'code' = 'wijzig'`,
    )
    const sheet = (await browser.post('/scans/beginnen', { versionId: version!.id, _submission: '' })).location!
    await adviser.post(`${url}/vraag/basis-1`, { code: 'basis-1', kind: 'scale', text: 'Een andere zin.', domain: 'basis' })
    const [one, two] = await versions(url)
    expect([one!.document, one!.used, two!.number, two!.published]).toEqual([first!.document, true, 2, false])
    expect(two!.document.questions[0]!.text).toBe('Een andere zin.')
    expect((await browser.get(sheet)).text).not.toContain('Een andere zin.')
    await expect(
      world.arrange(
        (tx) => tx`update scans.instrument_version set document = '{"format":"ambacht-instrument/1"}' where id = ${version!.id}`,
      ),
    ).rejects.toThrow('does not change')
  })

  test('the questions of a 360° and the items of a test that began stay, whatever becomes of the instrument', async () => {
    const changed = async (code: string, question: string, more: Record<string, string>) => {
      const [instrument] = await world.read((tx) => tx<{ id: string }[]>`select id from scans.instrument where code = ${code}`)
      const url = `${list}/${instrument!.id}`
      await adviser.get(url)
      const answer = await adviser.post(`${url}/vraag/${question}`, { code: question, text: 'Een andere zin.', ...more })
      expect([answer.status, (await adviser.post(`${url}/publiceren`)).status]).toEqual([303, 303])
      expect((await versions(url)).map(({ number, published }) => [number, published])).toEqual([
        [1, true],
        [2, true],
      ])
    }
    const aroundId = await begin(world, fatima)
    await ask(world, fatima, aroundId, [mees])
    await changed(smallAround.code, 'l1', { kind: 'scale', domain: 'luisteren' })
    const rater = await (await world.browser(mees)).get(`/360/vragen/${await raterIdOf(world, aroundId, mees)}?deel=1`)
    expect([rater.text.includes('Fatima vraagt door.'), rater.text.includes('Een andere zin.')]).toEqual([true, false])

    const test = { ...shipped.find(({ purpose }) => purpose === 'test')!, code: 'toets-in-gebruik' }
    const sitting = await world.as(fatima).perform(startTest, { versionId: await offer(world, test), extra: 0 })
    const { sittingId } = (sitting as { value: { sittingId: string } }).value
    const [drawn] = await world
      .as(fatima)
      .look((tx) => tx<{ code: string }[]>`select drawn[1] as code from scans.sitting where id = ${sittingId}`)
    const item = test.questions.find(({ code }) => code === drawn!.code)!
    await changed(test.code, item.code, { kind: 'choice', domain: item.domain!, options: 'Ja | goed\nNee' })
    const page = await (await world.browser(fatima)).get(`/mijn/toetsen/${sittingId}?deel=1`)
    expect([page.text.includes(item.text), page.text.includes('Een andere zin.')]).toEqual([true, false])
  })

  test('a question gets answers by lines, keeps their codes, and comes after a choice', async () => {
    const url = await brought('vragen')
    await adviser.post(`${url}/vraag/nieuw`, { kind: 'choice', text: 'Werk je buiten?', options: 'Ja | basis: 2\nNee' })
    const added = (await versions(url))[0]!.document.questions.at(-1)!
    expect(added).toMatchObject({
      kind: 'choice',
      options: [
        { code: 'ja', text: 'Ja', points: { basis: 2 } },
        { code: 'nee', text: 'Nee' },
      ],
    })
    await adviser.post(`${url}/vraag/nieuw`, { kind: 'open', text: 'Waar?', after: `${added.code}/ja` })
    expect((await versions(url))[0]!.document.questions.at(-1)).toMatchObject({ when: { question: added.code, option: 'ja' } })
    await adviser.post(`${url}/vraag/${added.code}`, {
      code: added.code,
      kind: 'choice',
      text: 'Werk je buiten?',
      options: 'Nee\nJa\nSoms',
    })
    const changed = (await versions(url))[0]!.document.questions.at(-2)!
    expect('options' in changed && changed.options.map((option) => option.code)).toEqual(['nee', 'ja', 'soms'])
  })

  test('a list of statements is one form: each line becomes a question on the scale, and people answer them as a list', async () => {
    const url = await brought('stellingen')
    const lines = ['Ik vraag door.', 'Ik laat anderen uitpraten.', 'Ik vat samen wat ik hoorde <b>.']
    const form = { kind: 'statements', text: 'Hoe vaak doe je dit?', domain: 'basis', required: 'ja' }
    const lone = await adviser.post(`${url}/vraag/nieuw`, { ...form, options: 'Ik vraag door.' })
    expect([lone.status, lone.text]).toEqual([422, expect.stringContaining('Schrijf ten minste twee stellingen, elk op een eigen regel.')])
    const tooLong = await adviser.post(`${url}/vraag/nieuw`, { ...form, options: ['Kort.', 'x'.repeat(1001)].join('\n') })
    expect([tooLong.status, tooLong.text]).toEqual([422, expect.stringContaining('Een stelling is hooguit 1000 tekens lang.')])
    const tooMany = await adviser.post(`${url}/vraag/nieuw`, { ...form, options: 'Ja.\n'.repeat(101) })
    expect([tooMany.status, tooMany.text]).toEqual([422, expect.stringContaining('Zet er hooguit 100 in één keer bij.')])
    expect((await adviser.post(`${url}/vraag/nieuw`, { ...form, options: lines.join('\n') })).status).toBe(303)
    const added = (await versions(url))[0]!.document.questions.slice(-3)
    expect(added).toMatchObject(
      lines.map((text) => ({
        kind: 'scale',
        text,
        domain: 'basis',
        help: 'Hoe vaak doe je dit?',
        required: true,
        scale: expect.any(String),
      })),
    )
    expect(new Set(added.map(({ code }) => code)).size).toBe(3)
    expect((await adviser.post(`${url}/publiceren`)).status).toBe(303)

    const [version] = await world.read(
      (tx) => tx<{ id: string }[]>`select id from scans.instrument_version where document ->> 'code' = 'stellingen'`,
    )
    const browser = await world.browser(mees)
    await browser.get('/scans')
    const sheet = (await browser.post('/scans/beginnen', { versionId: version!.id })).location!
    const codes = added.map(({ code }) => code)
    await browser.post(sheet, {
      deel: '0',
      vragen: codes.join(),
      ...Object.fromEntries(codes.map((code, n) => [`v.${code}`, String(n + 1)])),
    })
    const kept = await world
      .as(mees)
      .look((tx) => tx<{ answers: object }[]>`select answers from scans.sheet where id = ${sheet.split('/').at(-1)!}`)
    expect(kept[0]!.answers).toEqual(Object.fromEntries(codes.map((code, n) => [code, { now: n + 1 }])))
    const pages = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((part) => browser.get(`${sheet}?deel=${part}`)))
    expect(pages.some(({ body }) => body.includes('Ik vraag door.') && body.includes('Ik vat samen wat ik hoorde &lt;b>.'))).toBe(true)
  })

  test('a form that can’t be read comes back with what was typed', async () => {
    const url = await brought('terug')
    const lone = await adviser.post(`${url}/vraag/nieuw`, { kind: 'choice', text: 'Kies', options: 'Alleen dit <b>' })
    expect([lone.status, lone.text]).toEqual([422, expect.stringContaining('Schrijf ten minste twee antwoorden')])
    expect(lone.body).toContain('Alleen dit &lt;b>')
    const advice = await adviser.post(`${url}/onderwerp/basis`, { code: 'basis', name: 'Basis', texts: 'zomaar iets', advice: '' })
    expect(advice.text).toContain('Schrijf elke tekst op een eigen regel als 1 - 2,4: tekst.')
    expect(advice.body).toContain('zomaar iets')
  })

  test('a draft with a flaw is not published, and the page says what and where', async () => {
    const url = await brought('gat')
    await adviser.post(`${url}/vraag/nieuw`, { kind: 'choice', text: 'Kies', options: 'Ja | bestaatniet: 1\nNee' })
    const refused = await adviser.post(`${url}/publiceren`)
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Het domein “bestaatniet” bestaat niet.')])
    expect((await versions(url))[0]!.published).toBe(false)
  })

  test('a rule that would go in a circle is refused in the form, and a draft that has one is not published', async () => {
    const url = await brought('kring')
    await adviser.post(`${url}/vraag/nieuw`, { kind: 'choice', text: 'Werk je buiten?', options: 'Ja\nNee' })
    const first = (await versions(url))[0]!.document.questions.at(-1)!.code
    await adviser.post(`${url}/vraag/nieuw`, { kind: 'choice', text: 'Ook in de winter?', options: 'Ja\nNee', after: `${first}/ja` })
    const second = (await versions(url))[0]!.document.questions.at(-1)!.code
    const circle = { code: first, kind: 'choice', text: 'Werk je buiten?', options: 'Ja\nNee' }
    for (const after of [`${first}/ja`, `${second}/ja`]) {
      const answer = await adviser.post(`${url}/vraag/${first}`, { ...circle, after })
      const published = await adviser.post(`${url}/publiceren`)
      expect([answer.status === 422 || published.status === 422, (await versions(url))[0]!.published]).toEqual([true, false])
      expect(answer.text + published.text).toMatch(/wacht op zichzelf|wacht op een vraag die later komt|Kies een/)
    }
    await adviser.post(`${url}/vraag/${first}`, { ...circle, after: '' })
    expect((await adviser.post(`${url}/publiceren`)).status).toBe(303)
  })

  test('of one’s own is not published with the example still in it, and the page says so from the beginning', async () => {
    const url = (await adviser.post(list, { title: 'Veilig werken langs de weg', purpose: 'survey' })).location!
    expect((await adviser.get(url)).text).toContain('Hier staat nog het voorbeeld “Eerste vraag”')
    expect((await adviser.post(`${url}/publiceren`)).status).toBe(422)
    await adviser.post(`${url}/vraag/vraag-1`, {
      code: 'vraag-1',
      kind: 'scale',
      text: 'Zie ik verkeer op tijd?',
      scale: 'vijf',
      domain: 'onderwerp-1',
    })
    await adviser.post(`${url}/onderwerp/onderwerp-1`, { code: 'onderwerp-1', name: 'Verkeer', texts: '', advice: '' })
    expect((await adviser.post(`${url}/publiceren`)).status).toBe(303)
  })

  test('two people who change a draft at the same moment both keep their change', async () => {
    const url = await brought('samen')
    const other = await world.browser(ineke)
    await other.get(url)
    await Promise.all([
      adviser.post(`${url}/vraag/basis-1`, { code: 'basis-1', kind: 'scale', text: 'De ene.', domain: 'basis' }),
      other.post(`${url}/vraag/basis-2`, { code: 'basis-2', kind: 'scale', text: 'De andere.', domain: 'basis' }),
    ])
    const [draft] = await versions(url)
    expect(draft!.document.questions.slice(0, 2).map((question) => question.text)).toEqual(['De ene.', 'De andere.'])
  })
})

describe('a file', () => {
  test('goes out and comes in again as the same document', async () => {
    const url = await brought('heenenweer')
    const file = await adviser.get(`${url}/instrument.json`)
    expect(file.headers['content-disposition']).toContain('heenenweer.json')
    expect(file.body).toBe(writeInstrument({ ...shipped[1]!, code: 'heenenweer' }))
  })

  test.each([
    ['{"format": ', 'regel 1', 'geen leesbaar JSON-bestand'],
    [
      JSON.stringify({ ...shipped[0]!, questions: [{ code: 'a', kind: 'choice', text: '?', options: [] }] }),
      'a',
      'leeg, te kort of te weinig',
    ],
    [JSON.stringify({ ...shipped[1]!, code: 'kring', questions: waitingForEachOther }), 'een', 'Deze vraag wacht op zichzelf.'],
    [JSON.stringify({ ...shipped[0]!, kleur: 'rood' }), 'document', 'dit veld kennen we niet: kleur'],
    [JSON.stringify({ ...shipped[0]!, scales: {} }), 'diagnose-1', 'De schaal “vijf” bestaat niet.'],
  ])('that is wrong is told with where: %.30s', async (text, where, sentence) => {
    const answer = await adviser.upload(`${list}/bestand`, {}, json(text))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(where)
    expect(answer.text).toContain(sentence)
  })

  test('with hostile words is shown as words', async () => {
    const url = (await adviser.upload(`${list}/bestand`, {}, json({ ...shipped[1]!, code: 'boos', title: '<img src=x onerror=alert(1)>' })))
      .location!
    const page = await adviser.get(url)
    expect(page.body).not.toContain('<img src=x')
  })
})

test('a member of the network takes a copy with its source; ending the sharing leaves the copy', async () => {
  const url = await brought('gedeeld')
  expect((await adviser.post(`${url}/delen`, { networkId: region.id })).status).toBe(409) // nothing published yet
  await adviser.post(`${url}/publiceren`)
  expect((await adviser.post(`${url}/delen`, { networkId: region.id })).status).toBe(303)
  await world.arrange(
    (tx) =>
      tx`insert into people.role_grant (organisation_id, person_id, role) values (${neighbour.id}, ${neighbours.hannah.id}, 'learning_adviser')`,
    neighbour.id,
  )
  const hannah = await world.browser(neighbours.hannah)
  const page = await hannah.get(list)
  expect(page.text).toContain('Gemeente Voorbeeldstad')
  const shareId = /name="shareId" value="([^"]+)"/.exec(page.body)![1]!
  const copy = (await hannah.post(`${list}/kopie`, { shareId })).location!
  expect((await hannah.get(copy)).text).toContain('Overgenomen van Gemeente Voorbeeldstad.')
  await adviser.post(`${list}/gedeeld/${shareId}/stoppen`)
  expect((await hannah.get(list)).text).not.toContain('Neem een kopie')
  expect((await hannah.get(copy)).status).toBe(200)
  expect((await hannah.post(`${list}/kopie`, { shareId })).status).toBe(404)
  expect(await world.read((tx) => tx`select 1 from scans.instrument where id = ${copy.split('/').at(-1)!}`, neighbour.id)).toHaveLength(1)
})

test('a unit is asked: each once, until a day, and the page does not say who answered', async () => {
  const url = await brought('vraag-team')
  await adviser.post(`${url}/publiceren`)
  const [unit] = await world.read(
    (tx) => tx<{ id: string; n: number }[]>`
    select unit_id as id, count(distinct person_id)::int as n from people.colleague where unit_name = 'Vergunningen' group by 1`,
  )
  const asked = await adviser.post(`${url}/vragen`, { unitId: unit!.id, fromDay: '1-1-2026', untilDay: '31-12-2099' })
  expect(asked.status).toBe(303)
  const page = await adviser.follow(asked)
  expect(page.text).toContain(`Gevraagd aan ${unit!.n} collega’s.`)
  const again = await adviser.post(`${url}/vragen`, { unitId: unit!.id, fromDay: '1-1-2026' })
  expect([again.status, again.text]).toEqual([422, expect.stringContaining('Misschien is iedereen al gevraagd.')])
  const wrong = await adviser.post(`${url}/vragen`, { unitId: unit!.id, fromDay: '31 september 2026' })
  expect(wrong.status).toBe(422)
  expect((await (await world.browser(fatima)).get('/')).text).toContain(shipped[1]!.title)
})
