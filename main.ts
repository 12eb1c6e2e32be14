import http from 'node:http'
import { migrate } from '#platform/db/migrate.ts'
import { connect, openDatabase, roleOf } from '#platform/db/open.ts'
import { inWords } from '#platform/db/sentence.ts'
import { whenToldToStop } from '#platform/process/stop.ts'

const { PORT = '8080', HOST = '127.0.0.1' } = process.env

try {
  const database = await openDatabase(process.env)
  await migrate({ ownerUrl: database.ownerUrl, appRole: roleOf(database.appUrl) })
  const sql = connect(database.appUrl, { max: 4 })
  const server = http.createServer(async (request, answer) => {
    const ready = request.url !== '/readyz' || (await sql`select 1`.then(() => true, () => false))
    answer.writeHead(ready ? 200 : 503).end(ready ? 'ok\n' : 'not yet\n')
  })
  whenToldToStop(async () => {
    server.close()
    await sql.end({ timeout: 5 })
    await database.stop()
  })
  server.listen(Number(PORT), HOST, () => console.log(`Ambacht runs at http://localhost:${PORT} with ${database.describe}`))
} catch (error) {
  console.error(inWords(error))
  process.exit(1)
}
