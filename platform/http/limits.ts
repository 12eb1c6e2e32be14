import { createHash } from 'node:crypto'
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
    if (['/assets/*', '/healthz', '/readyz'].includes(request.routeOptions.url ?? '')) return
    const account = accountOf(request)
    const tooOften =
      over('a:' + request.ip, perMinute.address) ||
      (account !== null && over('p:' + account, perMinute.account)) ||
      (isGuess(request) &&
        (over('s:' + (account ?? request.visitor), perMinute.signIn) || over('sa:' + request.ip, perMinute.signInPerAddress)))
    if (tooOften) {
      reply.header('retry-after', '60')
      throw Object.assign(new Error('too often'), { statusCode: 429 })
    }
  })
}

/** A cookie or token as it is counted: hashed, so that what is remembered of it is small however much was sent, and is no secret. */
export function accountOf(request: Pick<FastifyRequest, 'cookies' | 'headers'>): string | null {
  const brought = request.cookies['ambacht'] ?? request.headers.authorization
  return brought === undefined ? null : createHash('sha256').update(brought).digest('base64url').slice(0, 22)
}

/**
 * Who guesses codes of certificates, or has mail sent from a public page, is slowed down as much as who guesses ways to sign in.
 * Told by the route that was found and not by the address, which can be written in many ways (/%69nloggen, ?x=/pdf).
 */
function isGuess(request: FastifyRequest): boolean {
  const route = request.routeOptions.url ?? ''
  if (request.method === 'POST') return route.startsWith('/inloggen') || route === '/open/:editionId' || route === '/api/v1/token'
  return route === '/certificaten' || route === '/certificaten/:code'
}
