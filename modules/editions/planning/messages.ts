import type { Tellings } from '#platform/outcome.ts'
import type { CapacityRefusal } from './change-capacity.ts'
import type { CopyRefusal } from './copy-edition.ts'
import type { PlanRefusal } from '../hold.ts'
import type { RoomRefusal } from './keep-room.ts'
import type { MakeEditionRefusal } from './make-edition.ts'
import type { MakeSeriesRefusal } from '../series/make-series.ts'
import { byHandTellings, enrolTellings } from '../messages.ts'
import type { SeriesRefusal } from '../series/publish-series.ts'
import type { SessionRefusal } from './set-dates.ts'

// What planners hear when something is not possible.

export const planTellings: Tellings<PlanRefusal> = {
  'not-a-planner': byHandTellings['not-a-planner'],
  'no-such-edition': enrolTellings['no-such-edition'],
  'edition-cancelled': {
    status: 409,
    nl: 'Deze editie is geannuleerd. Er is niets veranderd.',
    en: 'This edition was cancelled. Nothing has changed.',
  },
  'edition-over': {
    status: 409,
    nl: 'Deze editie is afgerond. Er is niets veranderd.',
    en: 'This edition was completed. Nothing has changed.',
  },
}

export const capacityTellings: Tellings<PlanRefusal | CapacityRefusal> = {
  ...planTellings,
  'below-the-seated': {
    status: 409,
    nl: ({ seated, capacity }) =>
      `Er zitten al ${seated} mensen op een plaats. Minder dan ${seated} plaatsen kan niet; je vulde ${capacity} in.`,
    en: ({ seated, capacity }) =>
      `${seated} people are seated already. Fewer than ${seated} seats is not possible; you filled in ${capacity}.`,
  },
  'below-the-reserved': {
    status: 409,
    nl: ({ needed, capacity }) =>
      `${needed} plaatsen zijn bezet of gereserveerd voor een lid van het samenwerkingsverband. Minder dan dat, zoals ${capacity}, kan niet.`,
    en: ({ needed, capacity }) =>
      `${needed} seats are taken or kept for a member of the network. Fewer than that, such as ${capacity}, is not possible.`,
  },
  'min-above-max': {
    status: 422,
    nl: ({ min, capacity }) => `Het minimum (${min}) is hoger dan het aantal plaatsen (${capacity}).`,
    en: ({ min, capacity }) => `The minimum (${min}) is higher than the number of seats (${capacity}).`,
  },
}

const noSuchUnit = {
  status: 422,
  nl: 'Een van de afdelingen bestaat niet (meer).',
  en: 'One of the units does not exist (any more).',
} as const
export const editionTellings: Tellings<PlanRefusal | CapacityRefusal | MakeEditionRefusal> = {
  ...capacityTellings,
  'no-such-activity': { status: 422, nl: 'Kies een opleiding uit het aanbod.', en: 'Choose an activity from the offer.' },
  'activity-archived': {
    status: 409,
    nl: 'Deze opleiding zit in het archief. Haal hem daar eerst uit.',
    en: 'This activity is archived. Take it out of the archive first.',
  },
  'no-such-unit': noSuchUnit,
}

export const publishTellings: Tellings<PlanRefusal | 'already-published' | 'activity-not-published'> = {
  ...planTellings,
  'already-published': { status: 409, nl: 'Deze editie was al gepubliceerd.', en: 'This edition was published already.' },
  'activity-not-published': {
    status: 409,
    nl: 'De opleiding zelf is nog een concept. Publiceer die eerst.',
    en: 'The activity itself is still a draft. Publish that first.',
  },
}

export const confirmTellings: Tellings<PlanRefusal | 'not-published' | 'no-dates' | 'already-confirmed'> = {
  ...planTellings,
  'not-published': { status: 409, nl: 'Publiceer de editie eerst.', en: 'Publish the edition first.' },
  'no-dates': byHandTellings['no-dates'],
  'already-confirmed': { status: 409, nl: 'Deze editie was al bevestigd.', en: 'This edition was confirmed already.' },
}

export const sessionTellings: Tellings<SessionRefusal | 'no-such-session'> = {
  ...planTellings,
  'no-such-session': { status: 404, nl: 'Deze bijeenkomst bestaat niet (meer).', en: 'This session does not exist (any more).' },
  'no-such-room': {
    status: 422,
    nl: 'Deze zaal bestaat niet (meer). Kies een andere.',
    en: 'This room does not exist (any more). Choose another.',
  },
  'room-not-shared': {
    status: 409,
    nl: ({ what }) =>
      `${what} wordt niet meer met jullie gedeeld. Wat er al gepland staat, blijft staan. Kies voor iets nieuws een andere zaal.`,
    en: ({ what }) => `${what} is shared with you no more. What was planned there already stays. Choose another room for something new.`,
  },
  'which-trainer': {
    status: 422,
    nl: ({ name }) => `Er werken meer mensen met de naam ${name}. Vul het e-mailadres van de docent in.`,
    en: ({ name }) => `Several people called ${name} work here. Fill in the e-mail address of the trainer.`,
  },
  'room-taken': {
    status: 409,
    nl: ({ what, title, times }) =>
      `${what} is dan al bezet (${times}${title ? `, ${title}` : ''}). Kies een andere zaal of een andere tijd.`,
    en: ({ what, title, times }) => `${what} is taken then (${times}${title ? `, ${title}` : ''}). Choose another room or another time.`,
  },
  'trainer-elsewhere': {
    status: 409,
    nl: ({ what, title, times }) =>
      `${what} geeft dan al les (${times}${title ? `, ${title}` : ''}). Kies een andere docent of tijd, of schrijf op waarom het toch kan.`,
    en: ({ what, title, times }) =>
      `${what} teaches already then (${times}${title ? `, ${title}` : ''}). Choose another trainer or time, or write why it is possible all the same.`,
  },
  'in-the-past': {
    status: 422,
    nl: 'Deze dag en tijd zijn al geweest. Kies een dag in de toekomst.',
    en: 'This day and time have passed. Choose a day in the future.',
  },
}

export const removeTellings: Tellings<SessionRefusal | 'no-such-session' | 'attendance-taken' | 'last-session'> = {
  ...sessionTellings,
  'attendance-taken': {
    status: 409,
    nl: 'Van deze bijeenkomst is de aanwezigheid al opgenomen. Weghalen kan niet meer.',
    en: 'Attendance of this session was recorded. It can no longer be removed.',
  },
  'last-session': {
    status: 409,
    nl: ({ seated }) => `Dit is de enige bijeenkomst en ${seated} mensen hebben een plaats. Verzet de bijeenkomst, of annuleer de editie.`,
    en: ({ seated }) => `This is the only session and ${seated} people have a seat. Move the session, or cancel the edition.`,
  },
}

export const copyTellings: Tellings<CopyRefusal> = {
  'not-a-planner': byHandTellings['not-a-planner'],
  'no-such-edition': enrolTellings['no-such-edition'],
  'no-such-series': { status: 404, nl: 'Deze reeks bestaat niet (meer).', en: 'This series does not exist (any more).' },
  'no-dates': byHandTellings['no-dates'],
  'in-the-past': sessionTellings['in-the-past'],
}

export const seriesTellings: Tellings<MakeSeriesRefusal> = {
  'not-a-planner': byHandTellings['not-a-planner'],
  'no-such-activity': editionTellings['no-such-activity'],
  'activity-archived': editionTellings['activity-archived'],
  'no-such-unit': noSuchUnit,
  'no-such-room': sessionTellings['no-such-room'],
  'room-not-shared': sessionTellings['room-not-shared'],
  'which-trainer': sessionTellings['which-trainer'],
  'in-the-past': sessionTellings['in-the-past'],
  'nothing-to-plan': {
    status: 422,
    nl: 'In deze periode is geen enkele dag te plannen. Kies een langere periode of andere dagen.',
    en: 'No day can be planned in this period. Choose a longer period or other days.',
  },
}

export const publishSeriesTellings: Tellings<SeriesRefusal | 'activity-not-published'> = {
  'not-a-planner': byHandTellings['not-a-planner'],
  'no-such-series': copyTellings['no-such-series'],
  'activity-not-published': publishTellings['activity-not-published'],
}

export const roomTellings: Tellings<RoomRefusal> = {
  'not-a-planner': byHandTellings['not-a-planner'],
  'name-in-use': {
    status: 409,
    nl: ({ name }) => `Er is al een zaal die ${name} heet.`,
    en: ({ name }) => `A room called ${name} exists already.`,
  },
  'no-such-room': sessionTellings['no-such-room'],
}
