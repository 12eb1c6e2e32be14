import type { FastifyRequest } from 'fastify'

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What a request was about, for the audit log: its path with ids; a token, code or word in it stays out (ids only, never names). */
export function objectOf(request: FastifyRequest): string {
  const params = request.params as Record<string, string>
  return (request.routeOptions.url ?? '').replace(/:(\w+)/g, (name, key: string) => (isId.test(params[key] ?? '') ? params[key]! : name))
}
