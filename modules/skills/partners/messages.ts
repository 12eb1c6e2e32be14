import type { Tellings } from '#platform/outcome.ts'
import type { EndLinkRefusal } from './end.ts'
import type { InvitingRefusal } from './invite.ts'

const noSuchProfile = { status: 404, nl: 'Dit rolprofiel is er niet (meer).', en: 'This role profile does not exist (any more).' } as const
const notYours = {
  status: 403,
  nl: 'Een leidinggevende van het team of een leeradviseur nodigt mensen van buiten uit.',
  en: 'A manager of the team or a learning adviser invites people from outside.',
} as const

export const inviteTellings: Tellings<InvitingRefusal> = {
  'no-such-profile': noSuchProfile,
  'not-yours-to-invite': notYours,
  'partner-twice': { status: 409, nl: 'Dit adres is al uitgenodigd.', en: 'This address was invited already.' },
  'partner-works-here': {
    status: 409,
    nl: 'Dit is het werkadres van een collega. Collega’s schrijven mee met hun eigen account.',
    en: 'This is the work address of a colleague. Colleagues write along with their own account.',
  },
  'too-many-partners': {
    status: 409,
    nl: ({ most, days }) => `Je kunt in ${days} dagen hooguit ${most} mensen van buiten uitnodigen.`,
    en: ({ most, days }) => `In ${days} days you can invite ${most} people from outside at most.`,
  },
}

export const endLinkTellings: Tellings<EndLinkRefusal> = {
  'no-such-profile': noSuchProfile,
  'not-yours-to-invite': notYours,
  'no-such-partner': {
    status: 409,
    nl: 'Dit is al gebeurd, of deze uitnodiging is er niet.',
    en: 'This was done already, or there is no such invitation.',
  },
}
