-- Room people: organisations, units, persons, employments, guests, roles, accounts, sessions.

create schema people;

-- Reference: the municipalities of the Netherlands (CBS, open data, CC BY 4.0).
create table people.municipality (
  cbs_code text primary key check (cbs_code ~ '^GM[0-9]{4}$'),
  name text not null,
  province text not null
);
comment on table people.municipality is 'The 342 municipalities of 1 January 2025; source: CBS.';
select platform.wall('people.municipality', 'reference', 'select');

create table people.organisation (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  cbs_code text references people.municipality,
  kind text not null default 'gemeente' check (kind in ('gemeente', 'samenwerkingsverband', 'waterschap', 'provincie', 'overig')),
  theme text not null default 'ambacht' check (theme in ('ambacht', 'voorbeeld', 'denhaag')),
  settings jsonb not null default '{}',
  made_at timestamptz not null default now()
);
comment on table people.organisation is 'A municipality or other employer: the tenant. Settings are read through modules/people/settings.ts, which knows the defaults.';
select platform.wall('people.organisation', 'person', 'select, insert, update');
create policy itself on people.organisation using (id = (select platform.organisation()));

-- What others may know of an organisation, apart from its settings: a policy lets a whole row be read.
create table people.organisation_name (
  organisation_id uuid primary key references people.organisation on delete cascade,
  name text not null
);
comment on table people.organisation_name is 'The name of an organisation, kept from people.organisation by a trigger and never written by hand: for members of its networks and whoever brings the code of a certificate.';
select platform.wall('people.organisation_name', 'organisation', 'select');
create function people.keep_organisation_name() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare was text := coalesce(current_setting('app.organisation', true), '');
begin
  perform set_config('app.organisation', new.id::text, true);
  insert into people.organisation_name (organisation_id, name) values (new.id, new.name) on conflict (organisation_id) do update set name = excluded.name;
  perform set_config('app.organisation', was, true);
  return null;
end $$;
create trigger keep_name after insert or update of name on people.organisation for each row execute function people.keep_organisation_name();

create table people.unit (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  code text not null,
  name text not null,
  parent_id uuid,
  kind text not null default 'unit' check (kind in ('unit', 'crew')),
  ended_on date,
  unique (organisation_id, code),
  unique (organisation_id, id),
  foreign key (organisation_id, parent_id) references people.unit (organisation_id, id),
  check (parent_id <> id)
);
comment on table people.unit is 'The tree of the organisation (afdeling, team); kind crew is a ploeg of outdoor workers.';
create index units_below on people.unit (organisation_id, parent_id);
select platform.wall('people.unit', 'organisation');

create table people.unit_within (
  organisation_id uuid not null,
  within_id uuid not null,
  unit_id uuid not null,
  primary key (organisation_id, within_id, unit_id),
  foreign key (organisation_id, unit_id) references people.unit (organisation_id, id) on delete cascade,
  foreign key (organisation_id, within_id) references people.unit (organisation_id, id) on delete cascade
);
comment on table people.unit_within is 'Published. Each unit with every unit it lies in, itself included: what a page would else climb the tree for, again and again. Written by triggers on people.unit, never by hand.';
create index units_above on people.unit_within (organisation_id, unit_id, within_id);
select platform.wall('people.unit_within', 'organisation', 'select');

-- The tree of an organisation is small, so it is drawn anew. One at a time: who waited sees what the other made of it. Units that turn round:
-- whatever put them there, union meets each unit once, where union all would go on for ever.
create function people.draw_tree() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare here uuid := platform.organisation();
begin
  if tg_op = 'UPDATE' then
    if not exists (select from after_rows n join before_rows o using (id) where n.parent_id is distinct from o.parent_id) then return null; end if;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('people.unit_within/' || here, 0));
  delete from people.unit_within where organisation_id = here;
  insert into people.unit_within (organisation_id, within_id, unit_id)
  with recursive climb as (
    select u.id as unit_id, u.id as within_id from people.unit u where u.organisation_id = here
    union
    select c.unit_id, u.parent_id from climb c join people.unit u on u.organisation_id = here and u.id = c.within_id where u.parent_id is not null)
  select here, within_id, unit_id from climb;
  return null;
end $$;
create trigger tree_grows after insert on people.unit referencing new table as after_rows for each statement execute function people.draw_tree();
create trigger tree_changes after update on people.unit referencing old table as before_rows new table as after_rows
  for each statement execute function people.draw_tree();

create table people.function (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  name text not null,
  unique (organisation_id, name),
  unique (organisation_id, id)
);
comment on table people.function is 'The job somebody holds, as the HR system names it (possibly a generic normfunctie).';
select platform.wall('people.function', 'organisation');

create table people.person (
  id uuid primary key default gen_random_uuid(),
  first_name text not null,
  infix text not null default '',
  last_name text not null,
  full_name text generated always as (trim(regexp_replace(first_name || ' ' || infix || ' ' || last_name, '\s+', ' ', 'g'))) stored,
  made_at timestamptz not null default now(),
  erased_at timestamptz
);
create index persons_by_name on people.person (last_name, first_name, id) where erased_at is null;
comment on table people.person is 'A human; belongs to no organisation by itself. Readable through an employment or guest record (and, in editions, an enrolment). Erased: a tombstone without a name.';

create table people.employment (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  personnel_number text not null check (personnel_number <> ''),
  unit_id uuid not null,
  crew_id uuid,
  function_id uuid,
  kind text not null default 'in dienst' check (kind in ('in dienst', 'inhuur', 'stagiair', 'detachering')),
  scale smallint,
  hours_per_week numeric(4, 1) check (hours_per_week between 0 and 60),
  working_days smallint[] not null default '{1,2,3,4,5}' check (working_days <@ '{1,2,3,4,5,6,7}'::smallint[]),
  manager_id uuid references people.person,
  email text check (email ~ '^[^@\s]+@[^@\s]+$'),
  starts_on date not null,
  ends_on date,
  recorded_at timestamptz not null default now(),
  unique (organisation_id, personnel_number, starts_on),
  foreign key (organisation_id, unit_id) references people.unit (organisation_id, id),
  foreign key (organisation_id, crew_id) references people.unit (organisation_id, id),
  foreign key (organisation_id, function_id) references people.function (organisation_id, id),
  check (manager_id <> person_id),
  check (ends_on is null or ends_on >= starts_on)
);
comment on table people.employment is 'Person × organisation × unit × function. Two at once are possible (32 + 8 hours). Recognised by personnel number + start date.';
comment on column people.employment.ends_on is 'The last day, included. Null: open-ended.';
comment on column people.employment.hours_per_week is 'Hours a week in the contract.';
comment on column people.employment.working_days is 'ISO days of the week, 1 = Monday.';
create index employments_of_person on people.employment (organisation_id, person_id);
create index employments_of_unit on people.employment (organisation_id, unit_id);
create index employments_of_crew on people.employment (organisation_id, crew_id) where crew_id is not null;
create index team_of_manager on people.employment (organisation_id, manager_id);
create index employment_by_email on people.employment (organisation_id, lower(email));
create index employment_of_person on people.employment (person_id);
select platform.wall('people.employment', 'organisation');

-- What an employment was before: unit, function, manager, hours and end are kept with the time they were recorded.
create table people.employment_history (
  id bigint generated always as identity primary key,
  organisation_id uuid not null,
  employment_id uuid not null references people.employment on delete cascade,
  was jsonb not null,
  until timestamptz not null default now()
);
comment on table people.employment_history is 'The former values of an employment (rule 8: nothing is overwritten).';
create index history_of_employment on people.employment_history (organisation_id, employment_id);
select platform.wall('people.employment_history', 'organisation', 'select, insert');
create function people.keep_employment_history() returns trigger language plpgsql as $$
begin
  if current_setting('app.erasing', true) = 'yes' then return new; end if; -- a manager who becomes a tombstone is no change of the team
  if (old.unit_id, old.crew_id, old.function_id, old.kind, old.scale, old.hours_per_week, old.manager_id, old.ends_on, old.working_days)
     is distinct from
     (new.unit_id, new.crew_id, new.function_id, new.kind, new.scale, new.hours_per_week, new.manager_id, new.ends_on, new.working_days) then
    insert into people.employment_history (organisation_id, employment_id, was)
    values (old.organisation_id, old.id, to_jsonb(old) - 'email' - 'id' - 'organisation_id' - 'person_id' - 'recorded_at');
  end if;
  return new;
end $$;
create trigger keep_history after update on people.employment for each row execute function people.keep_employment_history();

create table people.guest (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  email text not null check (email ~ '^[^@\s]+@[^@\s]+$'),
  organisation_name text not null,
  made_at timestamptz not null default now()
);
comment on table people.guest is 'A person without employment: name, e-mail, organisation name, nothing more (B06).';
create unique index one_guest_per_address on people.guest (organisation_id, lower(email));
create index guest_of_person on people.guest (person_id);
select platform.wall('people.guest', 'organisation');

select platform.wall('people.person', 'person', 'select, insert, update');
-- PostgreSQL tries policies from the last name to the first: this one nearly always answers, so it is tried first.
create policy works_here on people.person for select using (exists (
  select from people.employment e where e.organisation_id = (select platform.organisation()) and e.person_id = person.id));
create policy added_by_an_organisation on people.person for insert with check ((select platform.organisation()) is not null);
create policy changed_by_employer on people.person for update using (exists (
  select from people.employment e where e.organisation_id = (select platform.organisation()) and e.person_id = person.id));
create policy changed_by_host on people.person for update using (exists (
  select from people.guest g where g.organisation_id = (select platform.organisation()) and g.person_id = person.id));

create table people.role_grant (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  role text not null check (role in ('learning_adviser', 'coordinator', 'administrator', 'auditor', 'board')),
  granted_by uuid references people.person,
  granted_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid references people.person,
  check (granted_by <> person_id)
);
comment on table people.role_grant is 'Roles that are given. Manager, trainer, guide and owner follow from other facts. Nobody grants a role to themselves; granted_by is null only at installation.';
create unique index one_live_grant on people.role_grant (organisation_id, person_id, role) where ended_at is null;
select platform.wall('people.role_grant', 'organisation');

create table people.account (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  issuer text not null,
  subject text not null,
  made_at timestamptz not null default now(),
  last_sign_in_at timestamptz,
  unique (organisation_id, issuer, subject)
);
comment on table people.account is 'How a person signs in at one organisation: an identity provider and subject, or mail and address. Only the person can link two.';
create index accounts_of_person on people.account (organisation_id, person_id);
select platform.wall('people.account', 'organisation');

create table people.session (
  token_hash text primary key,
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  method text not null check (method in ('demo', 'oidc', 'mail', 'private')),
  lang text not null default 'nl' check (lang in ('nl', 'en')),
  made_at timestamptz not null default now(),
  signed_in_at timestamptz default now(),
  seen_at timestamptz not null default now(),
  ended_at timestamptz
);
comment on table people.session is 'Only the hash of the token is kept. Idle and absolute limits are applied by people.resume().';
comment on column people.session.method is 'private: somebody who left, by the private address; such a session shows the own record only.';
comment on column people.session.signed_in_at is 'When the person proved who they are: at an identity provider its auth_time. Null: the provider did not say, so it never counts as fresh.';
create index sessions_of_person on people.session (organisation_id, person_id);
select platform.wall('people.session', 'organisation');

create table people.sign_in_link (
  token_hash text primary key,
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  goes_to text not null default '/',
  private boolean not null default false
);
comment on table people.sign_in_link is 'A link by mail: single use, 15 minutes. Opening it shows a page with a button, because mail scanners open links.';
comment on column people.sign_in_link.private is 'Sent to the private address of somebody who left: it opens the own record only.';
select platform.wall('people.sign_in_link', 'organisation');

-- The own sign-in of an organisation.
create table people.identity_provider (
  organisation_id uuid primary key references people.organisation,
  issuer text not null check (issuer ~ '^https?://'),
  client_id text not null check (client_id <> ''),
  sealed_secret text not null,
  changed_at timestamptz not null default now(),
  changed_by uuid references people.person
);
comment on table people.identity_provider is 'Where the people of an organisation sign in (OpenID Connect). The client secret is encrypted with a key made from the secret of the server (platform/sealed.ts).';
select platform.wall('people.identity_provider', 'organisation');

create table people.provider_domain (
  domain text primary key check (domain = lower(domain)),
  organisation_id uuid not null references people.identity_provider on delete cascade
);
comment on table people.provider_domain is 'Whose work address leads to which sign-in. A domain is of one organisation: another can not lead its people away.';
create index domains_of_provider on people.provider_domain (organisation_id);
select platform.wall('people.provider_domain', 'organisation');

-- What a link by mail is sent to, apart from the address that the HR system gives: whoever imports must not be able to become a colleague.
create table people.sign_in_address (
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  email text,
  next_email text,
  change_id uuid,
  batch_id uuid,
  changed_by uuid references people.person,
  changed_at timestamptz,
  told_at timestamptz,
  token_hash text unique,
  confirmed_at timestamptz,
  confirmed_by uuid references people.person,
  primary key (organisation_id, person_id),
  check ((next_email is null) = (change_id is null) and (next_email is null) = (batch_id is null) and (next_email is null) = (changed_at is null))
);
comment on table people.sign_in_address is 'The work address that opens a session by mail link. A later address waits in next_email until the person confirms it from the old address, or an administrator who did not change it does.';
comment on column people.sign_in_address.batch_id is 'Changes that came together: the id of the import, or one made for the statement. They are confirmed together.';
comment on column people.sign_in_address.token_hash is 'Of the link in the message to the old address.';
create index addresses_that_wait on people.sign_in_address (organisation_id, batch_id) where next_email is not null;
create index sign_in_by_address on people.sign_in_address (organisation_id, lower(email));
select platform.wall('people.sign_in_address', 'organisation');

-- In the database, so that no way of writing an employment can go past it. app.import: the run that writes (platform/imports/apply.ts).
-- A person who comes with an address comes in by that; whoever was here before, with another address or none, has a change that waits.
create function people.note_addresses(persons uuid[], emails text[], begins boolean) returns void language plpgsql as $$
declare
  here uuid := platform.organisation();
  batch uuid := coalesce(nullif(current_setting('app.import', true), '')::uuid, gen_random_uuid());
  who uuid := coalesce((select coalesce(r.applied_by, r.made_by) from platform.import_run r where r.organisation_id = here and r.id = batch), platform.person());
begin
  if here is null then return; end if; -- only the owner of the database writes without an organisation
  insert into people.sign_in_address (organisation_id, person_id, email)
    select here, n.person_id, case when begins and not exists (
             select from people.employment e where e.organisation_id = here and e.person_id = n.person_id and e.recorded_at < now()) then n.email end
    from unnest(persons, emails) as n(person_id, email)
    on conflict do nothing;
  update people.sign_in_address a
    set next_email = n.email, change_id = gen_random_uuid(), batch_id = batch, changed_by = who, changed_at = now(), told_at = null, token_hash = null
    from unnest(persons, emails) as n(person_id, email)
    where a.organisation_id = here and a.person_id = n.person_id and lower(n.email) is distinct from lower(a.email) and lower(n.email) is distinct from lower(a.next_email);
  update people.sign_in_address a
    set next_email = null, change_id = null, batch_id = null, changed_by = null, changed_at = null, told_at = null, token_hash = null
    from unnest(persons, emails) as n(person_id, email)
    where a.organisation_id = here and a.person_id = n.person_id and a.next_email is not null and lower(n.email) = lower(a.email);
end $$;
create function people.note_new_addresses() returns trigger language plpgsql as $$
begin
  perform people.note_addresses(array_agg(x.person_id), array_agg(x.email), true) from (
    select distinct on (n.person_id) n.person_id, n.email from written n where n.email is not null
    order by n.person_id, n.ends_on desc nulls first, n.starts_on desc, n.email) x having count(*) > 0;
  return null;
end $$;
create function people.note_changed_addresses() returns trigger language plpgsql as $$
begin
  perform people.note_addresses(array_agg(x.person_id), array_agg(x.email), false) from (
    select distinct on (n.person_id) n.person_id, n.email from written n join before b on b.id = n.id where n.email is not null and lower(n.email) is distinct from lower(b.email)
    order by n.person_id, n.ends_on desc nulls first, n.starts_on desc, n.email) x having count(*) > 0;
  return null;
end $$;
create trigger note_new_addresses after insert on people.employment referencing new table as written for each statement execute function people.note_new_addresses();
create trigger note_changed_addresses after update on people.employment referencing old table as before new table as written
  for each statement execute function people.note_changed_addresses();

-- For somebody who left: ninety days of the own record.
create table people.private_address (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  email text not null check (email ~ '^[^@\s]+@[^@\s]+$'),
  token_hash text not null unique,
  made_at timestamptz not null default now(),
  confirmed_at timestamptz
);
comment on table people.private_address is 'An address of one''s own, registered while employed and confirmed from that address. It opens the own record, for 90 days after the last employment; then it is deleted.';
create unique index one_waiting_and_one_confirmed on people.private_address (organisation_id, person_id, (confirmed_at is null));
create index private_by_address on people.private_address (organisation_id, lower(email));
select platform.wall('people.private_address', 'organisation');

-- When somebody who does not work here today had the last day, or null: for an employee and for who never worked here.
create function people.left_on(who uuid) returns date language sql stable as $$
  select case when bool_or(e.starts_on <= today and (e.ends_on is null or e.ends_on >= today)) then null else max(e.ends_on) filter (where e.ends_on < today) end
  from people.employment e, (select (now() at time zone 'Europe/Amsterdam')::date as today) t
  where e.organisation_id = (select platform.organisation()) and e.person_id = who
$$;

create table people.feed (
  token_hash text primary key,
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  made_at timestamptz not null default now(),
  revoked_at timestamptz
);
comment on table people.feed is 'A private, revocable calendar address of a person.';
create unique index one_live_feed on people.feed (organisation_id, person_id) where revoked_at is null;
select platform.wall('people.feed', 'organisation');

create table people.team_mail (
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  every text not null check (every in ('week', 'month', 'quarter')),
  last_sent_on date,
  primary key (organisation_id, person_id)
);
comment on table people.team_mail is 'How often a manager wants the overview of the team by mail (P05).';
select platform.wall('people.team_mail', 'organisation');

-- Published: who works here today.
create view people.colleague with (security_invoker = true) as
  select e.organisation_id, e.person_id, p.full_name, p.first_name, p.infix, p.last_name,
         e.id as employment_id, e.unit_id, u.name as unit_name, e.crew_id, f.name as function_name, e.manager_id,
         e.email, e.hours_per_week, e.kind, e.starts_on, e.ends_on
  from people.employment e
  join people.person p on p.id = e.person_id
  join people.unit u on u.organisation_id = e.organisation_id and u.id = e.unit_id
  left join people.function f on f.organisation_id = e.organisation_id and f.id = e.function_id
  where e.starts_on <= (now() at time zone 'Europe/Amsterdam')::date
    and (e.ends_on is null or e.ends_on >= (now() at time zone 'Europe/Amsterdam')::date);
comment on view people.colleague is 'Published. One row per employment that is in force today; a person with two employments has two.';

create view people.colleague_brief with (security_invoker = true) as
  select e.organisation_id, e.person_id, e.id as employment_id, e.unit_id, e.crew_id, e.manager_id, e.starts_on
  from people.employment e
  where e.starts_on <= (now() at time zone 'Europe/Amsterdam')::date
    and (e.ends_on is null or e.ends_on >= (now() at time zone 'Europe/Amsterdam')::date);
comment on view people.colleague_brief is 'Published. people.colleague without words, for counting: the wall of persons is most of what a count would cost.';

-- All units below a unit, itself included.
create function people.units_below(root uuid) returns setof uuid language sql stable as $$
  select unit_id from people.unit_within where organisation_id = (select platform.organisation()) and within_id = root
$$;

-- Opens a session by the hash of its token; the only way in before an organisation is known. Whoever left and is no guest has no session any
-- more (access ends with the last employment). A session by the private address is for who left less than 90 days ago, and for nobody else.
create function people.resume(hash text, idle interval, absolute interval) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare s record; answer jsonb; today date := (now() at time zone 'Europe/Amsterdam')::date;
begin
  perform set_config('app.organisation', '', true), set_config('app.ticket', hash, true);
  select * into s from people.session where token_hash = hash;
  if s.token_hash is null or s.ended_at is not null or s.seen_at < now() - idle or s.made_at < now() - absolute then return null; end if;
  perform set_config('app.organisation', s.organisation_id::text, true);
  select jsonb_build_object(
    'personId', p.id, 'firstName', p.first_name, 'name', p.full_name, 'organisationId', o.id, 'organisation', o.name,
    'theme', o.theme, 'settings', o.settings, 'lang', s.lang, 'method', s.method, 'signedInAt', s.signed_in_at, 'seenAt', s.seen_at,
    'employed', exists (select from people.employment e where e.organisation_id = o.id and e.person_id = p.id
       and e.starts_on <= today and (e.ends_on is null or e.ends_on >= today)),
    'guest', exists (select from people.guest g where g.organisation_id = o.id and g.person_id = p.id),
    'leaver', s.method = 'private' and coalesce(people.left_on(p.id) >= today - 90, false)
       and exists (select from people.private_address a where a.organisation_id = o.id and a.person_id = p.id and a.confirmed_at is not null),
    'manages', exists (select from people.employment e where e.organisation_id = o.id and e.manager_id = p.id
       and (e.ends_on is null or e.ends_on >= today)),
    'roles', coalesce((select jsonb_agg(r.role) from people.role_grant r
       where r.organisation_id = o.id and r.person_id = p.id and r.ended_at is null), '[]'))
  into answer
  from people.person p, people.organisation o
  where p.id = s.person_id and p.erased_at is null and o.id = s.organisation_id;
  if s.method = 'private' and not (answer -> 'leaver')::boolean then return null; end if;
  if not (answer -> 'leaver')::boolean and not (answer -> 'employed')::boolean and not (answer -> 'guest')::boolean then return null; end if;
  return answer;
end $$;

-- Whoever brings a ticket (the hash of a session, link, feed or verification token) may read the one row that it opens.
create policy brought_a_ticket on people.session for select using (token_hash = (select platform.ticket()));
create policy brought_a_ticket on people.sign_in_link for select using (token_hash = (select platform.ticket()));
create policy brought_a_ticket on people.private_address for select using (token_hash = (select platform.ticket()));
create policy brought_a_ticket on people.sign_in_address for select using (token_hash = (select platform.ticket()));
create policy brought_a_ticket on people.feed for select using (token_hash = (select platform.ticket()));
create policy brought_a_ticket on platform.api_token for select using (token_hash = (select platform.ticket()));
create policy brought_a_ticket on platform.api_client for select using (id::text = (select platform.ticket()));

-- Names of organisations are needed before anybody is signed in, and by the nightly jobs that visit each of them.
create policy listed on people.organisation for select using ((select current_setting('app.listing', true)) = 'organisations');
create policy listed on people.identity_provider for select using ((select current_setting('app.listing', true)) = 'organisations');
create policy listed on people.provider_domain for select using ((select current_setting('app.listing', true)) = 'organisations');
