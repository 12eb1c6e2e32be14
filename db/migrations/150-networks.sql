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

-- Who made a network is its first member; others come in by an invitation, and join by a deed of their own.
create policy itself on people.network_member using (organisation_id = (select platform.organisation()))
  with check (organisation_id = (select platform.organisation()) and (joined_at is not null or left_at is not null));
create policy of_our_networks on people.network_member for select using (network_id in (
  select o.network_id from people.network_of o where o.organisation_id = (select platform.organisation())));
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
    raise exception 'organisation % was not invited to network %', new.organisation_id, new.network_id using errcode = 'check_violation', constraint = 'joins_by_invitation';
  end if;
  if tg_op = 'UPDATE' and ((old.network_id, old.organisation_id, old.coordinating) is distinct from (new.network_id, new.organisation_id, new.coordinating)
     or old.left_at is not null and new.left_at is null) then
    raise exception 'a membership stays what it was' using errcode = 'check_violation', constraint = 'joins_by_invitation';
  end if;
  return new;
end $$;
create trigger joins_by_invitation before insert or update on people.network_member for each row execute function people.joins_by_invitation();

-- Members know each other by name; who is invited knows who invites.
create policy of_our_networks on people.organisation for select using (
  id in (select m.organisation_id from people.network_member m)
  or id in (select n.made_by_organisation_id from people.network n));

-- Published: networks and their members, as whoever asks may see them.
create view people.member_now with (security_invoker = true) as
  select m.id, m.network_id, n.name as network, m.organisation_id, o.name as organisation, m.coordinating, m.starts_on, m.ends_on, m.joined_at, m.left_at,
         m.inhabitants, m.inhabitants_on
  from people.network_member m
  join people.network n on n.id = m.network_id
  join people.organisation o on o.id = m.organisation_id;
comment on view people.member_now is 'Published. joined_at null: invited. left_at set: not a member any more.';
