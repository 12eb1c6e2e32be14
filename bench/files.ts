import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { certificatePdf, toXlsx, type Cell } from '#platform/files/index.ts'
import { root } from '#platform/root.ts'
import { median } from './pages.ts'
import type { Product } from './product.ts'
import type { Figure } from './figures.ts'

/** The HR file of 5,000 people through the command of `npm run import`, beside the running product; the start of the command counts too. */
export async function importFigures(product: Product): Promise<Figure[]> {
  const file = path.join(root, 'world/hr/medewerkers-2026-10.csv')
  const here = ['--partial', '--organisation', 'voorbeeldstad', '--yes']
  const order = ['employees', file, ...here]
  const units = await command(product, ['units', path.join(root, 'world/hr/afdelingen.csv'), ...here, '--apply'])
  if (!units.said.includes('Applied')) throw new Error(`the units before the import: ${units.said}`)
  const dry = await command(product, order)
  const both = await command(product, [...order, '--apply'])
  if (!/\b[45]\d\d\d new\b/.test(dry.said)) throw new Error(`the dry run of the import: ${dry.said}`)
  if (!both.said.includes('Applied')) throw new Error(`the import: ${both.said}`)
  const again = await command(product, order)
  if (!/^0 new, 0 changed, 0 moved/m.test(again.said)) throw new Error(`the same file twice changes something: ${again.said}`)
  return [
    { what: 'import van 5.000 mensen: proef', value: seconds(dry.ms), unit: 's', limit: 10 },
    { what: 'import van 5.000 mensen: proef en toepassen', value: seconds(both.ms), unit: 's', limit: 10 },
  ]
}

async function command(product: Product, args: string[]): Promise<{ ms: number; said: string }> {
  const start = performance.now()
  const child = spawn(process.execPath, [path.join(root, 'bin/run.mjs'), 'bin/import.ts', ...args], {
    env: { ...process.env, AMBACHT_DATA: product.folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (text: Buffer) => said.push(text))
  await once(child, 'close')
  return { ms: performance.now() - start, said: Buffer.concat(said).toString() }
}

const seconds = (ms: number) => Math.round(ms / 10) / 100

/** A table of 20,000 rows to take along, and a certificate to print. */
export async function paperFigures(): Promise<Figure[]> {
  const rows = Array.from({ length: 20_000 }, (_, n): Cell[] => [
    `Voorbeeld ${n}`,
    'Burgerzaken',
    n / 10,
    Temporal.PlainDate.from('2026-01-01').add({ days: n % 365 }),
    n % 2 === 0,
  ])
  const columns = [
    { head: 'Naam', kind: 'text' },
    { head: 'Afdeling', kind: 'text' },
    { head: 'Uren', kind: 'number' },
    { head: 'Datum', kind: 'date' },
    { head: 'Aanwezig', kind: 'yesno' },
  ] as const
  const sheets = await times(
    3,
    () => toXlsx({ title: 'Deelnemers', columns: [...columns], rows }),
    (file) => file.subarray(0, 2).toString() === 'PK' && file.length > 200_000,
  )
  const today = Temporal.PlainDate.from('2026-01-01')
  const facts = {
    lang: 'nl',
    organisation: 'Gemeente Voorbeeldstad',
    person: 'Anna Voorbeeld',
    title: 'Bouwbesluit',
    learningForm: 'training',
    hours: 7,
    completedOn: today,
    issuedOn: today,
    code: 'ABCD-EFGH-JKLM',
    verifyUrl: 'https://leren.voorbeeldstad.example/certificaten/ABCD-EFGH-JKLM',
    provider: null,
    theme: { brand: '#0b5c68', accent: '#e8a33d' },
  } as const
  const papers = await times(
    15,
    () => certificatePdf(facts),
    (file) => file.subarray(0, 5).toString() === '%PDF-',
  )
  return [
    { what: 'XLSX van 20.000 regels', value: seconds(median(sheets)), unit: 's', limit: 3 },
    { what: 'certificaat als PDF/UA', value: Math.round(median(papers)), unit: 'ms' },
  ]
}

async function times(many: number, make: () => Promise<Buffer>, good: (file: Buffer) => boolean): Promise<number[]> {
  const taken: number[] = []
  for (let n = 0; n < many; n++) {
    const start = performance.now()
    const file = await make()
    taken.push(performance.now() - start)
    if (!good(file)) throw new Error('an empty or broken file')
  }
  return taken
}

/** What a browser fetches for the first view: the stylesheets and scripts that the page names, as they go over the wire, and the font. */
export async function firstView(product: Product, page: string): Promise<Figure[]> {
  const named = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map((match) => match[1]!)
  const wire = await Promise.all([...new Set(named)].map((url) => bytesOf(product, url)))
  const folder = path.join(root, 'build/assets')
  const fonts = readdirSync(folder)
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => readFileSync(path.join(folder, name)).length)
  if (named.length < 2 || fonts.length !== 1) throw new Error(`the first view: ${named.length} files and ${fonts.length} fonts`)
  return [
    { what: 'eerste bezoek: CSS en JS over de lijn', value: kilo(wire.reduce((sum, one) => sum + one, 0)), unit: 'kB', limit: 60 },
    { what: 'eerste bezoek: lettertype', value: kilo(fonts[0]!), unit: 'kB', limit: 40 },
    { what: 'eerste bezoek: startpagina zelf, met brotli', value: kilo(brotliCompressSync(page).length), unit: 'kB' },
  ]
}

/** `fetch` unpacks; the length that the server says it sends is what counts. */
async function bytesOf(product: Product, url: string): Promise<number> {
  const answer = await fetch(product.address + url, { headers: { 'accept-encoding': 'br' } })
  const unpacked = (await answer.arrayBuffer()).byteLength
  if (answer.status !== 200 || !unpacked) throw new Error(`${url}: ${answer.status}`)
  return Number(answer.headers.get('content-length') ?? unpacked)
}

const kilo = (bytes: number) => Math.round(bytes / 100) / 10
