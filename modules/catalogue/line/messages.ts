import type { Tellings } from '#platform/outcome.ts'
import type { LineRefusal } from './keep.ts'

export const lineTellings: Tellings<LineRefusal | 'line-is-full'> = {
  'no-such-line': { status: 404, nl: 'Dit rolprofiel bestaat niet (meer).', en: 'This role profile does not exist (any more).' },
  'not-in-the-offer': { status: 422, nl: 'Dit staat niet (meer) in het aanbod.', en: 'This is not in the catalogue (any more).' },
  'not-in-the-line': { status: 409, nl: 'Dit staat niet meer in de leerlijn.', en: 'This is not in the learning line any more.' },
  'line-is-full': {
    status: 422,
    nl: ({ most }) => `In een leerlijn passen ${most} activiteiten.`,
    en: ({ most }) => `A learning line has room for ${most} activities.`,
  },
}
