import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, type Outcome } from '#platform/outcome.ts'

/** A message that waits for the printed sheet of a crew. Without words when it is confidential: the sheet says that a message waits. */
export interface SheetMessage {
  id: string
  personId: string
  name: string
  firstName: string
  kind: string
  madeAt: Temporal.Instant
  confidential: boolean
  subject: string | null
  body: string | null
}

/** What must still be told on paper to a crew, by person and oldest first. Whoever asks must be allowed to print this sheet. */
export async function sheetMessages(tx: Sql, crewId: string): Promise<SheetMessage[]> {
  return tx<SheetMessage[]>`
    select id, person_id, full_name as name, first_name, kind, made_at, confidential, subject, body from people.sheet_message
    where organisation_id = (select platform.organisation()) and crew_id = ${crewId} order by full_name, made_at, id`
}

/** Notes that messages stand on a sheet that was printed. Doing it twice changes nothing more. @returns how many were new */
export async function sheetPrinted({ tx, now }: Act, { ids }: { ids: string[] }): Promise<Outcome<{ printed: number }, never>> {
  const rows = await tx`update platform.outbox set sent_at = ${now}
    where organisation_id = (select platform.organisation()) and id = any(${ids}::uuid[]) and channel = 'sheet' and sent_at is null returning 1`
  return done({ printed: rows.length })
}
