import type { Act } from '#platform/act.ts'
import { settleTaught } from '#modules/skills/index.ts'
import { later } from '#platform/later.ts'
import type { HeldEdition } from '../facts.ts'
import { decideResult, type Result } from './rules.ts'
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
    await tellSkills(act, edition, changed, result)
  }
  return rows.map((row) => ({ ...row, state: resultOf(row) }))
}

async function tellCertificates(act: Act, edition: HeldEdition, row: ResultRow, result: Result): Promise<void> {
  const payload = { organisationId: edition.organisationId, enrolmentId: row.enrolmentId }
  if (result === 'completed' && row.certificate) await later(act.tx, 'credentials/issue', payload)
  if (row.state === 'completed') await later(act.tx, 'credentials/revoke', payload)
}

/**
 * A completion is an inschatting of what the activity teaches; a correction takes it back. Not for what is confidential (rule 3), nor for who works
 * elsewhere: what they can is kept there.
 */
async function tellSkills({ tx, now }: Act, edition: HeldEdition, changed: ResultRow[], result: Result): Promise<void> {
  const concerned = changed.filter((row) => result === 'completed' || row.state === 'completed').map((row) => row.enrolmentId)
  if (!concerned.length) return
  const taught = await tx<{ skillId: string; level: number }[]>`
    select t.skill_id, t.level from catalogue.teaches t join catalogue.activity a on a.organisation_id = t.organisation_id and a.id = t.activity_id
    where t.organisation_id = (select platform.organisation()) and t.activity_id = ${edition.activityId} and not a.confidential`
  const completed = result === 'completed'
  if (completed && !taught.length) return
  const here = await tx<{ id: string }[]>`
    select n.id from editions.enrolment n where n.organisation_id = (select platform.organisation()) and n.id = any(${concerned}::uuid[])
      and n.home_organisation_id = n.organisation_id
      and exists (select from people.employment e where e.organisation_id = n.organisation_id and e.person_id = n.person_id)`
  for (const row of changed.filter((one) => here.some(({ id }) => id === one.enrolmentId))) {
    const { personId, enrolmentId, title: origin } = row
    await settleTaught({ tx, now }, { personId, enrolmentId, origin, completed, taught, ...(row.endedOn && { on: row.endedOn }) })
  }
}
