import type { Who } from '#platform/http/caller.ts'
import type { Somebody } from '#world/people.ts'
import { people } from '#world/people.ts'

/**
 * Every door of the house, and who may open it. 'open': no door of a room (health, browser files, the API's own document).
 * A scope: a client of the API with that scope. test/walls.test.ts fails on a route without a line here, and on a line without a route.
 */
export const matrix: Record<string, Who | 'open' | `${string}:${'read' | 'write'}`> = {
  'GET /assets/*': 'open',
  'GET /healthz': 'open',
  'GET /inloggen': 'anyone',
  'POST /inloggen/demo': 'anyone',
  'POST /uitloggen': 'signed-in',
  'GET /aanbod': 'signed-in',
  'GET /edities/:editionId': 'signed-in',
  'POST /edities/:editionId/inschrijvingen': 'signed-in',
  'POST /inschrijvingen/:enrolmentId/afmelden': 'signed-in',
  'GET /mijn/gegevens/bewaard': 'signed-in',
  'GET /mijn/gegevens/download': 'signed-in',
  'GET /beheer/personen-wissen': 'administrator',
  'GET /beheer/personen-wissen/:personId': 'administrator',
  'POST /beheer/personen-wissen/:personId': 'administrator',
  'GET /api/v1/medewerkers': 'people:read',
  'GET /api/v1/medewerkers/:medewerkerId': 'people:read',
  'GET /api/v1/afdelingen': 'people:read',
  'GET /api/v1/edities': 'editions:read',
  'GET /api/v1/edities/:editieId': 'editions:read',
  'GET /api/v1/edities/:editieId/bijeenkomsten': 'editions:read',
  'GET /api/v1/edities/:editieId/inschrijvingen': 'enrolments:read',
  'POST /api/v1/edities/:editieId/inschrijvingen': 'enrolments:write',
  'DELETE /api/v1/inschrijvingen/:inschrijvingId': 'enrolments:write',
  'GET /api/v1/openapi.json': 'open',
  'POST /api/v1/token': 'open',
}

/** The table whose rows a parameter of a path names, or a word that stands there. */
export const params: Record<string, { table: string } | { word: string }> = {
  editionId: { table: 'editions.edition' },
  editieId: { table: 'editions.edition' },
  enrolmentId: { table: 'editions.enrolment' },
  inschrijvingId: { table: 'editions.enrolment' },
  sessionId: { table: 'editions.session' },
  bijeenkomstId: { table: 'editions.session' },
  seriesId: { table: 'editions.series' },
  roomId: { table: 'editions.room' },
  activityId: { table: 'catalogue.activity' },
  leeractiviteitId: { table: 'catalogue.activity' },
  unitId: { table: 'people.unit' },
  afdelingId: { table: 'people.unit' },
  personId: { table: 'people.person' },
  medewerkerId: { table: 'people.person' },
  employmentId: { table: 'people.employment' },
  credentialId: { table: 'credentials.credential' },
  evaluationId: { table: 'scans.evaluation' },
  runId: { table: 'platform.import_run' },
  clientId: { table: 'platform.api_client' },
  kind: { word: 'csv' },
  code: { word: 'ABCD-EFGH-JKLM' },
  token: { word: 'niet-een-echte-sleutel' },
}

/** Where a path says :id and nothing more. */
export const idsByPath: Record<string, string> = {
  '/aanbod/:id': 'catalogue.activity',
  '/medewerkers/:id': 'people.person',
  '/arbeidsrelaties/:id': 'people.employment',
}

/** Doors that everybody may use with the ids of an organisation: they are the way in. */
export const waysIn = ['POST /inloggen/demo', 'POST /uitloggen', 'POST /api/v1/token']

/** Somebody for every role, and what the house knows about them. */
export const cast: Record<string, { somebody: Somebody; manages: boolean }> = {
  employee: { somebody: people.fatima, manages: false },
  'employee without e-mail': { somebody: people.henk, manages: false },
  manager: { somebody: people.joost, manages: true },
  'learning adviser': { somebody: people.ineke, manages: true },
  coordinator: { somebody: people.marjan, manages: false },
  administrator: { somebody: people.bram, manages: false },
  auditor: { somebody: people.noor, manages: false },
  'board member': { somebody: people.karel, manages: true },
  trainer: { somebody: people.sjaak, manages: true },
}
