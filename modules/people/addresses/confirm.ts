import { enter, type Act } from '#platform/act.ts'
import { record, recordAll } from '#platform/audit.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { isFresh } from '../rules.ts'
import { hashOf } from '../token.ts'

/** The link in the message to the old address works this long; after that an administrator confirms. */
export const confirmDays = 30

export type ConfirmAddressRefusal = 'link-over'

/** The person confirms the new address, from the old one. The act must carry the hash of the link's secret as its ticket. */
export async function confirmAddress(act: Act, { secret }: { secret: string }): Promise<Outcome<null, ConfirmAddressRefusal>> {
  const ticket = hashOf(secret)
  const [found] = await act.tx<{ organisationId: string; personId: string }[]>`
    select organisation_id, person_id from people.sign_in_address where token_hash = ${ticket} and told_at > now() - ${confirmDays + ' days'}::interval`
  if (!found) return refuse('link-over')
  await enter(act.tx, { personId: null, organisationId: null }, { organisationId: found.organisationId, ticket })
  const [confirmed] = await takeOver(act, act.tx`token_hash = ${ticket} and person_id = ${found.personId}`, found.personId)
  if (!confirmed) return refuse('link-over')
  await record({ ...act, actor: { ...act.actor, personId: found.personId } }, 'confirm-address', `person/${found.personId}`, {
    from: 'old address',
  })
  return done(null)
}

export type ConfirmBatchRefusal = 'sign-in-again' | 'no-such-batch' | 'own-change'

/** A second administrator confirms addresses that changed together. Never whoever changed them: that would be a way to become a colleague. */
export async function confirmBatch(
  act: Act,
  { batchId, signedInAt }: { batchId: string; signedInAt: Temporal.Instant },
): Promise<Outcome<{ confirmed: number }, ConfirmBatchRefusal>> {
  if (!isFresh(signedInAt, act.now)) return refuse('sign-in-again')
  const changed = await changers(act.tx, batchId)
  if (!changed.length) return refuse('no-such-batch')
  if (changed.includes(act.actor.personId)) return refuse('own-change')
  const confirmed = await takeOver(act, act.tx`batch_id = ${batchId}`, act.actor.personId)
  await record(act, 'confirm-addresses', `batch/${batchId}`, { confirmed: confirmed.length })
  await recordAll(
    act,
    'confirm-address',
    confirmed.map(({ personId }) => `person/${personId}`),
    { batch: batchId },
  )
  return done({ confirmed: confirmed.length })
}

/** Everybody who had a hand in a batch that waits: who changed it, and who uploaded or applied the file. Holds its rows. Empty: there is none. */
export async function changers(tx: Sql, batchId: string): Promise<(string | null)[]> {
  const rows = await tx<{ changedBy: string | null }[]>`
    select changed_by from people.sign_in_address
    where organisation_id = (select platform.organisation()) and batch_id = ${batchId} and next_email is not null for update`
  const runs = await tx<{ madeBy: string | null; appliedBy: string | null }[]>`
    select made_by, applied_by from platform.import_run where organisation_id = (select platform.organisation()) and id = ${batchId}`
  return rows.length ? [...new Set([...rows.map((row) => row.changedBy), ...runs.flatMap((run) => [run.madeBy, run.appliedBy])])] : []
}

async function takeOver({ tx, now }: Act, which: ReturnType<Sql>, by: string | null): Promise<{ personId: string }[]> {
  return tx<{ personId: string }[]>`
    update people.sign_in_address
    set email = next_email, next_email = null, change_id = null, batch_id = null, changed_by = null, changed_at = null, told_at = null, token_hash = null,
        confirmed_at = ${now}, confirmed_by = ${by}
    where organisation_id = (select platform.organisation()) and next_email is not null and ${which} returning person_id`
}
