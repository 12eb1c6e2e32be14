// Makes build/: the program in one file with its source map, and the files for the browser. Run with the pinned Node and tsx.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { mendPostgres } from './mend.mjs'
import { root } from './prepare.mjs'

const out = path.join(root, 'build')

await build({
  absWorkingDir: root,
  entryPoints: ['main.ts'],
  outfile: path.join(out, 'main.js'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node26',
  packages: 'external',
  plugins: [mendPostgres],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  logLevel: 'warning',
})

const assets = path.join(root, 'ui', 'build.ts')
if (existsSync(assets)) await (await import(pathToFileURL(assets).href)).buildAssets(path.join(out, 'assets'))
