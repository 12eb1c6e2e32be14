import type { Field, Kind } from '#platform/mail/index.ts'
import { personFields } from '../texts.ts'

const link: Field = {
  name: 'link',
  means: ['het adres van de pagina', 'the address of the page'],
  example: ['https://academie.voorbeeldstad.example/…', 'https://academie.voorbeeldstad.example/…'],
}
const code: Field = { name: 'code', means: ['de zes cijfers', 'the six digits'], example: ['123456', '123456'] }
const host: Field = {
  name: 'site',
  means: ['de naam van de site', 'the name of the site'],
  example: ['academie.example', 'academie.example'],
}
const where: Field = {
  name: 'waarheen',
  means: ['het adres of nummer, half verborgen', 'the address or number, half hidden'],
  example: ['06-••••••78', '06-••••••78'],
}

/** Messages about signing in by a code. An organisation can't change them: a warning says what we wrote. */
export const codeKinds = {
  code: {
    name: 'sign-in-code',
    when: ['Iemand vraagt een code om in te loggen', 'Somebody asks for a code to sign in'],
    fields: [...personFields, code, host],
    perActivity: false,
    nl: {
      subject: 'Je code om in te loggen bij {academie}',
      body: `Hallo {voornaam},\n\nJe code is {code}. Vul hem in op de pagina waar je hem vroeg. De code werkt een keer en tien minuten lang.\n\nGeef de code aan niemand, ook niet als iemand erom belt. Heb je hem niet gevraagd? Dan hoef je niets te doen.\n\nGroet,\n{academie} van {organisatie}`,
    },
    en: {
      subject: 'Your code to sign in to {academie}',
      body: `Hello {voornaam},\n\nYour code is {code}. Type it on the page where you asked for it. The code works once and for ten minutes.\n\nGive the code to nobody, not even to somebody who calls for it. Did you not ask for it? Then you need not do anything.\n\nKind regards,\n{academie} of {organisatie}`,
    },
    text: {
      nl: `{code} is je code voor {site}. Geef hem aan niemand. Hij werkt tien minuten.`,
      en: `{code} is your code for {site}. Give it to nobody. It works for ten minutes.`,
    },
  },
  confirm: {
    name: 'contact-code',
    when: ['Iemand geeft een eigen adres of nummer op (daarheen)', 'Somebody registers an address or number of their own (to it)'],
    fields: [...personFields, code, host],
    perActivity: false,
    nl: {
      subject: 'Je code om dit adres te bevestigen',
      body: `Hallo {voornaam},\n\nJe code is {code}. Vul hem in bij Mijn gegevens. Daarna kun je met dit adres inloggen en krijg je hier je berichten als je geen werkmail hebt.\n\nZegt dit je niets? Dan hoef je niets te doen.\n\nGroet,\n{academie} van {organisatie}`,
    },
    en: {
      subject: 'Your code to confirm this address',
      body: `Hello {voornaam},\n\nYour code is {code}. Type it under My data. Then you can sign in with this address and get your messages here if you have no work e-mail.\n\nDoes this mean nothing to you? Then you need not do anything.\n\nKind regards,\n{academie} of {organisatie}`,
    },
    text: {
      nl: `{code} is je code om dit nummer te bevestigen bij {site}. Geef hem aan niemand.`,
      en: `{code} is your code to confirm this number at {site}. Give it to nobody.`,
    },
  },
  told: {
    name: 'contact-told',
    when: ['Er is een eigen adres of nummer bevestigd', 'An address or number of one’s own was confirmed'],
    fields: [...personFields, where, link],
    perActivity: false,
    nl: {
      subject: 'Je kunt nu inloggen met een code',
      body: 'Hallo {voornaam},\n\nVoortaan kan met een code naar {waarheen} op jouw naam worden ingelogd.\n\nBekijk het of haal het weg: {link}\n\nWas jij dit niet? Haal het weg, log overal uit en laat het de beheerder weten.\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: 'You can now sign in by a code',
      body: 'Hello {voornaam},\n\nFrom now on a code sent to {waarheen} signs in as you.\n\nSee it or remove it: {link}\n\nWas this not you? Remove it, sign out everywhere and tell the administrator.\n\nKind regards,\n{academie} of {organisatie}',
    },
  },
} satisfies Record<string, Kind>
