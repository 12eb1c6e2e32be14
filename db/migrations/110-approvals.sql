-- Approvals that keep moving: who stands in for whom, who holds a budget, and the steps of one request.

create table people.deputy (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  deputy_id uuid not null references people.person,
  from_day date not null,
  until_day date not null,
  made_by uuid references people.person,
  made_at timestamptz not null default now(),
  ended_at timestamptz,
  check (deputy_id <> person_id),
  check (until_day >= from_day)
);
comment on table people.deputy is 'Who stands in (waarnemer) for a manager or budget holder, from a day up to and including another. No reason is kept (rule 2).';
create index deputies_of_person on people.deputy (organisation_id, person_id, until_day) where ended_at is null;
create index stands_in_for on people.deputy (organisation_id, deputy_id, until_day) where ended_at is null;
select platform.wall('people.deputy', 'organisation');

create table people.budget_holder (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  unit_id uuid not null,
  person_id uuid not null references people.person,
  named_by uuid references people.person,
  named_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid references people.person,
  foreign key (organisation_id, unit_id) references people.unit (organisation_id, id)
);
comment on table people.budget_holder is 'Who decides about money for a unit and those below it, as far as no unit nearer to the person has a budget holder of its own. Named by the administrator.';
create unique index one_live_budget_holder on people.budget_holder (organisation_id, unit_id, person_id) where ended_at is null;
create index budgets_of_person on people.budget_holder (organisation_id, person_id) where ended_at is null;
select platform.wall('people.budget_holder', 'organisation');

-- Published: who stands in for whom, with the days.
create view people.deputising with (security_invoker = true) as
  select organisation_id, person_id, deputy_id, from_day, until_day from people.deputy where ended_at is null;
comment on view people.deputising is 'Published. Ask for the day that matters: from_day and until_day are both included.';

-- The budget holders of the nearest unit upwards that has one, for each employment of today.
create function people.budget_holders_of(who uuid) returns setof uuid language sql stable as $$
  with recursive up (root, id, parent_id, depth) as (
    select c.unit_id, u.id, u.parent_id, 0 from people.colleague_brief c join people.unit u on u.organisation_id = c.organisation_id and u.id = c.unit_id
    where c.organisation_id = (select platform.organisation()) and c.person_id = who
    union
    select up.root, u.id, u.parent_id, up.depth + 1 from up join people.unit u on u.organisation_id = (select platform.organisation()) and u.id = up.parent_id
    where up.depth < 30),
  held as (
    select up.root, up.depth, b.person_id from up join people.budget_holder b on b.organisation_id = (select platform.organisation())
      and b.unit_id = up.id and b.ended_at is null)
  select distinct h.person_id from held h where h.depth = (select min(x.depth) from held x where x.root = h.root)
$$;

-- What an organisation counts in its rule, in one place: half days (of four hours) of an edition, begun ones counted whole.
create function editions.half_days(owner uuid, edition uuid, of_activity numeric, hours numeric) returns int language sql stable as $$
  select coalesce(
    (select sum(ceil(extract(epoch from s.ends_at - s.starts_at) / (4 * 3600))) from editions.session s where s.organisation_id = owner and s.edition_id = edition),
    ceil(of_activity), ceil(hours / 4), 0)::int
$$;
comment on function editions.half_days is 'Half days of its sessions; without dates what the activity says.';

create table editions.approval_step (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  enrolment_id uuid not null references editions.enrolment on delete cascade,
  n smallint not null check (n between 1 and 9),
  role text not null check (role in ('manager', 'budget_holder')),
  asked_at timestamptz,
  reminded_at timestamptz,
  escalated_at timestamptz,
  decided_at timestamptz,
  decided_by uuid references people.person,
  decision text check (decision in ('approved', 'rejected')),
  unique (organisation_id, enrolment_id, n),
  unique (organisation_id, id),
  check ((decided_at is null) = (decision is null)),
  check (decided_at is null or asked_at is not null)
);
comment on table editions.approval_step is 'The steps of one request, in order, at the organisation of whoever asks; the enrolment may be one at another organisation (editions.away). asked_at null: its turn has not come. decided_by null with a decision: whoever decided was erased.';
comment on column editions.approval_step.reminded_at is 'After three working days without an answer, once.';
comment on column editions.approval_step.escalated_at is 'After seven working days: from then on whoever is above may decide too.';
create index steps_that_wait on editions.approval_step (organisation_id, asked_at) where asked_at is not null and decided_at is null;
select platform.wall('editions.approval_step', 'organisation');

create function editions.decided_once() returns trigger language plpgsql as $$
begin
  if old.decision is not null and new.decision is distinct from old.decision then
    raise exception 'step % was decided before', old.id using errcode = 'check_violation', constraint = 'decided_once';
  end if;
  return new;
end $$;
create trigger decided_once before update on editions.approval_step for each row execute function editions.decided_once();

create table editions.approval_judge (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  step_id uuid not null,
  person_id uuid references people.person,
  role text check (role = 'learning_adviser'),
  why text not null check (why in ('manager', 'budget_holder', 'deputy', 'above', 'adviser')),
  for_id uuid references people.person,
  asked_at timestamptz not null,
  ended_at timestamptz,
  foreign key (organisation_id, step_id) references editions.approval_step (organisation_id, id) on delete cascade,
  check ((person_id is null) = (role is not null))
);
comment on table editions.approval_judge is 'Who is asked to decide a step: a person, or everyone with a role. for_id: the manager or budget holder for whom somebody stands in. Whether somebody may decide is looked up again at the answer.';
create unique index asked_once on editions.approval_judge (organisation_id, step_id, coalesce(person_id, '00000000-0000-0000-0000-000000000000')) where ended_at is null;
create index asked_of_person on editions.approval_judge (organisation_id, person_id) where ended_at is null;
create index asked_of_role on editions.approval_judge (organisation_id, role) where ended_at is null and role is not null;
select platform.wall('editions.approval_judge', 'organisation');

create table editions.approval_link (
  id uuid primary key,
  token_hash text not null unique,
  organisation_id uuid not null,
  step_id uuid not null,
  person_id uuid not null references people.person,
  made_at timestamptz not null default now(),
  unique (organisation_id, step_id, person_id),
  foreign key (organisation_id, step_id) references editions.approval_step (organisation_id, id) on delete cascade
);
comment on table editions.approval_link is 'Answers one step in the name of one person, from a message. Only the hash of its secret is kept; it ends when the step is decided, and after 90 days.';
select platform.wall('editions.approval_link', 'organisation');
create policy brought_a_ticket on editions.approval_link for select using (token_hash = (select platform.ticket()));

-- Published: who is asked about which request now, and nothing more: for lists of many enrolments.
create view editions.approval_asked with (security_invoker = true) as
  select s.organisation_id, s.enrolment_id, j.person_id, j.role
  from editions.approval_step s
  join editions.approval_judge j on j.organisation_id = s.organisation_id and j.step_id = s.id and j.ended_at is null
  where s.decided_at is null and s.asked_at is not null;
comment on view editions.approval_asked is 'Published. Whether the request is still one, its enrolment says.';

-- Published: requests that wait for an answer, by whoever is asked. Found by way of who is asked, which a start page can afford.
create view editions.approval_waiting with (security_invoker = true) as
  select j.organisation_id, j.person_id, j.role, n.id as enrolment_id, n.person_id as about_person_id, s.asked_at as since, j.why, j.for_id,
         p.full_name || ': ' || a.title || coalesce(' (voor ' || f.full_name || ')', '') as title,
         p.full_name || ': ' || a.title || coalesce(' (for ' || f.full_name || ')', '') as title_en,
         coalesce(e.closes_at, t.starts_at) as due, '/inschrijvingen/' || n.id || '/beoordelen' as href
  from editions.approval_judge j
  join editions.approval_step s on s.organisation_id = j.organisation_id and s.id = j.step_id and s.decided_at is null
  join editions.enrolment n on n.organisation_id = s.organisation_id and n.id = s.enrolment_id and n.state = 'requested'
  join editions.edition e on e.organisation_id = n.organisation_id and e.id = n.edition_id and e.cancelled_at is null and e.completed_at is null
  left join editions.tally t on t.organisation_id = n.organisation_id and t.edition_id = n.edition_id
  join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id and not a.confidential
  join people.person p on p.id = n.person_id
  left join people.person f on f.id = j.for_id and j.why = 'deputy'
  where j.ended_at is null;
comment on view editions.approval_waiting is 'Published. One row per request and whoever is asked: a person, or everyone with a role.';
