-- Room advice: what goes together in the offer, and what somebody wants to see of it. Nowhere a score of a person.
create schema advice;

create table advice.item_relation (
  organisation_id uuid not null,
  from_activity_id uuid not null,
  to_activity_id uuid not null,
  weight real not null check (weight > 0),
  people int not null check (people >= 5),
  computed_at timestamptz not null,
  primary key (organisation_id, from_activity_id, to_activity_id),
  foreign key (organisation_id, from_activity_id) references catalogue.activity (organisation_id, id) on delete cascade,
  foreign key (organisation_id, to_activity_id) references catalogue.activity (organisation_id, id) on delete cascade,
  check (from_activity_id <> to_activity_id)
);
comment on table advice.item_relation is 'What having followed one activity says about another: the strongest relations of each, of the linear item model (EASE). Computed anew every night; about activities, never about a person.';
comment on column advice.item_relation.people is 'How many people followed both. Fewer than five (or the small group of the organisation): not kept (rule 5). Never shown.';
select platform.wall('advice.item_relation', 'organisation');

create table advice.function_choice (
  organisation_id uuid not null,
  function_id uuid not null,
  activity_id uuid not null,
  people int not null check (people >= 5),
  share real not null check (share > 0 and share <= 1),
  computed_at timestamptz not null,
  primary key (organisation_id, function_id, activity_id),
  foreign key (organisation_id, function_id) references people.function (organisation_id, id) on delete cascade,
  foreign key (organisation_id, activity_id) references catalogue.activity (organisation_id, id) on delete cascade
);
comment on table advice.function_choice is 'What people with the same function followed, from five people up (rule 5). Computed anew every night.';
comment on column advice.function_choice.share is 'The part of the people with that function who followed it: orders the list, never shown.';
select platform.wall('advice.function_choice', 'organisation');

create table advice.dismissal (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  person_id uuid not null references people.person,
  activity_id uuid not null,
  why text not null check (why in ('known', 'not-my-work', 'not-now', 'other')),
  dismissed_at timestamptz not null,
  undone_at timestamptz,
  foreign key (organisation_id, activity_id) references catalogue.activity (organisation_id, id) on delete cascade
);
comment on table advice.dismissal is 'What somebody does not want to be recommended, and why. Only that person reads it; taking it back is kept too.';
create unique index dismissed_once on advice.dismissal (organisation_id, person_id, activity_id) where undone_at is null;
select platform.wall('advice.dismissal', 'person', 'select, insert, update, delete');
create policy of_the_person on advice.dismissal using (organisation_id = (select platform.organisation()) and person_id = (select platform.person()));

create table advice.source_off (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  person_id uuid not null references people.person,
  source text not null check (source in ('goal', 'gap', 'alike', 'function', 'work', 'preference', 'topic', 'soon')),
  off_at timestamptz not null,
  on_at timestamptz
);
comment on table advice.source_off is 'Sources of recommendations that somebody switched off. Read by that person, and by the job that computes the relations: who switched a source off is left out of it.';
create unique index off_once on advice.source_off (organisation_id, person_id, source) where on_at is null;
select platform.wall('advice.source_off', 'person', 'select, insert, update, delete');
create policy of_the_person on advice.source_off using (organisation_id = (select platform.organisation()) and person_id = (select platform.person()));
create policy of_the_job on advice.source_off for select using (
  organisation_id = (select platform.organisation()) and (select current_setting('app.computing_relations', true)) = 'yes');

-- What counts as followed: a seat or a completion here, or an achievement of the offer here. Nothing confidential (rule 3), nobody of elsewhere.
create view advice.followed with (security_invoker = true) as
  select n.organisation_id, n.person_id, n.activity_id
  from editions.enrolment_brief n
  join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id and a.state = 'published' and not a.confidential
  where n.home_organisation_id = n.organisation_id and n.state in ('seated', 'completed') and not n.cancelled
  union
  select c.organisation_id, c.person_id, c.activity_id
  from credentials.achieved c
  join catalogue.activity a on a.organisation_id = c.organisation_id and a.id = c.activity_id and a.state = 'published' and not a.confidential;
comment on view advice.followed is 'Person × activity, once. For the nightly job; read per person by nobody else.';

create view advice.working_as with (security_invoker = true) as
  select distinct e.organisation_id, e.person_id, e.function_id, count(*) over (partition by e.organisation_id, e.function_id)::int as of_all
  from people.employment e
  where e.function_id is not null and e.starts_on <= (now() at time zone 'Europe/Amsterdam')::date
    and (e.ends_on is null or e.ends_on >= (now() at time zone 'Europe/Amsterdam')::date);
comment on view advice.working_as is 'Who works as what today, and how many do.';

-- What recommendations need of the offer is kept in memory by the web process (decision 007), under this version.
create table advice.shelf (
  organisation_id uuid primary key,
  version uuid not null
);
comment on table advice.shelf is 'A new version whenever the offer, what it teaches, the functions or what goes together changes; about an organisation, never about a person.';
select platform.wall('advice.shelf', 'organisation', 'select');

create function advice.shelf_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if platform.organisation() is not null then
    insert into advice.shelf values (platform.organisation(), gen_random_uuid()) on conflict (organisation_id) do update set version = excluded.version;
  end if;
  return null;
end $$;
create trigger advice_changed after insert or update or delete on catalogue.activity for each statement execute function advice.shelf_changed();
create trigger advice_changed after insert or update or delete on catalogue.taught_skill for each statement execute function advice.shelf_changed();
create trigger advice_changed after insert or delete or update of name on people.function for each statement execute function advice.shelf_changed();
create trigger advice_changed after insert or update or delete on advice.item_relation for each statement execute function advice.shelf_changed();
create trigger advice_changed after insert or update or delete on advice.function_choice for each statement execute function advice.shelf_changed();
