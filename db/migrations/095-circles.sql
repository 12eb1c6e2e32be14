-- Units that turn round: whatever put them there, a page must come to an end. union meets each unit once, union all went on for ever.
create or replace function people.units_below(root uuid) returns setof uuid language sql stable as $$
  with recursive below as (
    select id from people.unit where organisation_id = (select platform.organisation()) and id = root
    union
    select u.id from people.unit u join below b on u.parent_id = b.id where u.organisation_id = (select platform.organisation())
  ) select id from below
$$;
