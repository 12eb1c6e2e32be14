import { describe, expect, test } from 'vitest'
import { perform, system } from '#platform/act.ts'
import { connect } from '#platform/db/urls.ts'
import { offer } from '#test/around.ts'
import { openHouse } from '#test/house.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { Instrument } from '../instruments/format.ts'
import { civilAffairs } from '../shipped/civil-affairs.ts'
import { handInTest, tick } from './answer.ts'
import { drawFrom, minutesFor, withoutAnswers } from './rules.ts'
import { startTest } from './start.ts'
import { sharedOutcomes, sittingView } from './views.ts'

const world = openHouse()
const { fatima, joost, mees, ineke, bram, aylin } = people

const item = (domain: string, n: number) => ({
  code: `${domain}-${n}`,
  kind: 'choice' as const,
  domain,
  text: `Vraag ${n} van ${domain}?`,
  help: `Bron van ${domain} ${n}`,
  options: [
    { code: 'a', text: 'Dit' },
    { code: 'b', text: 'Dat', right: true },
  ],
})
const small = (code: string) =>
  Instrument.parse({
    format: 'ambacht-instrument/1',
    code,
    title: 'Kleine toets',
    about: 'Om te proberen.',
    source: 'Voor deze test geschreven.',
    purpose: 'test',
    minutes: 10,
    domains: [
      { code: 'een', name: 'Deel een', skill: 'proef/een' },
      { code: 'twee', name: 'Deel twee' },
    ],
    test: {
      minutes: 10,
      outcomes: [
        { domain: 'een', items: 2, pass: 50 },
        { domain: 'twee', items: 2, pass: 100 },
      ],
    },
    questions: [1, 2, 3, 4, 5, 6].flatMap((n) => [item('een', n), item('twee', n)]),
    advice: [{ domain: 'twee', gap: 1, text: 'Volg deel twee.', goal: 'Ik volg deel twee.', search: 'deel twee' }],
  })

async function begun(somebody: Somebody, code: string, extra: 0 | 50 = 0): Promise<string> {
  const outcome = await world.as(somebody).perform(startTest, { versionId: await offer(world, small(code)), extra })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.sittingId
}
const view = (somebody: Somebody, sittingId: string) => world.as(somebody).look((tx) => sittingView(tx, somebody.id, sittingId))
const answer = (somebody: Somebody, sittingId: string, given: Record<string, string>) =>
  world.as(somebody).perform(tick, {
    sittingId,
    questions: Object.keys(given),
    typed: Object.fromEntries(Object.entries(given).map(([code, value]) => [`v.${code}`, value])),
  })

/** The time of a sitting is over; its own promise does not change, so the trigger is set aside. */
async function letTimePass(sittingId: string): Promise<void> {
  const sql = connect(world.logins.superUrl, { max: 1 })
  await sql
    .begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update scans.sitting set started_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = ${sittingId}`
    })
    .finally(() => sql.end())
}

describe('items', () => {
  test('are drawn by chance, as many of each outcome as it says', () => {
    const document = small('loting')
    expect(drawFrom(document, (codes) => [...codes].reverse())).toEqual(['een-5', 'twee-5', 'een-6', 'twee-6'])
    expect(drawFrom(civilAffairs, (codes) => codes)).toHaveLength(20)
  })

  test('the draw stays on another device, and starting again goes on with the same one', async () => {
    const sittingId = await begun(fatima, 'zelfde')
    const first = await view(fatima, sittingId)
    expect(await begun(fatima, 'zelfde')).toBe(sittingId)
    expect((await view(fatima, sittingId))!.drawn).toEqual(first!.drawn)
    expect(first!.drawn.filter((code) => code.startsWith('een'))).toHaveLength(2)
    await expect(
      world.as(fatima).perform(async ({ tx }) => {
        await tx`update scans.sitting set drawn = '{een-1}' where id = ${sittingId}`
        return { ok: true as const, value: null }
      }, null),
    ).rejects.toThrow('keeps its items')
  })

  test('two people get different ones', async () => {
    const drawn = await Promise.all(
      [fatima, mees, aylin, joost, ineke, bram].map(async (one) => (await view(one, await begun(one, 'anders')))!.drawn.join()),
    )
    expect(new Set(drawn).size).toBeGreaterThan(1)
  })

  test('an answer to an item that was not drawn is not kept', async () => {
    const sittingId = await begun(mees, 'ander')
    const { drawn } = (await view(mees, sittingId))!
    const other = ['een-1', 'een-2', 'een-3'].find((code) => !drawn.includes(code))!
    await answer(mees, sittingId, { [other]: 'b', [drawn[0]!]: 'b' })
    expect((await view(mees, sittingId))!.answers).toEqual({ [drawn[0]!]: { option: 'b' } })
  })
})

test('no page tells what is right before handing in: not which option, not where it stands', async () => {
  const sittingId = await begun(fatima, 'geheim')
  expect(JSON.stringify(withoutAnswers(small('x')))).not.toMatch(/"right"|Bron van/)
  const browser = await world.browser(fatima)
  for (const part of ['', '?deel=1', '?deel=2', '/nakijken'])
    expect((await browser.get(`/mijn/toetsen/${sittingId}${part}`)).body).not.toMatch(/right|Bron van|goed is/i)
  expect(JSON.stringify(await view(fatima, sittingId))).not.toContain('"right"')
  await browser.post(`/mijn/toetsen/${sittingId}/inleveren`)
  expect((await browser.get(`/mijn/toetsen/${sittingId}`)).text).toContain('Bron van')
})

describe('time', () => {
  test('can be chosen longer beforehand, without saying why, and stands nowhere but in the end of the time', async () => {
    expect([minutesFor(20, 0), minutesFor(20, 25), minutesFor(20, 100), minutesFor(undefined, 50)]).toEqual([20, 25, 40, null])
    const long = (await view(aylin, await begun(aylin, 'langer', 50)))!
    const [row] = await world
      .as(aylin)
      .look((tx) => tx`select extract(epoch from ends_at - started_at)::int / 60 as minutes from scans.sitting where id = ${long.id}`)
    expect(row!['minutes']).toBe(15)
    const columns = await world.read(
      (tx) => tx`select column_name as name from information_schema.columns where table_schema = 'scans' and table_name = 'sitting'`,
    )
    expect(columns.map((one) => one['name']).filter((name) => /why|reason|extra/.test(name))).toEqual([])
  })

  test('is kept by the server: after it an answer is refused, and what was there is handed in by the job', async () => {
    const sittingId = await begun(mees, 'te-laat')
    const { drawn } = (await view(mees, sittingId))!
    await answer(mees, sittingId, Object.fromEntries(drawn.map((code) => [code, 'b'])))
    await letTimePass(sittingId)
    expect(await answer(mees, sittingId, { [drawn[0]!]: 'a' })).toMatchObject({ reason: 'time-is-over' })
    const outcome = await world.as(mees).perform(handInTest, { sittingId })
    expect(outcome).toMatchObject({ ok: true })
    const handed = (await view(mees, sittingId))!
    expect(handed.result!.map((one) => one.passed)).toEqual([true, true])
    expect(handed.answers[drawn[0]!]).toEqual({ option: 'b' })
  })

  test('over and not handed in: the job hands it in, whoever looks', async () => {
    const sittingId = await begun(joost, 'vanzelf')
    await letTimePass(sittingId)
    const byClock = () => perform(world.db, system(organisation.id), handInTest, { sittingId, byClock: true })
    await byClock()
    await byClock()
    expect((await view(joost, sittingId))!.result!.map((one) => [one.now, one.passed])).toEqual([
      [0, false],
      [0, false],
    ])
  })

  test('the clock alone does not hand in before its time', async () => {
    const sittingId = await begun(joost, 'te-vroeg')
    await perform(world.db, system(organisation.id), handInTest, { sittingId, byClock: true })
    expect((await view(joost, sittingId))!.handedIn).toBe(false)
  })
})

describe('the result', () => {
  test('says per outcome what can be skipped and what to follow, and is published for exemptions', async () => {
    const sittingId = await begun(fatima, 'uitslag')
    const { drawn } = (await view(fatima, sittingId))!
    const [een, twee] = [drawn.filter((code) => code.startsWith('een')), drawn.filter((code) => code.startsWith('twee'))]
    await answer(fatima, sittingId, { [een[0]!]: 'b', [een[1]!]: 'a', [twee[0]!]: 'b' }) // one stays empty: wrong
    await world.as(fatima).perform(handInTest, { sittingId })
    const result = (await view(fatima, sittingId))!.result!
    expect(result.map((one) => [one.domain, one.now, one.passed, one.advice.length])).toEqual([
      ['een', 50, true, 0],
      ['twee', 50, false, 1],
    ])
    const passed = (who: Somebody) =>
      world.as(who).look((tx) => tx`select domain from scans.outcome_passed where person_id = ${fatima.id} and code = 'uitslag'`)
    expect(await passed(fatima)).toEqual([{ domain: 'een' }])
    expect(await passed(joost)).toEqual([])
    const page = await (await world.browser(fatima)).get(`/mijn/toetsen/${sittingId}`)
    expect(page.text).toContain('Dit kun je overslaan')
    expect(page.text).toContain('Volg deel twee.')
    expect(page.body.match(/action="\/mijn\/ontwikkelplan\/voorstel"/g)).toHaveLength(1) // only what is not reached yet
    expect(page.body).toContain('href="/begeleiding?soort=buddy"')
  })

  test('becomes a rating of the source test, once, and never changes after handing in', async () => {
    await world.arrange(
      (tx) =>
        tx`insert into skills.skill (organisation_id, uri, kind, name_nl) values (platform.organisation(), 'proef/een', 'competence', 'Een') on conflict do nothing`,
    )
    const sittingId = await begun(aylin, 'meting')
    const { drawn } = (await view(aylin, sittingId))!
    await answer(aylin, sittingId, Object.fromEntries(drawn.map((code) => [code, 'b'])))
    await Promise.all([1, 2].map(() => world.as(aylin).perform(handInTest, { sittingId })))
    const rated = await world
      .as(aylin)
      .look(
        (tx) =>
          tx`select r.source, r.level::float8 as level, r.scale_to from skills.rating r join skills.skill s on s.id = r.skill_id where s.uri = 'proef/een' and r.person_id = ${aylin.id}`,
      )
    expect(rated).toEqual([{ source: 'test', level: 100, scaleTo: 100 }])
    expect(await answer(aylin, sittingId, { [drawn[0]!]: 'a' })).toMatchObject({ reason: 'test-handed-in' })
  })

  test('is seen by the person alone, until it is shared: then which outcomes were passed, and no answers', async () => {
    const sittingId = await begun(mees, 'delen')
    for (const other of [joost, ineke, bram]) {
      expect(await view(other, sittingId)).toBeNull()
      expect((await (await world.browser(other)).get(`/mijn/toetsen/${sittingId}`)).status).toBe(404)
    }
    const browser = await world.browser(mees)
    await browser.get(`/mijn/toetsen/${sittingId}`)
    await browser.post(`/mijn/toetsen/${sittingId}/inleveren`)
    await browser.get(`/mijn/toetsen/${sittingId}`)
    expect((await browser.post(`/mijn/toetsen/${sittingId}/delen`, { who: 'Ineke Postma' })).status).toBe(303)
    expect((await (await world.browser(ineke)).get(`/toetsen/uitslag/${sittingId}`)).text).toContain('nog niet')
    expect(await world.as(ineke).look((tx) => tx`select 1 from scans.sitting where id = ${sittingId}`)).toEqual([])
    expect(await world.as(joost).look((tx) => sharedOutcomes(tx, sittingId))).toBeNull()
  })
})

test('each answer is kept when it is given', async () => {
  const sittingId = await begun(fatima, 'meteen')
  const browser = await world.browser(fatima)
  const page = await browser.get(`/mijn/toetsen/${sittingId}`)
  const { drawn } = (await view(fatima, sittingId))!
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)![1]!
  const kept = await browser.send('/mijn/toetsen/bewaren', { _csrf: csrf, sittingId, vraag: drawn[0], [`v.${drawn[0]}`]: 'b' })
  expect(kept.status).toBe(200)
  expect((await view(fatima, sittingId))!.answers).toEqual({ [drawn[0]!]: { option: 'b' } })
})
