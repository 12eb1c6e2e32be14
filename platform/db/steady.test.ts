import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { isAway } from './away.ts'
import { openPool, type Database } from './pool.ts'
import { connect } from './urls.ts'

const many = 6
let db: Database
let reaper: ReturnType<typeof connect>

beforeAll(async () => {
  const { appUrl, superUrl } = await testDatabase()
  db = openPool(appUrl, many)
  reaper = connect(superUrl, { max: 1 })
})
afterAll(async () => {
  await db.end({ timeout: 1 })
  await reaper.end()
})

/** Every connection of the pool ends at the same moment, as when the server crashes. */
async function endAll(): Promise<void> {
  const ids = await Promise.all(
    Array.from({ length: many }, () =>
      db.begin(async (tx) => (await tx<{ pid: number }[]>`select pg_backend_pid() as pid, pg_sleep(0.05)`)[0]!.pid),
    ),
  )
  await reaper`select pg_terminate_backend(pid) from unnest(${ids}::int[]) pid`
}

test('a transaction that did not begin yet is begun again on a connection that lives', async () => {
  await endAll()
  const answers = await Promise.all(
    Array.from({ length: 4 * many }, (_, n) => db.begin(async (tx) => (await tx`select ${n}::int as n`)[0]!['n'])),
  )
  expect(answers).toEqual(answers.map((_, n) => n))
})

test('work that was under way is not done twice: its loss is told', async () => {
  let times = 0
  const lost = await db
    .begin(async (tx) => {
      times++
      await tx`select pg_terminate_backend(pg_backend_pid())`
    })
    .catch((error: unknown) => error)
  expect(isAway(lost)).toBe(true)
  expect(times).toBe(1)
})

test(
  'who asks again at the moment that every connection is lost gets an answer, not a connection that hangs',
  { timeout: 60_000 },
  async () => {
    for (let round = 0; round < 10; round++) {
      const patient = async () => {
        for (;;) {
          const answer = await db.begin((tx) => tx`select pg_sleep(0.2)`).catch((error: unknown) => error)
          if (!(answer instanceof Error)) return
          expect(isAway(answer)).toBe(true)
          // A connection that hangs answers with this, when the connect timeout is over.
          expect((answer as { code?: string }).code).not.toBe('CONNECT_TIMEOUT')
        }
      }
      const asking = Promise.all(Array.from({ length: many * 2 }, patient))
      await reaper`select pg_sleep(0.1), count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'ambacht_app' and datname = current_database()`
      await asking
    }
  },
)

test('a missing file is no database that is away; a missing socket is', () => {
  expect(isAway(Object.assign(new Error(), { code: 'ENOENT', syscall: 'open', path: '/a/b' }))).toBe(false)
  expect(isAway(Object.assign(new Error(), { code: 'ENOENT', syscall: 'connect', address: '/a/run/.s.PGSQL.5432' }))).toBe(true)
})
