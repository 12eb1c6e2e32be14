-- Messages: what a mail needs beyond its text, and to whom a message goes. Signing in: links that are not kept, sessions that end at leaving.

alter table platform.outbox
  add column kind text not null default '',
  add column lang text not null default 'nl' check (lang in ('nl', 'en')),
  add column sender text not null default '',
  add column confidential boolean not null default false,
  add column secret_id uuid,
  add column tries int not null default 0,
  add column tried_at timestamptz;
comment on column platform.outbox.kind is 'Which text it was made from, such as enrolled.';
comment on column platform.outbox.sender is 'What the organisation calls its academy: stands above and below the message.';
comment on column platform.outbox.confidential is 'About a confidential activity (rule 3): nobody but the addressee reads it on screen.';
comment on column platform.outbox.secret_id is 'What the secret part of a link is made from, with the secret of the server. The link itself is never stored.';
comment on column platform.outbox.tries is 'How often sending was tried and failed.';
create index outbox_by_kind on platform.outbox (organisation_id, kind, made_at desc);

comment on table platform.message_text is 'Overrides of the built-in message texts; absent means the built-in text. A text of an activity goes before that of the organisation.';

-- Published: how a person is reached in an organisation: the work address first, then the address given as a guest.
create view people.addressee with (security_invoker = true) as
  select distinct on (a.organisation_id, a.person_id)
         a.organisation_id, a.person_id, p.first_name, p.full_name, a.email, a.employed,
         coalesce((select s.lang from people.session s where s.organisation_id = a.organisation_id and s.person_id = a.person_id
                   order by s.seen_at desc limit 1), 'nl') as lang
  from (
    select e.organisation_id, e.person_id, e.email, true as employed, case when e.email is null then 2 else 1 end as place, e.starts_on
    from people.employment e where e.ends_on is null or e.ends_on >= (now() at time zone 'Europe/Amsterdam')::date
    union all
    select g.organisation_id, g.person_id, g.email, false, case when g.email is null then 2 else 1 end, date '1900-01-01' from people.guest g) a
  join people.person p on p.id = a.person_id
  where p.erased_at is null
  order by a.organisation_id, a.person_id, a.place, a.employed desc, a.starts_on desc;
comment on view people.addressee is 'Published. One row per person and organisation; email is null for somebody without an address.';

-- The secret part of a link is made from this id and the secret of the server, so that the outbox needs not keep it.
alter table people.sign_in_link add column id uuid not null default gen_random_uuid();
create unique index sign_in_link_by_id on people.sign_in_link (id);
create index sign_in_links_of_person on people.sign_in_link (organisation_id, person_id, made_at desc);

-- Who has this address, in which organisation: for a link by mail, asked before an organisation is known. An employee is found by the address
-- that was confirmed and never by one that came later; somebody who left by the private address.
create function people.who_has_address(address text) returns table (organisation_id uuid, person_id uuid, employed boolean, guest boolean, leaver boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare o uuid; was text := coalesce(current_setting('app.organisation', true), ''); today date := (now() at time zone 'Europe/Amsterdam')::date;
begin
  perform set_config('app.listing', 'organisations', true);
  for o in select id from people.organisation order by id loop
    perform set_config('app.organisation', o::text, true);
    return query
      select o, x.person_id, bool_or(x.employed), bool_or(x.guest), bool_or(x.leaver) from (
        select a.person_id, true as employed, false as guest, false as leaver from people.sign_in_address a
        where a.organisation_id = o and lower(a.email) = lower(address)
          and exists (select from people.employment e where e.organisation_id = o and e.person_id = a.person_id and e.email is not null
                      and e.starts_on <= today and (e.ends_on is null or e.ends_on >= today))
        union all
        select g.person_id,
               exists (select from people.employment e where e.organisation_id = o and e.person_id = g.person_id
                       and e.starts_on <= today and (e.ends_on is null or e.ends_on >= today)), true, false
        from people.guest g where g.organisation_id = o and lower(g.email) = lower(address)
        union all
        select p.person_id, false, false, true from people.private_address p
        where p.organisation_id = o and lower(p.email) = lower(address) and p.confirmed_at is not null and people.left_on(p.person_id) >= today - 90) x
      group by x.person_id;
  end loop;
  perform set_config('app.listing', '', true), set_config('app.organisation', was, true);
end $$;
comment on function people.who_has_address is 'Answers ids only. Who asks is told nothing about the answer.';

-- Ends the session of a browser by the hash of its token, whatever organisation it is in: a new sign-in replaces the old one.
create function people.end_session(hash text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare o uuid; was_organisation text := coalesce(current_setting('app.organisation', true), ''); was_ticket text := coalesce(current_setting('app.ticket', true), '');
begin
  perform set_config('app.ticket', hash, true);
  select organisation_id into o from people.session where token_hash = hash;
  if o is not null then
    perform set_config('app.organisation', o::text, true);
    update people.session set ended_at = now() where organisation_id = o and token_hash = hash and ended_at is null;
  end if;
  perform set_config('app.organisation', was_organisation, true), set_config('app.ticket', was_ticket, true);
end $$;


-- An organisation always keeps somebody who can grant roles.
create function people.keeps_an_administrator() returns trigger language plpgsql as $$
begin
  if old.role = 'administrator' and old.ended_at is null and new.ended_at is not null and not exists (
       select from people.role_grant r where r.organisation_id = new.organisation_id and r.role = 'administrator' and r.ended_at is null) then
    raise exception 'an organisation keeps an administrator' using errcode = 'check_violation', constraint = 'keeps_an_administrator';
  end if;
  return null;
end $$;
create constraint trigger keeps_an_administrator after update of ended_at on people.role_grant
  deferrable initially deferred for each row execute function people.keeps_an_administrator();
