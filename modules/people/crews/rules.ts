import { done, refuse, type Outcome } from '#platform/outcome.ts'

export interface DelegationFacts {
  /** The crew exists, and people of it are managed by whoever delegates. */
  ofMine: boolean
  /** Who would lead it works here and is managed by whoever delegates. */
  mine: boolean
  self: boolean
  /** Days on which this person leads this crew already. */
  overlaps: boolean
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  today: Temporal.PlainDate
}
export type DelegationRefusal = 'not-your-crew' | 'not-your-person' | 'until-before-from' | 'is-over' | 'leads-already'

/** A manager delegates the crew of own people to one of own people, for days that lie ahead (domain: voorman). */
export function decideDelegation(facts: DelegationFacts): Outcome<'delegated', DelegationRefusal> {
  const { from, until, today } = facts
  if (!facts.ofMine) return refuse('not-your-crew')
  if (!facts.mine || facts.self) return refuse('not-your-person')
  if (until && Temporal.PlainDate.compare(until, from) < 0) return refuse('until-before-from')
  if (until && Temporal.PlainDate.compare(until, today) < 0) return refuse('is-over')
  if (facts.overlaps) return refuse('leads-already')
  return done('delegated')
}
