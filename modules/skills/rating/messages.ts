import { sharingTellings, type SharingRefusal } from '#modules/people/index.ts'
import type { Tellings } from '#platform/outcome.ts'
import type { NameAssessorRefusal } from './assess.ts'
import type { RateRefusal } from './rules.ts'

export const rateTellings: Tellings<RateRefusal> = {
  'no-such-skill': { status: 404, nl: 'Deze vaardigheid bestaat niet.', en: 'This skill does not exist.' },
  'withdrawn-skill': {
    status: 409,
    nl: 'Deze vaardigheid is ingetrokken. Wat er staat blijft staan. Kies voor een nieuwe inschatting een andere vaardigheid.',
    en: 'This skill was withdrawn. What is here stays here. Choose another skill for a new rating.',
  },
  'left-already': {
    status: 409,
    nl: 'Deze collega werkt hier niet meer. Je kunt geen inschatting meer geven.',
    en: 'This colleague does not work here any more. You can give no rating any more.',
  },
  'not-yours-to-rate': {
    status: 403,
    nl: 'Je kunt jezelf inschatten, en mensen van je eigen team of van wie je assessor bent.',
    en: 'You can rate yourself, and people of your own team or whose assessor you are.',
  },
  'no-such-level': {
    status: 422,
    nl: ({ from, to }) => `Kies een niveau van ${from} tot en met ${to}.`,
    en: ({ from, to }) => `Choose a level from ${from} to ${to}.`,
  },
}

export const shareRatingsTellings: Tellings<SharingRefusal | 'not-your-rating'> = {
  ...sharingTellings,
  'not-your-rating': { status: 404, nl: 'Je deelt alleen wat van jou is.', en: 'You share only what is yours.' },
}

export const nameAssessorTellings: Tellings<NameAssessorRefusal> = {
  'not-a-learning-adviser': { status: 403, nl: 'Een leeradviseur wijst een assessor aan.', en: 'A learning adviser names an assessor.' },
  'assessor-of-self': {
    status: 422,
    nl: 'Kies iemand anders. Niemand is assessor van zichzelf, of wijst er voor zichzelf een aan.',
    en: 'Choose somebody else. Nobody is their own assessor, or names one for themselves.',
  },
  'assessor-not-here': { status: 422, nl: 'Kies een collega die hier werkt.', en: 'Choose a colleague who works here.' },
}
