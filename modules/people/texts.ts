import type { Field, Kind } from '#platform/mail/index.ts'

/** Fields that every message to a person knows. */
export const personFields: Field[] = [
  {
    name: 'voornaam',
    means: ['voornaam van wie het bericht krijgt', 'first name of whoever gets the message'],
    example: ['Fatima', 'Fatima'],
  },
  { name: 'academie', means: ['de naam van jullie academie', 'the name of your academy'], example: ['Academie', 'Academie'] },
  {
    name: 'organisatie',
    means: ['de naam van de organisatie', 'the name of the organisation'],
    example: ['Gemeente Voorbeeldstad', 'Gemeente Voorbeeldstad'],
  },
]

const link: Field = {
  name: 'link',
  means: ['het adres van de pagina', 'the address of the page'],
  example: ['https://academie.voorbeeldstad.example/…', 'https://academie.voorbeeldstad.example/…'],
}
const role: Field = { name: 'rol', means: ['de rol', 'the role'], example: ['coördinator', 'coordinator'] }
const by: Field = { name: 'wie', means: ['wie de rol gaf', 'who granted the role'], example: ['Bram Verhoeven', 'Bram Verhoeven'] }

const leaver: Field = {
  name: 'wie',
  means: ['wie hier niet meer werkt', 'who works here no longer'],
  example: ['Marjan de Boer', 'Marjan de Boer'],
}

const address: Field = {
  name: 'adres',
  means: ['het nieuwe adres', 'the new address'],
  example: ['fatima.bennani@nieuwestad.example', 'fatima.bennani@nieuwestad.example'],
}
const count: Field = { name: 'aantal', means: ['hoeveel adressen', 'how many addresses'], example: ['12', '12'] }

const networkField: Field = {
  name: 'samenwerkingsverband',
  means: ['de naam van het samenwerkingsverband', 'the name of the network'],
  example: ['Leren in Rivierenland', 'Leren in Rivierenland'],
}
const memberField: Field = {
  name: 'lid',
  means: ['om welk lid het gaat', 'which member it is about'],
  example: ['Gemeente Rivierdal', 'Gemeente Rivierdal'],
}

const teamFields: Field[] = [
  { name: 'datum', means: ['de dag van het overzicht', 'the day of the overview'], example: ['1 december 2026', '1 December 2026'] },
  {
    name: 'aanvragen',
    means: ['hoeveel aanvragen op akkoord wachten, als zin', 'how many requests wait for approval, as a sentence'],
    example: ['Er wacht één aanvraag op jouw akkoord.', 'One request waits for your approval.'],
  },
  {
    name: 'overzicht',
    means: ['per persoon wat die volgt en volgde', 'what each person follows and followed'],
    example: ['Mees Smit\n  Duidelijk schrijven op B1, ma 23 november', 'Mees Smit\n  Writing clearly, Mon 23 November'],
  },
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
  providerInvited: {
    name: 'provider-invited',
    when: ['Iemand wordt contactpersoon van een aanbieder', 'Somebody becomes the contact of a provider'],
    fields: [...personFields, link],
    perActivity: false,
    nl: {
      subject: 'Je kunt de edities van {organisatie} bijhouden',
      body: 'Hallo {voornaam},\n\nJe bent contactpersoon van een aanbieder bij {academie}. Je ziet jullie edities, houdt de lijst van deelnemers en de aanwezigheid bij en zet certificaten klaar.\n\nLog in met dit e-mailadres: {link}\n\nJe krijgt dan een link in de mail. Een wachtwoord is niet nodig.\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: 'You can keep the editions of {organisatie}',
      body: 'Hello {voornaam},\n\nYou are the contact of a provider at {academie}. You see your editions, keep the list of participants and the attendance, and bring certificates.\n\nSign in with this e-mail address: {link}\n\nYou then get a link by mail. There is no password.\n\nKind regards,\n{academie} of {organisatie}',
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
  networkInvited: {
    name: 'network-invited',
    when: ['De organisatie wordt uitgenodigd voor een samenwerkingsverband', 'The organisation is invited to a network'],
    fields: [...personFields, networkField, memberField, link],
    perActivity: false,
    nl: {
      subject: 'Uitnodiging: {samenwerkingsverband}',
      body: 'Hallo {voornaam},\n\n{lid} nodigt {organisatie} uit voor het samenwerkingsverband {samenwerkingsverband}. Een beheerder beslist of jullie lid worden. Er is nog niets gedeeld.\n\nBekijk de uitnodiging: {link}\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: 'Invitation: {samenwerkingsverband}',
      body: 'Hello {voornaam},\n\n{lid} invites {organisatie} to the network {samenwerkingsverband}. An administrator decides whether you join. Nothing is shared yet.\n\nSee the invitation: {link}\n\nKind regards,\n{academie} of {organisatie}',
    },
  },
  networkJoined: {
    name: 'network-joined',
    when: ['Een organisatie wordt lid van het samenwerkingsverband', 'An organisation joins the network'],
    fields: [...personFields, networkField, memberField, link],
    perActivity: false,
    nl: {
      subject: '{lid} doet mee met {samenwerkingsverband}',
      body: 'Hallo {voornaam},\n\n{lid} is nu lid van {samenwerkingsverband}. Wat jullie met het samenwerkingsverband delen, ziet {lid} vanaf nu ook.\n\nBekijk de leden: {link}\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: '{lid} joins {samenwerkingsverband}',
      body: 'Hello {voornaam},\n\n{lid} is now a member of {samenwerkingsverband}. What you share with the network, {lid} sees too from now on.\n\nSee the members: {link}\n\nKind regards,\n{academie} of {organisatie}',
    },
  },
  networkLeft: {
    name: 'network-left',
    when: ['Een organisatie verlaat het samenwerkingsverband', 'An organisation leaves the network'],
    fields: [...personFields, networkField, memberField, link],
    perActivity: false,
    nl: {
      subject: '{lid} verlaat {samenwerkingsverband}',
      body: 'Hallo {voornaam},\n\n{lid} is geen lid meer van {samenwerkingsverband}. Wie al was ingeschreven, houdt zijn plaats. Nieuwe aanmeldingen over en weer kunnen niet meer.\n\nBekijk de leden: {link}\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: '{lid} leaves {samenwerkingsverband}',
      body: 'Hello {voornaam},\n\n{lid} is no member of {samenwerkingsverband} any more. Who was enrolled keeps the seat. New enrolments, either way, are no longer possible.\n\nSee the members: {link}\n\nKind regards,\n{academie} of {organisatie}',
    },
  },
  roleEnded: {
    name: 'role-ended',
    when: [
      'Een rol stopt omdat iemand hier niet meer werkt (aan beheerders)',
      'A role ends because somebody works here no longer (to administrators)',
    ],
    fields: [...personFields, role, leaver, link],
    perActivity: false,
    nl: {
      subject: 'Een rol is gestopt: {rol}',
      body: 'Hallo {voornaam},\n\n{wie} werkt hier niet meer. Daarom is de rol {rol} gestopt. Komt {wie} terug, dan geef je de rol zo nodig opnieuw.\n\nBekijk de rollen: {link}\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: 'A role has ended: {rol}',
      body: 'Hello {voornaam},\n\n{wie} works here no longer, so the role {rol} has ended. When {wie} comes back, grant it again where needed.\n\nSee the roles: {link}\n\nKind regards,\n{academie} of {organisatie}',
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
  providerChanged: {
    name: 'provider-changed',
    when: ['De eigen inlogdienst verandert', 'The own sign-in service changes'],
    fields: [...personFields, address, link],
    perActivity: false,
    nl: {
      subject: 'De inlogdienst van {organisatie} is veranderd',
      body: 'Hallo {voornaam},\n\nJe krijgt dit bericht omdat je beheerder bent. Een andere beheerder, of wie de server beheert, heeft veranderd waar medewerkers inloggen. Dat is nu: {adres}\n\nBekijk het: {link}\n\nWist je hier niet van? Vraag het meteen na. Wie de inlogdienst in handen heeft, kan als iedereen inloggen.\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: 'The sign-in service of {organisatie} has changed',
      body: 'Hello {voornaam},\n\nYou get this message because you are an administrator. Another administrator, or whoever manages the server, changed where employees sign in. It is now: {adres}\n\nSee it: {link}\n\nDid you not know about this? Ask at once. Who holds the sign-in service can sign in as anybody.\n\nKind regards,\n{academie} of {organisatie}',
    },
  },
  addressChanged: {
    name: 'address-changed',
    when: ['Iemands werkadres verandert (aan het oude adres)', 'Somebody’s work address changes (to the old address)'],
    fields: [...personFields, address, link],
    perActivity: false,
    nl: {
      subject: 'Je e-mailadres bij {organisatie} verandert',
      body: 'Hallo {voornaam},\n\nIn het personeelssysteem staat een nieuw e-mailadres voor je: {adres}\n\nLog je in met een link in je mail? Dan werkt voorlopig alleen dit oude adres nog. Klopt het nieuwe adres? Bevestig het dan, dan werkt voortaan het nieuwe.\n\nBevestig je nieuwe adres: {link}\n\nKlopt het niet? Bevestig niets, en laat het de beheerder meteen weten.\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: 'Your e-mail address at {organisatie} changes',
      body: 'Hello {voornaam},\n\nThe HR system has a new e-mail address for you: {adres}\n\nDo you sign in by a link in your mail? Then for now only this old address works. Is the new address right? Confirm it; from then on the new one works.\n\nConfirm your new address: {link}\n\nIs it not right? Confirm nothing, and tell the administrator at once.\n\nKind regards,\n{academie} of {organisatie}',
    },
  },
  addressesWait: {
    name: 'addresses-wait',
    when: ['Gewijzigde adressen wachten op een tweede beheerder', 'Changed addresses wait for a second administrator'],
    fields: [...personFields, count, link],
    perActivity: false,
    nl: {
      subject: 'Gewijzigde e-mailadressen wachten op jou: {aantal}',
      body: 'Hallo {voornaam},\n\nEr zijn e-mailadressen van collega’s gewijzigd. Het aantal is {aantal}. Wie inlogt met een link in de mail kan het nieuwe adres pas gebruiken als een tweede beheerder dat bevestigt. Dat ben jij.\n\nKijk het na: {link}\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: 'Changed e-mail addresses wait for you: {aantal}',
      body: 'Hello {voornaam},\n\nE-mail addresses of colleagues have changed. Their number is {aantal}. Who signs in by a link in the mail can use the new address only when a second administrator confirms it. That is you.\n\nCheck it: {link}\n\nKind regards,\n{academie} of {organisatie}',
    },
  },
  privateAddress: {
    name: 'private-address',
    when: ['Iemand geeft een privéadres op (aan dat adres)', 'Somebody registers a private address (to that address)'],
    fields: [...personFields, link],
    perActivity: false,
    nl: {
      subject: 'Bevestig je privéadres bij {academie}',
      body: 'Hallo {voornaam},\n\nJe gaf dit adres op als privéadres. Als je hier niet meer werkt, kun je er 90 dagen lang je eigen gegevens mee bekijken. Open de link en kies daarna de knop op de pagina.\n\nBevestig dit adres: {link}\n\nDe link werkt een dag. Zegt dit je niets? Dan hoef je niets te doen.\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: 'Confirm your private address at {academie}',
      body: 'Hello {voornaam},\n\nYou gave this address as your private address. When you no longer work here, it lets you see your own data for 90 days. Open the link and then choose the button on the page.\n\nConfirm this address: {link}\n\nThe link works for a day. Does this mean nothing to you? Then you need not do anything.\n\nKind regards,\n{academie} of {organisatie}',
    },
  },
  privateAddressTold: {
    name: 'private-address-told',
    when: ['Iemand geeft een privéadres op (aan het werkadres)', 'Somebody registers a private address (to the work address)'],
    fields: [...personFields, link],
    perActivity: false,
    nl: {
      subject: 'Er is een privéadres voor je opgegeven',
      body: 'Hallo {voornaam},\n\nMet jouw account is een privéadres opgegeven. Na je laatste werkdag kan wie dat adres leest 90 dagen lang jouw gegevens bekijken.\n\nBekijk het of haal het weg: {link}\n\nWas jij dit niet? Haal het adres weg, log overal uit en laat het de beheerder weten.\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: 'A private address was registered for you',
      body: 'Hello {voornaam},\n\nA private address was registered with your account. After your last working day, who reads that address can see your data for 90 days.\n\nSee it or remove it: {link}\n\nWas this not you? Remove the address, sign out everywhere and tell the administrator.\n\nKind regards,\n{academie} of {organisatie}',
    },
  },
} satisfies Record<string, Kind>
