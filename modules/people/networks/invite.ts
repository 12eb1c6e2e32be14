import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'

export const InviteMember = z.object({
  networkId: id(),
  organisationId: z.uuid(both('Kies een organisatie.', 'Choose an organisation.')),
})
export type InviteMember = z.infer<typeof InviteMember>
export type InviteRefusal = 'no-such-network' | 'not-coordinating' | 'no-such-organisation' | 'invited-already'

/** Asks another organisation to join. Nothing is shared yet: its own administrator decides. */
export async function inviteMember(
  act: Act,
  { networkId, organisationId }: InviteMember,
): Promise<Outcome<{ networkId: string }, InviteRefusal>> {
  const { tx, actor, now } = act
  const [mine] = await tx<{ coordinating: boolean }[]>`
    select coordinating from people.network_of where organisation_id = (select platform.organisation()) and network_id = ${networkId}`
  if (!mine) return refuse('no-such-network')
  if (!mine.coordinating) return refuse('not-coordinating')
  if (!(await organisationNames(tx)).some((one) => one.id === organisationId)) return refuse('no-such-organisation')
  const [made] = await tx<{ id: string }[]>`
    insert into people.network_member (network_id, organisation_id, invited_at, invited_by) values (${networkId}, ${organisationId}, ${now}, ${actor.personId})
    on conflict do nothing returning id`
  if (!made) return refuse('invited-already')
  await record(act, 'invite-to-network', `network/${networkId}`, { organisationId })
  await later(tx, 'people/tell-network', { organisationId, networkId, story: 'invited', memberId: made.id })
  return done({ networkId })
}

/** The names of all organisations here, which the sign-in page shows to everybody too. */
export async function organisationNames(tx: Act['tx']): Promise<{ id: string; name: string }[]> {
  await tx`select set_config('app.listing', 'organisations', true)`
  const rows = await tx<{ id: string; name: string }[]>`select id, name from people.organisation order by name`
  await tx`select set_config('app.listing', '', true)`
  return rows
}
