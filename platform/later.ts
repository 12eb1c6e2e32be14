import type { Sql } from './db/pool.ts'

/**
 * Does something later: puts a job in the queue in the same transaction, so that it exists exactly if the change does.
 * Payloads hold ids, never names. A key makes a job that waits already be replaced instead of doubled.
 */
export async function later(tx: Sql, task: string, payload: Payload, options: { key?: string; at?: Temporal.Instant } = {}): Promise<void> {
  await tx`select platform.later(${task}, ${JSON.stringify(payload)}::text::json, ${options.key ?? null}, ${options.at?.toString() ?? null}::timestamptz)`
}

/** What a job gets: the organisation it runs in, and ids. */
export type Payload = { organisationId: string } & Record<string, string | number | boolean | null | string[]>
