import { sharedNow, type Shared } from '#modules/people/index.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { SharedKind } from '#modules/people/index.ts'

export interface MyShares {
  /** What the acting person shares with others now. */
  out: Shared[]
  /** What others share with the acting person: one line for each of them. */
  inward: Shared[]
}

/** Shares of one kind, with the acting person on either side. */
export async function mySharesView(tx: Sql, personId: string, kind: SharedKind): Promise<MyShares> {
  const all = (await sharedNow(tx)).filter((one) => one.kind === kind)
  const inward = all.filter((one) => one.withPersonId === personId)
  return {
    out: all.filter((one) => one.ownerId === personId),
    inward: inward.filter((one, n) => inward.findIndex((other) => other.ownerId === one.ownerId) === n),
  }
}

export interface Found {
  personId: string
  name: string
  unit: string
}

/** Colleagues whose name fits, alphabetically and never the acting person; at most ten. */
export async function colleaguesNamed(tx: Sql, query: string): Promise<Found[]> {
  const words = query.trim().slice(0, 100)
  if (!words) return []
  const like = '%' + words.replace(/[\\%_]/g, '\\$&') + '%'
  return tx<Found[]>`
    select c.person_id, min(c.full_name) as name, string_agg(distinct c.unit_name, ', ') as unit from people.colleague c
    where c.organisation_id = (select platform.organisation()) and c.full_name ilike ${like} and c.person_id <> (select platform.person())
    group by c.person_id order by min(c.last_name), min(c.first_name), c.person_id limit 10`
}
