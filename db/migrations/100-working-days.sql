-- Room people: when an organisation or a unit can't miss people. Planning, approvals and the calendar read it.

create table people.closed_day (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  unit_id uuid,
  day date not null,
  name text not null check (name <> ''),
  unique nulls not distinct (organisation_id, unit_id, day),
  foreign key (organisation_id, unit_id) references people.unit (organisation_id, id)
);
comment on table people.closed_day is 'A day on which nothing can be planned for the organisation, or for one unit and those below it: a holiday, elections, winter duty. Null unit: the whole organisation.';
select platform.wall('people.closed_day', 'organisation');

create table people.minimum_staffing (
  organisation_id uuid not null references people.organisation,
  unit_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7),
  people smallint not null check (people > 0),
  primary key (organisation_id, unit_id, weekday),
  foreign key (organisation_id, unit_id) references people.unit (organisation_id, id)
);
comment on table people.minimum_staffing is 'How many people of a unit must stay at work on a weekday (ISO: 1 is Monday). No row: nobody has to.';
select platform.wall('people.minimum_staffing', 'organisation');

-- Published: what a unit needs on a weekday, and who of it works then.
create view people.staffing_now with (security_invoker = true) as
  select k.organisation_id, k.unit_id, u.name as unit, m.weekday, m.people as needed, w.working
  from (select organisation_id, unit_id from people.minimum_staffing group by organisation_id, unit_id) k
  join people.unit u on u.organisation_id = k.organisation_id and u.id = k.unit_id
  cross join lateral (
    select d.weekday, array_agg(distinct e.person_id) as working from people.employment e, unnest(e.working_days) d (weekday)
    where e.organisation_id = k.organisation_id and e.unit_id = any (array(select b.unit_id from people.unit_within b where b.organisation_id = k.organisation_id and b.within_id = k.unit_id))
      and e.starts_on <= (now() at time zone 'Europe/Amsterdam')::date and (e.ends_on is null or e.ends_on >= (now() at time zone 'Europe/Amsterdam')::date)
    group by d.weekday) w
  join people.minimum_staffing m on m.organisation_id = k.organisation_id and m.unit_id = k.unit_id and m.weekday = w.weekday;
comment on view people.staffing_now is 'Published. Units that need a number of people at work, by weekday (ISO). No row for a day on which nobody works.';
