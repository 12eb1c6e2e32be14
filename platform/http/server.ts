import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import fastifyStatic from '@fastify/static'
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify'
import { withoutValues } from '../faults.ts'
import { isAway } from '../db/away.ts'
import { explain } from './explain.tsx'
import { stranger } from './caller.ts'
import type { House } from './house.ts'
import { limits } from './limits.ts'
import { problem } from './problem.ts'
import { countTraffic } from './traffic.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** For the one inline tag a page may carry. */
    nonce: string
    /** A random value of this browser, for people who are not signed in. */
    visitor: string
  }
  interface FastifyContextConfig {
    who?: unknown
    upload?: number
    api?: boolean
    scope?: string
  }
  interface FastifyInstance {
    /** Every route there is, as it was declared: for tests that must not miss one. */
    declared: { method: string; url: string; config: FastifyContextConfig }[]
  }
}

/** The web server without any room: headers, cookies, forms, files, limits, and one place where bugs are met. */
export async function openServer(options: {
  assetsFolder: string
  secure: boolean
  trustProxy: boolean
  log?: NodeJS.WritableStream
}): Promise<FastifyInstance> {
  const app = Fastify({
    logger: logging(options.log),
    trustProxy: options.trustProxy,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 512_000,
    routerOptions: { maxParamLength: 200 },
  })
  countTraffic(app)
  app.decorate('declared', [])
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') app.declared.push({ method: one, url, config: config ?? {} })
  })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 512_000 })
  await app.register(multipart, { attachFieldsToBody: false, limits: { files: 1, fields: 50, fieldSize: 64_000 } })
  await app.register(fastifyStatic, {
    root: options.assetsFolder,
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  })
  app.decorateRequest('nonce', '')
  app.decorateRequest('visitor', '')
  app.addHook('onRequest', async (request, reply) => {
    request.nonce = randomBytes(16).toString('base64')
    const brought = request.cookies['bezoek'] ?? ''
    request.visitor = isVisitor.test(brought) ? brought : newVisitor(request, reply, options.secure)
    reply.headers(secureHeaders(request.nonce, options.secure))
  })
  limits(app)
  app.addHook('preHandler', takeUpload)
  app.addHook('preHandler', async ({ query, params, body }) => {
    if (holdsNul([query, params, body])) throw Object.assign(new Error('a sign that no text may hold'), { statusCode: 400 })
  })
  return app
}

/** As newVisitor makes them and in no other shape: never the id of a session, of a client or of anything else that repeats are recognised by. */
const isVisitor = /^[\w-]{32}$/

function newVisitor(request: FastifyRequest, reply: import('fastify').FastifyReply, secure: boolean): string {
  const visitor = randomBytes(24).toString('base64url')
  if (!/^\/(api|assets)\//.test(request.url)) reply.setCookie('bezoek', visitor, { path: '/', httpOnly: true, sameSite: 'lax', secure })
  return visitor
}

function secureHeaders(nonce: string, secure: boolean): Record<string, string> {
  return {
    'content-security-policy': `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; worker-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/** U+0000 is a sign that nobody types and that the database refuses to keep in a text. The bytes of a file are not looked at. */
function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000')
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false
  return Object.entries(value).some(([name, one]) => name.includes('\u0000') || holdsNul(one))
}

/** Reads a multipart form into the body: fields as they are, the file as { name, bytes }. */
async function takeUpload(request: FastifyRequest): Promise<void> {
  const limit = request.routeOptions.config.upload
  if (!limit || !request.isMultipart()) return
  const body: Record<string, unknown> = {}
  for await (const part of request.parts({ limits: { fileSize: limit } })) {
    const value = part.type === 'file' ? { name: part.filename, bytes: await part.toBuffer() } : part.value
    const before = body[part.fieldname]
    body[part.fieldname] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
  }
  request.body = body
}

/** Bugs are met here once: logged without personal data, answered with a page that says so. */
export function meetBugs(house: House): void {
  const answer = async (request: FastifyRequest, reply: import('fastify').FastifyReply, why: Parameters<typeof explain>[4]) =>
    request.url.startsWith('/api/')
      ? problem(request, reply, statusOf[why] ?? 500, apiWords[why] ?? apiWords.broken!)
      : explain(house, await house.identify(request).catch(() => stranger('nl', '', 'nobody')), request, reply, why)
  house.app.setNotFoundHandler((request, reply) => answer(request, reply, 'not-found'))
  house.app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (error.statusCode === 413) return answer(request, reply, 'too-large')
    if (error.statusCode === 429) return answer(request, reply, 'too-often')
    if (error.statusCode && error.statusCode < 500) return answer(request, reply, 'bad-address')
    if (isAway(error)) {
      reply.header('retry-after', '5')
      return answer(request, reply, 'resting')
    }
    request.log.error({
      code: error.code,
      name: error.name,
      message: withoutValues(error.message),
      stack: withoutValues(error.stack ?? ''),
      route: request.routeOptions.url,
    })
    return answer(request, reply, 'broken')
  })
}

const statusOf: Partial<Record<Parameters<typeof explain>[4], number>> = {
  'not-found': 404,
  'bad-address': 400,
  'too-often': 429,
  'too-large': 413,
  resting: 503,
  broken: 500,
}
const apiWords: Partial<Record<Parameters<typeof explain>[4], { nl: string; en: string }>> = {
  'not-found': {
    nl: 'Dit adres kent de API niet. Zie /api/v1/openapi.json.',
    en: 'The API does not know this address. See /api/v1/openapi.json.',
  },
  'bad-address': { nl: 'De aanvraag is niet te lezen. Stuur geldige JSON.', en: 'The request cannot be read. Send valid JSON.' },
  'too-often': { nl: 'Probeer het over een minuut opnieuw.', en: 'Try again in a minute.' },
  'too-large': { nl: 'Stuur minder gegevens in één keer.', en: 'Send less data at once.' },
  resting: {
    nl: 'De database start opnieuw. Stuur dezelfde aanvraag over een paar seconden nog eens, met dezelfde Idempotency-Key: dan gebeurt het hooguit één keer.',
    en: 'The database is restarting. Send the same request again in a few seconds, with the same Idempotency-Key: then it is done once at most.',
  },
  broken: { nl: 'Het ligt niet aan jou. Er is niets veranderd.', en: 'It is not your fault. Nothing has changed.' },
}

function logging(stream?: NodeJS.WritableStream) {
  if (process.env['AMBACHT_LOG'] === 'off' && !stream) return false
  return { level: process.env['AMBACHT_LOG'] ?? 'warn', ...(stream ? { stream } : {}) }
}
