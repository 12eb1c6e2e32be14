import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { buildHouse, jobs } from './app.ts'
import { refuseWithoutAWayIn } from '#modules/people/index.ts'
import { readConfig } from '#platform/config.ts'
import type { Config } from '#platform/http/house.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openDatabase, type Database as OpenedDatabase } from '#platform/db/open.ts'
import { openPool } from '#platform/db/pool.ts'
import { inWords } from '#platform/db/sentence.ts'
import { roleOf } from '#platform/db/urls.ts'
import { stayWhenTheDatabaseGoes } from '#platform/process/stay.ts'
import { whenToldToStop } from '#platform/process/stop.ts'
import { startWorker } from '#platform/worker.ts'
import { root } from '#platform/root.ts'
import { prepare } from '#world/prepare.ts'

/** The start: database, migrations, the voorbeeldgemeente when the database is empty, web and worker. */
async function start(): Promise<void> {
  const config = await readConfig(process.env)
  const database = await openDatabase(process.env)
  const closing: (() => Promise<unknown>)[] = [() => database.stop()]
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end()
  }
  whenToldToStop(close)
  try {
    await serve(config, database, closing)
    stayWhenTheDatabaseGoes()
  } catch (error) {
    await close()
    throw error
  }
}

/** Opens the house on a database; what is opened is noted in `closing`, to be closed in the opposite order. */
async function serve(config: Config, database: OpenedDatabase, closing: (() => Promise<unknown>)[]): Promise<void> {
  await migrate({ ownerUrl: database.ownerUrl, appRole: roleOf(database.appUrl) })
  const db = openPool(database.appUrl)
  closing.push(() => db.end({ timeout: 5 }))
  if (config.mode === 'production') await refuseWithoutAWayIn(db, config)
  const { demo } = await prepare({ ownerUrl: database.ownerUrl, db, mode: config.mode })
  await db`update platform.installation set texts = ${config.mode === 'demo' || config.textGateway !== null}`
  const desk = { ownerUrl: database.ownerUrl, db, config: { ...config, demoDatabase: demo } }
  const assetsFolder = path.join(root, 'build/assets')
  const assets = JSON.parse(await readFile(path.join(assetsFolder, 'manifest.json'), 'utf8')) as Record<string, string>
  const house = await buildHouse({ ...desk, assets, assetsFolder })
  house.app.get('/readyz', async () => (await db`select 1`) && { status: 'ready' })
  const worker = await startWorker(desk, jobs)
  closing.push(() => worker.stop())
  closing.push(() => house.app.close())
  await house.app.listen({ port: config.port, host: config.host })
  console.log(`\nAmbacht staat klaar: ${config.baseUrl}\nDatabase: ${database.describe}`)
  if (demo) console.log('Kies op de inlogpagina iemand van de voorbeeldgemeente. Een wachtwoord is niet nodig.')
}

start().catch((error) => {
  console.error(inWords(error))
  process.exit(1)
})
