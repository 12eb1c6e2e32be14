import type { Said } from '#platform/privacy/words.ts'
import type { Settings } from './settings.ts'

/** Every setting that can be changed on screen. */
export type SettingName = keyof Settings | 'theme'

/**
 * What a switch is about. monitoring: it follows what people do or don't do (WOR art. 27 lid 1 l). sight: it changes what people see of each
 * other (lid 1 k). sign-in: it changes who gets in, and how. working: neither.
 */
export type SwitchKind = 'monitoring' | 'sight' | 'sign-in' | 'working'

export interface Switch {
  title: Said
  kind: SwitchKind
  /** What it does, to whoever it is about. */
  does: Said
  /** How a value is said. */
  say: (value: unknown) => Said
  /** Whether this change shows more of people than before: then the works council must agree first. */
  widens?: (was: unknown, became: unknown) => boolean
}

const said = (nl: string, en: string): Said => ({ nl, en })
const same = (value: unknown) => said(String(value), String(value))
const looks: Record<string, Said> = {
  ambacht: said('Ambacht', 'Ambacht'),
  voorbeeld: said('Voorbeeld', 'Voorbeeld'),
  denhaag: said('Den Haag', 'Den Haag'),
}
const onOff = (value: unknown) => (value === true ? said('aan', 'on') : said('uit', 'off'))
const days = (nl: string, en: string) => (value: unknown) => (value === 0 ? said('uit', 'off') : said(`${value} ${nl}`, `${value} ${en}`))

const approvers = {
  none: said('niemand', 'nobody'),
  manager: said('de leidinggevende', 'the manager'),
  'budget-holder': said('de budgethouder', 'the budget holder'),
  both: said('eerst de leidinggevende, dan de budgethouder', 'first the manager, then the budget holder'),
}

/** All switches of an organisation, each with what it does: the page about trust, the settings page and the papers for the works council read this list. */
export const switches: Record<SettingName, Switch> = {
  showNothingFollowed: {
    title: said('Leidinggevenden zien wie een jaar niets volgde', 'Managers see who followed nothing for a year'),
    kind: 'monitoring',
    does: said(
      'Je leidinggevende ziet of je een jaar niets volgde. Ook ziet hij of zij de uren van het team in groepen, naar verhouding van het contract. Altijd op alfabet, nooit op volgorde van uren.',
      'Your manager sees whether you followed nothing for a year, and the hours of the team in groups, relative to the contract. In alphabetical order, never in order of hours.',
    ),
    say: onOff,
    widens: (_was, became) => became === true,
  },
  smallGroup: {
    title: said('Kleinste groep', 'Smallest group'),
    kind: 'sight',
    does: said(
      'Antwoorden en cijfers van minder mensen dan dit blijven verborgen. Vijf is het minste.',
      'Answers and marks of fewer people than this stay hidden. Five is the least.',
    ),
    say: (value) => said(`${value} mensen`, `${value} people`),
    widens: (was, became) => Number(became) < Number(was),
  },
  raterMinimum: {
    title: said('Minste aantal antwoorden in een 360°', 'Fewest answers in a 360°'),
    kind: 'sight',
    does: said(
      'Antwoorden over jou in een 360° zie je per groep (collega’s, mensen van buiten) pas vanaf dit aantal. Drie is het minste. Voor een 360° die al loopt verandert er niets.',
      'What others say about you in a 360° is shown per group (colleagues, people from outside) from this number on. Three is the least. Nothing changes for a 360° that has started.',
    ),
    say: (value) => said(`${value} antwoorden`, `${value} answers`),
    widens: (was, became) => Number(became) < Number(was),
  },
  mailSignIn: {
    title: said('Inloggen met een link in de mail', 'Signing in by a link in the mail'),
    kind: 'sign-in',
    does: said(
      'Medewerkers mogen inloggen met een link in hun werkmail, zolang er geen eigen inlogdienst is.',
      'Employees may sign in by a link in their work mail, while there is no sign-in service.',
    ),
    say: onOff,
  },
  codeSignIn: {
    title: said('Inloggen met een code', 'Signing in by a code'),
    kind: 'sign-in',
    does: said(
      'Medewerkers mogen inloggen met een code naar een eigen adres of telefoon, dat zij zelf opgaven.',
      'Employees may sign in by a code to an own address or telephone that they registered themselves.',
    ),
    say: onOff,
  },
  approvalBy: {
    title: said('Wie akkoord geeft', 'Who approves'),
    kind: 'working',
    does: said(
      'Vraagt een editie om akkoord, dan gaat jouw aanvraag naar deze mensen.',
      'When an edition asks for approval, your request goes to these people.',
    ),
    say: (value) => approvers[value as keyof typeof approvers] ?? approvers.manager,
  },
  budgetAboveCents: {
    title: said('Budgethouder boven deze prijs', 'Budget holder above this price'),
    kind: 'working',
    does: said('Boven deze prijs beslist de budgethouder.', 'Above this price the budget holder decides.'),
    say: (value) => (value === null ? said('geen grens', 'no limit') : said(`€ ${Number(value) / 100}`, `€ ${Number(value) / 100}`)),
  },
  budgetAboveHalfDays: {
    title: said('Budgethouder boven zoveel dagdelen', 'Budget holder above so many half days'),
    kind: 'working',
    does: said('Boven dit aantal dagdelen beslist de budgethouder.', 'Above this number of half days the budget holder decides.'),
    say: (value) => (value === null ? said('geen grens', 'no limit') : said(`${value} dagdelen`, `${value} half days`)),
  },
  ownDomains: {
    title: said('Domeinen van de organisatie', 'Domains of the organisation'),
    kind: 'sign-in',
    does: said(
      'Een adres van zo’n domein kan niet als gast inloggen als er een inlogdienst is.',
      'An address of such a domain cannot sign in as a guest where there is a sign-in service.',
    ),
    say: (value) => (Array.isArray(value) && value.length ? same(value.join(', ')) : said('geen', 'none')),
  },
  academyName: {
    title: said('Naam van de academie', 'Name of the academy'),
    kind: 'working',
    does: said('Staat bovenaan elke pagina en onder elk bericht.', 'Shown at the top of every page and below every message.'),
    say: same,
  },
  theme: {
    title: said('Uiterlijk', 'Look'),
    kind: 'working',
    does: said('De kleuren en letters van de pagina’s.', 'The colours and letters of the pages.'),
    say: (value) => looks[String(value)] ?? same(value),
  },
  promotionDays: {
    title: said('Wachtlijst schuift vanzelf op', 'Waiting list moves up by itself'),
    kind: 'working',
    does: said(
      'Tot zoveel dagen voor het begin gaat een vrije plaats vanzelf naar de eerste op de wachtlijst.',
      'Until this many days before the start a free seat goes to the first on the waiting list.',
    ),
    say: days('dagen voor het begin', 'days before the start'),
  },
  reminderDays: {
    title: said('Herinnering aan deelnemers', 'Reminder to participants'),
    kind: 'working',
    does: said(
      'Deelnemers krijgen zoveel werkdagen voor het begin een bericht.',
      'Participants get a message this many working days before the start.',
    ),
    say: days('werkdagen voor het begin', 'working days before the start'),
  },
  demandFrom: {
    title: said('Seintje aan de leeradviseur', 'Sign to the learning adviser'),
    kind: 'working',
    does: said(
      'Vragen zoveel mensen om een nieuwe editie? Dan krijgt de leeradviseur een seintje, zonder namen.',
      'When this many people ask for a new edition, the learning adviser is told, without names.',
    ),
    say: (value) =>
      value === null
        ? said('de kleinste groep van de activiteit', 'the minimum group of the activity')
        : said(`bij ${value} vragen`, `at ${value} questions`),
  },
}

/** What the works council is due: its consent beforehand, to hear of it, or nothing. */
export type Due = 'consent' | 'hears' | null

/** What the works council is due when a setting changes (WOR art. 27 lid 1 k and l: setting up, changing and ending such a regulation). */
export function dueOf(setting: string, was: unknown, became: unknown): Due {
  const one = switches[setting as SettingName]
  if (!one || one.kind === 'working') return null
  return one.widens?.(was, became) ? 'consent' : 'hears'
}
