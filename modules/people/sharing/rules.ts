import { done, refuse, type Outcome } from '#platform/outcome.ts'

export type SharingRefusal = 'share-with-self' | 'share-with-nobody' | 'share-until-past'

/** Sharing is with one colleague who works here, until a day that is still to come or until it is taken back. */
export function decideSharing(
  facts: { self: boolean; colleague: boolean },
  until: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): Outcome<null, SharingRefusal> {
  if (facts.self) return refuse('share-with-self')
  if (!facts.colleague) return refuse('share-with-nobody')
  if (until && Temporal.PlainDate.compare(until, today) < 0) return refuse('share-until-past')
  return done(null)
}
