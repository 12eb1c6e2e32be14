import { appendFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'

export interface Erased {
  personId: string
  organisationId: string
}

/** Where the ids of erased people lie, each with the organisation that erased them, beside the database. Keep it with the copies: putting one back needs it. */
export const ledgerIn = (dataFolder: string): string => path.join(dataFolder, 'wissingen.csv')

/** Who is in the file; an absent file is empty. */
export async function readErasures(file: string): Promise<Erased[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return [...text.matchAll(/^([0-9a-f-]{36});([0-9a-f-]{36})$/gm)].map(([, personId, organisationId]) => ({
    personId: personId!,
    organisationId: organisationId!,
  }))
}

const lineOf = ({ personId, organisationId }: Erased) => `${personId};${organisationId}\n`

/** Adds who is not in the file yet: ids only. */
export async function addErasures(dataFolder: string, erased: readonly Erased[]): Promise<void> {
  const file = ledgerIn(dataFolder)
  const known = new Set((await readErasures(file)).map(lineOf))
  const lines = erased.map(lineOf).filter((line) => !known.has(line))
  if (!lines.length) return
  await mkdir(dataFolder, { recursive: true })
  await appendFile(file, lines.join(''), { mode: 0o600 })
}
