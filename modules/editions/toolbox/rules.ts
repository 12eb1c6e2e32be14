import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'

/** A toolbox may come in this many days after it was held: longer than a tablet lies in a van during holidays. */
export const daysToSend = 31

export interface CrewDelegation {
  managerId: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  endedAt: Temporal.Instant | null
}
export interface ToolboxFacts {
  topic: boolean
  crew: boolean
  /** The delegations of whoever recorded it, of this crew. */
  delegations: CrewDelegation[]
  heldOn: Temporal.PlainDate
  /** When it was recorded, by the clock of the device. */
  recordedAt: Temporal.Instant
  today: Temporal.PlainDate
  people: { personId: string; standing: Standing }[]
}
/** Why somebody who was led once does not count for that day: not employed then, or not of this crew under these managers. */
export type Apart = 'not-employed' | 'not-in-crew'
/** there: of the crew on that day, of a manager who delegated it then; stranger: never of the crew under these managers. */
export type Standing = 'there' | Apart | 'stranger'
export type ToolboxRefusal = 'no-such-topic' | 'no-such-crew' | 'not-voorman' | 'in-the-future' | 'too-long-ago' | 'not-of-this-crew'

/**
 * Decides about a toolbox that was recorded, perhaps days ago without network. It counts when whoever recorded it was voorman then: on that day by
 * the dates of the delegation, and before it was taken back. Who was not employed or not of the crew on that day does not count; the others do.
 */
export function decideToolbox(
  facts: ToolboxFacts,
): Outcome<{ there: string[]; refused: { personId: string; reason: Apart }[] }, ToolboxRefusal> {
  const { heldOn, today } = facts
  if (!facts.crew) return refuse('no-such-crew')
  if (!facts.topic) return refuse('no-such-topic')
  if (Temporal.PlainDate.compare(heldOn, today) > 0) return refuse('in-the-future')
  if (heldOn.until(today).days > daysToSend) return refuse('too-long-ago', { days: daysToSend })
  if (managersThen(facts).length === 0) return refuse('not-voorman')
  if (facts.people.some((one) => one.standing === 'stranger')) return refuse('not-of-this-crew')
  return done({
    there: facts.people.filter((one) => one.standing === 'there').map((one) => one.personId),
    refused: facts.people.flatMap(({ personId, standing }) =>
      standing === 'not-employed' || standing === 'not-in-crew' ? [{ personId, reason: standing }] : [],
    ),
  })
}

type When = Pick<ToolboxFacts, 'heldOn' | 'recordedAt'>

/** The managers whose people the voorman led then: nobody else's count. */
export const managersThen = ({ delegations, ...when }: When & Pick<ToolboxFacts, 'delegations'>): string[] =>
  delegations.filter((one) => holds(one, when)).map((one) => one.managerId)

function holds(one: CrewDelegation, { heldOn, recordedAt }: When): boolean {
  if (Temporal.PlainDate.compare(one.from, heldOn) > 0) return false
  if (one.until && Temporal.PlainDate.compare(one.until, heldOn) < 0) return false
  if (one.endedAt === null) return true
  // The device says when it was recorded, and may say anything: what was held on a later day was never recorded before it was taken back.
  return Temporal.Instant.compare(recordedAt, one.endedAt) < 0 && Temporal.PlainDate.compare(heldOn, dateOf(one.endedAt)) <= 0
}
