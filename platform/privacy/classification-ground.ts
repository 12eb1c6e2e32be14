import { blank, fact, goes, kept, legal, mentions, other, plain, said, secret, self, type TableClass } from './words.ts'

const colleague = other('een collega', 'a colleague')
const administrator = other('een beheerder', 'an administrator')
const numbers = 'select personnel_number from people.employment where organisation_id = platform.organisation() and person_id = $1'

/** A table without anything about a person. */
const none = (nl: string, en: string, columns: string[]): TableClass => ({
  title: said(nl, en),
  purpose: said('inrichting', 'set-up'),
  legal: legal.none,
  retention: kept.always,
  columns: Object.fromEntries(columns.map((column) => [column, plain])),
})

/** What every room stands on. */
export const ground: Record<string, TableClass> = {
  'platform.table_scope': none('Muren', 'Walls', ['name', 'scope', 'rights']),
  'platform.installation': none('Installatie', 'Installation', ['only_row', 'demo', 'made_at', 'seeded_at']),
  'platform.import_mapping': none('Kolommen van imports', 'Columns of imports', ['organisation_id', 'kind', 'mapping', 'changed_at']),
  'platform.import_row': {
    title: said('Regels van een import', 'Rows of an import'),
    purpose: said('laten zien wat een import verandert', 'showing what an import changes'),
    legal: legal.work,
    retention: kept.importRows,
    about: `(label = (select full_name from people.person where id = $1) or (regexp_match(key, '^[^\\s|/,;]+'))[1] in (${numbers}))`,
    columns: { run_id: plain, organisation_id: plain, line: goes, verdict: goes, key: mentions(goes), label: mentions(goes), reason: mentions(goes), change: mentions(goes) },
  },
  'platform.import_run': {
    title: said('Imports', 'Imports'),
    purpose: said('gegevens uit het personeelssysteem overnemen', 'taking over data from the HR system'),
    legal: legal.work,
    retention: kept.importFile,
    columns: {
      id: plain, organisation_id: plain, kind: plain, file_name: mentions(blank()), full_file: plain, reference_date: plain, state: plain, counts: plain,
      progress: plain, total: plain, problem: mentions(blank('null')), content: { export: 'no', erase: 'blank', becomes: 'null' }, made_by: self, made_at: plain, applied_at: plain,
      header: plain, choices: plain, warnings: plain, confirmed: plain, applied_by: self,
    },
  },
  'platform.outbox': {
    title: said('Berichten aan jou', 'Messages to you'),
    purpose: said('je laten weten wat er met je inschrijving gebeurt', 'telling you what happens to your enrolment'),
    legal: legal.work,
    retention: kept.outbox,
    about: 'person_id = $1',
    columns: {
      id: plain, organisation_id: plain, event: secret, person_id: self, channel: goes, to_address: goes, subject: mentions(goes), body: mentions(goes),
      attachments: mentions({ export: 'no', erase: 'delete-row' }), made_at: goes, sent_at: goes, failure: secret,
      kind: secret, lang: goes, sender: plain, confidential: plain, secret_id: secret, tries: plain, tried_at: plain,
    },
  },
  'platform.message_text': {
    ...none('Teksten van berichten', 'Texts of messages', ['organisation_id', 'kind', 'activity_id', 'lang', 'subject', 'body', 'changed_at']),
    columns: { organisation_id: plain, kind: plain, activity_id: plain, lang: plain, subject: plain, body: plain, changed_at: plain, changed_by: self },
  },
  'platform.look': {
    title: said('Wie keek in jouw gegevens, en waar jij keek', 'Who looked at your data, and where you looked'),
    purpose: said('controleren wie gegevens van mensen bekijkt', 'checking who looks at data of people'),
    legal: legal.duty,
    retention: kept.looks,
    about: '(subject_id = $1 or viewer_id = $1)',
    erased: 'subject_id = $1',
    columns: {
      organisation_id: plain, viewer_id: colleague, subject_id: colleague, unit_id: { ...goes, named: 'people.unit.name' }, page: goes, day: goes, first_at: goes,
    },
  },
  'platform.audit_log': {
    title: said('Wat je deed (logboek)', 'What you did (log)'),
    purpose: said('nagaan wie wat deed, bij een fout of misbruik', 'finding out who did what, after a mistake or misuse'),
    legal: legal.security,
    retention: kept.audit,
    about: 'actor_id = $1',
    columns: {
      id: plain, organisation_id: plain, at: fact, actor_id: self, actor_kind: plain, action: fact, object: { export: 'no', erase: 'keep-as-id' }, result: fact, origin: fact,
      details: { export: 'no', erase: 'keep-as-id' },
    },
  },
  'platform.erasure': {
    title: said('Wissingen', 'Erasures'),
    purpose: said('na het terugzetten van een kopie opnieuw wissen', 'erasing again after a copy was put back'),
    legal: legal.duty,
    retention: kept.always,
    columns: { person_id: self, organisation_id: plain, at: plain, reason: plain },
  },
  'platform.api_client': {
    ...none('Koppelingen', 'API clients', []),
    columns: { id: plain, organisation_id: plain, name: plain, secret_hash: plain, scopes: plain, made_by: self, made_at: plain, revoked_at: plain },
  },
  'platform.api_token': {
    ...none('Toegang van koppelingen', 'Access of API clients', ['token_hash', 'client_id', 'organisation_id', 'scopes', 'expires_at']),
    retention: kept.token,
  },
  'platform.submission': {
    title: said('Verstuurde formulieren', 'Forms that were sent'),
    purpose: said('niets dubbel doen na een tweede klik', 'doing nothing twice after a second click'),
    legal: legal.security,
    retention: kept.hours,
    about: 'actor in (select token_hash from people.session where organisation_id = platform.organisation() and person_id = $1)',
    columns: { actor: secret, key: secret, organisation_id: plain, request_hash: secret, answer: mentions(secret), at: secret },
  },
}

export { administrator, colleague, none }
