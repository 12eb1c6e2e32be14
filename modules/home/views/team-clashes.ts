import type { Sql } from '#platform/db/pool.ts'
import { day, type Fragment } from './followed.ts'

/** Somebody of the team has two meetings at one time. */
export interface Twice {
  personId: string
  name: string
  on: Temporal.PlainDate
  titles: [string, string]
}

/** A day on which fewer people of a unit stay at work than it needs. */
export interface Short {
  on: Temporal.PlainDate
  unit: string
  needed: number
  stay: number
  /** Who of this team is at a meeting that day, alphabetical. */
  away: string[]
}

export interface TeamClashes {
  twice: Twice[]
  short: Short[]
}

/** SQL, to stand behind `members`: what their units need at work, and with them who else works there, without a name. */
export const staffWith = (tx: Sql): Fragment => tx`
  staff as materialized (
    select n.*, cardinality(n.working) as at_work from people.staffing_now n
    where n.organisation_id = (select platform.organisation()) and n.unit_id = any(array(
      select w.within_id from people.unit_within w
      where w.organisation_id = (select platform.organisation()) and w.unit_id = any(array(select unnest(m.unit_ids) from members m))))),
  crowd as materialized (
    select person_id, name, sort_by from members
    union all
    select person_id, null, null from (select unnest(working) as person_id from staff except select person_id from members) x)`

/**
 * SQL, to stand behind `theirs` (of the crowd) and `elsewhere`: what does not fit in the days to come. Nothing confidential counts (rule 3): a day
 * with it looks like any other. Of what is elsewhere only the first and last moment are known, so only what begins and ends on one day counts.
 */
export const meetingsWith = (tx: Sql): Fragment => tx`
  meetings as materialized (
    select t.person_id, t.member, t.sort_by, t.edition_id as of_id, t.title, t.state, s.starts_at, s.ends_at, (s.starts_at at time zone 'Europe/Amsterdam')::date as day
    from theirs t join editions.session_now s on s.organisation_id = (select platform.organisation()) and s.edition_id = t.edition_id
    where t.state in ('requested', 'seated') and not t.cancelled and not t.over and s.ends_at > now()
    union all
    select w.person_id, w.member, w.sort_by, w.enrolment_id, w.title, w.state, w.starts_at, w.ends_at, (w.starts_at at time zone 'Europe/Amsterdam')::date
    from elsewhere w where w.state in ('requested', 'seated') and not w.cancelled and not w.over and w.ends_at > now() and w.ends_at <= w.starts_at + interval '1 day'),
  gone as (select distinct person_id, member, sort_by, day from meetings where state = 'seated')`

/** SQL: a json of TeamClashes. */
export const clashesSql = (tx: Sql): Fragment => tx`
  json_build_object(
    'twice', (select coalesce(json_agg(json_build_object('personId', one.person_id, 'name', one.member, 'on', one.day, 'titles', json_build_array(one.title, other.title))
        order by one.day, one.sort_by), '[]')
      from meetings one
      join meetings other on other.person_id = one.person_id and other.of_id > one.of_id and other.starts_at < one.ends_at and other.ends_at > one.starts_at
      where one.member is not null),
    'short', (select coalesce(json_agg(json_build_object('on', a.day, 'unit', a.unit, 'needed', a.needed, 'stay', a.stay, 'away', a.names) order by a.day, a.unit), '[]')
      from (
        select g.day, n.unit, n.needed, n.at_work - count(*) as stay, json_agg(g.member order by g.sort_by) filter (where g.member is not null) as names
        from gone g join staff n on n.weekday = extract(isodow from g.day)::smallint and g.person_id = any(n.working)
        group by g.day, n.unit_id, n.unit, n.needed, n.at_work
        having n.at_work - count(*) < n.needed) a
      where a.names is not null))`

/** As it comes from the database, with its dates read. */
export const readClashes = (raw: Record<keyof TeamClashes, Record<string, unknown>[]>): TeamClashes => ({
  twice: raw.twice.map((one) => ({ ...one, on: day(one['on']) }) as Twice),
  short: raw.short.map((one) => ({ ...one, on: day(one['on']) }) as Short),
})
