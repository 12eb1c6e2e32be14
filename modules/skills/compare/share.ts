import { z } from 'zod'
import { share, type SharingRefusal } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Outcome } from '#platform/outcome.ts'
import { ShareRatings } from '../rating/share.ts'

export const ShareChoice = ShareRatings.omit({ ratingId: true })
export type ShareChoice = z.infer<typeof ShareChoice>

/** Shows the own choice of skills to one colleague, such as a coach (rule 3). */
export async function shareChoice(act: Act, { withPersonId, until }: ShareChoice): Promise<Outcome<{ id: string }, SharingRefusal>> {
  const last = until ? Temporal.PlainDate.from(until) : null
  return share(act, { kind: 'choice', objectId: act.actor.personId!, withPersonId, until: last })
}
