import { hashOf } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { laidOver } from '../answering/parse.ts'
import { missingOf } from '../answering/parts.ts'
import type { Instrument } from '../instruments/format.ts'
import type { Answer, Answers } from '../instruments/score.ts'
import { holdOpen } from './lock.ts'

export interface Say {
  raterId: string
  answers: Record<string, Answer | null>
  handIn: boolean
}
export type SayRefusal = 'not-asked-around' | 'around-closed' | 'not-complete'

/** The rater whom the transaction may be: signed in, or with the link. The database shows no other. */
export async function raterNow(tx: Sql, raterId: string) {
  const [row] = await tx<
    { aroundId: string; personId: string | null; tokenHash: string | null; over: boolean; document: Instrument }[]
  >`select r.around_id, r.person_id, r.token_hash, a.closed_at is not null or a.closes_at <= now() as over, v.document
    from scans.around_rater r
    join scans.around a on a.organisation_id = r.organisation_id and a.id = r.around_id
    join scans.instrument_version v on v.organisation_id = a.organisation_id and v.id = a.version_id
    where r.organisation_id = (select platform.organisation()) and r.id = ${raterId}
      and (r.person_id = (select platform.person()) or r.token_hash = (select platform.ticket()))`
  return row ?? null
}

/**
 * Keeps what a rater says, as a draft that only this rater can read. What was answered stays when it is not asked now. Sent twice it is still one
 * answer. Nothing goes to the log and no time is kept: who answered when could lead back to the answers (rule 5).
 */
export async function sayAround({ tx }: Act, { raterId, answers, handIn }: Say): Promise<Outcome<{ raterId: string; handedIn: boolean }, SayRefusal>> {
  const known = await raterNow(tx, raterId)
  if (!known) return refuse('not-asked-around')
  await holdOpen(tx, known.aroundId)
  const rater = (await raterNow(tx, raterId))! // again: closing may just have been
  if (rater.over) return refuse('around-closed')

  await tx`insert into scans.around_draft (rater_id, organisation_id, around_id, person_id, token_hash)
    values (${raterId}, platform.organisation(), ${rater.aroundId}, ${rater.personId}, ${rater.tokenHash}) on conflict (rater_id) do nothing`
  const [draft] = await tx<{ answers: Answers; handedIn: boolean }[]>`
    select answers, handed_in from scans.around_draft where organisation_id = (select platform.organisation()) and rater_id = ${raterId} for update`
  const merged = laidOver(draft!.answers, answers)
  if (handIn && missingOf(rater.document, merged).length) return refuse('not-complete', { count: missingOf(rater.document, merged).length })
  const handedIn = draft!.handedIn || handIn
  await tx`update scans.around_draft set answers = ${tx.json(merged as never)}, handed_in = ${handedIn}
    where organisation_id = (select platform.organisation()) and rater_id = ${raterId}`
  return done({ raterId, handedIn })
}

/** What a link opens: whom it was sent to, and in which organisation. Read by who brings the ticket. */
export async function linkedRater(tx: Sql, secret: string): Promise<{ organisationId: string; raterId: string } | null> {
  const [row] = await tx<{ organisationId: string; raterId: string }[]>`
    select organisation_id, id as rater_id from scans.around_rater where token_hash = ${hashOf(secret)}`
  return row ?? null
}
