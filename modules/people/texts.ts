import type { Field, Kind } from '#platform/mail/index.ts'

/** Fields that every message to a person knows. */
export const personFields: Field[] = [
  { name: 'voornaam', means: ['voornaam van wie het bericht krijgt', 'first name of whoever gets the message'], example: ['Fatima', 'Fatima'] },
  { name: 'academie', means: ['de naam van jullie academie', 'the name of your academy'], example: ['Academie', 'Academie'] },
  { name: 'organisatie', means: ['de naam van de organisatie', 'the name of the organisation'], example: ['Gemeente Voorbeeldstad', 'Gemeente Voorbeeldstad'] },
]

const link: Field = { name: 'link', means: ['het adres van de pagina', 'the address of the page'], example: ['https://academie.voorbeeldstad.example/…', 'https://academie.voorbeeldstad.example/…'] }
const role: Field = { name: 'rol', means: ['de rol', 'the role'], example: ['coördinator', 'coordinator'] }
const by: Field = { name: 'wie', means: ['wie de rol gaf', 'who granted the role'], example: ['Bram Verhoeven', 'Bram Verhoeven'] }

const teamFields: Field[] = [
  { name: 'datum', means: ['de dag van het overzicht', 'the day of the overview'], example: ['1 december 2026', '1 December 2026'] },
  { name: 'aanvragen', means: ['hoeveel aanvragen op akkoord wachten, als zin', 'how many requests wait for approval, as a sentence'], example: ['Er wacht één aanvraag op jouw akkoord.', 'One request waits for your approval.'] },
  { name: 'overzicht', means: ['per persoon wat die volgt en volgde', 'what each person follows and followed'], example: ['Mees Smit\n  Duidelijk schrijven op B1, ma 23 november', 'Mees Smit\n  Writing clearly, Mon 23 November'] },
  { name: 'hoevaak', means: ['hoe vaak de mail komt', 'how often the mail comes'], example: ['elke maand', 'every month'] },
]

/** The messages of this room, and the one about a team that the room home fills in. */
export const kinds = {
  signInLink: {
    name: 'sign-in-link',
    when: ['Iemand vraagt een link om in te loggen', 'Somebody asks for a link to sign in'],
    fields: [...personFields, link],
    perActivity: false,
    nl: {
      subject: 'Je link om in te loggen bij {academie}',
      body: 'Hallo {voornaam},\n\nJe vroeg een link om in te loggen. Open de link en kies daarna de knop op de pagina.\n\nLog in: {link}\n\nDe link werkt een keer en een kwartier lang. Heb je hem niet gevraagd? Dan hoef je niets te doen: zonder de link kan niemand inloggen.\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: 'Your link to sign in to {academie}',
      body: 'Hello {voornaam},\n\nYou asked for a link to sign in. Open the link and then choose the button on the page.\n\nSign in: {link}\n\nThe link works once and for a quarter of an hour. Did you not ask for it? Then you need not do anything: without the link nobody can sign in.\n\nKind regards,\n{academie} of {organisatie}',
    },
  },
  roleGranted: {
    name: 'role-granted',
    when: ['Iemand krijgt een rol', 'Somebody is granted a role'],
    fields: [...personFields, role, by, link],
    perActivity: false,
    nl: {
      subject: 'Je hebt een nieuwe rol: {rol}',
      body: 'Hallo {voornaam},\n\n{wie} heeft je in {academie} de rol {rol} gegeven. Je kunt daarmee meer zien en doen dan eerst.\n\nBekijk wat je kunt: {link}\n\nKlopt dit niet? Laat het de beheerder meteen weten.\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: 'You have a new role: {rol}',
      body: 'Hello {voornaam},\n\n{wie} gave you the role {rol} in {academie}. With it you can see and do more than before.\n\nSee what you can do: {link}\n\nIs this not right? Tell the administrator at once.\n\nKind regards,\n{academie} of {organisatie}',
    },
  },
  teamOverview: {
    name: 'team-overview',
    when: ['Een leidinggevende krijgt het overzicht van het team', 'A manager gets the overview of the team'],
    fields: [...personFields, ...teamFields, link],
    perActivity: false,
    nl: {
      subject: 'Jouw team leert: overzicht van {datum}',
      body: 'Hallo {voornaam},\n\nDit is het overzicht van jouw team: wie waar is ingeschreven, en wat ieder eerder volgde.\n\n{aanvragen}\n\n{overzicht}\n\nBekijk je team: {link}\n\nJe krijgt deze mail {hoevaak}. Dat kies je onderaan de pagina van je team.\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: 'Your team learns: overview of {datum}',
      body: 'Hello {voornaam},\n\nThis is the overview of your team: who is enrolled where, and what each followed before.\n\n{aanvragen}\n\n{overzicht}\n\nSee your team: {link}\n\nYou get this mail {hoevaak}. You choose that at the bottom of the page of your team.\n\nKind regards,\n{academie} of {organisatie}',
    },
  },
} satisfies Record<string, Kind>

export const messageKinds: Kind[] = Object.values(kinds)
