import type { Sql } from '#platform/db/pool.ts'
import type { Member } from './papers/arrangement.ts'

/** The organisations in the networks of this one, itself among them. Empty when it is in none. */
export async function membersOf(tx: Sql): Promise<Member[]> {
  return tx<Member[]>`
    select m.organisation as name, m.network from people.member_now m
    where m.joined_at is not null and m.left_at is null
      and exists (select from people.network_of o where o.organisation_id = (select platform.organisation()) and o.network_id = m.network_id)
    order by m.network, m.organisation`
}
