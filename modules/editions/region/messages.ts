import type { Tellings } from '#platform/outcome.ts'
import { enrolTellings, teamTellings, withdrawTellings } from '../messages.ts'
import { planTellings } from '../planning/messages.ts'
import type { EnrolElsewhereRefusal } from './enrol.ts'
import type { EnrolTeamElsewhereRefusal } from './enrol-team.ts'
import type { TermsRefusal } from './keep-terms.ts'
import type { ShareRefusal } from './share.ts'
import type { WithdrawElsewhereRefusal } from './withdraw.ts'

export const elsewhereTellings: Tellings<EnrolElsewhereRefusal> = {
  ...enrolTellings,
  'not-shared': {
    status: 404,
    nl: 'Deze editie wordt niet (meer) met jullie organisatie gedeeld.',
    en: 'This edition is not shared with your organisation (any more).',
  },
  'not-offered-yet': {
    status: 409,
    nl: 'De vrije plaatsen worden nog niet aangeboden.',
    en: 'The free seats are not offered yet.',
  },
}

export const teamElsewhereTellings: Tellings<EnrolTeamElsewhereRefusal> = { ...elsewhereTellings, ...teamTellings }
export const withdrawElsewhereTellings: Tellings<WithdrawElsewhereRefusal> = withdrawTellings

export const shareTellings: Tellings<ShareRefusal> = {
  'not-a-planner': planTellings['not-a-planner'],
  'no-such-thing': {
    status: 404,
    nl: 'Dit kun je niet delen: het bestaat niet, of je regelt het niet.',
    en: 'You can’t share this: it does not exist, or it is not in your care.',
  },
  'not-in-network': { status: 409, nl: 'Jullie zijn geen lid van dit samenwerkingsverband.', en: 'You are no member of this network.' },
  'confidential-stays': {
    status: 409,
    nl: 'Dit is vertrouwelijk. Wat vertrouwelijk is, deel je niet.',
    en: 'This is confidential. What is confidential is not shared.',
  },
  'shared-already': { status: 409, nl: 'Dit is al gedeeld met dit samenwerkingsverband.', en: 'This is shared with this network already.' },
  'no-such-share': { status: 404, nl: 'Dit wordt niet (meer) gedeeld.', en: 'This is not shared (any more).' },
}

export const termsTellings: Tellings<TermsRefusal> = {
  ...planTellings,
  'reserve-without-limit': {
    status: 422,
    nl: 'Deze editie heeft geen maximum. Zonder maximum valt er niets te reserveren.',
    en: 'This edition has no limit. Without a limit there is nothing to keep.',
  },
  'reserve-too-many': {
    status: 409,
    nl: ({ needed, capacity }) => `Met wie er al een plaats heeft zijn dit ${needed} plaatsen. Er zijn er ${capacity}.`,
    en: ({ needed, capacity }) => `With who has a seat already these are ${needed} seats. There are ${capacity}.`,
  },
  'release-needed': {
    status: 422,
    nl: 'Vul in op welke dag de gereserveerde plaatsen vrijkomen.',
    en: 'Fill in on which day the kept seats come free.',
  },
  'release-after-start': {
    status: 422,
    nl: 'De gereserveerde plaatsen komen vrij na het begin. Kies een eerdere dag.',
    en: 'The kept seats come free after the start. Choose an earlier day.',
  },
  'not-a-member': {
    status: 422,
    nl: 'Je kunt alleen plaatsen reserveren voor leden met wie je deze editie deelt. Deel de editie eerst.',
    en: 'You can keep seats only for members with whom you share this edition. Share the edition first.',
  },
}
