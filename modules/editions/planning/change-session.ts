import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdEdition, type HeldEdition } from '../facts.ts'
import { sessionFields, sessionHangsTogether } from './fields.ts'
import { alsoThere, type PlaceShared } from '../calendar/places.ts'
import { keepReason } from '../calendar/clashes.ts'
import { holdForPlanning } from '../hold.ts'
import { sessionFacts, type SessionRefusal } from './set-dates.ts'
import { promote } from '../seats.ts'
import { tellTrainersLater } from '../telling/trainer.ts'

export const ChangeSession = z.object({ sessionId: id(), ...sessionFields }).superRefine(sessionHangsTogether)
export type ChangeSession = z.infer<typeof ChangeSession>
export const RemoveSession = z.object({ sessionId: id() })
export type RemoveSession = z.infer<typeof RemoveSession>

/** Moves or changes a session. Its SEQUENCE goes up, so that agendas follow; everyone with a seat is told. */
export async function changeSession(
  act: Act,
  { sessionId, ...session }: ChangeSession,
): Promise<Outcome<{ editionId: string; shared: PlaceShared[] }, SessionRefusal | 'no-such-session'>> {
  const held = await holdSession(act, sessionId)
  if (!held.ok) return held
  const facts = await sessionFacts(act, session, sessionId)
  if (!facts.ok) return facts
  const edition = held.value
  const { startsAt, endsAt, walkInAt, trainerId, trainerName } = facts.value
  await act.tx`
    update editions.session set starts_at = ${startsAt}, ends_at = ${endsAt}, walk_in_at = ${walkInAt}, room_id = ${session.roomId}, place = ${session.place},
      video_url = ${session.videoUrl}, trainer_id = ${trainerId}, trainer_name = ${trainerName}, revision = revision + 1
    where organisation_id = ${edition.organisationId} and id = ${sessionId}`
  await keepReason(act, sessionId, session.clashReason ?? '')
  await promoteAgain(act, edition) // a later start can bring the waiting list back before its cut-off
  if (edition.published)
    await later(act.tx, 'editions/tell-session', { organisationId: edition.organisationId, sessionId, change: 'changed' })
  if (edition.published) await tellTrainersLater(act, edition)
  await record(act, 'change-session', `session/${sessionId}`)
  return done({ editionId: edition.id, shared: await alsoThere(act.tx, act.actor, edition.id, [sessionId]) })
}

/** Takes a session away, unless its attendance was recorded. Without any session left the edition collects interest again; seats are kept. */
export async function removeSession(
  act: Act,
  { sessionId }: RemoveSession,
): Promise<Outcome<{ editionId: string }, SessionRefusal | 'no-such-session' | 'attendance-taken' | 'last-session'>> {
  const held = await holdSession(act, sessionId)
  if (!held.ok) return held
  const edition = held.value
  const [facts] = await act.tx<{ recorded: boolean; others: boolean }[]>`
    select exists (select from editions.attendance where organisation_id = ${edition.organisationId} and session_id = ${sessionId}) as recorded,
           exists (select from editions.session where organisation_id = ${edition.organisationId} and edition_id = ${edition.id} and id <> ${sessionId}) as others`
  if (facts!.recorded) return refuse('attendance-taken')
  if (edition.taken > 0 && !facts!.others) return refuse('last-session', { seated: edition.taken })
  await act.tx`
    insert into editions.removed_session (id, organisation_id, edition_id, starts_at, ends_at, place, revision, removed_at)
    select id, organisation_id, edition_id, starts_at, ends_at, place, revision + 1, ${act.now} from editions.session
    where organisation_id = ${edition.organisationId} and id = ${sessionId}`
  await act.tx`delete from editions.session where organisation_id = ${edition.organisationId} and id = ${sessionId}`
  await promoteAgain(act, edition)
  if (edition.published)
    await later(act.tx, 'editions/tell-session', { organisationId: edition.organisationId, sessionId, change: 'removed' })
  if (edition.published) await tellTrainersLater(act, edition)
  await record(act, 'remove-session', `session/${sessionId}`, { editionId: edition.id })
  return done({ editionId: edition.id })
}

async function holdSession(act: Act, sessionId: string): Promise<Outcome<HeldEdition, SessionRefusal | 'no-such-session'>> {
  const [session] = await act.tx<{ editionId: string }[]>`
    select edition_id from editions.session where organisation_id = (select platform.organisation()) and id = ${sessionId}`
  return session ? holdForPlanning(act, session.editionId) : refuse('no-such-session')
}

async function promoteAgain(act: Act, before: HeldEdition): Promise<void> {
  const edition = await holdEdition(act.tx, before.id)
  await promote(act, edition!)
}
