import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

export interface InventoryRow {
  id: string
  name: string
  provider: string | null
  closesOn: Temporal.PlainDate
  reviewOn: Temporal.PlainDate
  reviewedAt: Temporal.Instant | null
  proposals: number
  open: boolean
}

/** Inventories; of the actor's provider only, or all. */
export function inventories(tx: Sql, actor: Actor, whose: 'all' | 'provider'): Promise<InventoryRow[]> {
  const mine = tx`exists (select from catalogue.provider_contact c where c.organisation_id = i.organisation_id and c.provider_id = i.provider_id
    and c.person_id = ${actor.personId} and c.ended_at is null)`
  return tx<InventoryRow[]>`
    select i.id, i.name, v.name as provider, i.closes_on, i.review_on, i.reviewed_at, i.closes_on >= (now() at time zone 'Europe/Amsterdam')::date as open,
      (select count(*)::int from catalogue.proposal p where p.organisation_id = i.organisation_id and p.inventory_id = i.id) as proposals
    from catalogue.inventory i left join catalogue.provider v on v.organisation_id = i.organisation_id and v.id = i.provider_id
    where i.organisation_id = (select platform.organisation()) and ${whose === 'all' ? tx`true` : mine}
    order by i.closes_on desc, i.name`
}

export interface ProposalRow {
  id: string
  title: string
  reason: string
  kind: 'content' | 'skills'
  side: 'employer' | 'employees' | 'provider'
  /** Only for the learning adviser, and for whoever proposed it. */
  by: string
  mine: boolean
  rank: number | null
  half: 1 | 2 | null
}
export interface Inventory extends InventoryRow {
  review: string
  rows: ProposalRow[]
}

/**
 * One inventory. all: every proposal, with who brought it in. top: the top 10 without names, and what the actor proposed; for who proposes. A
 * provider sees only an inventory of the own provider.
 */
export async function inventoryOf(tx: Sql, actor: Actor, inventoryId: string, sees: 'all' | 'top' | 'provider'): Promise<Inventory | null> {
  const [row] = (await inventories(tx, actor, sees === 'provider' ? 'provider' : 'all')).filter((one) => one.id === inventoryId)
  if (!row) return null
  const [more] = await tx<
    { review: string }[]
  >`select review from catalogue.inventory where organisation_id = (select platform.organisation()) and id = ${inventoryId}`
  const rows = await tx<ProposalRow[]>`
    select p.id, p.title, p.kind, p.side, p.rank, p.half, p.person_id is not distinct from ${actor.personId}::uuid as mine,
      case when ${sees === 'all'} or p.person_id = ${actor.personId} then p.reason else '' end as reason,
      case when ${sees === 'all'} then coalesce(n.full_name, '') else '' end as by
    from catalogue.proposal p left join people.person n on n.id = p.person_id
    where p.organisation_id = (select platform.organisation()) and p.inventory_id = ${inventoryId}
      and (${sees === 'all'} or p.rank is not null or p.person_id = ${actor.personId})
    order by p.rank nulls last, lower(p.title), p.id`
  return { ...row, review: more!.review, rows }
}
