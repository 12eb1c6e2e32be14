import type { Tellings } from '#platform/outcome.ts'
import type { EraseRefusal } from './rules.ts'

export const eraseTellings: Tellings<EraseRefusal> = {
  'no-such-person': { status: 404, nl: 'Deze persoon kennen we niet (meer).', en: 'We do not know this person (any more).' },
  'works-here': {
    status: 409,
    nl: 'Deze persoon werkt hier nog. Wissen kan vanaf de dag na de laatste werkdag.',
    en: 'This person still works here. Erasing is possible from the day after the last working day.',
  },
  'has-a-place': {
    status: 409,
    nl: ({ places }) =>
      places === 1
        ? 'Deze persoon heeft nog een plaats in een editie. Meld die eerst af.'
        : `Deze persoon heeft nog ${places} plaatsen in edities. Meld die eerst af.`,
    en: ({ places }) =>
      places === 1
        ? 'This person still has a place in an edition. Withdraw it first.'
        : `This person still has ${places} places in editions. Withdraw them first.`,
  },
  'sign-in-again': {
    status: 403,
    nl: 'Log eerst opnieuw in. Wissen kan alleen kort nadat je bent ingelogd.',
    en: 'Sign in again first. Erasing is only possible shortly after signing in.',
  },
}
