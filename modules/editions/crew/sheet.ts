import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

export interface SheetLine {
  title: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  place: string
  bring: string
  waiting: boolean
}
export interface SheetPerson {
  name: string
  lines: SheetLine[]
  /** Subjects of messages that could reach this person in no other way. */
  messages: { subject: string; at: Temporal.Instant }[]
}
export interface CrewSheet {
  crewId: string
  crew: string
  people: SheetPerson[]
}

/** Kinds of messages that say a date and nothing else; a request, an answer to it or a result is for the person alone. */
const datesOnly = [
  'enrolled',
  'enrolled-by-other',
  'promoted',
  'dates-set',
  'confirmed',
  'session-changed',
  'session-cancelled',
  'reminder',
  'cancelled',
]

/**
 * The printed sheet of a crew: what comes in the next eight weeks, for whom. For the voorman: the people led; for a manager: the own people in it.
 * Messages that went nowhere (channel none, or sheet) and say a date stand beside it, for who has no address.
 */
export async function crewSheet(tx: Sql, actor: Actor, crewId: string): Promise<CrewSheet | null> {
  const [row] = await tx<{ crew: string; people: RawPerson[] }[]>`
    select u.name as crew, (select json_agg(json_build_object('name', m.full_name, 'lines', ${linesSql(tx)}, 'messages', ${messagesSql(tx)})
        order by m.last_name, m.first_name, m.person_id)
      from (select x.person_id, x.full_name, x.last_name, x.first_name from people.crew_member_now x
              where x.organisation_id = u.organisation_id and x.crew_id = u.id and x.lead_id = ${actor.personId}
            union
            select c.person_id, c.full_name, c.last_name, c.first_name from people.colleague c
              where c.organisation_id = u.organisation_id and c.crew_id = u.id and c.manager_id = ${actor.personId}) m) as people
    from people.unit u where u.organisation_id = (select platform.organisation()) and u.id = ${crewId} and u.kind = 'crew'`
  if (!row?.people) return null
  return { crewId, crew: row.crew, people: row.people.map(personOf) }
}

interface RawPerson {
  name: string
  lines: (Omit<SheetLine, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string })[]
  messages: { subject: string; at: string }[]
}
const personOf = (raw: RawPerson): SheetPerson => ({
  name: raw.name,
  lines: raw.lines.map((line) => ({
    ...line,
    startsAt: Temporal.Instant.from(line.startsAt),
    endsAt: Temporal.Instant.from(line.endsAt),
  })),
  messages: raw.messages.map((one) => ({ ...one, at: Temporal.Instant.from(one.at) })),
})

/** Of person m. */
const linesSql = (tx: Sql) => tx`(
  select coalesce(json_agg(json_build_object('title', a.title, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'place', coalesce(s.place, ''), 'bring', e.bring,
      'waiting', n.state = 'waiting') order by s.starts_at), '[]')
  from editions.enrolment n
  join editions.edition e on e.organisation_id = n.organisation_id and e.id = n.edition_id and e.cancelled_at is null
  join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id and not a.confidential
  join editions.session_now s on s.organisation_id = n.organisation_id and s.edition_id = n.edition_id
    and s.ends_at > now() and s.starts_at < now() + interval '8 weeks'
  where n.organisation_id = (select platform.organisation()) and n.person_id = m.person_id and n.state in ('seated', 'waiting'))`

const messagesSql = (tx: Sql) => tx`(
  select coalesce(json_agg(json_build_object('subject', b.subject, 'at', b.made_at) order by b.made_at), '[]')
  from platform.outbox b
  where b.organisation_id = (select platform.organisation()) and b.person_id = m.person_id and b.channel in ('none', 'sheet') and not b.confidential
    and b.kind = any(${datesOnly}) and b.made_at > now() - interval '14 days')`
