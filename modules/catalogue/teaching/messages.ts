import type { Tellings } from '#platform/outcome.ts'
import type { DecideTaughtRefusal } from './decide.ts'
import type { SuggestRefusal } from './suggest.ts'

const notYours = {
  'not-in-your-care': { status: 404, nl: 'Deze activiteit bestaat niet (meer).', en: 'This activity does not exist (any more).' },
} as const

export const suggestTellings: Tellings<SuggestRefusal> = notYours

export const decideTaughtTellings: Tellings<DecideTaughtRefusal> = {
  ...notYours,
  'no-such-skill': {
    status: 409,
    nl: 'Deze vaardigheid bestaat niet, of is ingetrokken. Kies een andere.',
    en: 'This skill does not exist, or was withdrawn. Choose another one.',
  },
  'level-too-high': {
    status: 422,
    nl: ({ highest }) => `Kies een niveau van 1 tot en met ${highest}.`,
    en: ({ highest }) => `Choose a level from 1 to ${highest}.`,
  },
}
