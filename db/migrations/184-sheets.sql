-- Room scans: who is asked to answer an instrument, and the sheet on which one person answers it.

create table scans.assignment (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  version_id uuid not null,
  person_id uuid not null references people.person,
  given_by uuid references people.person,
  note text not null default '' check (length(note) <= 1000),
  from_day date not null,
  until_day date,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  foreign key (organisation_id, version_id) references scans.instrument_version (organisation_id, id),
  unique (organisation_id, id),
  check (until_day >= from_day)
);
comment on table scans.assignment is 'That somebody is asked to fill in a scan, from a day until and including a day (Dutch dates). Whether it was answered is not here: that is for the person only.';
create index assignments_of_person on scans.assignment (organisation_id, person_id) where withdrawn_at is null;
select platform.wall('scans.assignment', 'organisation');

create table scans.sheet (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  version_id uuid not null,
  person_id uuid not null references people.person,
  assignment_id uuid,
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  drawn text[],
  started_at timestamptz not null,
  handed_in_at timestamptz,
  foreign key (organisation_id, version_id) references scans.instrument_version (organisation_id, id),
  foreign key (organisation_id, assignment_id) references scans.assignment (organisation_id, id),
  unique (organisation_id, id)
);
comment on table scans.sheet is 'What one person answers to one version of an instrument, about oneself. Only that person reads it; handed in, also with whom that person shares it. answers: by code of the question. drawn: which items of a test were drawn. Handed in: never changed again.';
create unique index one_sheet_of_an_assignment on scans.sheet (organisation_id, assignment_id);
create unique index one_open_sheet_of_a_version on scans.sheet (organisation_id, person_id, version_id) where handed_in_at is null and assignment_id is null;
create index sheets_of_person on scans.sheet (organisation_id, person_id, started_at desc);
select platform.wall('scans.sheet', 'person');
create policy of_the_person on scans.sheet using (organisation_id = (select platform.organisation()) and person_id = (select platform.person()));
create policy shared on scans.sheet for select using (
  organisation_id = (select platform.organisation()) and handed_in_at is not null and id in (select people.shared_with_me('scan')));

create function scans.handed_in_stays() returns trigger language plpgsql as $$
begin
  if old.handed_in_at is not null and (new.answers is distinct from old.answers or new.handed_in_at is distinct from old.handed_in_at or new.version_id <> old.version_id) then
    raise exception 'a sheet that was handed in does not change';
  end if;
  return new;
end $$;
create trigger handed_in_stays before update on scans.sheet for each row execute function scans.handed_in_stays();

-- Published.
create view scans.scan_waiting with (security_invoker = true) as
  select a.organisation_id, a.person_id, a.id as assignment_id, v.document ->> 'title' as title, (v.document ->> 'minutes')::int as minutes, a.from_day, a.until_day, a.made_at
  from scans.assignment a
  join scans.instrument_version v on v.organisation_id = a.organisation_id and v.id = a.version_id
  where a.organisation_id = (select platform.organisation()) and a.person_id = (select platform.person()) and a.withdrawn_at is null
    and a.from_day <= (now() at time zone 'Europe/Amsterdam')::date
    and (a.until_day is null or a.until_day >= (now() at time zone 'Europe/Amsterdam')::date)
    and not exists (select from scans.sheet s where s.organisation_id = a.organisation_id and s.assignment_id = a.id and s.handed_in_at is not null);
comment on view scans.scan_waiting is 'Published. The scans that wait for the acting person: asked, not handed in, not too late.';

do $$
begin
  execute 'create or replace view home.waiting_for with (security_invoker = true) as ' || rtrim(pg_get_viewdef('home.waiting_for'::regclass), '; ' || chr(10)) ||
    ' union all select organisation_id, person_id, null::text, ''scan'', assignment_id, title, null, made_at, (until_day + 1)::timestamp at time zone ''Europe/Amsterdam'', ''/scans'' from scans.scan_waiting';
end $$;
