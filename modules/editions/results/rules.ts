import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { freeFor, type Room } from '../quota-rules.ts'

/** The trainer's list opens this long before the start of the session. */
export const listOpens = { minutes: 15 }
/** How long after the last session the round waits, so that a trainer can still put the list right. */
export const graceAfterEnd = { minutes: 60 }

/** Who works with a list: the trainer of the session, or the coordinator and learning adviser. */
export interface ListFacts {
  trainer: boolean
  staff: boolean
  startsAt: Temporal.Instant
  completed: boolean
  cancelled: boolean
}

export type ListRefusal = 'not-your-session' | 'too-early' | 'list-closed' | 'edition-cancelled'

/** The list can be filled in from 15 minutes before the start until completion; afterwards only staff correct it. */
export function decideList(facts: ListFacts, now: Temporal.Instant): Outcome<'mark' | 'correct', ListRefusal> {
  if (!facts.trainer && !facts.staff) return refuse('not-your-session')
  if (facts.cancelled) return refuse('edition-cancelled')
  if (facts.completed) return facts.staff ? done('correct') : refuse('list-closed')
  if (Temporal.Instant.compare(now, facts.startsAt.subtract(listOpens)) < 0) return refuse('too-early')
  return done('mark')
}

export type Result = 'completed' | 'not_completed' | 'no_show'

/**
 * What comes of a seated enrolment. `share` is the percentage of the sessions that must be attended (rounded up);
 * with 0 everybody completes. Who attended nothing of what was asked is a no-show.
 */
export function decideResult({ sessions, attended, share }: { sessions: number; attended: number; share: number }): Result {
  if (attended >= Math.ceil((sessions * share) / 100)) return 'completed'
  return attended === 0 ? 'no_show' : 'not_completed'
}

export interface CompletionFacts {
  /** Trainer of one of its sessions, staff, or the round. */
  allowed: boolean
  byItself: boolean
  completed: boolean
  cancelled: boolean
  endsAt: Temporal.Instant | null
  sessions: number
  /** Sessions of which somebody was marked present or absent. */
  markedSessions: number
  seated: number
  share: number
}

export type CompletionRefusal = 'not-your-edition' | 'already-completed' | 'edition-cancelled' | 'not-over-yet' | 'lists-missing'

/** An edition is completed after its last session, and never while a list is missing: a forgotten list makes nobody a no-show. */
export function decideCompletion(facts: CompletionFacts, now: Temporal.Instant): Outcome<'complete', CompletionRefusal> {
  if (!facts.allowed) return refuse('not-your-edition')
  if (facts.completed) return refuse('already-completed')
  if (facts.cancelled) return refuse('edition-cancelled')
  const over = facts.endsAt && (facts.byItself ? facts.endsAt.add(graceAfterEnd) : facts.endsAt)
  if (!over || Temporal.Instant.compare(now, over) < 0) return refuse('not-over-yet')
  const missing = facts.seated === 0 || facts.share === 0 ? 0 : facts.sessions - facts.markedSessions
  return missing > 0 ? refuse('lists-missing', { missing }) : done('complete')
}

export type WalkInRefusal = 'walk-in-full' | 'walk-in-others-wait'

/** A walk-in is a newcomer (rule 6): a seat that is free while nobody waits, or none. */
export function decideWalkIn(facts: Room): Outcome<'seat', WalkInRefusal> {
  if (facts.waiting > 0) return refuse('walk-in-others-wait', { waiting: facts.waiting })
  if (freeFor(facts) <= 0) return refuse('walk-in-full', { capacity: facts.capacity! })
  return done('seat')
}
