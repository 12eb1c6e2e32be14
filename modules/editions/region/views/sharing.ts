import { burdensFor, type BurdenLink } from '#modules/budgets/index.ts'
import { inCareSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { dateOf } from '#platform/words.ts'
import { lentSql } from '../../calendar/rooms.ts'
import { quotaSql } from '../../facts.ts'
import type { MemberSeats } from '../../quota-rules.ts'
import type { Terms } from '../rules.ts'

export interface Shared {
  id: string
  kind: 'activity' | 'edition' | 'room'
  thingId: string
  title: string
  /** Of an edition. */
  startsAt: Temporal.Instant | null
  network: string
  restOnly: boolean
  /** Of a room: sessions of others that are still to come there. They stay when the sharing ends. */
  lent: number
  sharedAt: Temporal.Instant
  sharedBy: string
  endedAt: Temporal.Instant | null
  endedBy: string
}

/** What we share, and what we shared in the last year: who did it and when (a coordinator: of own activities). */
export function sharedByUs(tx: Sql, actor: Actor): Promise<Shared[]> {
  return tx<Shared[]>`
    select s.id, case when s.activity_id is not null then 'activity' when s.edition_id is not null then 'edition' else 'room' end as kind,
      coalesce(s.activity_id, s.edition_id, s.room_id) as thing_id,
      coalesce(a.title, r.name) as title, t.starts_at,
      n.name as network, s.rest_only, ${lentSql(tx, tx`s.room_id`)} as lent, s.shared_at, coalesce(p.full_name, '') as shared_by, s.ended_at, coalesce(q.full_name, '') as ended_by
    from editions.share s
    join people.network n on n.id = s.network_id
    left join editions.edition e on e.organisation_id = s.organisation_id and e.id = s.edition_id
    left join editions.tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id
    left join catalogue.activity a on a.organisation_id = s.organisation_id and a.id = coalesce(s.activity_id, e.activity_id)
    left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
    left join people.person p on p.id = s.shared_by
    left join people.person q on q.id = s.ended_by
    where s.organisation_id = (select platform.organisation()) and coalesce(s.ended_at, now()) > now() - interval '1 year'
      and (a.id is null or ${inCareSql(tx, actor, tx`a.id`)})
    order by s.ended_at is not null, s.shared_at desc limit 200`
}

export interface RoomOfOthers {
  id: string
  owner: string
  network: string
  name: string
  place: string
  seats: number | null
}
export const roomsOfOthers = (tx: Sql) => tx<RoomOfOthers[]>`select * from editions.shared_rooms() order by owner, name`

export interface RegionView extends Terms {
  id: string
  title: string
  startsAt: Temporal.Instant | null
  capacity: number | null
  priceCents: number | null
  reservedUntil: Temporal.Instant | null
  /** Per member of the networks it is shared with. */
  seats: (MemberSeats & { name: string })[]
  shares: Shared[]
}

/** One of our editions, and how others come to it. For a coordinator of something else there is none. */
export async function regionView(tx: Sql, actor: Actor, editionId: string): Promise<RegionView | null> {
  const [row] = await tx<
    (Omit<RegionView, 'shares' | 'seats'> & { quota: MemberSeats[] | null; members: { id: string; name: string }[] | null })[]
  >`
    select e.id, a.title, y.starts_at, e.capacity, coalesce(e.price_cents, a.price_cents) as price_cents, e.reserved_until,
      t.member_cents, t.student_cents, t.other_cents, t.rest_days, t.rest_cents, ${quotaSql(tx)} as quota,
      (select json_agg(distinct jsonb_build_object('id', m.organisation_id, 'name', m.organisation)) from editions.share s
       join people.member_now m on m.network_id = s.network_id and m.joined_at is not null and m.left_at is null
       where s.organisation_id = e.organisation_id and s.edition_id = e.id and s.ended_at is null) as members
    from editions.edition e
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    left join editions.tally y on y.organisation_id = e.organisation_id and y.edition_id = e.id
    left join editions.region_terms t on t.organisation_id = e.organisation_id and t.edition_id = e.id
    where e.organisation_id = (select platform.organisation()) and e.id = ${editionId} and ${inCareSql(tx, actor, tx`e.activity_id`)}`
  if (!row) return null
  const { quota, members, ...rest } = row
  const seats = (members ?? [])
    .map(({ id, name }) => ({
      name,
      ...(quota?.find((one) => one.memberId === id) ?? { memberId: id, reserved: 0, taken: 0, waiting: 0 }),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  return { ...rest, seats, shares: (await sharedByUs(tx, actor)).filter((one) => one.thingId === editionId && !one.endedAt) }
}

/** Agreements about burdens that this edition can be recorded with: of the networks it is or was shared with, filled in with who takes part. */
export async function burdensOf(tx: Sql, actor: Actor, { id, title, startsAt }: RegionView): Promise<BurdenLink[]> {
  if (!startsAt) return []
  const networks = await tx<{ networkId: string }[]>`
    select distinct network_id from editions.share where organisation_id = (select platform.organisation()) and edition_id = ${id}`
  const there = await tx<{ memberId: string; people: number }[]>`
    select home_organisation_id as member_id, count(*)::int as people from editions.enrolment
    where organisation_id = (select platform.organisation()) and edition_id = ${id} and state in ('seated', 'completed', 'not_completed', 'no_show') group by 1`
  return burdensFor(tx, actor, {
    networkIds: networks.map((one) => one.networkId),
    editionId: id,
    description: title,
    happenedOn: dateOf(startsAt),
    participants: new Map(there.map((one) => [one.memberId, one.people])),
  })
}

/** What leaving a network would touch. Null: we are no member of it. */
export async function leavingView(tx: Sql, networkId: string) {
  const [row] = await tx<
    { id: string; name: string; ours: number; theirs: number; shares: number; roomsOurs: number; roomsTheirs: number }[]
  >`
    with others as (select organisation_id as id from people.member_now where network_id = ${networkId} and organisation_id <> (select platform.organisation()) and joined_at is not null and left_at is null)
    select n.id, n.name,
      (select count(*)::int from editions.away w where w.organisation_id = o.organisation_id and w.owner_id in (select id from others)
         and w.state in ('requested', 'seated', 'waiting') and not w.cancelled and not w.over) as ours,
      (select count(*)::int from editions.enrolment n join editions.edition e on e.organisation_id = n.organisation_id and e.id = n.edition_id
       where n.organisation_id = o.organisation_id and n.home_organisation_id in (select id from others) and n.state in ('requested', 'seated', 'waiting')
         and e.cancelled_at is null and e.completed_at is null) as theirs,
      (select count(*)::int from editions.share s where s.organisation_id = o.organisation_id and s.network_id = n.id and s.ended_at is null) as shares,
      (select count(*)::int from editions.room_booking b where b.borrower_id = o.organisation_id and b.organisation_id in (select id from others) and upper(b.during) > now()) as rooms_ours,
      (select count(*)::int from editions.room_booking b where b.organisation_id = o.organisation_id and b.borrower_id in (select id from others) and upper(b.during) > now()) as rooms_theirs
    from people.network n join people.network_of o on o.network_id = n.id and o.organisation_id = (select platform.organisation())
    where n.id = ${networkId}`
  return row ?? null
}
