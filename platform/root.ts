import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder of the clone: the nearest one upwards with a package.json. Holds for the sources and for the bundle in build/ alike. */
export const root = findRoot(import.meta.dirname)

function findRoot(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder
  const parent = path.dirname(folder)
  if (parent === folder) throw new Error('No package.json found above the program: run it from a clone of the repository.')
  return findRoot(parent)
}
