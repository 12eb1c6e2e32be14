import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Requests a minute. A municipality shares one address, so the address gets far more than the account. */
const perMinute = { account: 600, address: 30_000, signIn: 20, signInPerAddress: 300 }

/** Counts requests per account and per address in windows of a minute, and answers 429 above the limit. */
export function limits(app: FastifyInstance): void {
  const counts = new Map<string, number>()
  let minute = 0
  const over = (key: string, most: number): boolean => {
    const now = Math.floor(Date.now() / 60_000)
    if (now !== minute) {
      counts.clear()
      minute = now
    }
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count > most
  }
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/assets/') || request.url === '/healthz' || request.url === '/readyz') return
    const account = accountOf(request)
    const tooOften =
      over('a:' + request.ip, perMinute.address) ||
      (account !== null && over('p:' + account, perMinute.account)) ||
      (isGuess(request) && (over('s:' + (account ?? request.visitor), perMinute.signIn) || over('sa:' + request.ip, perMinute.signInPerAddress)))
    if (tooOften) {
      reply.header('retry-after', '60')
      throw Object.assign(new Error('too often'), { statusCode: 429 })
    }
  })
}

const accountOf = (request: FastifyRequest): string | null => request.cookies['ambacht'] ?? request.headers.authorization ?? null
/** Who guesses codes of certificates is slowed down as much as who guesses ways to sign in. */
const isGuess = (request: FastifyRequest): boolean => isSignIn(request) || (/^\/certificaten[/?]/.test(request.url) && !request.url.endsWith('/pdf'))
const isSignIn = (request: FastifyRequest): boolean => request.method === 'POST' && (request.url.startsWith('/inloggen') || request.url.startsWith('/api/v1/token'))
