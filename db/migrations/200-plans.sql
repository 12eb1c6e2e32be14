-- Room plans: the development plan of one person (L27). Its owner reads it and nobody else, also not who manages the database from a screen,
-- but for what the owner shows to one colleague (people.shared, rule 3). Nothing in it is overwritten (rule 8).
create schema plans;

create table plans.plan (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  why text not null default '' check (length(why) <= 10000),
  version int not null default 1,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  unique (organisation_id, person_id),
  unique (organisation_id, id)
);
comment on table plans.plan is 'The development plan of somebody in an organisation: a living document that begins with the first sentence in it. why: what it is for.';

create table plans.goal (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  plan_id uuid not null,
  person_id uuid not null references people.person,
  what text not null check (length(what) between 1 and 1000),
  notice text not null default '' check (length(notice) <= 10000),
  by_day date,
  state text not null default 'open' check (state in ('open', 'done', 'stopped')),
  state_on date not null,
  skill_id uuid references skills.skill,
  words text not null default '' check (length(words) <= 500),
  source text not null default 'own' check (source in ('own', 'profile', 'advice', 'matrix')),
  version int not null default 1,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  foreign key (organisation_id, plan_id) references plans.plan (organisation_id, id),
  unique (organisation_id, id)
);
comment on table plans.goal is 'What somebody wants to learn, as it is now. notice: how you will notice it. skill_id and words: what it is about, where a gap or an advice led to it; words are what to look for in the offer.';
create index goals_of_person on plans.goal (organisation_id, person_id, state);
create index goals_of_plan on plans.goal (organisation_id, plan_id);

create table plans.step (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  plan_id uuid not null,
  goal_id uuid not null,
  person_id uuid not null references people.person,
  what text not null check (length(what) between 1 and 1000),
  kind text check (kind in ('work', 'others', 'formal')),
  activity_id uuid,
  edition_id uuid,
  with_person_id uuid references people.person,
  opportunity_id uuid,
  state text not null default 'open' check (state in ('open', 'done', 'stopped')),
  state_on date not null,
  version int not null default 1,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  foreign key (organisation_id, plan_id) references plans.plan (organisation_id, id),
  foreign key (organisation_id, goal_id) references plans.goal (organisation_id, id),
  foreign key (organisation_id, activity_id) references catalogue.activity (organisation_id, id),
  foreign key (organisation_id, edition_id) references editions.edition (organisation_id, id),
  foreign key (organisation_id, opportunity_id) references mobility.opportunity (organisation_id, id),
  check (num_nonnulls(activity_id, edition_id, with_person_id, opportunity_id) <= 1),
  unique (organisation_id, id)
);
comment on table plans.step is 'A step towards a goal, as it is now. kind: 70-20-10 (L01), or not said. Linked to one thing at most: an activity of the offer, an edition, a person, an opportunity.';
create index steps_of_goal on plans.step (organisation_id, goal_id);
create index steps_of_person on plans.step (organisation_id, person_id);
create index steps_of_plan on plans.step (organisation_id, plan_id);

create table plans.reflection (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  plan_id uuid not null,
  goal_id uuid,
  person_id uuid not null references people.person,
  prompt text not null default 'free' check (prompt in ('free', 'single', 'double', 'triple', 'deliver', 'good-at')),
  words text not null check (length(words) between 1 and 20000),
  written_at timestamptz not null,
  foreign key (organisation_id, plan_id) references plans.plan (organisation_id, id),
  foreign key (organisation_id, goal_id) references plans.goal (organisation_id, id),
  unique (organisation_id, id)
);
comment on table plans.reflection is 'What somebody thought of it at a moment, about a goal or about nothing in particular. Never changed: who thinks otherwise later writes a new one. prompt: the question it answers (L04, L25).';
create index reflections_of_person on plans.reflection (organisation_id, person_id, written_at desc);

create table plans.earlier (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  plan_id uuid not null,
  goal_id uuid,
  step_id uuid,
  person_id uuid not null references people.person,
  version int not null,
  beside boolean not null default false,
  said jsonb not null,
  at timestamptz not null,
  foreign key (organisation_id, plan_id) references plans.plan (organisation_id, id),
  foreign key (organisation_id, goal_id) references plans.goal (organisation_id, id),
  foreign key (organisation_id, step_id) references plans.step (organisation_id, id)
);
comment on table plans.earlier is 'What a plan, goal or step said before it changed (rule 8). beside: what was written over an older version at the same time, in another tab, and so never became what it says; it stands beside the other until its owner chooses. Only the owner reads it, also of what is shared.';
comment on column plans.earlier.version is 'The version that said this, or, when beside, the version that stood there then. Both are still to be chosen from while no version from there on was replaced.';
create index earlier_of_plan on plans.earlier (organisation_id, plan_id, at desc);
create index earlier_of_goal on plans.earlier (organisation_id, goal_id, at desc);

select platform.wall('plans.' || name, 'person', rights) from (values
  ('plan', 'select, insert, update, delete'), ('goal', 'select, insert, update, delete'), ('step', 'select, insert, update, delete'),
  ('reflection', 'select, insert, delete'), ('earlier', 'select, insert, delete')) as t (name, rights);

-- The names matter: policies that permit are asked in the opposite order of them, and the own row comes before what is shared.
create policy to_its_owner on plans.plan using (organisation_id = (select platform.organisation()) and person_id = (select platform.person()));
create policy to_its_owner on plans.goal using (organisation_id = (select platform.organisation()) and person_id = (select platform.person()));
create policy to_its_owner on plans.step using (organisation_id = (select platform.organisation()) and person_id = (select platform.person()));
create policy to_its_owner on plans.reflection using (organisation_id = (select platform.organisation()) and person_id = (select platform.person()));
create policy to_its_owner on plans.earlier using (organisation_id = (select platform.organisation()) and person_id = (select platform.person()));

-- Shown to one colleague. A whole plan is its why, goals and steps; a reflection is only ever shown by itself.
create policy shared_with_me on plans.plan for select using (
  organisation_id = (select platform.organisation()) and (person_id, id) in (select owner_id, object_id from people.shares_with_me('plan')));
create policy shared_with_me on plans.goal for select using (
  organisation_id = (select platform.organisation())
  and ((person_id, id) in (select owner_id, object_id from people.shares_with_me('goal')) or (person_id, plan_id) in (select owner_id, object_id from people.shares_with_me('plan'))));
create policy shared_with_me on plans.step for select using (
  organisation_id = (select platform.organisation())
  and ((person_id, goal_id) in (select owner_id, object_id from people.shares_with_me('goal')) or (person_id, plan_id) in (select owner_id, object_id from people.shares_with_me('plan'))));
create policy shared_with_me on plans.reflection for select using (
  organisation_id = (select platform.organisation()) and (person_id, id) in (select owner_id, object_id from people.shares_with_me('reflection')));

-- Counting demand (below) is done by the owner of the tables, who is nobody on a screen; the application role has no part in this policy.
create policy counted on plans.goal for select to current_user using (organisation_id = (select platform.organisation()) and state = 'open');
create policy counted on plans.step for select to current_user using (organisation_id = (select platform.organisation()) and state = 'open');

-- What a row said before it changed is kept by the database itself, whoever changes it.
create function plans.keep_earlier() returns trigger language plpgsql as $$
declare was jsonb := to_jsonb(old) - '{id,organisation_id,plan_id,goal_id,person_id,skill_id,words,source,version,made_at,changed_at}'::text[];
        now_says jsonb := to_jsonb(new) - '{id,organisation_id,plan_id,goal_id,person_id,skill_id,words,source,version,made_at,changed_at}'::text[];
begin
  if was = now_says then return new; end if;
  insert into plans.earlier (organisation_id, plan_id, goal_id, step_id, person_id, version, said, at)
  values (old.organisation_id,
          case tg_table_name when 'plan' then old.id else (to_jsonb(old) ->> 'plan_id')::uuid end,
          case tg_table_name when 'goal' then old.id when 'step' then (to_jsonb(old) ->> 'goal_id')::uuid end,
          case tg_table_name when 'step' then old.id end,
          old.person_id, old.version, was, new.changed_at);
  new.version := old.version + 1;
  return new;
end $$;
create trigger keep_earlier before update on plans.plan for each row execute function plans.keep_earlier();
create trigger keep_earlier before update on plans.goal for each row execute function plans.keep_earlier();
create trigger keep_earlier before update on plans.step for each row execute function plans.keep_earlier();

create function plans.goes_with_its_person() returns trigger language plpgsql as $$
begin
  if not exists (select from platform.erasure x where x.person_id = old.person_id and x.organisation_id = old.organisation_id) then
    raise exception 'nothing of a plan is removed but by erasing its person';
  end if;
  return old;
end $$;
create trigger goes_with_its_person before delete on plans.plan for each row execute function plans.goes_with_its_person();
create trigger goes_with_its_person before delete on plans.goal for each row execute function plans.goes_with_its_person();
create trigger goes_with_its_person before delete on plans.step for each row execute function plans.goes_with_its_person();
create trigger goes_with_its_person before delete on plans.reflection for each row execute function plans.goes_with_its_person();
create trigger goes_with_its_person before delete on plans.earlier for each row execute function plans.goes_with_its_person();

create view plans.open_goal with (security_invoker = true) as
  select g.organisation_id, g.person_id, g.id as goal_id, g.what, g.skill_id, g.words, g.by_day, exists (
    select from people.shared s where s.organisation_id = g.organisation_id and s.owner_id = g.person_id and s.object_id in (g.id, g.plan_id)
      and s.ended_at is null and (s.until is null or s.until >= (now() at time zone 'Europe/Amsterdam')::date)) as shared
  from plans.goal g
  where g.organisation_id = (select platform.organisation()) and g.person_id = (select platform.person()) and g.state = 'open';
comment on view plans.open_goal is 'Published. The open goals of the acting person and of nobody else, not even what is shared: for recommendations. words: what to look for in the offer; empty: look for the goal itself. shared: somebody else reads it now, with its steps.';

-- The room mobility stands above this one: a step reads the opportunity it is linked to through this view, as home reads what can be shared.
create view plans.opportunity with (security_invoker = true) as
  select o.organisation_id, o.id, o.title, o.words, o.respond_by, o.withdrawn_at, case when o.withdrawn_at is not null then 'withdrawn'
         when o.respond_by < (now() at time zone 'Europe/Amsterdam')::date then 'over' else 'open' end as state
  from mobility.opportunity o where o.published_at is not null;
comment on view plans.opportunity is 'What a step can be linked to besides the offer: opportunities that people can read. state: open, over (its last day to respond was) or withdrawn.';

create view plans.own_opportunity with (security_invoker = true) as
  select s.organisation_id, s.opportunity_id, s.goal_id, g.what as goal
  from plans.step s join plans.goal g on g.organisation_id = s.organisation_id and g.id = s.goal_id
  where s.organisation_id = (select platform.organisation()) and s.person_id = (select platform.person()) and s.opportunity_id is not null and s.state <> 'stopped';
comment on view plans.own_opportunity is 'Published. The opportunities in the plan of the acting person and of nobody else, not even what is shared.';

create view plans.shared_thing with (security_invoker = true) as
  select organisation_id, 'goal'::text as kind, id as object_id, person_id as owner_id, what as title, what as title_en,
         '/mijn/ontwikkelplan/doelen/' || id as own_href, '/mijn/gedeeld/doelen/' || id as href from plans.goal
  union all
  select organisation_id, 'reflection', id, person_id, left(words, 80), left(words, 80),
         '/mijn/ontwikkelplan/reflecties#r-' || id, '/mijn/gedeeld/reflecties/' || id from plans.reflection
  union all
  select organisation_id, 'plan', id, person_id, 'Het hele ontwikkelplan', 'The whole development plan',
         '/mijn/ontwikkelplan', '/mijn/gedeeld/plannen/' || id from plans.plan;
comment on view plans.shared_thing is 'Published, to be united by home. What can be shared, as far as whoever looks may see it: its title, where the owner finds it and where the other opens it.';

-- What can be shared is no list of its own: each room that keeps something to share publishes a view of this shape, and home unites them.
create view home.shared_thing with (security_invoker = true) as
  select organisation_id, kind, object_id, owner_id, title, title_en, own_href, href from plans.shared_thing;
comment on view home.shared_thing is 'A kind of people.shared with its title and addresses. A room adds itself as it does to home.waiting_for.';
select platform.wall('home.shared_thing', 'system', 'select');

-- In steps of the small group and never below it (rule 5), per unit where people work and never for units together, so that nothing can be
-- subtracted; without whoever looks, so that writing a goal and asking again tells nothing. Where almost everybody of a unit wants it there is no row
-- either: that would tell it of each of them. A confidential activity is never counted (rule 3).
create function plans.count_demand() returns table (organisation_id uuid, unit_id uuid, subject text, subject_id uuid, at_least int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with asked as (
    select g.person_id, 'skill' as subject, g.skill_id as subject_id from plans.goal g
    where g.organisation_id = platform.organisation() and g.state = 'open' and g.skill_id is not null
    union
    select s.person_id, 'activity', a.id from plans.step s
    join plans.goal g on g.organisation_id = s.organisation_id and g.id = s.goal_id and g.state = 'open'
    left join editions.edition_brief e on e.organisation_id = s.organisation_id and e.id = s.edition_id
    join catalogue.activity a on a.organisation_id = s.organisation_id and a.id = coalesce(s.activity_id, e.activity_id) and not a.confidential
    where s.organisation_id = platform.organisation() and s.state = 'open'),
  counted as (
    select c.unit_id, k.subject, k.subject_id, count(distinct k.person_id)::int as people
    from asked k join people.colleague_brief c on c.organisation_id = platform.organisation() and c.person_id = k.person_id
    where k.person_id is distinct from platform.person()
    group by c.unit_id, k.subject, k.subject_id),
  working as (
    select c.unit_id, count(distinct c.person_id)::int as people from people.colleague_brief c
    where c.organisation_id = platform.organisation() and c.person_id is distinct from platform.person() group by c.unit_id)
  select platform.organisation(), c.unit_id, c.subject, c.subject_id, c.people / o.step * o.step
  from counted c join working w on w.unit_id = c.unit_id
  cross join (select greatest(coalesce((o.settings ->> 'smallGroup')::int, 5), 5) as step from people.organisation o where o.id = platform.organisation()) o
  where c.people >= o.step and w.people - c.people >= o.step
$$;
create view plans.demand with (security_invoker = true) as select * from plans.count_demand();
comment on view plans.demand is 'Published, for insight. How many others in a unit have an open goal about a skill, or an open step with an activity, in steps of the small group; below it, or where fewer than that do not, there is no row.';
