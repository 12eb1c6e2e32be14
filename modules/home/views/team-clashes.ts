import type { Fragment, Sql } from '#platform/db/pool.ts'
import type { Moment, Staff } from '../clash-rules.ts'
import { byKey, rowsOf, type Columns } from './columns.ts'

/** SQL, to stand behind `jobs` and `members`: what their units need at work, and with them who else works there, without a name. */
export const staffWith = (tx: Sql): Fragment => tx`
  staff as materialized (
    select n.* from people.staffing_now n
    where n.organisation_id = (select platform.organisation()) and n.unit_id = any(array(
      select w.within_id from people.unit_within w
      where w.organisation_id = (select platform.organisation()) and w.unit_id = any(array(select unit_id from jobs))))),
  crowd as materialized (
    select person_id from members
    union
    select unnest(working) from staff)`

/**
 * SQL: a json of RawClashes, from `theirs` (of the crowd) and `elsewhere`. Nothing confidential counts (rule 3): a day with it looks like any other.
 * Of what is elsewhere only the first and last moment are known, so only what begins and ends on one day counts.
 */
export const clashesSql = (tx: Sql): Fragment => tx`
  json_build_object(
    'staff', (select coalesce(json_agg(json_build_array(n.unit, n.weekday, n.needed, cardinality(n.working), array_to_string(n.working, ' '))), '[]') from staff n),
    'moments', (
      select json_build_array(array_agg(x.id), array_agg(date_part('epoch', x.starts_at)), array_agg(date_part('epoch', x.ends_at)),
        array_agg((x.starts_at at time zone 'Europe/Amsterdam')::date))
      from (
        select s.edition_id as id, s.starts_at, s.ends_at from editions.session_now s
        where s.organisation_id = (select platform.organisation()) and s.edition_id = any(array(select distinct t.edition_id from theirs t)) and s.ends_at > now()
        union all
        select w.enrolment_id, w.starts_at, w.ends_at from elsewhere w
        where w.ends_at > now() and w.ends_at <= w.starts_at + interval '1 day') x))`

export interface RawClashes {
  staff: [unit: string, weekday: number, needed: number, size: number, working: string][]
  /** Of editions, and of places elsewhere. */
  moments: Columns<[id: string, startsAt: number, endsAt: number, day: string]>
}

/** Who works is looked for in the text: that is done for few. */
export const readStaff = ({ staff }: RawClashes): Staff[] =>
  staff.map(([unit, weekday, needed, size, working]) => ({ unit, weekday, needed, working: { size, has: (id) => working.includes(id) } }))

export const readMoments = ({ moments }: RawClashes): Map<string, Moment[]> =>
  byKey(
    rowsOf(moments),
    ([id]) => id,
    ([, startsAt, endsAt, day]) => ({ startsAt, endsAt, day }),
  )
