import type { Sql } from '#platform/db/pool.ts'
import { hashOf } from '../token.ts'

/** Addresses that changed together and wait for a second administrator. */
export interface Batch {
  id: string
  changedAt: Temporal.Instant
  changedBy: string | null
  /** The reader had a hand in it, and so can't confirm it. */
  own: boolean
  count: number
  /** The first of them, alphabetically. */
  people: { name: string; was: string | null; becomes: string }[]
}

const shown = 25

/** Batches that wait, the oldest first. */
export async function batches(tx: Sql, me: string): Promise<Batch[]> {
  return tx<Batch[]>`
    select b.*, p.full_name as changed_by,
      (select json_agg(json_build_object('name', x.full_name, 'was', x.email, 'becomes', x.next_email)) from (
         select q.full_name, a.email, a.next_email from people.sign_in_address a join people.person q on q.id = a.person_id
         where a.organisation_id = (select platform.organisation()) and a.batch_id = b.id and a.next_email is not null
         order by q.last_name, q.first_name limit ${shown}) x) as people
    from (select a.batch_id as id, min(a.changed_at) as changed_at, (array_agg(a.changed_by))[1] as changer, count(*)::int as count,
                 coalesce(bool_or(a.changed_by = ${me}), false) or exists (
                   select from platform.import_run r where r.organisation_id = (select platform.organisation()) and r.id = a.batch_id and ${me}::uuid in (r.made_by, r.applied_by)) as own
          from people.sign_in_address a where a.organisation_id = (select platform.organisation()) and a.next_email is not null group by a.batch_id) b
    left join people.person p on p.id = b.changer
    order by b.changed_at`
}

/** SQL: the change waits for somebody. At a provider (its issuer) only until the person has an account there, and not for a first address. */
const counts = (tx: Sql, issuer: string | null) =>
  issuer === null
    ? tx`true`
    : tx`a.email is not null and not exists (
        select from people.account k where k.organisation_id = a.organisation_id and k.person_id = a.person_id and k.issuer = ${issuer})`

/** The same, for telling: ids and numbers. */
export const waitingBatches = (tx: Sql, issuer: string | null) =>
  tx<{ id: string; count: number }[]>`
    select a.batch_id as id, count(*)::int as count from people.sign_in_address a
    where a.organisation_id = (select platform.organisation()) and a.next_email is not null and ${counts(tx, issuer)} group by a.batch_id`

/** Whose old address has not heard of the change yet. */
export async function untold(tx: Sql, issuer: string | null): Promise<string[]> {
  const rows = await tx<{ personId: string }[]>`
    select a.person_id from people.sign_in_address a
    where a.organisation_id = (select platform.organisation()) and a.next_email is not null and a.told_at is null and ${counts(tx, issuer)}`
  return rows.map((row) => row.personId)
}

/** The new address that a link confirms, as a visitor who brings the ticket. Null: the link is worth nothing (any more). */
export async function addressToConfirm(tx: Sql, secret: string): Promise<string | null> {
  const [row] = await tx<
    { next: string }[]
  >`select next_email as next from people.sign_in_address where token_hash = ${hashOf(secret)} and next_email is not null`
  return row?.next ?? null
}
