import { randomUUID } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { later } from '#platform/later.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { codeHash, codeOf } from './code.ts'

export interface Settled {
  credentialId: string | null
  did: 'issued' | 'revoked' | 'nothing'
}

interface ResultRow {
  organisationId: string
  enrolmentId: string
  editionId: string
  activityId: string
  personId: string
  state: string
  completedAt: Temporal.Instant | null
  certificate: boolean
  title: string
  provider: string
  hours: number | null
  validityMonths: number | null
  endedOn: Temporal.PlainDate
}

/**
 * Brings the certificate of an enrolment in line with its result: issued when it was completed and the activity gives a certificate, or somebody here
 * confirmed the one that a provider brought; revoked with a reason when a correction took the result away. Safe to repeat; the order of two calls does not matter.
 */
export async function settleCertificate(
  act: Act,
  { enrolmentId, secret }: { enrolmentId: string; secret: string },
): Promise<Outcome<Settled, never>> {
  const [result] = await act.tx<ResultRow[]>`
    select organisation_id, enrolment_id, edition_id, activity_id, person_id, state, completed_at, title, provider, hours, validity_months, ended_on,
      certificate or exists (select from credentials.paper p where p.organisation_id = r.organisation_id and p.enrolment_id = r.enrolment_id
        and p.confirmed_at is not null) as certificate
    from editions.result_now r where organisation_id = (select platform.organisation()) and enrolment_id = ${enrolmentId}`
  const [live] = await act.tx<{ id: string }[]>`
    select id from credentials.credential
    where organisation_id = (select platform.organisation()) and enrolment_id = ${enrolmentId} and revoked_at is null for update`
  const deserved = result !== undefined && result.state === 'completed' && result.certificate && result.completedAt !== null
  if (deserved && !live) return issue(act, result, secret)
  if (!deserved && live) return takeBack(act, live.id)
  return done({ credentialId: live?.id ?? null, did: 'nothing' })
}

async function issue(act: Act, result: ResultRow, secret: string): Promise<Outcome<Settled, never>> {
  const credentialId = randomUUID()
  const achieved = result.endedOn
  const made = await act.tx`
    insert into credentials.credential (id, organisation_id, person_id, kind, title, provider, hours, activity_id, edition_id, enrolment_id,
                                        achieved_on, issued_at, expires_on, verification_hash, source)
    values (${credentialId}, ${result.organisationId}, ${result.personId}, 'certificate', ${result.title}, ${result.provider}, ${result.hours},
            ${result.activityId}, ${result.editionId}, ${result.enrolmentId}, ${achieved}, ${act.now},
            ${result.validityMonths === null ? null : achieved.add({ months: result.validityMonths })}, ${codeHash(codeOf(secret, credentialId))}, 'issued')
    on conflict do nothing`
  if (made.count === 0) return done({ credentialId: null, did: 'nothing' }) // another job was first
  await record(act, 'issue-certificate', `credential/${credentialId}`)
  await later(act.tx, 'credentials/tell', { organisationId: result.organisationId, credentialId })
  return done({ credentialId, did: 'issued' })
}

async function takeBack(act: Act, credentialId: string): Promise<Outcome<Settled, never>> {
  await act.tx`update credentials.credential set revoked_at = ${act.now}, revoked_because = 'De aanwezigheid is gecorrigeerd.'
    where organisation_id = (select platform.organisation()) and id = ${credentialId}`
  await record(act, 'revoke-certificate', `credential/${credentialId}`, { correction: true })
  return done({ credentialId, did: 'revoked' })
}
