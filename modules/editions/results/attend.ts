import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { holdSession, type SessionRefusal } from '../planning/hold-session.ts'
import { settleResults } from './settle.ts'

/** One row of the trainer's list. Null: neither present nor absent was chosen. */
export interface Mark {
  enrolmentId: string
  present: boolean | null
  note: string
  /** What the page showed when it was opened; only what differs from it is written. */
  was: { present: boolean | null; note: string }
}

export interface Attend {
  sessionId: string
  marks: Mark[]
  /** Marks everybody present of whom nothing was chosen yet. */
  rest: boolean
}

/**
 * Saves the trainer's list. Each row stands by itself: only what this trainer changed is written, so that two trainers with the
 * same list open keep each other's marks; of the same row the last one counts. After completion a correction changes the results.
 */
export async function attend(
  act: Act,
  { sessionId, marks, rest }: Attend,
): Promise<Outcome<{ sessionId: string; changed: number }, SessionRefusal>> {
  const held = await holdSession(act, sessionId)
  if (!held.ok) return held
  const { edition, doing } = held.value

  const changed =
    (await writePresence(act, sessionId, edition.id, marks)) +
    (await writeNotes(act, sessionId, edition.id, marks)) +
    (rest ? await markTheRest(act, sessionId, edition.id) : 0)
  await record(act, 'attend', `session/${sessionId}`, { changed })
  if (doing === 'correct') await settleResults(act, edition)
  return done({ sessionId, changed })
}

async function writePresence({ tx, actor, now }: Act, sessionId: string, editionId: string, marks: Mark[]): Promise<number> {
  const rows = marks
    .filter((mark) => mark.present !== null && mark.present !== mark.was.present)
    .map(({ enrolmentId, present }) => ({ id: enrolmentId, present }))
  if (!rows.length) return 0
  const written = await tx`
    insert into editions.attendance as a (organisation_id, session_id, enrolment_id, present, recorded_by, recorded_at)
    select n.organisation_id, ${sessionId}, n.id, m.present, ${actor.personId}, ${now}
    from jsonb_to_recordset(${tx.json(rows as never)}) as m (id uuid, present boolean)
    join editions.enrolment n on n.id = m.id
    where n.organisation_id = platform.organisation() and n.edition_id = ${editionId} and n.state in ('seated', 'completed', 'not_completed', 'no_show')
    on conflict (session_id, enrolment_id) do update set present = excluded.present, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`
  return written.count
}

async function writeNotes({ tx, actor, now }: Act, sessionId: string, editionId: string, marks: Mark[]): Promise<number> {
  const rows = marks.filter((mark) => mark.note !== mark.was.note).map(({ enrolmentId, note }) => ({ id: enrolmentId, note }))
  if (!rows.length) return 0
  await tx`delete from editions.attendance a using jsonb_to_recordset(${tx.json(rows as never)}) as m (id uuid, note text)
    where a.organisation_id = platform.organisation() and a.session_id = ${sessionId} and a.enrolment_id = m.id and m.note = '' and a.present is null`
  const written = await tx`
    insert into editions.attendance as a (organisation_id, session_id, enrolment_id, present, note, recorded_by, recorded_at)
    select n.organisation_id, ${sessionId}, n.id, old.present, m.note, ${actor.personId}, ${now}
    from jsonb_to_recordset(${tx.json(rows as never)}) as m (id uuid, note text)
    join editions.enrolment n on n.id = m.id
    left join editions.attendance old on old.organisation_id = n.organisation_id and old.session_id = ${sessionId} and old.enrolment_id = n.id
    where n.organisation_id = platform.organisation() and n.edition_id = ${editionId} and n.state in ('seated', 'completed', 'not_completed', 'no_show')
      and (m.note <> '' or old.present is not null)
    on conflict (session_id, enrolment_id) do update set note = excluded.note, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`
  return written.count
}

async function markTheRest({ tx, actor, now }: Act, sessionId: string, editionId: string): Promise<number> {
  const written = await tx`
    insert into editions.attendance as a (organisation_id, session_id, enrolment_id, present, recorded_by, recorded_at)
    select n.organisation_id, ${sessionId}, n.id, true, ${actor.personId}, ${now}
    from editions.enrolment n
    where n.organisation_id = platform.organisation() and n.edition_id = ${editionId} and n.state in ('seated', 'completed', 'not_completed', 'no_show')
    on conflict (session_id, enrolment_id) do update set present = true, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
      where a.present is null`
  return written.count
}
