import net from 'node:net'
import { Sentence } from './sentence.ts'

/**
 * Makes sure one Ambacht at a time uses a database. The lock is a name in the kernel (an abstract unix socket): taking it is atomic,
 * and it ends with the process, also by kill -9, so there is never a stale one to clean up.
 * @returns a function that gives the lock back
 * @throws Sentence when another process has it
 */
export async function lockInstance(short: string, folder: string): Promise<() => void> {
  const name = `\0ambacht-${short}`
  const server = net.createServer((asker) => asker.on('error', () => {}).end(String(process.pid)))
  const taken = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(true) : reject(error)))
    server.listen(name, () => resolve(false))
  })
  if (taken) throw alreadyRunning(folder, await askWho(name))
  server.unref()
  return () => server.close()
}

/** The refusal of a second start on the same folder. */
export function alreadyRunning(folder: string, pid = ''): Sentence {
  const who = pid ? ` (process ${pid})` : ''
  return new Sentence(`Ambacht already runs on ${folder}${who}. Stop that one first, or choose another folder with AMBACHT_DATA.`)
}

function askWho(name: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const asker = net.connect(name).setTimeout(1000)
    asker.on('data', (part) => (answer += part))
    asker.on('timeout', () => asker.destroy())
    asker.on('error', () => {})
    asker.on('close', () => resolve(answer))
  })
}
