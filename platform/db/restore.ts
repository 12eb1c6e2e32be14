import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type postgres from 'postgres'
import { root } from '#platform/root.ts'
import { checkSeal, readArchive, type Part } from './archive.ts'
import { queueVersion, refuseShortSighted, type Header } from './backup.ts'
import { migrate, readMigrations, type Migration } from './migrate.ts'
import { Sentence } from './sentence.ts'
import { tablesOf } from './tables.ts'
import { connect, roleOf } from './urls.ts'

type Order = {
  ownerUrl: string
  appUrl: string
  /** A login that may write every row and switch triggers off: the embedded server's superuser. */
  superUrl: string
  filesFolder: string
  file: string
  migrationsFolder?: string
  /**
   * Erases again whoever was erased after the copy was made; called when the rows are back and before anybody can see them.
   * Given by the room that erases, when there is a table platform.erasure.
   */
  replayErasures?: (logins: { ownerUrl: string; appUrl: string; superUrl: string }) => Promise<void>
}

/**
 * Puts a copy back into a database and a files folder that are empty, at the version that the copy was made with;
 * the next start migrates it further.
 * @throws Sentence when the copy is damaged, from a newer version, or when there is something already; nothing was changed then
 */
export async function restore(order: Order): Promise<{ tables: number; files: number; madeAt: string }> {
  const { ownerUrl, superUrl, filesFolder, file, migrationsFolder = 'db/migrations' } = order
  await checkSeal(file)
  const { header, parts } = await inspect(file)
  refuseUnknown(header.migrations, readMigrations(path.resolve(root, migrationsFolder)))
  await refuseFiles(filesFolder)
  const sql = connect(superUrl, { max: 1, max_lifetime: null })
  try {
    await refuseShortSighted(sql)
    await refuseFilled(sql)
    const arriving = `${filesFolder}.arriving`
    await rm(arriving, { recursive: true, force: true })
    await begin(sql, ownerUrl)
    const upTo = header.migrations.at(-1)?.name
    await migrate({ ownerUrl, appRole: roleOf(order.appUrl), folder: migrationsFolder, upTo, restoring: true })
    await refuseOtherQueue(sql, header)
    await sql.begin((tx) => fill(tx, file, arriving, header))
    if (existsSync(arriving)) await moveTo(arriving, filesFolder)
    await replay(sql, order)
    await refreshViews(sql)
    await sql.unsafe('drop schema restoring cascade')
    await sql.unsafe('analyze')
    const count = (kind: Part['kind']) => parts.filter((part) => part.kind === kind).length
    return { tables: count('table'), files: count('file'), madeAt: header.madeAt }
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Reads the copy from beginning to end, so that a fault in it is found before anything is written. */
async function inspect(file: string): Promise<{ header: Header; parts: Part[] }> {
  let header: Header | undefined
  const parts: Part[] = []
  await readArchive<Header>(
    file,
    async (found) => void (header = found),
    async (part, bytes) => {
      for await (const _ of bytes);
      parts.push(part)
    },
  )
  return { header: header!, parts }
}

function refuseUnknown(copied: Migration[], known: Migration[]): void {
  for (const [index, { name, checksum }] of copied.entries()) {
    if (known[index]?.name === name && known[index].checksum === checksum) continue
    throw new Sentence(
      `The copy was made by another version of Ambacht (it knows ${name} in another form). Restore it with that version, or a later one.`,
    )
  }
}

async function refuseFiles(folder: string): Promise<void> {
  const there = await readdir(folder).catch(() => [])
  if (there.length > 0)
    throw new Sentence(`${folder} is not empty. A copy can only be put back into an empty AMBACHT_DATA folder. Nothing was changed.`)
}

async function refuseFilled(sql: postgres.Sql): Promise<void> {
  const [half] = await sql`select 1 from pg_namespace where nspname = 'restoring'`
  if (half) return
  const [table] = await tablesOf(sql)
  const [migrated] = await sql`select 1 from pg_tables where schemaname = 'platform' and tablename = 'migration'`
  if (!table && !migrated) return
  throw new Sentence(
    'The database is not empty. A copy can only be put back into an empty one: choose a new AMBACHT_DATA folder. Nothing was changed.',
  )
}

/**
 * Marks the database as half-way and clears what an earlier attempt left. The mark goes when all is done;
 * as long as it stands nothing starts on this database and a restore may begin again.
 */
async function begin(sql: postgres.Sql, ownerUrl: string): Promise<void> {
  await sql.unsafe('create schema if not exists restoring')
  const owner = roleOf(ownerUrl)
  const left = await sql<{ name: string }[]>`
    select quote_ident(nspname) as name from pg_namespace where nspowner = ${owner}::regrole and nspname not in ('restoring', 'public')`
  for (const { name } of left) await sql.unsafe(`drop schema ${name} cascade`)
}

async function refuseOtherQueue(sql: postgres.Sql, header: Header): Promise<void> {
  const version = await queueVersion(sql)
  if (version !== header.queue)
    throw new Sentence('The copy was made with another version of the job queue. Restore it with the version of Ambacht that made it.')
}

async function fill(tx: postgres.TransactionSql, file: string, filesFolder: string, header: Header): Promise<void> {
  await tx`set local session_replication_role = replica`.catch(() => {
    throw new Sentence(
      'The role of DATABASE_BACKUP_URL may not switch triggers off. Grant it: grant set on parameter session_replication_role to …',
    )
  })
  const there = await tablesOf(tx)
  for (const { name } of there) await tx.unsafe(`delete from ${name}`)
  const put = async (part: Part, bytes: AsyncIterable<Buffer>) =>
    part.kind === 'table' ? copyIn(tx, part, bytes) : writeFile(path.join(filesFolder, part.name), filesFolder, bytes)
  await readArchive(file, async () => {}, put)
  for (const { name, value, called } of header.sequences) await tx`select setval(${name}::regclass, ${value}::bigint, ${called})`
}

async function refreshViews(sql: postgres.Sql): Promise<void> {
  const kept = await sql<{ name: string }[]>`select format('%I.%I', schemaname, matviewname) as name from pg_matviews order by 1`
  for (const { name } of kept) await sql.unsafe(`refresh materialized view ${name}`)
}

async function copyIn(tx: postgres.TransactionSql, { name, columns = [] }: Part, bytes: AsyncIterable<Buffer>): Promise<void> {
  const target = await tx.unsafe(`copy ${name} (${columns.join(', ')}) from stdin`).writable()
  await pipeline(bytes, target)
}

async function writeFile(target: string, folder: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  if (!path.resolve(target).startsWith(`${path.resolve(folder)}${path.sep}`))
    throw new Sentence('The copy names a file outside its folder.')
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  await pipeline(bytes, createWriteStream(target, { mode: 0o600, flush: true }))
}

async function moveTo(arriving: string, folder: string): Promise<void> {
  await rmdir(folder).catch(() => {})
  await rename(arriving, folder)
}

async function replay(sql: postgres.Sql, { ownerUrl, appUrl, superUrl, replayErasures }: Order): Promise<void> {
  const [erasures] = await sql`select 1 from pg_tables where schemaname = 'platform' and tablename = 'erasure'`
  if (erasures) await replayErasures?.({ ownerUrl, appUrl, superUrl })
}
