-- Room credentials: certificates and what people brought along from before. One model; PDF and web page are its serialisations.

create schema credentials;

create table credentials.credential (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  person_id uuid not null references people.person,
  kind text not null check (kind in ('certificate', 'diploma', 'training')),
  title text not null,
  provider text not null default '',
  version text not null default '',
  hours numeric(6, 1),
  activity_id uuid,
  edition_id uuid,
  enrolment_id uuid,
  achieved_on date not null,
  issued_at timestamptz not null default now(),
  expires_on date,
  verification_hash text unique,
  revoked_at timestamptz,
  revoked_because text,
  renews_id uuid references credentials.credential,
  source text not null check (source in ('issued', 'imported')),
  import_key text,
  foreign key (organisation_id, enrolment_id) references editions.enrolment (organisation_id, id),
  check (expires_on is null or expires_on >= achieved_on),
  check (source = 'imported' or verification_hash is not null)
);
comment on table credentials.credential is 'What somebody achieved. Issued here with a public verification code (kept hashed), or imported from before. A renewal is a new issue, never an overwrite.';
comment on column credentials.credential.version is 'Year or version of the diploma (P01: a diploma has a date and an age).';
create unique index one_certificate_per_enrolment on credentials.credential (organisation_id, enrolment_id) where enrolment_id is not null and revoked_at is null;
create unique index imported_once on credentials.credential (organisation_id, person_id, import_key) where import_key is not null;
create index credentials_of_person on credentials.credential (organisation_id, person_id, achieved_on desc);
select platform.wall('credentials.credential', 'organisation');
create policy brought_a_ticket on credentials.credential for select using (verification_hash = (select platform.ticket()));

-- Who does not work here is seldom read. As subqueries of the policy these would be made ready at every mention of a person in every question,
-- used or not: that cost the pages with most rooms a third of their plan.
create function people.known_otherwise(person uuid) returns boolean language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from people.guest g where g.organisation_id = platform.organisation() and g.person_id = person)
    or exists (select from editions.enrolment e where e.organisation_id = platform.organisation() and e.person_id = person)
    or exists (select from credentials.credential c where c.verification_hash = platform.ticket() and c.person_id = person);
end $$;
comment on function people.known_otherwise is 'Whether the person is a guest here, takes part in an edition of this organisation (also from another one), or is named on the certificate of the ticket.';
create policy known_otherwise on people.person for select using (people.known_otherwise(id));
