// npm run bench: see bench/README.md for what the figures mean.
import type { Database } from '#platform/db/pool.ts'
import { atOnce, connections, signIn, type Client } from './client.ts'
import { firstView, importFigures, paperFigures } from './files.ts'
import { machine, report, type Figure } from './figures.ts'
import { advisers, fill, personOf, teamSize } from './fill.ts'
import { measure, pagesOf } from './pages.ts'
import { planningFigures } from './planning.ts'
import { recommendationPages, relationFigures } from './recommendations.ts'
import { openProduct, type Product } from './product.ts'
import { frameworkFigures } from './skills.ts'
import { killFigures, stormFigures } from './storms.ts'
import { within } from './storm.ts'

/** Seconds until it serves: on an empty folder, the voorbeeldgemeente included, and once more. */
async function startFigures(): Promise<Figure[]> {
  const fresh = await openProduct()
  try {
    const first = await timed(() => fresh.start())
    await fresh.stop()
    const later = await timed(() => fresh.start())
    return [
      { what: 'eerste start, met voorbeeldgemeente', value: first, unit: 's', limit: 60 },
      { what: 'volgende start', value: later, unit: 's', limit: 5 },
    ]
  } finally {
    await fresh.remove()
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return Math.round((performance.now() - start) / 10) / 100
}

const parts: Record<string, (product: Product, db: Database) => Promise<Figure[]>> = {
  skills: (product) => frameworkFigures(product), // before the pages: they search in it
  pages: pageFigures,
  storm: (product, db) => stormFigures(product, db),
  kill: (product, db) => killFigures(product, db),
  import: (product) => importFigures(product),
  papers: () => paperFigures(),
  start: () => startFigures(),
  planning: () => planningFigures(),
  recommendations: recommendationFigures,
}

const wanted = process.argv.slice(2)
const product = await openProduct()
try {
  await product.start()
  const db = await product.database()
  await fill(db)
  const sql = await product.superuser()
  await sql.unsafe('vacuum analyze')
  await sql.end()
  const figures: Figure[] = []
  for (const [name, measured] of Object.entries(parts)) {
    if (wanted.length && !wanted.some((one) => one.startsWith(name))) continue
    console.log(`${name} …`)
    figures.push(...(await measured(product, db)))
  }
  report(await machine(product), figures, wanted.length === 0)
  await db.end({ timeout: 1 })
} finally {
  await product.remove()
}

/** Forty managers ask in turn, so that no page can be one that was kept; the lists of the academy are asked for by twenty learning advisers. */
async function pageFigures(product: Product, db: Database): Promise<Figure[]> {
  const { ask, close } = connections(product.port, 8)
  const managers = await atOnce(Array.from({ length: 40 }), 4, (_, n) => signIn(ask, personOf(1 + n * (teamSize + 1))))
  const staff = await atOnce(advisers, 4, (n) => signIn(ask, personOf(n)))
  const start = await ask(managers[0]!, '/')
  const figures = await firstView(product, start.body)
  const paths = wanted.filter((one) => one.startsWith('pages:')).map((one) => one.slice('pages:'.length))
  for (const page of await within(db, pagesOf)) {
    if (paths.length && !paths.some((path) => page.url.startsWith(path))) continue
    const clients: Client[] = page.staff ? staff : managers
    for (const client of clients) client.csrf = (await ask(client, '/')).body.match(/name="_csrf" value="([^"]+)"/)?.[1] ?? '-'
    figures.push(...(await measure(page, product, ask, clients)))
    console.log(figures.at(-1))
  }
  close()
  return figures
}

/** Last, because what people followed before is added for it. */
async function recommendationFigures(product: Product, db: Database): Promise<Figure[]> {
  const figures = await relationFigures(db)
  const sql = await product.superuser()
  await sql.unsafe('vacuum analyze')
  await sql.end()
  const { ask, close } = connections(product.port, 8)
  const people = await atOnce(Array.from({ length: 40 }), 4, (_, n) => signIn(ask, personOf(2 + n * (teamSize + 1))))
  for (const page of recommendationPages) {
    for (const client of people) client.csrf = (await ask(client, '/')).body.match(/name="_csrf" value="([^"]+)"/)?.[1] ?? '-'
    figures.push(...(await measure(page, product, ask, people)))
    console.log(figures.at(-1))
  }
  close()
  return figures
}
