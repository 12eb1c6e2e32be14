import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { renderPage } from '#ui/render.tsx'
import type { Here } from '#ui/here.ts'
import type { Caller } from './caller.ts'
import type { House } from './house.ts'
import type { Redirect } from './doors.ts'

/** Sends a page. Nothing is cached over users. */
export function show(house: House, caller: Caller, request: FastifyRequest, reply: FastifyReply, page: VNode) {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .send(renderPage(hereOf(house, caller, request, reply), page))
}

export function send(house: House, reply: FastifyReply, answer: Redirect) {
  if (answer.notice)
    reply.setCookie('bericht', JSON.stringify({ k: answer.kind ?? 'ok', t: answer.notice }), {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: house.config.baseUrl.startsWith('https:'),
      maxAge: 60,
    })
  return reply.redirect(answer.to, 303)
}

function hereOf(house: House, caller: Caller, request: FastifyRequest, reply: FastifyReply): Here {
  const [path = '/', query] = request.url.split('?', 2)
  return {
    lang: caller.lang,
    path,
    query,
    nonce: request.nonce,
    csrf: tokenOf(house, caller, request),
    assets: house.assets,
    person: caller.person,
    leaver: caller.leaver || caller.provides, // neither has a page of own settings
    organisation: caller.organisation,
    shared: caller.session?.device ?? undefined,
    nav: house.menu(caller),
    notice: takeNotice(request, reply),
    demo: house.config.demoDatabase,
    easy: { short: request.cookies['kort'] === 'ja', large: request.cookies['groot'] === 'ja' },
  }
}

function takeNotice(request: FastifyRequest, reply: FastifyReply): Here['notice'] {
  const cookie = request.cookies['bericht']
  if (!cookie) return undefined
  reply.clearCookie('bericht', { path: '/' })
  try {
    const { k, t } = JSON.parse(cookie) as { k: 'ok' | 'info' | 'warning'; t: string }
    return { kind: k, text: String(t).slice(0, 500) }
  } catch {
    return undefined
  }
}

/**
 * The token in forms: bound to the session, or for visitors to a cookie of this browser. A visitor chooses that cookie, so the words in
 * front keep it apart from whatever else the secret signs: links in mail, codes of certificates, errands to the identity provider.
 */
export function tokenOf(house: House, caller: Caller, request: FastifyRequest): string {
  return createHmac('sha256', house.config.secret)
    .update(caller.session ? `form/session/${caller.session.id}` : `form/visitor/${request.visitor}`)
    .digest('base64url')
}

export function tokenFits(house: House, caller: Caller, request: FastifyRequest, typed: Record<string, unknown>): boolean {
  const given = Buffer.from(typeof typed._csrf === 'string' ? typed._csrf : '')
  const wanted = Buffer.from(tokenOf(house, caller, request))
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
