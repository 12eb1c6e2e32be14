import type { Sql } from '#platform/db/pool.ts'
import type { Actor } from '#platform/act.ts'
import { readEdition, seatFacts } from './facts.ts'
import { decideSeat, type EnrolmentState } from './rules.ts'

export interface EditionView {
  id: string
  activityId: string
  title: string
  form: string
  state: string
  capacity: number | null
  seatsLeft: number | null
  waiting: number
  bring: string
  sessions: { id: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant; walkInAt: Temporal.Instant | null; place: string; videoUrl: string | null; trainer: string }[]
  mine: null | { id: string; state: EnrolmentState; position: number | null }
  /** What enrolling would do for this person now: the same decision that the form obeys. */
  wouldGet: { ok: true; place: 'seat' | 'waiting' | 'request' } | { ok: false; reason: string }
}

/** One edition as a person sees it. */
export async function editionView(tx: Sql, actor: Actor, editionId: string): Promise<EditionView | null> {
  const [row] = await tx`
    select e.id, e.activity_id, a.title, f.nl as form, e.state, e.capacity, e.seats_left, e.waiting, e.bring,
      coalesce((select json_agg(json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'walkInAt', s.walk_in_at,
         'place', coalesce(r.name, s.place), 'videoUrl', s.video_url, 'trainer', coalesce(t.full_name, s.trainer_name)) order by s.starts_at)
       from editions.session s
       left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
       left join people.person t on t.id = s.trainer_id
       where s.organisation_id = e.organisation_id and s.edition_id = e.id), '[]') as sessions,
      (select json_build_object('id', n.id, 'state', n.state, 'position', case when n.state = 'waiting' then
         (select count(*) from editions.enrolment w where w.organisation_id = n.organisation_id and w.edition_id = n.edition_id
          and w.state = 'waiting' and w.queue_number <= n.queue_number) end)
       from editions.enrolment n where n.organisation_id = e.organisation_id and n.edition_id = e.id and n.person_id = ${actor.personId}
         and n.state not in ('rejected', 'withdrawn', 'cancelled')) as mine
    from editions.edition_now e
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    join catalogue.learning_form f on f.code = a.learning_form
    where e.organisation_id = (select platform.organisation()) and e.id = ${editionId}`
  if (!row) return null
  const edition = await readEdition(tx, editionId)
  const facts = await seatFacts(tx, actor, edition!, actor.personId!)
  const decision = decideSeat(facts, Temporal.Now.instant())
  const sessions = (row['sessions'] as Record<string, string | null>[]).map((s) => ({
    id: s['id']!, startsAt: instant(s['startsAt'])!, endsAt: instant(s['endsAt'])!, walkInAt: instant(s['walkInAt']),
    place: s['place'] ?? '', videoUrl: s['videoUrl'] ?? null, trainer: s['trainer'] ?? '',
  }))
  return { ...(row as unknown as EditionView), sessions, wouldGet: decision.ok ? { ok: true, place: decision.value } : decision }
}

const instant = (text: string | null | undefined): Temporal.Instant | null => (text ? Temporal.Instant.from(text) : null)
