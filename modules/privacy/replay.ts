import { enter } from '#platform/act.ts'
import { openPool } from '#platform/db/pool.ts'
import { eraseFromTables } from '#platform/privacy/erase.ts'
import { readErasures, type Erased } from './ledger.ts'

/**
 * Erases again, in a copy that was put back, whoever was erased: by the copy itself, and by the file that was kept outside it.
 * For the hook `replayErasures` of platform/db/restore.ts. Prints nothing and throws when somebody could not be erased.
 */
export function replayErasures(ledger: string | null): (logins: { superUrl: string }) => Promise<void> {
  return async ({ superUrl }) => {
    const db = openPool(superUrl, 1)
    try {
      const inCopy = await db<Erased[]>`select person_id, organisation_id from platform.erasure`
      const later = ledger ? await readErasures(ledger) : []
      for (const { personId, organisationId } of new Map(
        [...later, ...inCopy].map((one) => [`${one.personId} ${one.organisationId}`, one]),
      ).values()) {
        await db.begin(async (tx) => {
          await enter(tx, { personId: null, organisationId })
          await tx`insert into platform.erasure (person_id, organisation_id, reason) values (${personId}, ${organisationId}, 'request') on conflict do nothing`
          await eraseFromTables(tx, personId)
        })
      }
    } finally {
      await db.end()
    }
  }
}
