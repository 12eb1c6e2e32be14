import { lastAdministrator } from './end.ts'
import type { Tellings } from '#platform/outcome.ts'
import type { AddEmploymentRefusal, AddPersonRefusal } from './add.ts'
import type { ChangePersonRefusal } from './change-person.ts'
import type { ChangeRefusal, EmploymentRefusal } from './rules.ts'

const employment: Tellings<EmploymentRefusal> = {
  'ended-before-start': { status: 422, nl: 'De laatste dag ligt voor de eerste dag.', en: 'The last day lies before the first day.' },
  'no-such-unit': {
    status: 422,
    nl: 'Deze afdeling bestaat niet (meer). Kies een andere.',
    en: 'This unit does not exist (any more). Choose another.',
  },
  'ended-unit': {
    status: 422,
    nl: 'Deze afdeling houdt eerder op dan deze arbeidsrelatie. Kies een andere.',
    en: 'This unit ends before this employment does. Choose another.',
  },
  'unknown-manager': {
    status: 422,
    nl: 'Deze leidinggevende kennen we niet. Vul het personeelsnummer in van iemand die hier werkt.',
    en: 'We do not know this manager. Fill in the personnel number of somebody who works here.',
  },
  'several-managers': {
    status: 422,
    nl: 'Meer mensen heten zo. Vul het personeelsnummer van de leidinggevende in.',
    en: 'Several people have this name. Fill in the personnel number of the manager.',
  },
  'own-manager': {
    status: 422,
    nl: 'Iemand kan niet de eigen leidinggevende zijn. Vul een ander in.',
    en: 'Nobody can be their own manager. Fill in somebody else.',
  },
  'number-of-another': {
    status: 409,
    nl: ({ number, name }) =>
      `Personeelsnummer ${number} is van ${name}. Is het dezelfde persoon? Open dan die pagina en voeg daar een arbeidsrelatie toe.`,
    en: ({ number, name }) =>
      `Personnel number ${number} belongs to ${name}. Is it the same person? Then open that page and add an employment there.`,
  },
  'employment-exists': {
    status: 409,
    nl: ({ number }) => `Er is al een arbeidsrelatie met nummer ${number} die op deze dag begint.`,
    en: ({ number }) => `There is already an employment with number ${number} that starts on this day.`,
  },
  'crosses-another': {
    status: 409,
    nl: 'Deze persoon doet in deze periode al hetzelfde werk bij deze afdeling. Zo zou het dubbel tellen. Kijk de dagen na.',
    en: 'This person already does the same work in this unit in this period. It would count double. Check the days.',
  },
}

const addressInUse = {
  status: 409,
  nl: 'Dit e-mailadres is al van een collega. Vul een ander adres in, of laat het leeg.',
  en: 'This e-mail address already belongs to a colleague. Fill in another, or leave it empty.',
} as const
const noSuchPerson = { status: 404, nl: 'Deze persoon kennen we niet (meer).', en: 'We do not know this person (any more).' } as const

export const addPersonTellings: Tellings<AddPersonRefusal> = { ...employment, 'address-in-use': addressInUse }
export const addEmploymentTellings: Tellings<AddEmploymentRefusal> = { ...employment, 'no-such-person': noSuchPerson }

export const changeTellings: Tellings<ChangeRefusal> = {
  ...employment,
  'no-such-employment': { status: 404, nl: 'Deze arbeidsrelatie bestaat niet (meer).', en: 'This employment does not exist (any more).' },
  'own-employment': {
    status: 403,
    nl: 'De laatste dag van je eigen arbeidsrelatie kun je niet wijzigen. Vraag een andere beheerder.',
    en: 'You cannot change the last day of your own employment. Ask another administrator.',
  },
  'last-administrator': lastAdministrator,
  'not-within': {
    status: 422,
    nl: 'Deze dag moet na de eerste dag liggen, en niet na de laatste. Was het vanaf het begin al zo? Kies dan dat het verkeerd stond.',
    en: 'This day must lie after the first day, and not after the last. Was it like this from the start? Then choose that it was wrong.',
  },
  'nothing-new': {
    status: 422,
    nl: 'Er verandert niets vanaf deze dag. Wijzig eerst wat er anders wordt.',
    en: 'Nothing changes from this day on. First change what becomes different.',
  },
}

export const changePersonTellings: Tellings<ChangePersonRefusal> = {
  'no-such-person': noSuchPerson,
  'address-in-use': addressInUse,
  'no-work-here': {
    status: 409,
    nl: 'Deze persoon werkt hier niet meer. Een adres bewaren we dan niet.',
    en: 'This person no longer works here. We keep no address then.',
  },
}

/** The field that a refusal is about, so that its sentence stands there too. */
export const fieldOf: Record<string, string> = {
  'ended-before-start': 'endsOn',
  'no-such-unit': 'unitId',
  'ended-unit': 'unitId',
  'unknown-manager': 'manager',
  'several-managers': 'manager',
  'own-manager': 'manager',
  'number-of-another': 'personnelNumber',
  'employment-exists': 'startsOn',
  'crosses-another': 'startsOn',
  'address-in-use': 'email',
  'own-employment': 'endsOn',
  'last-administrator': 'endsOn',
  'not-within': 'from',
  'nothing-new': 'from',
}
