import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Answer, type Browser } from '#test/house.ts'
import { people } from '#world/people.ts'
import type { Instrument } from './format.ts'

const world = openHouse()
const { ineke, fatima, mees } = people
const list = '/academie/instrumenten'
let adviser: Browser
beforeAll(async () => {
  adviser = await world.browser(ineke)
  await adviser.get(list)
})

const made = async (title: string, purpose: string) => (await adviser.post(list, { title, purpose })).location!
const idOf = (url: string) => url.split('/').at(-1)!
const versions = (url: string) =>
  world.read(
    (tx) => tx<{ id: string; document: Instrument; published: boolean }[]>`
      select id, document, published_at is not null as published from scans.instrument_version where instrument_id = ${idOf(url)} order by number`,
  )
const draft = async (url: string) => (await versions(url)).at(-1)!.document
/** Where the link with these words leads. */
const linkTo = ({ body }: Answer, words: string) =>
  [...body.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)]
    .find(([, , inside]) => inside!.includes(words))?.[1]
    ?.replaceAll('&amp;', '&')

describe('scales', () => {
  const frequency = { from: '1', to: '', low: '', high: '', labels: 'nooit\nsoms\nvaak\naltijd' }
  const subject = { code: 'onderwerp-1', name: 'Overleg', texts: '', advice: '' }
  const first = { code: 'vraag-1', kind: 'scale', text: 'Ik vraag door.', domain: 'onderwerp-1' }

  test('a second scale has a word for every number, a question is asked on it, and people read its words', async () => {
    const url = await made('Twee schalen', 'self')
    const form = linkTo(await adviser.get(url), 'Nieuwe schaal')!
    expect((await adviser.get(form)).status).toBe(200)
    expect((await adviser.post(form, frequency)).location).toBe(url)
    const { scales } = await draft(url)
    const [code, scale] = Object.entries(scales)[1]!
    expect(scale).toEqual({ from: 1, to: 4, low: 'nooit', high: 'altijd', labels: ['nooit', 'soms', 'vaak', 'altijd'] })
    expect((await adviser.get(`${url}/vraag/nieuw`)).text).toContain('1 nooit – 4 altijd')
    await adviser.post(`${url}/vraag/vraag-1`, { ...first, scale: code })
    await adviser.post(`${url}/onderwerp/onderwerp-1`, subject)
    expect((await adviser.get(url)).text).toContain('1 nooit – 4 altijd bij 1 vraag')
    expect((await adviser.post(`${url}/publiceren`)).status).toBe(303)
    const browser = await world.browser(fatima)
    await browser.get('/scans')
    const sheet = (await browser.post('/scans/beginnen', { versionId: (await versions(url))[0]!.id })).location!
    const page = await browser.get(sheet)
    for (const words of ['1 nooit', '2 soms', '3 vaak', '4 altijd']) expect(page.text).toContain(words)
  })

  test('is changed in the next version, and what was published keeps its own', async () => {
    const url = await made('Schaal wijzigen', 'self')
    await adviser.post(`${url}/vraag/vraag-1`, first)
    await adviser.post(`${url}/onderwerp/onderwerp-1`, subject)
    await adviser.post(`${url}/publiceren`)
    const ends = { code: 'vijf', from: '0', to: '10', low: 'helemaal niet', high: 'helemaal', labels: '' }
    expect((await adviser.post(`${url}/schaal/vijf`, ends)).status).toBe(303)
    const [one, two] = await versions(url)
    expect(one!.document.scales['vijf']).toEqual({ from: 1, to: 5, low: 'nooit', high: 'altijd' })
    expect([two!.published, two!.document.scales['vijf']]).toEqual([false, { from: 0, to: 10, low: 'helemaal niet', high: 'helemaal' }])
  })

  test('with a word for some numbers, without ends or too long is a sentence, and what was typed stays', async () => {
    const url = await made('Schaal terug', 'self')
    const refused = async (more: Record<string, string>, sentence: string) => {
      const answer = await adviser.post(`${url}/schaal/nieuw`, { ...frequency, ...more })
      expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(sentence)])
      return answer
    }
    const few = await refused({ to: '5', labels: 'nooit <b>\nsoms' }, 'Deze schaal heeft 5 getallen, en hier staan 2 regels.')
    expect(few.body).toContain('nooit &lt;b>\nsoms</textarea>')
    await refused({ labels: '', to: '5' }, 'Zeg wat het laagste getal betekent.')
    await refused({ labels: '' }, 'Vul in tot en met welk getal: van 2 tot en met 10.')
    await refused({ labels: `nooit\n${'x'.repeat(121)}\naltijd` }, 'Een regel is hooguit 120 tekens lang.')
    await refused({ labels: 'ja\n'.repeat(30) }, 'Vul in tot en met welk getal: van 2 tot en met 10.')
    expect(Object.keys((await draft(url)).scales)).toEqual(['vijf'])
  })

  test('that a question uses stays; one that nothing uses goes', async () => {
    const url = await made('Schaal weg', 'self')
    await adviser.post(`${url}/schaal/nieuw`, frequency)
    const [, extra] = Object.keys((await draft(url)).scales)
    const refused = await adviser.post(`${url}/schaal-weg`, { code: 'vijf' })
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('Eén vraag gebruikt deze schaal nog.')])
    expect((await adviser.post(`${url}/schaal-weg`, { code: extra! })).status).toBe(303)
    expect(Object.keys((await draft(url)).scales)).toEqual(['vijf'])
  })

  test('with other numbers in one subject have no mean: the draft says so, with the subject to go to, and is not published', async () => {
    const url = await made('Schalen door elkaar', 'self')
    await adviser.post(`${url}/vraag/vraag-1`, first)
    await adviser.post(`${url}/onderwerp/onderwerp-1`, subject)
    await adviser.post(`${url}/schaal/nieuw`, frequency)
    const [, extra] = Object.keys((await draft(url)).scales)
    await adviser.post(`${url}/vraag/nieuw`, { kind: 'scale', text: 'Ik vat samen.', domain: 'onderwerp-1', scale: extra! })
    const refused = await adviser.post(`${url}/publiceren`)
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining('Overleg : De vragen hebben schalen met andere getallen.'),
    ])
    expect(linkTo(refused, 'Overleg')).toBe(`${url}/onderwerp/onderwerp-1`)
    const apart = (await draft(url)).questions.at(-1)!
    await adviser.post(`${url}/vraag/${apart.code}`, { code: apart.code, kind: 'scale', text: 'Ik vat samen.', domain: '', scale: extra! })
    expect((await adviser.post(`${url}/publiceren`)).status).toBe(303)
  })
})

describe('a knowledge test', () => {
  const outcome = { code: 'onderwerp-1', name: 'Archief', about: '', items: '1', pass: '100', texts: '', skill: '' }
  const noAdvice = { advice: '', goal: '', search: '', occasion: '' }
  const item = { code: 'vraag-1', domain: 'onderwerp-1', text: 'Wat bewaar je?', help: '', answer: ['Alles', 'Niets', '', ''], right: '0' }

  test('is made wholly on screen, published and sat: the draw, the time, the pass mark and what to look for are as they were filled in', async () => {
    const url = await made('Archiefkennis', 'test')
    const begun = await adviser.get(url)
    expect(begun.text).toContain('Hier staat nog het voorbeeld “Eerste vraag”')
    const head = { title: 'Archiefkennis', about: 'Wat je al weet.', source: 'Zelf gemaakt.', minutes: '5', limit: '15' }
    expect((await adviser.post(linkTo(begun, 'Wijzig naam en uitleg')!, head)).location).toBe(url)
    const advice = {
      advice: ['Lees de selectielijst.', ''],
      goal: ['Ik weet wat ik bewaar.', ''],
      search: ['archief', ''],
      occasion: ['', ''],
    }
    await adviser.post(linkTo(begun, 'Eerste toetsterm')!, { ...outcome, items: '2', ...advice })
    await adviser.post(`${url}/toetsterm/nieuw`, { ...outcome, ...noAdvice, code: '', name: 'Openbaarheid', pass: '50' })
    const items = linkTo(begun, 'Eerste vraag')!
    const next = await adviser.post(items, { ...item, help: 'Archiefwet', next: 'ja' })
    expect(next.location).toBe(`${url}/toetsvraag/nieuw?toetsterm=onderwerp-1`)
    expect((await adviser.follow(next)).body).toMatch(/value="onderwerp-1" selected/)
    const more = { ...item, code: '', domain: 'openbaarheid' }
    await adviser.post(`${url}/toetsvraag/nieuw`, { ...more, text: 'Wie mag het zien?', answer: ['Niemand', 'Iedereen'], right: '1' })
    for (const text of ['Hoe lang?', 'Waar?'])
      await adviser.post(`${url}/toetsvraag/nieuw`, { ...more, domain: 'onderwerp-1', text, answer: ['a', 'b', 'c'], right: ['0', '2'] })
    const document = await draft(url)
    expect(document.questions.map(({ domain, kind }) => [domain, kind])).toEqual([
      ['onderwerp-1', 'choice'],
      ['onderwerp-1', 'choices'],
      ['onderwerp-1', 'choices'],
      ['openbaarheid', 'choice'],
    ])
    expect(document.test).toEqual({
      minutes: 15,
      outcomes: [
        { domain: 'onderwerp-1', items: 2, pass: 100 },
        { domain: 'openbaarheid', items: 1, pass: 50 },
      ],
    })
    const page = await adviser.get(url)
    expect(page.text).toContain('3 vragen, 2 geloot, gehaald vanaf 100 %')
    expect((await adviser.post(`${url}/publiceren`)).status).toBe(303)

    const browser = await world.browser(mees)
    expect((await browser.get('/mijn/toetsen')).text).toContain('15 minuten')
    const sitting = (await browser.post('/mijn/toetsen', { versionId: (await versions(url))[0]!.id, extra: '0' })).location!
    const drawn = (
      await world.as(mees).look((tx) => tx<{ drawn: string[] }[]>`select drawn from scans.sitting where id = ${idOf(sitting)}`)
    )[0]!.drawn
    expect(drawn).toHaveLength(3)
    const open = document.questions.at(-1)!
    const answered = await browser.post(sitting, { deel: '1', vragen: open.code, [`v.${open.code}`]: 'iedereen' })
    expect(answered.status).toBe(303)
    const result = await browser.follow(await browser.post(`${sitting}/inleveren`))
    expect(result.text).toContain('Dit kun je overslaan')
    for (const words of ['Lees de selectielijst.', 'Openbaarheid', 'Archief']) expect(result.text).toContain(words)
    const passed = await world.as(mees).look((tx) => tx`select domain from scans.outcome_passed where code = 'archiefkennis'`)
    expect(passed).toEqual([{ domain: 'openbaarheid' }])

    await adviser.post(items, { ...item, text: 'Wat bewaar je nu?' })
    expect((await versions(url)).map(({ published, document: { questions } }) => [published, questions[0]!.text])).toEqual([
      [true, 'Wat bewaar je?'],
      [false, 'Wat bewaar je nu?'],
    ])
  })

  test('an item without a right answer, with too few, twice the same or a tick at nothing is a sentence, and all rows stay', async () => {
    const url = await made('Vraag terug', 'test')
    const refused = async (more: Record<string, string | string[]>, sentence: string) => {
      const answer = await adviser.post(`${url}/toetsvraag/vraag-1`, { ...item, right: [], ...more })
      expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(sentence)])
      return answer
    }
    const none = await refused({ answer: ['Ja <b>', 'Nee', 'Soms', '', 'Nooit'] }, 'Vink aan welk antwoord goed is.')
    for (const words of ['value="Ja &lt;b>"', 'value="Nee"', 'value="Nooit"']) expect(none.body).toContain(words)
    await refused({ answer: ['Ja', '', ''], right: '0' }, 'Schrijf ten minste twee antwoorden.')
    await refused({ answer: ['Ja', 'Nee', ''], right: ['0', '2'] }, 'Schrijf dit antwoord op, of haal het vinkje weg.')
    await refused({ answer: ['Ja', 'Ja', 'Nee'], right: '0' }, 'Dit antwoord staat er al.')
    await refused({ answer: ['Ja', 'x'.repeat(501)], right: '0' }, 'Dit mag hooguit 500 tekens lang zijn.')
    await refused({ answer: Array.from({ length: 21 }, (_, n) => `Antwoord ${n}`), right: '0' }, 'Schrijf hooguit 20 antwoorden.')
    await refused({ answer: Array.from({ length: 5000 }, () => 'a'), right: '0' }, 'Schrijf hooguit 40 antwoorden.')
    const nowhere = await refused({ domain: '', right: '1' }, 'Kies bij welke toetsterm de vraag hoort.')
    expect(nowhere.body).toMatch(/id="right.1"[^>]*checked/)
    expect((await draft(url)).questions[0]!.text).toBe('Eerste vraag')
  })

  test('an outcome without numbers, or with half an advice, is a sentence, and what was typed stays', async () => {
    const url = await made('Term terug', 'test')
    const refused = async (more: Record<string, string | string[]>, sentence: string) => {
      const answer = await adviser.post(`${url}/toetsterm/onderwerp-1`, { ...outcome, ...noAdvice, ...more })
      expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(sentence)])
      return answer
    }
    await refused({ items: '' }, 'Vul in hoeveel vragen iemand krijgt.')
    await refused({ pass: '101' }, 'Vul een getal in van 100 of minder.')
    await refused({ pass: 'veel' }, 'Vul een getal in, zoals 12.')
    const half = await refused({ advice: ['Lees <i>', ''], goal: ['', ''], search: ['boek', ''] }, 'Schrijf welk doel erbij past.')
    for (const words of ['>Lees &lt;i></textarea>', 'value="boek"']) expect(half.body).toContain(words)
    await refused({ advice: '', goal: 'Ik lees.', search: '' }, 'Schrijf wat je aanraadt.')
    await refused({ texts: `0 - 49: ${'x'.repeat(4001)}` }, 'Een tekst is hooguit 4000 tekens lang.')
  })

  test('what a form does not show of an outcome stays: advice for a certain result, and how an item is answered', async () => {
    const bank = ['a', 'b'].map((code) => ({ code, text: code, ...(code === 'a' && { right: true }) }))
    const document = {
      ...{
        format: 'ambacht-instrument/1',
        code: 'uit-bestand',
        title: 'Uit bestand',
        about: 'x',
        source: 'x',
        purpose: 'test',
        minutes: 5,
      },
      domains: [{ code: 'een', name: 'Een' }],
      test: { outcomes: [{ domain: 'een', items: 1, pass: 70 }] },
      questions: [{ code: 'v', kind: 'choices', domain: 'een', text: 'Wat klopt?', options: bank, most: 1, required: true }],
      advice: [{ domain: 'een', from: 0, to: 30.5, text: 'Begin.', goal: 'Ik begin.' }],
    }
    const file = { field: 'file', name: 'x.json', bytes: Buffer.from(JSON.stringify(document)) }
    const url = (await adviser.upload(`${list}/bestand`, {}, file)).location!
    const { body } = await adviser.get(`${url}/toetsterm/een`)
    const occasion = [...body.matchAll(/name="occasion" value(?:="([^"]*)")?/g)].map(([, value = '']) => value)
    expect(occasion).toEqual(['0 - 30,5', ''])
    const said = { advice: ['Begin nu.', 'Oefen.'], goal: ['Ik begin.', 'Ik oefen.'], search: ['', ''] }
    await adviser.post(`${url}/toetsterm/een`, { ...outcome, code: 'een', name: 'Een', ...said, occasion })
    await adviser.post(`${url}/toetsvraag/v`, { ...item, code: 'v', domain: 'een', text: 'Wat klopt hier?', answer: ['a', 'b'] })
    const { advice, questions } = await draft(url)
    expect(advice).toEqual([
      { domain: 'een', from: 0, to: 30.5, text: 'Begin nu.', goal: 'Ik begin.' },
      { domain: 'een', gap: 0.01, text: 'Oefen.', goal: 'Ik oefen.' },
    ])
    expect(questions).toMatchObject([{ kind: 'choices', most: 1, required: true, text: 'Wat klopt hier?', options: bank }])
  })

  test('is not published with fewer items than are drawn, an item of no outcome, or one that nobody can answer rightly', async () => {
    const url = await made('Kapotte toets', 'test')
    await adviser.post(`${url}/toetsvraag/vraag-1`, item)
    await adviser.post(`${url}/toetsterm/onderwerp-1`, { ...outcome, ...noAdvice, items: '2' })
    const few = await adviser.post(`${url}/publiceren`)
    expect([few.status, few.text]).toEqual([422, expect.stringContaining('Archief : Er is 1 vraag, en er worden er 2 gesteld.')])
    await adviser.post(`${url}/vraag/nieuw`, { kind: 'open', text: 'Wat vond je ervan?' })
    await adviser.post(`${url}/vraag/nieuw`, { kind: 'choice', text: 'Wat mag?', domain: 'onderwerp-1', options: 'Dit | goed\nDat | goed' })
    await adviser.post(`${url}/vraag/nieuw`, { kind: 'choice', text: 'En dit?', options: 'Ja | goed\nNee' })
    const refused = await adviser.post(`${url}/publiceren`)
    for (const sentence of [
      'Wat vond je ervan? : In een kennistoets hebben vragen antwoorden om uit te kiezen.',
      'Wat mag? : Hier zijn meer antwoorden goed, en er kan er één gekozen worden.',
      'En dit? : Deze vraag hoort nog bij geen toetsterm met een norm.',
    ])
      expect(refused.text).toContain(sentence)
    expect((await versions(url))[0]!.published).toBe(false)
  })

  test('of which one changes the time and another an outcome at the same moment keeps both; an outcome is of a test only', async () => {
    const url = await made('Samen aan een toets', 'test')
    const other = await world.browser(ineke)
    await other.get(url)
    await Promise.all([
      adviser.post(`${url}/gegevens`, { title: 'Samen', about: 'Samen.', source: 'Zelf gemaakt.', minutes: '5', limit: '20' }),
      other.post(`${url}/toetsterm/onderwerp-1`, { ...outcome, ...noAdvice, items: '3', pass: '60' }),
    ])
    const { title, test: both } = await draft(url)
    expect([title, both]).toEqual(['Samen', { minutes: 20, outcomes: [{ domain: 'onderwerp-1', items: 3, pass: 60 }] }])
    const scan = await made('Geen toets', 'self')
    await adviser.post(`${scan}/toetsterm/onderwerp-1`, { ...outcome, ...noAdvice })
    expect([(await draft(scan)).test, (await adviser.get(`${scan}/toetsterm/onderwerp-1`)).status]).toEqual([undefined, 404])
  })

  test('keeps one outcome, and an outcome that goes takes its norm along', async () => {
    const url = await made('Laatste toetsterm', 'test')
    const last = await adviser.post(`${url}/onderwerp-weg`, { code: 'onderwerp-1' })
    expect([last.status, last.text]).toEqual([409, expect.stringContaining('Een kennistoets heeft ten minste één toetsterm.')])
    await adviser.post(`${url}/toetsterm/nieuw`, { ...outcome, ...noAdvice, code: '', name: 'Tweede' })
    expect((await adviser.post(`${url}/onderwerp-weg`, { code: 'onderwerp-1' })).status).toBe(303)
    const { test: kept, domains, questions } = await draft(url)
    expect([kept!.outcomes.map(({ domain }) => domain), domains.map(({ code }) => code)]).toEqual([['tweede'], ['tweede']])
    expect(questions[0]!.domain).toBeUndefined()
  })
})

test('an answer, a list of answers or an advice that is too long for the format is a sentence in every form', async () => {
  const url = await made('Te lang', 'self')
  const refused = async (path: string, fields: Record<string, string>, sentence: string) => {
    const answer = await adviser.post(`${url}/${path}`, fields)
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(sentence)])
  }
  const choice = { kind: 'choice', text: 'Kies' }
  await refused('vraag/nieuw', { ...choice, options: `Ja\n${'x'.repeat(501)}` }, 'Een antwoord is hooguit 500 tekens lang.')
  const many = Array.from({ length: 41 }, (_, n) => `Antwoord ${n}`).join('\n')
  await refused('vraag/nieuw', { ...choice, options: many }, 'Schrijf hooguit 20 antwoorden.')
  await refused('vraag/nieuw', { ...choice, kind: 'choices', options: many }, 'Schrijf hooguit 40 antwoorden.')
  const subject = { code: 'onderwerp-1', name: 'Lang', texts: '', advice: '' }
  await refused(
    'onderwerp/onderwerp-1',
    { ...subject, advice: `1 - 2 | ${'x'.repeat(1001)} | doel` },
    'Een advies is hooguit 1000 tekens lang',
  )
})

test('a subject that is called Nieuw leaves room for a next one', async () => {
  const url = await made('Nieuw onderwerp', 'self')
  for (const name of ['Nieuw', 'Ander']) await adviser.post(`${url}/onderwerp/nieuw`, { code: '', name, texts: '', advice: '' })
  expect((await draft(url)).domains.map(({ name }) => name)).toEqual(['Eerste onderwerp', 'Nieuw', 'Ander'])
  expect((await adviser.get(`${url}/onderwerp/nieuw`)).body).not.toContain('value="Nieuw"')
})

test('what is named as every object has a name can be written: a title, an answer and a subject', async () => {
  const url = await made('Constructor', 'self')
  expect((await adviser.post(`${url}/vraag/nieuw`, { kind: 'choice', text: 'Wat?', options: 'Constructor\nAnders' })).status).toBe(303)
  expect((await adviser.get(`${url}/instrument.json`)).status).toBe(200)
})
