-- Room plans: conversations, at any time of the year (L20, M35). Read by the two who have it, and by nobody else.
create schema if not exists plans;

create table plans.conversation (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  other_id uuid not null references people.person,
  template text not null check (template in ('development', 'growth', 'intake', 'career', 'aftercare', 'matrix', 'own')),
  invited_by uuid not null references people.person,
  invited_at timestamptz not null,
  check (person_id <> other_id),
  check (invited_by in (person_id, other_id)),
  unique (organisation_id, id)
);
comment on table plans.conversation is 'A talk of two colleagues about the development of one of them (person_id), with a manager, guide or adviser (other_id). When somebody left, it has ended: the other_id reads nothing any more of a person who left.';
create index conversations_of_person on plans.conversation (organisation_id, person_id);
create index conversations_of_other on plans.conversation (organisation_id, other_id);
select platform.wall('plans.conversation', 'person', 'select, insert, update, delete');
create policy of_the_person on plans.conversation using (
  organisation_id = platform.organisation() and person_id = platform.person());
create policy of_the_other on plans.conversation using (
  organisation_id = platform.organisation() and other_id = platform.person()
  and (guidance.works_here(person_id)
    or exists (select from platform.erasure x where x.organisation_id = conversation.organisation_id and x.person_id = conversation.other_id)));

-- For the policies of what hangs on a conversation: planned apart, so that a page with eight of those tables does not plan the walls eight times.
create function plans.is_of_mine(conversation uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from plans.conversation c where c.organisation_id = platform.organisation() and c.id = conversation);
end $$;
comment on function plans.is_of_mine is 'Whether the acting person may read a conversation.';

-- May this row of a conversation change or go? Only when one of the two is erased.
create function plans.is_erased(conversation uuid) returns boolean language sql stable as $$
  select coalesce(current_setting('app.erasing', true), '') = 'yes' or exists (
    select from plans.conversation c join platform.erasure x on x.organisation_id = c.organisation_id and x.person_id in (c.person_id, c.other_id)
    where c.id = conversation)
$$;
comment on function plans.is_erased is 'Whether one of the two of a conversation was erased: then what never changes may be emptied.';
create function plans.stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from plans.conversation c where c.id = old.conversation_id) then return old; end if; -- went as a whole
  if not plans.is_erased(old.conversation_id) then raise exception '% of a conversation stays as it is', tg_table_name; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create function plans.conversation_goes_with_its_person() returns trigger language plpgsql as $$
begin
  if not exists (select from platform.erasure x where x.organisation_id = old.organisation_id and x.person_id = old.person_id) then
    raise exception 'a conversation goes with its person, and at no other moment';
  end if;
  return old;
end $$;
create trigger goes_with_its_person before delete on plans.conversation for each row execute function plans.conversation_goes_with_its_person();

create table plans.conversation_step (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  conversation_id uuid not null,
  number int not null check (number > 0),
  step text not null check (step in ('proposed', 'accepted', 'declined')),
  by_id uuid not null references people.person,
  at timestamptz not null,
  starts_at timestamptz,
  ends_at timestamptz,
  place text not null default '' check (length(place) <= 200),
  words text not null default '' check (length(words) <= 500),
  foreign key (organisation_id, conversation_id) references plans.conversation (organisation_id, id) on delete cascade,
  check ((step = 'proposed') = (starts_at is not null and ends_at is not null)),
  check (ends_at > starts_at),
  unique (conversation_id, number)
);
comment on table plans.conversation_step is 'A moment that one proposed (also to move it), and what the other answered. The last one counts; nothing is overwritten.';
select platform.wall('plans.conversation_step', 'person', 'select, insert, update, delete');
create policy with_the_conversation on plans.conversation_step using (
  organisation_id = platform.organisation() and plans.is_of_mine(conversation_id));
create trigger stays before update or delete on plans.conversation_step for each row execute function plans.stays();

create view plans.conversation_now with (security_invoker = true) as
  select c.*, m.number as moment, m.starts_at, m.ends_at, m.place, m.by_id as proposed_by, l.number as steps, l.by_id as last_by, l.words as last_words, l.at as last_at,
         case l.step when 'declined' then 'declined' when 'accepted' then 'agreed' else 'invited' end as state,
         guidance.works_here(c.person_id) and guidance.works_here(c.other_id) as both_here
  from plans.conversation c
  join lateral (select * from plans.conversation_step s where s.organisation_id = c.organisation_id and s.conversation_id = c.id order by s.number desc limit 1) l on true
  join lateral (select * from plans.conversation_step s where s.organisation_id = c.organisation_id and s.conversation_id = c.id and s.step = 'proposed'
                order by s.number desc limit 1) m on true;
comment on view plans.conversation_now is 'Published. Conversations with their moment and state: invited, agreed or declined. both_here: neither of the two left.';

create table plans.conversation_item (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  conversation_id uuid not null,
  position smallint not null,
  topic text,
  title text not null default '' check (length(title) <= 200),
  added_by uuid not null references people.person,
  added_at timestamptz not null,
  dropped_at timestamptz,
  dropped_by uuid references people.person,
  foreign key (organisation_id, conversation_id) references plans.conversation (organisation_id, id) on delete cascade,
  check (case when topic is null or topic = 'core-value' then title <> '' else title = '' end),
  unique (organisation_id, id)
);
comment on table plans.conversation_item is 'A point of the agenda: of a template (topic, worded in the language of whoever reads) or written by one of the two (title). core-value: of a growth matrix, with the name of the value as its title. Left out: dropped_at.';
create index items_of_conversation on plans.conversation_item (conversation_id, position);
select platform.wall('plans.conversation_item', 'person', 'select, insert, update, delete');
create policy with_the_conversation on plans.conversation_item using (
  organisation_id = platform.organisation() and plans.is_of_mine(conversation_id));

create table plans.preparation (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  conversation_id uuid not null,
  person_id uuid not null references people.person,
  words text not null default '' check (length(words) <= 20000),
  saved_at timestamptz not null,
  shared_at timestamptz,
  foreign key (organisation_id, conversation_id) references plans.conversation (organisation_id, id) on delete cascade,
  unique (conversation_id, person_id)
);
comment on table plans.preparation is 'What one of the two wrote beforehand. The other reads it from the moment that the agreed talk begins, or earlier when it was shared.';
select platform.wall('plans.preparation', 'person', 'select, insert, update, delete');
create policy of_the_writer on plans.preparation using (
  organisation_id = platform.organisation() and person_id = platform.person() and plans.is_of_mine(conversation_id));
create function plans.has_begun(conversation uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from plans.conversation_now c where c.organisation_id = platform.organisation() and c.id = conversation
    and c.state = 'agreed' and c.starts_at <= now());
end $$;
comment on function plans.has_begun is 'Whether the moment that the two agreed to is there.';
create policy of_the_other on plans.preparation for select using (
  organisation_id = platform.organisation() and plans.is_of_mine(conversation_id) and (shared_at is not null or plans.has_begun(conversation_id)));

create table plans.conversation_note (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  conversation_id uuid not null,
  author_id uuid not null references people.person,
  words text not null check (length(words) <= 20000),
  based_on uuid[] not null default '{}',
  saved_at timestamptz not null,
  foreign key (organisation_id, conversation_id) references plans.conversation (organisation_id, id) on delete cascade
);
comment on table plans.conversation_note is 'The notes as they were saved. What no later one is based on stands on the page: one text, or two side by side when both wrote at once. Never overwritten (rule 8).';
create index notes_of_conversation on plans.conversation_note (conversation_id, saved_at);
select platform.wall('plans.conversation_note', 'person', 'select, insert, update, delete');
create policy with_the_conversation on plans.conversation_note using (
  organisation_id = platform.organisation() and plans.is_of_mine(conversation_id));
create trigger stays before update or delete on plans.conversation_note for each row execute function plans.stays();

create table plans.agreement (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  conversation_id uuid not null,
  words text not null check (length(words) <= 1000),
  who text not null check (who in ('concerned', 'partner', 'both')),
  due_on date,
  added_by uuid not null references people.person,
  added_at timestamptz not null,
  dropped_at timestamptz,
  dropped_by uuid references people.person,
  foreign key (organisation_id, conversation_id) references plans.conversation (organisation_id, id) on delete cascade,
  unique (organisation_id, id)
);
comment on table plans.agreement is 'What the two agreed: who does what, by when. who: whom it is about (person_id), the other, or both. Changing one is dropping it and adding another.';
create index agreements_of_conversation on plans.agreement (conversation_id, added_at);
select platform.wall('plans.agreement', 'person', 'select, insert, update, delete');
create policy with_the_conversation on plans.agreement using (
  organisation_id = platform.organisation() and plans.is_of_mine(conversation_id));

create table plans.training_proposal (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  conversation_id uuid not null,
  activity_id uuid,
  title text not null default '' check (length(title) <= 200),
  proposed_by uuid not null references people.person,
  proposed_at timestamptz not null,
  dropped_at timestamptz,
  dropped_by uuid references people.person,
  foreign key (organisation_id, conversation_id) references plans.conversation (organisation_id, id) on delete cascade,
  foreign key (organisation_id, activity_id) references catalogue.activity (organisation_id, id),
  check ((activity_id is null) = (title <> ''))
);
comment on table plans.training_proposal is 'A training that one of the two proposes (P06): of the offer, or in words. It becomes an enrolment in the usual way, through its own page.';
create index proposals_of_conversation on plans.training_proposal (conversation_id, proposed_at);
select platform.wall('plans.training_proposal', 'person', 'select, insert, update, delete');
create policy with_the_conversation on plans.training_proposal using (
  organisation_id = platform.organisation() and plans.is_of_mine(conversation_id));

create table plans.conversation_version (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  conversation_id uuid not null,
  number int not null check (number > 0),
  content jsonb not null,
  fingerprint text not null,
  made_at timestamptz not null,
  foreign key (organisation_id, conversation_id) references plans.conversation (organisation_id, id) on delete cascade,
  unique (organisation_id, id),
  unique (conversation_id, number)
);
comment on table plans.conversation_version is 'Notes and agreements as they were when somebody signed. Never changed: what is written after it makes a new version, that both sign again.';
select platform.wall('plans.conversation_version', 'person', 'select, insert, update, delete');
create policy with_the_conversation on plans.conversation_version using (
  organisation_id = platform.organisation() and plans.is_of_mine(conversation_id));
create trigger stays before update or delete on plans.conversation_version for each row execute function plans.stays();

create table plans.signature (
  organisation_id uuid not null,
  conversation_id uuid not null,
  version_id uuid not null,
  person_id uuid not null references people.person,
  signed_at timestamptz not null,
  primary key (version_id, person_id),
  foreign key (organisation_id, version_id) references plans.conversation_version (organisation_id, id) on delete cascade
);
comment on table plans.signature is 'Who signed which version, and when. Once each, never taken back.';
select platform.wall('plans.signature', 'person', 'select, insert, update, delete');
create policy with_the_conversation on plans.signature using (
  organisation_id = platform.organisation() and plans.is_of_mine(conversation_id));
create policy only_for_oneself on plans.signature as restrictive for insert with check (person_id = platform.person());
create trigger stays before update or delete on plans.signature for each row execute function plans.stays();

create view plans.conversation_waiting with (security_invoker = true) as
  select c.organisation_id, w.person_id, 'conversation'::text as kind, c.id as object_id,
         'Gesprek met ' || guidance.name_of(w.with_id) || ': kun je dan?' as nl, 'Talk with ' || guidance.name_of(w.with_id) || ': does it suit you?' as en, c.last_at as since, c.starts_at as due
  from plans.conversation_now c
  cross join lateral (values (c.person_id, c.other_id), (c.other_id, c.person_id)) as w (person_id, with_id)
  where c.state = 'invited' and c.both_here and c.proposed_by <> w.person_id and c.starts_at > now()
  union all
  select c.organisation_id, w.person_id, 'to-sign', c.id, 'Onderteken je gesprek met ' || guidance.name_of(w.with_id), 'Sign your talk with ' || guidance.name_of(w.with_id), v.made_at, null
  from plans.conversation_now c
  join lateral (select * from plans.conversation_version v where v.organisation_id = c.organisation_id and v.conversation_id = c.id order by v.number desc limit 1) v on true
  cross join lateral (values (c.person_id, c.other_id), (c.other_id, c.person_id)) as w (person_id, with_id)
  where c.both_here and not exists (select from plans.signature s where s.version_id = v.id and s.person_id = w.person_id);
comment on view plans.conversation_waiting is 'Published. An invitation to answer, and a version that the other signed.';

-- For the overview of a manager: when they last talked, of what the manager took part in. Never a ranking: a page shows it alphabetically (rule 4).
create view plans.last_talk with (security_invoker = true) as
  select c.organisation_id, c.manager_id, c.person_id, c.full_name as name, c.last_name, c.first_name,
         (max(t.starts_at) filter (where t.starts_at <= now() and t.state = 'agreed') at time zone 'Europe/Amsterdam')::date as last_on,
         (min(t.starts_at) filter (where t.starts_at > now()) at time zone 'Europe/Amsterdam')::date as next_on
  from people.colleague c
  left join plans.conversation_now t on t.organisation_id = c.organisation_id and t.person_id = c.person_id and t.other_id = c.manager_id
    and t.state <> 'declined'
  where c.manager_id = platform.person()
  group by c.organisation_id, c.manager_id, c.person_id, c.full_name, c.last_name, c.first_name;
comment on view plans.last_talk is 'Published. The team of the acting manager, each with the day of the last talk that the two had, and of the next that is planned or asked for; null: none here.';
