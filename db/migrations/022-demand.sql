-- Room catalogue: where to begin at once, what people ask for, and what waits for the learning adviser.

alter table catalogue.activity add column start_url text check (start_url ~ '^https?://[^\s]+$');
comment on column catalogue.activity.start_url is 'Where one begins without an edition: an e-learning, a podcast, an article.';

create index demand_of_activity on catalogue.demand (organisation_id, activity_id) where ended_at is null;

create table catalogue.wish (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  person_id uuid not null references people.person,
  title text not null check (length(title) between 1 and 200),
  reason text not null default '' check (length(reason) <= 2000),
  made_at timestamptz not null default now(),
  answer text check (length(answer) between 1 and 2000),
  answered_at timestamptz,
  answered_by uuid references people.person,
  check ((answer is null) = (answered_at is null)),
  unique (organisation_id, id)
);
comment on table catalogue.wish is 'Something that is not in the offer yet, asked of the learning adviser by one person, who is told that the adviser sees the name.';
create index wishes_open on catalogue.wish (organisation_id, made_at) where answered_at is null;
create index wishes_of_person on catalogue.wish (organisation_id, person_id, made_at desc);
select platform.wall('catalogue.wish', 'organisation');

-- Published: who coordinates what today.
create view catalogue.coordinator_now with (security_invoker = true) as
  select k.organisation_id, k.activity_id, k.person_id
  from catalogue.coordination k
  where exists (select from people.role_grant g where g.organisation_id = k.organisation_id and g.person_id = k.person_id and g.role = 'coordinator' and g.ended_at is null);
comment on view catalogue.coordinator_now is 'Published. Only as long as the role of coordinator lasts.';

-- Published: how many people ask for an activity now, in steps of the small group (rule 5: not by subtraction, not in time). Nobody sees who
-- asked, so nobody sees the exact number either: a number that rises one at a time tells what one person did. Whoever looks is not counted:
-- asking and taking it back would tell how far the next step is.
create view catalogue.demand_now with (security_invoker = true) as
  select n.organisation_id, n.activity_id, n.title, n.step as small_group, n.others / n.step * n.step as at_least, n.enough, n.others >= n.enough as reached, (n.moments)[n.enough] as enough_since
  from (
    select d.organisation_id, d.activity_id, a.title, s.step, count(*)::int as others, array_agg(d.asked_at order by d.asked_at) as moments,
           -- The switch demandFrom, else the activity's own minimum group, else five; never below a step.
           greatest(coalesce((o.settings ->> 'demandFrom')::int, a.min_group, 5), s.step) as enough
    from catalogue.demand d
    join catalogue.activity a on a.organisation_id = d.organisation_id and a.id = d.activity_id
    join people.organisation o on o.id = d.organisation_id
    cross join lateral (select greatest(coalesce((o.settings ->> 'smallGroup')::int, 5), 5) as step) s
    where d.ended_at is null and a.state <> 'archived' and d.person_id is distinct from (select platform.person())
    group by d.organisation_id, d.activity_id, a.title, a.min_group, o.settings, s.step) n
  where n.others >= n.step;
comment on view catalogue.demand_now is 'Published. at_least: so many others ask, in steps of the small group. reached: at least enough ask; a task for the learning adviser, not told to others. enough: from this many people on somebody must plan an edition (P04); enough_since: when that was reached.';

-- Published: what waits for somebody. role: for everyone with that role; person_id: for one person.
create view catalogue.waiting_for with (security_invoker = true) as
  select organisation_id, 'learning_adviser'::text as role, null::uuid as person_id, 'demand'::text as kind, activity_id as object_id,
         'Genoeg collega’s vragen om ' || title as nl, 'Enough colleagues ask for ' || title as en,
         enough_since as since, '/academie/vraag' as href
  from catalogue.demand_now where reached
  union all
  select organisation_id, 'learning_adviser', null, 'wish', id, 'Een collega vraagt: ' || title, 'A colleague asks: ' || title, made_at, '/academie/vraag'
  from catalogue.wish where answered_at is null;
comment on view catalogue.waiting_for is 'Published, to be united by home.';
