import type { Sql } from '#platform/db/pool.ts'

/** Held while a rater answers, by several at once; the closing job waits for them, and they for it. No row tells it, and it ends with the transaction. */
export async function holdOpen(tx: Sql, aroundId: string): Promise<void> {
  await tx`select pg_advisory_xact_lock_shared(hashtextextended('around/closing/' || ${aroundId}, 0))`
}

/** Held by the closing job alone. */
export async function holdAlone(tx: Sql, aroundId: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended('around/closing/' || ${aroundId}, 0))`
}
