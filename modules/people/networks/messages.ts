import type { Tellings } from '#platform/outcome.ts'
import type { AnswerRefusal } from './answer.ts'
import type { InviteRefusal } from './invite.ts'
import type { LeaveRefusal } from './leave.ts'

const noSuchNetwork = {
  status: 404,
  nl: 'Dit samenwerkingsverband bestaat niet, of jullie zijn er geen lid van.',
  en: 'This network does not exist, or you are no member of it.',
} as const

export const leaveTellings: Tellings<LeaveRefusal> = { 'no-such-network': noSuchNetwork }
export const keepTellings: Tellings<'no-such-network'> = { 'no-such-network': noSuchNetwork }

export const answerTellings: Tellings<AnswerRefusal> = {
  'not-invited-here': {
    status: 409,
    nl: 'Er ligt geen uitnodiging (meer) voor jullie organisatie.',
    en: 'There is no invitation for your organisation (any more).',
  },
}

export const inviteTellings: Tellings<InviteRefusal> = {
  'no-such-network': noSuchNetwork,
  'not-coordinating': {
    status: 403,
    nl: 'Alleen de organisatie die het samenwerkingsverband coördineert nodigt leden uit.',
    en: 'Only the organisation that coordinates the network invites members.',
  },
  'no-such-organisation': { status: 404, nl: 'Deze organisatie kennen we niet.', en: 'We do not know this organisation.' },
  'invited-already': {
    status: 409,
    nl: 'Deze organisatie is al lid of uitgenodigd.',
    en: 'This organisation is a member or was invited already.',
  },
}
