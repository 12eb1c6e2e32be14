-- What pages read about dates and seats comes from the tally, which is counted when an enrolment or session changes, instead of being
-- counted again for every row of every page. Decisions about seats still count the enrolments themselves, under the lock.

-- Published: as it was, with the same columns.
create or replace view editions.edition_now with (security_invoker = true) as
  select e.organisation_id, e.id, e.activity_id, e.series_id, e.name, e.min_participants, e.capacity, e.opens_at, e.closes_at, e.approval,
         e.price_cents, e.opt_out, e.audience, e.audience_units, e.promotion_days, e.bring, e.published_at,
         coalesce(t.sessions, 0) as sessions, t.starts_at, t.ends_at,
         coalesce(t.taken, 0) as taken, coalesce(t.waiting, 0) as waiting, coalesce(t.requested, 0) as requested,
         e.capacity - coalesce(t.taken, 0) as seats_left,
         case
           when e.cancelled_at is not null then 'cancelled'
           when e.completed_at is not null then 'completed'
           when e.published_at is null then 'draft'
           when t.starts_at <= now() then 'running'
           when e.confirmed_at is not null then 'confirmed'
           when e.capacity <= coalesce(t.taken, 0) then 'full'
           else 'open'
         end as state
  from editions.edition e
  left join editions.tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id;

create or replace view editions.enrolment_brief with (security_invoker = true) as
  select n.organisation_id, n.home_organisation_id, n.id, n.edition_id, n.activity_id, n.person_id, n.state, n.state_since, n.made_at,
         case when n.state = 'waiting' then (select count(*)::int from editions.enrolment w where w.organisation_id = n.organisation_id
           and w.edition_id = n.edition_id and w.state = 'waiting' and w.queue_number <= n.queue_number) end as position,
         a.title, a.learning_form, a.theme, a.hours, a.price_cents, a.confidential,
         e.bring, e.cancelled_at is not null as cancelled, e.completed_at is not null as over, t.starts_at, t.ends_at
  from editions.enrolment n
  join editions.edition e on e.organisation_id = n.organisation_id and e.id = n.edition_id
  join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id
  left join editions.tally t on t.organisation_id = n.organisation_id and t.edition_id = n.edition_id;

-- Published: the dates and the counted seats of every edition.
create view editions.edition_tally with (security_invoker = true) as
  select t.organisation_id, t.edition_id, t.starts_at, t.ends_at, t.taken, t.waiting from editions.tally t;
comment on view editions.edition_tally is 'Published. taken: everyone with a seat, also after it was over; starts_at and ends_at are of the first and last session.';
