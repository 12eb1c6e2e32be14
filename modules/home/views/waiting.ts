import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Fragment } from './followed.ts'

/** Something that waits for this person: an approval to give, an evaluation to fill in, an edition to plan. */
export interface Waiting {
  kind: string
  title: string
  since: Temporal.Instant
  due: Temporal.Instant | null
  href: string
}

/** What waits for the actor, oldest first, as a JSON array: home unites the waiting_for views of the rooms. At most `limit`. */
export function waitingSql(tx: Sql, actor: Actor, limit = 12): Fragment {
  const forMe = tx`person_id = ${actor.personId}`
  const forMyRoles = tx`person_id is null and role = any(${[...actor.roles]}::text[])`
  const rows = (who: Fragment) => tx`
    select kind, title, since, due, href from editions.waiting_for where organisation_id = (select platform.organisation()) and ${who}
    union all
    select kind, title, since, due, href from scans.waiting_for where organisation_id = (select platform.organisation()) and ${who}
    union all
    select kind, title, since, due, href from catalogue.waiting_for where organisation_id = (select platform.organisation()) and ${who}`
  const all = actor.roles.length ? tx`${rows(forMe)} union all ${rows(forMyRoles)}` : rows(forMe)
  return tx`(select coalesce(json_agg(w order by w.since), '[]') from (select * from (${all}) every_room order by since limit ${limit}) w)`
}

export function readWaiting(list: readonly Record<string, unknown>[]): Waiting[] {
  return list.map((row) => ({
    ...(row as unknown as Waiting),
    since: Temporal.Instant.from(String(row['since'])),
    due: row['due'] ? Temporal.Instant.from(String(row['due'])) : null,
  }))
}
