import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Sentence } from './sentence.ts'

/**
 * A secret of this installation, made at the first time of asking and kept in `secrets` in the data folder, readable by its owner only.
 * @returns 43 characters, 256 bits
 */
export function secret(folder: string, name: string): string {
  const file = path.join(folder, 'secrets')
  const known = readSecrets(file)
  if (known[name]) return known[name]
  const made = randomBytes(32).toString('base64url')
  const half = `${file}.${process.pid}`
  writeFileSync(half, JSON.stringify({ ...known, [name]: made }, null, 2), { mode: 0o600, flush: true })
  renameSync(half, file)
  return made
}

function readSecrets(file: string): Record<string, string> {
  if (!existsSync(file)) return {}
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Sentence(`${file} can't be read. Put it back from a copy: it holds the passwords of the database beside it.`)
  }
}
