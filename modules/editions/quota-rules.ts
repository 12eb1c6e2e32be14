/** What one member has of an edition with reserved seats. */
export interface MemberSeats {
  memberId: string
  /** Seats kept for its people. */
  reserved: number
  taken: number
  waiting: number
}

/** How many may sit where, and who waits. */
export interface Room {
  /** Null: without limit. */
  capacity: number | null
  taken: number
  waiting: number
  /** The organisation somebody comes from; absent: the owner's own. */
  home?: string
  /** Null: nothing is reserved (any more), so there is one list for everyone. */
  quota?: readonly MemberSeats[] | null
}

/** Seats that are kept for nobody and that nobody has. Negative: more was promised than there is. */
export function commonLeft(capacity: number, quota: readonly MemberSeats[]): number {
  return capacity - quota.reduce((sum, one) => sum + Math.max(one.reserved, one.taken), 0)
}

/** Seats that somebody of this home could sit on now, looking away from who waits. */
export function freeFor({ capacity, taken, home, quota }: Room): number {
  if (capacity === null) return Infinity
  if (!quota) return Math.max(0, capacity - taken)
  return keptLeft(quota, home) + Math.max(0, commonLeft(capacity, quota))
}

/**
 * Seats for newcomers of this home: never past somebody who waits for the same seat (rule 6). A kept seat is waited for by the own people only,
 * a common one by everybody.
 */
export function freeForNewcomers(room: Room): number {
  const { capacity, waiting, home, quota } = room
  if (!quota || capacity === null) return waiting > 0 ? 0 : freeFor(room)
  const ownWait = quota.find((one) => one.memberId === home)?.waiting ?? 0
  return (ownWait > 0 ? 0 : keptLeft(quota, home)) + (waiting > 0 ? 0 : Math.max(0, commonLeft(capacity, quota)))
}

/** Who of the list gets a seat now: in order, each on a seat that may be theirs. */
export function nextInLine<T extends { home: string }>(room: Room, list: readonly T[]): T[] {
  const now = { ...room }
  return list.filter((one) => {
    if (freeFor({ ...now, home: one.home }) <= 0) return false
    Object.assign(now, withPlace(now, one.home, 'seat'))
    return true
  })
}

/** The room after somebody of this home got a place in it. */
export function withPlace(room: Room, home: string | undefined, place: 'seat' | 'waiting'): Pick<Room, 'taken' | 'waiting' | 'quota'> {
  const [seat, wait] = place === 'seat' ? [1, 0] : [0, 1]
  const { quota } = room
  const known = quota?.some((one) => one.memberId === home)
  return {
    taken: room.taken + seat,
    waiting: room.waiting + wait,
    quota:
      quota && home && !known
        ? [...quota, { memberId: home, reserved: 0, taken: seat, waiting: wait }]
        : quota?.map((one) => (one.memberId === home ? { ...one, taken: one.taken + seat, waiting: one.waiting + wait } : one)),
  }
}

const keptLeft = (quota: readonly MemberSeats[], home: string | undefined) => {
  const mine = quota.find((one) => one.memberId === home)
  return mine ? Math.max(0, mine.reserved - mine.taken) : 0
}
