-- Room insight: what is counted of development. Counts only, taken at moments, so that nobody is in them by subtraction (rule 5).
create schema insight;

create table insight.batch (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  taken_at timestamptz not null,
  unique (organisation_id, id)
);
comment on table insight.batch is 'A moment at which the figures about development were counted. Between two moments no figure changes, so that nobody sees who came in between.';
create index batches_of_organisation on insight.batch (organisation_id, taken_at desc);
select platform.wall('insight.batch', 'organisation', 'select, insert, delete');

create table insight.figure (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  batch_id uuid not null,
  measure text not null check (measure in ('gap', 'coming', 'part', 'wanted-skill', 'wanted-activity')),
  topic_id uuid not null,
  unit_ids uuid[] not null check (cardinality(unit_ids) > 0),
  counted int not null check (counted >= 0),
  people int check (people >= counted),
  taken_at timestamptz not null,
  foreign key (organisation_id, batch_id) references insight.batch (organisation_id, id) on delete cascade
);
comment on table insight.figure is 'One number about units together, of which none is small: gap: who is below what a profile asks, of those rated; coming: who is below what an expected change asks, of those with a formal rating; part: who handed in a scan, of those asked; wanted: goals, in steps (plans.demand). taken_at: the batch in which this number was counted; it changes only after enough new answers.';
create index figures_of_batch on insight.figure (organisation_id, batch_id, measure);
select platform.wall('insight.figure', 'organisation', 'select, insert, delete');

-- The job that counts, which is nobody, reads them; it says so in its transaction (modules/insight/development/take-batch.ts).
create policy f_counted on skills.rating for select using (
  organisation_id = (select platform.organisation()) and (select platform.person()) is null and (select current_setting('app.counting', true)) = 'development');
create policy counted on scans.sheet for select using (
  organisation_id = (select platform.organisation()) and (select platform.person()) is null and (select current_setting('app.counting', true)) = 'development');
