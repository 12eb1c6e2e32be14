import type { Tellings } from '#platform/outcome.ts'
import { enrolTellings, teamTellings } from '../messages.ts'
import type { EnrolCrewRefusal } from './enrol-crew.ts'

export const crewTellings: Tellings<EnrolCrewRefusal> = {
  ...enrolTellings,
  'not-enough-seats': {
    status: 409,
    nl: ({ free, asked }) =>
      `Er ${free === 1 ? 'is 1 plaats' : `zijn ${free} plaatsen`} vrij en je kiest ${asked} mensen. Er is nog niemand aangemeld. Kies minder mensen of een andere datum.`,
    en: ({ free, asked }) =>
      `${free} ${free === 1 ? 'seat is' : 'seats are'} free and you chose ${asked} people. Nobody was enrolled yet. Choose fewer people or another date.`,
  },
  'not-your-crew': {
    status: 403,
    nl: 'Je kunt alleen mensen uit je eigen ploeg aanmelden. Er is nog niemand aangemeld.',
    en: 'You can only enrol people of your own crew. Nobody was enrolled yet.',
  },
  'not-one-of-crew': teamTellings['not-one-of-them'],
}
