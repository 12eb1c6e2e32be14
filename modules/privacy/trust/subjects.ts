import { classification } from '#platform/privacy/classification.ts'
import { said, type Said } from '#platform/privacy/words.ts'

/** What there is about somebody, as people speak of it: a row of the matrix of who sees what. */
export const subjects = {
  name: said('Je naam', 'Your name'),
  work: said('Je functie, afdeling en leidinggevende', 'Your function, unit and manager'),
  contract: said('Je personeelsnummer, uren en soort dienstverband', 'Your personnel number, hours and kind of employment'),
  address: said('Je werkmail', 'Your work e-mail'),
  enrolments: said('Waar je je voor aanmeldde', 'What you enrolled in'),
  attendance: said('Of je er was', 'Whether you were there'),
  note: said('Wat de docent schreef bij je aanwezigheid', 'What the trainer noted with your attendance'),
  achieved: said('Wat je afrondde, je certificaten en diploma’s', 'What you completed, your certificates and diplomas'),
  ratings: said('Inschattingen van wat je kunt', 'Ratings of what you can do'),
  'followed-nothing': said('Of je een jaar niets volgde', 'Whether you followed nothing for a year'),
  evaluations: said('Wat je invult in een evaluatie', 'What you fill in in an evaluation'),
  plan: said('Je ontwikkelplan, doelen en reflecties', 'Your development plan, goals and reflections'),
  wishes: said('Wat je miste in het aanbod', 'What you missed in the catalogue'),
  demand: said('Waar je een nieuwe editie van vroeg', 'What you asked a new edition of'),
  messages: said('Berichten aan jou', 'Messages to you'),
  choices: said('Wat je zelf instelde, zoals je agenda-adres', 'What you chose, such as your calendar address'),
  private: said('Je privéadres en eigen telefoonnummer', 'Your private address and own telephone number'),
  'sign-in': said('Hoe en wanneer je inlogt', 'How and when you sign in'),
  roles: said('Je rollen, en wat je coördineert of geeft', 'Your roles, and what you coordinate or teach'),
  log: said('Wat je deed (logboek)', 'What you did (log)'),
  looks: said('Wie keek in jouw gegevens', 'Who looked at your data'),
  guest: said('Je gegevens als gast', 'Your data as a guest'),
} satisfies Record<string, Said>
export type Subject = keyof typeof subjects

/** Where a table of the classification belongs. What is not named follows its room. */
const byTable: Record<string, Subject> = {
  'people.person': 'name',
  'people.employment': 'work',
  'people.employment_history': 'work',
  'people.sign_in_address': 'address',
  'people.private_address': 'private',
  'people.account': 'sign-in',
  'people.session': 'sign-in',
  'people.sign_in_link': 'sign-in',
  'people.sign_in_code': 'sign-in',
  'people.card': 'sign-in',
  'people.sign_in_contact': 'private',
  'people.crew_delegation': 'roles',
  'people.deputy': 'roles',
  'people.budget_holder': 'roles',
  'people.identity_provider': 'log',
  'people.setting_change': 'log',
  'people.consent': 'log',
  'people.feed': 'choices',
  'people.team_mail': 'choices',
  'people.shared': 'choices',
  'advice.dismissal': 'choices',
  'advice.source_off': 'choices',
  'people.role_grant': 'roles',
  'people.guest': 'guest',
  'catalogue.coordination': 'roles',
  'catalogue.provider_contact': 'roles',
  'catalogue.demand': 'demand',
  'editions.session': 'roles',
  'editions.trainer_told': 'roles',
  'editions.attendance': 'attendance',
  'platform.outbox': 'messages',
  'platform.look': 'looks',
  'platform.submission': 'sign-in',
  'platform.import_row': 'work',
  'platform.import_run': 'work',
}
const byRoom: Record<string, Subject> = {
  circles: 'roles',
  plans: 'plan',
  people: 'work',
  catalogue: 'wishes',
  editions: 'enrolments',
  credentials: 'achieved',
  skills: 'ratings',
  scans: 'evaluations',
  platform: 'log',
}

/** What a table of the classification is about; undefined for a room that nobody placed. */
export const subjectOf = (table: string): Subject | undefined => byTable[table] ?? byRoom[table.split('.')[0]!]

/** The tables of the classification that are about a person. */
export const tablesAboutPeople = Object.entries(classification).filter(([, table]) => table.about)
