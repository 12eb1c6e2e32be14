-- What the pages that show several rooms at once read: published views that ask for no more than a list needs.

-- Published: as enrolment_now, but without the seats of the edition. For lists of many enrolments, where counting seats would cost the page.
create view editions.enrolment_brief with (security_invoker = true) as
  select n.organisation_id, n.home_organisation_id, n.id, n.edition_id, n.activity_id, n.person_id, n.state, n.state_since, n.made_at,
         case when n.state = 'waiting' then (select count(*)::int from editions.enrolment w where w.organisation_id = n.organisation_id
           and w.edition_id = n.edition_id and w.state = 'waiting' and w.queue_number <= n.queue_number) end as position,
         a.title, a.learning_form, a.theme, a.hours, a.price_cents, a.confidential,
         e.bring, e.cancelled_at is not null as cancelled, e.completed_at is not null as over, t.starts_at, t.ends_at
  from editions.enrolment n
  join editions.edition e on e.organisation_id = n.organisation_id and e.id = n.edition_id
  join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id
  left join editions.tally t on t.organisation_id = n.organisation_id and t.edition_id = n.edition_id;
comment on view editions.enrolment_brief is 'Published. Enrolments with title and dates, without seats. confidential ones are for the person and the guide only (rule 3).';

-- Published: the dates and the counted seats of every edition.
create view editions.edition_tally with (security_invoker = true) as
  select t.organisation_id, t.edition_id, t.starts_at, t.ends_at, t.taken, t.waiting from editions.tally t;
comment on view editions.edition_tally is 'Published. taken: everyone with a seat, also after it was over; starts_at and ends_at are of the first and last session.';

-- Published: meetings with the words for where and who.
create view editions.session_now with (security_invoker = true) as
  select s.organisation_id, s.id, s.edition_id, s.starts_at, s.ends_at, s.walk_in_at, s.video_url, s.revision, s.trainer_id,
         coalesce(nullif(concat_ws(', ', nullif(r.place, ''), r.name), ''), s.place) as place,
         coalesce(t.full_name, s.trainer_name) as trainer
  from editions.session s
  left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
  left join people.person t on t.id = s.trainer_id;
comment on view editions.session_now is 'Published. One meeting with its place and trainer in words.';

-- Published: editions that may still be joined, without counting their seats.
create view editions.edition_brief with (security_invoker = true) as
  select e.organisation_id, e.id, e.activity_id, e.series_id, e.capacity, e.min_participants, e.audience, e.audience_units, e.opens_at, e.closes_at,
         e.published_at, e.confirmed_at, e.completed_at, e.cancelled_at
  from editions.edition e;
comment on view editions.edition_brief is 'Published. The bare facts of an edition; edition_now adds state and seats.';

-- Published: what somebody achieved and may show: issued here or brought along, not revoked.
create view credentials.achieved with (security_invoker = true) as
  select c.organisation_id, c.id, c.person_id, c.kind, c.title, c.provider, c.version, c.hours, c.activity_id, c.edition_id, c.enrolment_id,
         c.achieved_on, c.expires_on, c.source, coalesce(a.confidential, false) as confidential
  from credentials.credential c
  left join catalogue.activity a on a.organisation_id = c.organisation_id and a.id = c.activity_id
  where c.revoked_at is null;
comment on view credentials.achieved is 'Published. Certificates, diplomas and earlier trainings of a person that hold.';

create schema home;

-- Published: the mark of an edition from five answers on (rule 5).
create view scans.edition_mark with (security_invoker = true) as
  select e.organisation_id, e.edition_id, round(avg(a.number), 1) as mark, count(*)::int as answers
  from scans.evaluation e
  join scans.answer a on a.organisation_id = e.organisation_id and a.evaluation_id = e.id and a.question = 'mark'
  group by e.organisation_id, e.edition_id, e.minimum
  having count(*) >= e.minimum;
comment on view scans.edition_mark is 'Published. Absent below the minimum of the evaluation.';

create index looks_at_a_unit on platform.look (organisation_id, unit_id, day desc) where unit_id is not null;
create index requests_to_answer on editions.enrolment (organisation_id, made_at) where state = 'requested';
