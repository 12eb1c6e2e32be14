import type { Translate } from '#platform/words.ts'
import type { Calendar, Entry } from '../views.ts'
import type { Asked } from './asked.ts'

/** Where an entry stands: its room or place, or its trainer. */
export const rowOf = (entry: Entry, of: Asked['of']) =>
  of === 'zalen' ? { key: entry.roomId ?? `plaats ${entry.place}`, name: entry.place } : { key: entry.trainerKey, name: entry.trainer }

/** The calendar of rooms with what others have in them, of which nothing is known but when; and, of our own rooms, who. */
export const withElsewhere = (calendar: Calendar): Calendar => ({
  ...calendar,
  entries: [
    ...calendar.entries,
    ...calendar.elsewhere.map(({ roomId, by, startsAt, endsAt }) => {
      const place = calendar.rooms.find((room) => room.id === roomId)?.name ?? ''
      const id = `${roomId} ${startsAt}`
      return { id, editionId: '', title: null, mine: false, draft: false, startsAt, endsAt, roomId, place, trainer: '', trainerKey: '', by }
    }),
  ].sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt)),
})

export interface Line {
  key: string
  name: string
  entries: Entry[]
}

/** Every room there is, and every other place or trainer of the week, by name. */
export function linesOf({ entries, rooms }: Calendar, of: Asked['of'], t: Translate): Line[] {
  const lines = new Map<string, Line>(
    of === 'zalen'
      ? rooms.map((room) => [room.id, { key: room.id, name: room.seats ? `${room.name} (${room.seats})` : room.name, entries: [] }])
      : [],
  )
  for (const entry of entries) {
    const { key, name } = rowOf(entry, of)
    if (!lines.has(key)) lines.set(key, { key, name: name || t('Nog geen docent', 'No trainer yet'), entries: [] })
    lines.get(key)!.entries.push(entry)
  }
  return [...lines.values()].sort((a, b) => Number(a.key === '') - Number(b.key === '') || a.name.localeCompare(b.name, 'nl'))
}
