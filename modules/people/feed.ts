import type { Act, Actor } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { hashOf, newToken } from './token.ts'

/** Makes a private calendar address for the actor; one made before stops working. The token is told once and kept hashed. */
export async function makeFeed(act: Act, _: object): Promise<Outcome<{ token: string }, never>> {
  await endFeeds(act)
  const token = newToken()
  await act.tx`insert into people.feed (token_hash, organisation_id, person_id) values (${hashOf(token)}, platform.organisation(), ${act.actor.personId})`
  await record(act, 'make-feed', `person/${act.actor.personId}`)
  return done({ token })
}

/** Ends the actor's calendar address at once. */
export async function revokeFeed(act: Act, _: object): Promise<Outcome<null, never>> {
  await endFeeds(act)
  await record(act, 'revoke-feed', `person/${act.actor.personId}`)
  return done(null)
}

async function endFeeds({ tx, actor }: Act): Promise<void> {
  await tx`update people.feed set revoked_at = now()
    where organisation_id = platform.organisation() and person_id = ${actor.personId} and revoked_at is null`
}

/** Whose calendar an address opens, as a visitor who brings the ticket; null for an unknown or revoked one, and for somebody who left. */
export async function feedOwner(tx: Sql, hash: string): Promise<Pick<Actor, 'personId' | 'organisationId'> | null> {
  const [owner] = await tx<{ personId: string; organisationId: string }[]>`
    select person_id, organisation_id from people.feed where token_hash = ${hash} and revoked_at is null`
  return owner ?? null
}

/** Somebody still belongs here: employed today, or a guest. A leaver's calendar address opens nothing. */
export async function belongsHere(tx: Sql, personId: string): Promise<boolean> {
  const [row] =
    await tx`select exists (select from people.colleague_brief c where c.organisation_id = platform.organisation() and c.person_id = ${personId})
    or exists (select from people.guest g where g.organisation_id = platform.organisation() and g.person_id = ${personId}) as here`
  return row!['here'] as boolean
}
