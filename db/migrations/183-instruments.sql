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
