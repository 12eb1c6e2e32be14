import type { Lang } from '#platform/words.ts'
import type { Sql } from '#platform/db/pool.ts'
import { feed, type CalendarEvent } from '#platform/files/index.ts'
import { translator } from '#platform/words.ts'
import { paths } from '../paths.ts'

interface Row {
  id: string
  editionId: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  place: string
  videoUrl: string | null
  revision: number
  title: string
  confidential: boolean
  gone: boolean
  /** Of a place at another organisation. */
  awayId: string | null
  changedAt: Temporal.Instant
}

/**
 * A person's own meetings of the last three months and all that come, here and at other organisations, as iCalendar. A confidential activity has a neutral title and no
 * place or link, so that who looks along in an agenda learns nothing (rule 3). What was cancelled stays in it as cancelled.
 */
export async function agenda(tx: Sql, personId: string, baseUrl: string, lang: Lang): Promise<string> {
  const rows = await tx<Row[]>`
    select s.id, s.edition_id, s.starts_at, s.ends_at, s.place, s.video_url, s.revision, n.title, n.confidential, n.state_since as changed_at,
           n.cancelled or n.state in ('withdrawn', 'cancelled') as gone, null::uuid as away_id
    from editions.enrolment_brief n
    join editions.session_now s on s.organisation_id = n.organisation_id and s.edition_id = n.edition_id
    where n.organisation_id = (select platform.organisation()) and n.person_id = ${personId}
      and n.state in ('seated', 'completed', 'not_completed', 'no_show', 'withdrawn', 'cancelled') and s.ends_at > now() - interval '3 months'
    union all
    select (s ->> 'id')::uuid, w.edition_id, (s ->> 'startsAt')::timestamptz, (s ->> 'endsAt')::timestamptz, s ->> 'place', s ->> 'videoUrl', (s ->> 'revision')::int,
           w.title || ' (' || w.owner || ')', w.confidential, w.state_since, w.cancelled or w.state in ('withdrawn', 'cancelled'), w.enrolment_id
    from editions.away w cross join jsonb_array_elements(w.sessions) s
    where w.organisation_id = (select platform.organisation()) and w.person_id = ${personId}
      and w.state in ('seated', 'completed', 'not_completed', 'no_show', 'withdrawn', 'cancelled') and (s ->> 'endsAt')::timestamptz > now() - interval '3 months'
    order by gone, starts_at`
  const t = translator(lang)
  return feed({
    name: t('Mijn opleidingen', 'My learning'),
    refresh: Temporal.Duration.from('PT1H'),
    events: once(rows).map((row) => event(row, baseUrl, t('Afspraak', 'Appointment'))),
  })
}

/** Withdrawn and enrolled again: the live one counts. */
function once(rows: readonly Row[]): Row[] {
  const seen = new Set<string>()
  return rows.filter((row) => !seen.has(row.id) && seen.add(row.id))
}

function event(row: Row, baseUrl: string, neutral: string): CalendarEvent {
  const host = new URL(baseUrl).hostname
  return {
    uid: `${row.id}@${host}`,
    sequence: row.revision,
    start: row.startsAt,
    end: row.endsAt,
    stamp: row.changedAt,
    cancelled: row.gone,
    summary: row.confidential ? neutral : row.title,
    ...(row.confidential
      ? { confidential: true }
      : {
          location: row.place || row.videoUrl || '',
          url: baseUrl + (row.awayId ? paths.elsewhere(row.awayId) : paths.edition(row.editionId)),
        }),
  }
}
