import { done, refuse, type Outcome } from '#platform/outcome.ts'

// An inventory of needs (P03): employer, employees and provider propose; people rank to a top 10; the first five start in the first half year.

export const topSize = 10
/** How many of the top 10 start in the first half year, when nobody chose otherwise (P03: five of each kind in H1). */
export const inFirstHalf = 5

export type ProposalRefusal = 'inventory-closed' | 'no-such-inventory'

/** Proposals come in until the closing day, that day included. */
export function mayPropose(inventory: { closesOn: Temporal.PlainDate } | null, today: Temporal.PlainDate): Outcome<null, ProposalRefusal> {
  if (!inventory) return refuse('no-such-inventory')
  return Temporal.PlainDate.compare(today, inventory.closesOn) > 0 ? refuse('inventory-closed') : done(null)
}

export interface Ranked {
  proposalId: string
  rank: number | null
  half: 1 | 2 | null
}
export type RankRefusal = 'two-on-one-place' | 'no-such-proposal'

/** A place holds one proposal, and only proposals of this inventory are ranked. What has no place has no half year; what has, the first or the second. */
export function decideRanking(ranked: readonly Ranked[], known: ReadonlySet<string>): Outcome<Ranked[], RankRefusal> {
  if (ranked.some((one) => !known.has(one.proposalId))) return refuse('no-such-proposal')
  const taken = ranked.flatMap((one) => (one.rank === null ? [] : [one.rank]))
  const twice = taken.find((rank, n) => taken.indexOf(rank) !== n)
  if (twice !== undefined) return refuse('two-on-one-place', { rank: twice })
  return done(ranked.map((one) => ({ ...one, half: one.rank === null ? null : (one.half ?? (one.rank <= inFirstHalf ? 1 : 2)) })))
}

/** Who brings a proposal in: the provider, somebody who leads people (employer), or an employee. */
export const sideOf = (who: { provides: boolean; manages: boolean; adviser: boolean }): 'provider' | 'employer' | 'employees' =>
  who.provides ? 'provider' : who.manages || who.adviser ? 'employer' : 'employees'
