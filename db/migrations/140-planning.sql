-- Room editions: dividing the people of a series over its editions (B03). What people prefer, who goes together or apart, who was put somewhere
-- by hand, and the plans that were made.

create table editions.day_wish (
  organisation_id uuid not null,
  series_id uuid not null,
  person_id uuid not null references people.person,
  likes smallint[] not null default '{}' check (likes <@ '{1,2,3,4,5,6,7}'::smallint[]),
  rather_not smallint[] not null default '{}' check (rather_not <@ '{1,2,3,4,5,6,7}'::smallint[]),
  cannot date[] not null default '{}',
  changed_at timestamptz not null,
  primary key (organisation_id, series_id, person_id),
  check (not likes && rather_not),
  foreign key (organisation_id, series_id) references editions.series (organisation_id, id) on delete cascade
);
comment on table editions.day_wish is 'The days on which somebody likes to come to a series, rather not (ISO weekdays), or can''t (dates). Given by the person; never with a reason (rule 2).';
create index day_wishes_of_person on editions.day_wish (organisation_id, person_id);
select platform.wall('editions.day_wish', 'organisation');

create table editions.pair (
  organisation_id uuid not null,
  series_id uuid not null,
  person_id uuid not null references people.person,
  other_id uuid not null references people.person,
  kind text not null check (kind in ('together', 'apart')),
  made_by uuid references people.person,
  made_at timestamptz not null,
  primary key (organisation_id, series_id, person_id, other_id),
  check (person_id < other_id),
  foreign key (organisation_id, series_id) references editions.series (organisation_id, id) on delete cascade
);
comment on table editions.pair is 'Two people who go to the same edition of a series, or to different ones. Without a reason.';
create index pairs_of_person on editions.pair (organisation_id, person_id);
create index pairs_of_other on editions.pair (organisation_id, other_id);
select platform.wall('editions.pair', 'organisation');

create table editions.fixed_place (
  organisation_id uuid not null,
  series_id uuid not null,
  person_id uuid not null references people.person,
  edition_id uuid not null,
  made_by uuid references people.person,
  made_at timestamptz not null,
  primary key (organisation_id, series_id, person_id),
  foreign key (organisation_id, series_id) references editions.series (organisation_id, id) on delete cascade,
  foreign key (organisation_id, edition_id) references editions.edition (organisation_id, id) on delete cascade
);
comment on table editions.fixed_place is 'Where somebody was put by hand; kept when the series is divided again. It is no enrolment yet.';
create index fixed_places_of_person on editions.fixed_place (organisation_id, person_id);
select platform.wall('editions.fixed_place', 'organisation');

create table editions.division (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  series_id uuid not null,
  state text not null default 'solving' check (state in ('solving', 'ready', 'failed', 'taken-over')),
  seed int not null,
  seconds int not null check (seconds between 1 and 600),
  goal text not null default 'placed' check (goal in ('placed', 'wishes', 'pairs', 'reasons')),
  people int not null,
  wishers int not null,
  placed int not null default 0,
  wishes int not null default 0,
  pairs int not null default 0,
  most_placed int,
  most_wishes int,
  fewest_pairs int,
  pairs_by_lot int,
  placed_by_lot int,
  took numeric(6, 1),
  stop_asked boolean not null default false,
  stopped boolean not null default false,
  explanation jsonb not null default '{}',
  made_by uuid references people.person,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  unique (organisation_id, id),
  foreign key (organisation_id, series_id) references editions.series (organisation_id, id) on delete cascade
);
comment on table editions.division is 'A plan (indeling) for the people of a series, being made or made. explanation: what stands in the way and the days for catch-up editions; counts and units only, never people.';
comment on column editions.division.most_placed is 'Proven: no plan places more people. most_wishes holds for plans that place as many, fewest_pairs for those that do both.';
comment on column editions.division.seen_at is 'When the job that makes it last gave a sign.';
create index divisions_of_series on editions.division (organisation_id, series_id, made_at desc);
create unique index one_division_at_a_time on editions.division (organisation_id, series_id) where state = 'solving';
select platform.wall('editions.division', 'organisation');

create table editions.division_place (
  organisation_id uuid not null,
  division_id uuid not null,
  person_id uuid not null references people.person,
  edition_id uuid,
  reason text check (reason in ('no-day', 'closed', 'own-days', 'seats', 'staffing', 'company', 'refused')),
  by_hand boolean not null default false,
  primary key (organisation_id, division_id, person_id),
  foreign key (organisation_id, division_id) references editions.division (organisation_id, id) on delete cascade,
  foreign key (organisation_id, edition_id) references editions.edition (organisation_id, id) on delete cascade,
  check (edition_id is null or reason is null)
);
comment on table editions.division_place is 'Who goes where in a plan; no edition: who is left, with the kind of reason once it is known.';
create index division_places_of_person on editions.division_place (organisation_id, person_id);
select platform.wall('editions.division_place', 'organisation');
