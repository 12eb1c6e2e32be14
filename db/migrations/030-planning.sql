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

-- Published: what is to be planned, in the one shape that home unites. person_id null: everyone who holds the role.
-- seat-by-hand: after the cut-off a seat is free while somebody waits. plan-dates: enough interest to set dates.
-- below-minimum: starts within 14 days with too few people. What is to be planned waits for the coordinators of the activity, and without
-- one for the learning adviser.
create view editions.waiting_for with (security_invoker = true) as
  select w.organisation_id, k.person_id, case when k.person_id is null then 'learning_adviser' end as role, w.kind, w.id as about_id, a.title,
         w.published_at as since, w.starts_at as due, '/academie/edities/' || w.id as href
  from (
    -- One select for each kind: whoever asks for one of them reads no other.
    select 'seat-by-hand' as kind, e.organisation_id, e.id, e.activity_id, e.published_at, t.starts_at
    from editions.tally t join editions.edition e on e.organisation_id = t.organisation_id and e.id = t.edition_id
    where e.published_at is not null and e.cancelled_at is null and e.completed_at is null
      and t.waiting > 0 and t.taken < e.capacity and t.starts_at > now() and t.starts_at - e.promotion_days * interval '24 hours' <= now()
    union all
    select 'plan-dates', e.organisation_id, e.id, e.activity_id, e.published_at, t.starts_at
    from editions.tally t join editions.edition e on e.organisation_id = t.organisation_id and e.id = t.edition_id
    where e.published_at is not null and e.cancelled_at is null and e.completed_at is null
      and t.waiting >= e.min_participants and t.waiting > 0 and t.starts_at is null
    union all
    select 'below-minimum', e.organisation_id, e.id, e.activity_id, e.published_at, t.starts_at
    from editions.tally t join editions.edition e on e.organisation_id = t.organisation_id and e.id = t.edition_id
    where e.published_at is not null and e.cancelled_at is null and e.completed_at is null
      and t.starts_at > now() and t.starts_at < now() + interval '14 days' and t.taken < e.min_participants) w
  join catalogue.activity a on a.organisation_id = w.organisation_id and a.id = w.activity_id
  left join catalogue.coordinator_now k on k.organisation_id = w.organisation_id and k.activity_id = w.activity_id;
comment on view editions.waiting_for is 'Published, to be united by home. about_id is the edition; href is where it is planned.';
