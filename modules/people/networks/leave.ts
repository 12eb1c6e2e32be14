import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { tellMembers } from './tell.ts'

export const LeaveNetwork = z.object({ networkId: id() })
export type LeaveNetwork = z.infer<typeof LeaveNetwork>
export type LeaveRefusal = 'no-such-network'

/**
 * The organisation leaves, by a deed of its own administrator. From this moment nothing is shared, either way: the database ends its shares.
 * Who was enrolled stays enrolled, here and there. The other members are told; the people concerned by whoever listens to the job.
 */
export async function leaveNetwork(act: Act, { networkId }: LeaveNetwork): Promise<Outcome<{ networkId: string }, LeaveRefusal>> {
  const { tx, actor, now } = act
  const [member] = await tx<{ id: string; organisationId: string }[]>`
    select id, organisation_id from people.network_member
    where network_id = ${networkId} and organisation_id = (select platform.organisation()) and joined_at is not null and left_at is null for update`
  if (!member) return refuse('no-such-network')
  await tellMembers(act, { networkId, memberId: member.id, story: 'left' })
  await tx`update people.network_member set left_at = ${now}, left_by = ${actor.personId}, ends_on = (${now}::timestamptz at time zone 'Europe/Amsterdam')::date
    where id = ${member.id}`
  await record(act, 'leave-network', `network/${networkId}`)
  return done({ networkId })
}
