import type { Tellings } from '#platform/outcome.ts'
import type { EnrolRefusal } from './enrolling/enrol.ts'
import type { JudgementRefusal } from './enrolling/approve.ts'
import type { AnswerRefusal } from './approving/link.ts'
import type { ByHandRefusal, WithdrawRefusal } from './rules.ts'
import type { EnrolGuestRefusal } from './enrolling/enrol-guest.ts'
import type { EnrolTeamRefusal } from './enrolling/enrol-team.ts'

/** Why enrolling is not possible, in a sentence a person would say. */
export const enrolTellings: Tellings<EnrolRefusal> = {
  'no-such-edition': { status: 404, nl: 'Deze editie bestaat niet (meer).', en: 'This edition does not exist (any more).' },
  'not-your-colleague': {
    status: 403,
    nl: 'Je kunt alleen jezelf en mensen uit je eigen team aanmelden.',
    en: 'You can only enrol yourself and people of your own team.',
  },
  'not-published': { status: 409, nl: 'Deze editie is nog niet gepubliceerd.', en: 'This edition has not been published yet.' },
  'edition-cancelled': {
    status: 409,
    nl: 'Deze editie gaat niet door. Vraag in het aanbod om een nieuwe.',
    en: 'This edition is cancelled. Ask for a new one in the catalogue.',
  },
  'edition-over': { status: 409, nl: 'Deze editie is al geweest.', en: 'This edition is over.' },
  'not-open-yet': {
    status: 409,
    nl: 'Aanmelden kan nog niet. Kijk op de pagina wanneer het begint.',
    en: 'Enrolment has not opened yet. See the page for when it starts.',
  },
  'enrolment-closed': { status: 409, nl: 'Aanmelden kan niet meer: de inschrijving is gesloten.', en: 'Enrolment has closed.' },
  'not-invited': {
    status: 403,
    nl: 'Deze editie is voor een andere groep bedoeld. Kijk bij de andere edities.',
    en: 'This edition is meant for another group. See the other editions.',
  },
  'already-enrolled': {
    status: 409,
    nl: 'Je bent al aangemeld voor deze editie. Je hoeft niets te doen.',
    en: 'You are already enrolled in this edition. Nothing needs to be done.',
  },
  'already-in-series': {
    status: 409,
    nl: 'Je staat al bij een andere datum van deze training. Meld je daar eerst af.',
    en: 'You are already enrolled for another date of this training. Withdraw there first.',
  },
}

export const withdrawTellings: Tellings<WithdrawRefusal | 'no-such-enrolment'> = {
  'no-such-enrolment': { status: 404, nl: 'Deze inschrijving bestaat niet (meer).', en: 'This enrolment does not exist (any more).' },
  'not-your-enrolment': { status: 403, nl: 'Dit is niet jouw inschrijving.', en: 'This is not your enrolment.' },
  'already-started': {
    status: 409,
    nl: 'De training is al begonnen. Afmelden kan niet meer; laat het de docent weten.',
    en: 'The training has started. You can no longer withdraw; tell the trainer.',
  },
  'already-ended': {
    status: 409,
    nl: 'Deze inschrijving was al voorbij. Er is niets veranderd.',
    en: 'This enrolment had already ended. Nothing has changed.',
  },
}

/** Judging a request: two at once, one counts and the other is told who was first. */
export const judgeTellings: Tellings<JudgementRefusal> = {
  'no-such-enrolment': withdrawTellings['no-such-enrolment'],
  'not-your-team': {
    status: 403,
    nl: 'Je kunt alleen aanvragen van je eigen team beoordelen.',
    en: 'You can only judge requests of your own team.',
  },
  'not-your-turn': {
    status: 409,
    nl: 'Jij bent nog niet aan de beurt: eerst beslist de leidinggevende. Je krijgt daarna bericht.',
    en: 'It is not your turn yet: the manager decides first. You will be told.',
  },
  'already-judged': {
    status: 409,
    nl: ({ by, state }) =>
      state === 'rejected'
        ? `${by || 'Iemand'} heeft deze aanvraag net afgewezen. Jouw keuze is niet bewaard.`
        : `${by || 'Iemand'} heeft deze aanvraag al goedgekeurd. Je hoeft niets meer te doen.`,
    en: ({ by, state }) =>
      state === 'rejected'
        ? `${by || 'Somebody'} has just refused this request. Your choice was not kept.`
        : `${by || 'Somebody'} has already approved this request. Nothing needs to be done.`,
  },
  'request-withdrawn': {
    status: 409,
    nl: 'Deze aanvraag is ingetrokken. Je hoeft niets meer te doen.',
    en: 'This request was withdrawn. Nothing needs to be done.',
  },
  'edition-cancelled': enrolTellings['edition-cancelled'],
  'edition-over': {
    status: 409,
    nl: 'De training is al begonnen. Goedkeuren kan niet meer.',
    en: 'The training has started. It can no longer be approved.',
  },
}

/** Answering from a message. */
export const answerTellings: Tellings<AnswerRefusal> = {
  ...judgeTellings,
  'not-your-team': {
    status: 403,
    nl: 'Jij beslist niet (meer) over deze aanvraag. Iemand anders krijgt of kreeg de vraag.',
    en: 'You do not decide about this request (any more). Somebody else is or was asked.',
  },
  'link-over': {
    status: 410,
    nl: 'Deze link werkt niet meer. Log in om te zien welke aanvragen op je wachten.',
    en: 'This link no longer works. Sign in to see which requests wait for you.',
  },
}

/** Giving a free seat by hand after the cut-off. */
export const byHandTellings: Tellings<ByHandRefusal | 'no-such-enrolment' | 'not-a-planner'> = {
  'no-such-enrolment': withdrawTellings['no-such-enrolment'],
  'not-a-planner': {
    status: 403,
    nl: 'Alleen de coördinator en de leeradviseur plannen edities.',
    en: 'Only the coordinator and the learning adviser plan editions.',
  },
  'not-waiting': {
    status: 409,
    nl: 'Deze persoon staat niet (meer) op de wachtlijst.',
    en: 'This person is not on the waiting list (any more).',
  },
  'no-free-seat': {
    status: 409,
    nl: ({ capacity }) => `Er is geen plaats vrij: alle ${capacity} plaatsen zijn bezet.`,
    en: ({ capacity }) => `No seat is free: all ${capacity} seats are taken.`,
  },
  'no-dates': {
    status: 409,
    nl: 'Deze editie heeft nog geen datum. Zet eerst de datum vast.',
    en: 'This edition has no date yet. Set the date first.',
  },
  'edition-cancelled': enrolTellings['edition-cancelled'],
  'edition-over': enrolTellings['edition-over'],
}

const why: Record<string, [nl: string, en: string]> = {
  'already-enrolled': ['is al aangemeld voor deze editie', 'is enrolled in this edition already'],
  'already-in-series': ['staat al bij een andere datum van deze training', 'is enrolled for another date of this training'],
  'not-invited': ['hoort niet bij de groep voor wie deze editie is', 'is not in the group that this edition is for'],
}
export const teamTellings: Tellings<EnrolTeamRefusal> = {
  ...enrolTellings,
  'not-enough-seats': {
    status: 409,
    nl: ({ free, asked }) =>
      `Er ${free === 1 ? 'is 1 plaats' : `zijn ${free} plaatsen`} vrij en je kiest ${asked} mensen. Er is nog niemand aangemeld. Kies hieronder wat je wilt.`,
    en: ({ free, asked }) =>
      `${free} ${free === 1 ? 'seat is' : 'seats are'} free and you chose ${asked} people. Nobody was enrolled yet. Choose below what you want.`,
  },
  'not-one-of-them': {
    status: 409,
    nl: ({ name, why: reason }) =>
      name
        ? `${name} ${why[reason!]![0]}. Er is nog niemand aangemeld.`
        : 'Je kunt alleen mensen uit je eigen team aanmelden. Er is nog niemand aangemeld.',
    en: ({ name, why: reason }) =>
      name
        ? `${name} ${why[reason!]![1]}. Nobody was enrolled yet.`
        : 'You can only enrol people of your own team. Nobody was enrolled yet.',
  },
}

export const guestTellings: Tellings<EnrolGuestRefusal> = enrolTellings
