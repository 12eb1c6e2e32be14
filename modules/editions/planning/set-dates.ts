import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { HeldEdition } from '../facts.ts'
import { momentsOf, sessionFields, sessionHangsTogether, type SessionInput } from './fields.ts'
import { fits, keepReason, type Booked, type ClashRefusal } from '../calendar/clashes.ts'
import { alsoThere, type PlaceShared } from '../calendar/places.ts'
import { holdForPlanning, type PlanRefusal } from '../hold.ts'
import { isBefore } from '../rules.ts'
import { promote, seatNext } from '../seats.ts'
import { trainerOf } from '../results/trainer.ts'
import { tellTrainersLater } from '../telling/trainer.ts'

export const SetDates = z.object({
  editionId: id(),
  sessions: z.array(z.object(sessionFields).superRefine(sessionHangsTogether)).min(1).max(100),
})
export type SetDates = z.infer<typeof SetDates>
export const AddSession = z.object({ editionId: id(), ...sessionFields }).superRefine(sessionHangsTogether)
export type AddSession = z.infer<typeof AddSession>
export type SessionRefusal = PlanRefusal | ClashRefusal | 'which-trainer' | 'in-the-past'
export interface DatesSet {
  editionId: string
  sessionIds: string[]
  /** Enrolments that got a seat because there are dates now. */
  booked: string[]
  /** How many of those seated have another session at the same time. */
  clashes: number
  /** What else is in a place that was typed. */
  shared: PlaceShared[]
}

/** Adds one session. The first one gives the edition its dates. */
export async function addSession(act: Act, { editionId, ...session }: AddSession): Promise<Outcome<DatesSet, SessionRefusal>> {
  return setDates(act, { editionId, sessions: [session] })
}

/**
 * Adds sessions. When the edition had no dates, those who waited for them are booked in order up to the capacity, also after the cut-off,
 * and everyone is told (rule 6).
 */
export async function setDates(act: Act, { editionId, sessions }: SetDates): Promise<Outcome<DatesSet, SessionRefusal>> {
  const held = await holdForPlanning(act, editionId)
  if (!held.ok) return held
  const edition = held.value
  const sessionIds: string[] = []
  for (const session of sessions) {
    const made = await insertSession(act, edition, session)
    if (!made.ok) return made
    sessionIds.push(made.value)
  }
  const first = sessions.map((session) => momentsOf(session).startsAt).reduce((a, b) => (isBefore(b, a) ? b : a))
  const startsAt = edition.startsAt && isBefore(edition.startsAt, first) ? edition.startsAt : first
  const booked = edition.startsAt === null ? await seatNext(act, edition) : await promote(act, { ...edition, startsAt })
  await tellDates(act, edition, sessionIds)
  if (edition.published) await tellTrainersLater(act, edition)
  await record(act, 'set-dates', `edition/${editionId}`, { sessions: sessionIds.length, booked: booked.length })
  return done({
    editionId,
    sessionIds,
    booked,
    clashes: await clashesIn(act, edition),
    shared: await alsoThere(act.tx, act.actor, editionId, sessionIds),
  })
}

async function insertSession(act: Act, edition: HeldEdition, session: SessionInput): Promise<Outcome<string, SessionRefusal>> {
  const facts = await sessionFacts(act, session)
  if (!facts.ok) return facts
  const { startsAt, endsAt, walkInAt, trainerId, trainerName } = facts.value
  const [made] = await act.tx<{ id: string }[]>`
    insert into editions.session (organisation_id, edition_id, starts_at, ends_at, walk_in_at, room_id, place, video_url, trainer_id, trainer_name)
    values (${edition.organisationId}, ${edition.id}, ${startsAt}, ${endsAt}, ${walkInAt}, ${session.roomId}, ${session.place}, ${session.videoUrl}, ${trainerId}, ${trainerName})
    returning id`
  if (session.clashReason) await keepReason(act, made!.id, session.clashReason)
  return done(made!.id)
}

/** What a session will hold: its moments, its room and its trainer, each checked, and whether both are free then. */
export async function sessionFacts(act: Act, session: SessionInput, sessionId: string | null = null) {
  const moments = momentsOf(session)
  if (isBefore(moments.startsAt, act.now)) return refuse('in-the-past')
  const trainer = await trainerOf(act, session.trainer)
  if (!trainer.ok) return trainer
  const { roomId, clashReason = '' } = session
  const free = await fits(act, { ...moments, ...trainer.value, sessionId, roomId, clashReason, was: await bookedNow(act, sessionId) })
  return free.ok ? done({ ...moments, ...trainer.value }) : free
}

async function bookedNow({ tx }: Act, sessionId: string | null): Promise<Booked | null> {
  if (!sessionId) return null
  const [was] = await tx<Booked[]>`
    select starts_at, ends_at, room_id from editions.session where organisation_id = (select platform.organisation()) and id = ${sessionId}`
  return was ?? null
}

/** Dates for an edition that had none are told once; another session beside the first ones is told by itself. */
async function tellDates({ tx }: Act, edition: HeldEdition, sessionIds: string[]): Promise<void> {
  const { organisationId, id: editionId, published } = edition
  if (!published) return
  if (edition.startsAt === null) return later(tx, 'editions/tell-edition', { organisationId, editionId, change: 'dates-set' })
  for (const sessionId of sessionIds) await later(tx, 'editions/tell-session', { organisationId, sessionId, change: 'added' })
}

async function clashesIn({ tx }: Act, edition: HeldEdition): Promise<number> {
  const [found] = await tx<{ n: number }[]>`
    select count(distinct n.person_id)::int as n
    from editions.session s
    join editions.enrolment n on n.organisation_id = s.organisation_id and n.edition_id = s.edition_id and n.state = 'seated'
    join editions.enrolment o on o.organisation_id = n.organisation_id and o.person_id = n.person_id and o.state = 'seated' and o.edition_id <> n.edition_id
    join editions.session x on x.organisation_id = o.organisation_id and x.edition_id = o.edition_id and x.starts_at < s.ends_at and x.ends_at > s.starts_at
    where s.organisation_id = ${edition.organisationId} and s.edition_id = ${edition.id}`
  return found!.n
}
