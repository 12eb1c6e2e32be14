import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import type postgres from 'postgres'
import { root } from '#platform/root.ts'
import { addExtensions, appRole as usualAppRole } from './roles.ts'
import { Sentence } from './sentence.ts'
import { connect } from './urls.ts'

/** One applied migration: its file name and the sha256 of its text in hex. */
export type Migration = { name: string; checksum: string }

type Order = {
  /** The login of the owner of the database, which is no superuser. */
  ownerUrl: string
  /** The role the application logs in with; it stands in for `ambacht_app` in the files. */
  appRole?: string
  /** Where the NNN-name.sql files lie; relative to the clone. */
  folder?: string
  /** The name of the last file to apply; all by default. */
  upTo?: string | undefined
  /** Only the restore itself may work on a half-restored database. */
  restoring?: boolean
}

const lockNumber = 0x6d696772

/**
 * Brings a database up to date: extensions, the job queue's own tables, then each NNN-name.sql in a transaction of its own.
 * Two migrators at once: the second waits and finds nothing to do.
 * @returns the names of the files that were applied now
 * @throws Sentence when an applied file was changed or is gone, or when a restore was broken off
 */
export async function migrate({
  ownerUrl,
  appRole = usualAppRole,
  folder = 'db/migrations',
  upTo,
  restoring = false,
}: Order): Promise<string[]> {
  const files = readMigrations(path.resolve(root, folder)).filter((file) => !upTo || file.name <= upTo)
  const sql = connect(ownerUrl, { max: 1, fetch_types: false, max_lifetime: null })
  try {
    await sql`select pg_advisory_lock(${lockNumber})`
    if (!restoring) await refuseHalfRestored(sql)
    const applied = await readApplied(sql)
    check(applied, files)
    await addExtensions(ownerUrl)
    await migrateQueue(ownerUrl)
    const due = files.slice(applied.length)
    for (const file of due) await apply(sql, file, appRole)
    await admitApplication(sql, appRole)
    return due.map((file) => file.name)
  } finally {
    await sql.end()
  }
}

/** The migrations in a folder, in order. @throws when a name does not start with its number or a number is used twice */
export function readMigrations(folder: string): (Migration & { text: string })[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const numbers = names.map((name) => /^(\d{3})-[a-z0-9-]+\.sql$/.exec(name)?.[1] ?? refuseName(name))
  const twice = numbers.find((number, index) => numbers[index - 1] === number)
  if (twice) throw new Error(`Two migrations have number ${twice}: give the newest the next free number.`)
  return names.map((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8')
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
  })
}

/** What was applied to this database, in order; empty for a database that was never migrated. */
export async function appliedMigrations(sql: postgres.Sql | postgres.TransactionSql): Promise<Migration[]> {
  const [there] = await sql`select 1 from pg_tables where schemaname = 'platform' and tablename = 'migration'`
  return there ? sql<Migration[]>`select name, checksum from platform.migration order by name` : []
}

async function refuseHalfRestored(sql: postgres.Sql): Promise<void> {
  const [half] = await sql`select 1 from pg_namespace where nspname = 'restoring'`
  if (half)
    throw new Sentence('A restore into this database was broken off half-way. Run the restore again; until then nothing starts on it.')
}

async function readApplied(sql: postgres.Sql): Promise<Migration[]> {
  await sql.unsafe(`
    create schema if not exists platform;
    create table if not exists platform.migration (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    );
    comment on table platform.migration is 'Which files of db/migrations were applied, so that a changed one is noticed.'`)
  return appliedMigrations(sql)
}

function check(applied: Migration[], files: Migration[]): void {
  for (const [index, { name, checksum }] of applied.entries()) {
    const file = files.find((each) => each.name === name)
    if (!file)
      throw new Sentence(
        `The database knows migration ${name}, and this version of Ambacht does not: it was used by a newer version. Use that one.`,
      )
    if (file.checksum !== checksum)
      throw new Sentence(`Migration ${name} was changed after it was applied. Undo the change, and put it in a new file.`)
    if (files[index]?.name !== name)
      throw new Sentence(`Migration ${files[index]?.name} is older than ${name}, which was applied already. Give it the next free number.`)
  }
}

async function apply(sql: postgres.Sql, file: Migration & { text: string }, appRole: string): Promise<void> {
  const text = appRole === usualAppRole ? file.text : file.text.replace(/\bambacht_app\b/g, `"${appRole.replaceAll('"', '""')}"`)
  try {
    await sql.begin(async (tx) => {
      await tx.unsafe(text)
      await tx`insert into platform.migration (name, checksum) values (${file.name}, ${file.checksum})`
    })
  } catch (error) {
    throw new Error(`Migration ${file.name} failed: ${whereIn(text, error)}`, { cause: error })
  }
}

function whereIn(text: string, error: unknown): string {
  const { message, position } = error as { message: string; position?: string }
  return position ? `${message} (line ${text.slice(0, Number(position)).split('\n').length})` : message
}

async function migrateQueue(connectionString: string): Promise<void> {
  await runMigrations({ connectionString, logger: new Logger(() => () => {}) })
}

function refuseName(name: string): never {
  throw new Error(`${name} is no name for a migration: use NNN-what-it-does.sql`)
}

/** Gives the application role what the rooms declared in platform.table_scope, once that table is there. */
async function admitApplication(sql: postgres.Sql, appRole: string): Promise<void> {
  const [there] = await sql`select 1 from pg_proc where proname = 'admit' and pronamespace = to_regnamespace('platform')`
  if (there) await sql`select platform.admit(${appRole})`
}
