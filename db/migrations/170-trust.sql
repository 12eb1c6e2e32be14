-- Room people: what the works council agreed to, and each change of a switch (rules 8 and 11).

create table people.consent (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  decided_on date not null,
  authority text not null check (authority in ('works_council', 'court')),
  reference text not null check (length(reference) between 1 and 200),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references people.person,
  unique (organisation_id, id)
);
comment on table people.consent is 'That the works council agreed, or the court instead (WOR art. 27): the day and the paper in which it stands. A new consent is a new row.';
create index consents_recent on people.consent (organisation_id, decided_on desc, recorded_at desc);
select platform.wall('people.consent', 'organisation', 'select, insert');
create trigger append_only before update or delete on people.consent for each row execute function platform.never_changes();

create table people.setting_change (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references people.organisation,
  setting text not null,
  was jsonb,
  became jsonb,
  changed_at timestamptz not null default clock_timestamp(),
  changed_by uuid references people.person,
  consent_id uuid,
  foreign key (organisation_id, consent_id) references people.consent (organisation_id, id)
);
comment on table people.setting_change is 'Each change of a switch of the organisation, written by a trigger so that none escapes. was null: it had its default; consent_id: the consent that was stated with the change.';
create index changes_of_setting on people.setting_change (organisation_id, setting, changed_at desc);
select platform.wall('people.setting_change', 'organisation', 'select, insert');
create trigger append_only before update or delete on people.setting_change for each row execute function platform.never_changes();

create function people.keep_settings() returns trigger language plpgsql as $$
declare was jsonb := old.settings || jsonb_build_object('theme', old.theme); became jsonb := new.settings || jsonb_build_object('theme', new.theme);
begin
  insert into people.setting_change (organisation_id, setting, was, became, changed_by, consent_id)
  select new.id, key, was -> key, became -> key, platform.person(), nullif(current_setting('app.consent', true), '')::uuid
  from jsonb_object_keys(was || became) as key
  where was -> key is distinct from became -> key;
  return null;
end $$;
create trigger keep_settings after update of settings, theme on people.organisation for each row execute function people.keep_settings();
