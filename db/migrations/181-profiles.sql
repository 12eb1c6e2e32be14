-- Room skills: role profiles, optional everywhere, and what people were rated.

create table skills.profile (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  name text not null check (length(name) between 1 and 120),
  kind text not null default 'role' check (kind in ('role', 'growth-matrix')),
  unit_id uuid,
  made_at timestamptz not null,
  ended_on date,
  foreign key (organisation_id, unit_id) references people.unit (organisation_id, id),
  unique (organisation_id, id)
);
comment on table skills.profile is 'A role profile: a named set of skills with a target range each. Nobody needs one. growth-matrix: core values by levels, each described in behaviour (M30). unit_id: the team that writes it together (L31).';
create unique index one_profile_of_a_name on skills.profile (organisation_id, lower(name)) where ended_on is null;
select platform.wall('skills.profile', 'organisation');

create table skills.partner (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  profile_id uuid not null,
  name text not null check (length(name) <= 120),
  employer text not null check (length(employer) between 1 and 120),
  address text check (length(address) <= 254),
  token_hash text unique,
  invited_by uuid references people.person,
  invited_at timestamptz not null,
  until_day date not null,
  ended_at timestamptz,
  foreign key (organisation_id, profile_id) references skills.profile (organisation_id, id),
  check (ended_at is null or (address is null and token_hash is null)),
  unique (organisation_id, id)
);
comment on table skills.partner is 'Somebody of a chain partner (ketenpartner, L31) who reads and writes along with one profile by a link, without account. The link ends when it is taken back, when a version is adopted, when the profile ends, or after until_day; address and token_hash go with it. name: beside what was written, until a year after the end.';
create unique index one_partner_address on skills.partner (organisation_id, profile_id, regexp_replace(lower(address), '\+[^@]*@', '@')) where address is not null;
create index partners_of_profile on skills.partner (organisation_id, profile_id, invited_at);
select platform.wall('skills.partner', 'organisation');
create policy brought_a_ticket on skills.partner for select using (token_hash = (select platform.ticket()));

create table skills.profile_version (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  profile_id uuid not null,
  number int not null check (number > 0),
  about text not null default '' check (length(about) <= 4000),
  tasks text[] not null default '{}',
  state text not null default 'proposal' check (state in ('proposal', 'adopted', 'left')),
  based_on_id uuid references skills.profile_version,
  proposed_by uuid references people.person,
  partner_id uuid,
  proposed_at timestamptz not null,
  adopted_at timestamptz,
  decided_by uuid references people.person,
  foreign key (organisation_id, profile_id) references skills.profile (organisation_id, id),
  foreign key (organisation_id, partner_id) references skills.partner (organisation_id, id),
  check (num_nonnulls(proposed_by, partner_id) <= 1),
  check ((adopted_at is not null) = (state = 'adopted')),
  check (cardinality(tasks) <= 40),
  unique (organisation_id, profile_id, number),
  unique (organisation_id, id)
);
comment on table skills.profile_version is 'A proposal for a profile, or a version that the team adopted; the one adopted last is in force. Two proposals on the same version are both kept. based_on_id: the version it changes. What it says never changes; its state is decided once.';
create index versions_by_partner on skills.profile_version (organisation_id, partner_id) where partner_id is not null;
select platform.wall('skills.profile_version', 'organisation');

create table skills.profile_skill (
  organisation_id uuid not null,
  version_id uuid not null,
  skill_id uuid not null references skills.skill,
  level_from smallint not null check (level_from between 1 and 9),
  level_to smallint not null check (level_to between 1 and 9),
  note text not null default '' check (length(note) <= 1000),
  primary key (version_id, skill_id),
  foreign key (organisation_id, version_id) references skills.profile_version (organisation_id, id),
  check (level_from <= level_to)
);
comment on table skills.profile_skill is 'A skill of a version of a profile, with its target range: on the levels of the competence where it has them, else on the four levels of the house (modules/skills/levels.ts).';
create function skills.version_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'a version of a profile stays'; end if;
  if old.state <> 'proposal' then raise exception 'a version that was adopted or left never changes'; end if;
  if (new.profile_id, new.number, new.about, new.tasks, new.based_on_id, new.proposed_at)
     is distinct from (old.profile_id, old.number, old.about, old.tasks, old.based_on_id, old.proposed_at) then
    raise exception 'what a proposal says does not change: make another one';
  end if;
  return new;
end $$;
create trigger version_stays before update or delete on skills.profile_version for each row execute function skills.version_stays();

create function skills.version_skills_stay() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then raise exception 'the skills of a version do not change: make another proposal'; end if;
  if (select state from skills.profile_version where id = new.version_id) <> 'proposal' then
    raise exception 'a version that was adopted or left never changes';
  end if;
  return new;
end $$;
create trigger version_skills_stay before insert or update or delete on skills.profile_skill for each row execute function skills.version_skills_stay();
create index profiles_with_skill on skills.profile_skill (organisation_id, skill_id);
select platform.wall('skills.profile_skill', 'organisation');

create table skills.person_profile (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  person_id uuid not null references people.person,
  profile_id uuid not null,
  from_day date not null,
  until_day date,
  foreign key (organisation_id, profile_id) references skills.profile (organisation_id, id),
  check (until_day is null or until_day >= from_day)
);
comment on table skills.person_profile is 'Which profiles somebody works with: several at once are possible. Ended, not removed.';
create unique index one_at_a_time on skills.person_profile (organisation_id, person_id, profile_id) where until_day is null;
select platform.wall('skills.person_profile', 'organisation');

create view skills.target with (security_invoker = true) as
  select h.organisation_id, h.person_id, p.id as profile_id, p.name as profile, v.id as version_id, s.skill_id, s.level_from, s.level_to
  from skills.person_profile h
  join skills.profile p on p.organisation_id = h.organisation_id and p.id = h.profile_id
  join lateral (
    select v.id from skills.profile_version v
    where v.organisation_id = p.organisation_id and v.profile_id = p.id and v.state = 'adopted'
    order by v.adopted_at desc, v.number desc limit 1) v on true
  join skills.profile_skill s on s.organisation_id = p.organisation_id and s.version_id = v.id
  where h.from_day <= (now() at time zone 'Europe/Amsterdam')::date
    and (h.until_day is null or h.until_day >= (now() at time zone 'Europe/Amsterdam')::date)
    and (p.ended_on is null or p.ended_on > (now() at time zone 'Europe/Amsterdam')::date);
comment on view skills.target is 'Published. What the profiles of somebody ask today, in the version that is in force.';

create table skills.rating (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  skill_id uuid not null references skills.skill,
  source text not null check (source in ('self', 'peers', 'manager', 'assessor', 'test', 'completion')),
  level numeric(5, 2) not null,
  scale_from smallint not null,
  scale_to smallint not null,
  rated_by uuid references people.person,
  origin text check (length(origin) <= 200),
  note text not null default '' check (length(note) <= 4000),
  rated_on date not null,
  recorded_at timestamptz not null,
  event text check (length(event) <= 200),
  check (scale_from < scale_to and level between scale_from and scale_to),
  check (source not in ('peers', 'test', 'completion') or rated_by is null),
  check (source <> 'self' or rated_by = person_id),
  check (source not in ('manager', 'assessor') or rated_by <> person_id),
  unique (organisation_id, event)
);
comment on table skills.rating is 'An inschatting: who thought when that somebody can do something, and how well, on which scale. Never changed and never removed but by erasing (rule 8). peers: what several raters of a 360° said together, never one of them. origin: the scan, test or activity it comes from, in words.';
comment on column skills.rating.event is 'What it came from, such as scan/…/skill/…: told twice, it is added once.';
create index ratings_of_person on skills.rating (organisation_id, person_id, skill_id, rated_on desc);
create index ratings_by_rater on skills.rating (organisation_id, rated_by) where rated_by is not null;
select platform.wall('skills.rating', 'person', 'select, insert, delete');

create table skills.rating_taken_back (
  rating_id uuid primary key references skills.rating on delete cascade,
  organisation_id uuid not null,
  person_id uuid not null references people.person,
  taken_back_at timestamptz not null
);
comment on table skills.rating_taken_back is 'A rating that no longer holds because what it came from was corrected: a completion that was taken back. The rating itself stays readable, and counts no more.';
select platform.wall('skills.rating_taken_back', 'person', 'select, insert, delete');

create table skills.assessor (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  assessor_id uuid not null references people.person,
  named_by uuid not null references people.person,
  named_at timestamptz not null,
  until date not null,
  check (person_id <> assessor_id)
);
comment on table skills.assessor is 'Who may rate somebody as assessor, besides the learning adviser who names them, and until which day.';
create index assessors_of on skills.assessor (organisation_id, person_id);
create index assessors_by on skills.assessor (organisation_id, assessor_id);
select platform.wall('skills.assessor', 'organisation');

-- That it is of another stands first in two of them, so that nobody's own page walks a team or looks for what is shared.
-- Who reads a rating: the person, whoever gave it, with whom it is shared (one, or all of somebody), and the manager of the own team what is formal.
create policy a_of_the_person on skills.rating using (organisation_id = (select platform.organisation()) and person_id = (select platform.person()));
create policy b_of_the_rater on skills.rating for select using (organisation_id = (select platform.organisation()) and rated_by = (select platform.person()));
create policy c_shared on skills.rating for select using (
  organisation_id = (select platform.organisation()) and person_id <> (select platform.person())
  and ((person_id, person_id) in (select owner_id, object_id from people.shares_with_me('ratings')) or (person_id, id) in (select owner_id, object_id from people.shares_with_me('ratings'))));
create policy d_formal_in_my_team on skills.rating for select using (
  organisation_id = (select platform.organisation()) and source in ('manager', 'assessor', 'completion')
  and person_id <> (select platform.person()) and person_id in (select people.my_team()));
create policy given on skills.rating for insert with check (organisation_id = (select platform.organisation())
  and (rated_by is null or (select platform.person()) is null or rated_by = (select platform.person())));

create policy of_the_person on skills.rating_taken_back using (organisation_id = (select platform.organisation()) and person_id = (select platform.person()));
create policy with_the_rating on skills.rating_taken_back for select using (
  organisation_id = (select platform.organisation()) and rating_id in (select r.id from skills.rating r where r.organisation_id = (select platform.organisation())));
create policy given on skills.rating_taken_back for insert with check (organisation_id = (select platform.organisation()));

create view skills.team_rating with (security_invoker = true) as
  select r.organisation_id, r.person_id, r.skill_id, r.id as rating_id, r.source, r.level, r.scale_from, r.scale_to, r.rated_on, r.recorded_at
  from skills.rating r
  where r.person_id in (select people.my_team())
    and not exists (select from skills.rating_taken_back b where b.organisation_id = r.organisation_id and b.rating_id = r.id);
comment on view skills.team_rating is 'Published. Of the people in the team of the acting person: what is formal or shared, as the policies of skills.rating say. Which one of them counts: countingOf() of the room.';
