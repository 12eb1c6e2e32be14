import type { Sql } from '../db/pool.ts'

/** Takes the address out of messages about these events, given by how the event begins: of people who have no account and are not needed any more. */
export async function forgetAddresses(tx: Sql, events: readonly string[]): Promise<void> {
  await tx`update platform.outbox set to_address = null, channel = case when sent_at is null then 'none' else channel end
    where organisation_id = (select platform.organisation()) and person_id is null
      and exists (select from unnest(${events}::text[]) as e (begin) where starts_with(event, e.begin))`
}

/** Empties those messages too, because they greet somebody whose name is not kept any more. That they were sent, and when, stays. */
export async function forgetMessages(tx: Sql, events: readonly string[]): Promise<void> {
  await forgetAddresses(tx, events)
  await tx`update platform.outbox set subject = '–', body = '–'
    where organisation_id = (select platform.organisation()) and person_id is null
      and exists (select from unnest(${events}::text[]) as e (begin) where starts_with(event, e.begin))`
}
