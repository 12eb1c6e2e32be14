-- What an import needs to ask, and to stand still at until somebody answers: columns that were not recognised, choices, warnings.

alter table platform.import_run
  add column header text[] not null default '{}',
  add column choices jsonb not null default '{}',
  add column warnings text[] not null default '{}',
  add column confirmed boolean not null default false,
  add column applied_by uuid;
comment on column platform.import_run.header is 'The column names of the file, so that each can be given its place (state mapping).';
comment on column platform.import_run.choices is 'What the kind of import asks at upload, such as draft or published.';
comment on column platform.import_run.warnings is 'Sentences in both languages that must be confirmed before applying, such as that more than a tenth would leave.';
comment on column platform.import_run.problem is 'A sentence in both languages: why the file could not be read or was not applied.';
comment on column platform.import_row.reason is 'Why the row is refused: a sentence in both languages.';
comment on column platform.import_row.change is 'Per field what it was and what it becomes: {"function": ["Boa", "Senior boa"]}.';
