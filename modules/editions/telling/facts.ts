import type { Sql } from '#platform/db/pool.ts'
import type { EnrolmentState } from '../rules.ts'

/** A session as a message and a calendar need it. */
export interface TellSession {
  id: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  place: string
  videoUrl: string | null
  revision: number
}

/** What a message about an edition speaks of. */
export interface TellEdition {
  editionId: string
  activityId: string
  title: string
  confidential: boolean
  bring: string
  cancelReason: string | null
  /** It took place and was completed. */
  over: boolean
  sessions: TellSession[]
}

/** One enrolment at one moment of its history. */
export interface TellEnrolment {
  enrolmentId: string
  personId: string
  personName: string
  editionId: string
  /** The state before the one that is told about; null at the start. */
  before: EnrolmentState | null
  /** Whether the person had a seat before, so that an agenda may hold it. */
  wasSeated: boolean
  /** How often this person's enrolments in this edition had changed by then: with the revision of a session it is the SEQUENCE. */
  changes: number
  position: number | null
  /** Name of whoever made the enrolment, when that is somebody else. */
  madeByOther: string | null
  guest: boolean
  /** Their own organisation, when that is not the owner: they are told there. */
  home: string | null
}

export async function tellEdition(tx: Sql, editionId: string): Promise<TellEdition | null> {
  const [row] = await tx<(Omit<TellEdition, 'sessions'> & { sessions: Record<string, string | number | null>[] })[]>`
    select e.id as edition_id, e.activity_id, a.title, a.confidential, e.bring, e.cancel_reason, e.completed_at is not null as over,
      coalesce((select json_agg(json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'place', coalesce(r.name, s.place),
          'videoUrl', s.video_url, 'revision', s.revision) order by s.starts_at, s.id)
        from editions.session s left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
        where s.organisation_id = e.organisation_id and s.edition_id = e.id), '[]') as sessions
    from editions.edition e
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    where e.organisation_id = (select platform.organisation()) and e.id = ${editionId}`
  return row ? { ...row, sessions: row.sessions.map(sessionOf) } : null
}

/** Sessions that were taken away from an edition: agendas must let go of them. */
export function removedSessions(tx: Sql, editionId: string): Promise<TellSession[]> {
  return tx<TellSession[]>`
    select id, starts_at, ends_at, place, null as video_url, revision from editions.removed_session
    where organisation_id = (select platform.organisation()) and edition_id = ${editionId} order by starts_at`
}

function sessionOf(row: Record<string, string | number | null>): TellSession {
  return {
    id: String(row['id']),
    startsAt: Temporal.Instant.from(String(row['startsAt'])),
    endsAt: Temporal.Instant.from(String(row['endsAt'])),
    place: String(row['place'] ?? ''),
    videoUrl: row['videoUrl'] === null ? null : String(row['videoUrl']),
    revision: Number(row['revision']),
  }
}

/** The enrolment as it was when it came into a state, at `since`. */
export async function tellEnrolment(tx: Sql, enrolmentId: string, since: string | null = null): Promise<TellEnrolment | null> {
  const [row] = await tx<TellEnrolment[]>`
    select n.id as enrolment_id, n.person_id, p.full_name as person_name, n.edition_id,
      (select v.state from editions.enrolment_event v where v.organisation_id = n.organisation_id and v.enrolment_id = n.id and v.at < ${since}::timestamptz
       order by v.at desc, v.id desc limit 1) as before,
      exists (select from editions.enrolment_event v where v.organisation_id = n.organisation_id and v.enrolment_id = n.id and v.state = 'seated'
              and v.at < coalesce(${since}::timestamptz, 'infinity')) as was_seated,
      (select count(*)::int from editions.enrolment_event v join editions.enrolment o on o.organisation_id = v.organisation_id and o.id = v.enrolment_id
       where o.organisation_id = n.organisation_id and o.edition_id = n.edition_id and o.person_id = n.person_id
         and v.at <= coalesce(${since}::timestamptz, 'infinity')) as changes,
      case when n.state = 'waiting' then (select count(*)::int from editions.enrolment w where w.organisation_id = n.organisation_id
         and w.edition_id = n.edition_id and w.state = 'waiting' and w.queue_number <= n.queue_number) end as position,
      case when n.made_by <> n.person_id then (select b.full_name from people.person b where b.id = n.made_by) end as made_by_other,
      coalesce((select not a.employed from people.addressee a where a.organisation_id = n.organisation_id and a.person_id = n.person_id), false) as guest,
      nullif(n.home_organisation_id, n.organisation_id) as home
    from editions.enrolment n join people.person p on p.id = n.person_id
    where n.organisation_id = (select platform.organisation()) and n.id = ${enrolmentId}`
  return row ?? null
}
