import type { Tellings } from '#platform/outcome.ts'
import { endProfileTellings, makeTellings, skillTellings } from '../profiles/messages.ts'
import type { ChangeDraftRefusal, MakeChangeRefusal } from './make.ts'
import type { EnterDatesRefusal, ToldRefusal, WithdrawRefusal } from './release.ts'

const adviser = endProfileTellings['not-a-learning-adviser']
const noSuchChange = { status: 404, nl: 'Deze verandering is er niet (meer).', en: 'This change does not exist (any more).' } as const

export const makeChangeTellings: Tellings<MakeChangeRefusal> = {
  ...skillTellings,
  'not-a-learning-adviser': adviser,
  'no-such-profile': { ...endProfileTellings['no-such-profile'], status: 422 },
  'no-such-unit': makeTellings['no-such-unit'],
}

export const enterDatesTellings: Tellings<EnterDatesRefusal> = {
  'not-a-learning-adviser': adviser,
  'no-such-change': noSuchChange,
  'released-already': {
    status: 409,
    nl: 'De leidinggevenden weten het al. De datums blijven staan; je kunt de verandering wel intrekken.',
    en: 'Managers know already. The dates stay; you can withdraw the change.',
  },
  'date-to-come': {
    status: 422,
    nl: 'Deze dag moet nog komen. Vul een datum in als het besluit of het advies er is.',
    en: 'That day is yet to come. Fill in a date when the decision or advice is there.',
  },
  'advice-after-decision': {
    status: 422,
    nl: 'Het advies van de ondernemingsraad komt voor het besluit. Kijk de datums na.',
    en: 'The advice of the works council comes before the decision. Check the dates.',
  },
}

export const withdrawTellings: Tellings<WithdrawRefusal> = { 'not-a-learning-adviser': adviser, 'no-such-change': noSuchChange }

export const toldTellings: Tellings<ToldRefusal> = {
  'no-such-change': noSuchChange,
  'not-your-people': {
    status: 403,
    nl: 'Deze verandering gaat niet over mensen van jouw team.',
    en: 'This change is not about people of your team.',
  },
}

export const changeDraftTellings: Tellings<ChangeDraftRefusal> = {
  ...makeChangeTellings,
  'no-such-change': noSuchChange,
  'released-already': {
    status: 409,
    nl: 'De leidinggevenden lezen dit al. Trek het in en maak een nieuwe, als het anders is.',
    en: 'Managers read this already. Withdraw it and make a new one, if it is different.',
  },
}
