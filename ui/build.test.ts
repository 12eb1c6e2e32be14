import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAssets } from '#ui/build.ts'
import { declarationsFor, pruneRules, tokensOf } from '#ui/prune.ts'

let folder: string
let manifest: Record<string, string>
const size = async (name: string, ending = '') => (await stat(join(folder, manifest[name]! + ending))).size
const text = (name: string) => readFile(join(folder, manifest[name]!), 'utf8')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ambacht-assets-'))
  await buildAssets(folder)
  manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
})
afterAll(() => rm(folder, { recursive: true }))

test('a first view takes at most 60 kB of CSS and JS over the wire, in every theme', async () => {
  const base = (await size('base.css', '.br')) + (await size('app.js', '.br'))
  const largestTheme = Math.max(await size('theme-voorbeeld.css', '.br'), await size('theme-denhaag.css', '.br'))
  expect(base + largestTheme).toBeLessThanOrEqual(60_000)
})

test('without brotli it is still at most 60 kB', async () => {
  expect((await size('base.css', '.gz')) + (await size('app.js', '.gz')) + (await size('theme-voorbeeld.css', '.gz'))).toBeLessThanOrEqual(
    60_000,
  )
})

test('the font is one file of at most 40 kB and shows words before it is there', async () => {
  expect(await size('font.woff2')).toBeLessThanOrEqual(40_000)
  expect(await text('base.css')).toContain(`url(${manifest['font.woff2']})`)
  expect(await text('base.css')).toContain('font-display:swap')
})

test('names carry a hash of the content', () => {
  for (const [name, file] of Object.entries(manifest)) expect(file).toMatch(new RegExp(`^${name.split('.')[0]}-[\\w-]{10}\\.`))
})

test('only component CSS that we use is sent along', async () => {
  const css = await text('base.css')
  expect(css).toContain('.utrecht-button--primary-action')
  expect(css).not.toContain('.utrecht-calendar')
})

test('a theme changes colours, letters and corners, never a size or a place', async () => {
  const tokens = tokensOf(await text('theme-voorbeeld.css').then((css) => css.replaceAll('}', ';}')))
  const utrecht = [...tokens.keys()].filter((name) => name.startsWith('--utrecht-'))
  expect(utrecht).toContain('--utrecht-button-primary-action-background-color')
  expect(utrecht.filter((name) => !/(color|font-family|border-radius)$/.test(name))).toEqual([])
})

test('a rule is kept when all its classes are used, and cut to the selectors that are', () => {
  const css = '@media print{.a{x:1}.b{x:2}} .a,.b{x:3} .a:not(.c, .d):hover{x:4} .a .b{x:5} /* .a{} */ p{x:6}'
  expect(pruneRules(css, new Set(['a']))).toBe('@media print{.a{x:1}}\n.a{x:3}\n.a:not(.c, .d):hover{x:4}')
})

test('a token brings along the tokens it reads', () => {
  const tokens = tokensOf('.t{--a:var(--b);--b:var(--c, 1px);--c:red;--d:blue;}')
  expect(declarationsFor(['--a'], tokens)).toBe('--a:var(--b);--b:var(--c, 1px);--c:red;')
})
