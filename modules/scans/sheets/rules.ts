import { done, refuse, type Outcome } from '#platform/outcome.ts'

export type SheetRefusal = 'handed-in' | 'scan-closed'

/** A sheet can be answered until it is handed in, and until and including the last day of who asked. */
export function decideAnswering(
  facts: { handedIn: boolean; untilDay: Temporal.PlainDate | null; withdrawn: boolean },
  today: Temporal.PlainDate,
): Outcome<null, SheetRefusal> {
  if (facts.handedIn) return refuse('handed-in')
  if (facts.withdrawn || (facts.untilDay && Temporal.PlainDate.compare(today, facts.untilDay) > 0)) return refuse('scan-closed')
  return done(null)
}

export type StartRefusal = 'scan-closed' | 'scan-not-yet' | 'not-about-oneself'

/** A scan that somebody was asked for is open from a day until and including a day. */
export function decideStarting(
  facts: { fromDay: Temporal.PlainDate | null; untilDay: Temporal.PlainDate | null; offered: boolean },
  today: Temporal.PlainDate,
): Outcome<null, StartRefusal> {
  if (!facts.offered) return refuse('not-about-oneself')
  if (facts.fromDay && Temporal.PlainDate.compare(today, facts.fromDay) < 0) return refuse('scan-not-yet')
  if (facts.untilDay && Temporal.PlainDate.compare(today, facts.untilDay) > 0) return refuse('scan-closed')
  return done(null)
}
