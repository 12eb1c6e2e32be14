import { z } from 'zod'
import { forgetAddresses } from '#platform/mail/index.ts'
import type { Act } from '#platform/act.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdOpen } from './lock.ts'

export const OfRater = z.object({ aroundId: id(), raterId: id() })
export type WithdrawRefusal = 'no-such-rater' | 'around-closed'

/** Takes back what somebody outside was asked, such as after a typing error in the address. What they may have answered goes unseen; so does the address. */
export async function withdrawOutsider(
  { tx, actor }: Act,
  { aroundId, raterId }: z.infer<typeof OfRater>,
): Promise<Outcome<{ aroundId: string }, WithdrawRefusal>> {
  await holdOpen(tx, aroundId)
  const [rater] = await tx<{ over: boolean }[]>`
    select a.closed_at is not null or a.closes_at <= now() as over
    from scans.around_rater r join scans.around a on a.organisation_id = r.organisation_id and a.id = r.around_id
    where r.organisation_id = (select platform.organisation()) and r.around_id = ${aroundId} and r.id = ${raterId}
      and r.about_id = ${actor.personId} and r.category = 'outside'`
  if (!rater) return refuse('no-such-rater')
  if (rater.over) return refuse('around-closed')
  await tx`delete from scans.around_rater where organisation_id = (select platform.organisation()) and id = ${raterId}`
  await tx`update scans.around set withdrawn = withdrawn + 1 where organisation_id = (select platform.organisation()) and id = ${aroundId}`
  await forgetAddresses(tx, [`around/${raterId}/`])
  return done({ aroundId })
}
