-- People without e-mail or desk: signing in by a code to a private address or telephone, or by a card with a PIN; shared tablets; messages by
-- the channel somebody has.

create table people.sign_in_contact (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  kind text not null check (kind in ('mail', 'phone')),
  value text not null check (case kind when 'phone' then value ~ '^\+[1-9][0-9]{6,14}$' else value ~ '^[^@\s]+@[^@\s]+$' and value = lower(value) end),
  made_at timestamptz not null default now(),
  tries int not null default 0,
  confirmed_at timestamptz
);
comment on table people.sign_in_contact is 'A private address or telephone number (E.164) that an employee registered to sign in by a code and to get messages. It counts when a code that was sent there was typed.';
comment on column people.sign_in_contact.tries is 'Codes that were typed to confirm it, wrong ones included.';
create unique index one_waiting_and_one_confirmed_of_a_kind on people.sign_in_contact (organisation_id, person_id, kind, (confirmed_at is null));
create unique index one_person_per_contact on people.sign_in_contact (organisation_id, value) where confirmed_at is not null;
select platform.wall('people.sign_in_contact', 'organisation');

create table people.sign_in_code (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  contact_id uuid not null references people.sign_in_contact on delete cascade,
  ask_hash text not null,
  goes_to text not null default '/',
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  tries int not null default 0,
  used_at timestamptz,
  asker text not null default '',
  known boolean not null default false
);
comment on table people.sign_in_code is 'A code of six digits that was sent: single use, ten minutes, five tries. The digits follow from the id and the secret of the server; neither they nor their hash are kept.';
comment on column people.sign_in_code.ask_hash is 'Of the token in the cookie of the browser that asked: the code works there and nowhere else.';
comment on column people.sign_in_code.asker is 'The network from which it was asked, hashed with the secret of the server: whoever asks often waits, and nobody else does.';
comment on column people.sign_in_code.known is 'Asked from a browser in which a code of this contact was right before: counted apart from what others ask.';
create index codes_of_an_ask on people.sign_in_code (ask_hash);
create index codes_of_a_person on people.sign_in_code (organisation_id, person_id, made_at desc);
select platform.wall('people.sign_in_code', 'organisation');
create policy brought_a_ticket on people.sign_in_code for select using (ask_hash = (select platform.ticket()));

create table people.card (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  made_at timestamptz not null default now(),
  made_by uuid references people.person,
  printed_at timestamptz,
  start_round int not null default 1,
  start_made_at timestamptz not null default now(),
  pin_hash text,
  pin_chosen_at timestamptz,
  tries int not null default 0,
  blocked_at timestamptz,
  used_at timestamptz,
  ended_at timestamptz,
  ended_by uuid references people.person,
  ended_because text check (ended_because in ('lost', 'replaced', 'revoked')),
  unique (organisation_id, id),
  check ((ended_at is null) = (ended_because is null)),
  check ((pin_hash is null) = (pin_chosen_at is null))
);
comment on table people.card is 'A personal card with a QR code. What stands in the code follows from the id and the secret of the server, so that this table opens nothing. A card is worth nothing without its PIN.';
comment on column people.card.start_round is 'Which start code holds: the one on the slip that was printed last. It is typed once, to choose a PIN, and works for fourteen days.';
comment on column people.card.pin_hash is 'Argon2id with a pepper from the secret of the server.';
comment on column people.card.tries is 'Wrong PINs in a row. Counted before the PIN is looked at, so that many tries at once are counted too.';
create unique index one_live_card on people.card (organisation_id, person_id) where ended_at is null;
create index cards_of_person on people.card (organisation_id, person_id);
select platform.wall('people.card', 'organisation');
create policy brought_a_ticket on people.card for select using (id::text = (select platform.ticket()));

create table people.shared_device (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  name text not null check (length(name) between 1 and 60),
  token_hash text not null unique,
  made_at timestamptz not null default now(),
  made_by uuid references people.person,
  revoked_at timestamptz,
  unique (organisation_id, id)
);
comment on table people.shared_device is 'A tablet or computer that several people use: known by a cookie. Who signs in there is signed out after two minutes without a touch, and brings no roles.';
select platform.wall('people.shared_device', 'organisation');
create policy brought_a_ticket on people.shared_device for select using (token_hash = (select platform.ticket()));

alter table people.session
  add column card_id uuid references people.card,
  add column device_id uuid,
  drop constraint session_method_check,
  add constraint session_method_check check (method in ('demo', 'oidc', 'mail', 'private', 'code', 'card'));
comment on column people.session.device_id is 'The shared device it was opened on, which may be of another organisation.';
create index sessions_of_card on people.session (organisation_id, card_id) where card_id is not null;

-- The shared device that a cookie stands for, of whatever organisation: its id and name, or nothing when it was revoked.
create function people.shared_device_of(hash text) returns table (id uuid, name text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare was text := coalesce(current_setting('app.ticket', true), '');
begin
  perform set_config('app.ticket', coalesce(hash, ''), true);
  return query select d.id, d.name from people.shared_device d where d.token_hash = hash and d.revoked_at is null;
  perform set_config('app.ticket', was, true);
end $$;

-- people.resume() for a browser that may be a shared device: there a session ends after `touch` without a request, whatever the usual limits are,
-- and at once when the device is no longer shared.
create function people.resume_here(hash text, idle interval, absolute interval, device text, touch interval) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare s record; d record; answer jsonb;
begin
  answer := people.resume(hash, idle, absolute);
  if answer is null then return null; end if;
  select device_id, card_id, seen_at into s from people.session where token_hash = hash;
  select * into d from people.shared_device_of(device);
  if s.device_id is null and d.id is null then return answer; end if;
  if s.device_id is not null and s.device_id is distinct from d.id then return null; end if; -- revoked, or the session was carried elsewhere
  if s.seen_at < now() - touch then return null; end if;
  return answer || jsonb_build_object('device', jsonb_build_object('id', d.id, 'name', d.name, 'noted', s.device_id is not null));
end $$;
comment on function people.resume_here is 'Wraps people.resume(); device is the hash of the cookie of a shared device, or null.';

-- Who registered this address or number, in which organisation: asked before an organisation is known. Answers ids only.
create function people.who_has_contact(contact text) returns table (organisation_id uuid, person_id uuid, contact_id uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare o uuid; was text := coalesce(current_setting('app.organisation', true), '');
begin
  perform set_config('app.listing', 'organisations', true);
  for o in select id from people.organisation order by id loop
    perform set_config('app.organisation', o::text, true);
    return query select o, c.person_id, c.id from people.sign_in_contact c where c.organisation_id = o and c.value = contact and c.confirmed_at is not null;
  end loop;
  perform set_config('app.listing', '', true), set_config('app.organisation', was, true);
end $$;
comment on function people.who_has_contact is 'Who asks is told nothing about the answer.';

-- Messages by text and on the sheet of the crew.
alter table platform.outbox
  drop constraint outbox_channel_check,
  add constraint outbox_channel_check check (channel in ('mail', 'text', 'sheet', 'none')),
  add column text text,
  add column parts smallint;
comment on column platform.outbox.channel is 'mail; text: to a telephone; sheet: on the printed sheet of the crew; none: the person has nothing of these. sent_at of a sheet is when it was printed.';
comment on column platform.outbox.text is 'What a telephone gets, where subject and body are what is read on the site.';
comment on column platform.outbox.parts is 'How many parts of a text message that takes (3GPP TS 23.038).';
create index outbox_sheets on platform.outbox (organisation_id, person_id, made_at) where channel = 'sheet' and sent_at is null;

alter table platform.installation add column texts boolean not null default true;
comment on column platform.installation.texts is 'Text messages can be sent: there is a gateway, or this is a demo that keeps them in the outbox. Written at every start.';

-- Published: every way to reach a person. people.addressee says the work address, or that of a guest.
create view people.reach with (security_invoker = true) as
  select a.organisation_id, a.person_id, a.first_name, a.full_name, a.email, a.employed, a.lang, m.value as private_email, t.value as phone,
         (select e.crew_id from people.employment e where e.organisation_id = a.organisation_id and e.person_id = a.person_id and e.crew_id is not null
            and e.starts_on <= (now() at time zone 'Europe/Amsterdam')::date and (e.ends_on is null or e.ends_on >= (now() at time zone 'Europe/Amsterdam')::date)
            order by e.starts_on desc limit 1) as crew_id
  from people.addressee a
  left join people.sign_in_contact m on m.organisation_id = a.organisation_id and m.person_id = a.person_id and m.kind = 'mail' and m.confirmed_at is not null
  left join people.sign_in_contact t on t.organisation_id = a.organisation_id and t.person_id = a.person_id and t.kind = 'phone' and t.confirmed_at is not null;
comment on view people.reach is 'Published. One row per person and organisation, with every channel there is; modules/people/channels/rules.ts chooses one.';

-- Published: what must still be told on paper, for the printed sheet of a crew.
create view people.sheet_message with (security_invoker = true) as
  select o.organisation_id, o.id, r.crew_id, o.person_id, r.full_name, r.first_name, o.kind, o.made_at, o.confidential,
         case when o.confidential then null else o.subject end as subject, case when o.confidential then null else o.body end as body
  from platform.outbox o join people.reach r on r.organisation_id = o.organisation_id and r.person_id = o.person_id
  where o.channel = 'sheet' and o.sent_at is null;
comment on view people.sheet_message is 'Published. Messages that wait for the sheet of the crew; a confidential one has no words here: the sheet says that a message waits, and nothing else.';
