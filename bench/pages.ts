// node bin/run.mjs bench/pages.ts: the CPU of pages of a large municipality, web and database together.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { connect, openDatabase } from '#platform/db/open.ts'
import { openPool } from '#platform/db/pool.ts'
import { root } from '#platform/root.ts'
import { organisation, people } from '#world/people.ts'
import { cpuOf } from './cpu.ts'
import { fill } from './fill.ts'

const folder = path.resolve(process.env['AMBACHT_DATA'] || '/tmp/ambacht-bench')
const port = Number(process.env['PORT'] || 8099)
const address = `http://localhost:${port}`
const env = { ...process.env, AMBACHT_DATA: folder, PORT: String(port) }

export interface Measured {
  page: string
  cpuMs: number
  perSecond: number
  kilobytes: number
}

/** Asks for a page many times, a few at once, and checks every answer. */
async function measure(page: string, url: string, wanted: string, cookies: string[], processes: number[], times = 600): Promise<Measured> {
  await ask(url, wanted, cookies, 250)
  const [cpu, clock] = [cpuOf(...processes), performance.now()]
  const bytes = await ask(url, wanted, cookies, times)
  return {
    page,
    cpuMs: round((cpuOf(...processes) - cpu) / times),
    perSecond: Math.round(times / ((performance.now() - clock) / 1000)),
    kilobytes: round(bytes / 1000),
  }
}

async function ask(url: string, wanted: string, cookies: string[], times: number): Promise<number> {
  let left = times
  let bytes = 0
  const one = async () => {
    while (left-- > 0) {
      const answer = await fetch(address + url, { headers: { cookie: cookies[left % cookies.length]! } })
      const text = await answer.text()
      if (answer.status !== 200 || !text.includes(wanted)) throw new Error(`${url}: ${answer.status}, without “${wanted}”`)
      bytes = text.length
    }
  }
  await Promise.all(Array.from({ length: 6 }, one))
  return bytes
}

const round = (n: number) => Math.round(n * 100) / 100

/** Many people, as in life: an account may ask for so many pages a minute and no more. */
async function signIn(personId: string): Promise<string> {
  const page = await fetch(address + '/inloggen')
  const visitor = page.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
  const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())![1]!
  const body = new URLSearchParams({ _csrf: token, personId, organisationId: organisation.id })
  const answer = await fetch(address + '/inloggen/demo', { method: 'POST', body, headers: { cookie: visitor }, redirect: 'manual' })
  return [visitor, ...answer.headers.getSetCookie().map((one) => one.split(';')[0])].join('; ')
}

async function ready(): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if ((await fetch(address + '/readyz').catch(() => null))?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('did not start')
}

const product = spawn(process.execPath, [path.join(root, 'bin/start.mjs')], { env, stdio: ['ignore', 'ignore', 'inherit'] })
try {
  await ready()
  const database = await openDatabase(env, { beside: true })
  const db = openPool(database.appUrl, 2)
  await fill(db)
  await db.end()
  const sql = connect(database.superUrl!, { max: 1 })
  await sql.unsafe('vacuum analyze')
  const [activity] = await sql`select activity_id as id from editions.edition e join editions.tally t on t.edition_id = e.id
    where t.starts_at > now() and e.published_at is not null and e.capacity > t.taken and t.taken > 20 order by t.starts_at limit 1`
  const [{ folder: data }] = (await sql`select current_setting('data_directory') as folder`) as unknown as [{ folder: string }]
  await sql.end()
  const processes = [product.pid!, Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0])]
  const cookies: string[] = []
  for (const somebody of Object.values(people).slice(0, 25)) cookies.push(await signIn(somebody.id))
  const pages: [string, string, string][] = [
    ['aanbod, 50 results', '/aanbod', 'gevonden'],
    ['aanbod, filters', '/aanbod?leervorm=training&leervorm=course&voertaal=en', 'gevonden'],
    ['aanbod, page 3', '/aanbod?pagina=3', 'gevonden'],
    ['zoek water', '/aanbod?zoek=water', 'gevonden'],
    ['zoek omgevingswt', '/aanbod?zoek=omgevingswt', 'We zochten ook op'],
    ['zoek sustainable energy', '/aanbod?zoek=sustainable+energy', 'gevonden'],
    ['zoek niets', '/aanbod?zoek=qqxyzzq', 'niets'],
    ['activity page', `/aanbod/${activity!['id']}`, 'Dit leer je'],
  ]
  const only = process.argv[2]
  console.table(await pages.filter(([name]) => !only || name.includes(only)).reduce(async (before, [name, url, wanted]) => [...(await before), await measure(name, url, wanted, cookies, processes)], Promise.resolve([] as Measured[])))
} finally {
  product.kill('SIGTERM')
}
