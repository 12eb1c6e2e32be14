import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { unzipSync } from 'fflate'
import type { Files } from './delivery.ts'

/** In bytes, unpacked. All of ESCO in two languages is 50 MB. */
const mostUnpacked = 250_000_000

export class NoArchive extends Error {}

/** The CSV files of a ZIP, by their names without folders. @throws NoArchive when it is none, or too large unpacked */
export function filesOfZip(bytes: Uint8Array): Files {
  let size = 0
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isCsv(name)) return false
        size += originalSize
        if (size > mostUnpacked) throw new NoArchive('too large')
        return true
      },
    })
    return new Map(Object.entries(entries).map(([name, content]) => [path.posix.basename(name), content]))
  } catch (error) {
    throw error instanceof NoArchive ? error : new NoArchive('no archive')
  }
}

/** The CSV files in a folder and the folders in it, by their names. */
export async function filesOfFolder(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const wanted = entries.filter((entry) => entry.isFile() && isCsv(entry.name))
  return new Map(
    await Promise.all(
      wanted.map(async (entry): Promise<[string, Uint8Array]> => [entry.name, await readFile(path.join(entry.parentPath, entry.name))]),
    ),
  )
}

const isCsv = (name: string) => name.toLowerCase().endsWith('.csv') && !path.posix.basename(name).startsWith('.')
