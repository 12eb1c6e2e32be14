import { done, refuse, type Outcome } from '#platform/outcome.ts'

/** Days after both dates were entered in which a manager tells the own people; then everybody reads it. As skills.expected_change says. */
export const daysToTell = 14

export type ChangeLabel = 'disappears' | 'changes' | 'appears'

export interface DateFacts {
  released: boolean
  decidedOn: Temporal.PlainDate | null
  advisedOn: Temporal.PlainDate | null
}
export type DatesRefusal = 'released-already' | 'date-to-come' | 'advice-after-decision'

/**
 * What entering these dates does: a draft until both are there, then it is released to managers. Advice is asked when it can still weigh on the
 * decision (WOR art. 25 lid 2), so it is never dated after it; and what is yet to happen is not entered as if it had.
 */
export function decideDates(
  { released, decidedOn, advisedOn }: DateFacts,
  today: Temporal.PlainDate,
): Outcome<'draft' | 'released', DatesRefusal> {
  if (released) return refuse('released-already')
  const later = (a: Temporal.PlainDate | null, b: Temporal.PlainDate | null) => a && b && Temporal.PlainDate.compare(a, b) > 0
  if (later(decidedOn, today) || later(advisedOn, today)) return refuse('date-to-come')
  if (later(advisedOn, decidedOn)) return refuse('advice-after-decision')
  return done(decidedOn && advisedOn ? 'released' : 'draft')
}
