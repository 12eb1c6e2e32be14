import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'

/** A toolbox may come in this many days after it was held: longer than a tablet lies in a van during holidays. */
export const daysToSend = 31

export interface ToolboxFacts {
  topic: boolean
  crew: boolean
  /** The delegations of whoever recorded it, of this crew. */
  delegations: { from: Temporal.PlainDate; until: Temporal.PlainDate | null; endedAt: Temporal.Instant | null }[]
  heldOn: Temporal.PlainDate
  /** When it was recorded, by the clock of the device. */
  recordedAt: Temporal.Instant
  today: Temporal.PlainDate
  people: { personId: string; standing: Standing }[]
}
/** there: of the crew and employed on that day; not-employed: of the crew, not employed then; stranger: never of this crew. */
export type Standing = 'there' | 'not-employed' | 'stranger'
export type ToolboxRefusal = 'no-such-topic' | 'no-such-crew' | 'not-voorman' | 'in-the-future' | 'too-long-ago' | 'not-of-this-crew'

/**
 * Decides about a toolbox that was recorded, perhaps days ago without network. It counts when whoever recorded it was voorman then: on that day by
 * the dates of the delegation, and before it was taken back. Who was not employed on that day does not count; the others do.
 */
export function decideToolbox(facts: ToolboxFacts): Outcome<{ there: string[]; refused: string[] }, ToolboxRefusal> {
  const { heldOn, today } = facts
  if (!facts.crew) return refuse('no-such-crew')
  if (!facts.topic) return refuse('no-such-topic')
  if (Temporal.PlainDate.compare(heldOn, today) > 0) return refuse('in-the-future')
  if (heldOn.until(today).days > daysToSend) return refuse('too-long-ago', { days: daysToSend })
  if (!facts.delegations.some((one) => holds(one, facts))) return refuse('not-voorman')
  if (facts.people.some((one) => one.standing === 'stranger')) return refuse('not-of-this-crew')
  const of = (standing: Standing) => facts.people.filter((one) => one.standing === standing).map((one) => one.personId)
  return done({ there: of('there'), refused: of('not-employed') })
}

function holds(one: ToolboxFacts['delegations'][number], { heldOn, recordedAt }: ToolboxFacts): boolean {
  if (Temporal.PlainDate.compare(one.from, heldOn) > 0) return false
  if (one.until && Temporal.PlainDate.compare(one.until, heldOn) < 0) return false
  if (one.endedAt === null) return true
  // The device says when it was recorded, and may say anything: what was held on a later day was never recorded before it was taken back.
  return Temporal.Instant.compare(recordedAt, one.endedAt) < 0 && Temporal.PlainDate.compare(heldOn, dateOf(one.endedAt)) <= 0
}
