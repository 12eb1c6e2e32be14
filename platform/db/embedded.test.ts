import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { chooseAccount } from './account.ts'
import { besideRunning, startEmbedded, type Embedded } from './embedded.ts'
import { findPlace, keepOwner } from './place.ts'
import { runningServer } from './server.ts'
import { connect } from './urls.ts'

const waiting = { timeout: 15_000, interval: 50 }
let folder: string
let data: string
let server: Embedded
const said: string[] = []
const placeOf = () => findPlace(folder, keepOwner(folder, chooseAccount()))
const start = () => startEmbedded({ folder, log: (sentence) => void said.push(sentence) })

beforeAll(async () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'ambacht-embedded-'))
  chmodSync(home, 0o755)
  folder = path.join(home, 'data')
  server = await start()
  data = placeOf().data
})
afterAll(async () => {
  await server.stop()
  rmSync(path.dirname(folder), { recursive: true, force: true })
})

async function ask<T>(url: string, question: string): Promise<T> {
  const sql = connect(url, { max: 1 })
  try {
    return (await sql.unsafe(question)) as T
  } finally {
    await sql.end()
  }
}

test('the owner owns the database, the application owns nothing, and neither sees past the walls', async () => {
  const roles = await ask(
    server.superUrl,
    `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty,
       exists (select 1 from pg_database where datdba = r.oid) as owns from pg_roles r where rolname in ('ambacht_owner', 'ambacht_app') order by 1`,
  )
  expect([...(roles as object[])]).toEqual([
    { rolname: 'ambacht_app', mighty: false, owns: false },
    { rolname: 'ambacht_owner', mighty: false, owns: true },
  ])
  await expect(ask(server.appUrl, 'create table public.mine ()')).rejects.toThrow('permission denied')
})

test('it waits for the disk, listens on no network, and sorts Dutch when asked', async () => {
  const setting = async (name: string) => (await ask<{ [name: string]: string }[]>(server.appUrl, `show ${name}`))[0]![name]
  expect(await setting('fsync')).toBe('on')
  expect(await setting('synchronous_commit')).toBe('on')
  expect(await setting('data_checksums')).toBe('on')
  expect(await setting('listen_addresses')).toBe('')
  const sorted = await ask(
    server.appUrl,
    `select string_agg(name, ' ' order by name collate "nl-x-icu") as s from unnest(array['Zoë','élan','Eva','ijs']) as name`,
  )
  expect(sorted).toMatchObject([{ s: 'élan Eva ijs Zoë' }])
  const [{ locale }] = await ask<[{ locale: string }]>(
    server.appUrl,
    `select datlocprovider::text || datlocale as locale from pg_database where datname = current_database()`,
  )
  expect(locale).toBe('bC.UTF-8')
})

test('the five extensions are there', async () => {
  const [{ names }] = await ask<[{ names: string }]>(
    server.appUrl,
    `select string_agg(extname, ' ' order by extname) as names from pg_extension`,
  )
  expect(names).toBe('btree_gist fuzzystrmatch pg_trgm pgcrypto plpgsql unaccent')
})

test('a wrong password is refused', async () => {
  await expect(ask(server.appUrl.replace(/:[^:@]+@/, ':fout@'), 'select 1')).rejects.toThrow('password authentication failed')
})

test('a second start on the same folder is refused with the process that has it', async () => {
  await expect(start()).rejects.toThrow(`Ambacht already runs on ${folder} (process ${process.pid})`)
  expect(runningServer(data)).toBeGreaterThan(0)
})

test('a command beside it uses the running server', async () => {
  expect(await besideRunning(folder)).toEqual({ ownerUrl: server.ownerUrl, appUrl: server.appUrl, superUrl: server.superUrl })
})

test('a database that is killed comes back, with what it acknowledged, and the same pool goes on', async () => {
  const sql = connect(server.ownerUrl, { max: 2 })
  await sql`create table kept (n int)`
  await sql`insert into kept values (1)`
  process.kill(runningServer(data)!, 'SIGKILL')
  await vi.waitFor(() => expect(said).toContain('The database stopped unexpectedly. Starting it again.'), waiting)
  expect(await vi.waitFor(() => sql`select n from kept`, waiting)).toMatchObject([{ n: 1 }])
  await sql`drop table kept`
  await sql.end()
})

test('one session that is killed does not take the server along', async () => {
  const before = runningServer(data)
  const sql = connect(server.superUrl, { max: 1 })
  const [{ pid }] = await sql<[{ pid: number }]>`select pg_backend_pid() as pid`
  process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => sql`select 1`, waiting)
  await sql.end()
  expect(runningServer(data)).toBe(before)
})

test('after a clean stop nothing is left running, and a stale pid file does not keep it from starting', async () => {
  await server.stop()
  expect(runningServer(data)).toBeUndefined()
  expect(existsSync(path.join(data, 'postmaster.pid'))).toBe(false)
  // The number now belongs to another program of the same machine: ourselves.
  writeFileSync(path.join(data, 'postmaster.pid'), `${process.pid}\n${data}\n1\n5432\n\n\n\nready\n`)
  server = await start()
  expect(server.adopted).toBe(false)
})

test('when only the web process was killed, the next start takes over the running server', async () => {
  await server.stop()
  const code = `const { startEmbedded } = await import(${JSON.stringify(path.join(import.meta.dirname, 'embedded.ts'))})
    await startEmbedded({ folder: ${JSON.stringify(folder)}, log() {} }); console.log('up'); setInterval(() => {}, 1000)`
  const web = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(web.stdout, 'data')
  const pid = runningServer(data)
  web.kill('SIGKILL')
  await once(web, 'exit')
  server = await start()
  expect(server.adopted).toBe(true)
  expect(runningServer(data)).toBe(pid)
  process.kill(pid!, 'SIGKILL')
  await vi.waitFor(() => ask(server.appUrl, 'select 1'), waiting)
})

test('the log of the database holds no statements and no values', async () => {
  await expect(ask(server.ownerUrl, `select 'Fatima de Vries'::int`)).rejects.toThrow()
  await ask(server.ownerUrl, `create table person (name text primary key); insert into person values ('Fatima de Vries')`)
  await expect(ask(server.ownerUrl, `insert into person values ('Fatima de Vries')`)).rejects.toThrow('duplicate')
  expect(readFileSync(placeOf().log, 'utf8')).not.toContain('Fatima')
})
