-- Room catalogue: providers, activities of every learning form, search, demand.

create schema catalogue;

create table catalogue.learning_form (
  code text primary key,
  nl text not null,
  en text not null,
  mix text not null check (mix in ('work', 'others', 'formal')),
  position smallint not null
);
comment on table catalogue.learning_form is 'The palette of learning forms (practice L05 and the glossary), with the usual place in 70-20-10 (L01).';
select platform.wall('catalogue.learning_form', 'reference', 'select');

insert into catalogue.learning_form (code, nl, en, mix, position) values
  ('training', 'Training', 'Training', 'formal', 1),
  ('course', 'Cursus of college', 'Course or lecture', 'formal', 2),
  ('e-learning', 'E-learning of MOOC', 'E-learning or MOOC', 'formal', 3),
  ('blended', 'Blended leren', 'Blended learning', 'formal', 4),
  ('programme', 'Leergang of leertrack', 'Programme or track', 'formal', 5),
  ('module', 'Module', 'Module', 'formal', 6),
  ('education', 'Opleiding', 'Education', 'formal', 7),
  ('workshop', 'Workshop', 'Workshop', 'formal', 8),
  ('webinar', 'Webinar', 'Webinar', 'formal', 9),
  ('game', 'Game of simulatie', 'Game or simulation', 'others', 10),
  ('coaching', 'Coaching', 'Coaching', 'others', 11),
  ('team-coaching', 'Teamcoaching', 'Team coaching', 'others', 12),
  ('intervision', 'Intervisie', 'Peer consultation', 'others', 13),
  ('action-learning', 'Actieleren', 'Action learning', 'others', 14),
  ('case-discussion', 'Casus- of dossierbespreking', 'Case discussion', 'others', 15),
  ('team-session', 'Teamsessie', 'Team session', 'others', 16),
  ('community', 'Leergemeenschap', 'Community of practice', 'others', 17),
  ('forum', 'Digitaal forum of platform', 'Digital forum or platform', 'others', 18),
  ('self-managing-team', 'Zelfsturend team met leercoach', 'Self-managing team with a coach', 'others', 19),
  ('storytelling', 'Storytelling', 'Storytelling', 'others', 20),
  ('exchange', 'Ervaringsuitwisseling', 'Exchange of experience', 'others', 21),
  ('network', 'Netwerk', 'Network', 'others', 22),
  ('work-process', 'Lerend werken via werkprocessen', 'Learning through work processes', 'work', 23),
  ('practice', 'Leren op de werkplek', 'Workplace practice', 'work', 24),
  ('placement', 'Meelopen of stage', 'Shadowing or placement', 'work', 25),
  ('project', 'Klus of project', 'Gig or project', 'work', 26),
  ('toolbox', 'Toolbox', 'Toolbox', 'work', 27),
  ('podcast', 'Podcast', 'Podcast', 'formal', 28),
  ('article', 'Artikel of film', 'Article or film', 'formal', 29),
  ('evc', 'EVC-traject', 'Recognition of prior learning', 'work', 30),
  ('scan', 'Scan of test', 'Scan or test', 'formal', 31);

create table catalogue.provider (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  name text not null check (name <> ''),
  website text,
  unique (organisation_id, name),
  unique (organisation_id, id)
);
comment on table catalogue.provider is 'Who gives the activity: the own organisation, a bureau, a school, an academy.';
select platform.wall('catalogue.provider', 'organisation');

create table catalogue.activity (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  code text not null,
  title text not null check (length(title) between 1 and 200),
  summary text not null default '',
  you_learn text not null default '',
  learning_form text not null references catalogue.learning_form,
  provider_id uuid not null,
  tailored boolean not null default false,
  in_company boolean not null default false,
  half_days numeric(5, 1) check (half_days >= 0),
  hours numeric(6, 1) check (hours >= 0),
  min_group int check (min_group >= 1),
  max_group int check (max_group >= 1),
  price_cents int check (price_cents >= 0),
  target_group text not null default '',
  theme text not null default '',
  mix text not null check (mix in ('work', 'others', 'formal')),
  confidential boolean not null default false,
  lang text not null default 'nl' check (lang in ('nl', 'en')),
  state text not null default 'draft' check (state in ('draft', 'published', 'archived')),
  completion_share smallint not null default 100 check (completion_share between 0 and 100),
  certificate boolean not null default true,
  evaluated boolean not null default true,
  source text not null default 'own',
  made_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  unique (organisation_id, code),
  unique (organisation_id, id),
  foreign key (organisation_id, provider_id) references catalogue.provider (organisation_id, id),
  check (max_group >= min_group)
);
comment on table catalogue.activity is 'Anything one learns from. A programme is an activity composed of elements (a later room).';
comment on column catalogue.activity.completion_share is 'Percentage of the sessions somebody must attend to complete it.';
comment on column catalogue.activity.half_days is 'Dagdelen. hours: study load in clock hours.';
comment on column catalogue.activity.tailored is 'true: maatwerk, false: standaard (P04).';
comment on column catalogue.activity.confidential is 'Coaching, EVC, career: no approval, neutral title in calendars, seen by the person and the guide only (rule 3).';
create index activities_by_state on catalogue.activity (organisation_id, state, title);
select platform.wall('catalogue.activity', 'organisation');

create table catalogue.coordination (
  organisation_id uuid not null,
  activity_id uuid not null,
  person_id uuid not null references people.person,
  since timestamptz not null default now(),
  primary key (organisation_id, activity_id, person_id),
  foreign key (organisation_id, activity_id) references catalogue.activity (organisation_id, id) on delete cascade
);
comment on table catalogue.coordination is 'Who coordinates an activity: plans it and sees its participants, as long as the role of coordinator lasts. Without anybody the learning adviser does.';
create index activities_of_coordinator on catalogue.coordination (organisation_id, person_id);
select platform.wall('catalogue.coordination', 'organisation');

create table catalogue.synonym (
  organisation_id uuid not null,
  term text not null check (term = lower(term)),
  means text not null check (means = lower(means)),
  primary key (organisation_id, term, means)
);
comment on table catalogue.synonym is 'Words of the organisation: who searches term also finds means.';
select platform.wall('catalogue.synonym', 'organisation');

-- "Ask for a new edition", with a counter (P04).
create table catalogue.demand (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  activity_id uuid not null,
  person_id uuid not null,
  asked_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_because text check (ended_because in ('withdrawn', 'planned')),
  foreign key (organisation_id, activity_id) references catalogue.activity (organisation_id, id) on delete cascade
);
comment on table catalogue.demand is 'Who asked for a new edition of an activity. Counted; shown from the minimum group on.';
create unique index asks_once on catalogue.demand (organisation_id, activity_id, person_id) where ended_at is null;
select platform.wall('catalogue.demand', 'organisation');
