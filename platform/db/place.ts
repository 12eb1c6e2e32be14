import { createHash, randomBytes } from 'node:crypto'
import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { may, type Account } from './account.ts'
import { Sentence } from './sentence.ts'

/** Where one database lives. `data`: the cluster; `sockets`: the folder of its unix socket; `spare`: room for a copy of the programs. */
export type Place = { data: string; sockets: string; log: string; spare: string; elsewhere: boolean; short: string }

/** The system's limit is 107 bytes for the whole path; we stay well under it because the server also makes a lock file beside the socket. */
const longestSocket = 100

/** Remembers under which name the database lies elsewhere. */
const note = 'database-place'

/**
 * Finds a place for the database of a data folder. When the account can't reach the folder (root's clone under a 0700 path)
 * it lies under `fallback`, under a name that the data folder remembers, so that another data folder never meets it.
 */
export function findPlace(folder: string, account: Account, fallback = '/var/lib/ambacht'): Place {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const here = realpathSync(folder)
  const elsewhere = liesElsewhere(here, account)
  const home = elsewhere ? path.join(fallback, remember(here)) : here
  if (elsewhere) mkdirSync(home, { recursive: true, mode: 0o711 })
  const short = createHash('sha256').update(home).digest('hex').slice(0, 16)
  const sockets = findSockets(path.join(home, 'run'), short, account)
  const spare = elsewhere ? fallback : home
  return { data: path.join(home, 'postgres'), sockets, log: path.join(home, 'postgres.log'), spare, elsewhere, short }
}

/** As root: the database goes on as the user it was made by. @throws Sentence when it is somebody else's and we are not root */
export function keepOwner(folder: string, account: Account): Account {
  const data = path.join(folder, 'postgres')
  if (!existsSync(data)) return account
  const { uid, gid } = lstatSync(data)
  if (account) return uid === 0 ? account : { uid, gid, name: `user id ${uid}` }
  if (uid === process.getuid?.()) return undefined
  throw new Sentence(
    `The database in ${data} belongs to another user (id ${uid}). Start Ambacht as that user, or choose another AMBACHT_DATA.`,
  )
}

function liesElsewhere(here: string, account: Account): boolean {
  if (!account || existsSync(path.join(here, note))) return account !== undefined
  if (may(account, '-x', here)) return false
  // Never begin an empty database beside one that is there: to its people that would look like losing everything.
  if (!existsSync(path.join(here, 'postgres'))) return true
  throw new Sentence(
    `The database lies in ${here}/postgres, but ${account.name}, as whom it runs, can't reach that folder any more. ` +
      `Give everyone the right to pass through its parent folders (chmod a+x), or start as an ordinary user.`,
  )
}

/** Makes a folder that only the account may enter. */
export function makePrivate(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
}

function remember(folder: string): string {
  const file = path.join(folder, note)
  if (!existsSync(file)) writeFileSync(file, randomBytes(8).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

function findSockets(wanted: string, short: string, account: Account): string {
  const fits = Buffer.byteLength(`${wanted}/.s.PGSQL.5432`) <= longestSocket
  const folder = fits ? wanted : `/tmp/ambacht-${short}`
  makePrivate(folder, existsSync(folder) ? undefined : account)
  const { uid, mode } = lstatSync(folder)
  const ours = lstatSync(folder).isDirectory() && (uid === process.getuid?.() || uid === account?.uid)
  if (ours && !fits && (mode & 0o077) === 0) return folder
  if (ours && fits) return folder
  throw new Sentence(`${folder} belongs to somebody else, and the database needs it for its socket. Choose a shorter AMBACHT_DATA path.`)
}
