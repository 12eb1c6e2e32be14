import type { FastifyRequest } from 'fastify'

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * An address that a form leads to, as a table may keep it to answer a repeat: without the secret of the link that it was sent by, which is a key and
 * stands in no table but as a hash. Secrets are what our own addresses, or a hidden field of that name, hold of twenty signs or more that is no id.
 */
export function keyless(request: FastifyRequest): { without: (address: string) => string; within: (address: string) => string } {
  const { secret } = (request.body ?? {}) as Record<string, unknown>
  const secrets = Object.entries({ ...(typeof secret === 'string' && { secret }), ...(request.params as Record<string, string>) }).filter(
    ([, word]) => word.length >= 20 && !isId.test(word),
  )
  const mark = (name: string) => `\u0001${name}\u0001`
  return {
    without: (address) => secrets.reduce((rest, [name, word]) => rest.replaceAll(word, mark(name)), address),
    within: (address) => secrets.reduce((rest, [name, word]) => rest.replaceAll(mark(name), () => word), address),
  }
}

/** What a request was about, for the audit log: its path with ids; a token, code or word in it stays out (ids only, never names). */
export function objectOf(request: FastifyRequest): string {
  const params = request.params as Record<string, string>
  return (request.routeOptions.url ?? '').replace(/:(\w+)/g, (name, key: string) => (isId.test(params[key] ?? '') ? params[key]! : name))
}
