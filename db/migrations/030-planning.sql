-- Planning of editions: what waits for whom, sessions that were taken away, guests, and the numbers of a series.

-- A session that was taken away keeps its UID and SEQUENCE, so that agendas get its cancellation.
create table editions.removed_session (
  id uuid primary key,
  organisation_id uuid not null,
  edition_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '',
  revision int not null,
  removed_at timestamptz not null,
  foreign key (organisation_id, edition_id) references editions.edition (organisation_id, id) on delete cascade
);
comment on table editions.removed_session is 'id is that of the former session; revision is the SEQUENCE of its cancellation. Kept so that calendars can be told.';
create index removed_sessions_of_edition on editions.removed_session (organisation_id, edition_id);
select platform.wall('editions.removed_session', 'organisation', 'select, insert, delete');

-- Whoever brings the id of an edition that is open to everyone may read that one row: it names the organisation of a public page.
create policy open_to_everyone on editions.edition for select
  using (audience = 'everyone' and published_at is not null and id::text = (select platform.ticket()));

-- Published: the series with their counts.
create view editions.series_now with (security_invoker = true) as
  select s.organisation_id, s.id, s.activity_id, s.name, s.plan, s.made_at, coalesce(e.editions, 0) as editions, coalesce(e.drafts, 0) as drafts,
         e.seats, coalesce(e.taken, 0) as taken, coalesce(e.waiting, 0) as waiting, e.first_at, e.last_at
  from editions.series s
  left join lateral (
    select count(*)::int as editions, count(*) filter (where n.state = 'draft')::int as drafts, sum(n.capacity)::int as seats, sum(n.taken)::int as taken,
           sum(n.waiting)::int as waiting, min(n.starts_at) as first_at, max(n.ends_at) as last_at
    from editions.edition_now n
    where n.organisation_id = s.organisation_id and n.series_id = s.id and n.state <> 'cancelled') e on true;
comment on view editions.series_now is 'Published. Cancelled editions do not count; seats is null when an edition has no limit and no other has one.';

-- Published: what waits for a person in this room, in the one shape that home unites. person_id null: everyone who holds the role.
-- approval: a request of somebody of the team (without a manager the learning adviser stands in).
-- seat-by-hand: after the cut-off a seat is free while somebody waits. plan-dates: enough interest to set dates.
-- below-minimum: starts within 14 days with too few people. What is to be planned waits for the coordinators of the activity, and without
-- one for the learning adviser.
create view editions.waiting_for with (security_invoker = true) as
  select n.organisation_id, m.person_id, m.role, 'approval' as kind, n.id as about_id, p.full_name || ': ' || a.title as title, n.state_since as since,
         coalesce(e.closes_at, (select min(s.starts_at) from editions.session s where s.organisation_id = e.organisation_id and s.edition_id = e.id)) as due,
         '/inschrijvingen/' || n.id || '/beoordelen' as href
  from editions.enrolment n
  join editions.edition e on e.organisation_id = n.organisation_id and e.id = n.edition_id and e.cancelled_at is null and e.completed_at is null
  join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id and not a.confidential
  join people.person p on p.id = n.person_id
  join lateral (
    select distinct c.manager_id as person_id, null::text as role from people.colleague c
    where c.organisation_id = n.organisation_id and c.person_id = n.person_id and c.manager_id is not null
    union all
    select null, 'learning_adviser'
    where not exists (select from people.colleague c where c.organisation_id = n.organisation_id and c.person_id = n.person_id and c.manager_id is not null)
  ) m on true
  where n.state = 'requested'
  union all
  select e.organisation_id, k.person_id, case when k.person_id is null then 'learning_adviser' end, w.kind, e.id, a.title, e.published_at, e.starts_at, '/academie/edities/' || e.id
  from editions.edition_now e
  join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
  left join catalogue.coordinator_now k on k.organisation_id = e.organisation_id and k.activity_id = e.activity_id
  join lateral (
    select 'seat-by-hand' as kind
    where e.waiting > 0 and e.seats_left > 0 and e.starts_at > now() and e.starts_at - e.promotion_days * interval '24 hours' <= now()
    union all select 'plan-dates' where e.starts_at is null and e.waiting >= e.min_participants
    union all select 'below-minimum'
    where e.starts_at > now() and e.starts_at < now() + interval '14 days' and e.taken < e.min_participants
  ) w on true
  where e.state in ('open', 'full', 'confirmed');
comment on view editions.waiting_for is 'Published. about_id is the enrolment (approval) or the edition (the other kinds); href is where it is done.';
