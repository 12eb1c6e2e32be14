import { cpus, totalmem } from 'node:os'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '#platform/root.ts'
import type { Product } from './product.ts'

/** One figure, with what was promised. */
export interface Figure {
  what: string
  value?: number
  unit?: 'ms CPU' | 'per s' | 's' | 'ms' | 'kB' | '%' | 'gebroken beloften'
  limit?: number
  /** More is better; otherwise less is. */
  more?: boolean
  /** Why there is no figure. */
  absent?: string
}

export interface Machine {
  cpu: string
  cores: number
  memoryGb: number
  node: string
  postgres: string
  date: string
}

export async function machine(product: Product): Promise<Machine> {
  const sql = await product.superuser()
  const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`
  await sql.end()
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgres: row!.version,
    date: Temporal.Now.plainDateISO('Europe/Amsterdam').toString(),
  }
}

export const kept = (figure: Figure): boolean | null =>
  figure.value === undefined || figure.limit === undefined
    ? null
    : figure.more
      ? figure.value >= figure.limit
      : figure.value <= figure.limit

/** Prints the table; when everything was measured it is kept in bench/results.json, bench/table.md and the README. */
export function report(machine: Machine, figures: Figure[], whole: boolean): void {
  console.table(
    figures.map((figure) => ({
      wat: figure.what,
      gemeten: said(figure),
      belofte: promised(figure),
      gehaald: { true: 'ja', false: 'NEE', null: '' }[String(kept(figure))],
    })),
  )
  if (!whole) return
  writeFileSync(
    path.join(root, 'bench/results.json'),
    JSON.stringify({ machine, figures: figures.map((figure) => ({ ...figure, kept: kept(figure) })) }, null, 2) + '\n',
  )
  writeFileSync(path.join(root, 'bench/table.md'), table(machine, figures))
  const readme = path.join(root, 'README.md')
  writeFileSync(
    readme,
    readFileSync(readme, 'utf8').replace(
      /(<!-- figures -->\n)[^]*?(<!-- end of figures -->)/,
      (_, begin, end) => `${begin}${table(machine, figures)}${end}`,
    ),
  )
}

function table({ cpu, cores, memoryGb, node, postgres, date }: Machine, figures: Figure[]): string {
  const lines = figures.map((figure) => `| ${figure.what} | ${said(figure)} | ${promised(figure)} |`)
  return [
    `Measured on ${date}: ${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}, PostgreSQL ${postgres}; everything on that machine.`,
    '',
    '| wat | gemeten | belofte |',
    '|---|---|---|',
    ...lines,
    '',
  ].join('\n')
}

const said = ({ value, unit, absent }: Figure) => (value === undefined ? (absent ?? '') : `${value} ${unit ?? ''}`.trim())
const promised = ({ limit, more, unit }: Figure) => (limit === undefined ? '' : `${more ? '≥' : '≤'} ${limit} ${unit ?? ''}`.trim())
