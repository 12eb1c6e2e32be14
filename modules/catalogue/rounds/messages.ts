import type { Tellings } from '#platform/outcome.ts'
import type { EnterNumbersRefusal } from './answer.ts'
import type { MakeRoundRefusal } from './make-round.ts'
import type { AddOfferRefusal, ScoreOfferRefusal } from './offer.ts'
import type { SettleRoundRefusal } from './settle.ts'

const noSuchRound = {
  status: 404,
  nl: 'Deze vraagronde bestaat hier niet (meer).',
  en: 'This demand round does not exist here (any more).',
} as const
const notTheCoordinator = {
  status: 403,
  nl: 'Dit doet de netwerkcoördinator van de organisatie die het samenwerkingsverband coördineert.',
  en: 'This is done by the network coordinator of the organisation that coordinates the network.',
} as const
const notTheAdviser = {
  status: 403,
  nl: 'Aantallen en oordelen geeft de leeradviseur van elk lid.',
  en: 'Numbers and scores are given by the learning adviser of each member.',
} as const
const roundSettled = {
  status: 409,
  nl: 'Het inkoopplan is al vastgesteld. Er kan niets meer bij.',
  en: 'The purchase plan was settled. Nothing can be added any more.',
} as const

export const makeRoundTellings: Tellings<MakeRoundRefusal> = {
  'not-the-coordinator': notTheCoordinator,
  'closes-in-the-past': { status: 409, nl: 'De laatste dag ligt in het verleden.', en: 'The last day is in the past.' },
}
export const enterNumbersTellings: Tellings<EnterNumbersRefusal> = {
  'no-such-round': noSuchRound,
  'not-the-adviser': notTheAdviser,
  'round-closed': {
    status: 409,
    nl: 'De vraagronde is gesloten. Bel de netwerkcoördinator als er iets niet klopt.',
    en: 'The demand round is closed. Call the network coordinator if something is not right.',
  },
}
export const addOfferTellings: Tellings<AddOfferRefusal> = {
  'no-such-round': noSuchRound,
  'not-the-coordinator': notTheCoordinator,
  'round-settled': roundSettled,
}
export const scoreOfferTellings: Tellings<ScoreOfferRefusal> = {
  'no-such-round': noSuchRound,
  'not-the-adviser': notTheAdviser,
  'round-settled': roundSettled,
}
export const settleRoundTellings: Tellings<SettleRoundRefusal> = {
  'no-such-round': noSuchRound,
  'not-the-coordinator': notTheCoordinator,
  'round-settled': roundSettled,
  'round-open': {
    status: 409,
    nl: 'De vraagronde loopt nog. Vaststellen kan vanaf de dag na de laatste dag.',
    en: 'The demand round is still open. It can be settled from the day after the last day.',
  },
  'no-such-offer': {
    status: 409,
    nl: 'Een gekozen voorstel hoort niet bij dat thema.',
    en: 'A chosen offer does not belong to that theme.',
  },
}
