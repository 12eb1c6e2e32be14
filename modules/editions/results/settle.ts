import type { Act } from '#platform/act.ts'
import { later } from '#platform/later.ts'
import type { HeldEdition } from '../facts.ts'
import { decideResult, type Result } from './rules.ts'
import { tellSkills } from './tell-skills.ts'
import { moveTo } from '../seats.ts'

interface ResultRow {
  enrolmentId: string
  personId: string
  state: string
  sessions: number
  attended: number
  completionShare: number
  certificate: boolean
  title: string
  endedOn: Temporal.PlainDate | null
}

/**
 * Brings every seated enrolment to the result its attendance gives, and tells the room of certificates about each one that changed.
 * The edition must be held. Safe to repeat: what has its result already stays as it is.
 */
export async function settleResults(act: Act, edition: HeldEdition): Promise<ResultRow[]> {
  const rows = await act.tx<ResultRow[]>`
    select enrolment_id, person_id, state, sessions, attended, completion_share, certificate, title, ended_on
    from editions.result_now where organisation_id = (select platform.organisation()) and edition_id = ${edition.id}`
  const resultOf = (row: ResultRow): Result => decideResult({ ...row, share: row.completionShare })
  for (const result of ['completed', 'not_completed', 'no_show'] as const) {
    const changed = rows.filter((row) => resultOf(row) === result && row.state !== result)
    await moveTo(
      act,
      edition,
      changed.map((row) => row.enrolmentId),
      result,
    )
    for (const row of changed) await tellCertificates(act, edition, row, result)
    const concerned = changed.filter((row) => result === 'completed' || row.state === 'completed')
    await tellSkills(act, edition.activityId, concerned, result === 'completed')
  }
  return rows.map((row) => ({ ...row, state: resultOf(row) }))
}

async function tellCertificates(act: Act, edition: HeldEdition, row: ResultRow, result: Result): Promise<void> {
  const payload = { organisationId: edition.organisationId, enrolmentId: row.enrolmentId }
  if (result === 'completed' && row.certificate) await later(act.tx, 'credentials/issue', payload)
  if (row.state === 'completed') await later(act.tx, 'credentials/revoke', payload)
}
