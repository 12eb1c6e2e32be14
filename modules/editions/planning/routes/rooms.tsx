import { z } from 'zod'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { rooms } from '../views.ts'
import { changeRoom, makeRoom, MakeRoom } from '../keep-room.ts'
import { paths } from '../../paths.ts'
import type { Filled } from '#ui/index.ts'
import { RoomsPage } from '../pages/rooms.tsx'
import { roomTellings } from '../messages.ts'
import { planners } from './planners.ts'

const ofRoom = z.object({ roomId: id() })

export function roomDoors(doors: Doors): void {
  const roomsPage = async ({ look }: Visit<unknown, unknown>, filled: Filled, roomId?: string) => {
    const list = await look(rooms)
    const editing = list.find((room) => room.id === roomId)
    if (roomId && !editing) return null
    return (
      <RoomsPage
        rooms={list}
        filled={editing && Object.keys(filled.values).length === 0 ? { ...filled, values: { ...editing } } : filled}
        editing={editing}
      />
    )
  }
  doors.page('/academie/zalen', { who: planners, see: (visit) => roomsPage(visit, { values: {} }) })
  doors.page('/academie/zalen/:roomId', {
    who: planners,
    params: ofRoom,
    see: (visit) => roomsPage(visit, { values: {} }, visit.params.roomId),
  })
  doors.form('/academie/zalen', {
    who: planners,
    action: 'make-room',
    body: MakeRoom,
    input: (body) => body,
    perform: makeRoom,
    refusals: roomTellings,
    then: (_, input, t) => ({ to: paths.rooms, notice: t(`${input.name} staat erbij.`, `${input.name} was added.`) }),
    again: (visit, back) => roomsPage(visit, filledAgain(back)),
  })
  doors.form('/academie/zalen/:roomId', {
    who: planners,
    action: 'change-room',
    params: ofRoom,
    body: MakeRoom,
    input: (body, params) => ({ ...body, ...params }),
    perform: changeRoom,
    refusals: roomTellings,
    then: (_, __, t) => ({ to: paths.rooms, notice: t('Bewaard.', 'Saved.') }),
    again: (visit, back) => roomsPage(visit, filledAgain(back), visit.params.roomId),
  })
}
