-- Room catalogue: search. Full-text and trigram operators are not leakproof, so under row-level security their indexes are
-- not used. These three tables therefore carry no policy and no right for the application: they are read only through
-- catalogue.understand() and catalogue.search(), which keep the wall themselves, and written only by the trigger below.
-- Only published activities are in them, so that a draft can't be found, nor its words.

create table catalogue.search_entry (
  activity_id uuid primary key references catalogue.activity on delete cascade,
  organisation_id uuid not null,
  words tsvector not null
);
comment on table catalogue.search_entry is 'The stemmed words of a published activity: A title, B theme, target group, form and provider, C summary, D what you learn.';
create index entries_of_organisation on catalogue.search_entry (organisation_id);
create index entries_by_words on catalogue.search_entry using gin (words) with (fastupdate = off);
select platform.wall('catalogue.search_entry', 'system', '');

create table catalogue.search_word (
  id bigint generated always as identity primary key,
  organisation_id uuid not null,
  word text not null,
  unique (organisation_id, word)
);
comment on table catalogue.search_word is 'The whole words of titles, themes, target groups, forms and providers: for parts of words and for typing errors.';
create index words_by_part on catalogue.search_word using gin (word public.gin_trgm_ops) with (fastupdate = off);
select platform.wall('catalogue.search_word', 'system', '');

create table catalogue.search_use (
  word_id bigint not null references catalogue.search_word,
  activity_id uuid not null references catalogue.activity on delete cascade,
  weight real not null,
  primary key (word_id, activity_id)
);
comment on table catalogue.search_use is 'Which published activity uses which word, and how much that says about it: 1 in the title, less elsewhere.';
create index uses_of_activity on catalogue.search_use (activity_id);
select platform.wall('catalogue.search_use', 'system', '');

create function catalogue.stems(words text[], lang text) returns tsvector language sql stable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select to_tsvector(case lang when 'en' then 'pg_catalog.english'::regconfig else 'pg_catalog.dutch'::regconfig end, array_to_string(words, ' '))
$$;

create function catalogue.spoken(activity catalogue.activity, labels text, giver text) returns table (word text, weight real)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select w, max(weight)::real from (
    select unnest(platform.words_of(activity.title)) as w, 1.0 as weight
    union all select unnest(platform.words_of(concat_ws(' ', activity.theme, activity.target_group))), 0.6
    union all select unnest(platform.words_of(concat_ws(' ', labels, giver))), 0.5) all_words
  where length(w) > 1 and not platform.is_filler(w) group by w
$$;

create function catalogue.index_activity(activity catalogue.activity) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare labels text; giver text;
begin
  delete from catalogue.search_use where activity_id = activity.id;
  delete from catalogue.search_entry where activity_id = activity.id;
  if activity.state <> 'published' then return; end if;
  select f.nl || ' ' || f.en into labels from catalogue.learning_form f where f.code = activity.learning_form;
  select p.name into giver from catalogue.provider p where p.organisation_id = activity.organisation_id and p.id = activity.provider_id;
  insert into catalogue.search_entry (activity_id, organisation_id, words) values (activity.id, activity.organisation_id,
    setweight(catalogue.stems(platform.words_of(activity.title), activity.lang), 'A') ||
    setweight(catalogue.stems(platform.words_of(concat_ws(' ', activity.theme, activity.target_group, labels, giver)), activity.lang), 'B') ||
    setweight(catalogue.stems(platform.words_of(activity.summary), activity.lang), 'C') ||
    setweight(catalogue.stems(platform.words_of(activity.you_learn), activity.lang), 'D'));
  insert into catalogue.search_word (organisation_id, word)
    select activity.organisation_id, s.word from catalogue.spoken(activity, labels, giver) s order by s.word on conflict do nothing;
  insert into catalogue.search_use (word_id, activity_id, weight)
    select w.id, activity.id, s.weight from catalogue.spoken(activity, labels, giver) s
    join catalogue.search_word w on w.organisation_id = activity.organisation_id and w.word = s.word;
end $$;
revoke all on function catalogue.index_activity from public;

create function catalogue.keep_searchable() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'activity' then
    perform catalogue.index_activity(new);
  else
    perform catalogue.index_activity(a) from catalogue.activity a where a.organisation_id = new.organisation_id and a.provider_id = new.id;
  end if;
  return null;
end $$;
create trigger keep_searchable after insert or update of title, summary, you_learn, target_group, theme, provider_id, learning_form, lang, state
  on catalogue.activity for each row execute function catalogue.keep_searchable();
create trigger keep_searchable after update of name on catalogue.provider for each row execute function catalogue.keep_searchable();

-- What was there before this migration, organisation by organisation: the walls hold for migrations too.
do $$
declare o record;
begin
  perform set_config('app.listing', 'organisations', true);
  for o in select id from people.organisation loop
    perform set_config('app.organisation', o.id::text, true);
    perform catalogue.index_activity(a) from catalogue.activity a where a.organisation_id = o.id;
  end loop;
  perform set_config('app.organisation', '', true), set_config('app.listing', '', true);
end $$;

-- The stemmed question for one word and what it also stands for; a word of four letters and more may go on ("burger…").
create function catalogue.question(alternatives text[]) returns tsquery language plpgsql stable
set search_path = pg_catalog, pg_temp as $$
declare one text; answer tsquery := ''::tsquery;
begin
  foreach one in array alternatives loop
    if one like '% %' then
      answer := answer || phraseto_tsquery('pg_catalog.dutch', one);
    else
      answer := answer || to_tsquery('pg_catalog.dutch', one || case when length(one) > 3 then ':*' else '' end)
                       || to_tsquery('pg_catalog.english', one || case when length(one) > 3 then ':*' else '' end);
    end if;
  end loop;
  return answer;
end $$;

create function catalogue.nearest(typed text, from_likeness real, most int) returns text[]
language sql stable security definer
set search_path = pg_catalog, pg_temp set pg_trgm.similarity_threshold = 0.15 as $$
  select coalesce(array_agg(word order by likeness desc, word), '{}') from (
    select word, likeness, max(likeness) over () as best from (
      select w.word, platform.likeness(typed, w.word) as likeness from catalogue.search_word w
      where w.organisation_id = platform.organisation() and w.word operator(public.%) typed
        and platform.may_mean(typed, w.word, case when from_likeness < 0.4 then 1 else 0 end)
        and exists (select from catalogue.search_use u where u.word_id = w.id)) near
    where likeness >= from_likeness order by likeness desc, word limit most) closest
  where likeness > best - 0.12 or from_likeness < 0.4
$$;
comment on function catalogue.nearest is 'Words of the offer that look like what was typed. Under 0.4 they are suggestions, from there on they are meant.';

create function catalogue.try_instead(typed text) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(select distinct n from unnest((platform.words_of(left(typed, 200)))[1:4]) w cross join unnest(catalogue.nearest(w, 0.25, 3)) n
               where length(w) > 2 and n <> w)
$$;
comment on function catalogue.try_instead is 'Words of the offer that look a little like what was typed, for a search that found nothing.';

create function catalogue.hits(alternative text, n int) returns table (nth int, word text, activity_id uuid, score real)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare question tsquery := catalogue.question(array[alternative]); here uuid := platform.organisation();
begin
  return query
    select n, alternative, u.activity_id, (u.weight * case when w.word = alternative then 1 else 0.4 + 0.4 * length(alternative) / length(w.word) end)::real
    from catalogue.search_word w join catalogue.search_use u on u.word_id = w.id
    where w.organisation_id = here and w.word like case when length(alternative) > 2 then '%' || alternative || '%' else alternative end;
  return query
    select n, alternative, e.activity_id, (0.1 + ts_rank('{0.1,0.25,0.5,1}', e.words, question))::real
    from catalogue.search_entry e where e.organisation_id = here and e.words @@ question;
end $$;
revoke all on function catalogue.hits from public;

create function catalogue.search(typed text, literal boolean) returns table (nth int, word text, activity_id uuid, score real)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare said text[]; whole text; one text; other text; n int := 0; found_some boolean;
begin
  said := (platform.words_of(left(typed, 200)))[1:8];
  whole := array_to_string(said, ' ');
  if cardinality(said) > 1 and exists (select from catalogue.synonym s where s.organisation_id = platform.organisation() and s.term = whole) then
    said := array[whole];
  elsif exists (select from unnest(said) w where length(w) > 1 and not platform.is_filler(w)) then
    said := array(select w from unnest(said) with ordinality as ws (w, i) where length(w) > 1 and not platform.is_filler(w) order by i);
  end if;
  foreach one in array said loop
    n := n + 1;
    nth := n; word := one; activity_id := null; score := null;
    return next;
    return query select * from catalogue.hits(one, n);
    found_some := found;
    continue when literal;
    for other in select array_to_string(platform.words_of(s.means), ' ') from catalogue.synonym s
                 where s.organisation_id = platform.organisation() and array_to_string(platform.words_of(s.term), ' ') = one
                 union all select unnest(catalogue.nearest(one, 0.45, 1)) where not found_some and length(one) > 3 loop
      nth := n; word := other; activity_id := null; score := null;
      return next;
      return query select h.nth, h.word, h.activity_id, h.score * 0.9::real from catalogue.hits(other, n) h;
    end loop;
  end loop;
end $$;
comment on function catalogue.search is 'What published activities of the acting organisation answer to: for the nth word that was asked, each word that was looked for (a row without activity: the word itself first, then synonyms and, when it found nothing, its correction), and the activities with a score. The wall is kept here: these tables have no policy.';
