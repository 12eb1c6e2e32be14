-- Sharing: what belongs to one person and is shown to another, as long as its owner wants (rule 3). One table for all rooms.
create table people.shared (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  owner_id uuid not null references people.person,
  kind text not null check (kind in ('ratings', 'scan', 'goal', 'reflection', 'plan', 'choice')),
  object_id uuid not null,
  with_person_id uuid not null references people.person,
  shared_at timestamptz not null,
  until date,
  ended_at timestamptz,
  check (owner_id <> with_person_id),
  check (ended_at >= shared_at)
);
comment on table people.shared is 'What its owner shows to one other person: a rating history, the result of a scan, a goal, a reflection, a whole plan, an own choice of skills. Read by these two only. until: the last day (Dutch date); null: until it is taken back.';
create unique index shared_once on people.shared (organisation_id, kind, object_id, with_person_id) where ended_at is null;
create index shared_with_person on people.shared (organisation_id, with_person_id, kind) where ended_at is null;
create index shared_by_owner on people.shared (organisation_id, owner_id);
select platform.wall('people.shared', 'person', 'select, insert, update, delete');
create policy of_the_owner on people.shared using (organisation_id = (select platform.organisation()) and owner_id = (select platform.person()));
create policy of_the_other on people.shared for select using (organisation_id = (select platform.organisation()) and with_person_id = (select platform.person()));
create policy goes_with_the_other on people.shared for delete using (
  organisation_id = (select platform.organisation()) and with_person_id = (select platform.person())
  and exists (select from platform.erasure x where x.organisation_id = shared.organisation_id and x.person_id = shared.with_person_id));
comment on policy goes_with_the_other on people.shared is 'Erasing acts as whoever is erased: what others shared with that person goes too.';

-- For policies of other rooms: `(person_id, id) in (select owner_id, object_id from people.shares_with_me('goal'))`. With the owner, so that nobody opens what
-- is another's by sharing its id. Whoever left, on either side, sees nothing any more. In PL/pgSQL, because SQL would be written out in every policy
-- that asks it, and with it all the walls of people.
create function people.shares_with_me(what text) returns table (owner_id uuid, object_id uuid) language plpgsql stable as $$
begin
  return query select s.owner_id, s.object_id from people.shared s
  where s.organisation_id = (select platform.organisation()) and s.with_person_id = (select platform.person())
    and s.kind = what and s.ended_at is null and (s.until is null or s.until >= (now() at time zone 'Europe/Amsterdam')::date)
    and exists (select from people.colleague_brief c where c.organisation_id = s.organisation_id and c.person_id = s.with_person_id)
    and exists (select from people.colleague_brief c where c.organisation_id = s.organisation_id and c.person_id = s.owner_id);
end $$;
comment on function people.shares_with_me is 'Published. The things of a kind that are shared with the acting person today, each with who shares it.';

-- A manager whose chain turns round is met once: union takes the double ones out.
create function people.my_team() returns setof uuid language sql stable as $$
  with recursive team as (
    select c.person_id from people.colleague_brief c where c.organisation_id = (select platform.organisation()) and c.manager_id = (select platform.person())
    union
    select c.person_id from team t join people.colleague_brief c on c.organisation_id = (select platform.organisation()) and c.manager_id = t.person_id)
  select person_id from team where person_id <> (select platform.person())
$$;
comment on function people.my_team is 'Published. Everybody the acting person manages today, also further down the line; never oneself. For policies and pages of rooms above.';
