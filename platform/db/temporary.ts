import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chooseAccount, type Account } from './account.ts'
import { findBinaries } from './binaries.ts'
import { superuser, type Logins } from './embedded.ts'
import type { Place } from './place.ts'
import { appRole, database, furnish, ownerRole } from './roles.ts'
import { initialise, launch, runningServer, signal, type Cluster } from './server.ts'
import { connect, socketUrl, withDatabase } from './urls.ts'

export type Temporary = Logins & {
  /** Makes a database by copying another one that nobody is connected to; the owner and the application log in as everywhere. */
  createDatabase(name: string, template?: string): Promise<Logins>
  stop(): Promise<void>
}

const prefix = 'ambacht-test-'

/** The name of a database with the extensions and nothing else. */
const unmigrated = 'unmigrated'

/** A server for one run of the tests: as the embedded one, but it forgets everything and does not wait for the disk. */
export async function startTemporary(): Promise<Temporary> {
  const account = chooseAccount()
  clearLeftovers()
  const home = mkdtempSync(path.join(os.tmpdir(), prefix))
  writeFileSync(path.join(home, 'made-by'), String(process.pid))
  const cluster = makeCluster(home, account)
  initialise(cluster, 'test')
  await launch(cluster)
  const logins = loginsFor(cluster.place, database)
  await furnish(logins.superUrl, { owner: 'test', app: 'test' })
  await cloneDatabase(logins, unmigrated)
  return {
    ...logins,
    createDatabase: (name, template) => cloneDatabase(logins, name, template),
    stop: async () => discard(home),
  }
}

function makeCluster(home: string, account: Account): Cluster {
  const sockets = path.join(home, 'run')
  mkdirSync(sockets, { mode: 0o700 })
  if (account) for (const each of [home, sockets]) chownSync(each, account.uid, account.gid)
  const spare = account ? '/var/lib/ambacht' : home
  const place: Place = { data: path.join(home, 'postgres'), sockets, log: path.join(home, 'log'), spare, elsewhere: false, short: '' }
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '120', shared_buffers: '128MB' }
  return { native: findBinaries(account, spare), account, place, superuser, settings: { ...settings, autovacuum: 'off' } }
}

function loginsFor(place: Place, name: string): Logins {
  const login = (user: string) => socketUrl({ user, password: 'test', database: name, socketFolder: place.sockets })
  return { ownerUrl: login(ownerRole), appUrl: login(appRole), superUrl: login(superuser) }
}

/** Copies a database (by default the first one) under a new name, at the server of these logins. */
export async function cloneDatabase(server: Logins, name: string, template = database): Promise<Logins> {
  const sql = connect(withDatabase(server.superUrl, 'postgres'), { max: 1, fetch_types: false })
  try {
    await sql.unsafe(`create database "${name}" template "${template}" owner ${ownerRole} strategy file_copy`)
  } finally {
    await sql.end()
  }
  const at = (url: string) => withDatabase(url, name)
  return { ownerUrl: at(server.ownerUrl), appUrl: at(server.appUrl), superUrl: at(server.superUrl) }
}

/** Nothing in it needs to be saved, so it is not asked to stop nicely. */
function discard(home: string): void {
  const pid = runningServer(path.join(home, 'postgres'))
  if (pid) signal(pid, 'SIGQUIT')
  rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}

/** Servers of test runs that were killed. */
function clearLeftovers(): void {
  for (const name of readdirSync(os.tmpdir()).filter((each) => each.startsWith(prefix))) {
    const home = path.join(os.tmpdir(), name)
    const note = path.join(home, 'made-by')
    if (existsSync(note) && !existsSync(`/proc/${readFileSync(note, 'utf8')}`)) discard(home)
  }
}
