import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { buildHouse, jobs } from './app.ts'
import { readConfig } from '#platform/config.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openDatabase } from '#platform/db/open.ts'
import { openPool } from '#platform/db/pool.ts'
import { inWords } from '#platform/db/sentence.ts'
import { roleOf } from '#platform/db/urls.ts'
import { whenToldToStop } from '#platform/process/stop.ts'
import { startWorker } from '#platform/jobs.ts'
import { root } from '#platform/root.ts'
import { prepare } from '#world/prepare.ts'

/** The start: database, migrations, the voorbeeldgemeente when the database is empty, web and worker. */
async function start(): Promise<void> {
  const config = await readConfig(process.env)
  const database = await openDatabase(process.env)
  await migrate({ ownerUrl: database.ownerUrl, appRole: roleOf(database.appUrl) })
  const db = openPool(database.appUrl)
  const { demo } = await prepare({ ownerUrl: database.ownerUrl, db, mode: config.mode })
  const assetsFolder = path.join(root, 'build/assets')
  const assets = JSON.parse(await readFile(path.join(assetsFolder, 'manifest.json'), 'utf8')) as Record<string, string>
  const told = { ...config, demoDatabase: demo }
  const house = await buildHouse({ db, config: told, assets, assetsFolder })
  const worker = await startWorker({ ownerUrl: database.ownerUrl, db, config: told }, jobs)
  let ready = false
  house.app.get('/readyz', async (_request, reply) => reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'starting' }))
  whenToldToStop(async () => {
    await house.app.close()
    await worker.stop()
    await db.end({ timeout: 5 })
    await database.stop()
  })
  await house.app.listen({ port: config.port, host: config.host })
  ready = true
  console.log(`\nAmbacht staat klaar: ${config.baseUrl}\nDatabase: ${database.describe}`)
  if (demo) console.log('Kies op de inlogpagina iemand van de voorbeeldgemeente. Een wachtwoord is niet nodig.')
}

start().catch((error) => {
  console.error(inWords(error))
  process.exit(1)
})
