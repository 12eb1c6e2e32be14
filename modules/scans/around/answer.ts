import { hashOf } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { translator } from '#platform/words.ts'
import { laidOver, readAnswers } from '../answering/parse.ts'
import { missingOf } from '../answering/parts.ts'
import type { Instrument } from '../instruments/format.ts'
import type { Answers } from '../instruments/score.ts'
import { holdOpen } from './lock.ts'

export interface Say {
  raterId: string
  /** The codes of the questions that the form is about. */
  questions: readonly string[]
  typed: Record<string, unknown>
  /** Keeps what can be read when something else can't. */
  partly?: boolean
}
export type HoldRefusal = 'not-asked-around' | 'around-closed'
export type SayRefusal = HoldRefusal | 'check-answers'

/**
 * Keeps what a rater says, as a draft that only this rater can read. What was answered stays when it is not asked now. Sent twice it is still one
 * answer. Nothing goes to the log and no time is kept: who answered when could lead back to the answers (rule 5).
 */
export async function sayAround(act: Act, { raterId, questions, typed, partly }: Say): Promise<Outcome<{ raterId: string }, SayRefusal>> {
  const held = await hold(act.tx, raterId)
  if (!held.ok) return held
  const { instrument, answers } = held.value
  const asked = instrument.questions.filter((one) => questions.includes(one.code))
  const read = readAnswers(instrument, asked, typed, translator(act.actor.lang))
  if (!partly && Object.keys(read.errors).length) return refuse('check-answers')
  await act.tx`update scans.around_draft set answers = ${act.tx.json(laidOver(answers, read.answers) as never)}
    where organisation_id = (select platform.organisation()) and rater_id = ${raterId}`
  return done({ raterId })
}

export type HandInRefusal = HoldRefusal | 'around-not-complete' | 'nothing-said'

/** From here on the draft counts; until closing it can still be changed, and then stays handed in. */
export async function handInAround({ tx }: Act, { raterId }: { raterId: string }): Promise<Outcome<{ raterId: string }, HandInRefusal>> {
  const held = await hold(tx, raterId)
  if (!held.ok) return held
  const { instrument, answers } = held.value
  const missing = missingOf(instrument, answers)
  if (missing.length) return refuse('around-not-complete', { count: missing.length })
  if (!Object.keys(answers).length) return refuse('nothing-said')
  await tx`update scans.around_draft set handed_in = true where organisation_id = (select platform.organisation()) and rater_id = ${raterId}`
  return done({ raterId })
}

/** The own draft, made when there was none and locked, while the 360° is open. The closing job waits for us, and we for it. */
async function hold(tx: Sql, raterId: string): Promise<Outcome<{ instrument: Instrument; answers: Answers }, HoldRefusal>> {
  const known = await raterNow(tx, raterId)
  if (!known) return refuse('not-asked-around')
  await holdOpen(tx, known.aroundId)
  const rater = await raterNow(tx, raterId) // again: closing may just have been
  if (!rater || rater.over) return refuse('around-closed')
  await tx`insert into scans.around_draft (rater_id, organisation_id, around_id, person_id, token_hash)
    values (${raterId}, platform.organisation(), ${rater.aroundId}, ${rater.personId}, ${rater.tokenHash}) on conflict (rater_id) do nothing`
  const [draft] = await tx<{ answers: Answers }[]>`
    select answers from scans.around_draft where organisation_id = (select platform.organisation()) and rater_id = ${raterId} for update`
  return done({ instrument: rater.instrument, answers: draft!.answers })
}

/** The rater whom the transaction may be: signed in, or with the link. The database shows no other. */
async function raterNow(tx: Sql, raterId: string) {
  const [row] = await tx<{ aroundId: string; personId: string | null; tokenHash: string | null; over: boolean; instrument: Instrument }[]>`
    select r.around_id, r.person_id, r.token_hash, a.closed_at is not null or a.closes_at <= now() as over, v.document as instrument
    from scans.around_rater r
    join scans.around a on a.organisation_id = r.organisation_id and a.id = r.around_id
    join scans.instrument_version v on v.organisation_id = a.organisation_id and v.id = a.version_id
    where r.organisation_id = (select platform.organisation()) and r.id = ${raterId}
      and (r.person_id = (select platform.person()) or r.token_hash = (select platform.ticket()))`
  return row ?? null
}

/** What a link opens: whom it was sent to, and in which organisation. Read by who brings the ticket. */
export async function linkedRater(tx: Sql, secret: string): Promise<{ organisationId: string; raterId: string } | null> {
  const [row] = await tx<{ organisationId: string; raterId: string }[]>`
    select organisation_id, id as rater_id from scans.around_rater where token_hash = ${hashOf(secret)}`
  return row ?? null
}
