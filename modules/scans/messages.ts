import type { Tellings } from '#platform/outcome.ts'
import type { RateRefusal } from './rules.ts'

export const rateTellings: Tellings<RateRefusal | 'no-such-evaluation'> = {
  'no-such-evaluation': { status: 404, nl: 'Deze evaluatie bestaat niet (meer).', en: 'This evaluation does not exist (any more).' },
  'not-asked': { status: 404, nl: 'Deze evaluatie is voor mensen die erbij waren.', en: 'This evaluation is for people who were there.' },
  'evaluation-closed': {
    status: 409,
    nl: 'De evaluatie is gesloten. Je antwoord kan er niet meer bij.',
    en: 'The evaluation has closed. Your answer can no longer be added.',
  },
  'already-rated': {
    status: 409,
    nl: 'Je antwoord is al anoniem gemaakt. Niemand weet nog welk antwoord van jou is, dus aanpassen kan niet meer.',
    en: 'Your answer has been made anonymous. Nobody knows which answer is yours, so it can no longer be changed.',
  },
}
