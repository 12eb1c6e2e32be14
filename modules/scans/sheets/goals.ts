import type { Sql } from '#platform/db/pool.ts'
import type { Instrument } from '../instruments/format.ts'
import { proposedGoals, type ProposedGoal } from '../instruments/lines.ts'
import type { Answers } from '../instruments/score.ts'

export interface GoalsOfScan {
  sheetId: string
  /** The title of the instrument. */
  title: string
  handedInAt: Temporal.Instant
  goals: ProposedGoal[]
}

/** Published, for plans: what the acting person’s own results propose, the newest of each instrument, newest first. One result only: `sheetId`. */
export async function goalsOfScans(tx: Sql, sheetId: string | null = null): Promise<GoalsOfScan[]> {
  const sheets = await tx<{ id: string; document: Instrument; answers: Answers; drawn: string[] | null; handedInAt: Temporal.Instant }[]>`
    select * from (
      select distinct on (v.instrument_id) s.id, v.document, s.answers, s.drawn, s.handed_in_at
      from scans.sheet s join scans.instrument_version v on v.organisation_id = s.organisation_id and v.id = s.version_id
      where s.organisation_id = (select platform.organisation()) and s.person_id = (select platform.person()) and s.handed_in_at is not null
        and v.document ->> 'purpose' <> 'survey' and (${sheetId}::uuid is null or s.id = ${sheetId}::uuid)
      order by v.instrument_id, s.handed_in_at desc) newest
    order by handed_in_at desc`
  return sheets.flatMap(({ id, document, answers, drawn, handedInAt }) => {
    const goals = proposedGoals(document, answers, drawn ?? undefined)
    return goals.length ? [{ sheetId: id, title: document.title, handedInAt, goals }] : []
  })
}
