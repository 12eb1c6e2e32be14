import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { people, type Somebody } from '#world/people.ts'
import { Instrument } from '../instruments/format.ts'
import { bringFile } from '../instruments/take.ts'
import { edit, publish } from '../instruments/keep.ts'
import { handIn, save } from '../sheets/save.ts'
import { startAsked } from '../sheets/start.ts'
import { shipped } from '../shipped/index.ts'
import type { Answers } from '../instruments/score.ts'
import { openRoundFor } from './open.ts'
import { effectOf } from './rules.ts'
import { roundView } from './views.ts'

const world = openHouse()
const { ineke, joost } = people
const crowd = Object.values(people)

const survey = Instrument.parse({
  format: 'ambacht-instrument/1',
  code: 'vraag',
  title: 'Hoe gaat het?',
  about: 'Drie vragen.',
  source: 'Voor deze test.',
  purpose: 'survey',
  minutes: 2,
  domains: [],
  questions: [
    {
      code: 'a',
      kind: 'choice',
      text: 'Is er tijd om te leren?',
      required: true,
      options: [
        { code: 'ja', text: 'Ja' },
        { code: 'nee', text: 'Nee' },
      ],
    },
    { code: 'b', kind: 'open', text: 'Wat helpt?' },
  ],
})
const effect = Instrument.parse({
  ...shipped[0]!,
  domains: shipped[0]!.domains.slice(0, 1),
  questions: shipped[0]!.questions.slice(0, 1),
  texts: [],
  advice: [],
})

async function instrument(document: Instrument, code: string): Promise<string> {
  const adviser = world.as(ineke)
  const made = await adviser.perform(bringFile, { text: JSON.stringify({ ...document, code }) })
  const { instrumentId } = (made as { value: { instrumentId: string } }).value
  expect(await adviser.perform(publish, { instrumentId })).toMatchObject({ ok: true })
  return instrumentId
}

const day = (text: string) => Temporal.PlainDate.from(text)
const group = (list: Somebody[], instrumentId: string, twice: boolean) =>
  world.as(ineke).perform(openRoundFor, {
    name: 'Proefmeting',
    instrumentId,
    personIds: list.map((one) => one.id),
    opensOn: day('2026-01-01'),
    closesOn: day('2099-01-01'),
    againOpensOn: twice ? day('2099-01-02') : null,
    againClosesOn: twice ? day('2099-02-01') : null,
  })
const openedAs = async (list: Somebody[], document: Instrument, code: string) => {
  const opened = await group(list, await instrument(document, code), document.purpose === 'self')
  return (opened as { value: { roundId: string } }).value.roundId
}

/** The second moment is now too, so that it can be answered. */
const letBothBeOpen = (roundId: string) =>
  world.arrange((tx) => tx`update scans.assignment set from_day = '2026-01-01' where round_id = ${roundId}`)
const letItEnd = async (roundId: string) => {
  await world.arrange(
    (
      tx,
    ) => tx`update scans.round set opens_on = '2025-01-01', closes_on = '2025-01-31', again_opens_on = case when kind = 'effect' then date '2025-02-01' end,
      again_closes_on = case when kind = 'effect' then date '2025-02-28' end where id = ${roundId}`,
  )
  await world.round('scans/close-rounds')
}

async function answer(somebody: Somebody, roundId: string, moment: number, typed: Record<string, string>): Promise<void> {
  const [asked] = await world.read(
    (tx) =>
      tx<
        { id: string }[]
      >`select id from scans.assignment where round_id = ${roundId} and moment = ${moment} and person_id = ${somebody.id}`,
  )
  const one = world.as(somebody)
  const { sheetId } = ((await one.perform(startAsked, { assignmentId: asked!.id })) as { value: { sheetId: string } }).value
  await one.perform(save, { sheetId, questions: Object.keys(typed).map((name) => name.slice(2)), typed })
  expect(await one.perform(handIn, { sheetId })).toMatchObject({ ok: true })
}

const seen = (roundId: string) => world.as(ineke).look((tx) => roundView(tx, roundId))

describe('a survey', () => {
  test('shows nothing under five, then all at once, without a person, a time or a tie between answers', async () => {
    const roundId = await openedAs(crowd.slice(0, 12), survey, 'vragenlijst')
    for (const somebody of crowd.slice(0, 4)) await answer(somebody, roundId, 1, { 'v.a': 'ja', 'v.b': 'Tijd' })
    await world.work()
    expect((await seen(roundId))!.questions.every((one) => one.answers === null)).toBe(true)
    await answer(crowd[4]!, roundId, 1, { 'v.a': 'nee', 'v.b': 'zeldzaamwoord' })
    await world.work()
    const [choice, open] = (await seen(roundId))!.questions
    expect(choice!.answers!.options).toEqual([
      { text: 'Ja', count: 4 },
      { text: 'Nee', count: 1 },
    ])
    expect(open!.answers!.words).toContain('zeldzaamwoord')
    const rows = await world.read(
      (tx) => tx<{ row: object }[]>`select to_jsonb(a) as row from scans.survey_answer a where round_id = ${roundId}`,
    )
    expect(rows.map(({ row }) => Object.keys(row).sort())).toEqual(
      rows.map(() => ['id', 'more', 'number', 'option', 'organisation_id', 'question', 'round_id', 'shown', 'wanted', 'words']),
    )
    for (const somebody of crowd.slice(0, 5))
      expect(
        await world
          .as(somebody)
          .look((tx) => tx`select 1 from scans.sheet s join scans.assignment a on a.id = s.assignment_id where a.round_id = ${roundId}`),
      ).toEqual([])
  })

  test('shows HTML that people wrote as what they typed', async () => {
    const roundId = await openedAs(crowd.slice(0, 12), survey, 'boze-vragenlijst')
    const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>'
    for (const somebody of crowd.slice(0, 5)) await answer(somebody, roundId, 1, { 'v.a': 'ja', 'v.b': evil })
    await world.work()
    const { body } = await (await world.browser(ineke)).get(`/academie/metingen/${roundId}`)
    expect(body.split('&lt;script>alert(1)')).toHaveLength(6)
    expect(body).not.toMatch(/<script>alert|<img src=x/)
  })

  test('with fewer than five at its end is destroyed', async () => {
    const roundId = await openedAs(crowd.slice(0, 12), survey, 'te-weinig')
    for (const somebody of crowd.slice(0, 4)) await answer(somebody, roundId, 1, { 'v.a': 'ja' })
    await letItEnd(roundId)
    expect((await seen(roundId))!).toMatchObject({ closed: true, questions: [{ answers: null }, { answers: null }] })
    expect(
      await world
        .as(crowd[0]!)
        .look((tx) => tx`select 1 from scans.sheet s join scans.assignment a on a.id = s.assignment_id where a.round_id = ${roundId}`),
    ).toEqual([])
  })
})

describe('before and after', () => {
  const both = async (roundId: string, list: Somebody[], before: number, after: (n: number) => number) => {
    for (const [n, somebody] of list.entries()) {
      await answer(somebody, roundId, 1, { 'v.diagnose-1': String(before), 'w.diagnose-1': '5' })
      await answer(somebody, roundId, 2, { 'v.diagnose-1': String(after(n)), 'w.diagnose-1': '5' })
    }
  }

  test('counts who answered both times, with the spread, once and at the end only', async () => {
    const roundId = await openedAs(crowd.slice(0, 12), effect, 'effect')
    await letBothBeOpen(roundId)
    await both(roundId, crowd.slice(0, 6), 2, (n) => 3 + (n % 2)) // three go up by one, three by two
    await answer(crowd[6]!, roundId, 1, { 'v.diagnose-1': '5', 'w.diagnose-1': '5' }) // never came back: counts nowhere
    await world.work()
    expect((await seen(roundId))!.effects).toEqual([])
    await letItEnd(roundId)
    expect((await seen(roundId))!.effects).toEqual([
      { domain: 'diagnose', name: 'Onderzoeken wat er speelt', people: 6, before: 2, after: 3.5, change: 1.5, spread: 0.55 },
    ])
    expect(
      await world
        .as(crowd[0]!)
        .look((tx) => tx`select 1 from scans.sheet s join scans.assignment a on a.id = s.assignment_id where a.round_id = ${roundId}`),
    ).toHaveLength(2) // each keeps the own result
  })

  test('asks the second time what it asked the first time, also when the instrument was changed in between', async () => {
    const instrumentId = await instrument(effect, 'effect-gewijzigd')
    const opened = await group(crowd.slice(0, 12), instrumentId, true)
    const { roundId } = (opened as { value: { roundId: string } }).value
    await letBothBeOpen(roundId)
    const [question] = effect.questions
    const other = { what: 'question', question: { ...question!, text: 'Iets heel anders.' } } as const
    expect(await world.as(ineke).perform(edit, { instrumentId, change: other })).toMatchObject({ ok: true })
    expect(await world.as(ineke).perform(publish, { instrumentId })).toMatchObject({ ok: true })
    for (const one of crowd.slice(0, 5)) {
      await answer(one, roundId, 1, { 'v.diagnose-1': '2', 'w.diagnose-1': '5' })
      await answer(one, roundId, 2, { 'v.diagnose-1': '4', 'w.diagnose-1': '5' })
    }
    const asked = await world.as(crowd[0]!).look(
      (tx) => tx<{ text: string }[]>`
          select v.document -> 'questions' -> 0 ->> 'text' as text from scans.sheet s join scans.assignment a on a.id = s.assignment_id
          join scans.instrument_version v on v.id = s.version_id where a.round_id = ${roundId} order by a.moment`,
    )
    expect(asked).toEqual([{ text: question!.text }, { text: question!.text }])
    await letItEnd(roundId)
    expect((await seen(roundId))!.effects).toMatchObject([{ people: 5, before: 2, after: 4 }])
  })

  test('takes nothing after its last day: what was begun and not handed in does not count', async () => {
    const roundId = await openedAs(crowd.slice(0, 12), effect, 'effect-te-laat')
    await letBothBeOpen(roundId)
    await both(roundId, crowd.slice(0, 5), 2, () => 3)
    await answer(crowd[5]!, roundId, 1, { 'v.diagnose-1': '1', 'w.diagnose-1': '5' })
    const [asked] = await world.read(
      (tx) =>
        tx<{ id: string }[]>`select id from scans.assignment where round_id = ${roundId} and moment = 2 and person_id = ${crowd[5]!.id}`,
    )
    const late = world.as(crowd[5]!)
    const begun = (await late.perform(startAsked, { assignmentId: asked!.id })) as { value: { sheetId: string } }
    await world.arrange((tx) => tx`update scans.assignment set until_day = '2026-01-31' where round_id = ${roundId}`)
    const typed = { 'v.diagnose-1': '5', 'w.diagnose-1': '5' }
    expect(await late.perform(save, { sheetId: begun.value.sheetId, questions: ['diagnose-1'], typed })).toMatchObject({ ok: false })
    expect(await late.perform(handIn, { sheetId: begun.value.sheetId })).toMatchObject({ ok: false })
    await letItEnd(roundId)
    expect((await seen(roundId))!.effects).toMatchObject([{ people: 5, before: 2, after: 3 }])
  })

  test('of four people shows nothing, not even how many there were', async () => {
    const roundId = await openedAs(crowd.slice(0, 12), effect, 'effect-klein')
    await letBothBeOpen(roundId)
    await both(roundId, crowd.slice(0, 4), 1, () => 5)
    await letItEnd(roundId)
    expect((await seen(roundId))!).toMatchObject({ closed: true, effects: [], asked: 12 })
    const page = await (await world.browser(ineke)).get(`/academie/metingen/${roundId}`)
    expect(page.text).toContain('Minder dan 5 mensen antwoordden.')
    expect(page.text).not.toMatch(/\b4\b/)
  })

  test('a group that differs by one person from one that is running is not asked: the difference would be that person', async () => {
    const instrumentId = await instrument(effect, 'overlap')
    expect(await group(crowd.slice(0, 10), instrumentId, true)).toMatchObject({ ok: true })
    expect(await group(crowd.slice(0, 9), instrumentId, true)).toMatchObject({ reason: 'round-is-running' })
    expect(await group(crowd.slice(9, 15), instrumentId, true)).toMatchObject({ reason: 'round-is-running' })
    expect(await group(crowd.slice(10, 16), instrumentId, true)).toMatchObject({ ok: true })
    expect(await group(crowd.slice(20, 24), instrumentId, true)).toMatchObject({ reason: 'group-too-small' })
  })

  test('never comes from fewer than five, whoever answered what', () => {
    const value = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined })
    const answers = value.map((now): Answers => (now === undefined ? {} : { 'diagnose-1': { now } }))
    fc.assert(
      fc.property(fc.array(fc.record({ before: answers, after: answers }), { maxLength: 9 }), (pairs) => {
        const twice = pairs.filter(({ before, after }) => 'diagnose-1' in before && 'diagnose-1' in after)
        expect(effectOf(effect, pairs, 5).map((one) => one.people)).toEqual(twice.length >= 5 ? [twice.length] : [])
      }),
    )
  })
})

describe('on the page', () => {
  let unitId = ''
  beforeAll(async () => {
    const [unit] = await world.read(
      (tx) => tx<{ id: string }[]>`select unit_id as id from people.colleague where unit_name = 'Vergunningen' limit 1`,
    )
    unitId = unit!.id
  })

  test('a learning adviser asks a unit, and a wrong second moment comes back with what was typed', async () => {
    const browser = await world.browser(ineke)
    await browser.get('/academie/metingen')
    const form = { name: 'Voorjaar', instrumentId: await instrument(survey, 'pagina'), unitId, opensOn: '1-1-2026', closesOn: '31-1-2099' }
    const wrong = await browser.post('/academie/metingen', { ...form, againOpensOn: '1-1-2026', againClosesOn: '2-1-2026' })
    expect([wrong.status, wrong.body.includes('value="Voorjaar"')]).toEqual([422, true])
    expect(wrong.text).toContain('Het tweede moment begint na het eerste')
    const opened = await browser.follow(await browser.post('/academie/metingen', form))
    expect(opened.text).toContain('Nog geen uitslag')
    for (const somebody of crowd) expect(opened.text).not.toContain(`${somebody.first} ${somebody.last}`.replace('Ineke Postma', 'niemand'))
    expect((await (await world.browser(joost)).get(opened.location ?? '/academie/metingen')).status).toBe(403)
  })
})
