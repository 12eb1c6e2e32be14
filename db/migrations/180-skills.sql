-- Room skills: frameworks with their versions, skills, occupations, and finding them.
-- Public frameworks (ESCO, CompetentNL) belong to the installation: everybody reads them, only taking in a framework writes them.
-- An organisation's own competences stand in the same table, within its wall.

create schema skills;

-- Set by the one use case that takes in a public framework (modules/skills/frameworks/take-in.ts).
create function skills.taking_in() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('app.framework', true), '') <> '' $$;
create function skills.only_taken_in() returns trigger language plpgsql as $$
begin
  if not skills.taking_in() then raise exception '% is written only when a framework is taken in', tg_table_name; end if;
  return null;
end $$;

create table skills.framework (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code in ('esco', 'competentnl')),
  name text not null,
  credit text not null
);
comment on table skills.framework is 'A public list of skills and occupations. credit: what its owner wants said on pages that show it.';
insert into skills.framework (code, name, credit) values
  ('esco', 'ESCO', 'Deze dienst gebruikt de ESCO-classificatie van de Europese Commissie.'),
  ('competentnl', 'CompetentNL', 'CompetentNL van UWV, SBB, CBS en TNO.');
select platform.wall('skills.framework', 'reference', 'select');

create table skills.framework_version (
  id uuid primary key default gen_random_uuid(),
  framework_id uuid not null references skills.framework,
  version text not null check (length(version) between 1 and 40),
  taken_in_at timestamptz not null,
  counts jsonb not null default '{}',
  unique (framework_id, version)
);
comment on table skills.framework_version is 'A version of a public framework that was taken in; once more with the same version number renews taken_in_at and counts.';
select platform.wall('skills.framework_version', 'reference', 'select, insert, update');
create trigger only_taken_in before insert or update or delete on skills.framework_version for each statement execute function skills.only_taken_in();

create table skills.skill (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid references people.organisation,
  framework_id uuid references skills.framework,
  uri text not null,
  kind text not null check (kind in ('skill', 'knowledge', 'group', 'capability', 'competence')),
  code text,
  name_nl text,
  name_en text,
  also_nl text[] not null default '{}',
  also_en text[] not null default '{}',
  about_nl text not null default '',
  about_en text not null default '',
  since_version_id uuid references skills.framework_version,
  withdrawn_version_id uuid references skills.framework_version,
  replaced_by_id uuid references skills.skill,
  made_at timestamptz not null default now(),
  ended_at timestamptz,
  check (name_nl is not null or name_en is not null),
  check (ended_at is null or organisation_id is not null),
  check ((organisation_id is null) = (framework_id is not null)),
  check ((kind = 'competence') = (organisation_id is not null)),
  unique nulls not distinct (framework_id, organisation_id, uri)
);
comment on table skills.skill is 'A skill, knowledge or group of a public framework (organisation_id null), or a competence of an organisation. A row is never removed: what a version no longer has is withdrawn, so that what people linked stays.';
comment on column skills.skill.name_nl is 'Null where the framework has no Dutch name here: the page shows the English one, with a mark.';
create unique index one_competence_of_a_name on skills.skill (organisation_id, lower(name_nl)) where organisation_id is not null and ended_at is null;
comment on column skills.skill.ended_at is 'Since when the organisation no longer uses a competence: not found any more, readable where it was linked.';
select platform.wall('skills.skill', 'network', 'select, insert, update');
alter table skills.skill enable row level security;
alter table skills.skill force row level security;
create policy readable on skills.skill for select using (organisation_id is null or organisation_id = (select platform.organisation()));
create policy own on skills.skill using (organisation_id = (select platform.organisation()));
create policy taken_in on skills.skill using (organisation_id is null and (select skills.taking_in()));

create table skills.level (
  organisation_id uuid not null references people.organisation,
  skill_id uuid not null references skills.skill,
  position int not null check (position between 1 and 9),
  name text not null check (length(name) between 1 and 80),
  behaviour text not null check (length(behaviour) <= 500),
  primary key (skill_id, position)
);
comment on table skills.level is 'The levels of a competence of the organisation, each described in behaviour (M30).';
-- How a competence reads now stands in skills.skill and skills.level; this is how it read from which moment on.
create table skills.competence_version (
  organisation_id uuid not null references people.organisation,
  skill_id uuid not null references skills.skill,
  number int not null check (number > 0),
  name text not null,
  about text not null,
  levels jsonb not null check (jsonb_typeof(levels) = 'array'),
  changed_at timestamptz not null,
  primary key (skill_id, number)
);
comment on table skills.competence_version is 'A competence as it read from changed_at until the next one: who was rated or had a profile then, is read in these words. Only added to.';
create index versions_of_competences on skills.competence_version (organisation_id, skill_id);
select platform.wall('skills.competence_version', 'organisation', 'select, insert');

create index levels_of_organisation on skills.level (organisation_id, skill_id);
select platform.wall('skills.level', 'organisation');

create table skills.occupation (
  id uuid primary key default gen_random_uuid(),
  framework_id uuid not null references skills.framework,
  uri text not null,
  kind text not null check (kind in ('occupation', 'group')),
  code text,
  name_nl text,
  name_en text,
  also_nl text[] not null default '{}',
  also_en text[] not null default '{}',
  about_nl text not null default '',
  about_en text not null default '',
  since_version_id uuid references skills.framework_version,
  withdrawn_version_id uuid references skills.framework_version,
  replaced_by_id uuid references skills.occupation,
  check (name_nl is not null or name_en is not null),
  unique (framework_id, uri)
);
comment on table skills.occupation is 'An occupation or group of occupations (ISCO-08) of a public framework. code: of the group it belongs to, or is. Never removed, as skills.skill.';
select platform.wall('skills.occupation', 'reference', 'select, insert, update');
create trigger only_taken_in before insert or update or delete on skills.occupation for each statement execute function skills.only_taken_in();

create table skills.occupation_skill (
  occupation_id uuid not null references skills.occupation,
  skill_id uuid not null references skills.skill,
  essential boolean not null,
  primary key (occupation_id, skill_id)
);
comment on table skills.occupation_skill is 'Which skills an occupation asks for, according to the framework: essential, or optional.';
create index occupations_by_skill on skills.occupation_skill (skill_id, essential);
select platform.wall('skills.occupation_skill', 'reference', 'select, insert, update, delete');
create trigger only_taken_in before insert or update or delete on skills.occupation_skill for each statement execute function skills.only_taken_in();

create table skills.broader_skill (
  skill_id uuid not null references skills.skill,
  broader_id uuid not null references skills.skill,
  primary key (skill_id, broader_id)
);
comment on table skills.broader_skill is 'The hierarchy of skills: a skill or group and what is broader.';
create index narrower_skills on skills.broader_skill (broader_id);
select platform.wall('skills.broader_skill', 'reference', 'select, insert, delete');
create trigger only_taken_in before insert or update or delete on skills.broader_skill for each statement execute function skills.only_taken_in();

create table skills.broader_occupation (
  occupation_id uuid not null references skills.occupation,
  broader_id uuid not null references skills.occupation,
  primary key (occupation_id, broader_id)
);
comment on table skills.broader_occupation is 'The hierarchy of occupations: an occupation or group and what is broader.';
create index narrower_occupations on skills.broader_occupation (broader_id);
select platform.wall('skills.broader_occupation', 'reference', 'select, insert, delete');
create trigger only_taken_in before insert or update or delete on skills.broader_occupation for each statement execute function skills.only_taken_in();

create table skills.intake (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people.organisation,
  framework_id uuid not null references skills.framework,
  version text not null check (length(version) between 1 and 40),
  file_name text not null,
  content bytea,
  confirmed boolean not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'refused')),
  progress int not null default 0,
  total int not null default 0,
  counts jsonb not null default '{}',
  problems jsonb not null default '[]',
  problem text,
  made_at timestamptz not null default now(),
  ended_at timestamptz
);
comment on table skills.intake is 'A file with a framework that an administrator sent, and what became of it. content goes when it is read; problems: rows that were passed over, with file, line and sentence.';
create index intakes_recent on skills.intake (organisation_id, made_at desc);
select platform.wall('skills.intake', 'organisation', 'select, insert, update');

-- Finding. As in 020-search.sql: no policy and no right for the application, read only through skills.find(), which keeps the wall.

create table skills.search_entry (
  concept_id uuid primary key,
  organisation_id uuid references people.organisation,
  subject text not null check (subject in ('skill', 'occupation')),
  words tsvector not null
);
comment on table skills.search_entry is 'The stemmed words of a skill or occupation: A Dutch name, B other Dutch names, C the English name. Withdrawn ones are not in it.';
create index entries_by_words on skills.search_entry using gin (words) with (fastupdate = off);
select platform.wall('skills.search_entry', 'system', '');

create table skills.search_word (
  id bigint generated always as identity primary key,
  organisation_id uuid references people.organisation,
  word text not null,
  unique nulls not distinct (organisation_id, word)
);
comment on table skills.search_word is 'The whole words of Dutch names and of English preferred names: for parts of words and for typing errors.';
create index skill_words_by_part on skills.search_word using gin (word public.gin_trgm_ops) with (fastupdate = off);
create index skill_words on skills.search_word (word text_pattern_ops);
select platform.wall('skills.search_word', 'system', '');

create table skills.finder (
  one boolean primary key default true check (one),
  version uuid not null default gen_random_uuid(),
  form int not null,
  packed bytea not null
);
comment on table skills.finder is 'All public skills and occupations made ready for finding (modules/skills/finding/pack.ts), once when a list is taken in; each process keeps it in memory by its version. form: how packed reads.';
select platform.wall('skills.finder', 'reference', 'select, insert, update');
create trigger only_taken_in before insert or update or delete on skills.finder for each statement execute function skills.only_taken_in();

create function skills.entry(name_nl text, also_nl text[], name_en text) returns tsvector
language sql stable parallel safe set search_path = pg_catalog, pg_temp as $$
  select setweight(to_tsvector('dutch', public.unaccent('public.unaccent'::regdictionary, coalesce(name_nl, ''))), 'A')
    || setweight(to_tsvector('dutch', public.unaccent('public.unaccent'::regdictionary, array_to_string(also_nl, ' '))), 'B')
    || setweight(to_tsvector('english', public.unaccent('public.unaccent'::regdictionary, coalesce(name_en, ''))), 'C')
$$;

-- After a framework was taken in: all of it anew. Words stay known when nothing has them any more.
create function skills.index_framework(framework uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not skills.taking_in() then raise exception 'only when a framework is taken in'; end if;
  delete from skills.search_entry e using skills.skill s where s.framework_id = framework and s.id = e.concept_id;
  delete from skills.search_entry e using skills.occupation o where o.framework_id = framework and o.id = e.concept_id;
  insert into skills.search_entry (concept_id, subject, words)
    select id, 'skill', skills.entry(name_nl, also_nl, name_en) from skills.skill where framework_id = framework and withdrawn_version_id is null
    union all
    select id, 'occupation', skills.entry(name_nl, also_nl, name_en) from skills.occupation where framework_id = framework and withdrawn_version_id is null;
  insert into skills.search_word (word)
    select word from (
      select distinct regexp_split_to_table(lower(public.unaccent('public.unaccent'::regdictionary, said)), '[^a-z0-9]+') as word from (
        select concat_ws(' ', name_nl, array_to_string(also_nl, ' '), name_en) as said from skills.skill where framework_id = framework and withdrawn_version_id is null
        union all
        select concat_ws(' ', name_nl, array_to_string(also_nl, ' '), name_en) from skills.occupation where framework_id = framework and withdrawn_version_id is null) names) words
    where length(word) > 2 and not platform.is_filler(word) on conflict do nothing;
  analyze skills.skill, skills.occupation, skills.occupation_skill, skills.search_entry, skills.search_word;
end $$;

create function skills.keep_findable() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from skills.search_entry where concept_id = new.id;
  if new.ended_at is not null then return null; end if;
  insert into skills.search_entry (concept_id, organisation_id, subject, words)
    values (new.id, new.organisation_id, 'skill', skills.entry(new.name_nl, new.also_nl, new.name_en));
  insert into skills.search_word (organisation_id, word)
    select distinct new.organisation_id, word from unnest(platform.words_of(new.name_nl)) as word where length(word) > 2 and not platform.is_filler(word)
    on conflict do nothing;
  return null;
end $$;
create trigger keep_findable after insert or update of name_nl, ended_at on skills.skill for each row when (new.organisation_id is not null)
  execute function skills.keep_findable();

create function skills.nearest(typed text) returns text language sql stable security definer
set search_path = pg_catalog, pg_temp set pg_trgm.similarity_threshold = 0.35 as $$
  with near as materialized (
    select w.word from skills.search_word w
    where (w.organisation_id is null or w.organisation_id = platform.organisation()) and w.word operator(public.%) typed
      and abs(length(w.word) - length(typed)) <= 2 and length(w.word) < 60
      and public.levenshtein_less_equal(typed, w.word, 3) <= case when length(typed) < 7 then 2 else 3 end)
  select word from (select word, platform.likeness(typed, word) as likeness from near where platform.may_mean(typed, word, 0)) like_it
  where likeness >= 0.45 order by likeness desc, word limit 1
$$;
comment on function skills.nearest is 'The known word that looks most like what was typed, if it can have been meant.';

create function skills.question(alternatives text[]) returns tsquery language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare one text; answer tsquery := ''::tsquery;
begin
  foreach one in array alternatives loop
    answer := answer || to_tsquery('pg_catalog.dutch', one || case when length(one) > 3 then ':*' else '' end)
                     || to_tsquery('pg_catalog.english', one || case when length(one) > 3 then ':*' else '' end);
  end loop;
  return answer;
end $$;

-- The known words inside a compound that is not known itself: "sluiswachter" has "sluis" and "wachter".
create function skills.parts_of(typed text) returns text[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct w.word), '{}') from generate_series(4, length(typed) - 3) n
  cross join lateral (values (left(typed, n)), (right(typed, n)), (rtrim(left(typed, n), 's'))) as cut (part)
  join skills.search_word w on w.word = cut.part where w.organisation_id is null or w.organisation_id = platform.organisation()
$$;

create function skills.find(typed text, most int)
returns table (said text[], meant text[], subject text, concept_id uuid, score real)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
  here uuid := platform.organisation(); heard text[]; one text; other text; n int := 0; these text[];
  understood text[] := '{}'; questions tsquery[] := '{}'; question tsquery; asked tsquery;
begin
  heard := array(select w from unnest((platform.words_of(left(typed, 200)))[1:8]) with ordinality as ws (w, i)
                 where length(w) > 1 and not platform.is_filler(w) order by i);
  foreach one in array heard loop
    these := array[one];
    if length(one) > 3 then
      these := these || array(select w.word from skills.search_word w
        where (w.organisation_id is null or w.organisation_id = here) and w.word like '%' || one || '%' order by length(w.word), w.word limit 8);
    end if;
    other := one;
    question := skills.question(these);
    if cardinality(these) = 1 and not exists (select from skills.search_entry e where (e.organisation_id is null or e.organisation_id = here) and e.words @@ question) then
      other := coalesce(skills.nearest(left(one, 60)), one);
      question := skills.question(case when other <> one then array[other] else these || skills.parts_of(one) end);
    end if;
    understood := understood || other;
    questions := array_append(questions, question);
  end loop;
  -- All words together, and each apart; short names first, because they say little else.
  question := null;
  foreach asked in array questions loop question := coalesce(question && asked, asked); end loop;
  if cardinality(questions) > 1 then questions := array_append(questions, question); end if;
  return query
    with hits as (
      select i, h.* from unnest(questions) with ordinality as q (looked, i)
      cross join lateral (
        select e.subject, e.concept_id, length(e.words) as long, count(*) over () as many
        from skills.search_entry e where (e.organisation_id is null or e.organisation_id = here) and e.words @@ q.looked
        order by 3 limit 120) h)
    select heard, understood, h.subject, h.concept_id, (sum(1.0 / ln(2 + h.many)) * (1 + 2.0 / (2 + min(h.long))))::real as score
    from hits h group by h.subject, h.concept_id order by 5 desc limit most;
  if not found then
    said := heard; meant := understood; subject := null; concept_id := null; score := null;
    return next;
  end if;
end $$;
comment on function skills.find is 'Candidates for words somebody typed: public ones and those of the acting organisation. said: the words that count; meant: the same with typing errors taken out. Without any candidate one row without a concept. The wall is kept here.';
