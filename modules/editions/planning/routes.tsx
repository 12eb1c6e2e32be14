import type { Doors } from '#platform/http/doors.ts'
import { cancelDoors, changeDoors, copyDoors, oneEdition } from './routes/edition.tsx'
import { listAndNew } from './routes/editions.tsx'
import { roomDoors } from './routes/rooms.tsx'
import { changeSessionDoors, newSessionDoors } from './routes/sessions.tsx'

/** What planners do: editions, their sessions and rooms. */
export function academyRoutes(doors: Doors): void {
  listAndNew(doors)
  oneEdition(doors)
  changeDoors(doors)
  cancelDoors(doors)
  copyDoors(doors)
  newSessionDoors(doors)
  changeSessionDoors(doors)
  roomDoors(doors)
}
