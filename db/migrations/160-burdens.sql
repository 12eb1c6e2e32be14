-- Burdens shared in a network (C10, C26), role networks with cover (M04, M40) and demand rounds (M17).

-- Room budgets: what partners agreed about sharing burdens, what each of them put in, and the statement of each quarter.
-- The coordinating organisation of a network keeps them; a member reads what was agreed and its own statements, never the lines of another.
create schema budgets;

create table budgets.arrangement (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  network_id uuid not null references people.network,
  name text not null check (length(name) between 1 and 120),
  key text not null check (key in ('participants', 'inhabitants', 'fte', 'fixed')),
  starts_on date not null,
  ends_on date not null,
  made_at timestamptz not null default now(),
  made_by uuid references people.person,
  unique (organisation_id, id),
  check (ends_on >= starts_on)
);
comment on table budgets.arrangement is 'How the members of a network share burdens in a period (C26): the key they chose. Kept by the coordinating organisation (organisation_id); never changed, another period is another arrangement.';
comment on column budgets.arrangement.key is 'By what a burden is divided: participants, inhabitants, fte or fixed shares.';
create index arrangements_of_network on budgets.arrangement (network_id);
select platform.wall('budgets.arrangement', 'network', 'select, insert');
create policy kept_here on budgets.arrangement for select using (organisation_id = (select platform.organisation()));
select people.open_to_members('budgets.arrangement');
create policy made_by_who_coordinates on budgets.arrangement for insert with check (organisation_id = (select platform.organisation()) and network_id in (
  select o.network_id from people.network_of o where o.organisation_id = (select platform.organisation()) and o.coordinating));

create table budgets.party (
  arrangement_id uuid not null,
  member_id uuid not null references people.organisation,
  organisation_id uuid not null,
  network_id uuid not null references people.network,
  position smallint not null,
  order_number text not null default '' check (length(order_number) <= 60),
  primary key (arrangement_id, member_id),
  unique (arrangement_id, position),
  foreign key (organisation_id, arrangement_id) references budgets.arrangement (organisation_id, id)
);
comment on table budgets.party is 'A member that shares in an arrangement, in an order that stays: where two have the same claim to a cent that is left over, the first gets it.';
comment on column budgets.party.order_number is 'The order number that this member wants on its statements.';
select platform.wall('budgets.party', 'network', 'select, insert, update');
create policy kept_here on budgets.party using (organisation_id = (select platform.organisation()));
select people.open_to_members('budgets.party');

create table budgets.measure (
  id bigint generated always as identity primary key,
  organisation_id uuid not null,
  network_id uuid not null references people.network,
  arrangement_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('fte', 'fixed')),
  value numeric(9, 2) not null check (value >= 0),
  as_of date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references people.person,
  foreign key (arrangement_id, member_id) references budgets.party (arrangement_id, member_id),
  foreign key (organisation_id, arrangement_id) references budgets.arrangement (organisation_id, id)
);
comment on table budgets.measure is 'The fte or fixed share of a member, from a date. A later row counts from its date on; the earlier one stays.';
create index measures_of_arrangement on budgets.measure (arrangement_id, member_id, as_of desc);
select platform.wall('budgets.measure', 'network', 'select, insert');
create policy kept_here on budgets.measure for select using (organisation_id = (select platform.organisation()));
create policy added_here on budgets.measure for insert with check (organisation_id = (select platform.organisation()));
select people.open_to_members('budgets.measure');

create table budgets.rate (
  id bigint generated always as identity primary key,
  organisation_id uuid not null,
  network_id uuid not null references people.network,
  arrangement_id uuid not null,
  kind text not null check (kind in ('teaching', 'room', 'supervision')),
  cents int not null check (cents > 0),
  as_of date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references people.person,
  foreign key (organisation_id, arrangement_id) references budgets.arrangement (organisation_id, id)
);
comment on table budgets.rate is 'What an hour of teaching, half a day of a room or an hour of supervision is worth among the partners, from a date. Public scale maxima, never what somebody earns (rule 2).';
create index rates_of_arrangement on budgets.rate (arrangement_id, kind, as_of desc);
select platform.wall('budgets.rate', 'network', 'select, insert');
create policy kept_here on budgets.rate for select using (organisation_id = (select platform.organisation()));
create policy added_here on budgets.rate for insert with check (organisation_id = (select platform.organisation()));
select people.open_to_members('budgets.rate');

create table budgets.line (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  arrangement_id uuid not null,
  year smallint not null check (year between 2000 and 2200),
  quarter smallint not null check (quarter between 1 and 4),
  happened_on date not null,
  description text not null check (length(description) between 1 and 200),
  edition_id uuid,
  by_member_id uuid not null,
  kind text not null check (kind in ('money', 'teaching', 'room', 'supervision')),
  quantity numeric(9, 2),
  rate_cents int,
  amount_cents bigint not null check (amount_cents <> 0),
  vat_code text not null check (vat_code in ('high', 'low', 'zero', 'exempt', 'outside')),
  vat_percent numeric(4, 1) not null check (vat_percent >= 0),
  vat_cents bigint not null,
  order_number text not null default '' check (length(order_number) <= 60),
  key text not null check (key in ('participants', 'inhabitants', 'fte', 'fixed')),
  corrects_line_id uuid,
  reverses boolean not null default false,
  reason text not null default '' check (length(reason) <= 500),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references people.person,
  unique (organisation_id, id),
  foreign key (organisation_id, arrangement_id) references budgets.arrangement (organisation_id, id),
  foreign key (organisation_id, corrects_line_id) references budgets.line (organisation_id, id),
  foreign key (arrangement_id, by_member_id) references budgets.party (arrangement_id, member_id),
  check ((kind = 'money') = (quantity is null) and (quantity is null) = (rate_cents is null)),
  check (not reverses or corrects_line_id is not null)
);
comment on table budgets.line is 'A burden that a member bore, in money or in kind, settled in a quarter. Never changed: a correction is a line that takes it back (reverses) and one that puts the right one in its place.';
comment on column budgets.line.year is 'With quarter: in which statement it comes. A correction of a quarter that was issued comes in a later one.';
comment on column budgets.line.edition_id is 'The edition it was for, when it was for one. No key to that room: it stands above this one.';
comment on column budgets.line.amount_cents is 'Without VAT: typed, or quantity times rate. Negative: taken back.';
create unique index taken_back_once on budgets.line (corrects_line_id) where reverses;
create index lines_of_quarter on budgets.line (organisation_id, arrangement_id, year, quarter);
select platform.wall('budgets.line', 'organisation', 'select, insert');

create table budgets.share (
  organisation_id uuid not null,
  line_id uuid not null,
  arrangement_id uuid not null,
  member_id uuid not null,
  weight numeric(12, 2) not null check (weight >= 0),
  amount_cents bigint not null,
  vat_cents bigint not null,
  primary key (line_id, member_id),
  foreign key (organisation_id, line_id) references budgets.line (organisation_id, id),
  foreign key (arrangement_id, member_id) references budgets.party (arrangement_id, member_id)
);
comment on table budgets.share is 'What a member bears of a line, with the weight it was divided by. Together they are the line, to the cent.';
select platform.wall('budgets.share', 'organisation', 'select, insert');

create table budgets.statement (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  network_id uuid not null references people.network,
  arrangement_id uuid not null,
  member_id uuid not null references people.organisation,
  year smallint not null,
  quarter smallint not null check (quarter between 1 and 4),
  sequence int not null check (sequence > 0),
  number text not null generated always as (year::text || '-K' || quarter::text || '-' || lpad(sequence::text, 3, '0')) stored,
  issuer text not null,
  member text not null,
  network text not null,
  arrangement text not null,
  key text not null,
  order_number text not null default '',
  charged_cents bigint not null,
  charged_vat_cents bigint not null,
  contributed_cents bigint not null,
  contributed_vat_cents bigint not null,
  balance_cents bigint not null generated always as (charged_cents + charged_vat_cents - contributed_cents - contributed_vat_cents) stored,
  issued_at timestamptz not null default now(),
  issued_by uuid references people.person,
  unique (organisation_id, id),
  unique (arrangement_id, member_id, year, quarter),
  unique (organisation_id, year, quarter, sequence),
  foreign key (organisation_id, arrangement_id) references budgets.arrangement (organisation_id, id)
);
comment on table budgets.statement is 'What a member bears and bore in a quarter, as it was issued, with the names of then. Never changes. Read by who issued it and by the member it is for.';
comment on column budgets.statement.balance_cents is 'More than zero: the member pays. Less: it receives. All statements of a quarter together are zero.';
create index statements_of_member on budgets.statement (member_id);
select platform.wall('budgets.statement', 'network', 'select, insert');
create policy issued_here on budgets.statement for select using (organisation_id = (select platform.organisation()));
create policy added_here on budgets.statement for insert with check (organisation_id = (select platform.organisation()));
create policy for_us on budgets.statement for select using (member_id = (select platform.organisation()));

create table budgets.statement_line (
  statement_id uuid not null,
  position smallint not null,
  organisation_id uuid not null,
  member_id uuid not null references people.organisation,
  line_id uuid not null,
  role text not null check (role in ('charged', 'contributed')),
  happened_on date not null,
  description text not null,
  kind text not null,
  quantity numeric(9, 2),
  rate_cents int,
  order_number text not null,
  vat_code text not null,
  vat_percent numeric(4, 1) not null,
  weight numeric(12, 2),
  weight_total numeric(14, 2),
  total_cents bigint not null,
  amount_cents bigint not null,
  vat_cents bigint not null,
  corrects text not null default '',
  reason text not null default '',
  primary key (statement_id, position),
  unique (statement_id, line_id, role),
  foreign key (organisation_id, statement_id) references budgets.statement (organisation_id, id),
  foreign key (organisation_id, line_id) references budgets.line (organisation_id, id),
  check ((role = 'charged') = (weight is not null) and (weight is null) = (weight_total is null))
);
comment on table budgets.statement_line is 'One line of a statement, as it was issued: a share in a burden (charged), or what the member bore for all (contributed). Never changes.';
comment on column budgets.statement_line.corrects is 'The number of the statement in which the line stood that this one corrects, or empty.';
select platform.wall('budgets.statement_line', 'network', 'select, insert');
create policy issued_here on budgets.statement_line for select using (organisation_id = (select platform.organisation()));
create policy added_here on budgets.statement_line for insert with check (organisation_id = (select platform.organisation()));
create policy for_us on budgets.statement_line for select using (member_id = (select platform.organisation()));

create table budgets.receipt (
  statement_id uuid not null references budgets.statement,
  organisation_id uuid not null references people.organisation,
  received_at timestamptz not null default now(),
  received_by uuid references people.person,
  primary key (organisation_id, statement_id)
);
comment on table budgets.receipt is 'That a member dealt with a statement for it. Until then it waits for whoever speaks for the member.';
select platform.wall('budgets.receipt', 'organisation', 'select, insert');

create table budgets.contribution (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  owner_id uuid not null,
  arrangement_id uuid not null,
  happened_on date not null,
  description text not null check (length(description) between 1 and 200),
  kind text not null check (kind in ('money', 'teaching', 'room', 'supervision')),
  quantity numeric(9, 2) check (quantity > 0),
  amount_cents bigint check (amount_cents <> 0),
  vat_code text not null check (vat_code in ('high', 'low', 'zero', 'exempt', 'outside')),
  order_number text not null default '' check (length(order_number) <= 60),
  proposed_at timestamptz not null default now(),
  proposed_by uuid references people.person,
  decided_at timestamptz,
  decided_by uuid references people.person,
  line_id uuid,
  reason text not null default '' check (length(reason) <= 500),
  foreign key (owner_id, arrangement_id) references budgets.arrangement (organisation_id, id),
  foreign key (owner_id, line_id) references budgets.line (organisation_id, id),
  check ((kind = 'money') = (quantity is null) and (kind = 'money') = (amount_cents is not null)),
  check (decided_at is not null or (line_id is null and reason = '')),
  check (decided_at is null or (line_id is null) = (reason <> ''))
);
comment on table budgets.contribution is 'What a member (organisation_id) says it bore, until who keeps the arrangement (owner_id) takes it over as a line or refuses it with a reason. Counts for nothing by itself.';
create index contributions_of_arrangement on budgets.contribution (arrangement_id, proposed_at);
select platform.wall('budgets.contribution', 'network', 'select, insert, update');
create policy own on budgets.contribution for select using (organisation_id = (select platform.organisation()));
create policy told_here on budgets.contribution for insert with check (organisation_id = (select platform.organisation())
  and (arrangement_id, owner_id) in (select a.id, a.organisation_id from budgets.arrangement a));
create policy kept_here on budgets.contribution for select using (owner_id = (select platform.organisation()));
create policy decided_here on budgets.contribution for update using (owner_id = (select platform.organisation()));

-- Published: what waits in the burdens that are shared: a statement that nobody dealt with, and what a member says it bore.
create view budgets.waiting_for with (security_invoker = true) as
  select s.member_id as organisation_id, null::uuid as person_id, k.role, 'statement'::text as kind, s.id as object_id,
         'Afrekening ' || s.number || ' van ' || s.arrangement as nl, 'Statement ' || s.number || ' of ' || s.arrangement as en, s.issued_at as since,
         '/afrekeningen/' || s.id as href
  from budgets.statement s cross join (values ('network_coordinator'), ('learning_adviser')) as k (role)
  where s.member_id = (select platform.organisation()) and s.organisation_id <> s.member_id
    and not exists (select from budgets.receipt r where r.organisation_id = s.member_id and r.statement_id = s.id)
  union all
  select c.owner_id, null, 'network_coordinator', 'contribution', c.id, coalesce(o.name, '–') || ': ' || c.description, null, c.proposed_at,
         '/lasten/' || c.arrangement_id || '#inbreng'
  from budgets.contribution c left join people.organisation_name o on o.organisation_id = c.organisation_id
  where c.owner_id = (select platform.organisation()) and c.decided_at is null;
comment on view budgets.waiting_for is 'Published, to be united by home.';

-- Nothing is overwritten (rule 8), also not by the owner of the tables.
create trigger append_only before update or delete on budgets.receipt for each row execute function platform.never_changes();
create trigger append_only before update or delete on budgets.arrangement for each row execute function platform.never_changes();
create trigger append_only before update or delete on budgets.measure for each row execute function platform.never_changes();
create trigger append_only before update or delete on budgets.rate for each row execute function platform.never_changes();
create trigger append_only before update or delete on budgets.line for each row execute function platform.never_changes();
create trigger append_only before update or delete on budgets.share for each row execute function platform.never_changes();
create trigger append_only before update or delete on budgets.statement for each row execute function platform.never_changes();
create trigger append_only before update or delete on budgets.statement_line for each row execute function platform.never_changes();

-- A quarter that was issued is closed: what comes later comes in a later statement.
create function budgets.quarter_is_open() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('budgets/' || new.arrangement_id, 0)); -- lines and statements of an arrangement wait for each other
  if exists (select from budgets.statement s where s.arrangement_id = new.arrangement_id and (s.year, s.quarter) >= (new.year, new.quarter)) then
    raise exception 'quarter %-% was issued', new.year, new.quarter using errcode = 'check_violation', constraint = 'quarter_is_open';
  end if;
  return new;
end $$;
create trigger quarter_is_open before insert on budgets.line for each row execute function budgets.quarter_is_open();

-- The shares of a line are the line, to the cent: looked at when all of it has been written.
create function budgets.shares_are_exact() returns trigger language plpgsql as $$
declare wanted record; found record; the_line uuid := (to_jsonb(new) ->> case when tg_table_name = 'line' then 'id' else 'line_id' end)::uuid;
begin
  select l.amount_cents, l.vat_cents into wanted from budgets.line l where l.id = the_line;
  select coalesce(sum(s.amount_cents), 0) as amount_cents, coalesce(sum(s.vat_cents), 0) as vat_cents into found from budgets.share s where s.line_id = the_line;
  if (wanted.amount_cents, wanted.vat_cents) is distinct from (found.amount_cents, found.vat_cents) then
    raise exception 'the shares of line % are % + % cents and not % + %', the_line, found.amount_cents, found.vat_cents, wanted.amount_cents, wanted.vat_cents
      using errcode = 'check_violation', constraint = 'shares_are_exact';
  end if;
  return null;
end $$;
create constraint trigger shares_are_exact after insert on budgets.line deferrable initially deferred for each row execute function budgets.shares_are_exact();
create constraint trigger shares_are_exact after insert on budgets.share deferrable initially deferred for each row execute function budgets.shares_are_exact();

-- A statement is the sum of its lines, the statements of a quarter together are nothing, and every line of the quarter is in them.
create function budgets.statements_are_exact() returns trigger language plpgsql as $$
declare s record; found record; rest bigint; missing bigint; 
  the_statement uuid := (to_jsonb(new) ->> case when tg_table_name = 'statement' then 'id' else 'statement_id' end)::uuid;
begin
  select * into s from budgets.statement where id = the_statement;
  select coalesce(sum(l.amount_cents) filter (where l.role = 'charged'), 0) as charged, coalesce(sum(l.vat_cents) filter (where l.role = 'charged'), 0) as charged_vat,
         coalesce(sum(l.amount_cents) filter (where l.role = 'contributed'), 0) as contributed, coalesce(sum(l.vat_cents) filter (where l.role = 'contributed'), 0) as contributed_vat
    into found from budgets.statement_line l where l.statement_id = s.id;
  if (s.charged_cents, s.charged_vat_cents, s.contributed_cents, s.contributed_vat_cents) is distinct from (found.charged, found.charged_vat, found.contributed, found.contributed_vat) then
    raise exception 'statement % is not the sum of its lines', s.number using errcode = 'check_violation', constraint = 'statements_are_exact';
  end if;
  select coalesce(sum(o.balance_cents), 0) into rest from budgets.statement o where o.arrangement_id = s.arrangement_id and o.year = s.year and o.quarter = s.quarter;
  if rest <> 0 then
    raise exception 'the statements of quarter %-% leave % cents', s.year, s.quarter, rest using errcode = 'check_violation', constraint = 'statements_are_exact';
  end if;
  select count(*) into missing from budgets.line l where l.arrangement_id = s.arrangement_id and l.year = s.year and l.quarter = s.quarter
    and l.amount_cents <> (select coalesce(sum(x.amount_cents), 0) from budgets.statement_line x join budgets.statement o on o.id = x.statement_id
                           where x.line_id = l.id and x.role = 'charged' and o.arrangement_id = s.arrangement_id);
  if missing > 0 then
    raise exception '% lines of quarter %-% are not in its statements', missing, s.year, s.quarter using errcode = 'check_violation', constraint = 'statements_are_exact';
  end if;
  return null;
end $$;
create constraint trigger statements_are_exact after insert on budgets.statement deferrable initially deferred for each row execute function budgets.statements_are_exact();
create constraint trigger statements_are_exact after insert on budgets.statement_line deferrable initially deferred for each row execute function budgets.statements_are_exact();

-- Room circles: role networks (M04, M40). Which colleagues are digicoach, bhv'er or ambassador where, and whether that is enough.
create schema circles;

create table circles.role_network (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  name text not null check (length(name) between 1 and 80),
  purpose text not null default '' check (length(purpose) <= 500),
  minimum smallint not null default 0 check (minimum between 0 and 999),
  made_at timestamptz not null default now(),
  made_by uuid references people.person,
  ended_at timestamptz,
  unique (organisation_id, id)
);
comment on table circles.role_network is 'A role that colleagues have beside their work, such as digicoach (M04). The names are data of the organisation.';
comment on column circles.role_network.minimum is 'How many every department wants: each unit at the top of the tree, with the units below it. role_minimum says otherwise for one.';
create unique index one_live_role_name on circles.role_network (organisation_id, lower(name)) where ended_at is null;
select platform.wall('circles.role_network', 'organisation', 'select, insert, update');

create table circles.role_minimum (
  organisation_id uuid not null,
  role_network_id uuid not null,
  unit_id uuid not null,
  people smallint not null check (people between 0 and 999),
  primary key (role_network_id, unit_id),
  foreign key (organisation_id, role_network_id) references circles.role_network (organisation_id, id),
  foreign key (organisation_id, unit_id) references people.unit (organisation_id, id)
);
comment on table circles.role_minimum is 'How many of a role one unit wants, the units below it counted in. Zero: none is wanted there.';
select platform.wall('circles.role_minimum', 'organisation');

create table circles.role_holder (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  role_network_id uuid not null,
  person_id uuid not null references people.person,
  unit_id uuid not null,
  starts_on date not null,
  ends_on date,
  added_at timestamptz not null default now(),
  added_by uuid references people.person,
  unique (organisation_id, id),
  foreign key (organisation_id, role_network_id) references circles.role_network (organisation_id, id),
  foreign key (organisation_id, unit_id) references people.unit (organisation_id, id),
  check (ends_on is null or ends_on >= starts_on)
);
comment on table circles.role_holder is 'Who has a role, for which unit, from when until when. Counted only as long as the person works in that unit or below it: a move or a leave shows as a gap.';
comment on column circles.role_holder.ends_on is 'The last day, included. Null: open-ended.';
create index holders_of_person on circles.role_holder (organisation_id, person_id);
create unique index one_open_row_per_unit on circles.role_holder (organisation_id, role_network_id, person_id, unit_id) where ends_on is null;
select platform.wall('circles.role_holder', 'organisation');

-- How many of each role a unit wants and has today. Who is counted has the role for that unit or one below it, and works there.
create view circles.cover with (security_invoker = true) as
  select w.organisation_id, w.role_network_id, w.role, w.unit_id, w.unit, w.wanted, coalesce(n.present, 0) as present,
         case when coalesce(n.present, 0) >= w.wanted then 'enough' when coalesce(n.present, 0) = 0 then 'missing' else 'thin' end as cover
  from (
    select r.organisation_id, r.id as role_network_id, r.name as role, u.id as unit_id, u.name as unit,
           coalesce(m.people, case when u.parent_id is null and u.kind = 'unit' then r.minimum else 0 end) as wanted
    from circles.role_network r
    join people.unit u on u.organisation_id = r.organisation_id and (u.ended_on is null or u.ended_on >= (now() at time zone 'Europe/Amsterdam')::date)
    left join circles.role_minimum m on m.organisation_id = r.organisation_id and m.role_network_id = r.id and m.unit_id = u.id
    where r.ended_at is null) w
  left join (
    select h.organisation_id, h.role_network_id, hw.within_id as unit_id, count(distinct h.person_id)::int as present
    from circles.role_holder h
    join people.unit_within hw on hw.organisation_id = h.organisation_id and hw.unit_id = h.unit_id
    join people.colleague_brief c on c.organisation_id = h.organisation_id and c.person_id = h.person_id
    join people.unit_within cw on cw.organisation_id = c.organisation_id and cw.unit_id = c.unit_id and cw.within_id = hw.within_id
    where h.starts_on <= (now() at time zone 'Europe/Amsterdam')::date and (h.ends_on is null or h.ends_on >= (now() at time zone 'Europe/Amsterdam')::date)
    group by 1, 2, 3) n on n.organisation_id = w.organisation_id and n.role_network_id = w.role_network_id and n.unit_id = w.unit_id
  where w.wanted > 0;
comment on view circles.cover is 'Published. Cover of a role per unit that wants it: enough, thin or missing. For a board without the numbers (rule 5).';

-- Whoever has a role today, and whether the person still works where it counts.
create view circles.holder_now with (security_invoker = true) as
  select h.organisation_id, h.id, h.role_network_id, h.person_id, p.full_name as name, p.last_name, p.first_name, h.unit_id, u.name as unit, h.starts_on, h.ends_on,
         coalesce(c.inside, false) as counts, c.elsewhere_id, c.elsewhere
  from circles.role_holder h
  join circles.role_network r on r.organisation_id = h.organisation_id and r.id = h.role_network_id and r.ended_at is null
  join people.person p on p.id = h.person_id
  join people.unit u on u.organisation_id = h.organisation_id and u.id = h.unit_id
  left join lateral (
    select bool_or(w.unit_id is not null) as inside, (array_agg(c.unit_id order by c.starts_on))[1] as elsewhere_id, (array_agg(c.unit_name order by c.starts_on))[1] as elsewhere
    from people.colleague c
    left join people.unit_within w on w.organisation_id = c.organisation_id and w.unit_id = c.unit_id and w.within_id = h.unit_id
    where c.organisation_id = h.organisation_id and c.person_id = h.person_id) c on true
  where h.ends_on is null or h.ends_on >= (now() at time zone 'Europe/Amsterdam')::date;
comment on view circles.holder_now is 'Published. Who has a role now or from a coming day. counts: works in the unit it is for or below it; elsewhere: the unit of today, null for who left.';

-- What waits for a coordinator: a role with gaps, and somebody with a role who left or moved.
create view circles.waiting_for with (security_invoker = true) as
  select g.organisation_id, null::uuid as person_id, k.role, 'role-gap'::text as kind, g.role_network_id as object_id,
         g.role || ': te weinig bij ' || g.units as nl, g.role || ': too few at ' || g.units as en, g.since
  from (select c.organisation_id, c.role_network_id, c.role, string_agg(c.unit, ', ' order by c.unit) as units, max(r.made_at) as since
        from circles.cover c join circles.role_network r on r.organisation_id = c.organisation_id and r.id = c.role_network_id
        where c.cover <> 'enough' group by 1, 2, 3) g
  cross join (values ('coordinator'), ('learning_adviser')) as k (role)
  union all
  select h.organisation_id, null, k.role, 'role-moved', h.role_network_id,
         h.name || case when h.elsewhere is null then ' werkt hier niet meer: ' else ' werkt nu bij ' || h.elsewhere || ': ' end || lower(r.name) || ' van ' || h.unit,
         h.name || case when h.elsewhere is null then ' does not work here any more: ' else ' now works at ' || h.elsewhere || ': ' end || lower(r.name) || ' of ' || h.unit,
         r.made_at
  from circles.holder_now h join circles.role_network r on r.organisation_id = h.organisation_id and r.id = h.role_network_id
  cross join (values ('coordinator'), ('learning_adviser')) as k (role)
  where not h.counts and h.starts_on <= (now() at time zone 'Europe/Amsterdam')::date;
comment on view circles.waiting_for is 'Published. Gaps in a role network, for whoever coordinates.';

-- Room catalogue: demand rounds of a network (M17). The members enter numbers until a date; the totals propose editions, and a purchase plan.
create table catalogue.round (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  network_id uuid not null references people.network,
  name text not null check (length(name) between 1 and 120),
  closes_on date not null,
  weight_fit smallint not null check (weight_fit between 0 and 10),
  weight_tailoring smallint not null check (weight_tailoring between 0 and 10),
  weight_schedulable smallint not null check (weight_schedulable between 0 and 10),
  made_at timestamptz not null default now(),
  made_by uuid references people.person,
  settled_at timestamptz,
  settled_by uuid references people.person,
  unique (organisation_id, id),
  check (weight_fit + weight_tailoring + weight_schedulable > 0)
);
comment on table catalogue.round is 'A demand round (M17): what the members of a network need, asked by the organisation that coordinates it. closes_on is the last day, included. Read by all members.';
select platform.wall('catalogue.round', 'network', 'select, insert, update');
create policy kept_here on catalogue.round using (organisation_id = (select platform.organisation()))
  with check (organisation_id = (select platform.organisation()) and network_id in (
    select o.network_id from people.network_of o where o.organisation_id = (select platform.organisation()) and o.coordinating));
select people.open_to_members('catalogue.round');

create table catalogue.round_theme (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  network_id uuid not null references people.network,
  round_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  group_size smallint not null check (group_size between 1 and 999),
  position smallint not null,
  unique (organisation_id, id),
  unique (round_id, position),
  foreign key (organisation_id, round_id) references catalogue.round (organisation_id, id)
);
comment on table catalogue.round_theme is 'What a demand round asks about, and how large a group is.';
select platform.wall('catalogue.round_theme', 'network', 'select, insert');
create policy kept_here on catalogue.round_theme using (organisation_id = (select platform.organisation()));
select people.open_to_members('catalogue.round_theme');
alter table editions.series
  add column round_theme_id uuid,
  add foreign key (organisation_id, round_theme_id) references catalogue.round_theme (organisation_id, id);
comment on column editions.series.round_theme_id is 'The theme of a demand round that it was planned from, so that the round can show what came of it.';
create index series_of_round_theme on editions.series (organisation_id, round_theme_id) where round_theme_id is not null;

create table catalogue.round_answer (
  theme_id uuid not null,
  organisation_id uuid not null references people.organisation,
  owner_id uuid not null,
  round_id uuid not null,
  seats int not null check (seats between 0 and 99999),
  wishes text not null default '' check (length(wishes) <= 500),
  entered_at timestamptz not null default now(),
  entered_by uuid references people.person,
  primary key (theme_id, organisation_id),
  foreign key (owner_id, theme_id) references catalogue.round_theme (organisation_id, id),
  foreign key (owner_id, round_id) references catalogue.round (organisation_id, id)
);
comment on table catalogue.round_answer is 'How many seats a member needs of a theme, with its wishes about period and group. Counts of seats, of nobody in particular. Read by the member and by who keeps the round.';
select platform.wall('catalogue.round_answer', 'network', 'select, insert, update');
create policy own on catalogue.round_answer using (organisation_id = (select platform.organisation()))
  with check (organisation_id = (select platform.organisation()) and (round_id, owner_id) in (select r.id, r.organisation_id from catalogue.round r));
create policy kept_here on catalogue.round_answer for select using (owner_id = (select platform.organisation()));

create table catalogue.round_offer (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  network_id uuid not null references people.network,
  round_id uuid not null,
  theme_id uuid not null,
  provider text not null check (length(provider) between 1 and 120),
  title text not null check (length(title) between 1 and 200),
  price_cents int check (price_cents >= 0),
  made_at timestamptz not null default now(),
  made_by uuid references people.person,
  unique (organisation_id, id),
  foreign key (organisation_id, round_id) references catalogue.round (organisation_id, id),
  foreign key (organisation_id, theme_id) references catalogue.round_theme (organisation_id, id)
);
comment on table catalogue.round_offer is 'What a provider offers for a theme, with the price per edition. Read by all members, who score it.';
select platform.wall('catalogue.round_offer', 'network', 'select, insert');
create policy kept_here on catalogue.round_offer using (organisation_id = (select platform.organisation()));
select people.open_to_members('catalogue.round_offer');

create table catalogue.round_score (
  offer_id uuid not null,
  organisation_id uuid not null references people.organisation,
  owner_id uuid not null,
  round_id uuid not null,
  person_id uuid not null references people.person,
  criterion text not null check (criterion in ('fit', 'tailoring', 'schedulable')),
  score smallint not null check (score between 1 and 5),
  scored_at timestamptz not null default now(),
  primary key (offer_id, person_id, criterion),
  foreign key (owner_id, offer_id) references catalogue.round_offer (organisation_id, id),
  foreign key (owner_id, round_id) references catalogue.round (organisation_id, id)
);
comment on table catalogue.round_score is 'What one person thinks of an offer of a provider, from 1 to 5. Offers are scored, never people.';
select platform.wall('catalogue.round_score', 'network', 'select, insert, update, delete');
create policy own on catalogue.round_score using (organisation_id = (select platform.organisation()))
  with check (organisation_id = (select platform.organisation()) and (round_id, owner_id) in (select r.id, r.organisation_id from catalogue.round r));
create policy kept_here on catalogue.round_score for select using (owner_id = (select platform.organisation()));

create table catalogue.round_choice (
  theme_id uuid primary key,
  organisation_id uuid not null,
  network_id uuid not null references people.network,
  round_id uuid not null,
  theme text not null,
  seats int not null,
  group_size smallint not null,
  editions int not null check (editions >= 0),
  offer_id uuid,
  provider text not null default '',
  title text not null default '',
  price_cents int,
  mark numeric(3, 2),
  reason text not null default '' check (length(reason) <= 500),
  foreign key (organisation_id, round_id) references catalogue.round (organisation_id, id),
  foreign key (organisation_id, theme_id) references catalogue.round_theme (organisation_id, id),
  foreign key (organisation_id, offer_id) references catalogue.round_offer (organisation_id, id)
);
comment on table catalogue.round_choice is 'The purchase plan that came out of a round, per theme: totals, editions, the offer chosen with its mark of then. Read by all members; what one member asked is not in it.';
select platform.wall('catalogue.round_choice', 'network', 'select, insert');
create policy kept_here on catalogue.round_choice using (organisation_id = (select platform.organisation()));
select people.open_to_members('catalogue.round_choice');

-- After the last day, or once the plan was settled, no number changes any more.
create function catalogue.round_is_open() returns trigger language plpgsql as $$
begin
  if not exists (select from catalogue.round r where r.id = new.round_id and r.settled_at is null and r.closes_on >= (now() at time zone 'Europe/Amsterdam')::date) then
    raise exception 'round % is closed', new.round_id using errcode = 'check_violation', constraint = 'round_is_open';
  end if;
  return new;
end $$;
create trigger round_is_open before insert or update on catalogue.round_answer for each row execute function catalogue.round_is_open();
create function catalogue.round_is_not_settled() returns trigger language plpgsql as $$
begin
  if exists (select from catalogue.round r where r.id = new.round_id and r.settled_at is not null) then
    raise exception 'round % is settled', new.round_id using errcode = 'check_violation', constraint = 'round_is_not_settled';
  end if;
  return new;
end $$;
create trigger round_is_not_settled before insert or update on catalogue.round_offer for each row execute function catalogue.round_is_not_settled();
create trigger round_is_not_settled before insert or update on catalogue.round_score for each row execute function catalogue.round_is_not_settled();

-- What waits in a round: numbers of our own that are missing, and a plan to settle once the last day has passed.
create view catalogue.round_waiting_for with (security_invoker = true) as
  select (select platform.organisation()) as organisation_id, null::uuid as person_id, k.role, 'round'::text as kind, r.id as object_id, r.name as nl, r.name as en,
         r.made_at as since, (r.closes_on + time '23:59') at time zone 'Europe/Amsterdam' as due, '/vraagrondes/' || r.id as href
  from catalogue.round r cross join (values ('learning_adviser'), ('network_coordinator')) as k (role)
  where r.settled_at is null and r.closes_on >= (now() at time zone 'Europe/Amsterdam')::date
    and exists (select from catalogue.round_theme t where t.round_id = r.id and not exists (
      select from catalogue.round_answer a where a.theme_id = t.id and a.organisation_id = (select platform.organisation())))
  union all
  select r.organisation_id, null, 'network_coordinator', 'round-settle', r.id, r.name, r.name, (r.closes_on + 1)::timestamp at time zone 'Europe/Amsterdam', null,
         '/vraagrondes/' || r.id
  from catalogue.round r
  where r.organisation_id = (select platform.organisation()) and r.settled_at is null and r.closes_on < (now() at time zone 'Europe/Amsterdam')::date;
comment on view catalogue.round_waiting_for is 'Published, to be united by home.';

