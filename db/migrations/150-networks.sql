-- Networks (samenwerkingsverbanden): organisations that share offer and burdens. What is shared is a deed of its owner and can be ended.

create table people.network (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 120),
  purpose text not null default '' check (length(purpose) <= 1000),
  made_by_organisation_id uuid not null references people.organisation,
  made_by uuid references people.person,
  made_at timestamptz not null default now(),
  ended_at timestamptz
);
comment on table people.network is 'A samenwerkingsverband: organisations that share offer, editions and burdens. Read by who is or was a member, or is invited.';
select platform.wall('people.network', 'network', 'select, insert, update');

create table people.network_member (
  id uuid primary key default gen_random_uuid(),
  network_id uuid not null references people.network,
  organisation_id uuid not null references people.organisation,
  coordinating boolean not null default false,
  invited_at timestamptz not null default now(),
  invited_by uuid references people.person,
  starts_on date,
  joined_at timestamptz,
  joined_by uuid references people.person,
  ends_on date,
  left_at timestamptz,
  left_by uuid references people.person,
  inhabitants int check (inhabitants > 0),
  inhabitants_on date,
  check ((starts_on is null) = (joined_at is null)),
  check ((ends_on is null) = (left_at is null)),
  check (ends_on >= starts_on),
  check ((inhabitants is null) = (inhabitants_on is null))
);
comment on table people.network_member is 'Organisation × network, from when until when. Invited: joined_at is null. Left or declined: left_at is set. Joining again is a new row. Other members read it.';
comment on column people.network_member.coordinating is 'The network coordinators of this organisation see the editions and participants of the network.';
comment on column people.network_member.starts_on is 'The first day, included. Null: invited, not joined.';
comment on column people.network_member.ends_on is 'The last day, included; nothing is shared any more from left_at.';
comment on column people.network_member.inhabitants is 'Typed by the administrator of the member, as of inhabitants_on: a key to divide burdens by.';
create unique index one_live_membership on people.network_member (network_id, organisation_id) where left_at is null;
create index networks_of_organisation on people.network_member (organisation_id);
select platform.wall('people.network_member', 'network', 'select, insert, update');

-- A policy on network_member that reads network_member would never end, also in a definer function: the wall is forced. So who is in which network
-- is kept beside it, and each organisation reads its own rows of that.
create table people.network_of (
  organisation_id uuid not null references people.organisation,
  network_id uuid not null references people.network,
  coordinating boolean not null default false,
  primary key (organisation_id, network_id)
);
comment on table people.network_of is 'The networks an organisation is in now. Kept from network_member by a trigger, never written by hand; policies of what is shared read it.';
select platform.wall('people.network_of', 'organisation', 'select');

create function people.keep_network_of() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.joined_at is not null and new.left_at is null then
    insert into people.network_of (organisation_id, network_id, coordinating) values (new.organisation_id, new.network_id, new.coordinating)
      on conflict (organisation_id, network_id) do update set coordinating = excluded.coordinating;
  elsif tg_op = 'UPDATE' and new.left_at is not null then
    delete from people.network_of where organisation_id = new.organisation_id and network_id = new.network_id;
  end if;
  return null;
end $$;
create trigger keep_network_of after insert or update on people.network_member for each row execute function people.keep_network_of();

create function people.open_to_members(table_name text) returns void language plpgsql as $$
begin
  execute format('create policy of_our_networks on %s for select using (network_id in (
    select o.network_id from people.network_of o where o.organisation_id = (select platform.organisation())))', table_name);
end $$;
comment on function people.open_to_members is 'Lets every member of the network of a row read it, beside the own policies of the table.';

-- Who made a network is its first member; others come in by an invitation, and join by a deed of their own.
create policy itself on people.network_member using (organisation_id = (select platform.organisation()))
  with check (organisation_id = (select platform.organisation()) and (joined_at is not null or left_at is not null));
select people.open_to_members('people.network_member');
create policy invited_by_who_coordinates on people.network_member for insert with check (joined_at is null and not coordinating and network_id in (
  select o.network_id from people.network_of o where o.organisation_id = (select platform.organisation()) and o.coordinating));

create policy made_here on people.network using (made_by_organisation_id = (select platform.organisation()));
create policy known_here on people.network for select using (id in (
  select m.network_id from people.network_member m where m.organisation_id = (select platform.organisation())));

-- An organisation can not let itself in: who wants to join must have been invited, and only the maker of a network begins as its coordinating member.
create function people.joins_by_invitation() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.joined_at is not null
     and not exists (select from people.network n where n.id = new.network_id and n.made_by_organisation_id = new.organisation_id) then
    raise exception 'organisation % was not invited to network %', new.organisation_id, new.network_id using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and ((old.network_id, old.organisation_id, old.coordinating) is distinct from (new.network_id, new.organisation_id, new.coordinating)
     or old.left_at is not null and new.left_at is null) then
    raise exception 'a membership stays what it was' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger joins_by_invitation before insert or update on people.network_member for each row execute function people.joins_by_invitation();

-- Members know each other by name, and nothing more; who is invited knows who invites.
create policy of_our_networks on people.organisation_name for select using (
  organisation_id in (select m.organisation_id from people.network_member m)
  or organisation_id in (select n.made_by_organisation_id from people.network n));

-- Published: networks and their members, as whoever asks may see them.
create view people.member_now with (security_invoker = true) as
  select m.id, m.network_id, n.name as network, m.organisation_id, o.name as organisation, m.coordinating, m.starts_on, m.ends_on, m.joined_at, m.left_at,
         m.inhabitants, m.inhabitants_on
  from people.network_member m
  join people.network n on n.id = m.network_id
  join people.organisation_name o on o.organisation_id = m.organisation_id;
comment on view people.member_now is 'Published. joined_at null: invited. left_at set: not a member any more.';

-- Each member decides for its own people whether the manager is asked.
alter table people.network_member add column asks_manager boolean not null default true;
comment on column people.network_member.asks_manager is 'Whoever of this member enrols in an edition of another asks at home first, by the rule for approval of the own organisation.';
alter table people.role_grant drop constraint role_grant_role_check;
alter table people.role_grant add constraint role_grant_role_check
  check (role in ('learning_adviser', 'coordinator', 'network_coordinator', 'administrator', 'auditor', 'board'));

-- Room editions: what an organisation shares, with which network. A deed with who and when; ended, never removed.
create table editions.share (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  network_id uuid not null references people.network,
  activity_id uuid,
  edition_id uuid,
  room_id uuid,
  rest_only boolean not null default false,
  shared_at timestamptz not null default now(),
  shared_by uuid references people.person,
  ended_at timestamptz,
  ended_by uuid references people.person,
  foreign key (organisation_id, activity_id) references catalogue.activity (organisation_id, id) on delete cascade,
  foreign key (organisation_id, edition_id) references editions.edition (organisation_id, id) on delete cascade,
  foreign key (organisation_id, room_id) references editions.room (organisation_id, id) on delete cascade,
  check (num_nonnulls(activity_id, edition_id, room_id) = 1),
  check (not rest_only or edition_id is not null)
);
comment on table editions.share is 'An activity, edition or room that its owner shares with a network. Members of that network see it until ended_at is set; leaving the network ends it too.';
comment on column editions.share.rest_only is 'Restplaatsen: the others see the edition only from a number of days before it starts (editions.region_terms).';
create unique index shared_once on editions.share (organisation_id, network_id, coalesce(activity_id, edition_id, room_id)) where ended_at is null;
create index shares_of_network on editions.share (network_id) where ended_at is null;
create index shares_of_edition on editions.share (edition_id) where ended_at is null;
select platform.wall('editions.share', 'network', 'select, insert, update');
create policy owner on editions.share using (organisation_id = (select platform.organisation()))
  with check (organisation_id = (select platform.organisation()) and (ended_at is not null or network_id in (
    select o.network_id from people.network_of o where o.organisation_id = (select platform.organisation())))
    -- What is lent to us is not ours to share.
    and (room_id is null or room_id in (select r.id from editions.room r where r.organisation_id = (select platform.organisation()) and r.owner_id is null)));
create policy members on editions.share for select using (ended_at is null and network_id in (
  select o.network_id from people.network_of o where o.organisation_id = (select platform.organisation())));

-- Who leaves a network shares nothing with it any more, from that moment on.
create function editions.end_shares() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Whoever is planning in such a room at this moment is first, or hears that it is shared no more.
  perform 1 from editions.room r where r.organisation_id = old.organisation_id and r.id in (
    select s.room_id from editions.share s where s.organisation_id = old.organisation_id and s.network_id = old.network_id and s.ended_at is null)
    order by r.id for no key update;
  update editions.share set ended_at = now(), ended_by = platform.person()
    where organisation_id = old.organisation_id and network_id = old.network_id and ended_at is null;
  return null;
end $$;
create trigger end_shares after delete on people.network_of for each row execute function editions.end_shares();

-- On which terms others come to an edition. Without a row: at the price of the edition, no seats reserved.
create table editions.region_terms (
  edition_id uuid primary key,
  organisation_id uuid not null,
  member_cents int check (member_cents >= 0),
  student_cents int check (student_cents >= 0),
  other_cents int check (other_cents >= 0),
  rest_days smallint check (rest_days between 1 and 60),
  rest_cents int check (rest_cents >= 0),
  changed_at timestamptz not null default now(),
  changed_by uuid references people.person,
  foreign key (organisation_id, edition_id) references editions.edition (organisation_id, id) on delete cascade,
  check (rest_cents is null or rest_days is not null)
);
comment on table editions.region_terms is 'Prices for people of other members, for students and for guests; and the restplaatsen: from rest_days before the start, free seats go to members for rest_cents. Null: the price of the edition.';
select platform.wall('editions.region_terms', 'organisation', 'select, insert, update');

create table editions.reservation (
  organisation_id uuid not null,
  edition_id uuid not null,
  member_id uuid not null references people.organisation,
  seats int not null check (seats >= 1),
  primary key (edition_id, member_id),
  foreign key (organisation_id, edition_id) references editions.edition (organisation_id, id) on delete cascade
);
comment on table editions.reservation is 'Seats of an edition kept for the people of one member (the owner may be one) until editions.edition.reserved_until; the rest is for everyone.';
select platform.wall('editions.reservation', 'organisation');
alter table editions.edition add column reserved_until timestamptz;
comment on column editions.edition.reserved_until is 'Until then editions.reservation counts; afterwards there is one waiting list for everyone. Null: nothing is reserved.';

alter table editions.enrolment add column price_cents int check (price_cents >= 0);
alter table editions.enrolment add column home_name text;
alter table editions.enrolment add column home_unit text;
comment on column editions.enrolment.home_name is 'The name of the home organisation, when that is not the owner; home_unit: the unit there. Told by the home organisation when the person enrolled, for whoever coordinates.';
comment on column editions.enrolment.price_cents is 'What this place costs, as it was when the person enrolled: a price that changes later changes nothing for who is in.';

-- Rule 6 with reservations: before the release nobody sits on a seat that is kept for another member.
create function editions.quota_holds(owner uuid, edition uuid, capacity int) returns boolean language sql stable as $$
  select coalesce(sum(greatest(coalesce(n.taken, 0), coalesce(r.seats, 0))), 0) <= quota_holds.capacity
  from (select home_organisation_id as member_id, count(*)::int as taken from editions.enrolment
        where organisation_id = owner and edition_id = quota_holds.edition and state in ('seated', 'completed', 'not_completed', 'no_show')
        group by home_organisation_id) n
  full join (select x.member_id, x.seats from editions.reservation x where x.organisation_id = owner and x.edition_id = quota_holds.edition) r on r.member_id = n.member_id
$$;
comment on function editions.quota_holds is 'Each member needs what it has, and at least what is kept for it: together no more than there are seats.';

drop trigger capacity_holds_the_seated on editions.edition;
create constraint trigger capacity_holds_the_seated after update of capacity, reserved_until on editions.edition
  deferrable initially deferred for each row execute function editions.seats_are_exact();
create constraint trigger reservations_fit after insert or update on editions.reservation
  deferrable initially deferred for each row execute function editions.seats_are_exact();

-- What became confidential is shared no more, and what is confidential is never shared (rule 3).
create function editions.confidential_stays() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'activity' then
    update editions.share s set ended_at = now(), ended_by = platform.person()
      where s.organisation_id = new.organisation_id and s.ended_at is null
        and (s.activity_id = new.id or s.edition_id in (select e.id from editions.edition e where e.organisation_id = new.organisation_id and e.activity_id = new.id));
  elsif new.ended_at is null and exists (select from catalogue.activity a where a.organisation_id = new.organisation_id and a.confidential
      and (a.id = new.activity_id or a.id = (select e.activity_id from editions.edition e where e.organisation_id = new.organisation_id and e.id = new.edition_id))) then
    raise exception 'what is confidential is not shared' using errcode = 'check_violation', constraint = 'confidential_stays';
  end if;
  return null;
end $$;
create trigger confidential_stays after update of confidential on catalogue.activity for each row when (new.confidential) execute function editions.confidential_stays();
create trigger confidential_stays after insert or update on editions.share for each row execute function editions.confidential_stays();

-- Each member agrees for its own people: the owner of an edition answers no request of somebody from elsewhere.
create function editions.answered_at_home() returns trigger language plpgsql as $$
begin
  if platform.actor_organisation() is distinct from new.home_organisation_id then
    raise exception 'the request of enrolment % is answered at home', new.id using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger answered_at_home after update of state on editions.enrolment for each row
  when (old.state = 'requested' and new.state in ('seated', 'waiting', 'rejected') and new.home_organisation_id <> new.organisation_id)
  execute function editions.answered_at_home();

-- What the home organisation knows of its people elsewhere: kept by triggers in the walls of the owner, so that the pages of the home
-- organisation need no row of the owner, and keep showing it after the sharing ended.
create table editions.away (
  enrolment_id uuid primary key,
  organisation_id uuid not null,
  owner_id uuid not null,
  owner text not null,
  person_id uuid not null references people.person,
  edition_id uuid not null,
  activity_id uuid not null,
  title text not null,
  learning_form text not null,
  theme text not null default '',
  hours numeric(6, 1),
  state text not null,
  state_since timestamptz not null,
  made_at timestamptz not null,
  price_cents int,
  cancelled boolean not null default false,
  over boolean not null default false,
  starts_at timestamptz,
  ends_at timestamptz,
  place text not null default '',
  made_by uuid references people.person,
  half_days int not null default 0,
  sessions jsonb not null default '[]',
  confidential boolean not null default false,
  foreign key (owner_id, enrolment_id) references editions.enrolment (organisation_id, id) on delete cascade
);
comment on table editions.away is 'Enrolments of our people (organisation_id) in editions of another organisation (owner_id): what it is, when, and how it went. Never written by hand.';
comment on column editions.away.confidential is 'The activity became confidential after it was shared: from then on only the person sees it, and what works for the person (rule 3).';
create index away_of_person on editions.away (organisation_id, person_id, state);
create index away_in_edition on editions.away (owner_id, edition_id);
select platform.wall('editions.away', 'network', 'select');
create policy home on editions.away for select using (organisation_id = (select platform.organisation())
  and (not confidential or person_id = coalesce((select platform.person()), person_id)));
create policy kept_by_the_owner on editions.away using (owner_id = (select platform.organisation())) with check (owner_id = (select platform.organisation()));

create function editions.keep_away(enrolments uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into editions.away (enrolment_id, organisation_id, owner_id, owner, person_id, edition_id, activity_id, title, learning_form, theme, hours, state,
                             state_since, made_at, price_cents, cancelled, over, starts_at, ends_at, place, made_by, half_days, sessions, confidential)
  select n.id, n.home_organisation_id, n.organisation_id, o.name, n.person_id, n.edition_id, n.activity_id, a.title, a.learning_form, a.theme, a.hours, n.state,
         n.state_since, n.made_at, n.price_cents, e.cancelled_at is not null, e.completed_at is not null, t.starts_at, t.ends_at,
         coalesce((select coalesce(r.name || case when r.place <> '' then ', ' || r.place else '' end, s.place) from editions.session s
                   left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
                   where s.organisation_id = n.organisation_id and s.edition_id = n.edition_id order by s.starts_at limit 1), ''),
         n.made_by, editions.half_days(n.organisation_id, n.edition_id, a.half_days, a.hours), coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'revision', s.revision,
                'place', coalesce(r.name || case when r.place <> '' then ', ' || r.place else '' end, s.place),
                'videoUrl', case when n.state = 'seated' then s.video_url end) order by s.starts_at, s.id)
              from editions.session s left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
              where s.organisation_id = n.organisation_id and s.edition_id = n.edition_id), '[]'), a.confidential
  from editions.enrolment n
  join people.organisation o on o.id = n.organisation_id
  join editions.edition e on e.organisation_id = n.organisation_id and e.id = n.edition_id
  join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id
  left join editions.tally t on t.organisation_id = n.organisation_id and t.edition_id = n.edition_id
  where n.organisation_id = platform.organisation() and n.id = any (enrolments) and n.home_organisation_id <> n.organisation_id
  on conflict (enrolment_id) do update set title = excluded.title, state = excluded.state, state_since = excluded.state_since, price_cents = excluded.price_cents,
    cancelled = excluded.cancelled, over = excluded.over, starts_at = excluded.starts_at, ends_at = excluded.ends_at, place = excluded.place,
    half_days = excluded.half_days, sessions = excluded.sessions, confidential = excluded.confidential;
end $$;
revoke all on function editions.keep_away from public;

create function editions.enrolments_away() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from after_rows where home_organisation_id <> organisation_id) then
    perform editions.keep_away(array(select id from after_rows where home_organisation_id <> organisation_id));
  end if;
  return null;
end $$;
create trigger enrolments_away_added after insert on editions.enrolment
  referencing new table as after_rows for each statement execute function editions.enrolments_away();
create trigger enrolments_away_changed after update on editions.enrolment
  referencing new table as after_rows for each statement execute function editions.enrolments_away();

create function editions.edition_away() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare which uuid;
begin
  if tg_table_name = 'edition' then which := new.id; else which := new.edition_id; end if;
  if exists (select from editions.away where owner_id = platform.organisation() and edition_id = which) then
    perform editions.keep_away(array(select enrolment_id from editions.away where owner_id = platform.organisation() and edition_id = which));
  end if;
  return null;
end $$;
create trigger away_dates after update on editions.tally for each row
  when ((old.starts_at, old.ends_at, old.sessions) is distinct from (new.starts_at, new.ends_at, new.sessions)) execute function editions.edition_away();
create trigger away_place after update of place, room_id, video_url, starts_at, ends_at, revision on editions.session for each row execute function editions.edition_away();
create trigger away_ended after update of cancelled_at, completed_at on editions.edition for each row execute function editions.edition_away();

create function editions.activity_away() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform editions.keep_away(array(select enrolment_id from editions.away where owner_id = platform.organisation() and activity_id = new.id));
  return null;
end $$;
create trigger away_title after update of title, confidential on catalogue.activity for each row
  when ((old.title, old.confidential) is distinct from (new.title, new.confidential)) execute function editions.activity_away();

-- The shared catalogue. Each function looks for what is shared with the acting organisation, and reads exactly that within the walls of its owner.
create trigger shelf_changed after insert or update on editions.share for each statement execute function editions.shelf_changed();
create trigger shelf_changed after insert or delete on people.network_of for each statement execute function editions.shelf_changed();
create policy of_who_shares on editions.shelf for select using (organisation_id in (select s.organisation_id from editions.share s where s.ended_at is null));

-- What one owner shares with us now: activities themselves, and those of shared editions.
create function editions.shared_with_us() returns table (owner_id uuid, activities uuid[], editions uuid[], rest uuid[]) language sql stable as $$
  select s.organisation_id, coalesce(array_agg(distinct s.activity_id) filter (where s.activity_id is not null), '{}'),
         coalesce(array_agg(distinct s.edition_id) filter (where s.edition_id is not null and not s.rest_only), '{}'),
         coalesce(array_agg(distinct s.edition_id) filter (where s.rest_only), '{}')
  from editions.share s where s.ended_at is null and s.organisation_id <> (select platform.organisation()) group by s.organisation_id
$$;

create function editions.shared_offer() returns table (
  id uuid, owner_id uuid, owner text, title text, summary text, form text, nl text, en text, provider_id uuid, provider text, theme text, lang text, mix text,
  half_days numeric, hours numeric, dates json)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare here uuid := platform.organisation(); one record;
begin
  for one in select * from editions.shared_with_us() loop
    perform set_config('app.organisation', one.owner_id::text, true);
    return query
      with open as (
        select e.id, e.activity_id, t.starts_at, e.capacity, t.taken, t.waiting from editions.edition e
        join editions.tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id
        left join editions.region_terms r on r.organisation_id = e.organisation_id and r.edition_id = e.id
        where e.organisation_id = one.owner_id and (e.id = any (one.editions) or (e.id = any (one.rest) and t.starts_at - coalesce(r.rest_days, 14) * interval '24 hours' <= now()))
          and e.published_at is not null and e.cancelled_at is null and e.completed_at is null and (t.starts_at is null or t.starts_at > now())
          and (e.closes_at is null or e.closes_at > now()))
      select a.id, a.organisation_id, o.name, a.title, left(a.summary, 240), a.learning_form, f.nl, f.en, a.provider_id, p.name, a.theme, a.lang, a.mix, a.half_days, a.hours,
        (select json_agg(json_build_array(a.id, x.id, (x.starts_at at time zone 'Europe/Amsterdam')::date, floor(extract(epoch from x.starts_at)), x.capacity, x.taken, x.waiting)
                         order by x.starts_at nulls last) from open x where x.activity_id = a.id)
      from catalogue.activity a
      join people.organisation o on o.id = a.organisation_id
      join catalogue.learning_form f on f.code = a.learning_form
      join catalogue.provider p on p.organisation_id = a.organisation_id and p.id = a.provider_id
      where a.organisation_id = one.owner_id and a.state = 'published' and not a.confidential
        and (a.id = any (one.activities) or a.id in (select x.activity_id from open x));
  end loop;
  perform set_config('app.organisation', coalesce(here::text, ''), true);
end $$;
comment on function editions.shared_offer is 'What other organisations share with the acting one: activities with the editions that are open to it. Nothing of an owner comes out that is not shared.';

create function editions.search_shared(typed text, literal boolean) returns table (nth int, word text, activity_id uuid, score real)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare here uuid := platform.organisation(); one record;
begin
  for one in select w.owner_id, array_agg(x.id) as ids from editions.shared_with_us() w
             join (select o.id, o.owner_id from editions.shared_offer() o) x on x.owner_id = w.owner_id group by w.owner_id loop
    perform set_config('app.organisation', one.owner_id::text, true);
    return query select s.nth, s.word, s.activity_id, s.score from catalogue.search(typed, literal) s where s.activity_id = any (one.ids);
  end loop;
  perform set_config('app.organisation', coalesce(here::text, ''), true);
end $$;
comment on function editions.search_shared is 'As catalogue.search, for what others share with the acting organisation.';

create function editions.shared_rooms() returns table (id uuid, owner text, network text, name text, place text, seats int)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare here uuid := platform.organisation(); one record;
begin
  for one in select s.organisation_id as owner_id, s.room_id, string_agg(distinct n.name, ', ') as network from editions.share s join people.network n on n.id = s.network_id
             where s.ended_at is null and s.room_id is not null and s.organisation_id <> here group by s.organisation_id, s.room_id loop
    perform set_config('app.organisation', one.owner_id::text, true);
    return query select r.id, o.name, one.network, r.name, r.place, r.seats from editions.room r join people.organisation o on o.id = r.organisation_id
      where r.organisation_id = one.owner_id and r.id = one.room_id and r.owner_id is null;
  end loop;
  perform set_config('app.organisation', coalesce(here::text, ''), true);
end $$;
comment on function editions.shared_rooms is 'Rooms that other organisations share with the acting one, each once: name, place and chairs.';

-- A session may be in a room of others as long as its owner shares it. What was booked then stays when the sharing ends.
create function editions.is_lent(room uuid, owner uuid) returns boolean language sql stable as
  $$ select exists (select from editions.share s where s.room_id = room and s.organisation_id = owner and s.ended_at is null) $$;
comment on function editions.is_lent is 'Whether the owner shares this room with the acting organisation now.';

create function editions.hold_rooms(rooms uuid[]) returns table (id uuid, state text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare here uuid := platform.organisation(); one uuid; card editions.room; room editions.room; lender uuid; lender_name text;
begin
  for one in select distinct x from unnest(rooms) x where x is not null order by x loop
    select r.* into card from editions.room r where r.organisation_id = here and r.id = one;
    if card.id is not null and card.owner_id is null then
      perform 1 from editions.room r where r.organisation_id = here and r.id = one for no key update;
      return query select one, 'own';
      continue;
    end if;
    lender := coalesce(card.owner_id, (select s.organisation_id from editions.share s where s.room_id = one and s.ended_at is null and s.organisation_id <> here limit 1));
    continue when lender is null;
    perform set_config('app.organisation', lender::text, true);
    select r.* into room from editions.room r where r.organisation_id = lender and r.id = one and r.owner_id is null for no key update;
    select o.name into lender_name from people.organisation o where o.id = lender;
    perform set_config('app.organisation', here::text, true);
    if editions.is_lent(one, lender) then
      insert into editions.room as r (organisation_id, id, owner_id, name, place, seats) values (here, one, lender, room.name || ', ' || lender_name, room.place, room.seats)
        on conflict on constraint room_pkey do update set name = excluded.name, place = excluded.place, seats = excluded.seats
          where (r.name, r.place, r.seats) is distinct from (excluded.name, excluded.place, excluded.seats);
      return query select one, 'lent';
    elsif card.id is not null then
      return query select one, 'ended';
    end if;
  end loop;
end $$;
comment on function editions.hold_rooms is 'Holds rooms at their owners, in order of id, until the act is done: whoever plans there too waits, in any organisation. own, lent, or ended: no longer shared with us; a room that is not there for us is left out. Of a room that is lent a card is kept here.';

create function editions.room_times(rooms uuid[], span tstzrange) returns table (session_id uuid, room_id uuid, starts_at timestamptz, ends_at timestamptz, borrower text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare here uuid := platform.organisation(); one record;
begin
  return query select b.session_id, b.room_id, lower(b.during), upper(b.during), b.borrower from editions.room_booking b
    where (b.organisation_id = here or b.borrower_id = here) and b.room_id = any (rooms) and b.during && span;
  for one in select s.organisation_id as owner_id, array_agg(distinct s.room_id) as ids from editions.share s
             where s.ended_at is null and s.organisation_id <> here and s.room_id = any (rooms) group by s.organisation_id loop
    perform set_config('app.organisation', one.owner_id::text, true);
    return query select null::uuid, b.room_id, lower(b.during), upper(b.during), ''::text from editions.room_booking b
      where b.organisation_id = one.owner_id and b.room_id = any (one.ids) and b.borrower_id <> here and b.during && span;
  end loop;
  perform set_config('app.organisation', coalesce(here::text, ''), true);
end $$;
comment on function editions.room_times is 'When rooms are taken. Of our own rooms: also by which organisation that borrowed one. Of a room that is lent to us: whether it is free, not by whom (session_id null).';

-- The owner changes a room: the cards of who has something in it follow.
create function editions.cards_follow() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare here uuid := platform.organisation(); one uuid; owner_name text;
begin
  select o.name into owner_name from people.organisation o where o.id = new.organisation_id;
  for one in select distinct b.borrower_id from editions.room_booking b where b.organisation_id = new.organisation_id and b.room_id = new.id and b.borrower_id <> new.organisation_id loop
    perform set_config('app.organisation', one::text, true);
    update editions.room r set name = new.name || ', ' || owner_name, place = new.place, seats = new.seats where r.organisation_id = one and r.id = new.id;
  end loop;
  perform set_config('app.organisation', coalesce(here::text, ''), true);
  return null;
end $$;
create trigger cards_follow after update of name, place, seats on editions.room for each row when (new.owner_id is null) execute function editions.cards_follow();

-- Once more at the end of the act, whoever writes: a new booking needs a sharing that goes on; a booking that was there may become shorter.
create function editions.booked_while_lent() returns trigger language plpgsql as $$
begin
  if new.borrower_id = new.organisation_id or tg_op = 'UPDATE' and old.room_id = new.room_id and new.during <@ old.during
     or not exists (select from editions.room_booking b where b.session_id = new.session_id and b.room_id = new.room_id and b.during = new.during) then
    return null;
  end if;
  if not editions.is_lent(new.room_id, new.organisation_id) then
    raise exception 'room % is not shared with %', new.room_id, new.borrower_id using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create constraint trigger booked_while_lent after insert or update on editions.room_booking
  deferrable initially deferred for each row execute function editions.booked_while_lent();

-- A request of one of our people, here or at another organisation: whoever judges it, asks in one place. For one request, or those that wait.
create view editions.request with (security_invoker = true) as
  select n.organisation_id, n.id as enrolment_id, null::uuid as owner_id, null::text as owner, n.person_id, n.edition_id, n.activity_id, a.title, n.state, n.made_at,
         t.starts_at, t.ends_at, coalesce(n.price_cents, e.price_cents, a.price_cents) as price_cents, editions.half_days(n.organisation_id, n.edition_id, a.half_days, a.hours) as half_days,
         e.cancelled_at is not null as cancelled, e.completed_at is not null as over
  from editions.enrolment n
  join editions.edition e on e.organisation_id = n.organisation_id and e.id = n.edition_id
  join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id and not a.confidential
  left join editions.tally t on t.organisation_id = n.organisation_id and t.edition_id = n.edition_id
  where n.home_organisation_id = n.organisation_id
  union all
  select w.organisation_id, w.enrolment_id, w.owner_id, w.owner, w.person_id, w.edition_id, w.activity_id, w.title, w.state, w.made_at,
         w.starts_at, w.ends_at, w.price_cents, w.half_days, w.cancelled, w.over
  from editions.away w where not w.confidential;
comment on view editions.request is 'Enrolments of our people with what decides about approval. owner_id null: our own edition. Nothing confidential (rule 3).';

create or replace view editions.approval_waiting with (security_invoker = true) as
  select j.organisation_id, j.person_id, j.role, n.id as enrolment_id, n.person_id as about_person_id, s.asked_at as since, j.why, j.for_id,
         p.full_name || ': ' || a.title || coalesce(' (voor ' || f.full_name || ')', '') as title,
         p.full_name || ': ' || a.title || coalesce(' (for ' || f.full_name || ')', '') as title_en,
         coalesce(e.closes_at, t.starts_at) as due, '/inschrijvingen/' || n.id || '/beoordelen' as href
  from editions.approval_judge j
  join editions.approval_step s on s.organisation_id = j.organisation_id and s.id = j.step_id and s.decided_at is null
  join editions.enrolment n on n.organisation_id = s.organisation_id and n.id = s.enrolment_id and n.state = 'requested'
  join editions.edition e on e.organisation_id = n.organisation_id and e.id = n.edition_id and e.cancelled_at is null and e.completed_at is null
  left join editions.tally t on t.organisation_id = n.organisation_id and t.edition_id = n.edition_id
  join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id and not a.confidential
  join people.person p on p.id = n.person_id
  left join people.person f on f.id = j.for_id and j.why = 'deputy'
  where j.ended_at is null
  union all
  select j.organisation_id, j.person_id, j.role, w.enrolment_id, w.person_id, s.asked_at, j.why, j.for_id,
         p.full_name || ': ' || w.title || ' (' || w.owner || ')' || coalesce(' (voor ' || f.full_name || ')', ''),
         p.full_name || ': ' || w.title || ' (' || w.owner || ')' || coalesce(' (for ' || f.full_name || ')', ''),
         w.starts_at, '/inschrijvingen/' || w.enrolment_id || '/beoordelen'
  from editions.approval_judge j
  join editions.approval_step s on s.organisation_id = j.organisation_id and s.id = j.step_id and s.decided_at is null
  join editions.away w on w.organisation_id = s.organisation_id and w.enrolment_id = s.enrolment_id and w.state = 'requested' and not w.cancelled and not w.over and not w.confidential
  join people.person p on p.id = w.person_id
  left join people.person f on f.id = j.for_id and j.why = 'deputy'
  where j.ended_at is null;

-- Published: evaluations of editions elsewhere that wait for the acting person; nobody at home can ask it about somebody else (rule 5).
create function editions.evaluations_elsewhere() returns table (enrolment_id uuid, title text, opens_at timestamptz, closes_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare here uuid := platform.organisation(); one record;
begin
  for one in select w.enrolment_id, w.owner_id, w.edition_id, w.title || ' (' || w.owner || ')' as title from editions.away w
             where w.organisation_id = here and w.person_id = platform.person() and w.state in ('completed', 'not_completed')
               and w.over and w.state_since > now() - interval '30 days' loop
    perform set_config('app.organisation', one.owner_id::text, true);
    return query select one.enrolment_id, one.title, w.opens_at, w.closes_at from scans.waiting_for w
      where w.organisation_id = one.owner_id and w.person_id = platform.person() and w.edition_id = one.edition_id;
    perform set_config('app.organisation', here::text, true);
  end loop;
end $$;
comment on function editions.evaluations_elsewhere is 'Published. What waits for the acting person at other organisations; who answered is known to nobody else.';

-- The certificate of a place elsewhere, for the home organisation of whoever got it: found by the place that is known at home, read at the owner.
create function credentials.of_place_elsewhere(place_id uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare here uuid := platform.organisation(); owner uuid; found_id uuid;
begin
  select w.owner_id into owner from editions.away w where w.organisation_id = here and w.enrolment_id = place_id;
  if owner is null then return null; end if;
  perform set_config('app.organisation', owner::text, true);
  select c.id into found_id from credentials.credential c
    where c.organisation_id = owner and c.enrolment_id = place_id and c.revoked_at is null and c.source = 'issued' limit 1;
  perform set_config('app.organisation', here::text, true);
  return found_id;
end $$;
