import type { Tellings } from '#platform/outcome.ts'
import type { EnrolRefusal } from './enrol.ts'
import type { WithdrawRefusal } from './rules.ts'

/** Why enrolling is not possible, in a sentence a person would say. */
export const enrolTellings: Tellings<EnrolRefusal> = {
  'no-such-edition': { status: 404, nl: 'Deze editie bestaat niet (meer).', en: 'This edition does not exist (any more).' },
  'not-your-colleague': { status: 403, nl: 'Je kunt alleen jezelf en mensen uit je eigen team aanmelden.', en: 'You can only enrol yourself and people of your own team.' },
  'not-published': { status: 409, nl: 'Deze editie is nog niet gepubliceerd.', en: 'This edition has not been published yet.' },
  'edition-cancelled': { status: 409, nl: 'Deze editie gaat niet door. Vraag in het aanbod om een nieuwe.', en: 'This edition is cancelled. Ask for a new one in the offer.' },
  'edition-over': { status: 409, nl: 'Deze editie is al geweest.', en: 'This edition is over.' },
  'not-open-yet': { status: 409, nl: 'Aanmelden kan nog niet. Kijk op de pagina wanneer het begint.', en: 'Enrolment has not opened yet. See the page for when it starts.' },
  'enrolment-closed': { status: 409, nl: 'Aanmelden kan niet meer: de inschrijving is gesloten.', en: 'Enrolment has closed.' },
  'not-invited': { status: 403, nl: 'Deze editie is voor een andere groep bedoeld. Kijk bij de andere edities.', en: 'This edition is meant for another group. See the other editions.' },
  'already-enrolled': { status: 409, nl: 'Je bent al aangemeld voor deze editie. Je hoeft niets te doen.', en: 'You are already enrolled in this edition. Nothing needs to be done.' },
  'already-in-series': { status: 409, nl: 'Je staat al bij een andere datum van deze training. Meld je daar eerst af.', en: 'You are already enrolled for another date of this training. Withdraw there first.' },
}

export const withdrawTellings: Tellings<WithdrawRefusal | 'no-such-enrolment'> = {
  'no-such-enrolment': { status: 404, nl: 'Deze inschrijving bestaat niet (meer).', en: 'This enrolment does not exist (any more).' },
  'not-your-enrolment': { status: 403, nl: 'Dit is niet jouw inschrijving.', en: 'This is not your enrolment.' },
  'already-started': { status: 409, nl: 'De training is al begonnen. Afmelden kan niet meer; laat het de docent weten.', en: 'The training has started. You can no longer withdraw; tell the trainer.' },
  'already-ended': { status: 409, nl: 'Deze inschrijving was al voorbij. Er is niets veranderd.', en: 'This enrolment had already ended. Nothing has changed.' },
}
