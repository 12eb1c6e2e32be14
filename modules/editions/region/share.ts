import { z } from 'zod'
import { takesCare } from '#modules/catalogue/index.ts'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdRooms, lentSql } from '../calendar/rooms.ts'
import { isPlanner } from '../hold.ts'
import { freeKept } from './leave.ts'

const choose = both('Kies wat je deelt.', 'Choose what you share.')
export const ShareThing = z.object({
  /** activity, edition or room, and its id. */
  what: z.string({ error: choose }).regex(/^(activity|edition|room)\/[0-9a-f-]{36}$/, choose),
  networkId: z.uuid(both('Kies met wie je deelt.', 'Choose with whom you share.')),
  restOnly: z.boolean().default(false),
})
export type ShareThing = z.infer<typeof ShareThing>
export type ShareRefusal = 'not-a-planner' | 'no-such-thing' | 'not-in-network' | 'confidential-stays' | 'shared-already' | 'no-such-share'

/** The owner shares something with a network, by a deed of whoever takes care of it: from this moment its members see it. */
export async function shareThing(act: Act, { what, networkId, restOnly }: ShareThing): Promise<Outcome<{ shareId: string }, ShareRefusal>> {
  const { tx, actor, now } = act
  if (!isPlanner(actor)) return refuse('not-a-planner')
  const [kind = '', thingId = ''] = what.split('/')
  const thing = await findThing(act, kind, thingId)
  if (!thing) return refuse('no-such-thing')
  if (thing.confidential) return refuse('confidential-stays')
  const [ours] =
    await tx`select 1 from people.network_of where organisation_id = (select platform.organisation()) and network_id = ${networkId}`
  if (!ours) return refuse('not-in-network')
  const of = (name: string) => (kind === name ? thingId : null)
  const [made] = await tx<{ id: string }[]>`
    insert into editions.share (organisation_id, network_id, activity_id, edition_id, room_id, rest_only, shared_at, shared_by)
    values (platform.organisation(), ${networkId}, ${of('activity')}, ${of('edition')}, ${of('room')}, ${restOnly && kind === 'edition'}, ${now}, ${actor.personId})
    on conflict do nothing returning id`
  if (!made) return refuse('shared-already')
  await record(act, 'share', what, { networkId, restOnly })
  return done({ shareId: made.id })
}

/** What would be shared; a room belongs to no activity, so every planner may share it. */
async function findThing({ tx, actor }: Act, kind: string, thingId: string): Promise<{ confidential: boolean } | null> {
  if (kind === 'room') {
    const [room] =
      await tx`select 1 from editions.room where organisation_id = (select platform.organisation()) and owner_id is null and id = ${thingId}`
    return room ? { confidential: false } : null
  }
  const [found] = await tx<{ activityId: string; confidential: boolean }[]>`
    select a.id as activity_id, a.confidential or a.promised as confidential from catalogue.activity a
    where a.organisation_id = (select platform.organisation()) and a.id = ${
      kind === 'activity'
        ? thingId
        : tx`(select e.activity_id from editions.edition e where e.organisation_id = (select platform.organisation()) and e.id = ${thingId} and e.cancelled_at is null)`
    }`
  return found && (await takesCare(tx, actor, found.activityId)) ? found : null
}

export const EndShare = z.object({ shareId: id() })
export type EndShare = z.infer<typeof EndShare>

/**
 * The owner ends a sharing: others see it no more, at once. Who was enrolled stays enrolled, and what others planned in a room stays there; nothing
 * new comes. Whoever is planning in that room at this moment is first.
 */
export async function endShare(
  act: Act,
  { shareId }: EndShare,
): Promise<Outcome<{ editionId: string | null; stay: number }, ShareRefusal>> {
  const { tx, actor, now } = act
  if (!isPlanner(actor)) return refuse('not-a-planner')
  const [share] = await tx<{ kind: string; thingId: string; editionId: string | null }[]>`
    select case when activity_id is not null then 'activity' when edition_id is not null then 'edition' else 'room' end as kind,
      coalesce(activity_id, edition_id, room_id) as thing_id, edition_id
    from editions.share where organisation_id = (select platform.organisation()) and id = ${shareId} and ended_at is null for update`
  if (!share || !(share.kind === 'room' || (await maySee(act, share)))) return refuse('no-such-share')
  if (share.kind === 'room') await holdRooms(tx, [share.thingId])
  await tx`update editions.share set ended_at = ${now}, ended_by = ${actor.personId} where organisation_id = (select platform.organisation()) and id = ${shareId}`
  await record(act, 'end-share', `${share.kind}/${share.thingId}`)
  await freeKept(act)
  return done({ editionId: share.editionId, stay: share.kind === 'room' ? await staying(act, share.thingId) : 0 })
}

/** How many sessions of others are still to come in a room of ours. */
async function staying({ tx }: Act, roomId: string): Promise<number> {
  const [row] = await tx<{ n: number }[]>`select ${lentSql(tx, tx`${roomId}::uuid`)} as n`
  return row!.n
}

async function maySee({ tx, actor }: Act, { kind, thingId }: { kind: string; thingId: string }): Promise<boolean> {
  const [found] = await tx<{ activityId: string }[]>`
    select ${kind === 'activity' ? tx`${thingId}::uuid` : tx`(select activity_id from editions.edition where organisation_id = (select platform.organisation()) and id = ${thingId})`} as activity_id`
  return takesCare(tx, actor, found!.activityId)
}
