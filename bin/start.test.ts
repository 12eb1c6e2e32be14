import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { root } from '#platform/root.ts'

const home = mkdtempSync(path.join(os.tmpdir(), 'ambacht-start-'))
chmodSync(home, 0o755)
const data = path.join(home, 'data')
const patience = { timeout: 60_000, interval: 100 }
let running: ChildProcess | undefined
afterEach(async () => {
  if (running?.exitCode === null && running.signalCode === null) await end('SIGTERM')
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function start(): Promise<string> {
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', AMBACHT_DATA: data, NODE_ENV: '' }
  running = spawn(process.execPath, [path.join(root, 'bin/start.mjs')], { env, cwd: home, stdio: ['ignore', 'pipe', 'inherit'] })
  running.stdout!.resume()
  const address = `http://127.0.0.1:${port}`
  await vi.waitFor(async () => expect((await fetch(`${address}/readyz`)).status).toBe(200), patience)
  return address
}

async function end(signal: NodeJS.Signals): Promise<number | null> {
  running!.kill(signal)
  return running!.exitCode ?? (await once(running!, 'exit'))[0]
}

/** The processes that work for this data folder: the web process by its environment, the server by its command line. */
function processes(): { pid: number; name: string }[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        const ours = command.includes(data) || readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`AMBACHT_DATA=${data}\0`)
        return ours ? [{ pid: Number(pid), name: command.split('\0').join(' ') }] : []
      } catch {
        return [] // gone, or somebody else's
      }
    })
}
const web = () => processes().find(({ name }) => name.includes('build/main.js'))!.pid
const nothingLeft = () => vi.waitFor(() => expect(processes()).toEqual([]), patience)

test('npm start serves, and SIGTERM and Ctrl-C stop everything cleanly', { timeout: 150_000 }, async () => {
  expect((await fetch(`${await start()}/healthz`)).status).toBe(200)
  expect(await end('SIGTERM')).toBe(0)
  await nothingLeft()
  await start()
  expect(await end('SIGINT')).toBe(0)
  await nothingLeft()
})

test('when the process above is killed the rest stops by itself', { timeout: 90_000 }, async () => {
  await start()
  await end('SIGKILL')
  await nothingLeft()
})

test('after the web process is killed a new start serves again', { timeout: 90_000 }, async () => {
  await start()
  process.kill(web(), 'SIGKILL')
  await once(running!, 'exit')
  expect((await fetch(`${await start()}/readyz`)).status).toBe(200)
})

test('a production start without a secret, a base URL or a way to sign in is refused with a sentence', { timeout: 150_000 }, async () => {
  const secret = 'a secret of thirty-two characters or more'
  const begin = (more: Record<string, string>) =>
    spawnSync(process.execPath, [path.join(root, 'bin/start.mjs')], {
      env: { PATH: process.env['PATH']!, PORT: '1', AMBACHT_DATA: data + '-production', AMBACHT_MODE: 'production', ...more },
      encoding: 'utf8',
    })
  const cases: [Record<string, string>, string][] = [
    [{ AMBACHT_BASE_URL: 'https://leren.example', SMTP_URL: 'smtp://localhost' }, 'In production Ambacht needs AMBACHT_SECRET'],
    [{ AMBACHT_SECRET: secret, SMTP_URL: 'smtp://localhost' }, 'In production Ambacht needs AMBACHT_BASE_URL'],
    [{ AMBACHT_SECRET: secret, AMBACHT_BASE_URL: 'https://leren.example' }, 'In production Ambacht needs a way to sign in'],
  ]
  for (const [env, sentence] of cases) {
    const { status, stderr } = begin(env)
    expect(stderr).toContain(sentence)
    expect(stderr).not.toContain('    at ')
    expect(status).toBe(1)
  }
  await nothingLeft()
})

test('a second start on the same folder is refused with a sentence', { timeout: 90_000 }, async () => {
  await start()
  const env = { ...process.env, PORT: '1', AMBACHT_DATA: data, NODE_ENV: '' }
  const second = spawnSync(process.execPath, [path.join(root, 'bin/start.mjs')], { env, encoding: 'utf8' })
  expect(second.stderr).toContain(`Ambacht already runs on ${data}`)
  expect(second.stderr).not.toContain('    at ')
  expect(second.status).toBe(1)
})
