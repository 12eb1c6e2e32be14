import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id } from '#platform/http/fields.ts'
import { maybeWrittenDay, writtenDay } from '#platform/http/written.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { keepsRoles } from './rules.ts'
import { tellEnding, tellHolder } from './tell.ts'

export const Appoint = z
  .object({
    personId: z.uuid({ error: both('Kies een collega.', 'Choose a colleague.') }),
    unitId: z.uuid({ error: both('Kies een afdeling.', 'Choose a unit.') }),
    startsOn: writtenDay('Vul de eerste dag in.', 'Fill in the first day.'),
    endsOn: maybeWrittenDay(),
  })
  .refine(({ startsOn, endsOn }) => !endsOn || Temporal.PlainDate.compare(startsOn, endsOn) <= 0, {
    path: ['endsOn'],
    error: both('De laatste dag ligt voor de eerste.', 'The last day is before the first.'),
  })
export type Appoint = z.infer<typeof Appoint> & { roleId: string }
export type AppointRefusal = 'not-a-coordinator' | 'no-such-role' | 'does-not-work-there' | 'has-this-role'

/** Gives a colleague a role for the unit where the person works, and tells so. */
export async function appoint(act: Act, asked: Appoint): Promise<Outcome<{ roleId: string; holderId: string }, AppointRefusal>> {
  const { tx, actor, now } = act
  if (!keepsRoles(actor)) return refuse('not-a-coordinator')
  const [role] = await tx`
    select 1 from circles.role_network where organisation_id = (select platform.organisation()) and id = ${asked.roleId} and ended_at is null for update`
  if (!role) return refuse('no-such-role')
  const [works] = await tx`
    select 1 from people.colleague c where c.organisation_id = (select platform.organisation()) and c.person_id = ${asked.personId}
      and c.unit_id in (select people.units_below(${asked.unitId})) limit 1`
  if (!works) return refuse('does-not-work-there')
  const [other] = await tx`
    select 1 from circles.role_holder where organisation_id = (select platform.organisation()) and role_network_id = ${asked.roleId} and person_id = ${asked.personId}
      and unit_id = ${asked.unitId} and coalesce(ends_on, 'infinity'::date) >= ${asked.startsOn} and starts_on <= coalesce(${asked.endsOn}::date, 'infinity'::date) limit 1`
  if (other) return refuse('has-this-role')
  const [made] = await tx<{ id: string }[]>`
    insert into circles.role_holder (organisation_id, role_network_id, person_id, unit_id, starts_on, ends_on, added_at, added_by)
    values (platform.organisation(), ${asked.roleId}, ${asked.personId}, ${asked.unitId}, ${asked.startsOn}, ${asked.endsOn}, ${now}, ${actor.personId}) returning id`
  await record(act, 'give-role-network', `person/${asked.personId}`, { role: asked.roleId })
  await tellHolder(act, made!.id)
  return done({ roleId: asked.roleId, holderId: made!.id })
}

export const OfHolder = z.object({ roleId: id(), holderId: id() })
export type OfHolder = z.infer<typeof OfHolder>
export type HolderRefusal = 'not-a-coordinator' | 'no-such-holder'
export type MoveRefusal = HolderRefusal | 'works-nowhere'

/** Ends a role of somebody, and tells so: yesterday was the last day. */
export async function endHolder(act: Act, asked: OfHolder): Promise<Outcome<{ roleId: string }, HolderRefusal>> {
  if (!keepsRoles(act.actor)) return refuse('not-a-coordinator')
  await tellEnding(act, asked.holderId)
  const personId = await end(act, asked)
  if (!personId) return refuse('no-such-holder')
  await record(act, 'end-role-network', `person/${personId}`, { role: asked.roleId })
  return done({ roleId: asked.roleId })
}

/** Somebody who moved keeps the role, and counts from today where the person works now; the old row stays, ended yesterday. */
export async function moveHolder(act: Act, asked: OfHolder): Promise<Outcome<{ roleId: string }, MoveRefusal>> {
  const { tx, actor, now } = act
  if (!keepsRoles(actor)) return refuse('not-a-coordinator')
  const [holder] = await tx<{ personId: string; unitId: string | null }[]>`
    select h.person_id, h.elsewhere_id as unit_id from circles.holder_now h
    where h.organisation_id = (select platform.organisation()) and h.role_network_id = ${asked.roleId} and h.id = ${asked.holderId}`
  if (!holder) return refuse('no-such-holder')
  if (!holder.unitId) return refuse('works-nowhere')
  await end(act, asked)
  const [moved] = await tx<{ id: string }[]>`
    insert into circles.role_holder (organisation_id, role_network_id, person_id, unit_id, starts_on, added_at, added_by)
    values (platform.organisation(), ${asked.roleId}, ${holder.personId}, ${holder.unitId}, ${dateOf(now)}, ${now}, ${actor.personId})
    on conflict do nothing returning id`
  await record(act, 'move-role-network', `person/${holder.personId}`, { role: asked.roleId })
  if (moved) await tellHolder(act, moved.id)
  return done({ roleId: asked.roleId })
}

async function end({ tx, now }: Act, { roleId, holderId }: OfHolder): Promise<string | null> {
  const yesterday = dateOf(now).subtract({ days: 1 })
  // Who has it from today or a coming day never had it.
  const [gone] = await tx<{ personId: string }[]>`
    delete from circles.role_holder where organisation_id = (select platform.organisation()) and role_network_id = ${roleId} and id = ${holderId} and starts_on > ${yesterday}
    returning person_id`
  if (gone) return gone.personId
  const [ended] = await tx<{ personId: string }[]>`
    update circles.role_holder set ends_on = ${yesterday} where organisation_id = (select platform.organisation()) and role_network_id = ${roleId} and id = ${holderId}
      and (ends_on is null or ends_on > ${yesterday}) returning person_id`
  return ended?.personId ?? null
}
