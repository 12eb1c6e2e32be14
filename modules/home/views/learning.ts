import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { followedSql, instant, readFollowed, type Followed } from './followed.ts'
import { readWaiting, waitingSql, type Waiting } from './waiting.ts'
import type { Meeting } from './start.ts'

export interface MyEnrolment {
  id: string
  editionId: string
  title: string
  state: string
  position: number | null
  startsAt: Temporal.Instant | null
  meetings: Meeting[]
  /** The other organisation where this is; null: here. */
  owner: string | null
}
export interface MyLearning {
  /** Enrolments that are not over, the nearest first. */
  next: MyEnrolment[]
  waiting: Waiting[]
  followed: Followed[]
  /** Certificates that were taken back, with the reason. */
  revoked: { title: string; because: string; on: Temporal.Instant }[]
  feed: { madeAt: Temporal.Instant } | null
}

/** Mijn opleidingen in one query: what is next, what waits for me, what I did. */
export async function myLearningView(tx: Sql, actor: Actor): Promise<MyLearning> {
  const [row] = await tx`
    select json_build_object(
      'next', (select coalesce(json_agg(json_build_object('id', n.id, 'editionId', n.edition_id, 'title', n.title, 'state', n.state, 'position', n.position,
          'startsAt', n.starts_at, 'owner', null, 'meetings', (select coalesce(json_agg(json_build_object('id', s.id, 'editionId', s.edition_id, 'startsAt', s.starts_at,
             'endsAt', s.ends_at, 'walkInAt', s.walk_in_at, 'place', s.place, 'videoUrl', s.video_url, 'trainer', s.trainer) order by s.starts_at), '[]')
             from editions.session_now s where s.organisation_id = n.organisation_id and s.edition_id = n.edition_id and s.ends_at > now()))
          order by n.starts_at), '[]')
        from editions.enrolment_brief n
        where n.organisation_id = (select platform.organisation()) and n.person_id = ${actor.personId}
          and n.state in ('requested', 'seated', 'waiting') and not n.cancelled and not n.over),
      'elsewhere', (select coalesce(json_agg(json_build_object('id', w.enrolment_id, 'editionId', w.edition_id, 'title', w.title, 'state', w.state, 'position', null,
          'startsAt', w.starts_at, 'owner', w.owner, 'meetings', (select coalesce(json_agg(json_build_object('id', s ->> 'id', 'editionId', w.edition_id, 'startsAt', s ->> 'startsAt',
             'endsAt', s ->> 'endsAt', 'walkInAt', null, 'place', s ->> 'place', 'videoUrl', s ->> 'videoUrl', 'trainer', '')), '[]')
             from jsonb_array_elements(w.sessions) s where (s ->> 'endsAt')::timestamptz > now())) order by w.starts_at), '[]')
        from editions.away w where w.organisation_id = (select platform.organisation()) and w.person_id = ${actor.personId}
          and w.state in ('requested', 'seated', 'waiting') and not w.cancelled and not w.over),
      'waiting', ${waitingSql(tx, actor)},
      'followed', ${followedSql(tx, tx`${actor.personId}::uuid`, 'own')},
      'revoked', (select coalesce(json_agg(json_build_object('title', c.title, 'because', c.revoked_because, 'on', c.revoked_at) order by c.revoked_at desc), '[]')
        from credentials.credential c where c.organisation_id = (select platform.organisation()) and c.person_id = ${actor.personId} and c.revoked_at is not null
          and c.source = 'issued'),
      'feed', (select json_build_object('madeAt', f.made_at) from people.feed f
               where f.organisation_id = (select platform.organisation()) and f.person_id = ${actor.personId} and f.revoked_at is null)) as mine`
  const raw = (row as Record<string, unknown>)['mine'] as Record<string, Record<string, unknown>[]> & { feed: { madeAt: string } | null }
  return {
    next: [...raw['next']!, ...raw['elsewhere']!].map(enrolment).sort(byDate),
    waiting: readWaiting(raw['waiting']!),
    followed: readFollowed(raw['followed']!),
    revoked: raw['revoked']!.map((one) => ({
      title: String(one['title']),
      because: String(one['because'] ?? ''),
      on: instant(one['on'])!,
    })),
    feed: raw.feed && { madeAt: Temporal.Instant.from(raw.feed.madeAt) },
  }
}

const byDate = (a: MyEnrolment, b: MyEnrolment) =>
  Number(a.startsAt?.epochMilliseconds ?? Infinity) - Number(b.startsAt?.epochMilliseconds ?? Infinity) || 0

function enrolment(row: Record<string, unknown>): MyEnrolment {
  const meetings = (row['meetings'] as Record<string, unknown>[]).map((one) => ({
    ...(one as unknown as Meeting),
    title: String(row['title']),
    bring: '',
    startsAt: instant(one['startsAt'])!,
    endsAt: instant(one['endsAt'])!,
    walkInAt: instant(one['walkInAt']),
  }))
  return { ...(row as unknown as MyEnrolment), startsAt: instant(row['startsAt']), meetings }
}
