-- Room skills: what is the same in two frameworks, and what somebody chose for oneself (C19).

create table skills.mapping (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  from_id uuid not null references skills.skill,
  to_id uuid not null references skills.skill,
  kind text not null check (kind in ('exact', 'broader', 'narrower', 'related')),
  made_by uuid references people.person,
  made_at timestamptz not null,
  ended_by uuid references people.person,
  ended_at timestamptz,
  check (from_id <> to_id),
  check (ended_at >= made_at)
);
comment on table skills.mapping is 'A person says how a skill of one framework (or of the organisation) lies beside one of another: the same, to is broader, to is narrower, or related. Ended, not removed.';
create unique index mapped_once on skills.mapping (organisation_id, least(from_id, to_id), greatest(from_id, to_id)) where ended_at is null;
create index mappings_to on skills.mapping (organisation_id, to_id) where ended_at is null;
create index mappings_from on skills.mapping (organisation_id, from_id) where ended_at is null;
select platform.wall('skills.mapping', 'organisation');

create table skills.chosen (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  skill_id uuid not null references skills.skill,
  said text not null default '' check (length(said) <= 200),
  chosen_at timestamptz not null,
  removed_at timestamptz
);
comment on table skills.chosen is 'Skills that somebody chose as their own, from work or from private life; said: the words in which they were found, such as baking bread. For the person alone, until that person shares the whole choice. No rating.';
create unique index chosen_once on skills.chosen (organisation_id, person_id, skill_id) where removed_at is null;
select platform.wall('skills.chosen', 'person', 'select, insert, update, delete');
-- The opposite order of names: the own row is asked about first.
create policy b_of_the_person on skills.chosen using (organisation_id = (select platform.organisation()) and person_id = (select platform.person()));
create policy a_shared on skills.chosen for select using (
  organisation_id = (select platform.organisation()) and removed_at is null and (person_id, person_id) in (select owner_id, object_id from people.shares_with_me('choice')));
