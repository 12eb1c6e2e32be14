-- People without a desk: who leads a crew for its manager (voorman), what a crew discussed (toolbox), and material that is easy to read.

create table people.crew_delegation (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  crew_id uuid not null,
  person_id uuid not null references people.person,
  given_by uuid not null references people.person,
  from_on date not null,
  until_on date,
  without_approval boolean not null default false,
  given_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid references people.person,
  unique (organisation_id, id),
  foreign key (organisation_id, crew_id) references people.unit (organisation_id, id),
  check (until_on >= from_on),
  check (given_by <> person_id)
);
comment on table people.crew_delegation is 'A manager lets somebody lead a crew (voorman): enrol the people of that manager in it, see their dates and attendance, record toolboxes. Ended at once by ended_at.';
comment on column people.crew_delegation.until_on is 'The last day, included. Null: until it is taken back.';
comment on column people.crew_delegation.without_approval is 'Who the voorman enrols has a seat at once; otherwise it is a request to the manager.';
create index delegations_of_person on people.crew_delegation (organisation_id, person_id);
create index delegations_of_crew on people.crew_delegation (organisation_id, crew_id);
select platform.wall('people.crew_delegation', 'organisation');

-- Published: who leads a crew today, for which manager. Somebody who left leads nothing.
create view people.crew_lead_now with (security_invoker = true) as
  select d.organisation_id, d.id, d.crew_id, d.person_id, d.given_by, d.from_on, d.until_on, d.without_approval, u.name as crew_name
  from people.crew_delegation d
  join people.unit u on u.organisation_id = d.organisation_id and u.id = d.crew_id and u.kind = 'crew'
  where d.ended_at is null and d.from_on <= (now() at time zone 'Europe/Amsterdam')::date
    and (d.until_on is null or d.until_on >= (now() at time zone 'Europe/Amsterdam')::date)
    and exists (select from people.colleague_brief c where c.organisation_id = d.organisation_id and c.person_id = d.person_id);
comment on view people.crew_lead_now is 'Published. Delegations of a crew that hold today.';

-- Published: the people somebody leads today: of the crew, and of the manager who delegated it. One row per delegation and person.
create view people.crew_member_now with (security_invoker = true) as
  select distinct on (l.organisation_id, l.id, c.person_id)
         l.organisation_id, l.id as delegation_id, l.crew_id, l.crew_name, l.person_id as lead_id, l.without_approval,
         c.person_id, c.full_name, c.first_name, c.last_name, c.function_name
  from people.crew_lead_now l
  join people.colleague c on c.organisation_id = l.organisation_id and c.crew_id = l.crew_id
    and (c.manager_id = l.given_by or c.person_id = l.person_id)
  order by l.organisation_id, l.id, c.person_id, c.starts_on;
comment on view people.crew_member_now is 'Published. Who is led by whom today; a voorman who is of the crew is one of them.';

-- Asked with every request, so it looks in one index and no further.
create function people.leads_a_crew(here uuid, who uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from people.crew_delegation d where d.organisation_id = here and d.person_id = who and d.ended_at is null
    and d.from_on <= (now() at time zone 'Europe/Amsterdam')::date
    and (d.until_on is null or d.until_on >= (now() at time zone 'Europe/Amsterdam')::date));
end $$;
comment on function people.leads_a_crew is 'Whether somebody is voorman of any crew today. Within the walls of the organisation of the transaction.';

-- Whether somebody counts as there when a crew says so: of the crew on that day, of one of these managers or the voorman self, and employed then.
-- What an employment was on a day follows from its history; on the day of a change both hold.
create function people.was_in_crew(who uuid, crew uuid, day date, lead uuid, managers uuid[]) returns text language sql stable as $$
  with employed as (
    select e.id, e.organisation_id, e.crew_id, e.manager_id, e.starts_on <= day and (e.ends_on is null or e.ends_on >= day) as then
    from people.employment e where e.organisation_id = (select platform.organisation()) and e.person_id = who),
  version as (
    select e.then, (h.was ->> 'crew_id')::uuid as crew_id, (h.was ->> 'manager_id')::uuid as manager_id,
           lag(h.until) over (partition by e.id order by h.until, h.id) as since, h.until
    from employed e join people.employment_history h on h.organisation_id = e.organisation_id and h.employment_id = e.id
    union all
    select e.then, e.crew_id, e.manager_id,
           (select max(h.until) from people.employment_history h where h.organisation_id = e.organisation_id and h.employment_id = e.id), null
    from employed e),
  led as (
    select v.then and (v.since is null or (v.since at time zone 'Europe/Amsterdam')::date <= day)
                  and (v.until is null or (v.until at time zone 'Europe/Amsterdam')::date >= day) as that_day
    from version v where v.crew_id = crew and (who = lead or v.manager_id = any(managers)))
  select case
    when not exists (select from led) then 'stranger'
    when exists (select from led where that_day) then 'there'
    when exists (select from employed where employed.then) then 'not-in-crew'
    else 'not-employed' end
$$;
comment on function people.was_in_crew is 'Published. there, not-employed or not-in-crew (led once, and not employed or not of the crew on that day), or stranger (never of the crew under these managers).';

-- Room content: short versions with a picture, and texts and short films behind a QR code.
create schema content;

create table content.picture (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  type text not null check (type in ('image/png', 'image/jpeg', 'image/webp')),
  bytes bytea not null check (length(bytes) <= 2000000),
  made_at timestamptz not null default now(),
  unique (organisation_id, id)
);
comment on table content.picture is 'A picture beside a short text. Never changed: another picture is another row.';
select platform.wall('content.picture', 'organisation');

create table content.short_version (
  organisation_id uuid not null,
  activity_id uuid not null,
  words text not null default '' check (length(words) <= 1500),
  picture_id uuid,
  picture_words text not null default '' check (length(picture_words) <= 300),
  media_url text check (media_url ~ '^https?://'),
  media_kind text check (media_kind in ('podcast', 'film')),
  changed_at timestamptz not null default now(),
  changed_by uuid references people.person,
  primary key (organisation_id, activity_id),
  foreign key (organisation_id, activity_id) references catalogue.activity (organisation_id, id) on delete cascade,
  foreign key (organisation_id, picture_id) references content.picture (organisation_id, id),
  check ((media_url is null) = (media_kind is null))
);
comment on table content.short_version is 'An activity in a few short sentences with a picture, for whoever reads little (M10, M20); of a toolbox it is the topic that the crew discusses.';
comment on column content.short_version.picture_words is 'What the picture shows, for whoever does not see it.';
select platform.wall('content.short_version', 'organisation');

create table content.item (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  code text not null unique check (code ~ '^[a-z2-9]{7}$'),
  title text not null check (length(title) between 1 and 200),
  words text not null default '' check (length(words) <= 4000),
  media_url text check (media_url ~ '^https?://'),
  media_kind text check (media_kind in ('podcast', 'film')),
  picture_id uuid,
  picture_words text not null default '' check (length(picture_words) <= 300),
  open_to text not null default 'employees' check (open_to in ('employees', 'everyone')),
  made_by uuid references people.person,
  made_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  unique (organisation_id, id),
  foreign key (organisation_id, picture_id) references content.picture (organisation_id, id),
  check ((media_url is null) = (media_kind is null))
);
comment on table content.item is 'A text or short film that stands behind a QR code on a machine, a pump or a door (C16). The code is short, so that it can be typed too, and never used again.';
select platform.wall('content.item', 'organisation');
-- Whoever scanned the code brings it as a ticket; who may read the words, the view decides.
create policy brought_a_ticket on content.item for select using (code = (select platform.ticket()));
create policy brought_a_ticket on content.picture for select using (exists (
  select from content.item i where i.picture_id = picture.id and i.code = (select platform.ticket()) and i.open_to = 'everyone' and i.withdrawn_at is null));

-- Room editions: toolboxes. A toolbox is an edition of one session that was over when it was recorded; this says of which crew, topic and day.
create table editions.toolbox (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  crew_id uuid not null,
  activity_id uuid not null,
  held_on date not null,
  edition_id uuid not null,
  session_id uuid not null,
  unique (organisation_id, id),
  constraint one_toolbox_per_topic_and_day unique (organisation_id, crew_id, activity_id, held_on),
  foreign key (organisation_id, crew_id) references people.unit (organisation_id, id),
  foreign key (organisation_id, edition_id, activity_id) references editions.edition (organisation_id, id, activity_id),
  foreign key (organisation_id, session_id) references editions.session (organisation_id, id)
);
comment on table editions.toolbox is 'A crew discussed a topic on a day. Who was there is in the enrolments and attendance of its edition.';
select platform.wall('editions.toolbox', 'organisation');

create table editions.toolbox_sending (
  organisation_id uuid not null,
  key uuid not null,
  sent_by uuid not null references people.person,
  crew_id uuid not null,
  activity_id uuid not null,
  held_on date not null,
  request_hash text not null,
  toolbox_id uuid,
  verdict text not null check (verdict in ('new', 'merged', 'nobody')),
  added smallint not null,
  known smallint not null,
  recorded_at timestamptz not null,
  received_at timestamptz not null,
  put_away_at timestamptz,
  primary key (organisation_id, key),
  foreign key (organisation_id, toolbox_id) references editions.toolbox (organisation_id, id)
);
comment on table editions.toolbox_sending is 'A toolbox as a device sent it, once per key: a device that did not hear the answer sends it again and gets the same answer.';
comment on column editions.toolbox_sending.recorded_at is 'When it was recorded on the device; received_at: when it came in, which can be a week later.';
create index sendings_of_person on editions.toolbox_sending (organisation_id, sent_by, received_at desc);
select platform.wall('editions.toolbox_sending', 'organisation');

create table editions.toolbox_refused (
  organisation_id uuid not null,
  key uuid not null,
  person_id uuid not null references people.person,
  reason text not null check (reason in ('not-employed', 'not-in-crew')),
  primary key (organisation_id, key, person_id),
  foreign key (organisation_id, key) references editions.toolbox_sending (organisation_id, key) on delete cascade
);
comment on table editions.toolbox_refused is 'Who was ticked and does not count, and why. The voorman sees it until it is put away.';
select platform.wall('editions.toolbox_refused', 'organisation');
