import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { commonLeft, type MemberSeats } from '../quota-rules.ts'
import { decideSeat, isBefore, type Place, type SeatFacts, type SeatRefusal } from '../rules.ts'

/** On which terms people of other organisations come. */
export interface Terms {
  memberCents: number | null
  studentCents: number | null
  otherCents: number | null
  /** Days of 24 hours before the start from which free seats are offered to neighbours. */
  restDays: number | null
  restCents: number | null
}

export type ElsewhereRefusal = SeatRefusal | 'not-shared' | 'not-offered-yet'

/** Days before the start when only restplaatsen are shared and nobody said how many. */
export const usualRestDays = 14

/** When the free seats of an edition are offered to neighbours: from then on they cost restCents. Null: never. */
export function restFrom(edition: { startsAt: Temporal.Instant | null }, terms: Terms, restOnly: boolean): Temporal.Instant | null {
  const days = terms.restDays ?? (restOnly ? usualRestDays : null)
  return days === null || edition.startsAt === null ? null : edition.startsAt.subtract({ hours: 24 * days })
}

/** What somebody of another member gets: as at home, once the edition is shared and offered (rule 6, C10). */
export function decideElsewhere(
  facts: SeatFacts & { shared: boolean; restOnly: boolean; restFrom: Temporal.Instant | null },
  now: Temporal.Instant,
): Outcome<Place, ElsewhereRefusal> {
  if (!facts.shared) return refuse('not-shared')
  if (facts.restOnly && (facts.restFrom === null || isBefore(now, facts.restFrom))) return refuse('not-offered-yet')
  return decideSeat(facts, now)
}

/** What a place costs somebody from elsewhere, in cents; kept with the enrolment, so that a later price changes nothing for who is in. */
export function priceElsewhere(
  facts: { priceCents: number | null; terms: Terms; student: boolean; restFrom: Temporal.Instant | null },
  now: Temporal.Instant,
): number | null {
  const { priceCents, terms, student } = facts
  const rest = facts.restFrom !== null && !isBefore(now, facts.restFrom)
  if (rest && terms.restCents !== null) return terms.restCents
  if (student && terms.studentCents !== null) return terms.studentCents
  return terms.memberCents ?? priceCents
}

export type ReserveRefusal = 'reserve-without-limit' | 'reserve-too-many' | 'release-needed' | 'release-after-start' | 'not-a-member'

/** Seats are kept for members of a network that the edition is shared with, and for nobody else. */
export const ofMembers = ({ seats, members }: { seats: ReadonlyMap<string, number>; members: ReadonlySet<string> }) =>
  [...seats.keys()].every((member) => members.has(member)) ? done('kept' as const) : refuse('not-a-member' as const)

/** Whether seats can be kept like this: together with who has a seat already, no more than there are; until a day before the start. */
export function decideReservations(
  edition: { capacity: number | null; startsAt: Temporal.Instant | null; seated: readonly MemberSeats[] },
  wanted: { releaseAt: Temporal.Instant | null; seats: ReadonlyMap<string, number>; members: ReadonlySet<string> },
): Outcome<'kept', ReserveRefusal> {
  if (wanted.seats.size === 0) return done('kept')
  if (edition.capacity === null) return refuse('reserve-without-limit')
  if (wanted.releaseAt === null) return refuse('release-needed')
  if (edition.startsAt && isBefore(edition.startsAt, wanted.releaseAt)) return refuse('release-after-start')
  const theirs = ofMembers(wanted)
  if (!theirs.ok) return theirs
  const ids = new Set([...wanted.seats.keys(), ...edition.seated.map((one) => one.memberId)])
  const then = [...ids].map((memberId) => ({
    memberId,
    reserved: wanted.seats.get(memberId) ?? 0,
    taken: edition.seated.find((one) => one.memberId === memberId)?.taken ?? 0,
    waiting: 0,
  }))
  const left = commonLeft(edition.capacity, then)
  return left < 0 ? refuse('reserve-too-many', { needed: edition.capacity - left, capacity: edition.capacity }) : done('kept')
}
