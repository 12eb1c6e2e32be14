import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { takesCare } from '#modules/catalogue/index.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { editionFields, editionHangsTogether, windowOf } from './fields.ts'
import { isPlanner } from '../hold.ts'

export const MakeEdition = z.object({ activityId: id(), ...editionFields }).superRefine(editionHangsTogether)
export type MakeEdition = z.infer<typeof MakeEdition>
export type MakeEditionRefusal = 'not-a-planner' | 'no-such-activity' | 'activity-archived' | 'no-such-unit'

/** Makes an edition of an activity, as a draft that nobody sees but its planners. */
export async function makeEdition(act: Act, input: MakeEdition): Promise<Outcome<{ editionId: string }, MakeEditionRefusal>> {
  if (!isPlanner(act.actor)) return refuse('not-a-planner')
  const [activity] = await act.tx<{ state: string }[]>`
    select state from catalogue.activity where organisation_id = (select platform.organisation()) and id = ${input.activityId}`
  if (!activity || !(await takesCare(act.tx, act.actor, input.activityId))) return refuse('no-such-activity')
  if (activity.state === 'archived') return refuse('activity-archived')
  if (!(await unitsExist(act, input.audienceUnits))) return refuse('no-such-unit')
  const { opensAt, closesAt } = windowOf(input)
  const [made] = await act.tx<{ id: string }[]>`
    insert into editions.edition (organisation_id, activity_id, name, min_participants, capacity, opens_at, closes_at, approval, price_cents, opt_out,
                                  audience, audience_units, promotion_days, bring)
    values (platform.organisation(), ${input.activityId}, ${input.name}, ${input.minParticipants}, ${input.capacity}, ${opensAt}, ${closesAt}, ${input.approval},
            ${input.priceCents}, ${input.optOut}, ${input.audience}, ${unitsFor(input)}::uuid[], ${input.promotionDays}, ${input.bring})
    returning id`
  await record(act, 'make-edition', `edition/${made!.id}`)
  return done({ editionId: made!.id })
}

/** Units count only when the edition is meant for units. */
export const unitsFor = (input: { audience: string; audienceUnits: string[] }): string[] =>
  input.audience === 'units' ? input.audienceUnits : []

export async function unitsExist({ tx }: Act, units: string[]): Promise<boolean> {
  if (units.length === 0) return true
  const [found] = await tx<{ n: number }[]>`
    select count(*)::int as n from people.unit where organisation_id = (select platform.organisation()) and id = any(${units}::uuid[])`
  return found!.n === new Set(units).size
}
