import type { Tellings } from '#platform/outcome.ts'
import { byHandTellings } from '../messages.ts'
import type { ByHandRefusal, Hindrance } from './by-hand.ts'
import type { MakeDivisionRefusal } from './make.ts'
import type { PairRefusal } from './pairs.ts'
import type { Collision } from './solve/collisions.ts'
import type { Family, Reason } from './solve/hindrances.ts'
import type { SwapRefusal } from './swap.ts'
import type { TakeOverRefusal } from './take-over.ts'
import type { SayDaysRefusal } from './wish.ts'

type Words = [nl: string, en: string]

const planner = byHandTellings['not-a-planner']
const noSeries = { status: 404, nl: 'Deze reeks bestaat niet (meer).', en: 'This series does not exist (any more).' } as const
const noPlan = {
  status: 409,
  nl: 'Er is nog geen voorstel dat klaar is. Maak eerst een voorstel.',
  en: 'There is no proposal ready yet. Make one first.',
} as const

/** What keeps somebody from an edition, as a sentence. */
const hindranceTellings: Tellings<Hindrance> = {
  'day-off': {
    status: 409,
    nl: 'Deze persoon kan dan niet: die dag is gesloten, of het is geen werkdag.',
    en: 'This person can’t come then: the day is closed, or it is no working day.',
  },
  'no-seats': { status: 409, nl: 'In deze editie is geen plaats meer.', en: 'This edition has no seat left.' },
  'team-short': {
    status: 409,
    nl: 'Het team kan die dag niemand meer missen.',
    en: 'The team can miss nobody more on that day.',
  },
  'kept-apart': {
    status: 409,
    nl: 'In deze editie zit iemand met wie deze persoon niet samen gaat.',
    en: 'Somebody this person is kept apart from is in this edition.',
  },
  'goes-with-somebody': {
    status: 409,
    nl: 'Deze persoon gaat samen met iemand die ergens anders zit. Haal eerst dat paar weg.',
    en: 'This person goes with somebody who is elsewhere. Remove that pair first.',
  },
}

export const hindranceWords: Record<Hindrance, Words> = {
  'day-off': ['kan dan niet', 'can’t come then'],
  'no-seats': ['geen plaats', 'no seat'],
  'team-short': ['team kan niemand missen', 'team can miss nobody'],
  'kept-apart': ['niet samen', 'kept apart'],
  'goes-with-somebody': ['gaat samen met een ander', 'goes with somebody'],
}

export const makeTellings: Tellings<MakeDivisionRefusal> = {
  'not-a-planner': planner,
  'no-such-series': noSeries,
  'no-editions': {
    status: 409,
    nl: 'Deze reeks heeft geen edities die nog komen. Maak eerst edities.',
    en: 'This series has no editions to come. Make editions first.',
  },
  'nobody-left': { status: 409, nl: 'Iedereen heeft al een plaats.', en: 'Everybody has a place already.' },
  busy: {
    status: 409,
    nl: 'Er wordt al een voorstel gemaakt. Wacht even, of stop het.',
    en: 'A proposal is being made already. Wait a moment, or stop it.',
  },
  'wishes-collide': {
    status: 409,
    nl: ({ count }) =>
      `Er ${count === 1 ? 'botst 1 wens' : `botsen ${count} wensen`}. Kijk bij de voorwaarden welke, en kies wat voorgaat.`,
    en: ({ count }) =>
      `${count} ${count === 1 ? 'wish collides' : 'wishes collide'}. See the conditions for which, and choose what comes first.`,
  },
}

export const stopTellings: Tellings<'not-a-planner' | 'no-such-series'> = { 'not-a-planner': planner, 'no-such-series': noSeries }

export const putTellings: Tellings<ByHandRefusal> = {
  ...hindranceTellings,
  'not-a-planner': planner,
  'no-such-series': noSeries,
  'no-plan': noPlan,
  'not-in-the-plan': {
    status: 404,
    nl: 'Deze persoon of editie hoort niet (meer) bij het voorstel.',
    en: 'This person or edition is not part of the proposal (any more).',
  },
  'has-a-seat': {
    status: 409,
    nl: 'Deze persoon heeft al een plaats. Ruil die als de dag niet kan.',
    en: 'This person has a seat already. Swap it when the day is not possible.',
  },
}

export const pairTellings: Tellings<PairRefusal> = {
  'not-a-planner': planner,
  'no-such-series': noSeries,
  'one-person': { status: 422, nl: 'Kies twee verschillende mensen.', en: 'Choose two different people.' },
  'not-for-them': {
    status: 404,
    nl: 'Een van deze mensen hoort niet bij deze reeks.',
    en: 'One of these people is not part of this series.',
  },
}

export const takeOverTellings: Tellings<TakeOverRefusal> = {
  'not-a-planner': planner,
  'no-such-series': noSeries,
  'no-plan': noPlan,
  'publish-first': {
    status: 409,
    nl: 'Een deel van de edities is nog concept. Publiceer eerst de reeks.',
    en: 'Some of the editions are still drafts. Publish the series first.',
  },
}

export const swapTellings: Tellings<SwapRefusal> = {
  ...hindranceTellings,
  'not-a-planner': planner,
  'no-such-enrolment': { status: 404, nl: 'Deze inschrijving bestaat niet (meer).', en: 'This enrolment does not exist (any more).' },
  'not-seated': { status: 409, nl: 'Deze persoon heeft hier geen plaats meer.', en: 'This person has no seat here any more.' },
  'already-started': { status: 409, nl: 'Een van de twee edities is al begonnen.', en: 'One of the two editions has started.' },
  'no-such-edition': { status: 404, nl: 'Deze editie hoort niet bij deze reeks.', en: 'This edition is not part of this series.' },
  'other-moved': {
    status: 409,
    nl: 'De ander zit niet meer in die editie. Kies opnieuw.',
    en: 'The other person is not in that edition any more. Choose again.',
  },
  'somebody-waits': {
    status: 409,
    nl: 'Voor die editie wachten mensen. Een vrije plaats is voor hen.',
    en: 'People wait for that edition. A free seat is for them.',
  },
}

export const sayDaysTellings: Tellings<SayDaysRefusal> = {
  'no-such-series': noSeries,
  'has-a-place': {
    status: 409,
    nl: 'Je staat al bij een datum. Meld je daar eerst af als die dag niet kan.',
    en: 'You are enrolled for a date. Withdraw there first when that day is not possible.',
  },
}

export const reasonWords: Record<Reason | 'refused', Words> = {
  'no-day': ['werkt op geen van de dagen', 'works on none of the days'],
  closed: ['op de eigen werkdagen is alles gesloten', 'everything is closed on the own working days'],
  'own-days': ['kan op geen van de dagen', 'can’t come on any of the days'],
  seats: ['geen plaats meer', 'no seats left'],
  staffing: ['het team kan niemand meer missen', 'the team can miss nobody more'],
  company: ['kan niet samen met wie er zit', 'can’t be with who is there'],
  refused: ['kon niet worden ingeschreven', 'could not be enrolled'],
}

/** How many more people could come without one kind of condition. */
export const familyWords: Record<Family, (more: number) => Words> = {
  staffing: (more) => [`Zonder minimale bezetting passen er ${more} mensen meer.`, `Without minimum staffing ${more} more people fit.`],
  closed: (more) => [
    `Zonder de gesloten dagen van teams passen er ${more} mensen meer.`,
    `Without the closed days of teams ${more} more people fit.`,
  ],
  wishes: (more) => [
    `Als iedereen kon op de dagen die mensen zelf uitsloten, passen er ${more} mensen meer.`,
    `If everybody could come on the days that people excluded, ${more} more fit.`,
  ],
  seats: (more) => [
    `Met meer plaatsen op dezelfde dagen passen er ${more} mensen meer.`,
    `With more seats on the same days ${more} more people fit.`,
  ],
  pairs: (more) => [`Zonder ‘samen’ en ‘apart’ passen er ${more} mensen meer.`, `Without ‘together’ and ‘apart’ ${more} more people fit.`],
}

/** Which wishes collide, by name. `name`: of a person or unit; `day`: of an edition or a date. */
export function collisionWords(collision: Collision, name: (id: string) => string, edition: (id: string) => Words): Words {
  const people = collision.people.map(name)
  const [nl, en] = [and(people, 'en'), and(people, 'and')]
  switch (collision.kind) {
    case 'together-and-apart':
      return [`${nl} moeten samen en ook apart.`, `${en} must be together and also apart.`]
    case 'together-in-two-editions':
      return [`${nl} gaan samen, maar staan in verschillende edities.`, `${en} go together, but are in different editions.`]
    case 'apart-in-one-edition': {
      const day = edition(collision.edition)
      return [`${nl} gaan niet samen, maar staan allebei op ${day[0]}.`, `${en} do not go together, but are both on ${day[1]}.`]
    }
    case 'fixed-on-a-day-off': {
      const day = edition(collision.edition)
      return [`${nl} staat vast op ${day[0]}, maar kan dan niet.`, `${en} is fixed on ${day[1]}, but can’t come then.`]
    }
    case 'fixed-too-many': {
      const day = edition(collision.edition)
      return [
        `Op ${day[0]} staan ${people.length} mensen vast voor ${collision.seats} plaatsen.`,
        `On ${day[1]} ${people.length} people are fixed for ${collision.seats} seats.`,
      ]
    }
    case 'fixed-short-of-staff':
      return [
        `${nl} staan vast op ${collision.day}, maar ${name(collision.unit)} kan dan ${collision.atMost === 0 ? 'niemand' : `hooguit ${collision.atMost} mensen`} missen.`,
        `${en} are fixed on ${collision.day}, but ${name(collision.unit)} can miss ${collision.atMost === 0 ? 'nobody' : `at most ${collision.atMost} people`} then.`,
      ]
  }
}

const and = (names: string[], word: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`
