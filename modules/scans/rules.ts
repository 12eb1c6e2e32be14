import { done, refuse, type Outcome } from '#platform/outcome.ts'

/** Days that people can say what they thought of an edition. */
export const daysOpen = 14

export type RateRefusal = 'not-asked' | 'evaluation-closed' | 'already-rated'

/** Only who was asked can answer, once; an answer can be changed until it has been made anonymous. */
export function decideRating(
  facts: { invited: boolean; rated: boolean; closed: boolean; closesAt: Temporal.Instant },
  now: Temporal.Instant,
): Outcome<'rate', RateRefusal> {
  if (!facts.invited) return refuse('not-asked')
  if (facts.rated) return refuse('already-rated')
  if (facts.closed || Temporal.Instant.compare(now, facts.closesAt) >= 0) return refuse('evaluation-closed')
  return done('rate')
}

export interface BatchFacts {
  /** Drafts that were handed in since the last batch. */
  handedIn: number
  /** People who were asked and neither handed in now nor rated before. */
  canStillAnswer: number
  /** Smallest group that may be shown: five or more (rule 5). */
  minimum: number
  closing: boolean
}

/**
 * What happens to the drafts (rule 5). At closing a batch that is large enough becomes anonymous answers, a smaller one is destroyed.
 * Before closing a batch goes out only when it is large enough and the people left can still make a batch of their own (or nobody is
 * left): otherwise the last few answers would never be heard.
 */
export function decideBatch({ handedIn, canStillAnswer, minimum, closing }: BatchFacts): 'publish' | 'destroy' | 'wait' {
  if (closing) return handedIn >= minimum ? 'publish' : 'destroy'
  return handedIn >= minimum && (canStillAnswer === 0 || canStillAnswer >= minimum) ? 'publish' : 'wait'
}
