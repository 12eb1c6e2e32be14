import type { FastifyReply, FastifyRequest } from 'fastify'
import { look, type Actor } from '#platform/act.ts'
import type { House } from '#platform/http/house.ts'
import { belongsHere, feedOwner, hashOf } from '#modules/people/index.ts'
import { agenda } from './views/agenda.ts'

/** Requests an hour for one address: agendas come back once an hour, a few devices at a time. */
const perHour = 60

/** The private calendar address. No cookie and no session: who knows the address may read, until it is revoked. */
export function agendaDoor(house: House): void {
  const busy = counter()
  house.app.get('/agenda/:token.ics', { config: { who: 'anyone' } }, async (request, reply) => {
    const hash = hashOf((request.params as { token: string }).token)
    if (busy.count(hash) >= perHour)
      return plain(reply, 429, 'Te veel verzoeken. Probeer het over een uur opnieuw.').header('retry-after', '3600')
    const calendar = await read(house, request, hash)
    if (calendar === null) return plain(reply, 404, 'Dit agenda-adres werkt niet (meer).')
    busy.add(hash) // only addresses that exist: what is guessed is not remembered
    return reply
      .type('text/calendar; charset=utf-8')
      .headers({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
      .send(calendar)
  })
}

async function read({ db, config }: House, request: FastifyRequest, hash: string): Promise<string | null> {
  const visitor: Actor = {
    kind: 'visitor',
    personId: null,
    organisationId: null,
    roles: [],
    lang: 'nl',
    repeater: hash,
    origin: request.ip,
  }
  const owner = await look(db, visitor, (tx) => feedOwner(tx, hash), { ticket: hash })
  if (!owner) return null
  const actor: Actor = { ...visitor, kind: 'person', ...owner }
  return look(db, actor, async (tx) =>
    (await belongsHere(tx, owner.personId!)) ? agenda(tx, owner.personId!, config.baseUrl, 'nl') : null,
  )
}

const plain = (reply: FastifyReply, status: number, words: string) =>
  reply.code(status).type('text/plain; charset=utf-8').header('cache-control', 'private, no-store').send(words)

function counter(): { count: (key: string) => number; add: (key: string) => void } {
  const counts = new Map<string, number>()
  let hour = 0
  const count = (key: string) => {
    const now = Math.floor(Date.now() / 3_600_000)
    if (now !== hour) counts.clear()
    hour = now
    return counts.get(key) ?? 0
  }
  return { count, add: (key) => void counts.set(key, count(key) + 1) }
}
