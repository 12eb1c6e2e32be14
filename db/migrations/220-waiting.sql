-- Room home: what waits for a person (person_id) or for everyone who holds a role. It is no table: each room publishes what waits in it, and home gives
-- that one shape. title_en where the words are sentences. One view for each room: whoever asks for one is not held up by the walls of the others
-- (decision 013).
create view home.waiting_approvals with (security_invoker = true) as
  select organisation_id, person_id, role, 'approval'::text as kind, enrolment_id as about_id, title, title_en, since, due, href
  from editions.approval_waiting;

create view home.waiting_planning with (security_invoker = true) as
  select organisation_id, person_id, role, kind, about_id, title, null::text as title_en, since, due, href from editions.waiting_for
  union all
  select organisation_id, person_id, role, kind, about_id, title, title_en, since, due, href from editions.arranging_for;

create view home.waiting_papers with (security_invoker = true) as
  select organisation_id, person_id, role, kind, about_id, title, title_en, since, due, href from credentials.paper_waiting;

create view home.waiting_evaluations with (security_invoker = true) as
  select w.organisation_id, w.person_id, null::text as role, 'evaluation'::text as kind, w.evaluation_id as about_id, a.title, null::text as title_en,
         w.opens_at as since, w.closes_at as due, '/evaluaties/' || w.evaluation_id as href
  from scans.waiting_for w
  join catalogue.activity a on a.organisation_id = w.organisation_id and a.id = w.activity_id;

create view home.waiting_scans with (security_invoker = true) as
  select organisation_id, person_id, null::text as role, 'scan'::text as kind, assignment_id as about_id, title, null::text as title_en, made_at as since,
         (until_day + 1)::timestamp at time zone 'Europe/Amsterdam' as due, '/scans' as href
  from scans.scan_waiting
  union all
  select organisation_id, person_id, null, 'scan', rater_id,
         case when category = 'self' then 'Vul je eigen 360° in' else 'Geef je mening: ' || about end,
         case when category = 'self' then 'Fill in your own 360°' else 'Give your view: ' || about end,
         started_at, closes_at, '/360/vragen/' || rater_id
  from scans.around_waiting;

create view home.waiting_skills with (security_invoker = true) as
  select organisation_id, person_id, role, kind, object_id as about_id, nl as title, en as title_en, since, null::timestamptz as due, href
  from skills.waiting_for;

create view home.waiting_guidance with (security_invoker = true) as
  select organisation_id, person_id, null::text as role, kind, object_id as about_id, nl as title, en as title_en, since, due, '/begeleiding' as href
  from guidance.waiting_for;

create view home.waiting_buddies with (security_invoker = true) as
  select organisation_id, null::uuid as person_id, 'learning_adviser'::text as role, kind, object_id as about_id, nl as title, en as title_en, since,
         null::timestamptz as due, '/begeleiding/overzicht#buddy' as href
  from guidance.buddy_wanted;

create view home.waiting_conversations with (security_invoker = true) as
  select organisation_id, person_id, null::text as role, kind, object_id as about_id, nl as title, en as title_en, since, due, '/gesprekken/' || object_id as href
  from plans.conversation_waiting;

create view home.waiting_demand with (security_invoker = true) as
  select organisation_id, person_id, role, kind, object_id as about_id, nl as title, en as title_en, since, null::timestamptz as due, href
  from catalogue.waiting_for;

create view home.waiting_needs with (security_invoker = true) as
  select organisation_id, null::uuid as person_id, 'learning_adviser'::text as role, 'needs-review'::text as kind, id as about_id,
         'Kijk terug op ' || name as title, 'Look back on ' || name as title_en,
         review_on::timestamp at time zone 'Europe/Amsterdam' as since, null::timestamptz as due, '/academie/behoeften/' || id as href
  from catalogue.inventory where reviewed_at is null and review_on <= (now() at time zone 'Europe/Amsterdam')::date;

create view home.waiting_rounds with (security_invoker = true) as
  select organisation_id, person_id, role, kind, object_id as about_id, nl as title, en as title_en, since, due, href from catalogue.round_waiting_for;

create view home.waiting_role_networks with (security_invoker = true) as
  select organisation_id, person_id, role, kind, object_id as about_id, nl as title, en as title_en, since, null::timestamptz as due,
         '/rolnetwerken/' || object_id as href
  from circles.waiting_for;

create view home.waiting_burdens with (security_invoker = true) as
  select organisation_id, person_id, role, kind, object_id as about_id, nl as title, en as title_en, since, null::timestamptz as due, href
  from budgets.waiting_for;

create view home.waiting_for with (security_invoker = true) as
  select * from home.waiting_approvals
  union all select * from home.waiting_planning
  union all select * from home.waiting_papers
  union all select * from home.waiting_evaluations
  union all select * from home.waiting_scans
  union all select * from home.waiting_skills
  union all select * from home.waiting_guidance
  union all select * from home.waiting_buddies
  union all select * from home.waiting_conversations
  union all select * from home.waiting_demand
  union all select * from home.waiting_needs
  union all select * from home.waiting_rounds
  union all select * from home.waiting_role_networks
  union all select * from home.waiting_burdens;
comment on view home.waiting_for is 'All that waits. title_en where the words are sentences.';
select platform.wall('home.waiting_for', 'system', 'select');

-- What waits for one person: a look ahead in each room, which is wider than the room, says whether to ask it.
create function home.waiting_of(who uuid) returns setof home.waiting_for language plpgsql stable as $$
declare here constant uuid := platform.organisation();
begin
  if exists (select from editions.approval_judge j where j.organisation_id = here and j.person_id = who and j.ended_at is null) then
    return query select * from home.waiting_approvals w where w.organisation_id = here and w.person_id = who;
  end if;
  if exists (select from catalogue.coordination k where k.organisation_id = here and k.person_id = who) then
    return query select * from home.waiting_planning w where w.organisation_id = here and w.person_id = who;
    return query select * from home.waiting_papers w where w.organisation_id = here and w.person_id = who;
  end if;
  if exists (select from scans.invited i where i.organisation_id = here and i.person_id = who) then
    return query select * from home.waiting_evaluations w where w.organisation_id = here and w.person_id = who;
  end if;
  if exists (select from scans.assignment a where a.organisation_id = here and a.person_id = who and a.withdrawn_at is null)
    or exists (select from scans.around_rater r where r.organisation_id = here and r.person_id = who)
  then
    return query select * from home.waiting_scans w where w.organisation_id = here and w.person_id = who;
  end if;
  if exists (select from skills.profile_suggestion s where s.organisation_id = here and s.person_id = who and s.decision is null)
    or exists (select from skills.change_told t where t.organisation_id = here and t.manager_id = who and t.told_at is null)
  then
    return query select * from home.waiting_skills w where w.organisation_id = here and w.person_id = who;
  end if;
  if exists (select from guidance.relation r where r.organisation_id = here and (r.person_id = who or r.guide_id = who))
    or exists (select from guidance.talk t where t.organisation_id = here and t.guide_id = who and t.starts_at > now())
    or exists (select from guidance.guide g where g.organisation_id = here and g.person_id = who and g.ended_at is null)
  then
    return query select * from home.waiting_guidance w where w.organisation_id = here and w.person_id = who;
  end if;
  if exists (select from plans.conversation c where c.organisation_id = here and (c.person_id = who or c.other_id = who)) then
    return query select * from home.waiting_conversations w where w.organisation_id = here and w.person_id = who;
  end if;
end $$;
comment on function home.waiting_of is 'The rows of home.waiting_for of one person, within the walls of whoever asks.';

-- What waits for whoever holds one of these roles. Much of the year no round is held and no paper waits.
create function home.waiting_of_roles(held text[]) returns setof home.waiting_for language plpgsql stable as $$
declare here constant uuid := platform.organisation();
begin
  if exists (select from editions.approval_judge j where j.organisation_id = here and j.role = any (held) and j.ended_at is null) then
    return query select * from home.waiting_approvals w where w.organisation_id = here and w.person_id is null and w.role = any (held);
  end if;
  if exists (select from circles.role_network r where r.organisation_id = here) then
    return query select * from home.waiting_role_networks w where w.organisation_id = here and w.person_id is null and w.role = any (held);
  end if;
  if exists (select from catalogue.round r where r.settled_at is null) then
    return query select * from home.waiting_rounds w where w.organisation_id = here and w.person_id is null and w.role = any (held);
  end if;
  if exists (select from budgets.statement s where s.member_id = here)
    or exists (select from budgets.contribution c where c.owner_id = here and c.decided_at is null)
  then
    return query select * from home.waiting_burdens w where w.organisation_id = here and w.person_id is null and w.role = any (held);
  end if;
  if not 'learning_adviser' = any (held) then return; end if;
  return query select * from home.waiting_planning w where w.organisation_id = here and w.person_id is null and w.role = any (held);
  if exists (select from credentials.paper c where c.organisation_id = here and c.confirmed_at is null) then
    return query select * from home.waiting_papers w where w.organisation_id = here and w.person_id is null and w.role = any (held);
  end if;
  if exists (select from catalogue.wish w where w.organisation_id = here and w.answered_at is null)
    or exists (select from catalogue.demand d where d.organisation_id = here and d.ended_at is null)
  then
    return query select * from home.waiting_demand w where w.organisation_id = here and w.person_id is null and w.role = any (held);
  end if;
  if exists (select from catalogue.inventory i where i.organisation_id = here and i.reviewed_at is null) then
    return query select * from home.waiting_needs w where w.organisation_id = here and w.person_id is null and w.role = any (held);
  end if;
  if exists (select from guidance.declaration d where d.organisation_id = here and d.side = 'learning' and d.ended_at is null) then
    return query select * from home.waiting_buddies w where w.organisation_id = here and w.person_id is null and w.role = any (held);
  end if;
end $$;
comment on function home.waiting_of_roles is 'The rows of home.waiting_for for whoever holds one of these roles, within the walls of whoever asks.';
