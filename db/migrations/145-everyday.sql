-- Everyday planning: rooms that can't be taken twice, trainers in two places, what must be arranged, free cancellation; and the provider,
-- who keeps the lists of own editions, brings certificates and proposes what should be learned.

-- A room is taken once at a time, whoever takes it: the booking stands at the owner of the room. Kept beside the session because an edition that is
-- cancelled lets go of its rooms.
create table editions.room_booking (
  session_id uuid primary key,
  organisation_id uuid not null,
  room_id uuid not null,
  borrower_id uuid not null,
  borrower text not null default '',
  during tstzrange not null,
  foreign key (borrower_id, session_id) references editions.session (organisation_id, id) on delete cascade,
  foreign key (organisation_id, room_id) references editions.room (organisation_id, id),
  -- A room as a range of one number, because an index of ranges knows no uuid without an extension. Two rooms of one number: once in 2^64.
  -- Deferrable, so that two sessions can change rooms in one act.
  constraint one_session_at_a_time exclude using gist
    ((int8range(hashtextextended(room_id::text, 0), hashtextextended(room_id::text, 0), '[]')) with &&, during with &&) deferrable initially immediate
);
comment on table editions.room_booking is 'When a room is taken, and by which session. Written by triggers from sessions of editions that were not cancelled; the constraint is the promise that a room is never taken twice, by nobody.';
comment on column editions.room_booking.organisation_id is 'The owner of the room, who sees when it is taken and by which organisation, and nothing of the session.';
comment on column editions.room_booking.borrower_id is 'Whose session it is: the owner itself, or an organisation that the room was shared with.';
comment on column editions.room_booking.borrower is 'The name of the borrower, for the owner: they may share no network any more. Empty: the owner itself.';
create index bookings_of_room on editions.room_booking (organisation_id, room_id);
create index bookings_of_borrower on editions.room_booking (borrower_id, room_id) where borrower <> '';
select platform.wall('editions.room_booking', 'network', 'select');
create policy owner on editions.room_booking for select using (organisation_id = (select platform.organisation()));
create policy borrower on editions.room_booking using (borrower_id = (select platform.organisation())) with check (borrower_id = (select platform.organisation()));

create function editions.keep_booking() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare owner uuid;
begin
  select coalesce(r.owner_id, r.organisation_id) into owner from editions.room r where r.organisation_id = new.organisation_id and r.id = new.room_id;
  if owner is null or exists (select from editions.edition e where e.organisation_id = new.organisation_id and e.id = new.edition_id and e.cancelled_at is not null) then
    delete from editions.room_booking where session_id = new.id;
  else
    insert into editions.room_booking (session_id, organisation_id, room_id, borrower_id, borrower, during)
    values (new.id, owner, new.room_id, new.organisation_id,
            case when owner = new.organisation_id then '' else (select o.name from people.organisation o where o.id = new.organisation_id) end, tstzrange(new.starts_at, new.ends_at))
    on conflict (session_id) do update set organisation_id = excluded.organisation_id, room_id = excluded.room_id, borrower = excluded.borrower, during = excluded.during
      where (room_booking.room_id, room_booking.during) is distinct from (excluded.room_id, excluded.during);
  end if;
  return null;
end $$;
create trigger keep_booking after insert or update of room_id, starts_at, ends_at on editions.session for each row execute function editions.keep_booking();
create function editions.let_go_of_rooms() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from editions.room_booking b using editions.session s
  where s.organisation_id = new.organisation_id and s.edition_id = new.id and b.session_id = s.id;
  return null;
end $$;
create trigger let_go_of_rooms after update of cancelled_at on editions.edition for each row
  when (new.cancelled_at is not null and old.cancelled_at is null) execute function editions.let_go_of_rooms();

-- Published: trainers who are in two places at once. A trainer is a colleague, or a name that was typed.
create function editions.trainer_key(trainer_id uuid, trainer_name text) returns text language sql immutable as
  $$ select coalesce(trainer_id::text, nullif(lower(trim(trainer_name)), '')) $$;
create index sessions_by_trainer_key on editions.session (organisation_id, editions.trainer_key(trainer_id, trainer_name), starts_at)
  where editions.trainer_key(trainer_id, trainer_name) is not null;
create view editions.trainer_clash with (security_invoker = true) as
  select s.organisation_id, s.id as session_id, s.edition_id, o.id as other_id, o.edition_id as other_edition_id, s.starts_at, s.ends_at
  from editions.session s
  join editions.session o on o.organisation_id = s.organisation_id and o.id <> s.id
    and editions.trainer_key(o.trainer_id, o.trainer_name) = editions.trainer_key(s.trainer_id, s.trainer_name)
    and o.starts_at < s.ends_at and o.ends_at > s.starts_at and o.starts_at > s.starts_at - interval '1 day' -- no session is longer: one look in the index
  join editions.edition e on e.organisation_id = s.organisation_id and e.id = s.edition_id and e.cancelled_at is null
  join editions.edition f on f.organisation_id = o.organisation_id and f.id = o.edition_id and f.cancelled_at is null
  where editions.trainer_key(s.trainer_id, s.trainer_name) is not null;
comment on view editions.trainer_clash is 'Published. Each pair of sessions with one trainer at overlapping times, from both sides.';

create table editions.clash_reason (
  session_id uuid primary key,
  organisation_id uuid not null,
  reason text not null check (length(reason) between 1 and 300),
  given_by uuid references people.person,
  given_at timestamptz not null,
  foreign key (organisation_id, session_id) references editions.session (organisation_id, id) on delete cascade
);
comment on table editions.clash_reason is 'Why a session was planned although its trainer is elsewhere then: two groups in one hall, for instance.';
select platform.wall('editions.clash_reason', 'organisation');

-- What must be arranged for an edition. The organisation keeps its own list; a new edition gets a copy of it.
create table editions.checklist_point (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  days_before smallint not null default 14 check (days_before between -180 and 365),
  position smallint not null default 0,
  ended_at timestamptz
);
comment on table editions.checklist_point is 'What the organisation arranges for every edition. days_before: how many days before the first session it should be done; below zero: after it (an invoice).';
create unique index one_point_of_a_name on editions.checklist_point (organisation_id, lower(name)) where ended_at is null;
select platform.wall('editions.checklist_point', 'organisation');

create table editions.checklist_item (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  edition_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  days_before smallint not null,
  position smallint not null default 0,
  note text not null default '' check (length(note) <= 200),
  done_at timestamptz,
  done_by uuid references people.person,
  foreign key (organisation_id, edition_id) references editions.edition (organisation_id, id) on delete cascade
);
comment on table editions.checklist_item is 'One thing to arrange for one edition. note: an order number, the name of the caterer.';
create index checklist_of_edition on editions.checklist_item (organisation_id, edition_id);
create index checklist_open on editions.checklist_item (organisation_id, edition_id, days_before) where done_at is null;
select platform.wall('editions.checklist_item', 'organisation');

create function editions.begin_checklist() returns trigger language plpgsql as $$
begin
  insert into editions.checklist_item (organisation_id, edition_id, name, days_before, position)
  select n.organisation_id, n.id, p.name, p.days_before, p.position
  from after_rows n join editions.checklist_point p on p.organisation_id = n.organisation_id and p.ended_at is null;
  return null;
end $$;
create trigger begin_checklist after insert on editions.edition referencing new table as after_rows for each statement execute function editions.begin_checklist();

-- Until when an edition can be cancelled without cost, and what it costs afterwards.
alter table editions.edition add column free_until date, add column cancel_cost_cents int check (cancel_cost_cents >= 0);
comment on column editions.edition.free_until is 'The last day, included, on which cancelling costs nothing.';
create index editions_free_until on editions.edition (organisation_id, free_until) where free_until is not null;

-- Published: what waits for a planner besides editions.waiting_for: things to arrange, and the last days of free cancelling with too few people.
create view editions.arranging_for with (security_invoker = true) as
  select w.organisation_id, k.person_id, case when k.person_id is null then 'learning_adviser' end as role, w.kind, w.edition_id as about_id, a.title, null::text as title_en,
         w.since, w.due, '/academie/edities/' || w.edition_id || '/regelen' as href
  from (
    -- What has to be done longest before the start is what began to wait first; after the start nothing is due before the start.
    select e.organisation_id, e.id as edition_id, e.activity_id, 'arrange' as kind,
           t.starts_at - i.first * interval '1 day' as since, t.starts_at - least(i.first, 0) * interval '1 day' as due
    from (
      select organisation_id, edition_id, max(days_before) as first from editions.checklist_item where done_at is null group by organisation_id, edition_id) i
    join editions.tally t on t.organisation_id = i.organisation_id and t.edition_id = i.edition_id
      and t.starts_at - i.first * interval '1 day' <= now() and t.starts_at > now() - interval '180 days'
    join editions.edition e on e.organisation_id = i.organisation_id and e.id = i.edition_id and e.cancelled_at is null
    union all
    select e.organisation_id, e.id, e.activity_id, 'free-cancelling',
           (e.free_until - 7)::timestamp at time zone 'Europe/Amsterdam', (e.free_until + time '12:00') at time zone 'Europe/Amsterdam'
    from editions.edition e
    join editions.tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id
    where e.free_until between (now() at time zone 'Europe/Amsterdam')::date and (now() at time zone 'Europe/Amsterdam')::date + 7
      and e.cancelled_at is null and e.published_at is not null and e.completed_at is null and t.taken < e.min_participants and t.starts_at > now()) w
  join catalogue.activity a on a.organisation_id = w.organisation_id and a.id = w.activity_id
  left join catalogue.coordinator_now k on k.organisation_id = w.organisation_id and k.activity_id = w.activity_id;
comment on view editions.arranging_for is 'Published, to be united by home. arrange: something of the checklist should have been done. free-cancelling: too few people, in the week before cancelling begins to cost.';

-- The contact of a provider: guest-like, signs in by a link in the mail, sees the editions of that provider and nothing else.
create table catalogue.provider_contact (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  provider_id uuid not null,
  person_id uuid not null references people.person,
  invited_by uuid references people.person,
  since timestamptz not null default now(),
  ended_at timestamptz,
  foreign key (organisation_id, provider_id) references catalogue.provider (organisation_id, id)
);
comment on table catalogue.provider_contact is 'Who acts for a provider (aanbieder) here. Tied by the learning adviser, as long as ended_at is empty.';
create unique index one_contact_of_provider on catalogue.provider_contact (organisation_id, provider_id, person_id) where ended_at is null;
create index contacts_of_person on catalogue.provider_contact (organisation_id, person_id) where ended_at is null;
create index activities_of_provider on catalogue.activity (organisation_id, provider_id);
select platform.wall('catalogue.provider_contact', 'organisation');

-- Published: whether somebody acts for a provider. Asked with every request.
create function catalogue.provides(here uuid, who uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from catalogue.provider_contact c where c.organisation_id = here and c.person_id = who and c.ended_at is null);
end $$;
comment on function catalogue.provides is 'Published. Within the walls of the organisation of the transaction, like any query.';

-- The inventory of needs (P03): proposals from employer, employees and provider, ranked by people to a top 10, with a review half way.
create table catalogue.inventory (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  provider_id uuid,
  name text not null check (length(name) between 1 and 120),
  closes_on date not null,
  review_on date not null,
  made_by uuid references people.person,
  made_at timestamptz not null default now(),
  reviewed_at timestamptz,
  review text not null default '' check (length(review) <= 2000),
  unique (organisation_id, id),
  foreign key (organisation_id, provider_id) references catalogue.provider (organisation_id, id),
  check (review_on > closes_on)
);
comment on table catalogue.inventory is 'An inventory of needs. Proposals until closes_on; on review_on somebody looks back at the first half year and decides the rest.';
select platform.wall('catalogue.inventory', 'organisation');

create table catalogue.proposal (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  inventory_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  reason text not null default '' check (length(reason) <= 2000),
  kind text not null check (kind in ('content', 'skills')),
  side text not null check (side in ('employer', 'employees', 'provider')),
  person_id uuid references people.person,
  activity_id uuid,
  made_at timestamptz not null default now(),
  rank smallint check (rank between 1 and 10),
  half smallint check (half in (1, 2)),
  foreign key (organisation_id, inventory_id) references catalogue.inventory (organisation_id, id) on delete cascade,
  foreign key (organisation_id, activity_id) references catalogue.activity (organisation_id, id),
  unique (organisation_id, inventory_id, rank) deferrable initially deferred
);
comment on table catalogue.proposal is 'What should be learned. side: who brings it in; person_id is empty when many asked (demand), whom nobody may know. rank: place in the top 10, given by people; half: first or second half year.';
create index proposals_of_inventory on catalogue.proposal (organisation_id, inventory_id);
select platform.wall('catalogue.proposal', 'organisation');

-- What a provider brings as a certificate: a file, kept as it came.
create table credentials.paper (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null references people.person,
  bytes bytea not null check (length(bytes) between 1 and 5000000),
  brought_by uuid references people.person,
  brought_at timestamptz not null default now(),
  confirmed_at timestamptz,
  confirmed_by uuid references people.person,
  foreign key (organisation_id, enrolment_id) references editions.enrolment (organisation_id, id)
);
comment on table credentials.paper is 'A certificate as a provider made it (PDF). Always sent as an attachment under a name of our own; opened by the participant, the provider, and whoever plans the activity and confirms it.';
comment on column credentials.paper.confirmed_at is 'Whoever plans the activity looked at it: from then on a completed enrolment has a certificate of our own with a code, also where the activity gives none by itself.';
create index papers_of_person on credentials.paper (organisation_id, person_id);
create index papers_of_enrolment on credentials.paper (organisation_id, enrolment_id);
select platform.wall('credentials.paper', 'organisation');

-- Many certificates as one file, made by a job.
create table credentials.bundle (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  edition_id uuid,
  series_id uuid,
  made_by uuid references people.person,
  made_at timestamptz not null default now(),
  done_at timestamptz,
  certificates int not null default 0,
  bytes bytea,
  check ((edition_id is null) <> (series_id is null))
);
comment on table credentials.bundle is 'Certificates of an edition or a series as one zip, for whoever asked. Deleted after a day.';
create index bundles_recent on credentials.bundle (organisation_id, made_at desc);
select platform.wall('credentials.bundle', 'organisation');

-- Published, to be united by home: certificates that a provider brought and nobody judged, where the person has none of our own yet. One row per edition.
create view credentials.paper_waiting with (security_invoker = true) as
  select n.organisation_id, k.person_id, case when k.person_id is null then 'learning_adviser' end as role, 'papers'::text as kind, n.edition_id as about_id,
         'Bevestig certificaten van de aanbieder: ' || a.title as title, 'Confirm certificates of the provider: ' || a.title as title_en,
         min(c.brought_at) as since, null::timestamptz as due, '/academie/edities/' || n.edition_id || '/uitslag' as href
  from credentials.paper c
  join editions.enrolment n on n.organisation_id = c.organisation_id and n.id = c.enrolment_id and n.state = 'completed'
  join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id and not a.confidential
  left join catalogue.coordinator_now k on k.organisation_id = n.organisation_id and k.activity_id = n.activity_id
  where c.confirmed_at is null
    and not exists (select from credentials.credential d where d.organisation_id = n.organisation_id and d.enrolment_id = n.id and d.revoked_at is null)
  group by n.organisation_id, k.person_id, n.edition_id, a.title;
comment on view credentials.paper_waiting is 'Published. In the shape of home.waiting_for.';

