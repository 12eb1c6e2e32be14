import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { emptyDatabase } from '#test/database.ts'
import { backup } from './backup.ts'
import type { Logins } from './embedded.ts'
import { migrate } from './migrate.ts'
import { restore } from './restore.ts'
import { connect } from './urls.ts'

const home = mkdtempSync(path.join(os.tmpdir(), 'ambacht-backup-'))
const migrationsFolder = path.join(home, 'migrations')
const filesFolder = path.join(home, 'files')
const copy = path.join(home, 'copy.ambacht')
let source: Logins
let target: Logins

beforeAll(async () => {
  mkdirSync(migrationsFolder)
  mkdirSync(path.join(filesFolder, 'deep'), { recursive: true })
  writeFileSync(path.join(filesFolder, 'deep/certificaat.pdf'), Buffer.alloc(200_000, 'é'))
  writeFileSync(path.join(migrationsFolder, '001-people.sql'), schema)
  source = await emptyDatabase()
  await migrate({ ownerUrl: source.ownerUrl, folder: migrationsFolder })
  await ask(source.superUrl, content)
  await backup({ superUrl: source.superUrl, filesFolder, file: copy })
})
beforeEach(async () => {
  target = await emptyDatabase()
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Everything that makes restoring hard: forced row-level security, references both ways, generated and identity columns, odd texts. */
const schema = `
  create schema people;
  create table people.person (id int generated always as identity primary key, name text not null, upper_name text generated always as (upper(name)) stored, manager int);
  create table people.unit (id int primary key, head int references people.person);
  alter table people.person add column unit int references people.unit;
  create table people.theme (name text primary key);
  insert into people.theme values ('veiligheid');
  alter table people.person enable row level security;
  alter table people.person force row level security;
  create policy mine on people.person using (false);
  create function people.refuse() returns trigger language plpgsql as $$ begin raise 'never'; end $$;
  create trigger never before insert on people.unit for each row when (new.id > 1) execute function people.refuse();
  create materialized view people.heads as select count(*) as n from people.unit;`

const content = `
  insert into people.unit values (1, null);
  insert into people.person (name, unit) select E'Naam\\t' || n || E'\\n\\\\.', 1 from generate_series(1, 5000) n;
  update people.unit set head = 1;
  delete from people.theme;
  insert into people.theme values ('bouwen');
  select graphile_worker.add_job('mail/send', '{"id": 1}')`

async function ask(url: string, question: string): Promise<Record<string, unknown>[]> {
  const sql = connect(url, { max: 1 })
  return sql.unsafe(question).finally(() => sql.end())
}

const put = (file = copy, more = {}) =>
  restore({ ...target, filesFolder: path.join(home, `back-${Math.random()}`), file, migrationsFolder, ...more })
const checksum = `select md5(string_agg(p::text, '|' order by id)) as sum, count(*)::int as n from people.person p`

test('a copy put back is the same, with rows that the owner can not see, files, sequences and jobs', async () => {
  const back = path.join(home, 'back')
  const counted = await put(copy, { filesFolder: back })
  expect(counted).toMatchObject({ files: 1 })
  expect(await ask(target.superUrl, checksum)).toEqual(await ask(source.superUrl, checksum))
  expect(await ask(target.superUrl, 'select name from people.theme')).toEqual([{ name: 'bouwen' }])
  expect(await ask(target.superUrl, `select task_identifier as task from graphile_worker.jobs`)).toEqual([{ task: 'mail/send' }])
  expect(await ask(target.superUrl, `insert into people.person (name) values ('nieuw') returning id`)).toEqual([{ id: 5001 }])
  expect(await ask(target.superUrl, 'select n::int from people.heads')).toEqual([{ n: 1 }])
  expect(readFileSync(path.join(back, 'deep/certificaat.pdf'))).toEqual(readFileSync(path.join(filesFolder, 'deep/certificaat.pdf')))
  expect(await migrate({ ownerUrl: target.ownerUrl, folder: migrationsFolder })).toEqual([])
})

test('a copy with one changed byte is refused, wherever that byte is, and nothing is touched', async () => {
  const good = readFileSync(copy)
  for (const place of [0, 5, 12, Math.floor(good.length / 2), good.length - 80, good.length - 60, good.length - 1]) {
    const bad = Buffer.from(good)
    bad[place]! ^= 1
    writeFileSync(path.join(home, 'bad'), bad)
    await expect(put(path.join(home, 'bad'))).rejects.toThrow('is damaged or is no copy')
  }
  expect(await ask(target.superUrl, `select 1 from pg_namespace where nspname in ('people', 'platform', 'restoring')`)).toEqual([])
})

test('half a copy and no copy at all are refused', async () => {
  writeFileSync(path.join(home, 'half'), readFileSync(copy).subarray(0, 5000))
  writeFileSync(path.join(home, 'empty'), '')
  await expect(put(path.join(home, 'half'))).rejects.toThrow('is damaged or is no copy')
  await expect(put(path.join(home, 'empty'))).rejects.toThrow('is damaged or is no copy')
  await expect(put(path.join(home, 'nowhere'))).rejects.toThrow('does not exist')
})

test('a database with something in it is refused and stays as it is', async () => {
  await expect(put(copy, source)).rejects.toThrow('The database is not empty')
  expect(await ask(source.superUrl, 'select count(*)::int as n from people.person')).toEqual([{ n: 5000 }])
})

test('a files folder with something in it is refused', async () => {
  await expect(put(copy, { filesFolder })).rejects.toThrow('is not empty')
})

test('a restore that is broken off can be done again, and nothing starts on it before', async () => {
  const failing = () => Promise.reject(new Error('broken off'))
  await ask(target.superUrl, 'select 1')
  writeFileSync(path.join(migrationsFolder, '002-erasure.sql'), 'create table platform.erasure (id int)')
  const other = await emptyDatabase()
  await migrate({ ownerUrl: other.ownerUrl, folder: migrationsFolder })
  const newer = path.join(home, 'newer.ambacht')
  await backup({ superUrl: other.superUrl, filesFolder: path.join(home, 'none'), file: newer })
  await expect(put(newer, { replayErasures: failing })).rejects.toThrow('broken off')
  await expect(migrate({ ownerUrl: target.ownerUrl, folder: migrationsFolder })).rejects.toThrow('Run the restore again')
  let replayed = 0
  await put(newer, { replayErasures: async () => void replayed++ })
  expect(replayed).toBe(1)
  expect(await migrate({ ownerUrl: target.ownerUrl, folder: migrationsFolder })).toEqual([])
  rmSync(path.join(migrationsFolder, '002-erasure.sql'))
  await expect(restore({ ...(await emptyDatabase()), filesFolder: path.join(home, 'x'), file: newer, migrationsFolder })).rejects.toThrow(
    'another version of Ambacht',
  )
})

test('a copy of an older version is migrated further at the next start', async () => {
  await put()
  writeFileSync(path.join(migrationsFolder, '002-later.sql'), 'alter table people.unit add column later int')
  expect(await migrate({ ownerUrl: target.ownerUrl, folder: migrationsFolder })).toEqual(['002-later.sql'])
  rmSync(path.join(migrationsFolder, '002-later.sql'))
})

test('the copy is of one moment: what happens meanwhile is in it whole or not at all', async () => {
  const sql = connect(source.superUrl, { max: 1 })
  let busy = true
  const writing = (async () => {
    while (busy)
      await sql.begin(
        async (tx) =>
          void (
            await tx`insert into people.theme values (gen_random_uuid()::text)`,
            await tx`insert into people.person (name) values ('tegelijk')`
          ),
      )
  })()
  const file = path.join(home, 'busy.ambacht')
  await backup({ superUrl: source.superUrl, filesFolder, file })
  busy = false
  await writing
  await sql.end()
  await put(file)
  const [row] = await ask(
    target.superUrl,
    `select (select count(*)::int from people.theme) - 1 as themes, (select count(*)::int from people.person where name = 'tegelijk') as people`,
  )
  expect(row!['themes']).toBe(row!['people'])
})

test('a login that does not see every row makes no copy', async () => {
  await expect(backup({ superUrl: source.ownerUrl, filesFolder, file: path.join(home, 'x') })).rejects.toThrow('does not see every row')
})

test('a copy to a folder that is not there, or over a folder, is refused', async () => {
  await expect(backup({ superUrl: source.superUrl, filesFolder, file: path.join(home, 'nowhere/x') })).rejects.toThrow(
    'Choose another place',
  )
  mkdirSync(path.join(home, 'taken.half'))
  await expect(backup({ superUrl: source.superUrl, filesFolder, file: path.join(home, 'taken') })).rejects.toThrow('EISDIR')
})
