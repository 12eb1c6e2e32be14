import type { Act } from '#platform/act.ts'
import { recordAll } from '#platform/audit.ts'
import { later } from '#platform/later.ts'

/** After employments were written: logs whose address changed (the database keeps the change, see people.note_addresses) and has them told. */
export async function noteChangedAddresses(act: Act): Promise<void> {
  if (act.actor.kind === 'client') await blameMaker(act)
  const rows = await act.tx<{ personId: string; batchId: string; changedBy: string | null }[]>`
    select person_id, batch_id, changed_by from people.sign_in_address
    where organisation_id = (select platform.organisation()) and next_email is not null and changed_at = now()`
  if (!rows.length) return
  await recordAll(
    act,
    'change-address',
    rows.map((row) => `person/${row.personId}`),
    { batch: rows[0]!.batchId, by: rows[0]!.changedBy },
  )
  await later(act.tx, 'people/tell-addresses', { organisationId: act.actor.organisationId! })
}

/** A client does what whoever holds its secret wants: that is the administrator who made it, who then can't be the second pair of eyes. */
async function blameMaker({ tx, actor }: Act): Promise<void> {
  await tx`update people.sign_in_address a set changed_by = c.made_by from platform.api_client c
    where a.organisation_id = (select platform.organisation()) and a.next_email is not null and a.changed_at = now() and a.changed_by is null
      and c.organisation_id = a.organisation_id and c.id = ${actor.repeater}`
}
