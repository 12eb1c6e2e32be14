import type { Sql } from '#platform/db/pool.ts'

export interface LogLine {
  id: number
  at: Temporal.Instant
  actor: string
  actorId: string | null
  actorKind: string
  action: string
  object: string
  result: string
  origin: string
  details: unknown
}
export interface LogFilter {
  action: string | null
  /** An object such as 'person/…', or the beginning of one. */
  object: string
  result: 'all' | 'done' | 'refused'
  from: Temporal.PlainDate | null
  until: Temporal.PlainDate | null
}

/** Lines of the audit log, newest first, from below the line with id `before`. The log keeps ids; names are looked up and vanish with the person. */
export async function logView(tx: Sql, filter: LogFilter, before: number | null, limit: number): Promise<LogLine[]> {
  const object = `${filter.object.replace(/[\\%_]/g, '\\$&')}%`
  return tx<LogLine[]>`
    select l.id, l.at, coalesce(p.full_name, '') as actor, l.actor_id, l.actor_kind, l.action, l.object, l.result, l.origin, l.details
    from platform.audit_log l left join people.person p on p.id = l.actor_id
    where l.organisation_id = (select platform.organisation())
      and (${before}::bigint is null or l.id < ${before}::bigint)
      and (${filter.action}::text is null or l.action = ${filter.action})
      and (${filter.object} = '' or l.object like ${object})
      and (${filter.result} = 'all' or (l.result = 'done') = (${filter.result} = 'done'))
      and (${filter.from}::date is null or l.at >= ${filter.from}::date::timestamp at time zone 'Europe/Amsterdam')
      and (${filter.until}::date is null or l.at < (${filter.until}::date + 1)::timestamp at time zone 'Europe/Amsterdam')
    order by l.id desc limit ${limit}`
}

/** The actions that stand in the log, for choosing one. */
export async function logActions(tx: Sql): Promise<string[]> {
  const rows = await tx<{ action: string }[]>`
    select distinct action from platform.audit_log where organisation_id = (select platform.organisation()) order by action`
  return rows.map((row) => row.action)
}
