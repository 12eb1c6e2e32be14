import { constants, createReadStream } from 'node:fs'
import { access, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type postgres from 'postgres'
import { writeArchive } from './archive.ts'
import { appliedMigrations, type Migration } from './migrate.ts'
import { Sentence } from './sentence.ts'
import { sequencesOf, tablesOf, type Sequence } from './tables.ts'
import { connect } from './urls.ts'

/** What stands at the beginning of a copy. */
export type Header = { format: string; madeAt: string; migrations: Migration[]; queue: number; sequences: Sequence[] }

type Order = {
  /** A login that sees past row-level security: the owner's does not, because the policies are forced. */
  superUrl: string
  /** Uploaded files; may be absent. */
  filesFolder: string
  file: string
}

/**
 * Copies a database and its files into one file, while everything runs: all tables are read in one snapshot.
 * Files are read after the rows, so every file that a row speaks of is there. The copy appears under its name when it is whole.
 * @returns how many tables and files are in it
 */
export async function backup({ superUrl, filesFolder, file }: Order): Promise<{ tables: number; files: number }> {
  const half = `${file}.half`
  await refuseUnwritable(path.dirname(file))
  const sql = connect(superUrl, { max: 1, max_lifetime: null })
  try {
    await refuseShortSighted(sql)
    const counts = await sql.begin('isolation level repeatable read read only', (tx) => copy(tx, filesFolder, half))
    await rename(half, file)
    return counts
  } finally {
    await sql.end({ timeout: 1 })
    await rm(half, { force: true })
  }
}

async function refuseUnwritable(folder: string): Promise<void> {
  await access(folder, constants.W_OK).catch(() => {
    throw new Sentence(`The folder ${folder} does not exist, or nothing may be written in it. Choose another place for the copy.`)
  })
}

/** @throws Sentence when the role would silently see a part of the rows only */
export async function refuseShortSighted(sql: postgres.Sql): Promise<void> {
  const [role] = await sql<{ sees: boolean; name: string }[]>`
    select rolsuper or rolbypassrls as sees, rolname as name from pg_roles where rolname = current_user`
  if (role?.sees) return
  throw new Sentence(
    `The role ${role?.name} does not see every row: row-level security holds for it. Let DATABASE_BACKUP_URL log in as a role with BYPASSRLS ` +
      'that may read all tables (create role … bypassrls login in role pg_read_all_data).',
  )
}

async function copy(tx: postgres.TransactionSql, filesFolder: string, half: string) {
  const tables = await tablesOf(tx)
  const archive = await writeArchive(half, await describe(tx))
  for (const { name, columns } of tables) {
    await archive.part({ kind: 'table', name, columns }, rowsOf(tx, `copy ${name} (${columns.join(', ')}) to stdout`))
  }
  const files = await filesIn(filesFolder)
  for (const name of files) await archive.part({ kind: 'file', name }, createReadStream(path.join(filesFolder, name)))
  await archive.finish()
  return { tables: tables.length, files: files.length }
}

async function* rowsOf(tx: postgres.TransactionSql, question: string): AsyncGenerator<Buffer> {
  const rows = await tx.unsafe(question).readable()
  yield* rows as AsyncIterable<Buffer>
  // postgres.js pauses its socket when we read slowly, and forgets to go on when the last rows came in while it was paused.
  rows._read(0)
}

async function describe(tx: postgres.TransactionSql) {
  const migrations = await appliedMigrations(tx)
  if (migrations.length === 0) throw new Sentence('There is nothing to copy: this database was never used by Ambacht.')
  return { madeAt: new Date().toISOString(), migrations, queue: await queueVersion(tx), sequences: await sequencesOf(tx) }
}

/** How far the tables of the job queue were migrated. */
export async function queueVersion(sql: postgres.Sql | postgres.TransactionSql): Promise<number> {
  const [row] = await sql<{ id: number }[]>`select coalesce(max(id), 0)::int as id from graphile_worker.migrations`
  return row!.id
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((each) => each.isFile())
    .map((each) => path.relative(folder, path.join(each.parentPath, each.name)))
    .sort()
}
