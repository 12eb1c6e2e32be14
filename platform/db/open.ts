import path from 'node:path'
import type postgres from 'postgres'
import { root } from '#platform/root.ts'
import { besideRunning, startEmbedded } from './embedded.ts'
import { Sentence } from './sentence.ts'
import { connect, roleOf } from './urls.ts'

export { connect, postgresOptions, roleOf } from './urls.ts'

/** A database that is ready to be migrated and used. `superUrl`: a login that sees past row-level security, for copies; not always there. */
export type Database = { ownerUrl: string; appUrl: string; superUrl?: string; describe: string; stop(): Promise<void> }

type Env = Record<string, string | undefined>
type Choice = { log?: (sentence: string) => void; beside?: boolean }

/** The data folder: AMBACHT_DATA, by default `data` in the clone. */
export function dataFolder(env: Env): string {
  return env['AMBACHT_DATA'] ? path.resolve(env['AMBACHT_DATA']) : path.join(root, 'data')
}

/**
 * Opens the server named by DATABASE_URL (the owner's login) and DATABASE_APP_URL (the application's), and otherwise the embedded one.
 * `beside`: a command that may run while Ambacht runs uses its server; it starts one of its own only when there is none.
 * @throws Sentence when the choice is incomplete or the server is not fit
 */
export async function openDatabase(env: Env, { log = console.log, beside = false }: Choice = {}): Promise<Database> {
  const { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, DATABASE_BACKUP_URL: superUrl } = env
  if (ownerUrl && appUrl) return openExternal({ ownerUrl, appUrl, ...(superUrl ? { superUrl } : {}) })
  if (ownerUrl || appUrl)
    throw new Sentence(
      'DATABASE_URL (the login of the owner) and DATABASE_APP_URL (the login of the application) belong together: set both, ' +
        'or neither to use the database that comes with Ambacht.',
    )
  const folder = dataFolder(env)
  const running = beside ? await besideRunning(folder) : undefined
  if (running) return { ...running, describe: `the running database of ${folder}`, stop: async () => {} }
  const started = await startEmbedded({ folder, log })
  return { ...started, describe: `${started.adopted ? 'the database that was still running' : 'its own database'} in ${folder}` }
}

async function openExternal(urls: { ownerUrl: string; appUrl: string; superUrl?: string }): Promise<Database> {
  const version = await checkServer(urls.ownerUrl, 'DATABASE_URL')
  await checkServer(urls.appUrl, 'DATABASE_APP_URL')
  if (roleOf(urls.ownerUrl) === roleOf(urls.appUrl))
    throw new Sentence(
      'DATABASE_URL and DATABASE_APP_URL log in as the same role. The application needs a role of its own that owns nothing.',
    )
  return { ...urls, describe: `PostgreSQL ${version} at DATABASE_URL`, stop: async () => {} }
}

async function checkServer(url: string, setting: string): Promise<string> {
  const sql = connect(url, { max: 1, fetch_types: false, connect_timeout: 10 })
  try {
    const { version, number } = await whatServer(sql)
    refuseOld(number, version)
    await refuseMighty(sql, setting)
    return version
  } catch (error) {
    if (error instanceof Sentence) throw error
    throw new Sentence(`The database at ${setting} can't be used: ${(error as Error).message}`)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function whatServer(sql: postgres.Sql) {
  const [row] = await sql<{ version: string; number: string }[]>`
    select current_setting('server_version') as version, current_setting('server_version_num') as number`
  return { version: row!.version, number: Number(row!.number) }
}

/** The minor versions that repair the leaks past row-level security. @throws Sentence for older ones */
export function refuseOld(number: number, version: string): void {
  const leastMinor: Record<number, number> = { 15: 14, 16: 10, 17: 6 }
  const major = Math.floor(number / 10_000)
  if (major >= 18 || (leastMinor[major] !== undefined && number % 10_000 >= leastMinor[major])) return
  throw new Sentence(`PostgreSQL ${version} is too old: Ambacht needs 18, or at least 17.6, 16.10 or 15.14.`)
}

async function refuseMighty(sql: postgres.Sql, setting: string): Promise<void> {
  const [role] = await sql<{ name: string; mighty: boolean }[]>`
    select rolname as name, rolsuper or rolbypassrls as mighty from pg_roles where rolname = current_user`
  if (!role?.mighty) return
  throw new Sentence(
    `${setting} logs in as ${role.name}, which sees past the walls between organisations (superuser or BYPASSRLS). Use an ordinary role.`,
  )
}
