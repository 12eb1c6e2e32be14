import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { commonLeft, freeFor, freeForNewcomers, withPlace, type MemberSeats, type Room } from './quota-rules.ts'

/** What the person who enrols is to the person enrolled. */
export type Relation = 'self' | 'manager' | 'staff' | 'trainer' | 'stranger'

/** States in which an enrolment takes a seat. */
export const seatedStates = ['seated', 'completed', 'not_completed', 'no_show'] as const
/** States of an enrolment that is over without a result. */
export const endedStates = ['rejected', 'withdrawn', 'cancelled'] as const
export type EnrolmentState =
  'requested' | 'rejected' | 'seated' | 'waiting' | 'completed' | 'not_completed' | 'no_show' | 'withdrawn' | 'cancelled'

/** Everything that decides whether somebody gets a seat; gathered under the lock on the edition. */
export interface SeatFacts {
  relation: Relation
  published: boolean
  cancelled: boolean
  completed: boolean
  opensAt: Temporal.Instant | null
  closesAt: Temporal.Instant | null
  /** Start of the first session; null: no dates yet, the edition collects interest. */
  startsAt: Temporal.Instant | null
  /** The edition is meant for this person: employed here, in one of the units, or a guest where everyone may come. */
  invited: boolean
  enrolled: 'no' | 'here' | 'in the series'
  approval: 'none' | 'manager'
  /** Confidential activities ask nobody's approval (rule 3). */
  confidential: boolean
  /** Null: without limit. */
  capacity: number | null
  taken: number
  waiting: number
  /** The organisation the person comes from; absent: the owner's own. */
  home?: string
  /** Seats kept for members of a network, until they are released. */
  quota?: readonly MemberSeats[] | null
}

export type Place = 'seat' | 'waiting' | 'request'
export type SeatRefusal =
  | 'not-your-colleague'
  | 'not-published'
  | 'edition-cancelled'
  | 'edition-over'
  | 'not-open-yet'
  | 'enrolment-closed'
  | 'not-invited'
  | 'already-enrolled'
  | 'already-in-series'

/** Decides what somebody who enrols gets: a seat, a place on the waiting list, or a request to the manager (rule 6). */
export function decideSeat(facts: SeatFacts, now: Temporal.Instant): Outcome<Place, SeatRefusal> {
  const refusal = refusalOf(facts, now)
  if (refusal) return refuse(refusal)
  if (facts.approval === 'manager' && facts.relation === 'self' && !facts.confidential) return done<Place>('request')
  return done(placeFor(facts))
}

/**
 * Decides about people who want a seat in the same edition, one after the other in the order given (rule 6). The facts are those of before
 * the first; what one of them gets counts for the next.
 */
export function decideSeats(
  asked: readonly { personId: string; facts: SeatFacts }[],
  now: Temporal.Instant,
): Outcome<Place, SeatRefusal>[] {
  const here = new Set<string>()
  let room: Pick<Room, 'taken' | 'waiting' | 'quota'> | null = null
  return asked.map(({ personId, facts }) => {
    const counted: SeatFacts = { ...facts, ...room }
    const decision = decideSeat({ ...counted, enrolled: here.has(personId) ? 'here' : facts.enrolled }, now)
    if (!decision.ok) return decision
    here.add(personId)
    if (decision.value !== 'request') room = withPlace(counted, facts.home, decision.value)
    return decision
  })
}

/** A seat when one is free and nobody waits: a newcomer never passes the waiting list, also not after the cut-off. */
export function placeFor(facts: Pick<SeatFacts, 'startsAt'> & Room): 'seat' | 'waiting' {
  return facts.startsAt !== null && freeForNewcomers(facts) > 0 ? 'seat' : 'waiting'
}

function refusalOf(facts: SeatFacts, now: Temporal.Instant): SeatRefusal | null {
  if (facts.relation === 'stranger') return 'not-your-colleague'
  if (!facts.published) return 'not-published'
  if (facts.cancelled) return 'edition-cancelled'
  if (facts.enrolled === 'here') return 'already-enrolled'
  if (facts.enrolled === 'in the series') return 'already-in-series'
  if (facts.completed) return 'edition-over'
  if (!facts.invited) return 'not-invited'
  if (facts.relation === 'trainer') return null
  if (facts.opensAt && isBefore(now, facts.opensAt)) return 'not-open-yet'
  const closes = facts.closesAt ?? facts.startsAt
  if (closes && !isBefore(now, closes)) return 'enrolment-closed'
  return null
}

/** Whether the waiting list still moves up by itself: until `promotionDays` days of 24 hours before the first session (rule 6). */
export function movesUpByItself(
  edition: { startsAt: Temporal.Instant | null; promotionDays: number; cancelled: boolean; completed: boolean },
  now: Temporal.Instant,
): boolean {
  if (edition.cancelled || edition.completed || edition.startsAt === null) return false
  return isBefore(now, edition.startsAt.subtract({ hours: 24 * edition.promotionDays }))
}

export type WithdrawRefusal = 'not-your-enrolment' | 'already-started' | 'already-ended'

/** Withdrawing is possible until the first session starts, by the person or by whoever may enrol them. */
export function decideWithdrawal(
  facts: { relation: Relation; state: EnrolmentState; startsAt: Temporal.Instant | null },
  now: Temporal.Instant,
): Outcome<'withdrawn', WithdrawRefusal> {
  if (facts.relation === 'stranger') return refuse('not-your-enrolment')
  if (!(['requested', 'seated', 'waiting'] as string[]).includes(facts.state)) return refuse('already-ended')
  if (facts.startsAt && !isBefore(now, facts.startsAt) && facts.state === 'seated') return refuse('already-started')
  return done('withdrawn')
}

export const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0

export type CapacityRefusal = 'below-the-seated' | 'below-the-reserved' | 'min-above-max'

/** Capacity can't go below those seated and the seats kept for members (rule 6), nor below the minimum. Null is without limit. */
export function decideCapacity(
  edition: Pick<Room, 'taken' | 'quota'>,
  seats: { capacity: number | null; minParticipants: number },
): Outcome<'changed', CapacityRefusal> {
  if (seats.capacity !== null && seats.capacity < edition.taken)
    return refuse('below-the-seated', { seated: edition.taken, capacity: seats.capacity })
  if (seats.capacity !== null && edition.quota && commonLeft(seats.capacity, edition.quota) < 0)
    return refuse('below-the-reserved', { needed: seats.capacity - commonLeft(seats.capacity, edition.quota), capacity: seats.capacity })
  if (seats.capacity !== null && seats.capacity < seats.minParticipants)
    return refuse('min-above-max', { min: seats.minParticipants, capacity: seats.capacity })
  return done('changed')
}

export type JudgeRefusal = 'not-your-team' | 'already-judged' | 'request-withdrawn' | 'edition-cancelled' | 'edition-over'

/** Who may judge a request: the manager; where there is none, the learning adviser stands in. Never the person concerned. */
export function decideJudgement(
  facts: {
    self: boolean
    manages: boolean
    hasManager: boolean
    adviser: boolean
    state: EnrolmentState
    by: string
    cancelled: boolean
    completed: boolean
    startsAt: Temporal.Instant | null
  },
  now: Temporal.Instant,
): Outcome<'judged', JudgeRefusal> {
  const standsIn = facts.adviser && !facts.hasManager && !facts.self
  if (!facts.manages && !standsIn) return refuse('not-your-team')
  if (facts.cancelled) return refuse('edition-cancelled')
  if (facts.state === 'withdrawn' || facts.state === 'cancelled') return refuse('request-withdrawn')
  if (facts.state !== 'requested') return refuse('already-judged', { by: facts.by, state: facts.state })
  if (facts.completed || (facts.startsAt && !isBefore(now, facts.startsAt))) return refuse('edition-over')
  return done('judged')
}

export type ByHandRefusal = 'not-waiting' | 'no-free-seat' | 'no-dates' | 'edition-cancelled' | 'edition-over'

/** A free seat goes by hand to anybody on the waiting list, as long as the edition is not over. */
export function decideSeatByHand(facts: {
  state: EnrolmentState
  startsAt: Temporal.Instant | null
  cancelled: boolean
  completed: boolean
  capacity: number | null
  taken: number
  home?: string
  quota?: readonly MemberSeats[] | null
}): Outcome<'seated', ByHandRefusal> {
  if (facts.cancelled) return refuse('edition-cancelled')
  if (facts.completed) return refuse('edition-over')
  if (facts.state !== 'waiting') return refuse('not-waiting')
  if (facts.startsAt === null) return refuse('no-dates')
  if (freeFor({ ...facts, waiting: 0 }) <= 0) return refuse('no-free-seat', { capacity: facts.capacity! })
  return done('seated')
}

export type TeamRefusal = 'not-enough-seats'

/** Who of a team gets a seat. `all`: everyone the same, or nobody. `split`: the rest waits. `fit`: the rest is left out. */
export function splitTeam(
  edition: Pick<SeatFacts, 'startsAt'> & Room,
  people: string[],
  how: 'all' | 'split' | 'fit',
): Outcome<{ seated: string[]; waiting: string[]; left: string[] }, TeamRefusal> {
  if (edition.startsAt === null) return done({ seated: [], waiting: people, left: [] }) // interest: everyone waits for dates
  const free = Math.min(people.length, freeForNewcomers(edition))
  if (people.length > free && how === 'all') return refuse('not-enough-seats', { free, asked: people.length })
  if (free === 0 && how === 'fit') return refuse('not-enough-seats', { free, asked: people.length })
  const rest = people.slice(free)
  return done({ seated: people.slice(0, free), waiting: how === 'split' ? rest : [], left: how === 'fit' ? rest : [] })
}
