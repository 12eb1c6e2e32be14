import { randomUUID } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import type { Instrument } from '../instruments/format.ts'
import type { Answers } from '../instruments/score.ts'
import { shuffled } from '../shuffled.ts'
import { decideBatch } from '../rules.ts'
import { effectOf, rowsOf } from './rules.ts'

interface Held {
  kind: 'survey' | 'effect'
  document: Instrument
  minimum: number
  lastDay: Temporal.PlainDate
}

/** The rounds of which the last day has passed. */
export async function roundsToClose({ tx, now }: Act): Promise<Outcome<string[], never>> {
  const rows = await tx<{ id: string }[]>`
    select id from scans.round where organisation_id = (select platform.organisation()) and closed_at is null
      and coalesce(again_closes_on, closes_on) < ${dateOf(now)}`
  return done(rows.map((row) => row.id))
}

/**
 * A survey: makes handed-in sheets anonymous per batch, as an evaluation of the house (rule 5): a row per answer in random order, without person or time,
 * and the sheets are deleted. A question that too few of them answered waits until it is of enough people. An effect: works out at its end what changed for who answered both times, once; nobody can ask it in another way.
 */
export async function settleRound({ tx, now }: Act, { roundId }: { roundId: string }): Promise<Outcome<null, never>> {
  const [round] = await tx<Held[]>`
    select r.kind, v.document, r.minimum, coalesce(r.again_closes_on, r.closes_on) as last_day
    from scans.round r join scans.instrument_version v on v.organisation_id = r.organisation_id and v.id = r.version_id
    where r.organisation_id = (select platform.organisation()) and r.id = ${roundId} and r.closed_at is null for update of r`
  if (!round) return done(null)
  await tx`select set_config('app.closing_round', ${roundId}, true)` // opens the handed-in sheets of this round to this transaction
  const closing = Temporal.PlainDate.compare(dateOf(now), round.lastDay) > 0
  if (round.kind === 'survey') await settleSurvey(tx, roundId, round.minimum, closing)
  else if (closing) await settleEffect(tx, roundId, round)
  if (closing)
    await tx`update scans.round set closed_at = ${now} where organisation_id = (select platform.organisation()) and id = ${roundId}`
  return done(null)
}

async function settleSurvey(tx: Sql, roundId: string, minimum: number, closing: boolean): Promise<void> {
  const [counts] = await tx<{ asked: number; handedIn: number; done: number }[]>`
    select count(*)::int as asked, count(s.id)::int as handed_in,
      (select count(*)::int from scans.survey_done d where d.organisation_id = (select platform.organisation()) and d.round_id = ${roundId}) as done
    from scans.assignment a left join scans.sheet s on s.organisation_id = a.organisation_id and s.assignment_id = a.id and s.handed_in_at is not null
    where a.organisation_id = (select platform.organisation()) and a.round_id = ${roundId}`
  const { asked, handedIn, done: before } = counts!
  const fate = decideBatch({ handedIn, canStillAnswer: asked - handedIn - before, minimum, closing })
  if (fate !== 'wait') await publish(tx, roundId, fate === 'publish')
  if (fate !== 'wait') await bringOut(tx, roundId, minimum, closing)
}

/** Takes the sheets away, and keeps what they say as rows of nobody; or nothing of them. */
async function publish(tx: Sql, roundId: string, kept: boolean): Promise<void> {
  const sheets = await tx<{ personId: string; answers: Answers }[]>`
    delete from scans.sheet where organisation_id = (select platform.organisation()) and handed_in_at is not null
      and assignment_id in (select id from scans.assignment where organisation_id = (select platform.organisation()) and round_id = ${roundId})
    returning person_id, answers`
  if (!kept) return
  await tx`insert into scans.survey_done (organisation_id, round_id, person_id)
    select platform.organisation(), ${roundId}, p from unnest(${shuffled(sheets.map((sheet) => sheet.personId))}::uuid[]) p`
  const rows = shuffled(sheets.flatMap((sheet) => rowsOf(sheet.answers, shuffled))).map((row) => ({ ...row, id: randomUUID() }))
  await tx`insert into scans.survey_answer (id, organisation_id, round_id, question, wanted, option, number, words, more)
    select r.id, platform.organisation(), ${roundId}, r.question, r.wanted, r.option, r.number, r.words, r.more
    from jsonb_to_recordset(${tx.json(rows as never)}) as r (id uuid, question text, wanted boolean, option text, number numeric, words text, more boolean)`
}

/** Per question: what is not shown yet comes out together, once it is of enough people; at the end the rest is destroyed. */
async function bringOut(tx: Sql, roundId: string, minimum: number, closing: boolean): Promise<void> {
  await tx`update scans.survey_answer set shown = true
    where organisation_id = (select platform.organisation()) and round_id = ${roundId} and not shown and question in (
      select question from scans.survey_answer where organisation_id = (select platform.organisation()) and round_id = ${roundId}
        and not shown and not more and not wanted group by question having count(*) >= ${minimum})`
  if (closing)
    await tx`delete from scans.survey_answer where organisation_id = (select platform.organisation()) and round_id = ${roundId} and not shown`
}

async function settleEffect(tx: Sql, roundId: string, { document, minimum }: Held): Promise<void> {
  const pairs = await tx<{ before: Answers; after: Answers }[]>`
    select b.answers as before, f.answers as after
    from scans.assignment one
    join scans.assignment two on two.organisation_id = one.organisation_id and two.round_id = one.round_id and two.person_id = one.person_id and two.moment = 2
    join scans.sheet b on b.organisation_id = one.organisation_id and b.assignment_id = one.id and b.handed_in_at is not null
    join scans.sheet f on f.organisation_id = two.organisation_id and f.assignment_id = two.id and f.handed_in_at is not null
    where one.organisation_id = (select platform.organisation()) and one.round_id = ${roundId} and one.moment = 1`
  const effects = effectOf(document, pairs, minimum)
  await tx`insert into scans.effect (organisation_id, round_id, domain, people, before, after, change, spread)
    select platform.organisation(), ${roundId}, e.domain, e.people, e.before, e.after, e.change, e.spread
    from jsonb_to_recordset(${tx.json(effects as never)}) as e (domain text, people int, before numeric, after numeric, change numeric, spread numeric)`
}
