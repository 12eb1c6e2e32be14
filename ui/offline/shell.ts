const shell = '/toolbox/los'

/** Keeps the page for when there is no network, and what it is made of, on this device. No name and no token is in it: it is asked without cookies. */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return
  await navigator.serviceWorker.register('/toolbox-werker.js', { scope: '/toolbox' })
  const page = await fetch(shell, { credentials: 'omit', cache: 'no-store' })
  if (!page.ok) return
  const files = [...new Set((await page.clone().text()).match(/\/assets\/[\w.-]+/g) ?? [])]
  const cache = await caches.open('toolbox')
  const there = (await cache.keys()).map((request) => new URL(request.url).pathname)
  await cache.addAll(files.filter((file) => !there.includes(file)))
  await cache.put(shell, page)
  for (const old of there) if (old !== shell && !files.includes(old)) await cache.delete(old)
}
