import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { both, id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { whys } from './rules.ts'

export const OfActivity = z.object({ activityId: id() })
export const Dismiss = z.object({ why: z.enum(whys, { error: both('Kies waarom niet.', 'Choose why not.') }) })
export type Dismiss = z.infer<typeof Dismiss> & z.infer<typeof OfActivity>
export type DismissRefusal = 'no-such-activity'

/** Puts a recommendation aside, with the reason. Only the person reads it, so it is not in the log either. Twice: the latest reason counts. */
export async function dismiss({ tx, actor, now }: Act, { activityId, why }: Dismiss): Promise<Outcome<{ title: string }, DismissRefusal>> {
  const [activity] = await tx<{ title: string }[]>`
    select title from catalogue.activity where organisation_id = (select platform.organisation()) and id = ${activityId} and state = 'published' and not confidential`
  if (!activity) return refuse('no-such-activity')
  await tx`
    insert into advice.dismissal (organisation_id, person_id, activity_id, why, dismissed_at)
    values (platform.organisation(), ${actor.personId}, ${activityId}, ${why}, ${now})
    on conflict (organisation_id, person_id, activity_id) where undone_at is null do update set why = excluded.why`
  return done(activity)
}

export type TakeBackRefusal = 'not-dismissed'

/** Lets an activity be recommended again. That it was put aside stays in the own record. */
export async function takeBack(
  { tx, actor, now }: Act,
  { activityId }: z.infer<typeof OfActivity>,
): Promise<Outcome<{ activityId: string }, TakeBackRefusal>> {
  const undone = await tx`
    update advice.dismissal set undone_at = ${now}
    where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and activity_id = ${activityId} and undone_at is null returning id`
  return undone.length ? done({ activityId }) : refuse('not-dismissed')
}
