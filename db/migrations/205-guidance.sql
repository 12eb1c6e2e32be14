-- Room guidance: who guides whom, the pool of advisers and coaches, and talks with them. What is talked about, and with whom, is for the two.
create schema guidance;

-- Asked row by row, and planned apart: in a policy or a view the walls around people would be planned into every query that touches it.
create function guidance.works_here(who uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from people.employment e where e.organisation_id = platform.organisation() and e.person_id = who
    and e.starts_on <= (now() at time zone 'Europe/Amsterdam')::date and (e.ends_on is null or e.ends_on >= (now() at time zone 'Europe/Amsterdam')::date));
end $$;
comment on function guidance.works_here is 'Published. Whether somebody works in the acting organisation today.';
create function guidance.name_of(who uuid) returns text language plpgsql stable as $$
begin
  return (select p.full_name from people.person p where p.id = who);
end $$;
comment on function guidance.name_of is 'Published. The name of somebody whom the acting organisation knows; null for anybody else.';

create table guidance.guide (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  kind text not null check (kind in ('adviser', 'coach', 'mentor', 'buddy', 'supervisor')),
  topics text[] not null default '{}' check (cardinality(topics) <= 12),
  about text not null default '' check (length(about) <= 1000),
  named_by uuid references people.person,
  offered_at timestamptz not null,
  agreed_at timestamptz,
  ended_at timestamptz,
  check (named_by is not null or agreed_at is not null),
  unique (organisation_id, id)
);
comment on table guidance.guide is 'The pool (L13): who can be asked as a guide, as what, and about which topics. Read by all colleagues. Who was named by the learning adviser (named_by) is in the pool from agreed_at.';
create unique index in_the_pool_once on guidance.guide (organisation_id, person_id, kind) where ended_at is null;
select platform.wall('guidance.guide', 'organisation', 'select, insert, update, delete');

create view guidance.pool with (security_invoker = true) as
  select distinct on (g.organisation_id, g.id) g.organisation_id, g.id, g.person_id, g.kind, g.topics, g.about, g.named_by, g.offered_at,
         c.full_name as name, c.first_name, c.last_name, c.unit_name as unit
  from guidance.guide g join people.colleague c on c.organisation_id = g.organisation_id and c.person_id = g.person_id
  where g.agreed_at is not null and g.ended_at is null
  order by g.organisation_id, g.id, c.starts_on;
comment on view guidance.pool is 'Published. Who can be asked today. Whoever left is not in it.';

create table guidance.hour (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  offered boolean not null default true,
  made_at timestamptz not null,
  taken_at timestamptz,
  withdrawn_at timestamptz,
  check (ends_at > starts_at and ends_at <= starts_at + interval '8 hours'),
  check (not (taken_at is not null and withdrawn_at is not null)),
  -- A person as a range of one number, as rooms are in 145-everyday.sql: an index of ranges knows no uuid without an extension.
  constraint one_hour_at_a_time exclude using gist
    ((int8range(hashtextextended(organisation_id::text || person_id::text, 0), hashtextextended(organisation_id::text || person_id::text, 0), '[]')) with &&,
     tstzrange(starts_at, ends_at) with &&) where (withdrawn_at is null),
  unique (organisation_id, id)
);
comment on table guidance.hour is 'Time of a guide: free, taken or withdrawn. Says that it is taken, never by whom: that stands in guidance.talk. offered: put up to choose from; else made by agreeing to a moment that somebody proposed.';
create index hours_of_guide on guidance.hour (organisation_id, person_id, starts_at);
select platform.wall('guidance.hour', 'organisation', 'select, insert, update, delete');

create table guidance.talk (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  guide_id uuid not null references people.person,
  kind text not null check (kind in ('adviser', 'coach', 'mentor', 'buddy', 'supervisor')),
  topic text not null check (length(topic) between 1 and 500),
  hour_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '' check (length(place) <= 200),
  asked_at timestamptz not null,
  agreed_at timestamptz,
  ended_at timestamptz,
  ended_by uuid references people.person,
  reason text not null default '' check (length(reason) <= 500),
  foreign key (organisation_id, hour_id) references guidance.hour (organisation_id, id),
  check (person_id <> guide_id),
  check (ends_at > starts_at),
  check ((agreed_at is null) or (hour_id is not null)),
  unique (organisation_id, id)
);
comment on table guidance.talk is 'Somebody asks a guide for a talk. Agreed: it has an hour of the guide. Declined or cancelled: ended_at, with a sentence. Read by these two only (rule 3), also when it is with an adviser.';
create unique index one_talk_per_hour on guidance.talk (organisation_id, hour_id) where ended_at is null and hour_id is not null;
create index talks_of_person on guidance.talk (organisation_id, person_id, starts_at);
create index talks_of_guide on guidance.talk (organisation_id, guide_id, starts_at);
select platform.wall('guidance.talk', 'person', 'select, insert, update, delete');
create policy of_the_two on guidance.talk using (
  organisation_id = platform.organisation() and platform.person() in (person_id, guide_id));
create policy of_the_round on guidance.talk using (
  organisation_id = platform.organisation() and platform.person() is null and ends_at < now() - interval '1 year');
comment on policy of_the_round on guidance.talk is 'The nightly round, which is nobody, lets go of what is a year old. It reads nothing else.';

create table guidance.relation (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  guide_id uuid not null references people.person,
  kind text not null check (kind in ('adviser', 'coach', 'mentor', 'buddy', 'supervisor')),
  topic text not null default '' check (length(topic) <= 500),
  from_day date not null,
  until_day date,
  asked_by uuid not null references people.person,
  asked_at timestamptz not null,
  check (person_id <> guide_id),
  check (until_day is null or until_day >= from_day),
  unique (organisation_id, id)
);
comment on table guidance.relation is 'One person guides another for some time. Begins when both agree; asked_by is one of the two, or whoever matched them by hand (buddies, M19). Never changed: what came of it stands in guidance.relation_step.';
create index relations_of_person on guidance.relation (organisation_id, person_id);
create index relations_of_guide on guidance.relation (organisation_id, guide_id);
select platform.wall('guidance.relation', 'person', 'select, insert, update, delete');
create policy of_the_two on guidance.relation using (
  organisation_id = platform.organisation() and platform.person() in (person_id, guide_id));
create policy of_the_matcher on guidance.relation using (
  organisation_id = platform.organisation() and asked_by = platform.person() and kind = 'buddy');

create table guidance.relation_step (
  organisation_id uuid not null,
  relation_id uuid not null,
  by_id uuid not null references people.person,
  step text not null check (step in ('accepted', 'declined', 'ended')),
  at timestamptz not null,
  words text not null default '' check (length(words) <= 500),
  primary key (relation_id, by_id, step),
  foreign key (organisation_id, relation_id) references guidance.relation (organisation_id, id) on delete cascade
);
comment on table guidance.relation_step is 'Who agreed to a relation, declined or ended it, and when. Added, never changed (rule 8).';
select platform.wall('guidance.relation_step', 'person', 'select, insert, update, delete');
create policy with_the_relation on guidance.relation_step using (
  organisation_id = platform.organisation() and relation_id in (select r.id from guidance.relation r));
create policy only_for_oneself on guidance.relation_step as restrictive for insert with check (by_id = platform.person());
-- Update is there for erasing only, which puts a tombstone where somebody stood.
create function guidance.steps_stay() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('app.erasing', true), '') = 'yes' then return new; end if;
  raise exception 'a step of a relation stays as it is';
end $$;
create trigger steps_stay before update on guidance.relation_step for each row execute function guidance.steps_stay();
create trigger relations_stay before update on guidance.relation for each row execute function guidance.steps_stay();

create view guidance.relation_now with (security_invoker = true) as
  select r.*,
         case when bool_or(s.step = 'declined') then 'declined'
              when bool_or(s.step = 'ended') then 'ended'
              when r.until_day < (now() at time zone 'Europe/Amsterdam')::date then 'over'
              when count(*) filter (where s.step = 'accepted') + (r.asked_by in (r.person_id, r.guide_id))::int >= 2 then 'active'
              else 'asked' end as state,
         coalesce(array_agg(s.by_id) filter (where s.step = 'accepted'), '{}') as accepted_by
  from guidance.relation r
  left join guidance.relation_step s on s.organisation_id = r.organisation_id and s.relation_id = r.id
  group by r.id;
comment on view guidance.relation_now is 'Published. Relations with their state: asked, active, declined, ended, over (its last day was there).';

create table guidance.declaration (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  side text not null check (side in ('experienced', 'learning')),
  topic text not null check (length(topic) between 1 and 120),
  declared_at timestamptz not null,
  ended_at timestamptz,
  unique (organisation_id, id)
);
comment on table guidance.declaration is 'What somebody says of the own self for a buddy: experienced, or learning, in a topic (M19). Never from a score (rule 4). Read by that person and by a learning adviser, who matches by hand.';
create unique index declared_once on guidance.declaration (organisation_id, person_id, side, lower(topic)) where ended_at is null;
select platform.wall('guidance.declaration', 'person', 'select, insert, update, delete');
create policy of_the_person on guidance.declaration using (
  organisation_id = platform.organisation() and person_id = platform.person());
create policy of_the_adviser on guidance.declaration for select using (
  organisation_id = platform.organisation() and ended_at is null and exists (
    select from people.role_grant g where g.organisation_id = platform.organisation() and g.person_id = platform.person()
      and g.role = 'learning_adviser' and g.ended_at is null));

create view guidance.waiting_for with (security_invoker = true) as
  select r.organisation_id, w.person_id, 'guidance'::text as kind, r.id as object_id,
         case when w.person_id = r.person_id then guidance.name_of(r.guide_id) || ' wil je begeleiden' else guidance.name_of(r.person_id) || ' vraagt je als begeleider' end as nl,
         case when w.person_id = r.person_id then guidance.name_of(r.guide_id) || ' wants to guide you' else guidance.name_of(r.person_id) || ' asks you as a guide' end as en,
         r.asked_at as since, null::timestamptz as due
  from guidance.relation_now r
  cross join lateral (values (r.person_id), (r.guide_id)) as w (person_id)
  where r.state = 'asked' and w.person_id <> r.asked_by and w.person_id <> all (r.accepted_by)
  union all
  select t.organisation_id, t.guide_id, 'talk', t.id, guidance.name_of(t.person_id) || ' vraagt een gesprek', guidance.name_of(t.person_id) || ' asks for a talk', t.asked_at, t.starts_at
  from guidance.talk t
  where t.agreed_at is null and t.ended_at is null and t.starts_at > now()
  union all
  select g.organisation_id, g.person_id, 'pool', g.id, 'Je bent gevraagd als begeleider', 'You were asked as a guide', g.offered_at, null
  from guidance.guide g where g.agreed_at is null and g.ended_at is null;
comment on view guidance.waiting_for is 'Published. A relation or a talk to answer, and being named for the pool.';

-- Who is still learning something and asked for a buddy waits for the learning adviser, whoever of them is first.
create view guidance.buddy_wanted with (security_invoker = true) as
  select d.organisation_id, 'buddy'::text as kind, d.organisation_id as object_id,
         case when count(*) = 1 then 'Een collega zoekt een buddy' else count(*) || ' keer een buddy gevraagd' end as nl,
         case when count(*) = 1 then 'A colleague looks for a buddy' else count(*) || ' times asked for a buddy' end as en, min(d.declared_at) as since
  from guidance.declaration d
  where d.side = 'learning' and d.ended_at is null
    and exists (select from people.colleague_brief c where c.organisation_id = d.organisation_id and c.person_id = d.person_id)
    and not exists (select from guidance.relation_now r where r.organisation_id = d.organisation_id and r.person_id = d.person_id
      and r.kind = 'buddy' and lower(r.topic) = lower(d.topic) and r.state in ('asked', 'active'))
  group by d.organisation_id;
comment on view guidance.buddy_wanted is 'Published. For learning advisers, in one row: how often somebody who is learning waits for a buddy.';

