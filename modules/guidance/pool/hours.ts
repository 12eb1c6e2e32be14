import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { momentFields, momentHangsTogether, momentOf } from '../moment.ts'
import { decideMoment, type MomentRefusal } from '../rules.ts'

export const AddHour = z.object(momentFields).superRefine(momentHangsTogether)
export type AddHour = z.infer<typeof AddHour>
export type AddHourRefusal = 'not-in-the-pool' | 'hour-overlaps' | MomentRefusal

/** A guide keeps time free, for one talk. The own pool rows are held, so that two windows can't add the same time. */
export async function addHour({ tx, actor, now }: Act, asked: AddHour): Promise<Outcome<null, AddHourRefusal>> {
  const { startsAt, endsAt } = momentOf(asked)
  const [guide] = await tx`
    select 1 from guidance.guide where organisation_id = (select platform.organisation()) and person_id = ${actor.personId}
      and agreed_at is not null and ended_at is null order by id for update`
  if (!guide) return refuse('not-in-the-pool')
  const decision = decideMoment({ startsAt }, now)
  if (!decision.ok) return decision
  const [other] = await tx`
    select 1 from guidance.hour where organisation_id = (select platform.organisation()) and person_id = ${actor.personId}
      and withdrawn_at is null and starts_at < ${endsAt} and ends_at > ${startsAt} limit 1`
  if (other) return refuse('hour-overlaps')
  await tx`insert into guidance.hour (organisation_id, person_id, starts_at, ends_at, made_at)
    values (platform.organisation(), ${actor.personId}, ${startsAt}, ${endsAt}, ${now})`
  return done(null)
}

export const OfHour = z.object({ hourId: id() })
export type WithdrawHourRefusal = 'no-such-hour'

/** Takes back a free hour. One that was taken is ended by cancelling the talk. */
export async function withdrawHour(
  { tx, actor, now }: Act,
  { hourId }: z.infer<typeof OfHour>,
): Promise<Outcome<null, WithdrawHourRefusal>> {
  const [row] = await tx<{ id: string }[]>`
    update guidance.hour set withdrawn_at = ${now}
    where organisation_id = (select platform.organisation()) and id = ${hourId} and person_id = ${actor.personId} and taken_at is null and withdrawn_at is null
    returning id`
  return row ? done(null) : refuse('no-such-hour')
}
