-- What can be shared of skills and scans, so that whoever it is shared with finds it by its name: home.shared_thing unites the rooms. In PL/pgSQL, as
-- people.shares_with_me is: written out in the view, making its plan ready would cost every page more than all that it answers.

create function skills.shared_things() returns table (organisation_id uuid, kind text, object_id uuid, owner_id uuid, title text, title_en text, own_href text, href text)
language plpgsql stable rows 5 as $$
begin
  return query
    select s.organisation_id, s.kind, s.object_id, s.owner_id,
      case when s.kind = 'choice' then 'Zelf gekozen vaardigheden' when s.object_id = s.owner_id then 'Alle inschattingen' else coalesce(k.name_nl, k.name_en) end,
      case when s.kind = 'choice' then 'Skills of one’s own choice' when s.object_id = s.owner_id then 'All ratings' else coalesce(k.name_en, k.name_nl) end,
      case when s.kind = 'choice' then '/mijn/keuze' else '/mijn/vaardigheden/delen' end,
      case when s.kind = 'choice' then '/keuze/' else '/inschattingen/' end || s.owner_id
    from people.shared s
    left join skills.rating r on r.organisation_id = s.organisation_id and r.id = s.object_id
    left join skills.skill k on k.id = r.skill_id
    where s.organisation_id = (select platform.organisation()) and s.kind in ('ratings', 'choice') and s.ended_at is null
      and (s.kind = 'choice' or s.object_id = s.owner_id or k.id is not null);
end $$;

create view skills.shared_thing with (security_invoker = true) as select * from skills.shared_things();
comment on view skills.shared_thing is 'Published, to be united by home. Inschattingen and choices that are shared, as far as whoever looks may see them.';

-- Whoever is asked in a 360° may read that it is there, and that makes it nothing that is shared: so this begins at what is. Of a test the other reads
-- which outcomes were passed and not the sitting: one of its outcomes stands for it.
create function scans.shared_things() returns table (organisation_id uuid, kind text, object_id uuid, owner_id uuid, title text, title_en text, own_href text, href text)
language plpgsql stable rows 5 as $$
begin
  return query
    select s.organisation_id, s.kind, s.object_id, s.owner_id, t.title, t.title, t.own_href, t.href
    from people.shared s
    cross join lateral (
      select v.document ->> 'title' as title, '/scans/' || x.id || '/uitslag' as own_href, '/scans/' || x.id || '/uitslag' as href
      from scans.sheet x join scans.instrument_version v on v.organisation_id = x.organisation_id and v.id = x.version_id
      where x.organisation_id = s.organisation_id and x.id = s.object_id and x.handed_in_at is not null
      union all
      select x.test, '/scans/' || x.id || '/uitslag', '/scans/' || x.id || '/uitslag' from scans.outside_result x
      where x.organisation_id = s.organisation_id and x.id = s.object_id
      union all
      select '360° ' || (v.document ->> 'title'), '/mijn/360/' || x.id, '/360/uitslag/' || x.id
      from scans.around x join scans.instrument_version v on v.organisation_id = x.organisation_id and v.id = x.version_id
      where x.organisation_id = s.organisation_id and x.id = s.object_id and x.closed_at is not null
      union all
      (select v.document ->> 'title', '/mijn/toetsen/' || x.sitting_id, '/toetsen/uitslag/' || x.sitting_id
      from scans.test_outcome x
      join scans.instrument i on i.organisation_id = x.organisation_id and i.code = x.code
      join scans.instrument_version v on v.organisation_id = i.organisation_id and v.instrument_id = i.id
      where x.organisation_id = s.organisation_id and x.sitting_id = s.object_id order by v.number desc limit 1)) t
    where s.organisation_id = (select platform.organisation()) and s.kind = 'scan' and s.ended_at is null;
end $$;

create view scans.shared_thing with (security_invoker = true) as select * from scans.shared_things();
comment on view scans.shared_thing is 'Published, to be united by home. Results of scans, tests, 360°s and outside tests that are shared, as far as whoever looks may see them.';

do $$
begin
  execute 'create or replace view home.shared_thing with (security_invoker = true) as ' || rtrim(pg_get_viewdef('home.shared_thing'::regclass), '; ' || chr(10)) ||
    ' union all select organisation_id, kind, object_id, owner_id, title, title_en, own_href, href from skills.shared_thing
      union all select organisation_id, kind, object_id, owner_id, title, title_en, own_href, href from scans.shared_thing';
end $$;
