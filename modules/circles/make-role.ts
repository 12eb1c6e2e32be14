import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, maybeWords, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { keepsRoles } from './rules.ts'

const people = z.coerce
  .number({ error: both('Vul een aantal in, zoals 2.', 'Fill in a number, such as 2.') })
  .int(both('Vul een heel getal in.', 'Fill in a whole number.'))
  .min(0, both('Vul 0 of meer in.', 'Fill in 0 or more.'))
  .max(999, both('Vul hooguit 999 in.', 'Fill in 999 at most.'))

export const MakeRole = z.object({
  name: words(80, 'Geef de rol een naam, zoals digicoach.', 'Give the role a name, such as digital coach.'),
  purpose: maybeWords(500),
  minimum: people,
})
export type MakeRole = z.infer<typeof MakeRole>
export type MakeRoleRefusal = 'not-a-coordinator' | 'name-in-use'

/** Begins a role network: a role that colleagues have beside their work, with how many of them every department wants (M04). */
export async function makeRole(act: Act, asked: MakeRole): Promise<Outcome<{ roleId: string }, MakeRoleRefusal>> {
  const { tx, actor, now } = act
  if (!keepsRoles(actor)) return refuse('not-a-coordinator')
  const [made] = await tx<{ id: string }[]>`
    insert into circles.role_network (organisation_id, name, purpose, minimum, made_at, made_by)
    values (platform.organisation(), ${asked.name}, ${asked.purpose}, ${asked.minimum}, ${now}, ${actor.personId}) on conflict do nothing returning id`
  if (!made) return refuse('name-in-use', { name: asked.name })
  await record(act, 'make-role-network', `role-network/${made.id}`)
  return done({ roleId: made.id })
}

export const SetMinimum = z.object({
  unitId: z.union([id(), z.literal('')], { error: both('Kies een afdeling.', 'Choose a unit.') }),
  people,
})
export type SetMinimum = z.infer<typeof SetMinimum> & { roleId: string }
export type SetMinimumRefusal = 'not-a-coordinator' | 'no-such-role' | 'no-such-unit'

/** How many of a role every department wants, or one unit in particular. */
export async function setMinimum(
  act: Act,
  { roleId, unitId, people }: SetMinimum,
): Promise<Outcome<{ roleId: string }, SetMinimumRefusal>> {
  const { tx, actor } = act
  if (!keepsRoles(actor)) return refuse('not-a-coordinator')
  const [role] = await tx`
    select 1 from circles.role_network where organisation_id = (select platform.organisation()) and id = ${roleId} and ended_at is null for update`
  if (!role) return refuse('no-such-role')
  if (unitId) {
    const [unit] = await tx`select 1 from people.unit where organisation_id = (select platform.organisation()) and id = ${unitId}`
    if (!unit) return refuse('no-such-unit')
    await tx`insert into circles.role_minimum (organisation_id, role_network_id, unit_id, people) values (platform.organisation(), ${roleId}, ${unitId}, ${people})
      on conflict (role_network_id, unit_id) do update set people = excluded.people`
  } else
    await tx`update circles.role_network set minimum = ${people} where organisation_id = (select platform.organisation()) and id = ${roleId}`
  await record(act, 'set-role-minimum', `role-network/${roleId}`, { unit: unitId || null, people })
  return done({ roleId })
}
