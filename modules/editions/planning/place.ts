import type { Sql } from '#platform/db/pool.ts'

/** Where the first session of edition e is: the room, with its place, or else the session's own. */
export const placeSql = (tx: Sql) => tx`
  (select coalesce(nullif(concat_ws(', ', r.name, nullif(r.place, '')), ''), s.place) from editions.session s
   left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
   where s.organisation_id = e.organisation_id and s.edition_id = e.id order by s.starts_at limit 1)`
