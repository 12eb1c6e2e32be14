import type { Actor } from '#platform/act.ts'
import { isOfProvider } from '#modules/catalogue/index.ts'
import type { Sql } from '#platform/db/pool.ts'
import { looksAfter } from '../../planning/hold-session.ts'
import { decideCompletion, decideList, type CompletionRefusal, type ListRefusal } from '../rules.ts'

export interface Participant {
  enrolmentId: string
  name: string
  /** Where somebody works, or the organisation of a guest: two people may have one name. */
  about: string
  present: boolean | null
  note: string
}

export interface SessionList {
  id: string
  editionId: string
  title: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  place: string
  videoUrl: string | null
  trainer: string
  number: number
  of: number
  capacity: number | null
  taken: number
  waiting: number
  completed: boolean
  /** Alphabetical (rule 4). */
  people: Participant[]
  staff: boolean
  /** Whoever looks acts for the provider: adds nobody and completes nothing. */
  provider: boolean
  /** The same decision that the form obeys. */
  may: { ok: true; doing: 'mark' | 'correct' } | { ok: false; reason: ListRefusal }
  mayComplete: { ok: true } | { ok: false; reason: CompletionRefusal; details: Record<string, string | number> }
}

/** The trainer's list of one session; null for who has nothing to do with it. */
export async function sessionList(tx: Sql, actor: Actor, sessionId: string): Promise<SessionList | null> {
  const [row] = await tx`
    select s.id, s.edition_id, e.activity_id, a.title, s.starts_at, s.ends_at, coalesce(r.name, s.place) as place, s.video_url, coalesce(t.full_name, s.trainer_name) as trainer,
      s.trainer_id, e.capacity, e.taken, e.waiting, e.state, e.ends_at as edition_ends_at, e.sessions as of, a.completion_share as share, a.confidential,
      (select count(*)::int from editions.session o where o.organisation_id = s.organisation_id and o.edition_id = s.edition_id and o.starts_at <= s.starts_at) as number,
      (select count(*)::int from editions.session o where o.organisation_id = s.organisation_id and o.edition_id = s.edition_id and exists (
         select from editions.attendance m where m.organisation_id = o.organisation_id and m.session_id = o.id and m.present is not null)) as marked_sessions,
      ${participants(tx)} as people
    from editions.session s
    join editions.edition_now e on e.organisation_id = s.organisation_id and e.id = s.edition_id
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
    left join people.person t on t.id = s.trainer_id
    where s.organisation_id = (select platform.organisation()) and s.id = ${sessionId}`
  if (!row) return null
  const staff = await looksAfter(tx, actor, { activityId: row['activityId'] as string, confidential: row['confidential'] as boolean })
  const provider = row['state'] !== 'draft' && (await isOfProvider(tx, actor, row['activityId'] as string))
  const trainer = provider || (row['trainerId'] !== null && row['trainerId'] === actor.personId)
  if (!staff && !trainer) return null
  return {
    ...(row as unknown as SessionList),
    completed: row['state'] === 'completed',
    staff,
    provider,
    ...decisions(row, { staff, trainer }),
  }
}

const participants = (tx: Sql) => tx`coalesce((
  select jsonb_agg(jsonb_build_object('enrolmentId', n.id, 'name', p.full_name, 'present', m.present, 'note', coalesce(m.note, ''),
    'about', coalesce((select c.unit_name from people.colleague c where c.organisation_id = n.organisation_id and c.person_id = n.person_id order by c.starts_on limit 1),
                      (select g.organisation_name from people.guest g where g.organisation_id = n.organisation_id and g.person_id = n.person_id limit 1), ''))
    order by p.last_name, p.first_name, n.id)
  from editions.enrolment n
  join people.person p on p.id = n.person_id
  left join editions.attendance m on m.organisation_id = n.organisation_id and m.session_id = s.id and m.enrolment_id = n.id
  where n.organisation_id = s.organisation_id and n.edition_id = s.edition_id and n.state in ('seated', 'completed', 'not_completed', 'no_show')), '[]')`

function decisions(row: Record<string, unknown>, who: { staff: boolean; trainer: boolean }): Pick<SessionList, 'may' | 'mayComplete'> {
  const now = Temporal.Now.instant()
  const state = { completed: row['state'] === 'completed', cancelled: row['state'] === 'cancelled' }
  const list = decideList({ ...state, ...who, startsAt: row['startsAt'] as Temporal.Instant }, now)
  const completion = decideCompletion(
    {
      ...state,
      allowed: true,
      byItself: false,
      endsAt: row['editionEndsAt'] as Temporal.Instant,
      sessions: row['of'] as number,
      markedSessions: row['markedSessions'] as number,
      seated: row['taken'] as number,
      share: row['share'] as number,
    },
    now,
  )
  return {
    may: list.ok ? { ok: true, doing: list.value } : { ok: false, reason: list.reason },
    mayComplete: completion.ok ? { ok: true } : { ok: false, reason: completion.reason, details: completion.details },
  }
}

export interface Lesson {
  id: string
  editionId: string
  title: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  place: string
  seated: number
  marked: number
  completed: boolean
  evaluated: boolean
}

/** The sessions that a person trains: from a year ago on. */
export function lessonsOf(tx: Sql, personId: string): Promise<Lesson[]> {
  return tx<Lesson[]>`
    select s.id, s.edition_id, a.title, s.starts_at, s.ends_at, coalesce(r.name, s.place) as place, e.taken as seated, e.state = 'completed' as completed,
      (select count(*)::int from editions.attendance m where m.organisation_id = s.organisation_id and m.session_id = s.id and m.present is not null) as marked,
      exists (select from scans.evaluation v where v.organisation_id = s.organisation_id and v.edition_id = s.edition_id) as evaluated
    from editions.session s
    join editions.edition_now e on e.organisation_id = s.organisation_id and e.id = s.edition_id
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
    where s.organisation_id = (select platform.organisation()) and s.trainer_id = ${personId} and e.state <> 'cancelled' and s.starts_at > now() - interval '1 year'
    order by s.starts_at`
}

export interface Found {
  personId: string
  name: string
  about: string
  /** Already on the list of this edition, or waiting for it. */
  state: string | null
}

/** Colleagues whose name holds each of the words; at most ten, alphabetical. */
export function findColleagues(tx: Sql, sessionId: string, typed: string): Promise<Found[]> {
  const parts = typed
    .trim()
    .split(/\s+/)
    .map((part) => `%${part.replace(/[\\%_]/g, '\\$&')}%`)
  return tx<Found[]>`
    select c.person_id, c.full_name as name, string_agg(distinct c.unit_name, ', ') as about,
      (select n.state from editions.enrolment n join editions.session s on s.organisation_id = n.organisation_id and s.edition_id = n.edition_id
       where s.organisation_id = (select platform.organisation()) and s.id = ${sessionId} and n.person_id = c.person_id
         and n.state not in ('rejected', 'withdrawn', 'cancelled') limit 1) as state
    from people.colleague c
    where c.organisation_id = (select platform.organisation()) and c.full_name ilike all (${parts}::text[])
    group by c.person_id, c.full_name, c.last_name, c.first_name order by c.last_name, c.first_name limit 10`
}
