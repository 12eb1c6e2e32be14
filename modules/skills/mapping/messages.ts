import type { Tellings } from '#platform/outcome.ts'
import type { EndMappingRefusal, MapRefusal } from './map.ts'

const notYours = {
  'not-yours-to-map': {
    status: 403,
    nl: 'Een beheerder of leeradviseur koppelt vaardigheden.',
    en: 'An administrator or learning adviser maps skills.',
  },
} as const

export const mapTellings: Tellings<MapRefusal> = {
  ...notYours,
  'same-framework': {
    status: 422,
    nl: 'Deze twee staan in hetzelfde raamwerk. Kies er een uit een ander raamwerk.',
    en: 'These two are in the same framework. Choose one of another framework.',
  },
  'no-such-skill': { status: 404, nl: 'Deze vaardigheid bestaat niet (meer).', en: 'This skill does not exist (any more).' },
  'mapped-already': { status: 409, nl: 'Deze twee zijn al gekoppeld.', en: 'These two are mapped already.' },
}

export const endMappingTellings: Tellings<EndMappingRefusal> = {
  ...notYours,
  'not-mapped': { status: 404, nl: 'Deze koppeling is er niet (meer).', en: 'This mapping is not there (any more).' },
}
