-- Room editions: editions, sessions, enrolments with their waiting list, attendance, rooms.

create schema editions;

create table editions.room (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  owner_id uuid,
  name text not null,
  place text not null default '',
  seats int check (seats > 0),
  primary key (organisation_id, id),
  foreign key (owner_id, id) references editions.room (organisation_id, id),
  check (owner_id <> organisation_id)
);
comment on table editions.room is 'A room (zaal) where sessions are held: of the organisation itself, or the card of a room that another organisation lends.';
comment on column editions.room.owner_id is 'Null: our own. Else the organisation that lends it: this row is our card of it, with the same id, and knows its name, place and chairs only. Cards are made by editions.hold_rooms().';
create unique index a_room_has_one_owner on editions.room (id) where owner_id is null;
create unique index own_rooms_by_name on editions.room (organisation_id, name) where owner_id is null;
select platform.wall('editions.room', 'organisation', 'select, insert (organisation_id, id, name, place, seats), update (name, place, seats)');

create table editions.series (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  activity_id uuid not null,
  name text not null,
  plan jsonb not null default '{}',
  made_at timestamptz not null default now(),
  unique (organisation_id, id),
  foreign key (organisation_id, activity_id) references catalogue.activity (organisation_id, id)
);
comment on table editions.series is 'Editions planned together (reeks); plan keeps the questions it was made from: target group, group size, period, days, rooms.';
select platform.wall('editions.series', 'organisation');

create table editions.edition (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  activity_id uuid not null,
  series_id uuid,
  name text not null default '',
  min_participants int not null default 1 check (min_participants >= 1),
  capacity int check (capacity >= 1),
  opens_at timestamptz,
  closes_at timestamptz,
  approval text not null default 'none' check (approval in ('none', 'manager')),
  price_cents int check (price_cents >= 0),
  opt_out boolean not null default false,
  audience text not null default 'employees' check (audience in ('employees', 'units', 'everyone')),
  audience_units uuid[] not null default '{}',
  promotion_days smallint not null default 2 check (promotion_days between 0 and 60),
  bring text not null default '',
  published_at timestamptz,
  confirmed_at timestamptz,
  completed_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  made_at timestamptz not null default now(),
  unique (organisation_id, id),
  unique (organisation_id, id, activity_id),
  foreign key (organisation_id, activity_id) references catalogue.activity (organisation_id, id),
  foreign key (organisation_id, series_id) references editions.series (organisation_id, id),
  check (capacity >= min_participants),
  check (closes_at > opens_at),
  check (completed_at is null or cancelled_at is null)
);
comment on table editions.edition is 'One time an activity is held. Its state is derived from these facts in editions.edition_now.';
comment on column editions.edition.capacity is 'Seats; null is without limit.';
comment on column editions.edition.promotion_days is 'Days before the first session until which the waiting list moves up by itself (rule 6).';
comment on column editions.edition.audience is 'employees: everyone employed here; units: the units named, with those below; everyone: guests too.';
create index editions_of_activity on editions.edition (organisation_id, activity_id);
create index editions_of_series on editions.edition (organisation_id, series_id) where series_id is not null;
select platform.wall('editions.edition', 'organisation');

create table editions.session (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  edition_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  walk_in_at timestamptz,
  room_id uuid,
  place text not null default '',
  video_url text check (video_url ~ '^https?://'),
  trainer_id uuid references people.person,
  trainer_name text not null default '',
  revision int not null default 0,
  unique (organisation_id, id),
  foreign key (organisation_id, edition_id) references editions.edition (organisation_id, id) on delete cascade,
  foreign key (organisation_id, room_id) references editions.room (organisation_id, id),
  check (ends_at > starts_at and ends_at <= starts_at + interval '1 day'),
  check (walk_in_at <= starts_at),
  check (place <> '' or room_id is not null or video_url is not null)
);
comment on table editions.session is 'One meeting (bijeenkomst). Its id is the UID of the calendar event, revision its SEQUENCE.';
create index sessions_of_edition on editions.session (organisation_id, edition_id, starts_at);
create index sessions_by_start on editions.session (organisation_id, starts_at);
create index sessions_of_trainer on editions.session (organisation_id, trainer_id, starts_at) where trainer_id is not null;
select platform.wall('editions.session', 'organisation');

create sequence editions.queue;

create table editions.enrolment (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  home_organisation_id uuid not null,
  edition_id uuid not null,
  activity_id uuid not null,
  series_id uuid,
  person_id uuid not null references people.person,
  state text not null check (state in ('requested', 'rejected', 'seated', 'waiting', 'completed', 'not_completed', 'no_show', 'withdrawn', 'cancelled')),
  queue_number bigint,
  made_at timestamptz not null,
  made_by uuid references people.person,
  together uuid,
  state_since timestamptz not null,
  state_by uuid references people.person,
  unique (organisation_id, id),
  foreign key (organisation_id, edition_id, activity_id) references editions.edition (organisation_id, id, activity_id),
  check (state <> 'waiting' or queue_number is not null)
);
comment on table editions.enrolment is 'Person × edition. home_organisation_id is the participant''s own organisation. A request holds no seat and gets its queue number on approval (rule 6).';
comment on column editions.enrolment.queue_number is 'The order of the waiting list; given when the person starts to wait, never changed.';
comment on column editions.enrolment.together is 'Enrolments a manager made in one go.';
create unique index one_live_enrolment on editions.enrolment (organisation_id, edition_id, person_id)
  where state not in ('rejected', 'withdrawn', 'cancelled');
create unique index one_place_in_a_series on editions.enrolment (organisation_id, series_id, person_id)
  where series_id is not null and state in ('requested', 'seated', 'waiting', 'completed');
create index seats_of_edition on editions.enrolment (organisation_id, edition_id, state, queue_number);
create index enrolments_of_person on editions.enrolment (organisation_id, person_id, state);
create index enrolments_of_home on editions.enrolment (person_id, home_organisation_id);
select platform.wall('editions.enrolment', 'network');
create policy owner_of_the_edition on editions.enrolment using (organisation_id = (select platform.organisation()));
create policy home_of_the_person on editions.enrolment for select using (home_organisation_id = (select platform.organisation()));

create table editions.enrolment_event (
  id bigint generated always as identity primary key,
  organisation_id uuid not null,
  enrolment_id uuid not null,
  state text not null,
  at timestamptz not null,
  by_id uuid,
  foreign key (organisation_id, enrolment_id) references editions.enrolment (organisation_id, id) on delete cascade
);
comment on table editions.enrolment_event is 'The history of an enrolment: each state it was in. Written by a trigger, never changed.';
create index events_of_enrolment on editions.enrolment_event (organisation_id, enrolment_id);
select platform.wall('editions.enrolment_event', 'organisation', 'select, insert');
create function editions.keep_history() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or old.state <> new.state then
    insert into editions.enrolment_event (organisation_id, enrolment_id, state, at, by_id)
    values (new.organisation_id, new.id, new.state, new.state_since, new.state_by);
  end if;
  return null;
end $$;
create trigger keep_history after insert or update on editions.enrolment for each row execute function editions.keep_history();

-- Rule 6 in the database: whoever changes seats or capacity holds the edition's row, and at the end of the transaction
-- there is never a seat too many. Reservations and what is kept for a member come with 150-networks.sql.
create function editions.seats_are_exact() returns trigger language plpgsql as $$
declare e editions.edition; taken int;
begin
  if tg_table_name = 'enrolment' then
    if new.state not in ('seated', 'completed', 'not_completed', 'no_show') then return null; end if;
    select * into e from editions.edition where organisation_id = new.organisation_id and id = new.edition_id for update;
  elsif tg_table_name = 'reservation' then
    select * into e from editions.edition where organisation_id = new.organisation_id and id = new.edition_id for update;
  else
    select * into e from editions.edition where organisation_id = new.organisation_id and id = new.id for update;
  end if;
  if e.capacity is null then return null; end if;
  select count(*) into taken from editions.enrolment
  where organisation_id = e.organisation_id and edition_id = e.id and state in ('seated', 'completed', 'not_completed', 'no_show');
  if taken > e.capacity then
    raise exception 'edition % has % seats and % people seated', e.id, e.capacity, taken using errcode = 'check_violation', constraint = 'seats_are_exact';
  end if;
  if e.reserved_until > clock_timestamp() and not editions.quota_holds(e.organisation_id, e.id, e.capacity) then
    raise exception 'edition % has a seat taken that is kept for another member', e.id using errcode = 'check_violation', constraint = 'seats_are_exact';
  end if;
  return null;
end $$;
create constraint trigger seats_are_exact after insert or update of state on editions.enrolment
  deferrable initially deferred for each row execute function editions.seats_are_exact();
create constraint trigger capacity_holds_the_seated after update of capacity on editions.edition
  deferrable initially deferred for each row execute function editions.seats_are_exact();

create table editions.attendance (
  organisation_id uuid not null,
  session_id uuid not null,
  enrolment_id uuid not null,
  present boolean,
  note text not null default '' check (length(note) <= 500),
  recorded_by uuid references people.person,
  recorded_at timestamptz not null default now(),
  primary key (session_id, enrolment_id),
  constraint says_something check (present is not null or note <> ''),
  foreign key (organisation_id, session_id) references editions.session (organisation_id, id) on delete cascade,
  foreign key (organisation_id, enrolment_id) references editions.enrolment (organisation_id, id) on delete cascade
);
comment on table editions.attendance is 'Enrolment × session: present or not. No reason for absence (rule 2).';
comment on column editions.attendance.present is 'Null: a note was made, the mark is still to come. At completion that counts as not present.';
create index attendance_of_enrolment on editions.attendance (organisation_id, enrolment_id);
select platform.wall('editions.attendance', 'organisation');

-- Dates and seats of each edition, counted when an enrolment or session changes instead of for every row of every page that shows them.
-- Decisions about seats still count the enrolments themselves, under the lock.
create table editions.tally (
  edition_id uuid primary key,
  organisation_id uuid not null,
  sessions int not null,
  starts_at timestamptz,
  ends_at timestamptz,
  taken int not null,
  waiting int not null,
  requested int not null,
  foreign key (organisation_id, edition_id) references editions.edition (organisation_id, id) on delete cascade
);
comment on table editions.tally is 'Counted from sessions and enrolments by triggers, in the same transaction and under the edition''s lock; never written by hand. Decisions about seats count the enrolments themselves.';
create index tallies_by_start on editions.tally (organisation_id, starts_at);
select platform.wall('editions.tally', 'organisation', 'select');

create function editions.count_again(ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from editions.edition where organisation_id = platform.organisation() and id = any (ids) order by id for no key update;
  insert into editions.tally (edition_id, organisation_id, sessions, starts_at, ends_at, taken, waiting, requested)
  select e.id, e.organisation_id, s.sessions, s.starts_at, s.ends_at, n.taken, n.waiting, n.requested
  from editions.edition e
  cross join lateral (
    select count(*)::int as sessions, min(starts_at) as starts_at, max(ends_at) as ends_at
    from editions.session s where s.organisation_id = e.organisation_id and s.edition_id = e.id) s
  cross join lateral (
    select count(*) filter (where state in ('seated', 'completed', 'not_completed', 'no_show'))::int as taken,
           count(*) filter (where state = 'waiting')::int as waiting,
           count(*) filter (where state = 'requested')::int as requested
    from editions.enrolment n where n.organisation_id = e.organisation_id and n.edition_id = e.id) n
  where e.organisation_id = platform.organisation() and e.id = any (ids)
  on conflict (edition_id) do update set sessions = excluded.sessions, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
    taken = excluded.taken, waiting = excluded.waiting, requested = excluded.requested;
end $$;
revoke all on function editions.count_again from public;

create function editions.tally_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    perform editions.count_again(array(select distinct edition_id from before_rows));
  elsif tg_op = 'INSERT' then
    perform editions.count_again(array(select distinct edition_id from after_rows));
  else
    perform editions.count_again(array(select edition_id from before_rows union select edition_id from after_rows));
  end if;
  return null;
end $$;

create function editions.tally_begins() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform editions.count_again(array(select id from after_rows));
  return null;
end $$;

create trigger tally_begins after insert on editions.edition
  referencing new table as after_rows for each statement execute function editions.tally_begins();
create trigger tally_added after insert on editions.session
  referencing new table as after_rows for each statement execute function editions.tally_changed();
create trigger tally_changed after update on editions.session
  referencing old table as before_rows new table as after_rows for each statement execute function editions.tally_changed();
create trigger tally_removed after delete on editions.session
  referencing old table as before_rows for each statement execute function editions.tally_changed();
create trigger tally_added after insert on editions.enrolment
  referencing new table as after_rows for each statement execute function editions.tally_changed();
create trigger tally_changed after update on editions.enrolment
  referencing old table as before_rows new table as after_rows for each statement execute function editions.tally_changed();
create trigger tally_removed after delete on editions.enrolment
  referencing old table as before_rows for each statement execute function editions.tally_changed();

-- Published: every edition with its derived state and its seats, as of now.
create view editions.edition_now with (security_invoker = true) as
  select e.organisation_id, e.id, e.activity_id, e.series_id, e.name, e.min_participants, e.capacity, e.opens_at, e.closes_at, e.approval,
         e.price_cents, e.opt_out, e.audience, e.audience_units, e.promotion_days, e.bring, e.published_at,
         coalesce(t.sessions, 0) as sessions, t.starts_at, t.ends_at,
         coalesce(t.taken, 0) as taken, coalesce(t.waiting, 0) as waiting, coalesce(t.requested, 0) as requested,
         e.capacity - coalesce(t.taken, 0) as seats_left,
         case
           when e.cancelled_at is not null then 'cancelled'
           when e.completed_at is not null then 'completed'
           when e.published_at is null then 'draft'
           when t.starts_at <= now() then 'running'
           when e.confirmed_at is not null then 'confirmed'
           when e.capacity <= coalesce(t.taken, 0) then 'full'
           else 'open'
         end as state
  from editions.edition e
  left join editions.tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id;
comment on view editions.edition_now is 'Published. State is derived: draft, open, full, confirmed, running, completed, cancelled.';

-- Published: enrolments with what they are about.
create view editions.enrolment_now with (security_invoker = true) as
  select n.organisation_id, n.home_organisation_id, n.id, n.edition_id, n.activity_id, n.person_id, n.state, n.queue_number, n.made_at, n.made_by, n.state_since,
         a.title, a.learning_form, a.hours, a.confidential, e.starts_at, e.ends_at, e.state as edition_state
  from editions.enrolment n
  join editions.edition_now e on e.organisation_id = n.organisation_id and e.id = n.edition_id
  join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id;
comment on view editions.enrolment_now is 'Published. For lists of one person or one team.';
