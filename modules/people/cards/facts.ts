import { enter, type Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { CardFacts } from './rules.ts'

/** A card as it is found by what stands in its code. */
export interface FoundCard extends CardFacts {
  id: string
  organisationId: string
  personId: string
  pinHash: string | null
  startRound: number
  tries: number
}

/**
 * Finds a card whose code was brought, and puts the transaction within the walls of its organisation. The act must carry the id of the card as its
 * ticket. `hold` keeps it until the end of the transaction.
 */
export async function findCard(tx: Sql, cardId: string, hold = false): Promise<FoundCard | null> {
  const [brought] = await tx<{ organisationId: string }[]>`select organisation_id from people.card where id = ${cardId}`
  if (!brought) return null
  await enter(tx, { personId: null, organisationId: null }, { organisationId: brought.organisationId, ticket: cardId })
  const [card] = await tx<FoundCard[]>`
    select c.id, c.organisation_id, c.person_id, c.pin_hash, c.pin_hash is not null as has_pin, c.start_round, c.start_made_at, c.tries,
      c.blocked_at is not null as blocked, c.ended_because,
      exists (select from people.colleague_brief e where e.organisation_id = c.organisation_id and e.person_id = c.person_id) as employed
    from people.card c where c.organisation_id = ${brought.organisationId} and c.id = ${cardId} ${hold ? tx`for update of c` : tx``}`
  return card ?? null
}

/** Wrong PINs and start codes of the last hour from where this act comes from, at cards of this organisation. */
export async function wrongFromHere({ tx, actor, now }: Act): Promise<number> {
  const [row] = await tx<{ n: number }[]>`select count(*)::int as n from platform.audit_log
    where organisation_id = (select platform.organisation()) and at > ${now.subtract({ hours: 1 })} and action = 'card-pin-wrong' and origin = ${actor.origin}`
  return row!.n
}
