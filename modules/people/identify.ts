import type { FastifyRequest } from 'fastify'
import type { Database, Sql } from '#platform/db/pool.ts'
import type { Role } from '#platform/act.ts'
import { stranger, type Caller, type SignInMethod } from '#platform/http/caller.ts'
import type { Lang } from '#platform/words.ts'
import { paths } from './paths.ts'
import { settingsOf } from './settings.ts'
import { hashOf } from './token.ts'

/** A session ends after this long without a request, and after this long in any case. */
export const sessionLimits = { idle: '2 hours', absolute: '12 hours' } as const

export const sessionCookie = 'ambacht'

/** On a shared device a session ends after so many seconds without a request. */
export const sharedSeconds = 120

/** The cookie of a shared device. */
export const deviceCookie = 'toestel'

interface Resumed {
  personId: string
  firstName: string
  name: string
  organisationId: string
  organisation: string
  theme: 'ambacht' | 'voorbeeld' | 'denhaag'
  settings: unknown
  lang: Lang
  method: SignInMethod
  /** Null: the identity provider did not say when. */
  signedInAt: string | null
  seenAt: string
  employed: boolean
  leaver: boolean
  manages: boolean
  teaches: boolean
  leads: boolean
  provides: boolean
  roles: Role[]
  /** On a shared device; noted: the session knows it already. */
  device?: { id: string; name: string; noted: boolean }
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
    const device = request.cookies[deviceCookie] ? hashOf(request.cookies[deviceCookie]) : null
    // The session comes first: it puts the query within the walls of its organisation.
    const [row] = await db.ask(
      (sql) => sql`
      select r.session, case when r.session is not null then ${standing.teaches(sql, sql`r.session`)} end as teaches,
        case when r.session is not null then people.leads_a_crew((r.session ->> 'organisationId')::uuid, (r.session ->> 'personId')::uuid) end as leads,
        case when r.session ->> 'employed' = 'false' then ${standing.provides(sql, sql`r.session`)} end as provides
      from (select people.resume_here(${hash}, ${sessionLimits.idle}::interval, ${sessionLimits.absolute}::interval, ${device},
        ${sharedSeconds + ' seconds'}::interval) as session offset 0) r`,
    )
    const session = row?.['session']
      ? {
          ...(row['session'] as Resumed),
          teaches: row['teaches'] === true,
          leads: row['leads'] === true,
          provides: row['provides'] === true,
        }
      : null
    if (!session) return visitor(request)
    const lang = langOf(request) ?? session.lang
    // On a shared device the last touch counts to the second, elsewhere to the minute.
    const stale = Date.now() - Date.parse(session.seenAt) > (session.device ? 1_000 : 60_000)
    if (lang !== session.lang || stale || session.device?.noted === false)
      await keepAlive(db, hash, session.organisationId, lang, session.device?.id ?? null)
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
      roles: session.employed && bringsRoles(session) ? session.roles : [],
      lang,
      repeater: hash,
      origin: request.ip,
    },
    session: {
      id: hash,
      method: session.method,
      signedInAt: Temporal.Instant.from(session.signedInAt ?? '1970-01-01T00:00Z'),
      device: session.device
        ? { id: session.device.id, name: session.device.name, seconds: sharedSeconds, touch: paths.touch, ended: paths.signedOut }
        : null,
    },
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
    leads: session.employed && session.leads,
    provides: !session.employed && !session.leaver && session.provides,
    lang,
  }
}

/** Who comes in by a card, by a code to an own telephone or on a shared device is an employee (or manager) and nothing more: these ways in are easier to steal. */
const bringsRoles = ({ method, device }: Resumed) => method !== 'card' && method !== 'code' && !device

const visitor = (request: FastifyRequest): Caller => stranger(langOf(request) ?? 'nl', request.ip, request.visitor)

async function keepAlive(db: Database, hash: string, organisationId: string, lang: Lang, deviceId: string | null): Promise<void> {
  await db.begin(async (tx) => {
    await tx`select set_config('app.organisation', ${organisationId}, true)`
    await tx`update people.session set seen_at = now(), lang = ${lang}, device_id = coalesce(device_id, ${deviceId}::uuid) where token_hash = ${hash}`
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
