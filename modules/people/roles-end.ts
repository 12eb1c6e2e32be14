import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'

export const EndRole = z.object({ grantId: id() })
export type EndRole = z.infer<typeof EndRole>
export type EndRoleRefusal = 'no-such-role' | 'last-administrator'

/** Ends a role. The organisation's row is held, so that two administrators can't end each other at the same moment. */
export async function endRole(act: Act, { grantId }: EndRole): Promise<Outcome<null, EndRoleRefusal>> {
  const { tx, actor, now } = act
  await tx`select id from people.organisation where id = platform.organisation() for update`
  const [grant] = await tx<{ personId: string; role: string; others: number }[]>`
    select g.person_id, g.role,
      (select count(distinct o.person_id)::int from people.role_grant o
       join people.colleague c on c.organisation_id = o.organisation_id and c.person_id = o.person_id
       where o.organisation_id = g.organisation_id and o.role = g.role and o.ended_at is null and o.id <> g.id) as others
    from people.role_grant g where g.organisation_id = platform.organisation() and g.id = ${grantId} and g.ended_at is null`
  if (!grant) return refuse('no-such-role')
  if (grant.role === 'administrator' && grant.others === 0) return refuse('last-administrator')
  await tx`update people.role_grant set ended_at = ${now}, ended_by = ${actor.personId} where organisation_id = platform.organisation() and id = ${grantId}`
  await record(act, 'end-role', `person/${grant.personId}`, { role: grant.role })
  return done(null)
}
