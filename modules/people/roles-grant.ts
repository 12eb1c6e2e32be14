import { z } from 'zod'
import type { Act, Role } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { both } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { paths } from './paths.ts'
import { roleNames } from './role-names.ts'
import { isFresh } from './rules.ts'
import { tell } from './tell.ts'
import { kinds } from './texts.ts'

export const GrantRole = z.object({
  personId: id(),
  role: z.enum(['learning_adviser', 'coordinator', 'network_coordinator', 'administrator', 'auditor', 'board'], {
    error: both('Kies een rol.', 'Choose a role.'),
  }),
})
export type GrantRole = z.infer<typeof GrantRole> & { signedInAt: Temporal.Instant; baseUrl: string }
export type GrantRefusal = 'sign-in-again' | 'not-to-yourself' | 'no-such-colleague' | 'has-this-role'

/** Gives a colleague a role. Needs a fresh sign-in, is told to the person, and never goes to oneself (domain: who sees what). */
export async function grantRole(
  act: Act,
  { personId, role, signedInAt, baseUrl }: GrantRole,
): Promise<Outcome<{ role: Role }, GrantRefusal>> {
  const { tx, actor, now } = act
  if (!isFresh(signedInAt, now)) return refuse('sign-in-again')
  if (personId === actor.personId) return refuse('not-to-yourself')
  const [colleague] =
    await tx`select 1 from people.colleague where organisation_id = platform.organisation() and person_id = ${personId} limit 1`
  if (!colleague) return refuse('no-such-colleague')
  const [made] = await tx<{ id: string; by: string }[]>`
    insert into people.role_grant (organisation_id, person_id, role, granted_by, granted_at)
    values (platform.organisation(), ${personId}, ${role}, ${actor.personId}, ${now})
    on conflict (organisation_id, person_id, role) where ended_at is null do nothing
    returning id, (select full_name from people.person where id = ${actor.personId}) as by`
  if (!made) return refuse('has-this-role')
  await tell(tx, {
    event: `role/${made.id}/granted`,
    kind: kinds.roleGranted,
    personId,
    values: (lang) => ({ rol: roleNames[role][lang].toLowerCase(), wie: made.by, link: baseUrl + paths.profile }),
  })
  await record(act, 'grant-role', `person/${personId}`, { role })
  return done({ role })
}
