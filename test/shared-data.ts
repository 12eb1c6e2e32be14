import { appendFileSync, existsSync } from 'node:fs'
import path from 'node:path'
import { describe } from 'vitest'
import { root } from '#platform/root.ts'

/** Where public data and rulesets lie that are too large for the repository. */
const folder = path.resolve(root, process.env['SHARED_DATA'] || '../shared')

/** The full path of a file or folder of the shared data, or nothing where it is absent. */
export function sharedData(relativePath: string): string | null {
  const file = path.join(folder, relativePath)
  return existsSync(file) ? file : null
}

/**
 * Tests that read shared data. Where it is absent they are not run, and `npm test` lists them by name at its end.
 * Only at the top level of a test file, so that the name is the whole name.
 */
export function describeWithShared(name: string, relativePath: string, tests: (file: string) => void): void {
  const file = sharedData(relativePath)
  if (file) return void describe(name, () => tests(file))
  const list = process.env['AMBACHT_NOT_RUN']
  if (list) appendFileSync(list, `${name}  (${relativePath})\n`)
  describe.skip(name, () => tests(path.join(folder, relativePath)))
}
