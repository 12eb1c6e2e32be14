import type { Sql } from '#platform/db/pool.ts'
import type { Instrument } from '../instruments/format.ts'
import { proposedGoals, type ProposedGoal } from '../instruments/lines.ts'
import type { Answers } from '../instruments/score.ts'
import { goalsAround, goalsOfTests } from './goals-beside.ts'

export interface GoalsOfScan {
  /** The id of the result: a sheet, a 360° or a sitting of a test. */
  sheetId: string
  /** The title of the instrument. */
  title: string
  handedInAt: Temporal.Instant
  goals: ProposedGoal[]
}

/** Published, for plans: what the acting person’s own results propose, the newest of each instrument, newest first: scans, 360°s and tests. One result only: `sheetId`. */
export async function goalsOfScans(tx: Sql, sheetId: string | null = null): Promise<GoalsOfScan[]> {
  const sheets = await tx<{ id: string; document: Instrument; answers: Answers; drawn: string[] | null; handedInAt: Temporal.Instant }[]>`
    select * from (
      select distinct on (v.instrument_id) s.id, v.document, s.answers, s.drawn, s.handed_in_at
      from scans.sheet s join scans.instrument_version v on v.organisation_id = s.organisation_id and v.id = s.version_id
      where s.organisation_id = (select platform.organisation()) and s.person_id = (select platform.person()) and s.handed_in_at is not null
        and v.document ->> 'purpose' <> 'survey' and (${sheetId}::uuid is null or s.id = ${sheetId}::uuid)
      order by v.instrument_id, s.handed_in_at desc) newest
    order by handed_in_at desc`
  const own = sheets.map(({ id, document, answers, drawn, handedInAt }) => ({
    sheetId: id,
    title: document.title,
    handedInAt,
    goals: proposedGoals(document, answers, drawn ?? undefined),
  }))
  return [...own, ...(await goalsAround(tx, sheetId)), ...(await goalsOfTests(tx, sheetId))]
    .filter(({ goals }) => goals.length)
    .toSorted((a, b) => Temporal.Instant.compare(b.handedInAt, a.handedInAt))
}
