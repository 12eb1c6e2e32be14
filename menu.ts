import type { Role } from '#platform/act.ts'
import type { Caller } from '#platform/http/caller.ts'
import type { NavItem } from '#platform/http/doors.ts'

/** The main menu for a caller. What lies under an item is shown as a second row on its pages, so that every page of a room has a way to it. */
export function menu(caller: Caller): NavItem[] {
  if (!caller.person) return []
  if (caller.leaver) return ownRecord
  const has = (...roles: Role[]) => roles.some((role) => caller.actor.roles.includes(role))
  const items: NavItem[] = [
    { href: '/', nl: 'Start', en: 'Start' },
    { href: '/aanbod', nl: 'Aanbod', en: 'Catalogue' },
    { href: '/mijn/opleidingen', nl: 'Mijn opleidingen', en: 'My learning' },
  ]
  if (caller.teaches) items.push({ href: '/mijn/lessen', nl: 'Mijn lessen', en: 'My lessons', also: ['/bijeenkomsten'] })
  if (caller.manages) items.push({ href: '/mijn/team', nl: 'Mijn team', en: 'My team' })
  else if (has('learning_adviser')) items.push({ href: '/mijn/team', nl: 'Teams', en: 'Teams' })
  const name = caller.organisation?.academyName ?? 'Academie'
  if (has('learning_adviser', 'coordinator'))
    items.push({ href: '/academie', nl: name, en: name, under: academy(has('learning_adviser') && !has('administrator')) })
  else if (has('board')) items.push({ href: '/academie/cijfers', nl: name, en: name, under: board })
  if (has('administrator')) items.push({ href: '/beheer', nl: 'Beheer', en: 'Management', under: management })
  else if (has('auditor')) items.push({ href: '/beheer/logboek', nl: 'Logboek', en: 'Audit log' })
  return items
}

/** What somebody who left can still open. */
const ownRecord: NavItem[] = [
  { href: '/mijn/opleidingen', nl: 'Mijn opleidingen', en: 'My learning' },
  { href: '/mijn/gegevens/bewaard', nl: 'Wat we bewaren', en: 'What we keep' },
  { href: '/mijn/inzage', nl: 'Wie keek', en: 'Who looked' },
]

const employees: NavItem = { href: '/medewerkers', nl: 'Medewerkers', en: 'Employees', also: ['/arbeidsrelaties'] }

const academy = (withEmployees: boolean): NavItem[] => [
  { href: '/academie', nl: 'Overzicht', en: 'Overview' },
  { href: '/academie/edities', nl: 'Edities', en: 'Editions', also: ['/academie/bijeenkomsten'] },
  { href: '/academie/reeksen', nl: 'Reeksen', en: 'Series' },
  { href: '/academie/aanbod', nl: 'Aanbod maken', en: 'Manage the catalogue' },
  { href: '/academie/vraag', nl: 'Vraag', en: 'Demand', also: ['/academie/aanbod/vraag'] },
  { href: '/academie/dekking', nl: 'Dekking', en: 'Coverage' },
  { href: '/academie/cijfers', nl: 'Cijfers', en: 'Figures' },
  { href: '/academie/zalen', nl: 'Zalen', en: 'Rooms' },
  { href: '/academie/gesloten-dagen', nl: 'Gesloten dagen', en: 'Closed days' },
  { href: '/academie/teksten', nl: 'Teksten', en: 'Texts' },
  ...(withEmployees ? [employees] : []),
]

/** A board sees figures and coverage, without names. */
const board: NavItem[] = [
  { href: '/academie/cijfers', nl: 'Cijfers', en: 'Figures' },
  { href: '/academie/dekking', nl: 'Dekking', en: 'Coverage' },
]

const management: NavItem[] = [
  { href: '/beheer', nl: 'Overzicht', en: 'Overview' },
  employees,
  { href: '/beheer/afdelingen', nl: 'Afdelingen', en: 'Units' },
  { href: '/beheer/import', nl: 'Inlezen', en: 'Import' },
  { href: '/beheer/rollen', nl: 'Rollen', en: 'Roles' },
  { href: '/beheer/inlogdienst', nl: 'Inlogdienst', en: 'Sign-in' },
  { href: '/beheer/adressen', nl: 'Adressen', en: 'Addresses' },
  { href: '/beheer/instellingen', nl: 'Instellingen', en: 'Settings' },
  { href: '/beheer/postvak', nl: 'Postvak uit', en: 'Outbox' },
  { href: '/beheer/koppelingen', nl: 'Koppelingen', en: 'Connections' },
  { href: '/beheer/logboek', nl: 'Logboek', en: 'Audit log' },
  { href: '/beheer/personen-wissen', nl: 'Iemand wissen', en: 'Erase somebody' },
]
