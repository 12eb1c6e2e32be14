import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf, translator } from '#platform/words.ts'
import { laidOver, readAnswers } from '../answering/parse.ts'
import { missingOf } from '../answering/parts.ts'
import type { Instrument } from '../instruments/format.ts'
import { preferredOf } from '../instruments/preferred.ts'
import { askedOf, type Answers } from '../instruments/score.ts'
import { decideAnswering, type SheetRefusal } from './rules.ts'

export interface Save {
  sheetId: string
  /** The codes of the questions that the form is about. */
  questions: readonly string[]
  typed: Record<string, unknown>
  /** Keeps what can be read when something else can't. */
  partly?: boolean
}
export type SaveRefusal = SheetRefusal | 'no-such-sheet' | 'check-answers'

interface Held {
  instrument: Instrument
  answers: Answers
  drawn: string[] | undefined
  roundId: string | null
}

/** Keeps the answers of one form, or of one question of it. Other answers stay as they are: two devices at once keep both. */
export async function save(act: Act, { sheetId, questions, typed, partly }: Save): Promise<Outcome<{ sheetId: string }, SaveRefusal>> {
  const held = await hold(act, sheetId)
  if (!held.ok) return held
  const { instrument, answers } = held.value
  const asked = instrument.questions.filter((one) => questions.includes(one.code))
  const read = readAnswers(instrument, asked, typed, translator(act.actor.lang))
  if (!partly && Object.keys(read.errors).length) return refuse('check-answers')
  await write(act.tx, sheetId, laidOver(answers, read.answers))
  return done({ sheetId })
}

export type HandInRefusal = SheetRefusal | 'no-such-sheet' | 'not-all-answered' | 'nothing-answered'

/** Hands a sheet in: it never changes again, and has a result. Answers to questions that are not asked any more are left out. */
export async function handIn(
  act: Act,
  { sheetId }: { sheetId: string },
): Promise<Outcome<{ sheetId: string; survey: boolean }, HandInRefusal>> {
  const held = await hold(act, sheetId)
  if (!held.ok) return held
  const { instrument, answers, drawn, roundId } = held.value
  const missing = missingOf(instrument, answers, drawn)
  if (missing.length) return refuse('not-all-answered', { count: missing.length })
  const asked = askedOf(instrument, answers, drawn).map((question) => question.code)
  const kept = Object.fromEntries(Object.entries(answers).filter(([code]) => asked.includes(code)))
  if (!Object.keys(kept).length) return refuse('nothing-answered')
  await write(act.tx, sheetId, kept)
  const preferred = preferredOf(instrument, kept)
  await act.tx`update scans.sheet set handed_in_at = ${act.now}, preferred = ${preferred && act.tx.json(preferred as never)}
    where organisation_id = (select platform.organisation()) and id = ${sheetId}`
  // Of a survey: enough of them may now be made anonymous.
  if (roundId)
    await later(
      act.tx,
      'scans/settle-round',
      { organisationId: act.actor.organisationId!, roundId },
      { key: `scans/settle-round/${roundId}` },
    )
  return done({ sheetId, survey: instrument.purpose === 'survey' })
}

/** The own sheet, locked, when it can still be answered. */
async function hold({ tx, actor, now }: Act, sheetId: string): Promise<Outcome<Held, SheetRefusal | 'no-such-sheet'>> {
  const [sheet] = await tx<
    {
      roundId: string | null
      answers: Answers
      drawn: string[] | null
      handedIn: boolean
      document: Instrument
      untilDay: Temporal.PlainDate | null
      withdrawn: boolean
    }[]
  >`
    select a.round_id, s.answers, s.drawn, s.handed_in_at is not null as handed_in, v.document, a.until_day, a.withdrawn_at is not null as withdrawn
    from scans.sheet s
    join scans.instrument_version v on v.organisation_id = s.organisation_id and v.id = s.version_id
    left join scans.assignment a on a.organisation_id = s.organisation_id and a.id = s.assignment_id
    where s.organisation_id = (select platform.organisation()) and s.id = ${sheetId} and s.person_id = ${actor.personId} for update of s`
  if (!sheet) return refuse('no-such-sheet')
  const decision = decideAnswering(sheet, dateOf(now))
  if (!decision.ok) return decision
  return done({ instrument: sheet.document, answers: sheet.answers, drawn: sheet.drawn ?? undefined, roundId: sheet.roundId })
}

const write = (tx: Sql, sheetId: string, answers: Answers) =>
  tx`update scans.sheet set answers = ${tx.json(answers as never)} where organisation_id = (select platform.organisation()) and id = ${sheetId}`
