import { openProduct } from './product.ts'
import { fill, personOf } from './fill.ts'
import { connections, signIn, atOnce, type Client } from './client.ts'
import { enter, system } from '#platform/act.ts'
import { organisation } from '#world/people.ts'
import { cpuOf } from './cpu.ts'
import { pagesOf, measure } from './pages.ts'
const product = await openProduct(process.env.PROF ? { NODE_OPTIONS: '--cpu-prof --cpu-prof-dir=/tmp/bench-prof' } : {})
try {
  await product.start()
  const db = await product.database()
  await fill(db)
  const s = await product.superuser(); await s.unsafe('vacuum analyze'); await s.end()
  const { ask, close } = connections(product.port, 8)
  const clients: Client[] = await atOnce(Array.from({ length: 40 }), 4, (_, n) => signIn(ask, personOf(1 + n * 41)))
  const pages = (await db.begin(async (tx) => { await enter(tx as never, system(organisation.id)); return pagesOf(tx as never) })) as any[]
  const only = process.argv[2]
  const pm = await product.postmaster()
  for (const p of [...pages, { what: 'leeg', url: '/inloggen', holds: [], cpuLimit: 1 }]) if (!only || p.url.startsWith(only)) { const [a, b] = [cpuOf(product.web()) - cpuOf(pm), cpuOf(pm)]; console.log(await measure(p, product, ask, clients).catch((e) => String(e)))
    console.log('share of web', ((cpuOf(product.web()) - cpuOf(pm) - a) / (cpuOf(product.web()) - a - b)).toFixed(2)) }
  if (process.env.HOLD) { console.log('holding', product.address, product.folder); await new Promise((r) => process.stdin.once('data', r)) }
  await db.end(); close()
} finally { await product.remove() }
