import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { as, type Account } from './account.ts'
import type { Place } from './place.ts'
import { Sentence } from './sentence.ts'

/** A cluster on disk and what is needed to run it. `settings`: extra ones, over the durable defaults. */
export type Cluster = { native: string; account: Account; place: Place; superuser: string; settings?: Record<string, string> }

/** Durable first, modest in memory: the whole product shares a machine of two cores. */
const settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '120',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '1GB',
  jit: 'off',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
  // No personal data in logs: what a statement was refused for goes to who asked, because messages quote values. Level "log" is above "error".
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** Makes an empty cluster. It appears under its name only when it is whole, so being killed half-way leaves nothing behind. */
export function initialise({ native, account, place, superuser }: Cluster, password: string): void {
  const half = `${place.data}.new`
  rmSync(half, { recursive: true, force: true })
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'ambacht-init-'))
  const note = path.join(scratch, 'password')
  writeFileSync(note, password, { mode: 0o600 })
  mkdirSync(half, { mode: 0o700 })
  if (account) for (const each of [scratch, note, half]) chownSync(each, account.uid, account.gid)
  const how = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8', '--data-checksums']
  const access = ['--auth-local=scram-sha-256', '--auth-host=reject', `--username=${superuser}`, `--pwfile=${note}`]
  const done = spawnSync(path.join(native, 'bin/initdb'), ['-D', half, ...how, ...access], {
    ...as(account),
    cwd: '/',
    env: { LC_ALL: 'C' },
    encoding: 'utf8',
  })
  rmSync(scratch, { recursive: true, force: true })
  if (done.status !== 0) throw new Sentence(`PostgreSQL could not make a database in ${place.data}: ${done.stderr || done.error?.message}`)
  renameSync(half, place.data)
}

/** The process id of the server that runs on this cluster, whoever started it. */
export function runningServer(data: string): number | undefined {
  const file = path.join(data, 'postmaster.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
  return pid > 0 && worksIn(pid, data) ? pid : undefined
}

/**
 * Starts the server and waits until it takes connections. A server that was killed leaves a pid file and for a moment its
 * children; PostgreSQL refuses until these are gone, so we try again for `patience` milliseconds.
 */
export async function launch(cluster: Cluster, patience = 15_000): Promise<ChildProcess> {
  const until = Date.now() + patience
  for (;;) {
    removeForeignLocks(cluster.place)
    const child = spawnServer(cluster)
    if (await becomesReady(child, cluster.place.data)) return child
    if (Date.now() > until)
      throw new Sentence(`PostgreSQL does not start. Its log (${cluster.place.log}) ends with:\n${tail(cluster.place.log)}`)
    await pause(200)
  }
}

/** Fast shutdown: sessions end, what was committed is on disk. @param patience milliseconds before it is forced (and recovers at the next start) */
export async function shutDown(pid: number, data: string, patience = 30_000): Promise<void> {
  const until = Date.now() + patience
  signal(pid, 'SIGINT')
  while (worksIn(pid, data)) {
    if (Date.now() > until) signal(pid, 'SIGQUIT')
    await pause(20)
  }
}

/** Asks the server to stop at once without a clean-up; for throw-away clusters. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function spawnServer({ native, account, place, settings: extra }: Cluster): ChildProcess {
  const all = { ...settings, unix_socket_directories: place.sockets, ...extra }
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  if (existsSync(place.log) && statSync(place.log).size > 5_000_000) renameSync(place.log, `${place.log}.1`)
  const log = openSync(place.log, 'a', 0o600)
  try {
    // A session of its own: Ctrl-C reaches the web process first, which then stops the server after its last request.
    return spawn(path.join(native, 'bin/postgres'), ['-D', place.data, ...options], {
      ...as(account),
      cwd: '/',
      env: { LC_ALL: 'C', TZ: 'UTC' },
      detached: true,
      stdio: ['ignore', log, log],
    })
  } finally {
    closeSync(log)
  }
}

async function becomesReady(child: ChildProcess, data: string): Promise<boolean> {
  let failed = false
  child.once('error', () => (failed = true))
  while (!failed && child.exitCode === null && child.signalCode === null) {
    if (statusLine(data, child.pid) === 'ready') return true
    await pause(15)
  }
  return false
}

/** Line 8 of the pid file is the server's own word on how far it is (documented in its pidfile.h). */
function statusLine(data: string, pid: number | undefined): string {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid ? (lines[7]?.trim() ?? '') : ''
  } catch {
    return ''
  }
}

/**
 * A lock file whose number now belongs to another program (after a reboot or in a new container), or to a killed server that
 * nobody has buried yet, keeps PostgreSQL from starting for ever. It may go only when no process at all works in the folder:
 * neither a server nor an orphaned child of one.
 */
function removeForeignLocks({ data, sockets }: Place): void {
  const anybody = readdirSync('/proc').some((pid) => /^\d+$/.test(pid) && worksIn(Number(pid), data))
  if (anybody) return
  for (const lock of [path.join(data, 'postmaster.pid'), path.join(sockets, '.s.PGSQL.5432.lock')]) rmSync(lock, { force: true })
}

/** Every process of a server has its cluster as working folder. */
function worksIn(pid: number, data: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data
  } catch {
    return false
  }
}

function tail(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n') : '(empty)'
}
