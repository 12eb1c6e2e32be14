-- Room scans: who is asked to answer an instrument, and the sheet on which one person answers it.

create table scans.round (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  version_id uuid not null,
  kind text not null check (kind in ('survey', 'effect')),
  name text not null check (length(name) between 1 and 160),
  opens_on date not null,
  closes_on date not null,
  again_opens_on date,
  again_closes_on date,
  minimum smallint not null default 5 check (minimum >= 5),
  made_at timestamptz not null,
  closed_at timestamptz,
  foreign key (organisation_id, version_id) references scans.instrument_version (organisation_id, id),
  unique (organisation_id, id),
  check (closes_on >= opens_on),
  check ((kind = 'effect') = (again_opens_on is not null and again_closes_on is not null)),
  check (again_closes_on >= again_opens_on and again_opens_on > closes_on)
);
comment on table scans.round is 'A group that is asked the same version: once (survey), or at two moments to see the effect of what was done in between (M36). Days are Dutch dates, the last included. minimum: the smallest group that is shown (rule 5), that of the organisation when it was opened.';
select platform.wall('scans.round', 'organisation');

create table scans.assignment (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  version_id uuid not null,
  person_id uuid not null references people.person,
  given_by uuid references people.person,
  round_id uuid,
  moment smallint check (moment in (1, 2)),
  note text not null default '' check (length(note) <= 1000),
  from_day date not null,
  until_day date,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  told_at timestamptz,
  foreign key (organisation_id, version_id) references scans.instrument_version (organisation_id, id),
  foreign key (organisation_id, round_id) references scans.round (organisation_id, id),
  unique (organisation_id, id),
  check (until_day >= from_day),
  check ((round_id is null) = (moment is null))
);
create unique index asked_once_a_moment on scans.assignment (organisation_id, round_id, moment, person_id) where round_id is not null;
comment on table scans.assignment is 'That somebody is asked to fill in a scan, from a day until and including a day (Dutch dates). Whether it was answered is not here: that is for the person only. told_at: when a message about it was written.';
create index assignments_to_tell on scans.assignment (organisation_id, from_day) where told_at is null and withdrawn_at is null;
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
  preferred jsonb check (jsonb_typeof(preferred) = 'array'),
  started_at timestamptz not null,
  handed_in_at timestamptz,
  foreign key (organisation_id, version_id) references scans.instrument_version (organisation_id, id),
  foreign key (organisation_id, assignment_id) references scans.assignment (organisation_id, id),
  unique (organisation_id, id)
);
comment on table scans.sheet is 'What one person answers to one version of an instrument, about oneself. Only that person reads it; handed in, also with whom that person shares it. answers: by code of the question. drawn: which items of a test were drawn. preferred: of a preference test, the sorts that fit most with the learning forms that go with them (L02). Handed in: never changed again.';
create unique index one_sheet_of_an_assignment on scans.sheet (organisation_id, assignment_id);
create unique index one_open_sheet_of_a_version on scans.sheet (organisation_id, person_id, version_id) where handed_in_at is null and assignment_id is null;
create index sheets_of_person on scans.sheet (organisation_id, person_id, started_at desc);
create index preferences_of_person on scans.sheet (organisation_id, person_id) where preferred is not null;
select platform.wall('scans.sheet', 'person');
create policy of_the_person on scans.sheet using (organisation_id = platform.organisation() and person_id = platform.person());
create policy shared on scans.sheet for select using (
  organisation_id = platform.organisation() and handed_in_at is not null and (person_id, id) in (select owner_id, object_id from people.shares_with_me('scan')));

-- The job that makes a survey anonymous, or works out an effect, says which round it does.
create policy of_the_closing_job on scans.sheet using (
  organisation_id = platform.organisation() and handed_in_at is not null and assignment_id in (
    select a.id from scans.assignment a
    where a.organisation_id = platform.organisation() and a.round_id::text = (select current_setting('app.closing_round', true))));

create table scans.survey_done (
  organisation_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  primary key (round_id, person_id),
  foreign key (organisation_id, round_id) references scans.round (organisation_id, id)
);
comment on table scans.survey_done is 'That the answers of somebody to a survey were made anonymous, so that nobody is asked twice; not what, not when.';
select platform.wall('scans.survey_done', 'organisation', 'select, insert, delete');

create table scans.survey_answer (
  id uuid primary key,
  organisation_id uuid not null,
  round_id uuid not null,
  question text not null,
  wanted boolean not null default false,
  option text,
  number numeric,
  words text,
  more boolean not null default false,
  shown boolean not null default false,
  foreign key (organisation_id, round_id) references scans.round (organisation_id, id),
  check (num_nonnulls(option, number, words) = 1)
);
comment on table scans.survey_answer is 'One row per answer to a survey, in random order with random ids: no person, no time, nothing that ties two questions together. more: one more choice of somebody whom another row counts. shown: what is answered to a question comes out once it is of enough people; what never is, goes at the end.';
create index answers_of_round on scans.survey_answer (organisation_id, round_id, question);
select platform.wall('scans.survey_answer', 'organisation');

create table scans.effect (
  organisation_id uuid not null,
  round_id uuid not null,
  domain text not null,
  people int not null check (people >= 5),
  before numeric(6, 2) not null,
  after numeric(6, 2) not null,
  change numeric(6, 2) not null,
  spread numeric(6, 2) not null,
  primary key (round_id, domain),
  foreign key (organisation_id, round_id) references scans.round (organisation_id, id)
);
comment on table scans.effect is 'What changed per domain between the two moments of a round, worked out once at its end from who answered both: how many people, the means, the mean change and its standard deviation. A domain with fewer people than the minimum has no row.';
select platform.wall('scans.effect', 'organisation', 'select, insert');

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
  where a.organisation_id = platform.organisation() and a.person_id = platform.person() and a.withdrawn_at is null
    and a.from_day <= (now() at time zone 'Europe/Amsterdam')::date
    and (a.until_day is null or a.until_day >= (now() at time zone 'Europe/Amsterdam')::date)
    and not exists (select from scans.sheet s where s.organisation_id = a.organisation_id and s.assignment_id = a.id and s.handed_in_at is not null)
    and not exists (select from scans.survey_done d where d.organisation_id = a.organisation_id and d.round_id = a.round_id and d.person_id = a.person_id);
comment on view scans.scan_waiting is 'Published. The scans that wait for the acting person: asked, not handed in, not too late.';

create view scans.preferred with (security_invoker = true) as
  select s.organisation_id, s.person_id, p.value ->> 'name' as name, array(select jsonb_array_elements_text(p.value -> 'forms')) as forms
  from (
    select distinct on (v.instrument_id) s.organisation_id, s.person_id, s.preferred
    from scans.sheet s join scans.instrument_version v on v.organisation_id = s.organisation_id and v.id = s.version_id
    where s.organisation_id = platform.organisation() and s.person_id = platform.person() and s.preferred is not null
    order by v.instrument_id, s.handed_in_at desc) s
  cross join jsonb_array_elements(s.preferred) p;
comment on view scans.preferred is 'Published. How the acting person likes to learn, from the latest sheet of each preference test, with the codes of learning forms; of nobody else, also when a result is shared.';

create table scans.outside_result (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  test text not null check (length(test) between 1 and 160),
  source text not null default '' check (length(source) <= 1000),
  taken_on date not null,
  scale_from numeric not null,
  scale_to numeric not null,
  lines jsonb not null check (jsonb_typeof(lines) = 'array'),
  recorded_at timestamptz not null,
  check (scale_from < scale_to)
);
comment on table scans.outside_result is 'The result of a test of somebody else, such as TMA (L29), that its owner brought: names with a value on a stated scale. No verdict. Read by the owner, and by whom the owner shows it.';
create index outside_results_of_person on scans.outside_result (organisation_id, person_id, taken_on desc);
select platform.wall('scans.outside_result', 'person', 'select, insert, delete');
create policy of_the_person on scans.outside_result using (organisation_id = platform.organisation() and person_id = platform.person());
create policy shared on scans.outside_result for select using (
  organisation_id = platform.organisation() and (person_id, id) in (select owner_id, object_id from people.shares_with_me('scan')));
