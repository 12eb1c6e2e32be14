import { existsSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '#platform/db/migrate.ts'
import type { Logins } from '#platform/db/embedded.ts'
import { startTemporary } from '#platform/db/temporary.ts'
import { root } from '#platform/root.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: Logins
  }
}

/** One database server for the whole run, migrated once; each test file copies that database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporary()
  const { ownerUrl, appUrl, superUrl } = server
  if (existsSync(path.join(root, 'db/migrations'))) await migrate({ ownerUrl })
  project.provide('server', { ownerUrl, appUrl, superUrl })
  return () => server.stop()
}
