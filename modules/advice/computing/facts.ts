import type { Sql } from '#platform/db/pool.ts'

/** What people of the organisation follow or followed, for the relations; without who switched that source off. */
export async function historiesSql(tx: Sql): Promise<{ user: string; item: string }[]> {
  await tx`select set_config('app.computing_relations', 'yes', true)` // opens who switched it off to this transaction
  return tx<{ user: string; item: string }[]>`
    select h.person_id as user, h.activity_id as item from advice.followed h
    where h.organisation_id = (select platform.organisation())
      and exists (select from people.colleague_brief c where c.organisation_id = h.organisation_id and c.person_id = h.person_id)
      and not exists (select from advice.source_off o where o.organisation_id = h.organisation_id and o.person_id = h.person_id and o.source = 'alike' and o.on_at is null)`
}

export async function smallGroupOf(tx: Sql): Promise<number> {
  const [row] = await tx<{ smallGroup: number | null }[]>`
    select (settings ->> 'smallGroup')::int as small_group from people.organisation where id = (select platform.organisation())`
  return row?.smallGroup ?? 5
}
