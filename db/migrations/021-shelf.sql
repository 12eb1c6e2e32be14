-- Room editions: dates and seats of each edition, counted when they change instead of on every page that shows them.

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

do $$
declare o record;
begin
  perform set_config('app.listing', 'organisations', true);
  for o in select id from people.organisation loop
    perform set_config('app.organisation', o.id::text, true);
    perform editions.count_again(array(select id from editions.edition where organisation_id = o.id));
  end loop;
  perform set_config('app.organisation', '', true), set_config('app.listing', '', true);
end $$;

create index evaluations_of_activity on scans.evaluation (organisation_id, activity_id);

-- The offer of an organisation as the page of the offer draws it is kept in memory by the web process, under this version.
create table editions.shelf (
  organisation_id uuid primary key,
  version uuid not null
);
comment on table editions.shelf is 'A new version whenever a published fact of the offer changes (activity, provider, mark), but not dates and seats, which are asked for each time.';
select platform.wall('editions.shelf', 'organisation', 'select');

create function editions.shelf_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if platform.organisation() is not null then
    insert into editions.shelf values (platform.organisation(), gen_random_uuid()) on conflict (organisation_id) do update set version = excluded.version;
  end if;
  return null;
end $$;
create trigger shelf_changed after insert or update or delete on catalogue.activity for each statement execute function editions.shelf_changed();
create trigger shelf_changed after insert or update or delete on catalogue.provider for each statement execute function editions.shelf_changed();
create trigger shelf_changed after insert or delete on scans.answer for each statement execute function editions.shelf_changed();
