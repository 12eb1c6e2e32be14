-- Room editions: the participants of an edition are asked the same before and after (M36).
create table editions.measurement (
  organisation_id uuid not null,
  edition_id uuid not null,
  round_id uuid not null,
  primary key (organisation_id, round_id),
  foreign key (organisation_id, edition_id) references editions.edition (organisation_id, id) on delete cascade,
  foreign key (organisation_id, round_id) references scans.round (organisation_id, id)
);
comment on table editions.measurement is 'Which measurement of scans is of the participants of which edition. Who was asked, and what came of it, is there.';
create index measurements_of_edition on editions.measurement (organisation_id, edition_id);
select platform.wall('editions.measurement', 'organisation', 'select, insert');
