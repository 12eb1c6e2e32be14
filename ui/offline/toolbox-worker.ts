// The worker behind /toolbox: without network it gives the page that was kept. It keeps and sends nothing itself.
interface Fetching extends Event {
  request: Request
  respondWith: (answer: Promise<Response>) => void
}
interface Worker {
  addEventListener: (name: string, listen: (event: never) => void) => void
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
}
const worker = self as unknown as Worker

worker.addEventListener('install', () => void worker.skipWaiting())
worker.addEventListener('activate', (event: Event & { waitUntil: (work: Promise<void>) => void }) =>
  event.waitUntil(worker.clients.claim()),
)
worker.addEventListener('fetch', (event: Fetching) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (url.pathname.startsWith('/assets/')) return event.respondWith(caches.match(request).then((found) => found ?? fetch(request)))
  const isPage = request.mode === 'navigate' || (request.headers.get('accept') ?? '').includes('text/html')
  if (isPage && /^\/toolbox(\/|$)/.test(url.pathname)) event.respondWith(fetch(request).catch(() => keptPage()))
})

const keptPage = async () => (await caches.match('/toolbox/los')) ?? Response.error()

export {}
