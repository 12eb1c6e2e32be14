import type { Sql } from '#platform/db/pool.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'

// Rooms of our own, and those that others lend. A booking stands at the owner of the room, so that nobody gets it twice.

/** own; lent: another organisation shares it with us; ended: it did, and what was booked then stays. */
export type RoomState = 'own' | 'lent' | 'ended'

/** Holds rooms until the act is done: whoever plans there too waits, in any organisation. What is not there for us is not in it. */
export async function holdRooms(tx: Sql, rooms: readonly string[]): Promise<Map<string, RoomState>> {
  if (rooms.length === 0) return new Map()
  const held = await tx<{ id: string; state: RoomState }[]>`select id, state from editions.hold_rooms(${rooms}::uuid[])`
  return new Map(held.map((one) => [one.id, one.state]))
}

/** Holds rooms for something new: each must be ours, or lent to us now. */
export async function holdToPlan(tx: Sql, rooms: readonly string[]): Promise<Outcome<null, 'no-such-room' | 'room-not-shared'>> {
  const held = await holdRooms(tx, rooms)
  if (rooms.some((room) => !held.has(room))) return refuse('no-such-room')
  const ended = rooms.find((room) => held.get(room) === 'ended')
  return ended ? refuse('room-not-shared', { what: await nameOfRoom(tx, ended) }) : done(null)
}

/** SQL: whether room r is one that its owner no longer shares with us. */
export const endedSql = (tx: Sql): ReturnType<Sql> => tx`(r.owner_id is not null and not editions.is_lent(r.id, r.owner_id))`

/** SQL: our rooms and those that others share with us now, with the name of whoever lends them. */
export const roomsSql = (tx: Sql): ReturnType<Sql> => tx`
  select id, name, place, seats, null::text as owner from editions.room where organisation_id = (select platform.organisation()) and owner_id is null
  union all select id, name, place, seats, owner from editions.shared_rooms()`

/** The name of a room as we know it. */
export async function nameOfRoom(tx: Sql, roomId: string): Promise<string> {
  const [room] = await tx<
    { name: string }[]
  >`select name from editions.room where organisation_id = (select platform.organisation()) and id = ${roomId}`
  return room?.name ?? ''
}

/** SQL: how many sessions of other organisations are still to come in this room of ours. */
export const lentSql = (tx: Sql, roomId: ReturnType<Sql>): ReturnType<Sql> => tx`
  (select count(*)::int from editions.room_booking b
   where b.organisation_id = (select platform.organisation()) and b.room_id = ${roomId} and b.borrower_id <> b.organisation_id and upper(b.during) > now())`

/** SQL: the chairs of edition e: of the smallest room that it meets in. Null without a room that says. */
export const chairsSql = (tx: Sql): ReturnType<Sql> => tx`
  (select min(r.seats) from editions.session s join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
   where s.organisation_id = e.organisation_id and s.edition_id = e.id)`
