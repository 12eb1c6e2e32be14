import type { Tellings } from '#platform/outcome.ts'
import type { CompleteRefusal } from './complete-edition.ts'
import { enrolTellings } from '../messages.ts'
import type { SessionRefusal } from '../planning/hold-session.ts'
import type { WalkedInRefusal } from './walk-in.ts'

/** Why the trainer's list can't be changed. */
export const listTellings: Tellings<SessionRefusal> = {
  'no-such-session': { status: 404, nl: 'Deze bijeenkomst bestaat niet (meer).', en: 'This session does not exist (any more).' },
  'not-your-session': { status: 404, nl: 'Deze bijeenkomst is van een andere docent.', en: 'This session belongs to another trainer.' },
  'too-early': {
    status: 409,
    nl: 'Aanwezigheid noteren kan vanaf een kwartier voor het begin.',
    en: 'You can take attendance from a quarter of an hour before the start.',
  },
  'list-closed': {
    status: 409,
    nl: 'De training is afgerond. Klopt er iets niet? De coördinator kan de lijst nog aanpassen.',
    en: 'The training has been completed. Is something wrong? The coordinator can still change the list.',
  },
  'edition-cancelled': { status: 409, nl: 'Deze editie gaat niet door.', en: 'This edition is cancelled.' },
}

export const walkInTellings: Tellings<WalkedInRefusal> = {
  ...enrolTellings,
  ...listTellings,
  'already-enrolled': {
    status: 409,
    nl: 'Deze collega staat al bij deze editie, op de lijst of op de wachtlijst.',
    en: 'This colleague is already in this edition, on the list or on the waiting list.',
  },
  'already-in-series': {
    status: 409,
    nl: 'Deze collega staat al bij een andere datum van deze training.',
    en: 'This colleague is already enrolled for another date of this training.',
  },
  'walk-in-full': {
    status: 409,
    nl: ({ capacity }) => `Alle ${capacity} plaatsen zijn bezet. De coördinator kan het aantal plaatsen verhogen.`,
    en: ({ capacity }) => `All ${capacity} seats are taken. The coordinator can raise the number of seats.`,
  },
  'walk-in-others-wait': {
    status: 409,
    nl: ({ waiting }) =>
      Number(waiting) === 1
        ? 'Er wacht al iemand op een plaats. Die gaat voor.'
        : `Er wachten al ${waiting} mensen op een plaats. Zij gaan voor.`,
    en: ({ waiting }) =>
      Number(waiting) === 1
        ? 'Somebody is already waiting for a seat and comes first.'
        : `${waiting} people are already waiting for a seat. They come first.`,
  },
}

export const completeTellings: Tellings<CompleteRefusal> = {
  'no-such-edition': { status: 404, nl: 'Deze editie bestaat niet (meer).', en: 'This edition does not exist (any more).' },
  'not-your-edition': { status: 404, nl: 'Deze editie is van een andere docent.', en: 'This edition belongs to another trainer.' },
  'already-completed': { status: 409, nl: 'Deze training was al afgerond.', en: 'This training had already been completed.' },
  'edition-cancelled': { status: 409, nl: 'Deze editie gaat niet door.', en: 'This edition is cancelled.' },
  'not-over-yet': { status: 409, nl: 'De laatste bijeenkomst is nog niet voorbij.', en: 'The last session is not over yet.' },
  'lists-missing': {
    status: 409,
    nl: ({ missing }) =>
      Number(missing) === 1
        ? 'Van één bijeenkomst is de aanwezigheid nog niet genoteerd. Doe dat eerst.'
        : `Van ${missing} bijeenkomsten is de aanwezigheid nog niet genoteerd. Doe dat eerst.`,
    en: ({ missing }) =>
      Number(missing) === 1
        ? 'Attendance of one session has not been taken yet. Do that first.'
        : `Attendance of ${missing} sessions has not been taken yet. Do that first.`,
  },
}
