import { describe, expect, test } from 'vitest'
import { openPool } from '#platform/db/pool.ts'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { editionId } from '#world/editions.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { openEvaluation } from './open-evaluation.ts'
import { rate } from './rate.ts'
import { resultsOf } from './views.ts'
import { done } from '#platform/outcome.ts'
import type { Act } from '#platform/act.ts'

const world = openHouse()
const crowd = Object.values(people)
const { fatima, mees, karel, marjan } = people

/** An evaluation of its own for each test, about one of the editions of the world. */
async function open(key: string, howMany: number): Promise<string> {
  const outcome = await world.as(marjan).perform(
    async (act: Act) =>
      done(
        await openEvaluation(act, {
          activityId: activityId('B1', organisation.id),
          editionId: editionId(key),
          personIds: crowd.slice(0, howMany).map((one) => one.id),
        }),
      ),
    null,
  )
  return (outcome as { value: string }).value
}

const answer = (evaluationId: string, somebody: Somebody, mark = 8) =>
  world.as(somebody).perform(rate, { evaluationId, mark, learned: `Ik leerde iets ${mark}`, better: '', newColleagues: 2 })

async function answerAll(evaluationId: string, list: Somebody[]): Promise<void> {
  for (const somebody of list) expect(await answer(evaluationId, somebody)).toMatchObject({ ok: true })
  await world.work()
}

const seen = async (key: string) => (await world.read((tx) => resultsOf(tx, editionId(key))))?.shown ?? null
const countOf = (table: 'draft' | 'answer' | 'rated', evaluationId: string) =>
  world.read(async (tx) => {
    await tx`select set_config('app.closing_evaluation', ${evaluationId}, true)`
    const [row] = await tx`select count(*)::int as n from ${tx('scans.' + table)} where evaluation_id = ${evaluationId}`
    return row!['n'] as number
  })
const letItClose = async (evaluationId: string) => {
  await world.arrange(
    (tx) =>
      tx`update scans.evaluation set opens_at = now() - interval '15 days', closes_at = now() - interval '1 hour' where id = ${evaluationId}`,
  )
  await world.round('scans/close-evaluations')
}

describe('fewer than five answers', () => {
  test('show nothing and are destroyed at closing', async () => {
    const id = await open('b1', 9)
    await answerAll(id, crowd.slice(0, 4))
    expect(await seen('b1')).toBeNull()
    expect(await countOf('draft', id)).toBe(4)
    await letItClose(id)
    expect(await seen('b1')).toBeNull()
    expect([await countOf('draft', id), await countOf('answer', id)]).toEqual([0, 0])
  })
})

describe('five answers', () => {
  test('are shown at once when enough others can still answer; four more wait and are destroyed at closing', async () => {
    const id = await open('game', 12)
    await answerAll(id, crowd.slice(0, 5))
    expect(await seen('game')).toMatchObject({ answers: 5, mark: 8, newColleagues: 2 })
    expect(await countOf('draft', id)).toBe(0)
    await answerAll(id, crowd.slice(5, 9))
    expect(await seen('game')).toMatchObject({ answers: 5 })
    await letItClose(id)
    expect(await seen('game')).toMatchObject({ answers: 5 })
    expect(await countOf('draft', id)).toBe(0)
  })

  test('wait for closing when the people left could not make a group of their own', async () => {
    const id = await open('lc', 7)
    await answerAll(id, crowd.slice(0, 5))
    expect(await seen('lc')).toBeNull()
    await letItClose(id)
    expect(await seen('lc')).toMatchObject({ answers: 5 })
  })

  test('are shown before closing when everybody has answered', async () => {
    const id = await open('bhv', 6)
    await answerAll(id, crowd.slice(0, 6))
    expect(await seen('bhv')).toMatchObject({ answers: 6 })
    expect(await countOf('rated', id)).toBe(6)
  })
})

describe('after the answers have been made anonymous', () => {
  test('no column of any table leads from an answer to its rater', async () => {
    const id = await open('tm1', 12)
    await answerAll(id, crowd.slice(0, 5))
    expect(await seen('tm1')).toMatchObject({ answers: 5 })
    const rows = await world.read(
      (tx) => tx<Record<string, unknown>[]>`select to_jsonb(a) as row from scans.answer a where evaluation_id = ${id}`,
    )
    expect(rows.length).toBe(15)
    for (const { row } of rows)
      expect(Object.keys(row as object).sort()).toEqual(['evaluation_id', 'id', 'number', 'organisation_id', 'question', 'words'])
    expect(await traces(id)).toEqual([])
  })

  test('nobody can answer again, and the page says why', async () => {
    const id = await open('tm2', 12)
    await answerAll(id, crowd.slice(0, 5))
    expect(await answer(id, crowd[0]!)).toMatchObject({ ok: false, reason: 'already-rated' })
  })
})

test('what somebody wrote stands in one place of the whole database, and no person beside it', async () => {
  const id = await open('today', 12)
  const planted = 'zeldzaamwoord'
  for (const [i, somebody] of crowd.slice(0, 5).entries())
    await world.as(somebody).perform(rate, { evaluationId: id, mark: 5 + i, learned: `${planted}${i}`, better: '', newColleagues: i })
  await world.work()
  const all = openPool(world.logins.superUrl, 1) // sees every table, walls or not
  const tables = await all<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`
  const found: { name: string; row: string }[] = []
  for (const { name } of tables)
    found.push(
      ...(await all.unsafe<{ name: string; row: string }[]>(
        `select '${name}' as name, t::text as row from ${name} t where t::text like '%${planted}%'`,
      )),
    )
  await all.end()
  expect([...new Set(found.map((one) => one.name))]).toEqual(['scans.answer'])
  expect(found).toHaveLength(5)
  for (const { row } of found) for (const somebody of crowd) expect(row).not.toContain(somebody.id)
})

/** Rows outside the drafts in which an id of a rater stands beside this evaluation, or a time beside its handing in. */
async function traces(evaluationId: string): Promise<unknown[]> {
  return world.read(async (tx) => [
    ...(await tx`
      select 'audit' as place from platform.audit_log where object = ${'evaluation/' + evaluationId} and actor_kind = 'person' and action <> 'open-evaluation'
      union all select 'submission' from platform.submission where answer::text like ${'%' + evaluationId + '%'}
      union all select 'look' from platform.look where page like ${'%' + evaluationId + '%'}`),
  ])
}

describe('answering', () => {
  test('on the page: a mark and the number of colleagues are asked, what was typed stays', async () => {
    const id = await open('asb', 8)
    const browser = await world.browser(fatima)
    const page = await browser.get(`/evaluaties/${id}`)
    expect(page.text).toContain('Je antwoord is anoniem')
    const back = await browser.post(`/evaluaties/${id}`, { learned: 'Vragen stellen', _submission: '' })
    expect(back.status).toBe(422)
    expect(back.text).toContain('Kies een cijfer van 1 tot en met 10')
    expect(back.body).toContain('Vragen stellen')
    const thanks = await browser.follow(
      await browser.post(`/evaluaties/${id}`, { mark: '9', learned: 'Vragen stellen', newColleagues: '0', _submission: '' }),
    )
    expect(thanks.text).toContain('Bedankt')
    expect(thanks.text).toContain('Pas mijn antwoord aan')
    expect(await traces(id)).toEqual([])
  })

  test('can be changed as long as it is a draft', async () => {
    const id = await open('web', 8)
    await answer(id, fatima, 4)
    await answer(id, fatima, 7)
    const mine = await world.as(fatima).look((tx) => tx`select mark from scans.draft where evaluation_id = ${id}`)
    expect(mine.map((row) => row['mark'])).toEqual([7])
  })

  test('nobody else reads a draft, the coordinator neither', async () => {
    const id = await open('awb', 8)
    await answer(id, fatima)
    for (const other of [mees, marjan, karel])
      expect(await world.as(other).look((tx) => tx`select * from scans.draft where evaluation_id = ${id}`)).toEqual([])
  })

  test('who was not there is not asked', async () => {
    const id = await open('av', 5)
    const outsider = crowd[20]!
    expect(await answer(id, outsider)).toMatchObject({ ok: false, reason: 'not-asked' })
    expect((await (await world.browser(outsider)).get(`/evaluaties/${id}`)).status).toBe(404)
  })

  test('it waits for a person until it is answered', async () => {
    const waiting = (somebody: Somebody) =>
      world
        .as(somebody)
        .look(
          (tx) => tx`select evaluation_id from scans.waiting_for where person_id = ${somebody.id} and edition_id = ${editionId('recent')}`,
        )
    const [before] = await waiting(mees)
    expect(before).toBeDefined()
    await answer(before!['evaluationId'] as string, mees)
    expect(await waiting(mees)).toEqual([])
  })

  test('with fewer than five people there is nothing to ask', async () => {
    const outcome = await world.as(marjan).perform(
      async (act: Act) =>
        done(
          await openEvaluation(act, {
            activityId: activityId('B1', organisation.id),
            editionId: editionId('bbl'),
            personIds: crowd.slice(0, 4).map((one) => one.id),
          }),
        ),
      null,
    )
    expect(outcome).toEqual({ ok: true, value: null })
  })
})

describe('results', () => {
  test('are for the trainer, coordinator and learning adviser', async () => {
    for (const somebody of [people.sjaak, marjan, people.ineke])
      expect((await (await world.browser(somebody)).get(`/academie/edities/${editionId('past')}/evaluatie`)).text).toContain(
        'gemiddeld cijfer',
      )
    expect((await (await world.browser(fatima)).get(`/academie/edities/${editionId('past')}/evaluatie`)).status).toBe(404)
  })

  test('say nothing while there are too few', async () => {
    const page = await (await world.browser(marjan)).get(`/academie/edities/${editionId('recent')}/evaluatie`)
    expect(page.text).toContain('Nog te weinig antwoorden')
  })
})
