import { beforeAll, describe, expect, test } from 'vitest'
import { bringFile } from '#modules/scans/instruments/take.ts'
import { publish } from '#modules/scans/instruments/keep.ts'
import { handIn, save } from '#modules/scans/sheets/save.ts'
import { openRoundFor } from '#modules/scans/rounds/open.ts'
import { startAsked } from '#modules/scans/sheets/start.ts'
import { shipped } from '#modules/scans/shipped/index.ts'
import { openHouse } from '#test/house.ts'
import { isolatedBySteps, isolatedPeople, type ToldInSteps, type ToldOfPeople } from '#test/isolation.ts'
import { idOf } from '#world/ids.ts'
import { organisation, people, type Somebody } from '#world/people.ts'

/** The program that asks all filters and solves the differences, for what groups answer and for what goals ask (rule 5). */
const world = openHouse()
const { ineke } = people
const board = Object.values(people).find((one) => (one.roles as string[]).includes('board'))!
const crowd = Object.values(people).slice(0, 12)
const at = organisation.id
const day = (text: string) => Temporal.PlainDate.from(text)

const [whole] = shipped
/** Two subjects with a question each, so that people can skip one of them. */
const effect = {
  ...whole!,
  code: 'isolatie-effect',
  title: 'Isolatie effect',
  domains: whole!.domains.slice(0, 2),
  questions: whole!.domains
    .slice(0, 2)
    .map((domain) => ({ ...whole!.questions.find((one) => one.domain === domain.code)!, required: false })),
  texts: [],
  advice: [],
}
const options = ['a', 'b', 'c'].map((code) => ({ code, text: `Antwoord ${code}` }))
const survey = {
  format: 'ambacht-instrument/1',
  code: 'isolatie-vraag',
  title: 'Isolatie vraag',
  about: 'x',
  source: 'x',
  purpose: 'survey',
  minutes: 2,
  domains: [],
  questions: [
    { code: 'must', kind: 'choice', text: 'Eerste', required: true, options },
    { code: 'many', kind: 'choices', text: 'Tweede', options },
  ],
}

async function roundOf(document: object, group: Somebody[], name: string, twice: boolean) {
  const adviser = world.as(ineke)
  const made = await adviser.perform(bringFile, { text: JSON.stringify(document) })
  if (!made.ok) throw new Error(made.reason)
  await adviser.perform(publish, { instrumentId: made.value.instrumentId })
  const opened = await adviser.perform(openRoundFor, {
    name,
    instrumentId: made.value.instrumentId,
    personIds: group.map((one) => one.id),
    opensOn: day('2026-01-01'),
    closesOn: day('2099-01-01'),
    againOpensOn: twice ? day('2099-01-02') : null,
    againClosesOn: twice ? day('2099-02-01') : null,
  })
  if (!opened.ok) throw new Error(opened.reason)
  await world.arrange((tx) => tx`update scans.assignment set from_day = '2026-01-01' where round_id = ${opened.value.roundId}`)
  return { roundId: opened.value.roundId, instrumentId: made.value.instrumentId }
}

async function answer(one: Somebody, roundId: string, moment: number, typed: Record<string, string | string[]>): Promise<void> {
  const [asked] = await world.read(
    (tx) =>
      tx<{ id: string }[]>`select id from scans.assignment where round_id = ${roundId} and moment = ${moment} and person_id = ${one.id}`,
  )
  const started = await world.as(one).perform(startAsked, { assignmentId: asked!.id })
  if (!started.ok) throw new Error(started.reason)
  const { sheetId } = started.value
  await world.as(one).perform(save, { sheetId, questions: Object.keys(typed).map((name) => name.slice(2)), typed })
  expect(await world.as(one).perform(handIn, { sheetId })).toMatchObject({ ok: true })
  await world.work()
}

const letItEnd = async (roundId: string) => {
  await world.arrange(
    (tx) =>
      tx`update scans.round set opens_on = '2025-01-01', closes_on = '2025-01-31', again_opens_on = '2025-02-01', again_closes_on = '2025-02-28' where id = ${roundId}`,
  )
  await world.round('scans/close-rounds')
}

describe('what a group answers', () => {
  /** Every number of a survey that its page ever showed, asked after every answer, with whose answers are in it. */
  test('a survey that is asked about after every answer isolates nobody, also where a question may be skipped', async () => {
    const { roundId } = await roundOf(survey, crowd, 'Vraag in stukjes', false)
    const browser = await world.browser(ineke)
    const ticks = (n: number) => n < 2 || n === 6 || n > 7
    const [done, told]: [Somebody[], ToldOfPeople[]] = [[], []]
    let before = ''
    for (const [n, one] of crowd.entries()) {
      await answer(one, roundId, 1, { 'v.must': 'a', ...(ticks(n) && { 'v.many': ['a', 'b', 'c'] }) })
      done.push(one)
      const { text } = await browser.get(`/academie/metingen/${roundId}`)
      const [first, second] = ['Eerste', 'Tweede'].map((title) =>
        Number(new RegExp(`${title}.*?Antwoord a (\\d+)`).exec(text.split(title === 'Eerste' ? 'Tweede' : '\0')[0]!)?.[1] ?? 0),
      )
      if (`${first} ${second}` === before) continue
      before = `${first} ${second}`
      const ids = (list: Somebody[]) => list.map(({ id }) => id)
      if (first) told.push({ answer: 'must', people: ids(done) })
      if (second) told.push({ answer: 'many', people: ids(done.filter((_, i) => ticks(i))) })
      for (const { answer: code, people: them } of told.slice(-2)) expect(them.length, code).toBeGreaterThanOrEqual(5)
    }
    expect(new Set(told.map((one) => one.answer))).toEqual(new Set(['must', 'many']))
    expect(isolatedPeople(told, 5)).toEqual([])
  })

  test('the page of a round and the page of effects together isolate nobody, for the learning adviser and the board', async () => {
    const skips = (n: number) => n === 3
    const [one, two] = effect.domains
    const { roundId } = await roundOf(effect, crowd, 'Effect voor twaalf', true)
    const says = (n: number, value: string) => {
      const codes = effect.questions.filter((question) => !(skips(n) && question.domain === two!.code)).map((question) => question.code)
      return Object.fromEntries(
        codes.flatMap((code) => [
          [`v.${code}`, value],
          [`w.${code}`, '5'],
        ]),
      )
    }
    const read = async () => {
      const pages = [`/academie/metingen/${roundId}`, '/academie/ontwikkeling/effect']
      return (
        await Promise.all(
          [ineke, board].map((who) => world.browser(who).then((browser) => Promise.all(pages.map((url) => browser.get(url))))),
        )
      ).flat()
    }
    for (const [n, who] of crowd.entries()) {
      await answer(who, roundId, 1, says(n, '2'))
      if (n < 8) await answer(who, roundId, 2, says(n, n % 2 ? '3' : '4'))
      for (const page of await read()) expect(page.text).not.toContain(one!.name) // nothing until the end
    }
    await letItEnd(roundId)
    const both = crowd.slice(0, 8)
    const told: ToldOfPeople[] = []
    for (const { status, text } of await read()) {
      if (status === 403) continue // the board sees the effects only
      for (const [domain, of] of [
        [one!, both],
        [two!, both.filter((_, n) => !skips(n))],
      ] as const) {
        const found = new RegExp(`${domain.name} (\\d+) [\\d,]+ [\\d,]+`).exec(text)
        expect([domain.name, Number(found?.[1])]).toEqual([domain.name, of.length])
        for (const moment of ['before', 'after']) told.push({ answer: `${domain.code} ${moment}`, people: of.map(({ id }) => id) })
      }
    }
    expect(told.length).toBeGreaterThanOrEqual(12)
    expect(isolatedPeople(told, 5)).toEqual([])
  })

  test('nobody of a group is asked the same again shortly after: the difference would be who was not there', async () => {
    const { roundId, instrumentId } = await roundOf({ ...effect, code: 'isolatie-weer' }, crowd, 'Eerst', true)
    await letItEnd(roundId)
    const again = () =>
      world.as(ineke).perform(openRoundFor, {
        name: 'Weer',
        instrumentId,
        personIds: crowd.slice(1).map((who) => who.id),
        opensOn: day('2026-01-01'),
        closesOn: day('2099-01-01'),
        againOpensOn: day('2099-01-02'),
        againClosesOn: day('2099-02-01'),
      })
    expect(await again()).toMatchObject({ reason: 'round-was-lately' })
    await world.arrange((tx) => tx`update scans.round set closed_at = now() - interval '31 days' where id = ${roundId}`)
    expect(await again()).toMatchObject({ ok: true })
  })

  test('the program finds who is left over when two groups that differ by one are told: it has teeth', () => {
    const ids = crowd.map(({ id }) => id)
    const naive = [
      { answer: 'x', people: ids },
      { answer: 'x', people: ids.slice(1) },
    ]
    expect(isolatedPeople(naive, 5)).toContainEqual({ answer: 'x', people: [ids[0]] })
    expect(isolatedPeople([{ answer: 'x', people: ids.slice(0, 4) }], 5)).toHaveLength(1)
    const crossed = [ids.slice(0, 6), ids.slice(6, 12), [...ids.slice(1, 6), ...ids.slice(6, 12)]].map((group) => ({
      answer: 'x',
      people: group,
    }))
    expect(isolatedPeople(crossed, 5)).toContainEqual({ answer: 'x', people: [ids[0]] })
  })
})

describe('what goals ask for', () => {
  interface Unit {
    id: string
    staff: string[]
  }
  let units: Unit[] = []
  const skill = idOf('isolatie/vaardigheid')
  const activity = idOf('isolatie/activiteit')
  /** Of each unit by its place: how many of its people want it. */
  const wants = (unit: Unit, n: number) => unit.staff.slice(0, [unit.staff.length, 4, unit.staff.length - 4, 5, 7, 2][n % 6])

  beforeAll(async () => {
    units = [
      ...(await world.read(
        (tx) =>
          tx<
            Unit[]
          >`select unit_id as id, array_agg(distinct person_id) as staff from people.colleague where organisation_id = ${at} group by 1 order by count(distinct person_id) desc, 1`,
      )),
    ]
    await world.arrange(async (tx) => {
      await tx`insert into skills.skill (id, organisation_id, uri, kind, name_nl) values (${skill}, ${at}, 'isolatie', 'competence', 'Isolatie')`
      await tx`insert into catalogue.activity (id, organisation_id, code, title, learning_form, provider_id, mix, state)
        select ${activity}, ${at}, 'ISOLATIE', 'Isolatie', 'training', provider_id, 'formal', 'published' from catalogue.activity where organisation_id = ${at} limit 1`
    })
  })

  const write = (personId: string) =>
    world.arrange(async (tx) => {
      await tx`select set_config('app.person', ${personId}, true)`
      const [plan] = await tx<
        { id: string }[]
      >`insert into plans.plan (organisation_id, person_id, made_at, changed_at) values (${at}, ${personId}, now(), now())
        on conflict (organisation_id, person_id) do update set changed_at = now() returning id`
      const [goal] = await tx<
        { id: string }[]
      >`insert into plans.goal (organisation_id, plan_id, person_id, what, state_on, skill_id, made_at, changed_at)
        values (${at}, ${plan!.id}, ${personId}, 'x', current_date, ${skill}, now(), now()) returning id`
      await tx`insert into plans.step (organisation_id, plan_id, goal_id, person_id, what, activity_id, state_on, made_at, changed_at)
        values (${at}, ${plan!.id}, ${goal!.id}, ${personId}, 'x', ${activity}, current_date, now(), now())`
    })

  /** By every filter of both tabs: each unit with every subject, and the subject with every unit, in the file and on the page. */
  async function everyStep(who: Somebody, toon: 'doelen' | 'activiteiten', subjectId: string): Promise<ToldInSteps[]> {
    const browser = await world.browser(who)
    const told: ToldInSteps[] = []
    for (const unit of ['', ...units.map(({ id }) => id)]) {
      const { body } = await browser.get(`/academie/ontwikkeling.csv?toon=${toon}&afdeling=${unit}`)
      const atLeast = /^"?Isolatie"?;"?(\d+)/m.exec(body)?.[1]
      if (atLeast) told.push({ unitId: unit, atLeast: Number(atLeast) })
    }
    const file = (await browser.get(`/academie/ontwikkeling.csv?toon=${toon}&onderwerp=${subjectId}`)).body.split('\r\n').slice(1)
    expect(file.filter((line) => /;"?\d/.test(line)).length).toBe(told.length)
    return told
  }

  test('in steps, per unit and never together, by every filter of both tabs and at every count: nobody is isolated', async () => {
    const truth = new Map(units.map((unit) => [unit.id, { counted: 0, people: unit.staff.length }]))
    let seen = 0
    for (const part of [0, 1]) {
      for (const [n, unit] of units.entries())
        for (const personId of wants(unit, n).filter((_, i) => i % 2 === part)) {
          await write(personId)
          truth.get(unit.id)!.counted++
        }
      await world.round('insight/take-batch')
      for (const who of [ineke, board])
        for (const [toon, subjectId] of [
          ['doelen', skill],
          ['activiteiten', activity],
        ] as const) {
          const told = await everyStep(who, toon, subjectId)
          seen += told.length
          expect(isolatedBySteps(told, truth, 5)).toEqual([])
          expect(told.filter(({ unitId }) => unitId === '')).toEqual([])
        }
    }
    expect(seen).toBeGreaterThan(0)
  })

  test('the program sees a number of nearly everybody, and one that goes up by one: it has teeth', () => {
    const truth = new Map([['u', { counted: 9, people: 10 }]])
    expect(isolatedBySteps([{ unitId: 'u', atLeast: 5 }], truth, 5)).toHaveLength(1)
    expect(isolatedBySteps([{ unitId: 'u', atLeast: 7 }], new Map([['u', { counted: 7, people: 20 }]]), 5)).toHaveLength(1)
  })
})
