import { existsSync } from 'node:fs'
import { chooseAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { watch } from './guard.ts'
import { lockInstance } from './instance-lock.ts'
import { findPlace, keepOwner, makePrivate, type Place } from './place.ts'
import { appRole, database, furnish, ownerRole } from './roles.ts'
import { secret } from './secrets.ts'
import { Sentence } from './sentence.ts'
import { initialise, launch, runningServer, shutDown, type Cluster } from './server.ts'
import { connect, socketUrl } from './urls.ts'

type Log = (sentence: string) => void

/** The three logins of an embedded server. `superUrl` is for copies and for making roles; no page and no job ever gets it. */
export type Logins = { ownerUrl: string; appUrl: string; superUrl: string }
export type Embedded = Logins & { adopted: boolean; stop(): Promise<void> }

export const superuser = 'ambacht_super'

/**
 * Starts the PostgreSQL that comes with Ambacht, or takes over the one that still runs after our web process was killed,
 * and keeps it running: a server that dies is started again.
 * @throws Sentence when the folder is in use, or the machine can't run it
 */
export async function startEmbedded({ folder, log }: { folder: string; log: Log }): Promise<Embedded> {
  const cluster = prepare(folder, log)
  const unlock = await lockInstance(cluster.place.short, folder)
  let adopted = true
  try {
    const logins = loginsOf(folder, cluster.place)
    adopted = await ensureRunning(cluster, secret(folder, 'superuser'))
    const guard = await watch(logins.superUrl, folder, () => restart(cluster, log))
    await furnish(logins.superUrl, { owner: secret(folder, 'owner'), app: secret(folder, 'app') })
    const stop = once(async () => {
      await guard.end()
      await stopServer(cluster.place.data)
      unlock()
    })
    return { ...logins, adopted, stop }
  } catch (error) {
    if (!adopted) await stopServer(cluster.place.data).catch(() => {})
    unlock()
    throw error
  }
}

/** The logins of the server that already runs on this folder, for a command beside it; nothing when none runs. */
export async function besideRunning(folder: string): Promise<Logins | undefined> {
  if (!existsSync(folder)) return undefined
  const place = findPlace(folder, keepOwner(folder, chooseAccount()))
  if (!runningServer(place.data)) return undefined
  const logins = loginsOf(folder, place)
  const sql = connect(logins.superUrl, { max: 1, fetch_types: false })
  return sql`select 1`.then(
    () => sql.end().then(() => logins),
    () => undefined,
  )
}

function prepare(folder: string, log: Log): Cluster {
  const account = keepOwner(folder, chooseAccount())
  const place = findPlace(folder, account)
  const who = account ? ` PostgreSQL refuses to run as root, so it runs as ${account.name}.` : ''
  if (place.elsewhere) log(`The database lies in ${place.data}, because ${account?.name} can't reach ${folder}.${who}`)
  else if (who) log(who.trim())
  return { native: findBinaries(account, place.spare), account, place, superuser }
}

async function ensureRunning(cluster: Cluster, password: string): Promise<boolean> {
  if (runningServer(cluster.place.data)) return true
  if (!existsSync(cluster.place.data)) initialise(cluster, password)
  makePrivate(cluster.place.sockets, cluster.account)
  await launch(cluster)
  return false
}

function loginsOf(folder: string, place: Place): Logins {
  if (existsSync(place.data) && !existsSync(`${folder}/secrets`))
    throw new Sentence(`The passwords of the database are gone: ${folder}/secrets is missing. Put that file back from a copy.`)
  const login = (user: string, name: string) => socketUrl({ user, password: secret(folder, name), database, socketFolder: place.sockets })
  return { ownerUrl: login(ownerRole, 'owner'), appUrl: login(appRole, 'app'), superUrl: login(superuser, 'superuser') }
}

/** Brings the server back after it died. @throws when it does not start; the guard tries again */
async function restart(cluster: Cluster, log: Log): Promise<void> {
  if (runningServer(cluster.place.data)) return
  log('The database stopped unexpectedly. Starting it again.')
  makePrivate(cluster.place.sockets, cluster.account)
  await launch(cluster).catch((error: Error) => {
    log(error.message)
    throw error
  })
}

async function stopServer(data: string): Promise<void> {
  const pid = runningServer(data)
  if (pid) await shutDown(pid, data)
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= work())
}
