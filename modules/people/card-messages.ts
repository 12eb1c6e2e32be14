import type { Tellings } from '#platform/outcome.ts'
import type { ManageRefusal } from './cards/manage.ts'
import type { CardRefusal } from './cards/sign-in.ts'
import type { ConfirmContactRefusal, RegisterContactRefusal } from './codes/contacts.ts'
import type { UseCodeRefusal } from './codes/use.ts'
import { roleTellings } from './messages.ts'

/** The same for every code that opens nothing, so that nobody hears whose address or number is known here. */
const codeWrong = {
  status: 422,
  nl: 'Deze code klopt niet of werkt niet meer. Een code werkt één keer, tien minuten lang, en na vijf keer mis niet meer. Vraag dan een nieuwe.',
  en: 'This code is wrong or no longer works. A code works once, for ten minutes, and not after five mistakes. Then ask for a new one.',
} as const

export const useCodeTellings: Tellings<UseCodeRefusal> = {
  'code-wrong': codeWrong,
  'code-not-for-you': {
    status: 403,
    nl: 'Met een code kun je hier niet (meer) inloggen. Log in met het account van jouw organisatie.',
    en: 'You cannot sign in here by a code (any more). Sign in with the account of your organisation.',
  },
}

const notHere = {
  status: 403,
  nl: 'Dit is een gedeeld toestel. Doe dit op je eigen telefoon: scan daarmee je kaart.',
  en: 'This is a shared device. Do this on your own telephone: scan your card with it.',
} as const

export const registerContactTellings: Tellings<RegisterContactRefusal> = {
  'work-address': {
    status: 422,
    nl: 'Dit is een werkadres. Geef een adres of nummer van jezelf.',
    en: 'This is a work address. Give an address or number of your own.',
  },
  'no-texts': {
    status: 422,
    nl: 'Hier gaan geen sms’jes de deur uit. Geef een e-mailadres van jezelf.',
    en: 'No text messages leave this house. Give an e-mail address of your own.',
  },
  'too-often': {
    status: 429,
    nl: 'Je vroeg vandaag al drie keer om een code. Probeer het morgen opnieuw.',
    en: 'You asked for a code three times today. Try again tomorrow.',
  },
  'on-shared-device': notHere,
}

export const confirmContactTellings: Tellings<ConfirmContactRefusal> = {
  'code-wrong': codeWrong,
  'contact-taken': {
    status: 409,
    nl: 'Dit adres of nummer gebruikt een collega al. Geef een ander dat alleen van jou is.',
    en: 'A colleague uses this address or number already. Give another that is yours alone.',
  },
  'on-shared-device': notHere,
}

/** What a card says that opens nothing. Each tells what to do next. */
export const cardTellings: Tellings<CardRefusal> = {
  'no-card': {
    status: 404,
    nl: 'Deze kaart kennen we niet. Vraag je leidinggevende of de beheerder om een nieuwe.',
    en: 'We do not know this card. Ask your manager or the administrator for a new one.',
  },
  'card-ended': {
    status: 410,
    nl: 'Deze kaart werkt niet meer: hij is ingetrokken of vervangen. Gebruik je nieuwe kaart, of vraag er een aan de beheerder.',
    en: 'This card no longer works: it was revoked or replaced. Use your new card, or ask the administrator for one.',
  },
  'card-of-leaver': {
    status: 403,
    nl: 'Deze kaart werkt niet meer, omdat je hier niet (meer) werkt. Klopt dat niet? Vraag het je leidinggevende.',
    en: 'This card no longer works, because you do not work here (any more). Is that not right? Ask your manager.',
  },
  'card-blocked': {
    status: 403,
    nl: 'Deze kaart is geblokkeerd, omdat de pincode te vaak verkeerd was. Je leidinggevende of de beheerder kan de blokkade opheffen. Je pincode blijft dezelfde.',
    en: 'This card is blocked, because the PIN was wrong too often. Your manager or the administrator can unblock it. Your PIN stays the same.',
  },
  'start-code-over': {
    status: 410,
    nl: 'De startcode van deze kaart is ouder dan veertien dagen. Vraag de beheerder om een nieuwe.',
    en: 'The start code of this card is older than fourteen days. Ask the administrator for a new one.',
  },
  'pin-wrong': {
    status: 422,
    nl: ({ left }) => `De pincode klopt niet. ${tries(Number(left), 'nl')}`,
    en: ({ left }) => `The PIN is wrong. ${tries(Number(left), 'en')}`,
  },
  'start-code-wrong': {
    status: 422,
    nl: ({ left }) => `De startcode klopt niet. ${tries(Number(left), 'nl')}`,
    en: ({ left }) => `The start code is wrong. ${tries(Number(left), 'en')}`,
  },
  'changed-meanwhile': {
    status: 409,
    nl: 'Er veranderde net iets aan deze kaart. Scan hem opnieuw.',
    en: 'Something about this card has just changed. Scan it again.',
  },
}

export const changePinTellings: Tellings<CardRefusal> = {
  ...cardTellings,
  'changed-meanwhile': {
    status: 409,
    nl: 'Er veranderde net iets aan je kaart. Probeer het opnieuw.',
    en: 'Something about your card has just changed. Try again.',
  },
}

function tries(left: number, lang: 'nl' | 'en'): string {
  if (lang === 'nl')
    return left === 0
      ? 'Je kaart is nu geblokkeerd. Je leidinggevende of de beheerder kan de blokkade opheffen.'
      : left === 1
        ? 'Je hebt nog één poging.'
        : `Je hebt nog ${left} pogingen.`
  return left === 0
    ? 'Your card is blocked now. Your manager or the administrator can unblock it.'
    : left === 1
      ? 'You have one try left.'
      : `You have ${left} tries left.`
}

export const manageCardTellings: Tellings<ManageRefusal> = {
  'sign-in-again': roleTellings['sign-in-again'],
  'no-such-card': {
    status: 409,
    nl: 'Deze kaart werkt niet meer, of wie hem had werkt hier niet meer.',
    en: 'This card no longer works, or who had it does not work here any more.',
  },
  'nobody-without': {
    status: 409,
    nl: 'Wie je koos, heeft al een kaart of werkt hier niet.',
    en: 'Whom you chose has a card already or does not work here.',
  },
}

export const endCardTellings: Tellings<'no-such-card'> = {
  'no-such-card': { status: 404, nl: 'Deze kaart bestaat niet (meer).', en: 'This card does not exist (any more).' },
}

export const deviceTellings: Tellings<'no-such-device'> = {
  'no-such-device': { status: 404, nl: 'Dit toestel wordt niet (meer) gedeeld.', en: 'This device is not shared (any more).' },
}
