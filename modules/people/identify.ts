import type { FastifyRequest } from 'fastify'
import type { Database, Sql } from '#platform/db/pool.ts'
import type { Role } from '#platform/act.ts'
import type { Caller } from '#platform/http/caller.ts'
import type { Lang } from '#platform/words.ts'
import { settingsOf } from './settings.ts'
import { hashOf } from './token.ts'

/** A session ends after this long without a request, and after this long in any case. */
export const sessionLimits = { idle: '2 hours', absolute: '12 hours' } as const

export const sessionCookie = 'ambacht'

interface Resumed {
  personId: string
  firstName: string
  name: string
  organisationId: string
  organisation: string
  theme: 'ambacht' | 'voorbeeld' | 'denhaag'
  settings: unknown
  lang: Lang
  method: 'demo' | 'oidc' | 'mail' | 'private'
  /** Null: the identity provider did not say when. */
  signedInAt: string | null
  seenAt: string
  employed: boolean
  leaver: boolean
  manages: boolean
  teaches: boolean
  provides: boolean
  roles: Role[]
}

/** What rooms above know about whoever comes in, as a piece of SQL over the session as JSON: asked in the same query as the session itself. */
export interface Standing {
  teaches: (sql: Sql, session: ReturnType<Sql>) => ReturnType<Sql>
  provides: (sql: Sql, session: ReturnType<Sql>) => ReturnType<Sql>
}

/** Finds out who sent a request, from the session cookie. One query; the time of the last request is kept once a minute, the language when it changes. */
export function identifier(db: Database, standing: Standing): (request: FastifyRequest) => Promise<Caller> {
  return async (request) => {
    const token = request.cookies[sessionCookie]
    if (!token) return visitor(request)
    const hash = hashOf(token)
    // The session comes first: it puts the query within the walls of its organisation.
    const [row] = await db.ask(
      (sql) => sql`
      select r.session, case when r.session is not null then ${standing.teaches(sql, sql`r.session`)} end as teaches,
        case when r.session ->> 'employed' = 'false' then ${standing.provides(sql, sql`r.session`)} end as provides
      from (select people.resume(${hash}, ${sessionLimits.idle}::interval, ${sessionLimits.absolute}::interval) as session offset 0) r`,
    )
    const session = row?.['session']
      ? { ...(row['session'] as Resumed), teaches: row['teaches'] === true, provides: row['provides'] === true }
      : null
    if (!session) return visitor(request)
    const lang = langOf(request) ?? session.lang
    if (lang !== session.lang || Date.now() - Date.parse(session.seenAt) > 60_000) await keepAlive(db, hash, session.organisationId, lang)
    return callerOf(session, hash, request)
  }
}

function callerOf(session: Resumed, hash: string, request: FastifyRequest): Caller {
  const lang = langOf(request) ?? session.lang
  return {
    actor: {
      kind: session.employed ? 'person' : 'guest',
      personId: session.personId,
      organisationId: session.organisationId,
      roles: session.employed ? session.roles : [],
      lang,
      repeater: hash,
      origin: request.ip,
    },
    session: { id: hash, method: session.method, signedInAt: Temporal.Instant.from(session.signedInAt ?? '1970-01-01T00:00Z') },
    person: { id: session.personId, name: session.name, firstName: session.firstName, initials: initialsOf(session.name) },
    organisation: {
      id: session.organisationId,
      name: session.organisation,
      academyName: settingsOf(session.settings).academyName,
      theme: session.theme,
      settings: session.settings,
    },
    employed: session.employed,
    leaver: session.leaver,
    manages: session.employed && session.manages,
    teaches: session.employed && session.teaches,
    provides: !session.employed && !session.leaver && session.provides,
    lang,
  }
}

function visitor(request: FastifyRequest): Caller {
  const lang = langOf(request) ?? 'nl'
  return {
    actor: { kind: 'visitor', personId: null, organisationId: null, roles: [], lang, repeater: request.visitor, origin: request.ip },
    session: null,
    person: null,
    organisation: null,
    employed: false,
    leaver: false,
    manages: false,
    teaches: false,
    provides: false,
    lang,
  }
}

async function keepAlive(db: Database, hash: string, organisationId: string, lang: Lang): Promise<void> {
  await db.begin(async (tx) => {
    await tx`select set_config('app.organisation', ${organisationId}, true)`
    await tx`update people.session set seen_at = now(), lang = ${lang} where token_hash = ${hash}`
  })
}

export function langOf(request: FastifyRequest): Lang | null {
  const asked = (request.query as Record<string, unknown> | undefined)?.['taal'] ?? request.cookies['taal']
  return asked === 'nl' || asked === 'en' ? asked : null
}

export function initialsOf(name: string): string {
  const parts = name.split(' ')
  return ((parts[0]?.[0] ?? '') + (parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : '')).toUpperCase()
}
