import type { Tellings } from '#platform/outcome.ts'
import type { DismissRefusal, TakeBackRefusal } from './dismiss.ts'

export const dismissTellings: Tellings<DismissRefusal> = {
  'no-such-activity': {
    status: 404,
    nl: 'Deze activiteit staat niet (meer) in het aanbod.',
    en: 'This activity is not in the catalogue (any more).',
  },
}

export const takeBackTellings: Tellings<TakeBackRefusal> = {
  'not-dismissed': {
    status: 409,
    nl: 'Deze activiteit kan al weer bij je verschijnen.',
    en: 'This activity can be shown to you again already.',
  },
}
