import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from '#platform/root.ts'
import type { Figure } from './figures.ts'
import type { Product } from './product.ts'

const what = 'inlezen van heel ESCO, vanaf een lege lijst'

/** All of ESCO through the command beside the running product; the start of the command counts too. Absent where the files of ESCO are. */
export async function frameworkFigures(product: Product): Promise<Figure[]> {
  const folder = path.resolve(root, process.env['SHARED_DATA'] || '../shared', 'data/esco')
  if (!existsSync(folder)) return [{ what, absent: 'de bestanden van ESCO zijn er niet' }]
  const start = performance.now()
  const child = spawn(process.execPath, [path.join(root, 'bin/run.mjs'), 'bin/framework.ts', 'esco', folder, '--version', '1.1.1'], {
    env: { ...process.env, AMBACHT_DATA: product.folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (text: Buffer) => said.push(text))
  await once(child, 'close')
  const words = Buffer.concat(said).toString()
  if (!/skills: 14536 new/.test(words) || !/relations between occupations and skills: 123788/.test(words))
    throw new Error(`taking in ESCO: ${words}`)
  return [{ what, value: Math.round((performance.now() - start) / 10) / 100, unit: 's', limit: 60 }]
}
