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
           not exists (select from people.colleague c where c.organisation_id = s.organisation_id and c.person_id = s.with_person_id) as gone
    from people.shared s join people.person o on o.id = s.owner_id join people.person w on w.id = s.with_person_id
    where s.organisation_id = (select platform.organisation()) and s.ended_at is null
      and (s.until is null or s.until >= (now() at time zone 'Europe/Amsterdam')::date)
    order by s.shared_at desc, s.id`
}
