-- Room mobility: opportunities (kansen), which everybody who works here can read (L19, C24). Who is interested is not here: that somebody put one in
-- the own plan stands in plans.step, behind the wall of the plan.
create schema mobility;

create table mobility.opportunity (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  kind text not null check (kind in ('gig', 'temporary', 'internship', 'part-time', 'vacancy')),
  title text not null check (length(title) between 1 and 200),
  you_do text not null check (length(you_do) between 1 and 5000),
  you_learn text not null check (length(you_learn) between 1 and 5000),
  unit_id uuid,
  place text not null default '' check (length(place) <= 200),
  starts_on date not null,
  ends_on date,
  hours_per_week numeric(4, 2) check (hours_per_week > 0 and hours_per_week <= 40),
  respond_by date not null,
  contact_id uuid not null references people.person,
  words tsvector not null generated always as (
    setweight(to_tsvector('pg_catalog.dutch', title || ' ' || case kind when 'gig' then 'klus gig' when 'temporary' then 'tijdelijke functie'
      when 'internship' then 'stage' when 'part-time' then 'meelopen deeltijdplek elders' else 'vacature vacancy' end), 'A')
    || setweight(to_tsvector('pg_catalog.dutch', place), 'B') || setweight(to_tsvector('pg_catalog.dutch', you_learn || ' ' || you_do), 'D')) stored,
  version int not null default 1,
  made_by uuid not null references people.person,
  made_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_at timestamptz not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  foreign key (organisation_id, unit_id) references people.unit (organisation_id, id),
  unique (organisation_id, id),
  check (unit_id is not null or place <> ''),
  check (ends_on >= starts_on),
  check (respond_by <= ends_on),
  check (withdrawn_at >= published_at)
);
comment on table mobility.opportunity is 'A temporary job, gig, internship, part-time place elsewhere or vacancy, as it reads now. A draft until published_at; over after respond_by; withdrawn for good. Never with what it pays (rule 2). contact_id: who can be asked about it.';
comment on column mobility.opportunity.unit_id is 'Where it is; null: elsewhere, then place says where. A manager keeps those of the own units.';
create index opportunities_open on mobility.opportunity (organisation_id, respond_by) where published_at is not null and withdrawn_at is null;
create index opportunities_of_unit on mobility.opportunity (organisation_id, unit_id);

create table mobility.opportunity_earlier (
  organisation_id uuid not null,
  opportunity_id uuid not null,
  version int not null,
  said jsonb not null,
  contact_id uuid not null references people.person,
  changed_by uuid not null references people.person,
  at timestamptz not null,
  primary key (opportunity_id, version),
  foreign key (organisation_id, opportunity_id) references mobility.opportunity (organisation_id, id)
);
comment on table mobility.opportunity_earlier is 'What an opportunity said that people could read, before it was corrected or withdrawn (rule 8). changed_by: who changed it then; contact_id: who could be asked about it before. For those who keep it.';

select platform.wall('mobility.opportunity', 'person', 'select, insert, update');
select platform.wall('mobility.opportunity_earlier', 'person', 'select, insert, update');

-- The units whose opportunities the acting person keeps as a manager: where one works, and where those work whom one manages.
create function mobility.my_units() returns setof uuid language sql stable as $$
  select k.unit_id from people.colleague_brief k
  where k.organisation_id = (select platform.organisation()) and (k.manager_id = (select platform.person()) or k.person_id = (select platform.person()))
    and exists (select from people.colleague_brief c where c.organisation_id = (select platform.organisation())
                and c.manager_id = (select platform.person()) and c.person_id <> (select platform.person()))
$$;
-- Somebody is being erased here at this moment: names go out of the texts, and ids point at a tombstone. No history is made of that. That somebody was
-- erased once opens nothing: who is known elsewhere may act within these walls again.
create function mobility.is_erasing() returns boolean language sql stable as $$
  select coalesce(current_setting('app.erasing', true), '') in ('yes', 'texts')
$$;
-- Whoever keeps all of them: the learning adviser and the administrator. A job or seed acts for nobody.
create function mobility.keeps_all() returns boolean language sql stable as $$
  select (select platform.person()) is null or exists (
    select from people.role_grant g where g.organisation_id = (select platform.organisation()) and g.person_id = (select platform.person())
      and g.role in ('learning_adviser', 'administrator') and g.ended_at is null)
$$;

create policy published_or_kept on mobility.opportunity for select using (
  organisation_id = (select platform.organisation())
  and (published_at is not null or (select mobility.keeps_all()) or (select mobility.is_erasing()) or unit_id in (select mobility.my_units())));
create policy made_by_keepers on mobility.opportunity for insert with check (
  organisation_id = (select platform.organisation()) and ((select mobility.keeps_all()) or unit_id in (select mobility.my_units())));
create policy changed_by_keepers on mobility.opportunity for update using (
  organisation_id = (select platform.organisation()) and ((select mobility.keeps_all()) or (select mobility.is_erasing()) or unit_id in (select mobility.my_units())));
create policy of_keepers on mobility.opportunity_earlier for select using (
  organisation_id = (select platform.organisation()) and ((select mobility.is_erasing()) or (select platform.person()) in (changed_by, contact_id) or exists (
    select from mobility.opportunity o where o.organisation_id = opportunity_earlier.organisation_id and o.id = opportunity_earlier.opportunity_id
      and ((select mobility.keeps_all()) or o.unit_id in (select mobility.my_units())))));
create policy only_to_erase on mobility.opportunity_earlier for update using (organisation_id = (select platform.organisation()) and (select mobility.is_erasing()));
create policy with_the_change on mobility.opportunity_earlier for insert with check (
  organisation_id = (select platform.organisation()) and exists (
    select from mobility.opportunity o where o.organisation_id = opportunity_earlier.organisation_id and o.id = opportunity_earlier.opportunity_id
      and ((select mobility.keeps_all()) or o.unit_id in (select mobility.my_units()))));

-- What people could read is kept by the database itself, whoever changes it. What became of it does not go back.
create function mobility.keep_earlier() returns trigger language plpgsql as $$
declare was jsonb := to_jsonb(old) - '{id,organisation_id,words,version,made_by,made_at,changed_by,changed_at}'::text[];
        now_says jsonb := to_jsonb(new) - '{id,organisation_id,words,version,made_by,made_at,changed_by,changed_at}'::text[];
begin
  if mobility.is_erasing() then return new; end if;
  if old.withdrawn_at is not null then raise exception 'what was withdrawn is not changed any more'; end if;
  if old.published_at is distinct from new.published_at and old.published_at is not null then raise exception 'what was published stays so'; end if;
  if was = now_says then return new; end if;
  if old.published_at is not null then
    insert into mobility.opportunity_earlier (organisation_id, opportunity_id, version, said, contact_id, changed_by, at)
    values (old.organisation_id, old.id, old.version, was - 'contact_id', old.contact_id, new.changed_by, new.changed_at);
  end if;
  new.version := old.version + 1;
  return new;
end $$;
create trigger keep_earlier before update on mobility.opportunity for each row execute function mobility.keep_earlier();
