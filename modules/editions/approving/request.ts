import type { Sql } from '#platform/db/pool.ts'

/** The other organisation that holds a place of one of our people. Null: it is our own, or there is none. */
export async function ownerOfPlace(tx: Sql, enrolmentId: string): Promise<string | null> {
  const [row] = await tx<{ ownerId: string }[]>`
    select owner_id from editions.away where organisation_id = (select platform.organisation()) and enrolment_id = ${enrolmentId}`
  return row?.ownerId ?? null
}
