-- Room scans: the 360° (several people say how they see one colleague), and the sitting of a knowledge test.

create table scans.around (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  version_id uuid not null,
  minimum smallint not null check (minimum >= 3),
  started_at timestamptz not null,
  closes_at timestamptz not null,
  closed_at timestamptz,
  outcome text check (outcome in ('shown', 'too-few')),
  withdrawn smallint not null default 0,
  foreign key (organisation_id, version_id) references scans.instrument_version (organisation_id, id),
  check (closes_at > started_at),
  check ((closed_at is null) = (outcome is null)),
  unique (organisation_id, id),
  unique (organisation_id, id, person_id)
);
comment on table scans.around is 'A 360° of one person. minimum: how many raters a category needs (rule 5), fixed at the start. Whether and how many answered is nowhere to be read before closing; outcome says whether there was enough of anybody. withdrawn: how many questions to people outside were taken back.';
create unique index one_around_at_a_time on scans.around (organisation_id, person_id) where closed_at is null;
select platform.wall('scans.around', 'person');

create table scans.around_rater (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  around_id uuid not null,
  about_id uuid not null references people.person,
  category text not null check (category in ('self', 'manager', 'colleagues', 'outside')),
  person_id uuid references people.person,
  name text not null default '' check (length(name) <= 120),
  address text check (length(address) <= 254),
  token_hash text unique,
  foreign key (organisation_id, around_id, about_id) references scans.around (organisation_id, id, person_id) on delete cascade,
  check ((category = 'outside') = (person_id is null)),
  check ((category = 'self') = (person_id is not distinct from about_id)),
  check (category = 'outside' or (name = '' and address is null and token_hash is null)),
  unique (organisation_id, around_id, id)
);
comment on table scans.around_rater is 'Who is asked in a 360°: a colleague, or somebody outside by name and address. It says nothing about who answered, and keeps no time. address: until closing. token_hash: of the link that opens the questions for somebody outside.';
create unique index one_rater_once on scans.around_rater (organisation_id, around_id, person_id) where person_id is not null;
create unique index one_address_once on scans.around_rater (organisation_id, around_id, regexp_replace(lower(address), '\+[^@]*@', '@')) where address is not null;
create unique index one_manager on scans.around_rater (organisation_id, around_id) where category = 'manager';
create index rater_person on scans.around_rater (organisation_id, person_id) where person_id is not null;
select platform.wall('scans.around_rater', 'person');
create policy of_the_person_concerned on scans.around_rater using (organisation_id = platform.organisation() and about_id = platform.person());
create policy of_the_rater on scans.around_rater using (organisation_id = platform.organisation() and person_id = platform.person());
create policy brought_a_ticket on scans.around_rater for select using (token_hash = (select platform.ticket()));
create policy of_the_closing_job on scans.around_rater using (
  organisation_id = platform.organisation() and (select current_setting('app.closing_around', true)) = around_id::text);

-- The policies of a rater name their own columns only, so that these may look at them.
create policy of_the_person on scans.around using (organisation_id = platform.organisation() and person_id = platform.person());
create policy of_the_rater on scans.around for select using (
  organisation_id = platform.organisation() and id in (
    select r.around_id from scans.around_rater r
    where r.organisation_id = platform.organisation() and r.person_id = platform.person()));
create policy brought_a_ticket on scans.around for select using (
  organisation_id = platform.organisation() and id in (select r.around_id from scans.around_rater r where r.token_hash = (select platform.ticket())));
create policy shared on scans.around for select using (
  organisation_id = platform.organisation() and closed_at is not null and (person_id, id) in (select owner_id, object_id from people.shares_with_me('scan')));
create policy of_the_closing_job on scans.around using (
  organisation_id = platform.organisation() and (select current_setting('app.closing_around', true)) in (id::text, 'due'));

create function scans.around_stays() returns trigger language plpgsql as $$
begin
  if new.minimum < old.minimum or new.version_id <> old.version_id or new.started_at <> old.started_at or new.closes_at < old.closes_at
     or (old.closed_at is not null and (new.closed_at is distinct from old.closed_at or new.minimum <> old.minimum or new.outcome <> old.outcome)) then
    raise exception 'the promise of a 360° does not change once it was made';
  end if;
  return new;
end $$;
create trigger around_stays before update on scans.around for each row execute function scans.around_stays();

create function scans.around_rater_stays() returns trigger language plpgsql as $$
begin
  if new.category <> old.category or new.around_id <> old.around_id or new.token_hash is distinct from coalesce(old.token_hash, new.token_hash) then
    raise exception 'a rater stays in the category that was promised';
  end if;
  return new;
end $$;
create trigger around_rater_stays before update on scans.around_rater for each row execute function scans.around_rater_stays();

create function scans.around_rater_in_time() returns trigger language plpgsql as $$
begin
  if exists (select from scans.around a where a.organisation_id = new.organisation_id and a.id = new.around_id and a.closed_at is not null) then
    raise exception 'a 360° that was closed gets no more raters';
  end if;
  return new;
end $$;
create trigger around_rater_in_time before insert on scans.around_rater for each row execute function scans.around_rater_in_time();

create table scans.around_draft (
  rater_id uuid primary key,
  organisation_id uuid not null,
  around_id uuid not null,
  person_id uuid references people.person,
  token_hash text,
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  handed_in boolean not null default false,
  foreign key (organisation_id, around_id, rater_id) references scans.around_rater (organisation_id, around_id, id) on delete cascade,
  check ((person_id is null) <> (token_hash is null))
);
comment on table scans.around_draft is 'What one rater says, readable by that rater only: signed in, or with the link. No time is kept. At closing it becomes rows without a rater, or is destroyed.';
select platform.wall('scans.around_draft', 'person');
create policy of_the_rater on scans.around_draft using (organisation_id = platform.organisation() and person_id = platform.person());
create policy brought_a_ticket on scans.around_draft using (organisation_id = platform.organisation() and token_hash = (select platform.ticket()));
create policy of_the_closing_job on scans.around_draft using (
  organisation_id = platform.organisation() and (select current_setting('app.closing_around', true)) = around_id::text);

create table scans.around_answer (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  around_id uuid not null,
  about_id uuid not null,
  category text not null check (category in ('self', 'manager', 'colleagues', 'outside', 'others')),
  domain text,
  question text,
  number numeric(6, 2),
  words text,
  foreign key (organisation_id, around_id, about_id) references scans.around (organisation_id, id, person_id) on delete cascade,
  check ((number is null) <> (words is null)),
  check ((number is null) = (domain is null)),
  check ((words is null) = (question is null)),
  check (words is null or category = 'others')
);
comment on table scans.around_answer is 'One row per rater and domain, or per open answer, in random order with random ids: no rater, no time, nothing that ties two rows together. The category is the one that is shown: one below the minimum is among the others from the beginning. Written once, at closing.';
create index answers_of_around on scans.around_answer (organisation_id, around_id);
select platform.wall('scans.around_answer', 'person', 'select, insert, delete');
create policy of_the_person on scans.around_answer using (organisation_id = platform.organisation() and about_id = platform.person());
create policy shared on scans.around_answer for select using (
  organisation_id = platform.organisation() and words is null and (about_id, around_id) in (select owner_id, object_id from people.shares_with_me('scan')));
create policy of_the_closing_job on scans.around_answer for insert with check (
  organisation_id = platform.organisation() and (select current_setting('app.closing_around', true)) = around_id::text);

create function scans.around_answer_once() returns trigger language plpgsql as $$
begin
  if exists (select from scans.around a where a.organisation_id = new.organisation_id and a.id = new.around_id and a.closed_at is not null) then
    raise exception 'answers of a 360° are written once, at closing';
  end if;
  return new;
end $$;
create trigger around_answer_once before insert on scans.around_answer for each row execute function scans.around_answer_once();

-- Published.
create view scans.around_waiting with (security_invoker = true) as
  select r.organisation_id, r.person_id, r.id as rater_id, p.full_name as about, r.category, a.started_at, a.closes_at
  from scans.around_rater r
  join scans.around a on a.organisation_id = r.organisation_id and a.id = r.around_id and a.closed_at is null and a.closes_at > now()
  join people.person p on p.id = r.about_id
  where r.organisation_id = platform.organisation() and r.person_id = platform.person()
    and not exists (select from scans.around_draft d where d.organisation_id = r.organisation_id and d.rater_id = r.id and d.handed_in);
comment on view scans.around_waiting is 'Published. What the acting person is asked to say about a colleague, as long as it was not handed in. since is the start of the 360°, for all raters alike.';

create table scans.sitting (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  version_id uuid not null,
  drawn text[] not null check (cardinality(drawn) > 0),
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  started_at timestamptz not null,
  ends_at timestamptz,
  handed_in_at timestamptz,
  foreign key (organisation_id, version_id) references scans.instrument_version (organisation_id, id),
  check (ends_at > started_at),
  unique (organisation_id, id)
);
comment on table scans.sitting is 'One person makes a knowledge test: which items were drawn, until when, and the answers. ends_at: with the time that the person asked for beforehand in it; why is kept nowhere. Handed in: never changed again.';
create unique index one_open_sitting on scans.sitting (organisation_id, person_id, version_id) where handed_in_at is null;
create index sittings_of_person on scans.sitting (organisation_id, person_id, started_at desc);
select platform.wall('scans.sitting', 'person');
create policy of_the_person on scans.sitting using (organisation_id = platform.organisation() and person_id = platform.person());
create policy of_the_closing_job on scans.sitting using (
  organisation_id = platform.organisation() and (select current_setting('app.closing_sitting', true)) = id::text);

create function scans.sitting_stays() returns trigger language plpgsql as $$
begin
  if new.drawn <> old.drawn or new.started_at <> old.started_at or new.ends_at is distinct from old.ends_at or new.version_id <> old.version_id
     or (old.handed_in_at is not null and (new.answers is distinct from old.answers or new.handed_in_at is distinct from old.handed_in_at)) then
    raise exception 'a sitting keeps its items and its time, and what was handed in';
  end if;
  return new;
end $$;
create trigger sitting_stays before update on scans.sitting for each row execute function scans.sitting_stays();

create table scans.test_outcome (
  organisation_id uuid not null,
  sitting_id uuid not null,
  person_id uuid not null references people.person,
  code text not null,
  domain text not null,
  name text not null,
  percent numeric(5, 2) not null check (percent between 0 and 100),
  passed boolean not null,
  on_day date not null,
  primary key (sitting_id, domain),
  foreign key (organisation_id, sitting_id) references scans.sitting (organisation_id, id) on delete cascade
);
comment on table scans.test_outcome is 'Per outcome (toetsterm) of a test that was handed in: passed or not. code: of the instrument. Read by the person and with whom that person shares it; published for exemptions.';
create index test_outcomes_of_person on scans.test_outcome (organisation_id, person_id, code);
select platform.wall('scans.test_outcome', 'person', 'select, insert, delete');
create policy of_the_person on scans.test_outcome using (organisation_id = platform.organisation() and person_id = platform.person());
create policy shared on scans.test_outcome for select using (
  organisation_id = platform.organisation() and (person_id, sitting_id) in (select owner_id, object_id from people.shares_with_me('scan')));
create policy of_the_closing_job on scans.test_outcome for insert with check (
  organisation_id = platform.organisation() and (select current_setting('app.closing_sitting', true)) = sitting_id::text);

-- Published.
create view scans.outcome_passed with (security_invoker = true) as
  select distinct on (o.organisation_id, o.person_id, o.code, o.domain) o.organisation_id, o.person_id, o.code, o.domain, o.name, o.sitting_id, o.on_day
  from scans.test_outcome o where o.passed order by o.organisation_id, o.person_id, o.code, o.domain, o.on_day;
comment on view scans.outcome_passed is 'Published, for exemptions: which outcomes of which test somebody passed, and when first. Shown to the person, and to whom it is shared with.';

