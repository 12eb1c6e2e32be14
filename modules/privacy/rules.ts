import { done, refuse, type Outcome } from '#platform/outcome.ts'

/** What must be known before somebody is erased. */
export interface EraseFacts {
  known: boolean
  worksHere: boolean
  /** Places in editions that are still to come. */
  places: number
}

export type EraseRefusal = 'no-such-person' | 'works-here' | 'has-a-place' | 'sign-in-again'

/** Decides whether a person may be erased (rule 8; retention as in docs/privacy.md). */
export function decideErase(facts: EraseFacts): Outcome<null, EraseRefusal> {
  if (!facts.known) return refuse('no-such-person')
  if (facts.worksHere) return refuse('works-here')
  if (facts.places > 0) return refuse('has-a-place', { places: facts.places })
  return done(null)
}
