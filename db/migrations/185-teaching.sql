-- Room catalogue: the skills that an activity teaches.

create table catalogue.taught_skill (
  organisation_id uuid not null,
  activity_id uuid not null,
  skill_id uuid not null references skills.skill,
  level smallint not null default 2 check (level between 1 and 9),
  state text not null check (state in ('suggested', 'confirmed', 'refused')),
  because text not null default '' check (length(because) <= 200),
  suggested_at timestamptz,
  decided_by uuid references people.person,
  decided_at timestamptz,
  primary key (activity_id, skill_id),
  foreign key (organisation_id, activity_id) references catalogue.activity (organisation_id, id) on delete cascade,
  check ((decided_at is null) = (state = 'suggested'))
);
comment on table catalogue.taught_skill is 'A skill that an activity may teach, up to which level (of the competence, or of the house): suggested from its text, confirmed or refused by a person. Who decided before stands in the audit log.';
comment on column catalogue.taught_skill.because is 'The words of the activity in which it was found; empty when a person added it.';
create index taught_by_activity on catalogue.taught_skill (organisation_id, activity_id);
create index activities_by_skill on catalogue.taught_skill (organisation_id, skill_id) where state = 'confirmed';
select platform.wall('catalogue.taught_skill', 'organisation');

create view catalogue.teaches with (security_invoker = true) as
  select organisation_id, activity_id, skill_id, level from catalogue.taught_skill where state = 'confirmed';
comment on view catalogue.teaches is 'Published. The skills that an activity teaches, as a person confirmed.';

create table catalogue.line_step (
  organisation_id uuid not null,
  profile_id uuid not null,
  activity_id uuid not null,
  position smallint not null check (position > 0),
  primary key (profile_id, activity_id),
  foreign key (organisation_id, profile_id) references skills.profile (organisation_id, id),
  foreign key (organisation_id, activity_id) references catalogue.activity (organisation_id, id) on delete cascade
);
comment on table catalogue.line_step is 'The learning line of a role profile (M09): which activities go with it, in which order. Who changed it stands in the audit log.';
create index lines_of_organisation on catalogue.line_step (organisation_id, profile_id, position);
select platform.wall('catalogue.line_step', 'organisation');
