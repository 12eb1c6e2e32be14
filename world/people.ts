import type { Role } from '#platform/act.ts'
import { idOf } from './ids.ts'

/** Somebody of the voorbeeldgemeente: made up, and known to everyone who works on Ambacht. */
export interface Somebody {
  id: string
  number: string
  first: string
  infix: string
  last: string
  unit: string
  crew?: string
  function: string
  hours: number
  manager?: string
  mail: boolean
  roles: Role[]
  kind: 'in dienst' | 'inhuur' | 'stagiair' | 'detachering'
  since: string
  until?: string
  /** What this person is there to show, on the sign-in page of the demo. */
  shows?: [nl: string, en: string]
  /** Where on that page, when it is not plain from the roles. */
  shown?: 'employees' | 'managers' | 'control'
}

/** The first of this month: contracts that end do so after it, on whatever day the voorbeeldgemeente is built. */
const month = Temporal.Now.plainDateISO('Europe/Amsterdam').with({ day: 1 })

let next = 900001
export function person(
  key: string,
  name: string,
  unit: string,
  job: string,
  more: Partial<Somebody> & { infix?: string } = {},
): [string, Somebody] {
  const [first = '', ...rest] = name.split(' ')
  const last = rest.join(' ')
  return [
    key,
    {
      id: idOf('person/' + key),
      number: String(next++),
      first,
      infix: '',
      last,
      unit,
      function: job,
      hours: 36,
      mail: true,
      roles: [],
      kind: 'in dienst',
      since: '2019-03-01',
      ...more,
    },
  ]
}

export const organisation = { id: idOf('organisation/voorbeeldstad'), name: 'Gemeente Voorbeeldstad', slug: 'voorbeeldstad' }
export const neighbour = { id: idOf('organisation/buurmeer'), name: 'Gemeente Buurmeer', slug: 'buurmeer' }

/** The units of Voorbeeldstad: code, name, above. */
export const units: [string, string, string | null][] = [
  ['DIR', 'Directie', null],
  ['RUI', 'Ruimte', null],
  ['VER', 'Vergunningen', 'RUI'],
  ['TOE', 'Toezicht en handhaving', 'RUI'],
  ['STA', 'Stadsbeheer', null],
  ['GRO', 'Groen', 'STA'],
  ['GRO-P1', 'Ploeg Oost', 'GRO'],
  ['SOC', 'Sociaal Domein', null],
  ['WIJ', 'Wijkteam Noord', 'SOC'],
  ['DIE', 'Dienstverlening', null],
  ['BUR', 'Burgerzaken', 'DIE'],
  ['BED', 'Bedrijfsvoering', null],
  ['HRL', 'HR en Leren', 'BED'],
  ['VEI', 'Veiligheid', null],
  ['STR', 'Straattoezicht', 'VEI'],
]

export const people = Object.fromEntries([
  person('karel', 'Karel Dam', 'DIR', 'Gemeentesecretaris', {
    infix: 'van',
    roles: ['board'],
    shown: 'managers',
    shows: ['Gemeentesecretaris: ziet aantallen, geen namen', 'Town clerk: sees numbers, no names'],
  }),
  person('joost', 'Joost Wit', 'VER', 'Teamleider vergunningen', {
    infix: 'de',
    manager: 'karel',
    shows: ['Leidinggevende van twaalf mensen: meldt zijn team aan', 'Manager of twelve people: enrols his team'],
  }),
  person('fatima', 'Fatima Bennani', 'VER', 'Vergunningverlener bouwen', {
    manager: 'joost',
    shows: ['Medewerker die wil groeien: zoekt, meldt zich aan', 'Employee who wants to grow: searches and enrols'],
  }),
  person('mees', 'Mees Smit', 'VER', 'Vergunningverlener bouwen', { manager: 'joost', hours: 32 }),
  person('aylin', 'Aylin Yıldız', 'VER', 'Juridisch adviseur', { manager: 'joost', hours: 28 }),
  person('daan', 'Daan Hoekstra', 'VER', 'Casemanager', { manager: 'joost' }),
  person('sanne', 'Sanne Vos', 'VER', 'Vergunningverlener milieu', { manager: 'joost', hours: 24 }),
  person('ruben', 'Ruben Meer', 'VER', 'Vergunningverlener milieu', { infix: 'van der', manager: 'joost' }),
  person('lotte', 'Lotte Brink', 'VER', 'Administratief medewerker', { infix: 'van den', manager: 'joost', hours: 20 }),
  person('omar', 'Omar Haddad', 'VER', 'Casemanager', { manager: 'joost' }),
  person('eva', 'Eva Kuipers', 'VER', 'Stagiair', {
    manager: 'joost',
    kind: 'stagiair',
    hours: 16,
    since: month.subtract({ months: 2 }).toString(),
    until: month.add({ months: 8 }).toString(),
  }),
  person('piet', 'Piet Zwart', 'VER', 'Vergunningverlener bouwen', { manager: 'joost', since: '1991-06-01' }),
  person('naomi', 'Naomi Boateng', 'VER', 'Vergunningverlener bouwen', {
    manager: 'joost',
    kind: 'inhuur',
    until: month.add({ months: 14 }).subtract({ days: 1 }).toString(),
  }),
  person('tim', 'Tim Groot', 'VER', 'Casemanager', { infix: 'de', manager: 'joost', hours: 32 }),
  person('ineke', 'Ineke Postma', 'HRL', 'Leeradviseur', {
    manager: 'karel',
    roles: ['learning_adviser'],
    shows: ['Leeradviseur: ziet vraag en aanbod, plant edities', 'Learning adviser: sees demand and offer, plans editions'],
  }),
  person('marjan', 'Marjan Boer', 'HRL', 'Coördinator academie', {
    infix: 'de',
    manager: 'ineke',
    roles: ['coordinator'],
    shows: ['Coördinator van de academie: edities, reeksen, wachtlijsten', 'Coordinator of the academy: editions, series, waiting lists'],
  }),
  person('bram', 'Bram Verhoeven', 'HRL', 'Functioneel beheerder', {
    manager: 'ineke',
    roles: ['administrator'],
    shown: 'control',
    shows: ['Beheerder: importeert medewerkers, geeft rollen', 'Administrator: imports employees, grants roles'],
  }),
  person('noor', 'Noor Visser', 'BED', 'Concerncontroller', {
    manager: 'karel',
    roles: ['auditor'],
    shown: 'control',
    shows: ['Auditor: leest het logboek', 'Auditor: reads the log'],
  }),
  person('sjaak', 'Sjaak Mulder', 'TOE', 'Senior bouwinspecteur', {
    manager: 'karel',
    shown: 'employees',
    shows: ['Docent: neemt aanwezigheid op met de telefoon', 'Trainer: takes attendance on a phone'],
  }),
  person('imane', 'Imane Amrani', 'TOE', 'Toezichthouder bouwen', { manager: 'sjaak' }),
  person('gijs', 'Gijs Bosch', 'TOE', 'Toezichthouder milieu', { infix: 'van den', manager: 'sjaak', hours: 32 }),
  person('kees', 'Kees Dekker', 'GRO', 'Voorman groen', {
    crew: 'GRO-P1',
    manager: 'wilma',
    shown: 'employees',
    shows: ['Voorman: noteert een toolbox op zijn telefoon', 'Crew leader: records a toolbox on his phone'],
  }),
  person('henk', 'Henk Jansen', 'GRO', 'Hovenier', {
    crew: 'GRO-P1',
    manager: 'wilma',
    mail: false,
    since: '1989-04-01',
    shows: ['Hovenier van 58, zonder werkmail', 'Gardener of 58, without work e-mail'],
  }),
  person('ali', 'Ali Demir', 'GRO', 'Hovenier', { crew: 'GRO-P1', manager: 'wilma', mail: false }),
  person('wilma', 'Wilma Bakker', 'GRO', 'Teamleider groen', {
    manager: 'karel',
    shows: ['Teamleider buiten: een team met weinig computers', 'Outdoor team leader: a team with few computers'],
  }),
  person('zoe', 'Zoë Maas', 'WIJ', 'Generalist wijkteam', { manager: 'karel' }),
  person('bas', 'Bas Linden', 'WIJ', 'Jeugdhulpverlener', { infix: 'van der', manager: 'karel', hours: 28 }),
  person('chris', 'Chris Peters', 'BUR', 'Medewerker burgerzaken', { manager: 'karel', hours: 24 }),
  person('yara', 'Yara Ven', 'BUR', 'Medewerker burgerzaken', { infix: 'van de', manager: 'karel', hours: 32 }),
  person('stef', 'Stef Kok', 'STR', 'Boa', { manager: 'karel' }),
  person('dina', 'Dina Rahimi', 'STR', 'Senior boa', { manager: 'karel' }),
]) as Record<
  | 'karel'
  | 'joost'
  | 'fatima'
  | 'mees'
  | 'aylin'
  | 'daan'
  | 'sanne'
  | 'ruben'
  | 'lotte'
  | 'omar'
  | 'eva'
  | 'piet'
  | 'naomi'
  | 'tim'
  | 'ineke'
  | 'marjan'
  | 'bram'
  | 'noor'
  | 'sjaak'
  | 'imane'
  | 'gijs'
  | 'kees'
  | 'henk'
  | 'ali'
  | 'wilma'
  | 'zoe'
  | 'bas'
  | 'chris'
  | 'yara'
  | 'stef'
  | 'dina',
  Somebody
>

/** The neighbouring municipality, on the other side of the wall. */
export const neighbours = Object.fromEntries([
  person('hannah', 'Hannah Berg', 'BUU', 'Beleidsadviseur', { infix: 'van den', manager: 'rob' }),
  person('rob', 'Rob Kramer', 'BUU', 'Teamleider', { roles: ['learning_adviser', 'coordinator'] }),
  person('els', 'Els Prins', 'BUU', 'Beheerder', {
    manager: 'rob',
    roles: ['administrator'],
    shows: ['Beheerder van de buurgemeente: ziet niets van Voorbeeldstad', 'Administrator of the neighbour: sees nothing of Voorbeeldstad'],
  }),
]) as Record<'hannah' | 'rob' | 'els', Somebody>

export const addressOf = (somebody: Somebody, domain = 'voorbeeldstad.example'): string =>
  `${somebody.first}.${somebody.infix.replace(/\s/g, '')}${somebody.last}`
    .normalize('NFD')
    .replace(/[\u0300-\u036fı]/g, (c) => (c === 'ı' ? 'i' : ''))
    .toLowerCase() +
  '@' +
  domain
