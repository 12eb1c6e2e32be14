import type { SettingName } from '#modules/people/index.ts'
import type { Subject } from './subjects.ts'

/** Whoever may look: a column of the matrix. public: without signing in. client: a system with access to the API. */
export const viewers = [
  'colleague',
  'manager',
  'crew_leader',
  'learning_adviser',
  'coordinator',
  'network_coordinator',
  'trainer',
  'provider',
  'administrator',
  'auditor',
  'board',
  'public',
  'client',
] as const
export type Viewer = (typeof viewers)[number]

/**
 * About whom: counts: of how many, not of whom; code: who has the code of the certificate; unled: who has no manager; team: the own team;
 * activities: participants of what one coordinates; lessons: of what one teaches; provided: of what one's provider gives; shared: of what is shared with
 * the network that one coordinates; given: what somebody shows to whoever looks, as long as that lasts; crew: whom one leads by delegation; all: everybody of the organisation. The widest last.
 */
export const reaches = ['counts', 'code', 'given', 'unled', 'lessons', 'provided', 'shared', 'activities', 'crew', 'team', 'all'] as const
export type Reach = (typeof reaches)[number]

export interface Sight {
  to: Viewer
  reach: Reach
  shows: readonly Subject[]
  /** Only while this switch is on. */
  when?: SettingName
}

const to = (viewer: Viewer, reach: Reach, ...shows: Subject[]): Sight => ({ to: viewer, reach, shows })
const both = (reach: Reach, ...shows: Subject[]) => [to('administrator', reach, ...shows), to('learning_adviser', reach, ...shows)]
/** A page about an edition: for its coordinator, and for the learning adviser who may see all. */
const planners = (...shows: Subject[]) => [to('coordinator', 'activities', ...shows), to('learning_adviser', 'all', ...shows)]
const figures = (...shows: Subject[]) => [to('coordinator', 'counts', ...shows), to('learning_adviser', 'counts', ...shows)]
const board = (...shows: Subject[]) => to('board', 'counts', ...shows)
const team = (...shows: Subject[]) => [to('manager', 'team', ...shows), to('learning_adviser', 'all', ...shows)]
const crew = (...shows: Subject[]) => to('crew_leader', 'crew', ...shows)
/** What somebody shares with one colleague, whoever that is. */
const given = (...shows: Subject[]) => employees.map((viewer) => to(viewer, 'given', ...shows))
const employees = viewers.filter((viewer) => !['provider', 'public', 'client'].includes(viewer))
const provided = (...shows: Subject[]) => to('provider', 'provided', ...shows)
/** Whoever works here: what colleagues write together, and each other's names to share something. */
const everybodyHere = (...shows: Subject[]) => employees.map((viewer) => to(viewer, 'all', ...shows))
const nothingFollowed = (viewer: Viewer, reach: Reach): Sight => ({
  ...to(viewer, reach, 'name', 'followed-nothing'),
  when: 'showNothingFollowed',
})

/**
 * What each page shows of other people, and to whom of those who may open it. Who may open it stands at the door itself (`who`), and is read from
 * there. A page that is not here shows nothing of others. test/sight.test.ts opens every page as every viewer and fails when a page shows more, or less.
 */
export const sights: Record<string, Sight[]> = {
  'GET /gesprekken': [to('manager', 'team', 'name')],
  'GET /begeleiding/overzicht': [to('learning_adviser', 'all', 'name')],
  'GET /medewerkers': both('all', 'name', 'work', 'address'),
  'GET /medewerkers/:id': both('all', 'name', 'work', 'address', 'contract', 'roles'),
  'GET /medewerkers/:personId/wijzigen': [to('administrator', 'all', 'name', 'address')],
  'GET /medewerkers/:personId/arbeidsrelaties/nieuw': [to('administrator', 'all', 'name', 'contract')],
  'GET /arbeidsrelaties/:employmentId/wijzigen': [to('administrator', 'all', 'name', 'work', 'contract')],
  'GET /medewerkers/:personId/waarnemer': both('all', 'name'),
  'GET /beheer/rollen': [to('administrator', 'all', 'name', 'work', 'roles')],
  'GET /beheer/adressen': [to('administrator', 'all', 'name')],
  'GET /beheer/kaarten': [to('administrator', 'all', 'name')],
  'GET /mijn/waarnemer': [to('manager', 'team', 'name')],
  'GET /academie/reeksen/:seriesId/indeling/voorwaarden': [
    to('coordinator', 'all', 'name'),
    to('coordinator', 'activities', 'enrolments'),
    to('learning_adviser', 'all', 'name', 'enrolments'),
  ],
  'GET /beheer/postvak': [to('administrator', 'all', 'name', 'address', 'messages')],
  'GET /beheer/postvak/:id': [to('administrator', 'all', 'address', 'messages')],
  'GET /beheer/personen-wissen': [to('administrator', 'all', 'name', 'contract')],
  'GET /beheer/personen-wissen/:personId': [to('administrator', 'all', 'name', 'contract')],
  'GET /beheer/logboek': [to('administrator', 'all', 'name', 'log'), to('auditor', 'all', 'name', 'log')],
  'GET /beheer/logboek.:kind': [to('administrator', 'all', 'name', 'log'), to('auditor', 'all', 'name', 'log')],
  'GET /mijn/ontwikkeling': given('name', 'plan'),
  'GET /mijn/team/vaardigheden': [to('manager', 'team', 'name')],
  'GET /mijn/team/vaardigheden.:kind': [to('manager', 'team', 'name')],
  'GET /academie/ontwikkeling': [to('learning_adviser', 'counts', 'ratings', 'plan', 'scans'), board('ratings', 'plan', 'scans')],
  'GET /academie/ontwikkeling.:kind': [to('learning_adviser', 'counts', 'ratings', 'plan', 'scans'), board('ratings', 'plan', 'scans')],
  'GET /academie/ontwikkeling/effect': [to('learning_adviser', 'counts', 'scans'), board('scans')],
  'GET /mijn/team': [
    ...team('name', 'work', 'enrolments', 'achieved'),
    nothingFollowed('manager', 'team'),
    nothingFollowed('learning_adviser', 'all'),
  ],
  'GET /mijn/team.:kind': team('name', 'work', 'enrolments', 'achieved'),
  'GET /mijn/team/:personId': team('name', 'work', 'enrolments', 'achieved'),
  'GET /mijn/vaardigheden/delen': everybodyHere('name'),
  'GET /mijn/keuze/delen': everybodyHere('name'),
  'GET /inschattingen/:personId': [to('manager', 'team', 'name', 'ratings'), to('learning_adviser', 'all', 'name')],
  'GET /inschattingen/:personId/:skillId': [to('manager', 'team', 'name', 'ratings'), to('learning_adviser', 'all', 'name')],
  'GET /edities/:editionId/team': [to('manager', 'team', 'name', 'work', 'enrolments')],
  'GET /inschrijvingen/:enrolmentId/beoordelen': [
    to('manager', 'team', 'name', 'enrolments'),
    to('learning_adviser', 'unled', 'name', 'enrolments'),
  ],
  'GET /inschrijvingen/:enrolmentId/afmelden': [to('manager', 'team', 'name', 'enrolments'), ...planners('name', 'enrolments')],
  'GET /academie/edities/:editionId': planners('name', 'enrolments'),
  'GET /academie/edities/:editionId/uitslag': planners('name', 'enrolments'),
  'GET /bijeenkomsten/:sessionId': [
    provided('name', 'enrolments', 'attendance', 'note'),
    to('trainer', 'lessons', 'name', 'enrolments', 'attendance', 'note'),
    ...planners('name', 'enrolments', 'attendance', 'note'),
  ],
  'GET /bijeenkomsten/:sessionId/lijst': [
    provided('name', 'enrolments', 'attendance', 'note'),
    to('trainer', 'lessons', 'name', 'enrolments', 'attendance', 'note'),
    ...planners('name', 'enrolments', 'attendance', 'note'),
  ],
  'GET /bijeenkomsten/:sessionId/inloper': [
    to('trainer', 'all', 'name'),
    to('coordinator', 'all', 'name'),
    to('trainer', 'lessons', 'enrolments'),
    ...planners('enrolments'),
    to('learning_adviser', 'all', 'name'),
  ],
  'GET /academie/reeksen/:seriesId/afdelingen/:unitId': [to('learning_adviser', 'all', 'name', 'enrolments')],
  'GET /certificaten/papier/:paperId': [provided('name', 'achieved'), ...planners('name', 'achieved')],
  'GET /kansen/:opportunityId': everybodyHere('name'),
  'GET /kansen/:opportunityId/wijzigen': [to('manager', 'all', 'name'), ...both('all', 'name')],
  'GET /kansen/nieuw': [to('manager', 'team', 'name')],
  'GET /rolprofielen/:profileId': [to('manager', 'team', 'name')],
  'GET /rolprofielen/:profileId/versies/:versionId': everybodyHere('name'),
  'GET /academie/certificaten/:credentialId': [to('coordinator', 'activities', 'name', 'achieved')],
  'GET /beheer/import/:id': both('all', 'name', 'contract'),
  'GET /beheer/kaarten/:cardId': [to('administrator', 'all', 'name')],
  'GET /mijn/team/kaarten': [to('manager', 'team', 'name')],
  'GET /academie/behoeften/:inventoryId': [to('learning_adviser', 'all', 'name', 'wishes')],
  'GET /mijn/ploegen': [to('manager', 'team', 'name', 'work')],
  'GET /mijn/ploeg': [crew('name', 'enrolments', 'attendance')],
  'GET /mijn/ploeg/:crewId/blad': [crew('name', 'enrolments'), to('manager', 'team', 'name', 'enrolments')],
  'GET /edities/:editionId/ploeg': [crew('name', 'enrolments')],
  'GET /toolbox': [crew('name')],
  'GET /toolbox/:activityId': [crew('name')],
  'GET /toolbox/gegevens': [crew('name')],
  'GET /toolbox/ontvangen/:key': [crew('name')],
  'GET /aanbieder/edities/:editionId': [provided('name', 'enrolments')],
  'GET /aanbieder/edities/:editionId/deelnemers.:kind': [provided('name')],
  'GET /aanbieder/edities/:editionId/certificaten': [provided('name', 'enrolments')],
  'GET /mijn/ontwikkelplan/delen': [to('manager', 'team', 'name')],
  'GET /mijn/gedeeld': given('name', 'plan'),
  'GET /mijn/gedeeld/doelen/:goalId': given('name', 'plan'),
  'GET /mijn/gedeeld/reflecties/:reflectionId': given('name', 'plan'),
  'GET /mijn/gedeeld/plannen/:planId': given('name', 'plan'),
  'GET /samenwerking/edities/:editionId/deelnemers': [to('network_coordinator', 'shared', 'name', 'enrolments')],
  'GET /samenwerking/edities': [to('network_coordinator', 'counts', 'enrolments')],
  'GET /aanbieder': [to('provider', 'counts', 'enrolments')],
  'GET /academie': figures('enrolments', 'evaluations'),
  'GET /academie/instrumenten/:instrumentId': [to('learning_adviser', 'all', 'name')],
  'GET /academie/vraag': [...figures('demand'), to('learning_adviser', 'all', 'name', 'wishes')],
  'GET /academie/dekking': [...figures('achieved'), board('achieved')],
  'GET /academie/cijfers': [...figures('enrolments', 'achieved'), board('enrolments', 'achieved')],
  'GET /academie/edities/:editionId/evaluatie': [to('trainer', 'counts', 'evaluations'), ...figures('evaluations')],
  'GET /certificaten/:code': [to('public', 'code', 'name', 'achieved')],
  'GET /api/v1/medewerkers': [to('client', 'all', 'name', 'work', 'address', 'contract')],
  'GET /api/v1/medewerkers/:medewerkerId': [to('client', 'all', 'name', 'work', 'address', 'contract')],
  'GET /api/v1/edities/:editieId/inschrijvingen': [to('client', 'all', 'enrolments')],
  'GET /api/v1/medewerkers/:medewerkerId/arbeidsrelaties': [to('client', 'all', 'work', 'address', 'contract')],
}
