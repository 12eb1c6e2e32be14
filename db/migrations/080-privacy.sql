-- Erasing and retention (rule 8).

-- What somebody's employment was before goes when the person is erased, and at no other moment.
update platform.table_scope set rights = 'select, insert, delete' where name = 'people.employment_history';
create function people.history_goes_with_its_person() returns trigger language plpgsql as $$
begin
  if exists (select from people.employment e where e.id = old.employment_id
             and not exists (select from platform.erasure x where x.person_id = e.person_id)) then
    raise exception 'the history of an employment is append-only';
  end if;
  return old;
end $$;
create trigger goes_with_its_person before delete on people.employment_history for each row execute function people.history_goes_with_its_person();

-- Whether a person is also known in another organisation: then the name stays there, and this organisation gets a tombstone of its own.
create function people.known_elsewhere(who uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare o uuid; found_one boolean := false; was text := coalesce(current_setting('app.organisation', true), ''); listing text := coalesce(current_setting('app.listing', true), '');
begin
  perform set_config('app.listing', 'organisations', true);
  for o in select id from people.organisation where id::text <> was loop
    perform set_config('app.organisation', o::text, true);
    found_one := found_one or exists (select from people.employment e where e.organisation_id = o and e.person_id = who)
      or exists (select from people.guest g where g.organisation_id = o and g.person_id = who);
  end loop;
  perform set_config('app.listing', listing, true), set_config('app.organisation', was, true);
  return found_one;
end $$;
comment on function people.known_elsewhere is 'Answers yes or no, never where.';

comment on column platform.audit_log.origin is 'The network address the request came from, or job. Kept as long as the log itself: BIO2 asks for the origin.';

-- A name as it stands in a file of an older system; when it has characters that Windows-1252 does not know it can only be UTF-8.
create function platform.in_windows_1252(words text) returns bytea language plpgsql immutable as $$
begin return convert_to(words, 'WIN1252');
exception when untranslatable_character then return convert_to(words, 'UTF8');
end $$;
