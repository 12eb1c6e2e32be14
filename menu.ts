import type { Role } from '#platform/act.ts'
import type { Caller } from '#platform/http/caller.ts'
import type { NavItem } from '#platform/http/doors.ts'

/** The main menu for a caller. What lies under an item is shown as a second row on its pages, so that every page of a room has a way to it. */
export function menu(caller: Caller): NavItem[] {
  if (!caller.person) return []
  if (caller.leaver) return ownRecord
  if (caller.provides) return provider
  const has = (...roles: Role[]) => roles.some((role) => caller.actor.roles.includes(role))
  const items: NavItem[] = [
    { href: '/', nl: 'Start', en: 'Start', personal: caller.employed ? whoSeesWhat : '/privacy' },
    { href: '/aanbod', nl: 'Aanbod', en: 'Catalogue', under: offer },
    {
      href: '/mijn/opleidingen',
      nl: 'Mijn opleidingen',
      en: 'My learning',
      also: ['/inschrijvingen/*/afmelden'],
      personal: caller.employed ? whoSeesWhat : '/privacy',
    },
    ...(caller.employed
      ? [{ href: '/mijn/ontwikkeling', nl: 'Mijn ontwikkeling', en: 'My development', under: development, personal: whoSeesWhat }]
      : []),
  ]
  if (caller.teaches) items.push({ href: '/mijn/lessen', nl: 'Mijn lessen', en: 'My lessons', also: ['/bijeenkomsten'] })
  if (caller.leads) items.push({ href: '/mijn/ploeg', nl: 'Mijn ploeg', en: 'My crew', under: crew })
  if (caller.manages) items.push({ href: '/mijn/team', nl: 'Mijn team', en: 'My team', under: team })
  else if (has('learning_adviser'))
    items.push({
      href: '/mijn/team',
      nl: 'Teams',
      en: 'Teams',
      under: team.filter((one) => one.href !== '/mijn/waarnemer' && one.href !== '/mijn/team/vaardigheden'),
    })
  const name = caller.organisation?.academyName ?? 'Academie'
  if (has('learning_adviser', 'coordinator'))
    items.push({
      href: '/academie',
      nl: name,
      en: name,
      under: academy(has('learning_adviser') && !has('administrator'), has('learning_adviser'), !has('network_coordinator')),
    })
  else if (has('board')) items.push({ href: '/academie/cijfers', nl: name, en: name, under: board })
  if (has('network_coordinator'))
    items.push({ href: '/samenwerking/edities', nl: 'Samenwerking', en: 'Network', also: ['/samenwerking'], under: region })
  if (has('administrator')) items.push({ href: '/beheer', nl: 'Beheer', en: 'Management', under: management })
  else if (has('auditor'))
    items.push({ href: '/beheer/logboek', nl: 'Logboek', en: 'Audit log' }, { href: '/beheer/vertrouwen', nl: 'Vertrouwen', en: 'Trust' })
  return items
}

/** In plain words who sees what of somebody, for employees. */
const whoSeesWhat = '/vertrouwen'

/** Pages that belong together: the second row names them, a third row shows them. It leads to the first. */
const group = (nl: string, en: string, under: NavItem[]): NavItem => ({ href: under[0]!.href, nl, en, under })

/** What is on offer, at work too, and the skills it is for. Four words fit a phone. */
const offer: NavItem[] = [
  { href: '/aanbod', nl: 'Leeractiviteiten', en: 'Activities', also: ['/edities'] },
  { href: '/voor-jou', nl: 'Voor jou', en: 'For you', personal: whoSeesWhat },
  { href: '/kansen', nl: 'Kansen', en: 'Opportunities' },
  group('Vaardigheden', 'Skills', [
    { href: '/vaardigheden', nl: 'Zoeken', en: 'Search', also: ['/beroepen', '/academie/competenties'] },
    { href: '/rolprofielen', nl: 'Rolprofielen', en: 'Role profiles' },
    { href: '/veranderingen', nl: 'Veranderingen', en: 'Changes' },
  ]),
]

/** What somebody can and wants: the page that shows it all, the rooms behind it, and what is done with others. Five words fit a phone. */
const development: NavItem[] = [
  { href: '/mijn/ontwikkeling', nl: 'Overzicht', en: 'Overview' },
  { href: '/mijn/vaardigheden', nl: 'Vaardigheden', en: 'Skills', also: ['/mijn/keuze', '/keuze', '/inschattingen'] },
  { href: '/scans', nl: 'Scans', en: 'Scans', also: ['/mijn/360', '/360', '/mijn/toetsen', '/toetsen'] },
  { href: '/mijn/ontwikkelplan', nl: 'Plan', en: 'Plan' },
  group('Samen', 'Together', [
    { href: '/gesprekken', nl: 'Gesprekken', en: 'Talks' },
    { href: '/begeleiding', nl: 'Begeleiding', en: 'Guidance' },
    { href: '/mijn/gedeeld', nl: 'Gedeeld', en: 'Shared' },
  ]),
]

/** What lies around a team: the people, who stands in, and how many must stay at work. */
const team: NavItem[] = [
  { href: '/mijn/team', nl: 'Overzicht', en: 'Overview', also: ['/mijn/ploegen', '/inschrijvingen/*/beoordelen', '/edities/*/team'] },
  { href: '/mijn/team/vaardigheden', nl: 'Vaardigheden', en: 'Skills' },
  { href: '/mijn/waarnemer', nl: 'Waarnemer', en: 'Deputy' },
  { href: '/mijn/bezetting', nl: 'Bezetting', en: 'Staffing' },
]

/** What somebody who left can still open. */
const ownRecord: NavItem[] = [
  { href: '/mijn/opleidingen', nl: 'Mijn opleidingen', en: 'My learning', personal: '/privacy' },
  { href: '/mijn/gegevens/bewaard', nl: 'Wat we bewaren', en: 'What we keep' },
  { href: '/mijn/inzage', nl: 'Wie keek', en: 'Who looked' },
]

/** A voorman: the crew, and the toolbox that is recorded on a phone. */
const crew: NavItem[] = [
  { href: '/mijn/ploeg', nl: 'Ploeg', en: 'Crew', also: ['/edities/*/ploeg'] },
  { href: '/toolbox', nl: 'Toolbox', en: 'Toolbox' },
]

/** What somebody sees who acts for a provider. */
const provider: NavItem[] = [
  { href: '/aanbieder', nl: 'Edities', en: 'Editions', also: ['/bijeenkomsten'] },
  { href: '/aanbieder/behoeften', nl: 'Behoeften', en: 'Needs' },
  { href: '/mijn/gegevens/bewaard', nl: 'Wat we bewaren', en: 'What we keep' },
]

const employees: NavItem = { href: '/medewerkers', nl: 'Medewerkers', en: 'Employees', also: ['/arbeidsrelaties'] }

const burdens: NavItem = { href: '/lasten', nl: 'Lasten delen', en: 'Sharing burdens', also: ['/afrekeningen'] }

/** `withNetwork`: what members do together; a network coordinator has it under an item of its own. */
const academy = (withEmployees: boolean, withProviders: boolean, withNetwork: boolean): NavItem[] => [
  { href: '/academie', nl: 'Overzicht', en: 'Overview' },
  group('Plannen', 'Planning', [
    { href: '/academie/edities', nl: 'Edities', en: 'Editions', also: ['/academie/bijeenkomsten'] },
    { href: '/academie/reeksen', nl: 'Reeksen', en: 'Series' },
    { href: '/academie/kalender', nl: 'Kalender', en: 'Calendar' },
    { href: '/academie/zalen', nl: 'Zalen', en: 'Rooms' },
    { href: '/academie/gesloten-dagen', nl: 'Gesloten dagen', en: 'Closed days' },
    { href: '/academie/regellijst', nl: 'Regellijst', en: 'Checklist' },
  ]),
  group('Aanbod maken', 'Manage the catalogue', [
    { href: '/academie/aanbod', nl: 'Activiteiten', en: 'Activities' },
    ...(withProviders ? [{ href: '/academie/aanbieders', nl: 'Aanbieders', en: 'Providers', also: ['/academie/contacten'] }] : []),
    ...(withProviders ? [{ href: '/academie/instrumenten', nl: 'Instrumenten', en: 'Instruments' }] : []),
    { href: '/academie/qr', nl: 'QR-codes', en: 'QR codes' },
    { href: '/academie/teksten', nl: 'Teksten', en: 'Texts' },
  ]),
  group('Vraag', 'Demand', [
    { href: '/academie/vraag', nl: 'Wat mensen vragen', en: 'Asked for' },
    { href: '/academie/behoeften', nl: 'Behoeften', en: 'Needs' },
    ...(withNetwork ? [{ href: '/vraagrondes', nl: 'Vraagrondes', en: 'Demand rounds' }] : []),
  ]),
  group('Inzicht', 'Insight', [
    { href: '/academie/dekking', nl: 'Dekking', en: 'Coverage' },
    { href: '/academie/cijfers', nl: 'Cijfers', en: 'Figures' },
    ...(withProviders ? [{ href: '/academie/ontwikkeling', nl: 'Ontwikkeling', en: 'Development' }] : []),
    ...(withProviders ? [{ href: '/academie/metingen', nl: 'Metingen', en: 'Measurements' }] : []),
    { href: '/academie/afrondingen', nl: 'Afrondingen', en: 'Completions' },
    { href: '/rolnetwerken', nl: 'Rolnetwerken', en: 'Role networks' },
  ]),
  withNetwork
    ? group('Delen', 'Sharing', [{ href: '/academie/delen', nl: 'Wat we delen', en: 'What we share' }, burdens])
    : { href: '/academie/delen', nl: 'Delen', en: 'Sharing' },
  ...(withEmployees ? [employees] : []),
]

/** What a network does together. */
const region: NavItem[] = [
  { href: '/samenwerking/edities', nl: 'Edities', en: 'Editions' },
  { href: '/vraagrondes', nl: 'Vraagrondes', en: 'Demand rounds' },
  burdens,
]

/** A board sees figures and coverage, without names. */
const board: NavItem[] = [
  { href: '/academie/cijfers', nl: 'Cijfers', en: 'Figures' },
  { href: '/academie/ontwikkeling', nl: 'Ontwikkeling', en: 'Development' },
  { href: '/academie/dekking', nl: 'Dekking', en: 'Coverage' },
  { href: '/rolnetwerken', nl: 'Rolnetwerken', en: 'Role networks' },
]

const management: NavItem[] = [
  { href: '/beheer', nl: 'Overzicht', en: 'Overview' },
  group('Mensen', 'People', [
    employees,
    { href: '/beheer/afdelingen', nl: 'Afdelingen', en: 'Units' },
    { href: '/beheer/import', nl: 'Inlezen', en: 'Import' },
    { href: '/beheer/personen-wissen', nl: 'Iemand wissen', en: 'Erase somebody' },
  ]),
  group('Toegang', 'Access', [
    { href: '/beheer/rollen', nl: 'Rollen', en: 'Roles' },
    { href: '/beheer/inlogdienst', nl: 'Inlogdienst', en: 'Sign-in' },
    { href: '/beheer/adressen', nl: 'Adressen', en: 'Addresses' },
    { href: '/beheer/kaarten', nl: 'Kaarten', en: 'Cards' },
    { href: '/beheer/toestellen', nl: 'Toestellen', en: 'Devices' },
    { href: '/beheer/koppelingen', nl: 'Koppelingen', en: 'Connections' },
  ]),
  group('Regels', 'Rules', [
    { href: '/beheer/instellingen', nl: 'Instellingen', en: 'Settings' },
    { href: '/beheer/akkoord', nl: 'Akkoord', en: 'Approval' },
    { href: '/beheer/vertrouwen', nl: 'Vertrouwen', en: 'Trust' },
    { href: '/beheer/raamwerken', nl: 'Raamwerken', en: 'Frameworks' },
  ]),
  group('Samenwerking', 'Networks', [{ href: '/beheer/samenwerking', nl: 'Leden', en: 'Members' }, burdens]),
  { href: '/beheer/postvak', nl: 'Postvak uit', en: 'Outbox' },
  { href: '/beheer/logboek', nl: 'Logboek', en: 'Audit log' },
]
