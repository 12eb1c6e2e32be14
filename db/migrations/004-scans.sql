-- Room scans: evaluations for now (the engine for scans comes on the same primitives).

create schema scans;

create table scans.evaluation (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  activity_id uuid not null,
  edition_id uuid not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  closed_at timestamptz,
  minimum smallint not null default 5 check (minimum >= 5),
  unique (organisation_id, edition_id),
  unique (organisation_id, id),
  check (closes_at > opens_at)
);
comment on table scans.evaluation is 'What participants thought of an edition. Drafts belong to the rater; at closing or per batch of at least five they become anonymous answers.';
select platform.wall('scans.evaluation', 'organisation');

create table scans.draft (
  evaluation_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  mark smallint check (mark between 1 and 10),
  learned text check (length(learned) <= 2000),
  better text check (length(better) <= 2000),
  new_colleagues smallint check (new_colleagues between 0 and 500),
  handed_in boolean not null default false,
  primary key (evaluation_id, person_id),
  foreign key (organisation_id, evaluation_id) references scans.evaluation (organisation_id, id)
);
comment on table scans.draft is 'Readable by the rater only. Deleted when the answers are published or destroyed.';
select platform.wall('scans.draft', 'person');
create policy of_the_rater on scans.draft using (organisation_id = (select platform.organisation()) and person_id = (select platform.person()));
create policy of_the_closing_job on scans.draft using (
  organisation_id = (select platform.organisation()) and (select current_setting('app.closing_evaluation', true)) = evaluation_id::text);

create table scans.rated (
  evaluation_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  primary key (evaluation_id, person_id),
  foreign key (organisation_id, evaluation_id) references scans.evaluation (organisation_id, id)
);
comment on table scans.rated is 'That somebody rated, so that nobody rates twice; not what, not when.';
select platform.wall('scans.rated', 'organisation', 'select, insert, delete');

create table scans.answer (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  evaluation_id uuid not null,
  question text not null check (question in ('mark', 'learned', 'better', 'new_colleagues')),
  number smallint,
  words text,
  foreign key (organisation_id, evaluation_id) references scans.evaluation (organisation_id, id),
  check ((number is null) <> (words is null))
);
comment on table scans.answer is 'One row per question in random order with random ids: no rater, no time, no link between the questions.';
create index answers_of_evaluation on scans.answer (organisation_id, evaluation_id, question);
select platform.wall('scans.answer', 'organisation', 'select, insert');

-- Published: what colleagues thought of an activity, from five answers on (rule 5).
create view scans.activity_mark with (security_invoker = true) as
  select e.organisation_id, e.activity_id, round(avg(a.number), 1) as mark, count(*)::int as answers
  from scans.evaluation e
  join scans.answer a on a.organisation_id = e.organisation_id and a.evaluation_id = e.id and a.question = 'mark'
  group by e.organisation_id, e.activity_id
  having count(*) >= 5;
comment on view scans.activity_mark is 'Published. Absent below five answers.';
