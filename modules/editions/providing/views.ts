import { ofProviderSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

export interface ProvidedEdition {
  id: string
  title: string
  name: string
  state: string
  startsAt: Temporal.Instant | null
  endsAt: Temporal.Instant | null
  taken: number
  capacity: number | null
}

/** The editions of the provider that the actor acts for, the last year and what comes; without drafts. */
export function providedEditions(tx: Sql, actor: Actor): Promise<ProvidedEdition[]> {
  return tx<ProvidedEdition[]>`
    select e.id, a.title, e.name, e.state, e.starts_at, e.ends_at, e.taken, e.capacity
    from editions.edition_now e
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    where e.organisation_id = (select platform.organisation()) and e.state <> 'draft' and (e.ends_at is null or e.ends_at > now() - interval '1 year')
      and ${ofProviderSql(tx, actor, tx`a.id`)}
    order by e.starts_at nulls last, e.id`
}

export interface ProvidedParticipant {
  enrolmentId: string
  name: string
  state: string
}
export interface ProvidedOne extends ProvidedEdition {
  waiting: number
  open: boolean
  bring: string
  sessions: { id: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant; place: string; trainer: string }[]
  /** Everyone with a seat, by name; nothing but the name. */
  participants: ProvidedParticipant[]
}

/** One edition for its provider; null for any other. */
export async function providedEdition(tx: Sql, actor: Actor, editionId: string): Promise<ProvidedOne | null> {
  const [row] = await tx<(ProvidedOne & { sessions: Record<string, string>[] })[]>`
    select e.id, a.title, e.name, e.state, e.starts_at, e.ends_at, e.taken, e.capacity, e.waiting, e.bring,
      e.audience = 'everyone' and e.state in ('open', 'full', 'confirmed') as open,
      coalesce((select json_agg(json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'place', s.place, 'trainer', s.trainer) order by s.starts_at)
        from editions.session_now s where s.organisation_id = e.organisation_id and s.edition_id = e.id), '[]') as sessions,
      coalesce((select json_agg(json_build_object('enrolmentId', n.id, 'name', p.full_name, 'state', n.state) order by p.last_name, p.first_name, n.id)
        from editions.enrolment n join people.person p on p.id = n.person_id
        where n.organisation_id = e.organisation_id and n.edition_id = e.id and n.state in ('seated', 'completed', 'not_completed', 'no_show')), '[]') as participants
    from editions.edition_now e
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    where e.organisation_id = (select platform.organisation()) and e.id = ${editionId} and e.state <> 'draft' and ${ofProviderSql(tx, actor, tx`a.id`)}`
  if (!row) return null
  const at = (text: unknown) => Temporal.Instant.from(String(text))
  return {
    ...row,
    sessions: row.sessions.map((one) => ({
      ...(one as unknown as ProvidedOne['sessions'][number]),
      startsAt: at(one['startsAt']),
      endsAt: at(one['endsAt']),
    })),
  }
}
