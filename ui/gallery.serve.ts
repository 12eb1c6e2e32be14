import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { galleryHtml, galleryPages } from '#ui/gallery.tsx'
import type { Theme } from '#ui/index.ts'

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2', svg: 'image/svg+xml' }
// The same walls as the real pages have, so that a style or script in the wrong place is seen here first.
const policy =
  "default-src 'self'; script-src 'self' 'nonce-gallery'; style-src 'self' 'nonce-gallery'; img-src 'self' data:; font-src 'self'"

/** Serves the gallery on a free port of this machine: `/<page>?theme=…`. `assets` is a folder made by buildAssets. */
export async function serveGallery(assets: string): Promise<{ address: string; server: Server }> {
  const manifest = JSON.parse(await readFile(join(assets, 'manifest.json'), 'utf8'))
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const [, first = '', file = ''] = url.pathname.split('/')
    response.setHeader('content-security-policy', policy)
    if (first === 'assets' && Object.values(manifest).includes(file)) {
      response.setHeader('content-type', types[file.split('.').pop()!] ?? 'text/plain')
      return void readFile(join(assets, file)).then((content) => response.end(content))
    }
    if (!galleryPages.includes(first)) return void response.writeHead(404).end()
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(galleryHtml(first, (url.searchParams.get('theme') ?? 'ambacht') as Theme, manifest))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}
