import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id, maybeWhole, ticked } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { tellMembers } from './tell.ts'

export const JoinNetwork = z.object({ networkId: id() })
export type JoinNetwork = z.infer<typeof JoinNetwork>
export type AnswerRefusal = 'not-invited-here'

/** The organisation joins, by a deed of its own administrator. From now on members see what it shares, which is nothing yet. */
export async function joinNetwork(act: Act, { networkId }: JoinNetwork): Promise<Outcome<{ networkId: string }, AnswerRefusal>> {
  const { tx, actor, now } = act
  const [joined] = await tx<{ id: string }[]>`
    update people.network_member set joined_at = ${now}, joined_by = ${actor.personId}, starts_on = (${now}::timestamptz at time zone 'Europe/Amsterdam')::date
    where network_id = ${networkId} and organisation_id = (select platform.organisation()) and joined_at is null and left_at is null returning id`
  if (!joined) return refuse('not-invited-here')
  await record(act, 'join-network', `network/${networkId}`)
  await tellMembers(act, { networkId, memberId: joined.id, story: 'joined' })
  return done({ networkId })
}

/** The organisation does not join. It can be invited again. */
export async function declineNetwork(act: Act, { networkId }: JoinNetwork): Promise<Outcome<{ networkId: string }, AnswerRefusal>> {
  const { tx, actor, now } = act
  const [declined] = await tx`
    update people.network_member set left_at = ${now}, left_by = ${actor.personId}, ends_on = (${now}::timestamptz at time zone 'Europe/Amsterdam')::date
    where network_id = ${networkId} and organisation_id = (select platform.organisation()) and joined_at is null and left_at is null returning id`
  if (!declined) return refuse('not-invited-here')
  await record(act, 'decline-network', `network/${networkId}`)
  return done({ networkId })
}

export const KeepMembership = z.object({ networkId: id(), inhabitants: maybeWhole(1, 20_000_000), asksManager: ticked() })
export type KeepMembership = z.infer<typeof KeepMembership>

/** What a member says about itself: how many inhabitants, as of today, and whether the manager is asked when somebody goes elsewhere. */
export async function keepMembership(
  act: Act,
  { networkId, inhabitants, asksManager }: KeepMembership,
): Promise<Outcome<{ networkId: string }, 'no-such-network'>> {
  const [kept] = await act.tx`
    update people.network_member set asks_manager = ${asksManager},
      inhabitants_on = case when ${inhabitants}::int is null then null when inhabitants is distinct from ${inhabitants}::int
        then (${act.now}::timestamptz at time zone 'Europe/Amsterdam')::date else inhabitants_on end,
      inhabitants = ${inhabitants}
    where network_id = ${networkId} and organisation_id = (select platform.organisation()) and joined_at is not null and left_at is null returning id`
  if (!kept) return refuse('no-such-network')
  await record(act, 'keep-membership', `network/${networkId}`, { inhabitants, asksManager })
  return done({ networkId })
}
