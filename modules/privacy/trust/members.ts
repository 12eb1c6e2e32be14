import type { Sql } from '#platform/db/pool.ts'
import type { Member } from './papers/arrangement.ts'

/** The organisations with which this one is in a network: none, until there are networks. */
export async function membersOf(_tx: Sql): Promise<Member[]> {
  return []
}
