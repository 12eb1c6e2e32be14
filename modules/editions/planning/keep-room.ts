import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id, maybeWhole, maybeWords, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { isPlanner } from '../hold.ts'

const fields = {
  name: words(120, 'Vul de naam van de zaal in.', 'Fill in the name of the room.'),
  place: maybeWords(200),
  seats: maybeWhole(1, 10_000),
}
export const MakeRoom = z.object(fields)
export type MakeRoom = z.infer<typeof MakeRoom>
export const ChangeRoom = z.object({ roomId: id(), ...fields })
export type ChangeRoom = z.infer<typeof ChangeRoom>
export type RoomRefusal = 'not-a-planner' | 'name-in-use' | 'no-such-room'

/** Adds a room. Two rooms of one name would be mixed up. */
export async function makeRoom(act: Act, room: MakeRoom): Promise<Outcome<{ roomId: string }, RoomRefusal>> {
  if (!isPlanner(act.actor)) return refuse('not-a-planner')
  const [made] = await act.tx<{ id: string }[]>`
    insert into editions.room (organisation_id, name, place, seats) values (platform.organisation(), ${room.name}, ${room.place}, ${room.seats})
    on conflict do nothing returning id`
  if (!made) return refuse('name-in-use', { name: room.name })
  await record(act, 'make-room', `room/${made.id}`)
  return done({ roomId: made.id })
}

/** Changes a room. Sessions that are held there show the new name. */
export async function changeRoom(act: Act, { roomId, ...room }: ChangeRoom): Promise<Outcome<{ roomId: string }, RoomRefusal>> {
  if (!isPlanner(act.actor)) return refuse('not-a-planner')
  const [other] =
    await act.tx`select id from editions.room where organisation_id = (select platform.organisation()) and owner_id is null and name = ${room.name} and id <> ${roomId}`
  if (other) return refuse('name-in-use', { name: room.name })
  const [changed] = await act.tx`
    update editions.room set name = ${room.name}, place = ${room.place}, seats = ${room.seats}
    where organisation_id = (select platform.organisation()) and owner_id is null and id = ${roomId} returning id`
  if (!changed) return refuse('no-such-room')
  await record(act, 'change-room', `room/${roomId}`)
  return done({ roomId })
}
