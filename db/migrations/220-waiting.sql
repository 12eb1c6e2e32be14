-- Room home: what waits for one person. home.waiting_for unites eleven rooms in one plan; making that ready costs more than running it, also for somebody
-- for whom nothing waits. So a look ahead says which rooms may have something, and only those are asked.

create function home.waiting_of(who uuid) returns setof home.waiting_for language plpgsql stable as $$
declare
  here constant uuid := platform.organisation();
  may text[];
begin
  select array[
    case when exists (select from editions.approval_judge j where j.organisation_id = here and j.person_id = who and j.ended_at is null) then 'approval' end,
    case when exists (select from people.role_grant g where g.organisation_id = here and g.person_id = who and g.ended_at is null) then 'academy' end,
    case when exists (select from scans.invited i where i.organisation_id = here and i.person_id = who) then 'evaluation' end,
    case when exists (select from scans.assignment a where a.organisation_id = here and a.person_id = who and a.withdrawn_at is null) then 'scan' end,
    case when exists (select from scans.around_rater r where r.organisation_id = here and r.person_id = who) then 'scan' end,
    case when exists (select from skills.profile_suggestion s where s.organisation_id = here and s.person_id = who and s.decision is null) then 'profile' end,
    case when exists (select from skills.change_told t where t.organisation_id = here and t.manager_id = who and t.told_at is null) then 'change' end,
    case when exists (select from guidance.relation r where r.organisation_id = here and (r.person_id = who or r.guide_id = who)) then 'guidance' end,
    case when exists (select from guidance.talk t where t.organisation_id = here and t.guide_id = who and t.starts_at > now()) then 'guidance' end,
    case when exists (select from guidance.guide g where g.organisation_id = here and g.person_id = who and g.ended_at is null) then 'guidance' end,
    case when exists (select from plans.conversation c where c.organisation_id = here and (c.person_id = who or c.other_id = who)) then 'conversation' end] into may;
  -- The kinds are written out, so that the plan of each question holds its own rooms only.
  if 'approval' = any (may) then
    return query select * from home.waiting_for w where w.organisation_id = here and w.person_id = who and w.kind = 'approval';
  end if;
  if 'academy' = any (may) then
    return query select * from home.waiting_for w where w.organisation_id = here and w.person_id = who
      and w.kind in ('seat-by-hand', 'plan-dates', 'below-minimum', 'arrange', 'free-cancelling', 'papers');
  end if;
  if 'evaluation' = any (may) then
    return query select * from home.waiting_for w where w.organisation_id = here and w.person_id = who and w.kind = 'evaluation';
  end if;
  if 'scan' = any (may) then
    return query select * from home.waiting_for w where w.organisation_id = here and w.person_id = who and w.kind = 'scan';
  end if;
  if 'profile' = any (may) then
    return query select * from home.waiting_for w where w.organisation_id = here and w.person_id = who and w.kind = 'profile-suggestion';
  end if;
  if 'change' = any (may) then
    return query select * from home.waiting_for w where w.organisation_id = here and w.person_id = who and w.kind = 'change-to-tell';
  end if;
  if 'guidance' = any (may) then
    return query select * from home.waiting_for w where w.organisation_id = here and w.person_id = who and w.kind in ('guidance', 'talk', 'pool');
  end if;
  if 'conversation' = any (may) then
    return query select * from home.waiting_for w where w.organisation_id = here and w.person_id = who and w.kind in ('conversation', 'to-sign');
  end if;
end $$;
comment on function home.waiting_of is 'The rows of home.waiting_for of one person, within the walls of whoever asks. The look ahead is wider than the rooms: a test holds the two against each other.';
