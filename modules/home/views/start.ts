import { recommendationFactsSql, recommendations, type Recommendation } from '#modules/advice/index.ts'
import { inCareSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Fragment, Sql } from '#platform/db/pool.ts'
import { day, instant } from './followed.ts'
import { readWaiting, waitingSql, type Waiting } from './waiting.ts'

export interface Meeting {
  id: string
  editionId: string
  title: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  walkInAt: Temporal.Instant | null
  place: string
  videoUrl: string | null
  trainer: string
  bring: string
}
export interface Pending {
  editionId: string
  title: string
  state: 'requested' | 'waiting'
  position: number | null
  startsAt: Temporal.Instant | null
}
export interface Achievement {
  id: string
  title: string
  achievedOn: Temporal.PlainDate
  expiresOn: Temporal.PlainDate | null
}
export interface Attention {
  editionId: string
  title: string
  startsAt: Temporal.Instant
  taken: number
  minimum: number
}
export interface Start {
  meetings: Meeting[]
  pending: Pending[]
  waiting: Waiting[]
  suggestions: Recommendation[]
  achievements: Achievement[]
  lesson: (Meeting & { participants: number }) | null
  attention: Attention[]
}

const list = (tx: Sql, query: Fragment): Fragment => tx`(select coalesce(json_agg(x), '[]') from (${query}) x)`
const nothing = (tx: Sql): Fragment => tx`'[]'::json`

/** The start page in one query: what is next, what waits, what may be interesting, what was achieved. */
export function startSql(tx: Sql, actor: Actor): Fragment {
  const employed = actor.kind === 'person'
  const staff = actor.roles.some((role) => role === 'coordinator' || role === 'learning_adviser')
  return tx`
    with mine as materialized (
      select n.id, n.edition_id, n.activity_id, n.state, n.position, n.ends_at, n.title, n.bring, n.starts_at, n.cancelled, n.over
      from editions.enrolment_brief n
      where n.organisation_id = (select platform.organisation()) and n.person_id = ${actor.personId}
        and n.state in ('requested', 'seated', 'waiting', 'completed'))
    select json_build_object(
      'meetings', ${list(tx, meetingsSql(tx))},
      'pending', ${list(tx, pendingSql(tx))},
      'waiting', ${waitingSql(tx, actor, 6)},
      'advice', ${employed ? recommendationFactsSql(tx, actor) : tx`null::json`},
      'achievements', ${list(tx, achievementsSql(tx, actor))},
      'lesson', ${employed ? list(tx, lessonSql(tx, actor)) : nothing(tx)},
      'attention', ${staff ? list(tx, attentionSql(tx, actor)) : nothing(tx)}) as start`
}

const meetingColumns = (tx: Sql): Fragment => tx`s.id, s.edition_id as "editionId", s.starts_at as "startsAt", s.ends_at as "endsAt",
  s.walk_in_at as "walkInAt", s.place, s.video_url as "videoUrl", s.trainer`

const meetingsSql = (tx: Sql): Fragment => tx`
  select ${meetingColumns(tx)}, m.title, m.bring
  from mine m
  join editions.session_now s on s.organisation_id = (select platform.organisation()) and s.edition_id = m.edition_id
  where m.state = 'seated' and not m.cancelled and s.ends_at > now()
  order by s.starts_at limit 6`

const pendingSql = (tx: Sql): Fragment => tx`
  select m.edition_id as "editionId", m.title, m.state, m.position, m.starts_at as "startsAt"
  from mine m where m.state in ('requested', 'waiting') and not m.cancelled and not m.over and (m.starts_at > now() or m.starts_at is null)
  order by m.starts_at limit 4`

const achievementsSql = (tx: Sql, actor: Actor): Fragment => tx`
  select c.* from (
    select c.id, c.title, c.achieved_on as "achievedOn", c.expires_on as "expiresOn", c.enrolment_id
    from credentials.achieved c where c.organisation_id = (select platform.organisation()) and c.person_id = ${actor.personId}
    union all
    select m.id, m.title, (m.ends_at at time zone 'Europe/Amsterdam')::date, null, m.id from mine m
    where m.state = 'completed' and m.ends_at is not null
      and not exists (select from credentials.achieved c where c.organisation_id = (select platform.organisation()) and c.enrolment_id = m.id)) c
  order by c."achievedOn" desc limit 3`

const lessonSql = (tx: Sql, actor: Actor): Fragment => tx`
  select ${meetingColumns(tx)}, a.title, '' as bring, t.taken as participants
  from editions.session_now s
  join editions.edition_tally t on t.organisation_id = s.organisation_id and t.edition_id = s.edition_id
  join editions.edition_brief e on e.organisation_id = s.organisation_id and e.id = s.edition_id and e.cancelled_at is null
  join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
  where s.organisation_id = (select platform.organisation()) and s.trainer_id = ${actor.personId} and s.ends_at > now()
  order by s.starts_at limit 1`

// Editions that begin within three weeks with fewer people than they need.
const attentionSql = (tx: Sql, actor: Actor): Fragment => tx`
  select e.id as "editionId", a.title, s.starts_at as "startsAt", e.min_participants as minimum, s.taken
  from editions.edition_tally s
  join editions.edition_brief e on e.organisation_id = (select platform.organisation()) and e.id = s.edition_id
    and e.published_at is not null and e.cancelled_at is null and e.completed_at is null
  join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
  where s.organisation_id = (select platform.organisation()) and s.starts_at > now() and s.starts_at < now() + interval '21 days'
    and s.taken < e.min_participants and ${inCareSql(tx, actor, tx`e.activity_id`)}
  order by s.starts_at limit 4`

type Row = Record<string, unknown>
const withStart = <T>(row: Row): T => ({ ...row, startsAt: instant(row['startsAt']) }) as T
const meeting = <T extends Meeting>(row: Row): T =>
  ({ ...row, startsAt: instant(row['startsAt']), endsAt: instant(row['endsAt']), walkInAt: instant(row['walkInAt']) }) as unknown as T

export async function startView(tx: Sql, actor: Actor): Promise<Start> {
  const [row] = await startSql(tx, actor)
  const raw = row!['start'] as Record<string, Row[]>
  return {
    meetings: raw['meetings']!.map((one) => meeting<Meeting>(one)),
    pending: raw['pending']!.map((one) => withStart<Pending>(one)),
    waiting: readWaiting(raw['waiting']!),
    suggestions: raw['advice'] ? await recommendations(tx, actor, raw['advice'], 3) : [],
    achievements: raw['achievements']!.map((one) => ({
      ...(one as unknown as Achievement),
      achievedOn: day(one['achievedOn'])!,
      expiresOn: day(one['expiresOn']),
    })),
    lesson: raw['lesson']!.map((one) => meeting<Meeting & { participants: number }>(one))[0] ?? null,
    attention: raw['attention']!.map((one) => withStart<Attention>(one)),
  }
}
