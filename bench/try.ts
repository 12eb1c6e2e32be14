import { openProduct } from './product.ts'
import { fill, personOf } from './fill.ts'
import { connections, signIn, atOnce, type Client } from './client.ts'
import { enter, system } from '#platform/act.ts'
import { organisation } from '#world/people.ts'
import { pagesOf, measure } from './pages.ts'
const product = await openProduct()
try {
  await product.start()
  const db = await product.database()
  await fill(db)
  const s = await product.superuser(); await s.unsafe('vacuum analyze'); await s.end()
  const { ask, close } = connections(product.port, 8)
  const clients: Client[] = await atOnce(Array.from({ length: 40 }), 4, (_, n) => signIn(ask, personOf(1 + n * 41)))
  const pages = (await db.begin(async (tx) => { await enter(tx as never, system(organisation.id)); return pagesOf(tx as never) })) as any[]
  const only = process.argv[2]
  for (const p of pages) if (!only || p.url.startsWith(only)) console.log(await measure(p, product, ask, clients).catch((e) => String(e)))
  if (process.env.HOLD) { console.log('holding', product.address, product.folder); await new Promise((r) => process.stdin.once('data', r)) }
  await db.end(); close()
} finally { await product.remove() }
