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
