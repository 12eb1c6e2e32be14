import type { Sql } from '#platform/db/pool.ts'
import type { EraseFacts } from './rules.ts'

export interface Found extends EraseFacts {
  id: string
  name: string
  number: string | null
  guestOf: string | null
  lastDay: Temporal.PlainDate | null
  enrolments: number
  credentials: number
}

export interface Hit {
  id: string
  name: string
  number: string | null
  lastDay: Temporal.PlainDate | null
}

/** People by personnel number, or a guest by e-mail address; whoever was erased is not found. */
export async function findPeople(tx: Sql, asked: string): Promise<Hit[]> {
  return tx<Hit[]>`
    select p.id, p.full_name as name, min(f.number) as number, case when not bool_or(f.open) then max(f.ends_on) end as last_day
    from (
      select e.person_id, e.personnel_number as number, e.ends_on, e.ends_on is null as open from people.employment e
      where e.organisation_id = (select platform.organisation()) and e.personnel_number = ${asked}
      union all
      select g.person_id, null, null, false from people.guest g where g.organisation_id = (select platform.organisation()) and lower(g.email) = lower(${asked})) f
    join people.person p on p.id = f.person_id and p.erased_at is null
    group by p.id order by p.last_name, p.first_name limit 20`
}

/** What there is of one person, and what stands in the way of erasing. */
export async function eraseView(tx: Sql, personId: string): Promise<Found | null> {
  const [row] = await tx<Found[]>`
    select p.id, p.full_name as name, p.erased_at is null as known,
      (select min(e.personnel_number) from people.employment e where e.organisation_id = (select platform.organisation()) and e.person_id = p.id) as number,
      (select min(g.organisation_name) from people.guest g where g.organisation_id = (select platform.organisation()) and g.person_id = p.id) as guest_of,
      (select max(e.ends_on) from people.employment e where e.organisation_id = (select platform.organisation()) and e.person_id = p.id) as last_day,
      exists (select from people.employment e where e.organisation_id = (select platform.organisation()) and e.person_id = p.id
        and (e.ends_on is null or e.ends_on >= (now() at time zone 'Europe/Amsterdam')::date)) as works_here,
      (select count(*)::int from editions.enrolment_now n where n.organisation_id = (select platform.organisation()) and n.person_id = p.id
        and n.state in ('requested', 'seated', 'waiting') and n.edition_state not in ('completed', 'cancelled') and (n.ends_at is null or n.ends_at > now())) as places,
      (select count(*)::int from editions.enrolment n where n.organisation_id = (select platform.organisation()) and n.person_id = p.id) as enrolments,
      (select count(*)::int from credentials.credential c where c.organisation_id = (select platform.organisation()) and c.person_id = p.id) as credentials
    from people.person p where p.id = ${personId} and p.erased_at is null
      and (exists (select from people.employment e where e.organisation_id = (select platform.organisation()) and e.person_id = p.id)
        or exists (select from people.guest g where g.organisation_id = (select platform.organisation()) and g.person_id = p.id))`
  return row ?? null
}

/** Whose time is over: left two years ago, or a guest whose last edition ended a year ago; with nothing to come. */
export async function overdue(tx: Sql): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    with known as (
      select person_id, max(coalesce(ends_on, 'infinity')) as last_day, null::timestamptz as guest_since from people.employment
      where organisation_id = (select platform.organisation()) group by person_id
      union all
      select person_id, null, made_at from people.guest where organisation_id = (select platform.organisation())),
    one as (select person_id, max(last_day) as last_day, max(guest_since) as guest_since from known group by person_id)
    select o.person_id as id from one o join people.person p on p.id = o.person_id and p.erased_at is null
    where (o.last_day is null or o.last_day < (now() at time zone 'Europe/Amsterdam')::date - interval '2 years')
      and (o.guest_since is null or greatest(o.guest_since, (
        select max(coalesce(n.ends_at, n.state_since)) from editions.enrolment_now n
        where n.organisation_id = (select platform.organisation()) and n.person_id = o.person_id)) < now() - interval '1 year')
    order by 1`
  return rows.map((row) => row.id)
}
