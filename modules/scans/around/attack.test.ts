import { describe, expect, test } from 'vitest'
import { takeAlong } from '#platform/privacy/take-along.ts'
import { ask, begin, close, raterIdOf, say, secretFor, smallAround, type Asked } from '#test/around.ts'
import { openHouse, type Browser } from '#test/house.ts'
import { searchEverywhere } from '#test/planted.ts'
import { people } from '#world/people.ts'
import type { Answers } from '../instruments/score.ts'
import { resultFrom, type DomainSeen } from './result.ts'
import { ratingsOf } from './ratings.ts'
import { rowsOf, type Category, type Sheet } from './rules.ts'
import { resultView } from './views.ts'

/** A program that wants to know what one rater answered (rule 5). */

const world = openHouse()
const { fatima, joost, ineke, bram, noor, karel, mees, aylin, daan, sanne } = people
const outside = ['jan@aanval.example', 'els@aanval.example', 'roos@aanval.example']

describe('solving differences', () => {
  /** In halves of a point: a subject of two questions from 1 to 5 is 2 to 10 halves. */
  const [least, most] = [2, 10]
  const sheet = (category: Category, halves: number): Sheet => ({
    category,
    answers: { l1: { now: Math.floor(halves / 2) }, l2: { now: Math.ceil(halves / 2) } } satisfies Answers,
  })
  const tenth = (sum: number, of: number) => Math.round((sum / 2 / of) * 10) / 10
  type Shown = Pick<DomainSeen, 'colleagues' | 'outside' | 'others' | 'all'>

  /**
   * What one rater of a group can have said, given all that is shown and, at worst, who took part: every value that fits with some answers of the
   * others. All averages at once: of each group, of the others, of all together, and the rating of peers, which is the same number.
   */
  function possible(shown: Shown, sizes: { colleagues: number; outside: number }, of: 'colleagues' | 'outside'): number[] {
    const sums = (n: number) => Array.from({ length: (most - least) * n + 1 }, (_, i) => least * n + i)
    const fits = (value: number | null, sum: number, n: number) => value === null || n === 0 || tenth(sum, n) === value
    const together = sizes.colleagues + sizes.outside
    const found = new Set<number>()
    for (const c of sums(sizes.colleagues))
      for (const o of sums(sizes.outside)) {
        if (!fits(shown.colleagues, c, sizes.colleagues) || !fits(shown.outside, o, sizes.outside)) continue
        if (!fits(shown.others, c + o, together) || !fits(shown.all, c + o, together)) continue
        const [sum, n] = of === 'colleagues' ? [c, sizes.colleagues] : [o, sizes.outside]
        for (let own = least; own <= most; own++) if (sum - own >= least * (n - 1) && sum - own <= most * (n - 1)) found.add(own)
      }
    return [...found]
  }

  let seed = 7
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below

  test('leaves every rater more than one answer, whatever eight people say and however many take part', () => {
    let tried = 0
    for (let n = 0; n < 3000; n++) {
      const sizes = { colleagues: random(6), outside: random(5) }
      const given = [
        ...Array.from({ length: sizes.colleagues }, () => sheet('colleagues', least + random(most - least + 1))),
        ...Array.from({ length: sizes.outside }, () => sheet('outside', least + random(most - least + 1))),
        sheet('manager', least + random(most - least + 1)),
        sheet('self', least + random(most - least + 1)),
      ]
      const rows = rowsOf(smallAround, given, { colleagues: sizes.colleagues > 0, outside: sizes.outside > 0 }, 3)
      const [shown] = resultFrom(smallAround, rows)
      // The rating of peers is no number of its own.
      expect(ratingsOf(smallAround, rows).find((one) => one.source === 'peers')?.level ?? null).toBe(shown!.all)
      const counted = { ...sizes, colleagues: sizes.colleagues === 1 ? 0 : sizes.colleagues } // one alone is left out: nothing speaks of that one
      for (const of of ['colleagues', 'outside'] as const) {
        const average = shown![of] ?? shown!.others
        if (!counted[of] || average === 1 || average === 5) continue // all the same at an end of the scale: no technique prevents that
        tried++
        expect([sizes, shown, possible(shown!, counted, of).length > 1]).toEqual([sizes, shown, true])
      }
    }
    expect(tried).toBeGreaterThan(3000)
  })

  test('the program has teeth: a total beside a group would isolate the one who is left', () => {
    const sizes = { colleagues: 3, outside: 1 }
    const told: Shown = { colleagues: tenth(24, 3), outside: null, others: null, all: tenth(24 + 3, 4) }
    expect(possible(told, sizes, 'outside')).toEqual([3])
  })

  test('fewer than three are not among the rows at all, so that nothing that reads rows can show them', () => {
    for (const [colleagues, others] of [
      [2, 0],
      [1, 1],
      [0, 2],
      [0, 0],
    ] as const) {
      const given = [
        ...Array.from({ length: colleagues }, () => sheet('colleagues', 6)),
        ...Array.from({ length: others }, () => sheet('outside', 9)),
      ]
      expect(rowsOf(smallAround, given, { colleagues: true, outside: true }, 3)).toEqual([])
    }
  })

  test('a group that was asked and stayed silent does not show by its absence who was left', () => {
    const four = Array.from({ length: 4 }, (_, i) => sheet('colleagues', 4 + i))
    expect(new Set(rowsOf(smallAround, four, { colleagues: true, outside: true }, 3).map((row) => row.category))).toEqual(
      new Set(['others']),
    )
    expect(new Set(rowsOf(smallAround, four, { colleagues: true, outside: false }, 3).map((row) => row.category))).toEqual(
      new Set(['colleagues']),
    )
  })
})

/** All pages that need no id, and those of this 360°. */
const pagesFor = (aroundId: string) => [
  ...world.house.app.declared
    .filter(({ method, url, config }) => method === 'GET' && config.who !== undefined && !/[:*]/.test(url) && !url.startsWith('/api/'))
    .map(({ url }) => url),
  ...['alle', 'mislukt'].map((which) => `/beheer/postvak?welke=${which}`),
  `/mijn/360/${aroundId}`,
  `/360/uitslag/${aroundId}`,
  ...[mees, fatima].flatMap((one) => [`/medewerkers/${one.id}`]),
]

/** A page without what is new each time: the token, the id of a submission, a nonce, and when the own session of whoever looks was last used. */
const stable = (body: string) =>
  body
    .replace(/name="_csrf" value="[^"]*"/g, '')
    .replace(/name="_submission" value="[^"]*"/g, '')
    .replace(/nonce="[^"]*"|name="csp-nonce" content="[^"]*"/g, '')
    .replace(/"csrf":"[^"]*"/g, '')
    .replace(/laatst gebruikt [^<]*/g, '')

/** Pages that change by looking at them, and files with the time in them: what they hold is compared below, row by row. */
const restlessPages = [
  '/mijn/gegevens/bewaard',
  '/mijn/gegevens/download',
  '/academie/aanbod/lijst.xlsx',
  '/beheer/logboek',
  '/beheer/vertrouwen/stukken/alle.zip',
]

async function seenBy(browsers: Browser[], pages: string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  for (const [n, browser] of browsers.entries())
    for (const url of pages) {
      const answer = await browser.get(url)
      seen.set(`${n} ${url}`, `${answer.status} ${stable(answer.body)}`)
    }
  return seen
}

test('no page of anybody changes when somebody answers, in whatever order and at whatever moment', { timeout: 300_000 }, async () => {
  const aroundId = await begin(world, fatima)
  await ask(world, fatima, aroundId, [joost, mees, aylin, daan, sanne, ...outside])
  const onlookers = [fatima, joost, ineke, bram] // the person concerned, the manager, the adviser, the administrator
  const browsers = await Promise.all(onlookers.map((one) => world.browser(one)))
  const pages = pagesFor(aroundId)
  await seenBy(browsers, pages) // what a first look itself changes
  const [one, two] = [await seenBy(browsers, pages), await seenBy(browsers, pages)]
  const restless = [...one].filter(([key, body]) => two.get(key) !== body).map(([key]) => key)
  expect(restless.map((key) => key.slice(2)).filter((url) => !restlessPages.includes(url))).toEqual([])
  const record = () =>
    Promise.all(
      onlookers.map((one) =>
        world.as(one).look(async (tx) => (await takeAlong(tx, one.id, 'nl')).filter(({ table }) => /^(scans|skills|home)\./.test(table))),
      ),
    )
  const recorded = await record()
  for (const rater of [sanne, mees, outside[1]!] as Asked[]) await answerOnScreen(aroundId, rater)
  await world.work()
  const after = await seenBy(browsers, pages)
  expect([...after].filter(([key, body]) => !restless.includes(key) && two.get(key) !== body).map(([key]) => key)).toEqual([])
  expect(await record()).toEqual(recorded)
  // What a restless page tells is counted apart: no line of the log, no message and no look came from a rater.
  const traces = await world.read(
    (tx) => tx`
    select (select count(*)::int from platform.audit_log where action like '%around%' and action not in ('start-around', 'ask-around', 'share-around')) as log,
      (select count(*)::int from platform.look where viewer_id = any(${[mees.id, sanne.id]}) and page like '%360%') as looks`,
  )
  expect(traces[0]).toEqual({ log: 0, looks: 0 })
})

/** By the pages themselves, as a rater does. */
async function answerOnScreen(aroundId: string, rater: Asked): Promise<void> {
  const raterId = await raterIdOf(world, aroundId, rater)
  const [browser, url] =
    typeof rater === 'string'
      ? [world.visitor(), `/360/link/${secretFor(raterId)}`]
      : [await world.browser(rater), `/360/vragen/${raterId}`]
  await browser.get(`${url}?deel=1`)
  await browser.post(url, { deel: '0', vragen: 'l1,l2', 'v.l1': '4', 'v.l2': '2' })
  expect((await browser.post(`${url}/inleveren`)).status).toBe(303)
}

describe('after closing', () => {
  const words = { mees: 'zonnebloempit', jan: 'regenwatervat' }
  async function closed(): Promise<string> {
    const aroundId = await begin(world, fatima)
    await ask(world, fatima, aroundId, [joost, mees, aylin, daan, sanne, ...outside])
    await say(world, aroundId, joost, { l1: 1, l2: 1 })
    for (const [n, one] of [mees, aylin, daan, sanne].entries())
      await say(world, aroundId, one, { l1: n + 1, l2: n + 2, tip: one === mees ? words.mees : '' })
    for (const [n, one] of outside.entries()) await say(world, aroundId, one, { l1: n + 2, tip: n === 0 ? words.jan : '' })
    await close(world, aroundId)
    return aroundId
  }

  test('what somebody wrote stands in one place of the whole database, and nothing beside it leads to who wrote it', async () => {
    const aroundId = await closed()
    for (const word of Object.values(words))
      expect(await searchEverywhere(world.logins.superUrl, word)).toEqual(['scans.around_answer.words'])
    const rows = await world
      .as(fatima)
      .look((tx) => tx<Record<string, unknown>[]>`select * from scans.around_answer where around_id = ${aroundId}`)
    const raters = await world
      .as(fatima)
      .look(
        (tx) =>
          tx<
            { id: string; personId: string | null }[]
          >`select id, person_id from scans.around_rater where around_id = ${aroundId} and category <> 'self'`,
      )
    const known = raters.flatMap(({ id, personId }) => [id, personId]).filter(Boolean)
    expect(rows.flatMap((row) => Object.values(row)).filter((value) => known.includes(value as string))).toEqual([])
    expect(new Set(rows.map((row) => row['id'])).size).toBe(rows.length) // no name of its own that comes back over rows
  })

  test('the order of the rows is not the order of the answers, nor the same twice', { timeout: 120_000 }, async () => {
    const orders: string[] = []
    for (let n = 0; n < 5; n++) {
      const aroundId = await closed()
      const rows = await world.as(fatima).look(
        (tx) => tx<{ number: number }[]>`
        select number::float8 as number from scans.around_answer where around_id = ${aroundId} and domain = 'luisteren' and category = 'colleagues' order by ctid`,
      )
      expect(rows.map((row) => row.number).toSorted()).toEqual([1.5, 2.5, 3.5, 4.5])
      orders.push(rows.map((row) => row.number).join())
    }
    expect(new Set(orders).size).toBeGreaterThan(1)
  })

  test('manager, adviser, administrator, auditor and raters read no row and no number, by no query and no page', async () => {
    const aroundId = await closed()
    for (const other of [joost, ineke, bram, noor, karel, mees]) {
      expect(await world.as(other).look((tx) => resultView(tx, aroundId))).toBeNull()
      expect(await world.as(other).look((tx) => tx`select 1 from scans.around_answer where around_id = ${aroundId}`)).toEqual([])
      expect((await (await world.browser(other)).get(`/mijn/360/${aroundId}`)).status).toBe(404)
    }
    expect(await world.read((tx) => tx`select 1 from scans.around_answer`)).toEqual([])
  })

  test('the own record and its files hold no row of what one rater said', async () => {
    await closed()
    const browser = await world.browser(fatima)
    const files = world.house.app.declared
      .filter(({ method, url }) => method === 'GET' && /^\/mijn\/gegevens\/[^:]*$/.test(url))
      .map(({ url }) => url)
    expect(files.length).toBeGreaterThan(0)
    for (const url of files) {
      const { body } = await browser.get(url)
      for (const word of [...Object.values(words), 'Sanne Vos', 'jan@aanval.example'])
        expect([url, body.includes(word)]).toEqual([url, false])
    }
  })

  test('the page of the person concerned shows averages and the texts as one set, and never how many answered', async () => {
    const aroundId = await closed()
    const page = await (await world.browser(fatima)).get(`/mijn/360/${aroundId}`)
    for (const word of Object.values(words)) expect(page.text).toContain(word)
    for (const name of ['Mees Smit', 'jan@aanval.example']) expect(page.text).not.toContain(name)
    expect(page.text).not.toMatch(/\b[0-9]+ (van de|antwoorden|mensen antwoordden)/)
    const view = (await world.as(fatima).look((tx) => resultView(tx, aroundId)))!
    expect(JSON.stringify(view)).not.toMatch(/"(count|answers|raters)"/)
    expect(view.domains[0]).toMatchObject({ manager: 1, colleagues: 3, outside: 3, all: 3 } satisfies Partial<DomainSeen>)
  })
})
