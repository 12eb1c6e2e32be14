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
create policy of_our_networks on budgets.arrangement for select using (network_id in (
  select o.network_id from people.network_of o where o.organisation_id = (select platform.organisation())));
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
create policy of_our_networks on budgets.party for select using (network_id in (
  select o.network_id from people.network_of o where o.organisation_id = (select platform.organisation())));

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
create policy of_our_networks on budgets.measure for select using (network_id in (
  select o.network_id from people.network_of o where o.organisation_id = (select platform.organisation())));

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
create policy of_our_networks on budgets.rate for select using (network_id in (
  select o.network_id from people.network_of o where o.organisation_id = (select platform.organisation())));

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

-- Nothing is overwritten (rule 8), also not by the owner of the tables.
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
