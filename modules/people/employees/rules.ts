import { done, refuse, type Outcome } from '#platform/outcome.ts'

const before = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) < 0

/** An employment as it would stand. */
export interface Wanted {
  number: string
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  function: string | null
}

/** An employment that stands already, of this person or under this personnel number. */
export interface Standing {
  id: string
  personId: string
  name: string
  number: string
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  unitId: string
  function: string | null
}

/** What must be known before an employment is written by hand. */
export interface HandFacts {
  /** Null: somebody who is new. */
  personId: string | null
  /** Null: no such unit here. stays: the employment was there already. */
  unit: { unitId: string; endedOn: Temporal.PlainDate | null; stays: boolean } | null
  manager: { personId: string } | 'none' | 'unknown' | 'several'
  standing: readonly Standing[]
}

export type EmploymentRefusal =
  | 'ended-before-start'
  | 'no-such-unit'
  | 'ended-unit'
  | 'unknown-manager'
  | 'several-managers'
  | 'own-manager'
  | 'number-of-another'
  | 'employment-exists'
  | 'crosses-another'

/**
 * Decides whether an employment may stand like this. The same number and first day would be the same employment (that is how an import
 * recognises it); the same work twice in the same days would be one employment counted double. Two at once are possible (32 + 8).
 */
export function decideEmployment(wanted: Wanted, facts: HandFacts): Outcome<null, EmploymentRefusal> {
  const { personId, unit, manager, standing } = facts
  if (wanted.endsOn && before(wanted.endsOn, wanted.startsOn)) return refuse('ended-before-start')
  if (!unit) return refuse('no-such-unit')
  if (!unit.stays && unit.endedOn && (!wanted.endsOn || before(unit.endedOn, wanted.endsOn))) return refuse('ended-unit')
  if (manager === 'unknown') return refuse('unknown-manager')
  if (manager === 'several') return refuse('several-managers')
  if (manager !== 'none' && manager.personId === personId) return refuse('own-manager')
  const another = standing.find((one) => one.number === wanted.number && one.personId !== personId)
  if (another) return refuse('number-of-another', { number: wanted.number, name: another.name })
  if (standing.some((one) => one.number === wanted.number && one.startsOn.equals(wanted.startsOn)))
    return refuse('employment-exists', { number: wanted.number })
  const double = standing.some(
    (one) => one.personId === personId && one.unitId === unit.unitId && same(one.function, wanted.function) && overlap(one, wanted),
  )
  return double ? refuse('crosses-another') : done(null)
}

const same = (one: string | null, other: string | null) => (one ?? '').toLowerCase() === (other ?? '').toLowerCase()
type Period = Pick<Wanted, 'startsOn' | 'endsOn'>
const overlap = (one: Period, other: Period) =>
  !(one.endsOn && before(one.endsOn, other.startsOn)) && !(other.endsOn && before(other.endsOn, one.startsOn))

export type ChangeRefusal =
  EmploymentRefusal | 'no-such-employment' | 'own-employment' | 'last-administrator' | 'not-within' | 'nothing-new'

/** Decides whether an employment may be cut in two on this day: the day lies after its first day, and not after its last. */
export function decideCut(was: Period, from: Temporal.PlainDate): Outcome<null, 'not-within'> {
  return before(was.startsOn, from) && !(was.endsOn && before(was.endsOn, from)) ? done(null) : refuse('not-within')
}
