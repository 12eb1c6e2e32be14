import type { Actor } from '#platform/act.ts'
import type { Fragment, Sql } from '#platform/db/pool.ts'

/** Something that waits for this person: an approval to give, an evaluation to fill in, an edition to plan. */
export interface Waiting {
  kind: string
  title: string
  since: Temporal.Instant
  due: Temporal.Instant | null
  href: string
}

/** What waits for the actor, oldest first, as a JSON array: home.waiting_for unites what the rooms publish, home.waiting_of asks it. At most `limit`. */
export function waitingSql(tx: Sql, actor: Actor, limit = 12): Fragment {
  const title = actor.lang === 'en' ? tx`coalesce(title_en, title)` : tx`title`
  const forMe = tx`select kind, ${title} as title, since, due, href from home.waiting_of(${actor.personId})
       union all
       select 'evaluation', title, opens_at, closes_at, '/samenwerking/inschrijvingen/' || enrolment_id || '/evaluatie' from editions.evaluations_elsewhere()`
  const forMyRoles = tx`select kind, ${title}, since, due, href from home.waiting_of_roles(${[...actor.roles]}::text[])`
  const all = actor.roles.length ? tx`${forMe} union all ${forMyRoles}` : forMe
  return tx`(select coalesce(json_agg(w order by w.since), '[]') from (select * from (${all}) every_room order by since limit ${limit}) w)`
}

export function readWaiting(list: readonly Record<string, unknown>[]): Waiting[] {
  return list.map((row) => ({
    ...(row as unknown as Waiting),
    since: Temporal.Instant.from(String(row['since'])),
    due: row['due'] ? Temporal.Instant.from(String(row['due'])) : null,
  }))
}
