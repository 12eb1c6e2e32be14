-- Room skills: what people say about a proposal for a profile (L31), profiles that are suggested to somebody, and changes that are expected (C01).

create table skills.profile_comment (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  version_id uuid not null,
  person_id uuid references people.person,
  partner_id uuid,
  words text not null check (length(words) <= 2000),
  objects boolean not null default false,
  made_at timestamptz not null,
  taken_back_at timestamptz,
  foreign key (organisation_id, version_id) references skills.profile_version (organisation_id, id),
  foreign key (organisation_id, partner_id) references skills.partner (organisation_id, id),
  check (num_nonnulls(person_id, partner_id) = 1),
  check (taken_back_at is null or objects)
);
comment on table skills.profile_comment is 'What somebody says about a proposal. objects: it can not be adopted until whoever made it takes the objection back, or works here no more; of somebody of a chain partner (partner_id): until the link has ended.';
create index comments_of_version on skills.profile_comment (organisation_id, version_id, made_at);
create index comments_by_partner on skills.profile_comment (organisation_id, partner_id) where partner_id is not null;
select platform.wall('skills.profile_comment', 'organisation');

-- When the name of somebody outside is not kept any more (on request, or a year after the link), it goes out of what was said too, by whoever; a single
-- word is left, because it says too much else.
create function skills.name_goes() returns trigger language plpgsql as $$
declare found text := '(?<![[:alnum:]])' || regexp_replace(old.name, '([][\\^$.|?*+(){}-])', '\\\1', 'g') || '(?![[:alnum:]])';
begin
  update skills.profile_comment c set words = left(regexp_replace(c.words, found, 'Verwijderd persoon', 'gi'), 2000)
  where c.organisation_id = old.organisation_id and c.words ~* found
    and c.version_id in (select v.id from skills.profile_version v where v.organisation_id = old.organisation_id and v.profile_id = old.profile_id);
  return new;
end $$;
create trigger name_goes after update of name on skills.partner for each row when (old.name like '_% _%' and new.name = '') execute function skills.name_goes();

create table skills.profile_suggestion (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  profile_id uuid not null,
  person_id uuid not null references people.person,
  suggested_by uuid not null references people.person,
  suggested_at timestamptz not null,
  decision text check (decision in ('taken', 'passed')),
  decided_at timestamptz,
  foreign key (organisation_id, profile_id) references skills.profile (organisation_id, id),
  check (person_id <> suggested_by),
  check ((decision is null) = (decided_at is null))
);
comment on table skills.profile_suggestion is 'A manager thinks that a profile fits somebody of the team; that person decides, without giving a reason.';
create unique index one_open_suggestion on skills.profile_suggestion (organisation_id, person_id, profile_id) where decision is null;
create index suggestions_by_manager on skills.profile_suggestion (organisation_id, suggested_by, profile_id);
select platform.wall('skills.profile_suggestion', 'organisation');

create table skills.change (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  label text not null check (label in ('disappears', 'changes', 'appears')),
  profile_id uuid,
  field text check (length(field) between 1 and 120),
  unit_id uuid,
  about text not null default '' check (length(about) <= 4000),
  needed_in smallint not null check (needed_in between 2000 and 2200),
  made_at timestamptz not null,
  decided_on date,
  advised_on date,
  released_at timestamptz,
  withdrawn_at timestamptz,
  foreign key (organisation_id, profile_id) references skills.profile (organisation_id, id),
  foreign key (organisation_id, unit_id) references people.unit (organisation_id, id),
  check ((profile_id is null) <> (field is null)),
  check (unit_id is null or field is not null),
  check (released_at is null or (decided_on is not null and advised_on is not null)),
  check (advised_on <= decided_on),
  unique (organisation_id, id)
);
comment on table skills.change is 'A role or field of work that disappears, changes or appears, and the skills for it in about three years (C01). A draft until released_at: when both the decision and the advice of the works council (WOR art. 25) have a date. unit_id: where the field of work is; null: everywhere.';
comment on column skills.change.needed_in is 'The year in which the skills are needed.';
create index changes_of_organisation on skills.change (organisation_id, released_at);
select platform.wall('skills.change', 'person');
-- A draft is for the learning adviser; jobs act for nobody. Whom a released one has reached is for modules/skills/changes to say.
create policy drafts_for_the_adviser on skills.change using (
  organisation_id = (select platform.organisation()) and (released_at is not null or (select platform.person()) is null or exists (
    select from people.role_grant g where g.organisation_id = (select platform.organisation()) and g.person_id = (select platform.person())
      and g.role = 'learning_adviser' and g.ended_at is null)));

create function skills.released_change_stays() returns trigger language plpgsql as $$
begin
  if old.released_at is not null and (new.label, new.profile_id, new.field, new.unit_id, new.about, new.needed_in, new.decided_on, new.advised_on, new.released_at)
     is distinct from (old.label, old.profile_id, old.field, old.unit_id, old.about, old.needed_in, old.decided_on, old.advised_on, old.released_at) then
    raise exception 'an expected change that people can read is withdrawn, not changed';
  end if;
  return new;
end $$;
create trigger released_change_stays before update on skills.change for each row execute function skills.released_change_stays();

create table skills.change_skill (
  organisation_id uuid not null,
  change_id uuid not null,
  skill_id uuid not null references skills.skill,
  level_from smallint not null check (level_from between 1 and 9),
  level_to smallint not null check (level_to between 1 and 9),
  note text not null default '' check (length(note) <= 1000),
  primary key (change_id, skill_id),
  foreign key (organisation_id, change_id) references skills.change (organisation_id, id),
  check (level_from <= level_to)
);
comment on table skills.change_skill is 'A skill that will be needed, with its target range as in skills.profile_skill.';
select platform.wall('skills.change_skill', 'person');
create policy with_its_change on skills.change_skill using (organisation_id = (select platform.organisation()) and change_id in (select id from skills.change));

create table skills.change_told (
  organisation_id uuid not null,
  change_id uuid not null,
  manager_id uuid not null references people.person,
  asked_at timestamptz not null,
  told_at timestamptz,
  primary key (change_id, manager_id),
  foreign key (organisation_id, change_id) references skills.change (organisation_id, id)
);
comment on table skills.change_told is 'A manager who is asked, when a change is released, to tell the own people. told_at: says to have done so; from then on they read it here.';
create index still_to_tell on skills.change_told (organisation_id, manager_id) where told_at is null;
select platform.wall('skills.change_told', 'organisation', 'select, insert, update');

create view skills.expected_change with (security_invoker = true) as
  select c.organisation_id, c.id, c.label, c.profile_id, c.unit_id, coalesce(p.name, c.field) as name, c.about, c.needed_in,
         c.decided_on, c.advised_on, c.released_at, (c.released_at at time zone 'Europe/Amsterdam')::date + 14 as everybody_from
  from skills.change c
  left join skills.profile p on p.organisation_id = c.organisation_id and p.id = c.profile_id
  where c.released_at is not null and c.withdrawn_at is null;
comment on view skills.expected_change is 'Published. Changes that managers may know: no drafts. everybody_from: the day from which all employees read it; before, ask skills.change_reached.';

-- The people who work with the profile, those of its team, and those of the unit of a field of work: one row per employment.
create view skills.change_concerns with (security_invoker = true) as
  select x.organisation_id, x.id as change_id, c.person_id, c.manager_id
  from skills.expected_change x
  left join skills.profile p on p.organisation_id = x.organisation_id and p.id = x.profile_id
  join people.colleague c on c.organisation_id = x.organisation_id and case
    when x.profile_id is not null then (p.unit_id is not null and c.unit_id in (select people.units_below(p.unit_id))) or exists (
      select from skills.person_profile h where h.organisation_id = x.organisation_id and h.profile_id = x.profile_id and h.person_id = c.person_id and h.until_day is null)
    when x.unit_id is not null then c.unit_id in (select people.units_below(x.unit_id))
    else true end;
comment on view skills.change_concerns is 'Published. Whom a change is about, and who leads them.';

create view skills.change_reached with (security_invoker = true) as
  select organisation_id, change_id, manager_id as person_id from skills.change_concerns where manager_id is not null
  union
  select k.organisation_id, k.change_id, k.person_id from skills.change_concerns k
  join skills.change_told t on t.organisation_id = k.organisation_id and t.change_id = k.change_id and t.manager_id = k.manager_id and t.told_at is not null;
comment on view skills.change_reached is 'Published. Who may read a change before everybody does: managers of whom it is about, and whoever was told by the own manager.';

create view skills.waiting_for with (security_invoker = true) as
  select s.organisation_id, s.person_id, null::text as role, 'profile-suggestion'::text as kind, s.profile_id as object_id,
         'Past dit rolprofiel bij je? ' || p.name as nl, 'Does this role profile fit you? ' || p.name as en, s.suggested_at as since,
         '/rolprofielen/' || s.profile_id as href
  from skills.profile_suggestion s join skills.profile p on p.organisation_id = s.organisation_id and p.id = s.profile_id
  where s.decision is null and p.ended_on is null
  union all
  select t.organisation_id, t.manager_id, null, 'change-to-tell', x.id, 'Vertel je team: ' || x.name, 'Tell your team: ' || x.name, x.released_at,
         '/veranderingen/' || x.id
  from skills.change_told t join skills.expected_change x on x.organisation_id = t.organisation_id and x.id = t.change_id
  where t.told_at is null and x.everybody_from > (now() at time zone 'Europe/Amsterdam')::date;
comment on view skills.waiting_for is 'Published, to be united by home.';

