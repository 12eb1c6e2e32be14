import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build, transform } from 'esbuild'
import { declarationsFor, pruneRules, readsOf, tokensOf } from '#ui/prune.ts'

const ui = import.meta.dirname
const find = createRequire(import.meta.url).resolve
const [asBrotli, asGzip] = [promisify(brotliCompress), promisify(gzip)]

const sources = {
  utrecht: '@utrecht/component-library-css/dist/index.css',
  font: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
}
const themes = {
  voorbeeld: '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css',
  denhaag: '@gemeente-denhaag/design-tokens-components/dist/theme/index.css',
}

// A theme changes colours, letters and corners. Sizes and spacing stay ours: the layout is the same everywhere.
const isLook = (name: string) => /^--utrecht-.*(color|font-family|border-radius)$/.test(name)

/** Builds all that a browser gets into `outDir`: one script, one stylesheet and one per theme, a font and an icon, with hashed names, `manifest.json`, and .br/.gz beside each text. */
export async function buildAssets(outDir: string): Promise<void> {
  await rm(outDir, { recursive: true, force: true })
  await mkdir(outDir, { recursive: true })
  const manifest: Record<string, string> = {}
  const put = async (name: string, content: string | Uint8Array) => {
    manifest[name] = await writeHashed(outDir, name, content)
  }

  await put('font.woff2', await readFile(find(sources.font)))
  await put('icon.svg', await readFile(join(ui, 'theme/icon.svg')))
  const utrecht = pruneRules(await read(sources.utrecht), await usedClasses())
  await put('base.css', await baseCss(utrecht, manifest['font.woff2']!))
  for (const [name, tokens] of Object.entries(themes)) await put(`theme-${name}.css`, await themeCss(name, tokens, utrecht))
  await put('app.js', '/*! Turbo, 37signals, MIT */' + (await bundleScript('browser.ts')))
  // Served from an address of its own: a worker may look after no more than what lies below its address.
  await put('toolbox-worker.js', await bundleScript('offline/toolbox-worker.ts'))
  await writeFile(join(outDir, 'manifest.json'), JSON.stringify(manifest, null, 2))
}

const read = (specifier: string) => readFile(find(specifier), 'utf8')
const minify = async (css: string) => (await transform(css, { loader: 'css', minify: true, target: 'es2022', legalComments: 'none' })).code

/** Every Utrecht class that one of our components writes. */
async function usedClasses(): Promise<Set<string>> {
  const files = (await readdir(ui)).filter((file) => file.endsWith('.tsx'))
  const texts = await Promise.all(files.map((file) => readFile(join(ui, file), 'utf8')))
  const plain = texts.join('\n').match(/utrecht-[a-z0-9_-]*[a-z0-9]/g) ?? []
  // Written with a variable part: heading levels, kinds of alert, `${link}--current`.
  const made = ['1', '2', '3', '4'].map((level) => `utrecht-heading-${level}`)
  made.push(...['ok', 'info', 'warning', 'error'].map((kind) => `utrecht-alert--${kind}`), 'utrecht-pagination__page-link--current')
  return new Set([...plain, ...made])
}

async function baseCss(utrecht: string, font: string): Promise<string> {
  const own = await Promise.all(
    ['ambacht', 'base', 'shell', 'pieces', 'forms', 'pills', 'easy', 'print'].map((name) =>
      readFile(join(ui, `theme/${name}.css`), 'utf8'),
    ),
  )
  const face = `@font-face{font-family:"Atkinson Hyperlegible Next";src:url("${font}") format("woff2");font-weight:200 800;font-display:swap}`
  const notice = '/*! Component CSS: Utrecht, NL Design System, EUPL-1.2 */'
  return notice + (await minify(`${face}@layer utrecht{${utrecht}}${own.join('\n')}`))
}

/** Our mapping of the municipality's brand, with the tokens it reads, and its Utrecht tokens where it is light: the dark side is ours. */
async function themeCss(name: string, tokensFile: string, utrecht: string): Promise<string> {
  const own = await readFile(join(ui, `theme/${name}.css`), 'utf8')
  const tokens = tokensOf(await read(tokensFile))
  const forUs = declarationsFor(readsOf(own), tokens)
  const forUtrecht = declarationsFor([...readsOf(utrecht)].filter(isLook), tokens)
  return minify(`.${name}-theme{${forUs}}@media (prefers-color-scheme:light),print{.${name}-theme{${forUtrecht}}}${own}`)
}

async function bundleScript(entry: string): Promise<string> {
  const bundle = await build({
    entryPoints: [join(ui, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    // The UMD main of Turbo can't be shaken; its module can.
    mainFields: ['module', 'main'],
    alias: { '#ui': ui },
  })
  return bundle.outputFiles[0]!.text
}

async function writeHashed(outDir: string, name: string, content: string | Uint8Array): Promise<string> {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 10)
  const file = name.replace(/(\.\w+)$/, `-${hash}$1`)
  await writeFile(join(outDir, file), content)
  if (!name.endsWith('.woff2')) {
    await writeFile(join(outDir, `${file}.br`), await asBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
    await writeFile(join(outDir, `${file}.gz`), await asGzip(content, { level: 9 }))
  }
  return file
}
