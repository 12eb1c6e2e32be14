-- Room scans: instruments as documents with versions (modules/scans/instruments/format.ts says what is in one).

create table scans.instrument (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  code text not null check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (organisation_id, code),
  unique (organisation_id, id)
);
comment on table scans.instrument is 'A scan, test or survey that the organisation can use: one of ours, one of its own, or one that was brought as a file. withdrawn_at: not offered any more; what was answered stays.';
select platform.wall('scans.instrument', 'organisation');

create table scans.instrument_version (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  instrument_id uuid not null,
  number int not null check (number > 0),
  document jsonb not null check (jsonb_typeof(document) = 'object' and document ->> 'format' = 'ambacht-instrument/1'),
  made_at timestamptz not null,
  published_at timestamptz,
  used_at timestamptz,
  foreign key (organisation_id, instrument_id) references scans.instrument (organisation_id, id),
  unique (organisation_id, instrument_id, number),
  unique (organisation_id, id)
);
comment on table scans.instrument_version is 'A version of an instrument. A draft (published_at null) can be changed; one that was used never again: changing it makes the next version.';
create unique index one_draft_of_an_instrument on scans.instrument_version (organisation_id, instrument_id) where published_at is null;
select platform.wall('scans.instrument_version', 'organisation');

create function scans.used_version_stays() returns trigger language plpgsql as $$
begin
  if old.used_at is not null and (new.document is distinct from old.document or new.number <> old.number or new.instrument_id <> old.instrument_id or new.used_at is distinct from old.used_at) then
    raise exception 'a version of an instrument that was used does not change';
  end if;
  return new;
end $$;
create trigger used_version_stays before update on scans.instrument_version for each row execute function scans.used_version_stays();

create table scans.instrument_share (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  network_id uuid not null references people.network,
  instrument_id uuid not null,
  owner text not null,
  document jsonb not null check (jsonb_typeof(document) = 'object'),
  shared_at timestamptz not null,
  ended_at timestamptz,
  foreign key (organisation_id, instrument_id) references scans.instrument (organisation_id, id)
);
comment on table scans.instrument_share is 'An instrument that its owner shares with a network: the document as it was then. A member that uses it has a copy of its own, so ending this takes nothing away. owner: the name of the organisation.';
create unique index instrument_shared_once on scans.instrument_share (organisation_id, network_id, instrument_id) where ended_at is null;
create index instrument_shares_of_network on scans.instrument_share (network_id) where ended_at is null;
select platform.wall('scans.instrument_share', 'network', 'select, insert, update');
create policy owner on scans.instrument_share using (organisation_id = (select platform.organisation()))
  with check (organisation_id = (select platform.organisation()) and (ended_at is not null or network_id in (
    select o.network_id from people.network_of o where o.organisation_id = (select platform.organisation()))));
create policy members on scans.instrument_share for select using (ended_at is null and network_id in (
  select o.network_id from people.network_of o where o.organisation_id = (select platform.organisation())));

-- Who leaves a network shares nothing with it any more.
create function scans.end_instrument_shares() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update scans.instrument_share set ended_at = now()
    where organisation_id = old.organisation_id and network_id = old.network_id and ended_at is null;
  return null;
end $$;
create trigger end_instrument_shares after delete on people.network_of for each row execute function scans.end_instrument_shares();
