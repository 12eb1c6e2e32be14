import type { Tellings } from '#platform/outcome.ts'
import type { TakeBackRefusal } from './delegate.ts'
import type { DelegationRefusal } from './rules.ts'

export const delegationTellings: Tellings<DelegationRefusal> = {
  'not-your-crew': {
    status: 404,
    nl: 'In deze ploeg werkt niemand van wie jij de leidinggevende bent.',
    en: 'Nobody in this crew is managed by you.',
  },
  'not-your-person': {
    status: 409,
    nl: 'Kies iemand van wie jij de leidinggevende bent. Jezelf aanwijzen kan niet.',
    en: 'Choose somebody you manage. You can’t choose yourself.',
  },
  'until-before-from': {
    status: 409,
    nl: 'De laatste dag ligt voor de eerste dag. Kies een latere laatste dag.',
    en: 'The last day is before the first day. Choose a later last day.',
  },
  'is-over': {
    status: 409,
    nl: 'De laatste dag is al geweest. Kies een dag die nog komt.',
    en: 'The last day has passed. Choose a day to come.',
  },
  'leads-already': {
    status: 409,
    nl: 'Deze persoon is in die tijd al voorman van deze ploeg. Neem dat eerst terug als je iets wilt veranderen.',
    en: 'This person leads this crew already in that time. Take that back first if you want to change something.',
  },
}

export const takeBackTellings: Tellings<TakeBackRefusal> = {
  'no-such-delegation': { status: 404, nl: 'Deze afspraak bestaat niet (meer).', en: 'This arrangement does not exist (any more).' },
}
