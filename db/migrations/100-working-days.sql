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
