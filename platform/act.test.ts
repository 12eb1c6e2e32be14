import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { look, perform, system } from './act.ts'
import { openPool, type Database, type Sql } from './db/pool.ts'

let db: Database

beforeAll(async () => void (db = openPool((await testDatabase()).appUrl, 1)))
afterAll(() => db.end({ timeout: 1 }))

const nobody = system(null)

test('what a view or use case left behind is not asked in the transaction of whoever comes next', async () => {
  const left: Sql[] = []
  await look(db, nobody, async (tx) => void left.push(tx))
  await look(db, nobody, async (tx) => (left.push(tx), Promise.reject(new Error('a bug')))).catch(() => {})
  await perform(db, nobody, async ({ tx }) => (left.push(tx), { ok: true as const, value: null }), null)
  await perform(db, nobody, async ({ tx }) => (left.push(tx), Promise.reject(new Error('a bug'))), null).catch(() => {})
  expect(left).toHaveLength(4)
  for (const tx of left) {
    expect(() => tx`select 1`).toThrow('the transaction was over')
    expect(() => tx.unsafe('select 1')).toThrow('the transaction was over')
  }
})

test('as long as it runs it can ask everything', async () => {
  const answer = await look(db, nobody, async (tx) => [
    ...(await tx`select ${tx.json({ a: 1 })} as one`),
    ...(await tx.unsafe('select 2 as one')),
  ])
  expect(answer).toEqual([{ one: { a: 1 } }, { one: 2 }])
})
