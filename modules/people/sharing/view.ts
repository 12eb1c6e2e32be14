import type { Sql } from '#platform/db/pool.ts'
import type { SharedKind } from './share.ts'

export interface Shared {
  id: string
  kind: SharedKind
  objectId: string
  ownerId: string
  owner: string
  withPersonId: string
  withName: string
  sharedAt: Temporal.Instant
  until: Temporal.PlainDate | null
  /** The other works here no longer, and so sees it no longer. */
  gone: boolean
}

/** What the acting person shares now, and what others share with that person, newest first. The database shows nobody else's. */
export async function sharedNow(tx: Sql): Promise<Shared[]> {
  return tx<Shared[]>`
    select s.id, s.kind, s.object_id, s.owner_id, o.full_name as owner, s.with_person_id, w.full_name as with_name, s.shared_at, s.until,
           not exists (select from people.colleague_brief c where c.organisation_id = s.organisation_id and c.person_id = s.with_person_id) as gone
    from people.shared s join people.person o on o.id = s.owner_id join people.person w on w.id = s.with_person_id
    where s.organisation_id = (select platform.organisation()) and s.ended_at is null
      and (s.until is null or s.until >= (now() at time zone 'Europe/Amsterdam')::date)
    order by s.shared_at desc, s.id`
}

export interface Named {
  personId: string
  name: string
  unit: string
}

/** Colleagues whose name fits, to share with: alphabetically, never the acting person, at most ten. */
export async function colleaguesNamed(tx: Sql, query: string): Promise<Named[]> {
  const words = query.trim().slice(0, 100)
  if (!words) return []
  const like = '%' + words.replace(/[\\%_]/g, '\\$&') + '%'
  return tx<Named[]>`
    select c.person_id, min(c.full_name) as name, string_agg(distinct c.unit_name, ', ') as unit from people.colleague c
    where c.organisation_id = (select platform.organisation()) and c.full_name ilike ${like} and c.person_id <> (select platform.person())
    group by c.person_id order by min(c.last_name), min(c.first_name), c.person_id limit 10`
}
