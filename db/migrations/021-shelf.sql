-- Room editions: what lets the page of the offer be drawn without asking everything again.

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
