import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { openPool, type Database, type Sql } from './pool.ts'
import { connect } from './urls.ts'

let db: Database
let reaper: ReturnType<typeof connect>

beforeAll(async () => {
  const { appUrl, superUrl } = await testDatabase()
  db = openPool(appUrl, 2)
  reaper = connect(superUrl, { max: 1 })
})
afterAll(async () => {
  await db.end({ timeout: 1 })
  await reaper.end()
})

const pidOf = async (tx: Sql) => (await tx<{ pid: number }[]>`select pg_backend_pid() as pid`)[0]!.pid
// A question of the driver is sent when somebody waits for it, so this one waits at once.
const setMine = async (tx: Sql) => void (await tx`select set_config('app.test', 'mine', true)`)
const settingOf = async (tx: Sql) =>
  (await tx<{ one: string | null }[]>`select nullif(current_setting('app.test', true), '') as one`)[0]!.one

test('what is asked together runs in one transaction, which ends with it: the next one finds no settings', async () => {
  const both = await db.read((tx) => Promise.all([setMine(tx), settingOf(tx)]))
  expect(both[1]).toBe('mine')
  expect(await Promise.all(Array.from({ length: 8 }, () => db.read(settingOf)))).toEqual(Array(8).fill(null))
})

test('a question that takes too long is given up, sooner for who reads', async () => {
  const patience = async (tx: Sql) => (await tx`show statement_timeout`)[0]!['statementTimeout']
  expect([await db.read(patience), await db.begin(patience)]).toEqual(['20s', '2min'])
})

test('nothing can be written', async () => {
  const written = await db.read((tx) => tx`create temporary table nothing (n int)`).catch((error: { code?: string }) => error.code)
  expect(written).toBe('25006')
})

test('an error ends the transaction, and the connection serves the next one', async () => {
  await expect(db.read((tx) => tx`select 1 / 0`)).rejects.toThrow('division by zero')
  await expect(db.read(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug')
  expect(await db.read(async (tx) => (await tx`select 1 as n`)[0]!['n'])).toBe(1)
})

test('more reads than connections all get their own answer', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => db.read(async (tx) => (await tx`select ${n}::int as n`)[0]!['n'])))
  expect(answers).toEqual(answers.map((_, n) => n))
})

test('a connection that is lost between two questions gives no answer without walls: all is asked again', async () => {
  const seen: (string | null)[] = []
  const answer = await db.read(async (tx) => {
    const [, pid] = await Promise.all([setMine(tx), pidOf(tx)])
    if (seen.length === 0) {
      await reaper`select pg_terminate_backend(${pid}, 5000)`
      // The driver may notice now or at the next question; it opens a new connection by itself, where nothing is set.
    }
    const found = await settingOf(tx).catch(() => 'no answer')
    seen.push(found)
    return found
  })
  expect(answer).toBe('mine')
  expect(seen).toHaveLength(2)
  expect(seen[0]).not.toBe('mine')
})

test('one question alone is asked again by itself, and leaves no settings behind', async () => {
  const mine = () =>
    db.ask(
      (sql) =>
        sql<{ was: string | null }[]>`select nullif(current_setting('app.test', true), '') as was, set_config('app.test', 'mine', true)`,
    )
  for (let n = 0; n < 4; n++) expect((await mine())[0]!.was).toBe(null)
  const [row] = await db.ask((sql) => sql<{ pid: number }[]>`select pg_backend_pid() as pid`)
  await reaper`select pg_terminate_backend(${row!.pid}, 5000)`
  expect(await db.ask((sql) => sql`select 1 as one`)).toMatchObject([{ one: 1 }])
})

test('after every connection was lost at once, reads go on', async () => {
  const pids = await Promise.all([1, 2].map(() => db.read(async (tx) => (await tx`select pg_sleep(0.05)`, pidOf(tx)))))
  expect(new Set(pids).size).toBe(2)
  await reaper`select pg_terminate_backend(pid, 5000) from unnest(${pids}::int[]) pid`
  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => db.read(async (tx) => (await tx`select ${n}::int as n`)[0]!['n'])))
  expect(answers).toEqual(answers.map((_, n) => n))
})
