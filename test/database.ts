import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import type { Logins } from '#platform/db/embedded.ts'
import { cloneDatabase } from '#platform/db/temporary.ts'

/** A migrated database of its own for a test file, with nothing in it but what the migrations put there. */
export async function testDatabase(): Promise<Logins> {
  return cloneDatabase(inject('server'), `test_${randomBytes(6).toString('hex')}`)
}

/** A database with the extensions and nothing else: no migration was applied. */
export async function emptyDatabase(): Promise<Logins> {
  return cloneDatabase(inject('server'), `test_${randomBytes(6).toString('hex')}`, 'unmigrated')
}

/** A database of its own with the voorbeeldgemeente in it. */
export async function worldDatabase(): Promise<Logins> {
  return cloneDatabase(inject('server'), `test_${randomBytes(6).toString('hex')}`, 'world')
}
