import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { openPool, type Database } from './db/pool.ts'
import { connect } from './db/urls.ts'
import type { Desk, Jobs } from './jobs.ts'
import { startWorker } from './worker.ts'

let desk: Desk
let db: Database
let elsewhere: ReturnType<typeof connect>
let name: string

beforeAll(async () => {
  const logins = await testDatabase()
  db = openPool(logins.appUrl, 2)
  elsewhere = connect(inject('server').superUrl, { max: 1 })
  name = new URL(logins.ownerUrl).pathname.slice(1)
  desk = { ownerUrl: logins.ownerUrl, db, config: {} as Desk['config'] }
})
afterAll(async () => {
  await db.end({ timeout: 1 })
  await elsewhere.end()
})

/** Nobody gets in any more, and whoever was in is put out. */
async function close(): Promise<void> {
  await elsewhere.unsafe(`alter database ${name} allow_connections false`)
  await elsewhere`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = ${name}`
}
const open = () => elsewhere.unsafe(`alter database ${name} allow_connections true`)

test.each(['fails', 'is done'])(
  'a database that is lost just when a job %s ends neither the process nor the worker',
  { timeout: 60_000 },
  async (how) => {
    const times: number[] = []
    const { promise: doneAgain, resolve } = Promise.withResolvers<void>()
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const all: Jobs = {
      jobs: {
        'test/work': async () => {
          times.push(times.length)
          if (times.length > 1) return resolve()
          await close()
          if (how === 'fails') throw new Error('the database is gone')
        },
      },
      rounds: {},
    }
    const worker = await startWorker(desk, all)
    await db`select platform.later('test/work', '{"organisationId":"00000000-0000-4000-8000-000000000001"}'::json)`
    await vi.waitFor(() => expect(said.mock.calls.flat().join()).toMatch(/Failed to (fail|complete) jobs/), 20_000)
    await open()
    await doneAgain
    await worker.stop()
    said.mockRestore()
    expect(times.length).toBeGreaterThanOrEqual(2)
  },
)

test('a database that goes away while the worker stops startles nobody', { timeout: 60_000 }, async () => {
  const putOut = () => elsewhere`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and usename like '%owner'`
  const unheard: unknown[] = []
  const hear = (error: unknown) => void unheard.push(error)
  process.on('uncaughtException', hear)
  for (let n = 0; n < 10; n++) {
    const worker = await startWorker(desk, { jobs: { 'test/work': async () => {} }, rounds: {} })
    await Promise.all([worker.stop(), putOut()])
    await putOut()
  }
  process.off('uncaughtException', hear)
  expect(unheard).toEqual([])
})
