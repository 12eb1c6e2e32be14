import { inCareSql } from '#modules/catalogue/index.ts'
import type { Act } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { sayTimes } from '#platform/words.ts'
import { holdRooms, nameOfRoom } from './rooms.ts'

// A room can't be taken twice: that is refused. A trainer can be in two places on paper (two groups in one hall, a colleague who helps out), so
// that is a warning, which whoever plans overrules with a reason.

export type ClashRefusal = 'no-such-room' | 'room-not-shared' | 'room-taken' | 'trainer-elsewhere'

export interface Meeting {
  /** Null: a session that does not exist yet. */
  sessionId: string | null
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  roomId: string | null
  trainerId: string | null
  trainerName: string
  /** Why it is planned although the trainer is elsewhere. */
  clashReason: string
  /** Where and when it is now: what was booked in a room of others stays when they share it no more. */
  was?: Booked | null
}
export type Booked = Pick<Meeting, 'startsAt' | 'endsAt' | 'roomId'>

/**
 * Whether a session fits: its room must be ours or lent to us, and free, and its trainer free too unless a reason was given. The room is held, so
 * that two people who plan at the same moment, here or elsewhere, are decided one after the other. What somebody else coordinates is not named.
 */
export async function fits(act: Act, meeting: Meeting): Promise<Outcome<null, ClashRefusal>> {
  if (meeting.roomId) {
    const state = (await holdRooms(act.tx, [meeting.roomId])).get(meeting.roomId)
    if (!state) return refuse('no-such-room')
    if (state === 'ended' && !isWithin(meeting)) return refuse('room-not-shared', { what: await nameOfRoom(act.tx, meeting.roomId) })
    const room = await roomTaken(act, meeting)
    if (room) return refuse('room-taken', said(act, room))
  }
  const trainer = meeting.clashReason === '' && (meeting.trainerId || meeting.trainerName) ? await trainerElsewhere(act, meeting) : null
  return trainer ? refuse('trainer-elsewhere', said(act, trainer)) : done(null)
}

/** The same room, and no moment that it was not booked already. */
const isWithin = ({ was, roomId, startsAt, endsAt }: Meeting) =>
  was?.roomId === roomId && Temporal.Instant.compare(startsAt, was.startsAt) >= 0 && Temporal.Instant.compare(endsAt, was.endsAt) <= 0

/** Keeps why a session was planned although its trainer is elsewhere; without a reason there is none any more. */
export async function keepReason({ tx, actor, now }: Act, sessionId: string, reason: string): Promise<void> {
  if (reason === '')
    await tx`delete from editions.clash_reason where organisation_id = platform.organisation() and session_id = ${sessionId}`
  else
    await tx`
      insert into editions.clash_reason (session_id, organisation_id, reason, given_by, given_at)
      values (${sessionId}, platform.organisation(), ${reason}, ${actor.personId}, ${now})
      on conflict (session_id) do update set reason = excluded.reason, given_by = excluded.given_by, given_at = excluded.given_at`
}

interface Other {
  what: string
  title: string | null
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
}

const said = ({ actor }: Act, { what, title, startsAt, endsAt }: Other) => ({
  what,
  title: title ?? '',
  times: sayTimes(startsAt, endsAt, actor.lang),
})

/** Of a room that is lent to us only when it is taken, not by whom; of our own also which organisation borrowed it. */
async function roomTaken({ tx, actor }: Act, { roomId, sessionId, startsAt, endsAt }: Meeting): Promise<Other | null> {
  const [other] = await tx<Other[]>`
    select r.name as what, coalesce(nullif(b.borrower, ''), ${titleSql(tx, actor)}) as title, b.starts_at, b.ends_at
    from editions.room_times(array[${roomId}]::uuid[], tstzrange(${startsAt}, ${endsAt})) b
    join editions.room r on r.organisation_id = (select platform.organisation()) and r.id = b.room_id
    left join editions.session s on s.organisation_id = r.organisation_id and s.id = b.session_id
    left join editions.edition e on e.organisation_id = s.organisation_id and e.id = s.edition_id
    left join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    where ${sessionId}::uuid is null or b.session_id is distinct from ${sessionId}::uuid
    order by b.starts_at limit 1`
  return other ?? null
}

async function trainerElsewhere({ tx, actor }: Act, meeting: Meeting): Promise<Other | null> {
  const [other] = await tx<Other[]>`
    select coalesce(p.full_name, s.trainer_name) as what, ${titleSql(tx, actor)} as title, s.starts_at, s.ends_at
    from editions.session s
    join editions.edition e on e.organisation_id = s.organisation_id and e.id = s.edition_id and e.cancelled_at is null
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    left join people.person p on p.id = s.trainer_id
    where s.organisation_id = (select platform.organisation()) and s.id is distinct from ${meeting.sessionId}::uuid
      and editions.trainer_key(s.trainer_id, s.trainer_name) = editions.trainer_key(${meeting.trainerId}::uuid, ${meeting.trainerName})
      and s.starts_at < ${meeting.endsAt} and s.ends_at > ${meeting.startsAt}
    order by s.starts_at limit 1`
  return other ?? null
}

/** The title, for who may know it: not of somebody else's activity, never of a confidential one (rule 3). */
const titleSql = (tx: Act['tx'], actor: Act['actor']) =>
  tx`case when not a.confidential and ${inCareSql(tx, actor, tx`a.id`)} then a.title end`
