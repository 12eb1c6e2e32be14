-- People enrol in something confidential because nobody else will know. Who plans could untick the box afterwards and read all names.
alter table catalogue.activity add column promised boolean not null default false;
comment on column catalogue.activity.promised is 'It was published as confidential: people may have enrolled on that promise, so it stays confidential (rule 3).';

create function catalogue.keep_promise() returns trigger language plpgsql as $$
begin
  new.promised := new.promised or (new.confidential and new.state = 'published');
  return new;
end $$;
create trigger keep_promise before insert or update of state, confidential on catalogue.activity for each row execute function catalogue.keep_promise();

-- What was there before this migration, organisation by organisation: the walls hold for migrations too.
do $$
declare o record;
begin
  perform set_config('app.listing', 'organisations', true);
  for o in select id from people.organisation loop
    perform set_config('app.organisation', o.id::text, true);
    update catalogue.activity set promised = true where organisation_id = o.id and confidential and state <> 'draft';
  end loop;
  perform set_config('app.organisation', '', true), set_config('app.listing', '', true);
end $$;
