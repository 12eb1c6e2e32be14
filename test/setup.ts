import { existsSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '#platform/db/migrate.ts'
import type { Logins } from '#platform/db/embedded.ts'
import { startTemporary } from '#platform/db/temporary.ts'
import { openPool } from '#platform/db/pool.ts'
import { root } from '#platform/root.ts'
import { prepare } from '#world/prepare.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: Logins
  }
}

/** One database server for the whole run, migrated once, and once with the voorbeeldgemeente in it; each test file copies one of these. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporary()
  const { ownerUrl, appUrl, superUrl } = server
  if (existsSync(path.join(root, 'db/migrations'))) await migrate({ ownerUrl })
  const world = await server.createDatabase('world')
  const db = openPool(world.appUrl, 2)
  await prepare({ ownerUrl: world.ownerUrl, db, mode: 'demo' })
  await db.end()
  project.provide('server', { ownerUrl, appUrl, superUrl })
  return () => server.stop()
}
