-- What comes out of an edition: the trainer's list, results, certificates, evaluations.

alter table catalogue.activity add column validity_months smallint check (validity_months between 1 and 240);
comment on column catalogue.activity.validity_months is 'Months that a certificate of this activity is valid; null is without end.';

-- Published: each seated enrolment with what was attended, for results and certificates.
create view editions.result_now with (security_invoker = true) as
  select n.organisation_id, n.id as enrolment_id, n.edition_id, n.activity_id, n.person_id, n.state, e.completed_at,
         a.title, a.hours, a.certificate, a.completion_share, a.validity_months, p.name as provider,
         s.sessions, s.marked_sessions, t.attended, t.marked, (s.ends_at at time zone 'Europe/Amsterdam')::date as ended_on
  from editions.enrolment n
  join editions.edition e on e.organisation_id = n.organisation_id and e.id = n.edition_id
  join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id
  join catalogue.provider p on p.organisation_id = a.organisation_id and p.id = a.provider_id
  cross join lateral (
    select count(*)::int as sessions, max(s.ends_at) as ends_at,
           (count(*) filter (where exists (select from editions.attendance m where m.session_id = s.id and m.organisation_id = s.organisation_id and m.present is not null)))::int as marked_sessions
    from editions.session s where s.organisation_id = n.organisation_id and s.edition_id = n.edition_id) s
  cross join lateral (
    select (count(*) filter (where m.present))::int as attended, (count(*) filter (where m.present is not null))::int as marked
    from editions.attendance m where m.organisation_id = n.organisation_id and m.enrolment_id = n.id) t
  where n.state in ('seated', 'completed', 'not_completed', 'no_show');
comment on view editions.result_now is 'Published. attended and marked count sessions; ended_on is the local date of the last session.';

-- Who is asked what they thought of an edition: those who were there.
create table scans.invited (
  evaluation_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null references people.person,
  primary key (evaluation_id, person_id),
  foreign key (organisation_id, evaluation_id) references scans.evaluation (organisation_id, id)
);
comment on table scans.invited is 'Who may rate: the people who were present. It says nothing about who did.';
create index invited_person on scans.invited (organisation_id, person_id);
select platform.wall('scans.invited', 'organisation', 'select, insert, delete');

-- Published: evaluations that wait for a person. For that person only: drafts are readable by their rater alone.
create view scans.waiting_for with (security_invoker = true) as
  select i.organisation_id, i.person_id, e.id as evaluation_id, e.edition_id, e.activity_id, e.opens_at, e.closes_at
  from scans.invited i
  join scans.evaluation e on e.organisation_id = i.organisation_id and e.id = i.evaluation_id
  where e.closed_at is null and e.opens_at <= now() and e.closes_at > now()
    and not exists (select from scans.rated r where r.organisation_id = i.organisation_id and r.evaluation_id = i.evaluation_id and r.person_id = i.person_id)
    and not exists (select from scans.draft d where d.evaluation_id = i.evaluation_id and d.person_id = i.person_id and d.handed_in);
comment on view scans.waiting_for is 'Published. Ask it for the acting person only.';

-- Published: what people achieved, with the state as of today.
create view credentials.credential_now with (security_invoker = true) as
  select c.organisation_id, c.id, c.person_id, c.kind, c.title, c.provider, c.version, c.hours, c.activity_id, c.edition_id, c.enrolment_id,
         c.achieved_on, c.issued_at, c.expires_on, c.revoked_at, c.revoked_because, c.source,
         case when c.revoked_at is not null then 'revoked'
              when c.expires_on < (now() at time zone 'Europe/Amsterdam')::date then 'expired'
              else 'valid' end as state
  from credentials.credential c;
comment on view credentials.credential_now is 'Published. state: valid, expired, revoked. source issued has a certificate to download.';

-- Who brings the code of a certificate may read who issued it.
create policy issuer_verified_in_public on people.organisation_name for select using (exists (
  select from credentials.credential c where c.verification_hash = (select platform.ticket()) and c.organisation_id = organisation_name.organisation_id));

-- Published: whether somebody teaches now or did lately. Asked with every request, so it looks in the index of sessions by trainer and no further.
create function editions.teaches(here uuid, who uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from editions.session s where s.organisation_id = here and s.trainer_id = who and s.starts_at > now() - interval '90 days');
end $$;
comment on function editions.teaches is 'Published. Within the walls of the organisation of the transaction, like any query.';

-- What trainers were told about their sessions, so that each change reaches their agenda once, and a cancellation only whoever had it.
create table editions.trainer_told (
  organisation_id uuid not null,
  session_id uuid not null,
  person_id uuid not null references people.person,
  edition_id uuid not null,
  revision int not null,
  sequence int not null,
  gone boolean not null default false,
  told_at timestamptz not null,
  primary key (session_id, person_id),
  foreign key (organisation_id, edition_id) references editions.edition (organisation_id, id) on delete cascade
);
comment on table editions.trainer_told is 'The invitation of a trainer as it was last sent: for which revision of the session, with which SEQUENCE, and whether it was a cancellation.';
create index trainers_told_of_edition on editions.trainer_told (organisation_id, edition_id);
select platform.wall('editions.trainer_told', 'organisation', 'select, insert, update, delete');
