import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { besideRunning } from '#platform/db/embedded.ts'
import type { Database } from '#platform/db/pool.ts'
import { openPool } from '#platform/db/pool.ts'
import { connect } from '#platform/db/urls.ts'
import { root } from '#platform/root.ts'
import { family } from './cpu.ts'

/** The real product as a child: the same command as `npm start`, its own database in a folder of its own. */
export interface Product {
  address: string
  port: number
  folder: string
  /** The web process and the postmaster: everything of the product is one of these or below them. */
  roots: () => Promise<number[]>
  web: () => number
  postmaster: () => Promise<number>
  /** Starts it (again) and waits until it serves. */
  start: () => Promise<void>
  /** Stops it; `SIGKILL` reaches the web process only, as a crash would. */
  stop: (signal?: NodeJS.Signals) => Promise<void>
  /** Whether the web process is gone. */
  dead: () => boolean
  /** Waits until it serves, for instance after its database was killed. */
  ready: () => Promise<void>
  /** A pool of our own beside it, with the rights of the application. */
  database: () => Promise<Database>
  /** SQL as the superuser, who sees past the walls. */
  superuser: () => Promise<ReturnType<typeof connect>>
  /** Stops everything and throws the data away. */
  remove: () => Promise<void>
}

export async function openProduct(env: Record<string, string> = {}): Promise<Product> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ambacht-bench-'))
  chmodSync(folder, 0o755) // PostgreSQL may run as another account, which must be able to come here
  const port = await freePort()
  const address = `http://localhost:${port}`
  let child: ChildProcess | undefined
  const logins = async () => (await besideRunning(folder))!
  // Connections that were there outlive a killed postmaster for a moment, and so does /readyz: only a new one shows that it is back.
  const welcomes = async () => {
    const urls = await besideRunning(folder)
    if (!urls) return false
    const sql = connect(urls.superUrl, { max: 1, fetch_types: false })
    const answer = await sql`select`.catch(() => null)
    await sql.end({ timeout: 1 })
    return answer !== null
  }

  const product: Product = {
    address,
    port,
    folder,
    roots: async () => [child!.pid!, await product.postmaster()],
    web: () => family(child!.pid!).find((pid) => commandOf(pid).includes('build/main.js') && !commandOf(pid).includes('start.mjs'))!,
    postmaster: async () => {
      const sql = await product.superuser()
      const [row] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`
      await sql.end()
      return Number(readFileSync(path.join(row!.folder, 'postmaster.pid'), 'utf8').split('\n')[0])
    },
    start: async () => {
      child = spawn(process.execPath, [path.join(root, 'bin/start.mjs')], {
        env: environment(folder, port, env),
        stdio: ['ignore', process.env['BENCH_LOG'] ? 'inherit' : 'ignore', 'pipe'],
      })
      child.stderr!.on('data', (text: Buffer) => process.env['BENCH_LOG'] && process.stderr.write(text))
      await product.ready()
    },
    stop: async (signal = 'SIGTERM') => {
      const ended = once(child!, 'exit')
      if (signal === 'SIGKILL') process.kill(product.web(), 'SIGKILL')
      else child!.kill(signal)
      await ended
    },
    dead: () => child!.exitCode !== null || child!.signalCode !== null,
    ready: async () => {
      for (let tries = 0; tries < 1200; tries++) {
        if ((await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(() => null))?.ok && (await welcomes())) return
        if (child!.exitCode !== null) throw new Error(`The product ended with ${child!.exitCode} before it served. BENCH_LOG=1 shows why.`)
        await pause(50)
      }
      throw new Error('The product did not serve within a minute.')
    },
    database: async () => openPool((await logins()).appUrl, 2),
    superuser: async () => connect((await logins()).superUrl, { max: 1, fetch_types: false }),
    remove: async () => {
      if (child && child.exitCode === null && child.signalCode === null) await product.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return product
}

/** Nothing of the test run that started us may reach the product. */
function environment(folder: string, port: number, env: Record<string, string>): NodeJS.ProcessEnv {
  const {
    NODE_OPTIONS: _,
    NODE_ENV: __,
    VITEST: ___,
    npm_lifecycle_event: ____,
    DATABASE_URL: _____,
    DATABASE_APP_URL: ______,
    ...ours
  } = process.env
  return { ...ours, AMBACHT_DATA: folder, PORT: String(port), HOST: '127.0.0.1', AMBACHT_MODE: 'demo', ...env }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
