import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { keepsBurdens, type Key, type Quarter } from './rules.ts'

export interface Arrangement {
  id: string
  networkId: string
  name: string
  key: Key
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate
  /** The last quarter of which statements were issued. */
  lastIssued: Quarter | null
}

/** Holds an arrangement that is kept here, for who may keep it: lines and statements of it wait for each other. Null: not here, or not for this actor. */
export async function holdArrangement({ tx, actor }: Act, id: string): Promise<Arrangement | null> {
  if (!keepsBurdens(actor)) return null
  await tx`select pg_advisory_xact_lock(hashtextextended('budgets/' || ${id}::text, 0))`
  return findArrangement(tx, id)
}

/** An arrangement that is kept here. */
export async function findArrangement(tx: Sql, id: string): Promise<Arrangement | null> {
  const [row] = await tx<(Omit<Arrangement, 'lastIssued'> & { lastIssued: Quarter | null })[]>`
    select a.id, a.network_id, a.name, a.key, a.starts_on, a.ends_on,
      (select json_build_object('year', s.year, 'quarter', s.quarter) from budgets.statement s where s.organisation_id = a.organisation_id and s.arrangement_id = a.id
       order by s.year desc, s.quarter desc limit 1) as last_issued
    from budgets.arrangement a where a.organisation_id = (select platform.organisation()) and a.id = ${id}`
  return row ?? null
}

/** Whoever is a member of the network and does not share yet, shares from now on: in the order in which they joined. */
export async function bringParties(tx: Sql, { id, networkId }: Pick<Arrangement, 'id' | 'networkId'>): Promise<void> {
  await tx`
    insert into budgets.party (arrangement_id, member_id, organisation_id, network_id, position)
    select ${id}, n.organisation_id, platform.organisation(), ${networkId},
      (select coalesce(max(p.position), 0) from budgets.party p where p.arrangement_id = ${id}) + row_number() over (order by n.since, n.organisation)
    from (select m.organisation_id, m.organisation, min(m.joined_at) as since from people.member_now m
          where m.network_id = ${networkId} and m.joined_at is not null and m.left_at is null group by 1, 2) n
    where not exists (select from budgets.party p where p.arrangement_id = ${id} and p.member_id = n.organisation_id)`
}

export interface Party {
  id: string
  name: string
  position: number
  orderNumber: string
  inhabitants: number | null
  inhabitantsOn: Temporal.PlainDate | null
  fte: number | null
  fixed: number | null
  /** A member of the network on that day. */
  member: boolean
}

/** Who shares in an arrangement, with the numbers that count on a day. */
export async function partiesOn(tx: Sql, arrangementId: string, day: Temporal.PlainDate): Promise<Party[]> {
  const measure = (
    kind: 'fte' | 'fixed',
  ) => tx`(select m.value from budgets.measure m where m.arrangement_id = p.arrangement_id and m.member_id = p.member_id
    and m.kind = ${kind} and m.as_of <= ${day} order by m.as_of desc, m.id desc limit 1)`
  return tx<Party[]>`
    select p.member_id as id, coalesce(o.name, '–') as name, p.position, p.order_number, n.inhabitants, n.inhabitants_on,
      ${measure('fte')} as fte, ${measure('fixed')} as fixed, n.organisation_id is not null as member
    from budgets.party p
    left join people.organisation_name o on o.organisation_id = p.member_id
    left join lateral (select m.organisation_id, m.inhabitants, m.inhabitants_on from people.member_now m
      where m.network_id = p.network_id and m.organisation_id = p.member_id and m.joined_at is not null and m.starts_on <= ${day} and (m.ends_on is null or m.ends_on >= ${day})
      order by m.joined_at desc limit 1) n on true
    where p.arrangement_id = ${arrangementId} order by p.position`
}
