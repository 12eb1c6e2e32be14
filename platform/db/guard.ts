import { setTimeout as pause } from 'node:timers/promises'
import { alreadyRunning } from './instance-lock.ts'
import { connect, withDatabase } from './urls.ts'

/** Any number will do, as long as nobody else uses it in the database `postgres` of an embedded server. */
const lockNumber = 0x616d6261

/**
 * Holds one connection to the server for as long as we live. It tells at once when the server is gone (then `revive` is called),
 * and its advisory lock keeps out an Ambacht that our kernel's lock can't see, such as one in another container on the same folder.
 * @throws Sentence when somebody else holds that lock
 */
export async function watch(superUrl: string, folder: string, revive: () => Promise<void>) {
  let ended = false
  let recovery: Promise<void> | undefined
  let held = await hold(superUrl, folder, lost)
  return {
    async end() {
      ended = true
      await recovery
      await held.end({ timeout: 1 })
    },
  }

  function lost(): void {
    recovery = recover()
  }

  /** Goes on until it succeeds: giving up would not make anything better. */
  async function recover(): Promise<void> {
    for (let wait = 100; !ended; wait = Math.min(5000, wait * 2)) {
      try {
        await revive()
        await held.end({ timeout: 0 })
        held = await hold(superUrl, folder, lost)
        return
      } catch {
        await pause(wait)
      }
    }
  }
}

async function hold(superUrl: string, folder: string, lost: () => void) {
  let holding = false
  const onclose = () => {
    if (holding) lost()
    holding = false
  }
  const sql = connect(withDatabase(superUrl, 'postgres'), { max: 1, idle_timeout: 0, max_lifetime: null, fetch_types: false, onclose })
  const until = Date.now() + 2000 // the server needs a moment to notice that the one before us was killed
  for (;;) {
    const [row] = await patiently(() => sql<{ got: boolean }[]>`select pg_try_advisory_lock(${lockNumber}) as got`)
    holding = row?.got ?? false
    if (holding) return sql
    if (Date.now() > until) break
    await pause(50)
  }
  await sql.end()
  throw alreadyRunning(folder)
}

/** A server that recovers from a crash refuses for a while; up to a minute is no reason to give up. */
async function patiently<T>(ask: () => PromiseLike<T>): Promise<T> {
  const until = Date.now() + 60_000
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      const { code } = error as { code?: string }
      if (Date.now() > until || !code || !passing.has(code)) throw error
      await pause(50)
    }
  }
}

/** Not there yet, starting up, shutting down, crashed just now. */
const passing = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', '57P01', '57P02', '57P03'])
