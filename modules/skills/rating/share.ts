import { z } from 'zod'
import { share, stopSharing, type SharingRefusal } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { both, id } from '#platform/http/fields.ts'
import { refuse, type Outcome } from '#platform/outcome.ts'

const day = /^\d{4}-\d\d-\d\d$/
const isDay = (text: string): boolean => {
  try {
    return day.test(text) && Temporal.PlainDate.from(text, { overflow: 'reject' }) !== null
  } catch {
    return false
  }
}

export const ShareRatings = z.object({
  ratingId: z.union([id(), z.literal('')]).default(''),
  withPersonId: id(),
  until: z
    .string()
    .trim()
    .default('')
    .refine((text) => !text || isDay(text), both('Vul een bestaande dag in, of niets.', 'Fill in an existing day, or nothing.')),
})
export type ShareRatings = z.infer<typeof ShareRatings>

/** Shows one own rating, or all of them now and later, to one colleague (rule 3). */
export async function shareRatings(
  act: Act,
  { ratingId, withPersonId, until }: ShareRatings,
): Promise<Outcome<{ id: string }, SharingRefusal | 'not-your-rating'>> {
  const me = act.actor.personId!
  if (ratingId) {
    const [own] = await act.tx`
      select 1 from skills.rating where organisation_id = (select platform.organisation()) and id = ${ratingId} and person_id = ${me}`
    if (!own) return refuse('not-your-rating')
  }
  return share(act, { kind: 'ratings', objectId: ratingId || me, withPersonId, until: until ? Temporal.PlainDate.from(until) : null })
}

export const StopSharing = z.object({ shareId: id() })
export const stopSharingRatings = stopSharing
