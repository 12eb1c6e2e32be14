import type { Sql } from '#platform/db/pool.ts'
import { idOf } from './ids.ts'
import { organisation, people } from './people.ts'

/**
 * People without e-mail or desk: Henk and Kees have a card that waits for its first use, Ali registered his telephone. Nothing here opens anything: what stands
 * in a code follows from the secret of the server that runs it.
 */
export async function buildDesk(tx: Sql): Promise<void> {
  for (const who of ['henk', 'kees'] as const)
    await tx`insert into people.card ${tx({ id: cardId(who), organisation_id: organisation.id, person_id: people[who].id, made_by: people.bram.id })}`
  await tx`insert into people.sign_in_contact ${tx({ id: idOf('contact/ali'), organisation_id: organisation.id, person_id: people.ali.id, kind: 'phone', value: aliPhone, confirmed_at: Temporal.Now.instant() })}`
  await tx`insert into people.shared_device ${tx({ id: idOf('device/tablet'), organisation_id: organisation.id, name: 'Tablet werf Oost', token_hash: 'of-no-browser', made_by: people.bram.id })}`
}

export const cardId = (who: 'henk' | 'kees') => idOf('card/' + who)

/** Invented. */
export const aliPhone = '+31600000001'
