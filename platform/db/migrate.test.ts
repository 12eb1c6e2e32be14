import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { emptyDatabase } from '#test/database.ts'
import type { Logins } from './embedded.ts'
import { migrate } from './migrate.ts'
import { openDatabase, refuseOld } from './open.ts'
import { connect } from './urls.ts'

let logins: Logins
let folder: string
const made: string[] = []
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
const run = (more = {}) => migrate({ ownerUrl: logins.ownerUrl, folder, ...more })

beforeEach(async () => {
  logins = await emptyDatabase()
  folder = mkdtempSync(path.join(os.tmpdir(), 'ambacht-migrate-'))
  made.push(folder)
  write('001-room.sql', 'create schema room; create table room.chair (id int primary key); grant usage on schema room to ambacht_app;')
})
afterAll(() => made.forEach((each) => rmSync(each, { recursive: true })))

async function ask(question: string): Promise<unknown[]> {
  const sql = connect(logins.ownerUrl, { max: 1 })
  return sql.unsafe(question).finally(() => sql.end())
}

describe('migrating', () => {
  test('applies each file once, in order, and makes the tables of the job queue', async () => {
    write('002-more.sql', 'alter table room.chair add column legs int; ')
    expect(await run()).toEqual(['001-room.sql', '002-more.sql'])
    expect(await run()).toEqual([])
    expect(await ask('select id, legs from room.chair')).toHaveLength(0)
    expect(await ask('select 1 from graphile_worker.jobs')).toHaveLength(0)
  })
  test('two at once apply everything once', async () => {
    const both = await Promise.all([run(), run()])
    expect(both.flat()).toEqual(['001-room.sql'])
  })
  test('a file that was changed after it was applied is refused', async () => {
    await run()
    write('001-room.sql', 'select 1')
    await expect(run()).rejects.toThrow('001-room.sql was changed after it was applied')
  })
  test('a database of a newer version is refused', async () => {
    write('002-newer.sql', 'select 1')
    await run()
    rmSync(path.join(folder, '002-newer.sql'))
    await expect(run()).rejects.toThrow('used by a newer version')
  })
  test('a file that fails leaves nothing behind, and says in which line', async () => {
    write('002-wrong.sql', 'create table room.table (id int);\ncreate table room.lamp (id int);\nselect nonsense;')
    await expect(run()).rejects.toThrow('002-wrong.sql failed')
    expect(await ask(`select 1 from pg_tables where schemaname = 'room' and tablename = 'lamp'`)).toHaveLength(0)
  })
  test('a number that is used twice is refused', async () => {
    write('001-other.sql', 'select 1')
    await expect(run()).rejects.toThrow('Two migrations have number 001')
  })
  test('a file that was slipped in before an applied one is refused', async () => {
    write('003-last.sql', 'select 1')
    await run()
    write('002-slipped-in.sql', 'select 1')
    await expect(run()).rejects.toThrow('002-slipped-in.sql is older than 003-last.sql')
  })
  test('the application role may have another name', async () => {
    await run({ appRole: 'ambacht_owner' })
    expect(await ask(`select 1 where has_schema_privilege('ambacht_app', 'room', 'usage')`)).toHaveLength(0)
  })
})

describe('a database server of your own', () => {
  const open = (owner?: string, app?: string) => openDatabase({ DATABASE_URL: owner, DATABASE_APP_URL: app })
  test('is used with its two logins', async () => {
    expect(await open(logins.ownerUrl, logins.appUrl)).toMatchObject({
      ownerUrl: logins.ownerUrl,
      describe: expect.stringContaining('PostgreSQL 18'),
    })
  })
  test('with one of the two logins is refused', async () => {
    await expect(open(logins.ownerUrl)).rejects.toThrow('belong together')
  })
  test('with a superuser is refused', async () => {
    await expect(open(logins.superUrl, logins.appUrl)).rejects.toThrow('DATABASE_URL logs in as ambacht_super, which sees past the walls')
  })
  test('with the same role twice is refused', async () => {
    await expect(open(logins.ownerUrl, logins.ownerUrl)).rejects.toThrow('log in as the same role')
  })
  test('that does not answer is named by its setting, without the password', async () => {
    await expect(open('postgres://jan:geheim@localhost/ambacht?host=/nergens', logins.appUrl)).rejects.toThrow(
      /^The database at DATABASE_URL can't be used: (?!.*geheim)/,
    )
  })
  test.each([
    [150013, '15.13'],
    [160009, '16.9'],
    [170005, '17.5'],
    [140020, '14.20'],
  ])('of version %i is too old', (number, version) => {
    expect(() => refuseOld(number, version)).toThrow(`PostgreSQL ${version} is too old`)
  })
  test.each([150014, 160010, 170006, 180000, 190001])('of version %i is fit', (number) => {
    expect(() => refuseOld(number, 'x')).not.toThrow()
  })
})
