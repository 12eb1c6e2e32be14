-- What every room stands on: who is acting, the walls between organisations, the audit log, the outbox, safe repeats.

create schema if not exists platform;

-- Who is acting. Set per transaction by platform/act.ts; empty means: nobody, in no organisation.
create function platform.organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function platform.actor_organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.actor_organisation', true), '')::uuid $$;
create function platform.person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function platform.ticket() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.ticket', true), '') $$;
comment on function platform.ticket is 'The hash of a token somebody brought; opens the one row that carries it.';
comment on function platform.organisation is 'The organisation in which the act happens: the owner of what is read or changed.';
comment on function platform.actor_organisation is 'The organisation of the actor; differs from organisation() only for things shared in a network.';
comment on function platform.person is 'The acting person; null for the system and for API clients.';

-- Every table declares one scope. test/architecture.test.ts fails on a table that is not declared here.
create table platform.table_scope (
  name text primary key,
  scope text not null check (scope in ('reference', 'organisation', 'person', 'network', 'system')),
  rights text not null default 'select, insert, update, delete'
);
comment on table platform.table_scope is 'The scope of each table and what the application role may do with it.';

-- Puts up the wall around a table: forced row-level security, and the policy template of its scope.
create function platform.wall(table_name text, scope text, rights text default 'select, insert, update, delete') returns void
language plpgsql as $$
begin
  insert into platform.table_scope values (table_name, scope, rights);
  if scope in ('reference', 'system') then return; end if;
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  if scope = 'organisation' then
    execute format('create policy own_organisation on %s using (organisation_id = (select platform.organisation()))', table_name);
  end if;
end $$;
comment on function platform.wall is 'Scopes person and network write their own policies beside the table.';

-- Gives the application role what table_scope says; run after every migration.
create function platform.admit(app_role text) returns void language plpgsql as $$
declare t record; s text;
begin
  for s in select distinct split_part(name, '.', 1) from platform.table_scope loop
    execute format('grant usage on schema %I to %I', s, app_role);
    execute format('grant select, usage on all sequences in schema %I to %I', s, app_role);
  end loop;
  for t in select * from platform.table_scope loop
    execute format('revoke all on %s from %I', t.name, app_role);
    if t.rights <> '' then execute format('grant %s on %s to %I', t.rights, t.name, app_role); end if;
  end loop;
  for t in select schemaname || '.' || quote_ident(viewname) as name from pg_views
           where schemaname in (select distinct split_part(name, '.', 1) from platform.table_scope) loop
    execute format('grant select on %s to %I', t.name, app_role);
  end loop;
end $$;

select platform.wall('platform.table_scope', 'system', 'select');

-- Facts about this installation, such as that its database was made as a demo.
create table platform.installation (
  only_row boolean primary key default true check (only_row),
  demo boolean not null,
  made_at timestamptz not null default now(),
  seeded_at timestamptz
);
comment on table platform.installation is 'One row. demo is decided when the database is made and never changes: demo sign-in depends on it.';
create function platform.installation_stays() returns trigger language plpgsql as $$
begin
  if new.demo <> old.demo then raise exception 'a database stays what it was made as'; end if;
  return new;
end $$;
create trigger demo_never_changes before update on platform.installation for each row execute function platform.installation_stays();
select platform.wall('platform.installation', 'system', 'select, insert, update');

-- Append-only. BIO2 8.15.01: action, object, result, origin, actor, time. Ids only, never names (rule 8).
create table platform.audit_log (
  id bigint generated always as identity primary key,
  organisation_id uuid,
  at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  actor_kind text not null check (actor_kind in ('person', 'guest', 'client', 'system', 'visitor')),
  action text not null,
  object text not null,
  result text not null,
  origin text not null,
  details jsonb not null default '{}'
);
comment on table platform.audit_log is 'Who did what to which object, with what result, from where, when. The application may add and read, never change.';
create index audit_log_by_time on platform.audit_log (organisation_id, at desc);
create index audit_log_by_object on platform.audit_log (organisation_id, object);
select platform.wall('platform.audit_log', 'person', 'select, insert');
create policy own_organisation on platform.audit_log for select using (organisation_id = (select platform.organisation()));
create policy add on platform.audit_log for insert
  with check (organisation_id is not distinct from (select platform.organisation()));
create function platform.never_changes() returns trigger language plpgsql as $$
begin raise exception '% is append-only', tg_table_name; end $$;
create trigger append_only before update or delete on platform.audit_log for each row execute function platform.never_changes();

-- Who looked at whom: one row per viewer, subject, page and day (house: records of refusals and looks).
create table platform.look (
  organisation_id uuid not null,
  viewer_id uuid not null,
  subject_id uuid,
  unit_id uuid,
  page text not null,
  day date not null,
  first_at timestamptz not null,
  from_organisation_id uuid,
  check ((subject_id is null) <> (unit_id is null))
);
comment on table platform.look is 'A look at one person (subject_id) or at a list of a unit (unit_id). The person concerned can read it.';
comment on column platform.look.from_organisation_id is 'Where the viewer works, when that is another organisation of a network. Null: here.';
create unique index one_look_a_day on platform.look (organisation_id, viewer_id, page, day, coalesce(subject_id, unit_id));
create index looks_at_a_person on platform.look (organisation_id, subject_id, day desc);
select platform.wall('platform.look', 'organisation', 'select, insert, delete');

-- Safe repeats: the answer to a submission, kept for 24 hours with the hash of what was asked.
create table platform.submission (
  actor text not null,
  key text not null,
  organisation_id uuid,
  request_hash text not null,
  answer jsonb,
  at timestamptz not null default now(),
  primary key (actor, key)
);
comment on table platform.submission is 'actor is a session or client id. The row is written in the transaction of the use case itself.';
create index submissions_by_age on platform.submission (at);
select platform.wall('platform.submission', 'system');

-- Outgoing messages: exactly one row per event and addressee.
create table platform.outbox (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  event text not null,
  person_id uuid,
  channel text not null default 'mail' check (channel in ('mail', 'none')),
  to_address text,
  subject text not null,
  body text not null,
  attachments jsonb not null default '[]',
  made_at timestamptz not null default now(),
  sent_at timestamptz,
  failure text,
  unique (organisation_id, event)
);
comment on table platform.outbox is 'event names what happened and to whom, so that a repeated job adds nothing. channel none: the person has no address.';
comment on column platform.outbox.attachments is 'Array of {name, type, content}; calendar invitations are text.';
create index outbox_of_person on platform.outbox (organisation_id, person_id, made_at desc);
create index outbox_recent on platform.outbox (organisation_id, made_at desc);
create index outbox_unsent on platform.outbox (organisation_id, made_at) where sent_at is null;
select platform.wall('platform.outbox', 'organisation');

-- Texts of messages, per organisation and, when activity_id is given, per activity.
create table platform.message_text (
  organisation_id uuid not null,
  kind text not null,
  activity_id uuid,
  lang text not null check (lang in ('nl', 'en')),
  subject text not null check (length(subject) between 1 and 200),
  body text not null check (length(body) between 1 and 10000),
  changed_at timestamptz not null default now(),
  changed_by uuid
);
comment on table platform.message_text is 'Overrides of the built-in message texts; absent means the built-in text.';
create unique index one_text_per_kind on platform.message_text
  (organisation_id, kind, coalesce(activity_id, '00000000-0000-0000-0000-000000000000'), lang);
select platform.wall('platform.message_text', 'organisation');

-- Imports of any kind: people, history, activities. A dry run first, then applied as a job.
create table platform.import_run (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  kind text not null check (kind in ('employees', 'history', 'activities', 'units')),
  file_name text not null,
  full_file boolean not null default true,
  reference_date date,
  state text not null default 'reading' check (state in ('reading', 'mapping', 'planned', 'applying', 'applied', 'failed', 'discarded')),
  counts jsonb not null default '{}',
  progress int not null default 0,
  total int not null default 0,
  problem text,
  content bytea,
  made_by uuid,
  made_at timestamptz not null default now(),
  applied_at timestamptz
);
comment on table platform.import_run is 'content is the uploaded file; it is deleted when the run is applied or discarded, rows after 30 days.';
select platform.wall('platform.import_run', 'organisation');
create index import_runs_recent on platform.import_run (organisation_id, made_at desc);

create table platform.import_row (
  run_id uuid not null references platform.import_run on delete cascade,
  organisation_id uuid not null,
  line int not null,
  verdict text not null check (verdict in ('new', 'changed', 'moved', 'left', 'same', 'refused')),
  key text not null default '',
  label text not null default '',
  reason text,
  change jsonb not null default '{}',
  primary key (run_id, line, verdict, key)
);
comment on table platform.import_row is 'One verdict per row of the file, and per employment that is absent from a full file (line 0).';
select platform.wall('platform.import_row', 'organisation');
create index import_rows_by_verdict on platform.import_row (run_id, verdict, line);

create table platform.import_mapping (
  organisation_id uuid not null,
  kind text not null,
  mapping jsonb not null,
  changed_at timestamptz not null default now(),
  primary key (organisation_id, kind)
);
comment on table platform.import_mapping is 'Which column of the file holds which field; remembered from the last import.';
select platform.wall('platform.import_mapping', 'organisation');

-- Erasures are kept so that a restored backup replays them (rule 8). Ids only.
create table platform.erasure (
  person_id uuid not null,
  organisation_id uuid not null,
  at timestamptz not null default now(),
  reason text not null check (reason in ('request', 'retention')),
  primary key (person_id, organisation_id)
);
comment on table platform.erasure is 'Who was erased, and in which organisation. The person row becomes a tombstone when no organisation knows it any more.';
select platform.wall('platform.erasure', 'organisation', 'select, insert');

-- Clients of the API (client credentials). Secrets are kept hashed.
create table platform.api_client (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  name text not null,
  secret_hash text not null,
  scopes text[] not null,
  made_by uuid,
  made_at timestamptz not null default now(),
  revoked_at timestamptz
);
comment on table platform.api_client is 'A system of the organisation that may call the API with the scopes given.';
select platform.wall('platform.api_client', 'organisation');
create table platform.api_token (
  token_hash text primary key,
  client_id uuid not null references platform.api_client on delete cascade,
  organisation_id uuid not null,
  scopes text[] not null,
  expires_at timestamptz not null
);
comment on table platform.api_token is 'Short-lived access tokens, hashed.';
select platform.wall('platform.api_token', 'organisation');

-- Puts a job in the queue. The queue's own tables refuse the application role.
create function platform.later(task text, payload json, key text default null, run_at timestamptz default null) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, null, run_at, null, key);
end $$;
comment on function platform.later is 'Payloads hold ids and the organisation, never names.';
create function platform.later_each(task text, payloads json[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_jobs(array(
    select row (task, payload, null, null, null, null, null, null)::graphile_worker.job_spec from unnest(payloads) with ordinality as p (payload, n) order by n));
end $$;
comment on function platform.later_each is 'The same for many payloads in one statement.';

-- Searching: what rooms share that have a search of their own.

-- Words without capitals, accents and signs: "BHV'ers en boa’s" becomes {bhv,en,boa}.
create function platform.words_of(words text) returns text[] language sql stable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(w order by n), '{}') from unnest(regexp_split_to_array(
    regexp_replace(public.unaccent('public.unaccent'::regdictionary, lower(words)), '[''’`´](s|ers?|en)\M', '', 'g'), '[^a-z0-9]+')) with ordinality as parts (w, n)
  where w <> ''
$$;

create function platform.is_filler(word text) returns boolean language sql stable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select ts_lexize('dutch_stem', word) = '{}' or ts_lexize('english_stem', word) = '{}'
$$;
comment on function platform.is_filler is 'Words that say nothing in a search: de, het, voor, the, of.';

-- For lists of some hundreds, which need no index: what is sought in many rows has a search of its own, such as catalogue.search().
create function platform.answers(typed text, title text, words tsvector) returns boolean language sql stable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select coalesce(bool_and(array_to_string(platform.words_of(title), ' ') like '%' || w || '%'
    or words @@ (to_tsquery('pg_catalog.dutch', w || case when length(w) > 3 then ':*' else '' end))), true)
  from unnest((platform.words_of(left(typed, 200)))[1:8]) w where length(w) > 1 and not platform.is_filler(w)
$$;
comment on function platform.answers is 'Whether every word that was typed is in a title, also as a part of a word, or begins a word of the text. Nothing typed: yes.';

-- How much a known word looks like what was typed, from 0 to 1 and a bit: shared threes of letters, and what typing errors leave alone.
create function platform.likeness(typed text, known text) returns real language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select (public.similarity(typed, known)
    + case when left(typed, 1) = left(known, 1) then 0.15 else 0 end
    + case when abs(length(typed) - length(known)) <= 1 then 0.05 else 0 end
    + case when array(select unnest(string_to_array(typed, null)) order by 1) = array(select unnest(string_to_array(known, null)) order by 1) then 0.25 else 0 end)::real
$$;

-- Whether a person can have meant this word: one wrong letter in a short word, two or three in a longer one, or the same letters in another order.
create function platform.may_mean(typed text, known text, spare int) returns boolean language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select public.levenshtein_less_equal(left(typed, 60), left(known, 60), wrong + spare) <= wrong + spare
    or array(select unnest(string_to_array(typed, null)) order by 1) = array(select unnest(string_to_array(known, null)) order by 1)
  from (select case when length(typed) < 7 then 1 when length(typed) < 11 then 2 else 3 end as wrong) w
$$;
