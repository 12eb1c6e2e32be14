import type { Tellings } from '#platform/outcome.ts'
import type { AppointRefusal, HolderRefusal, MoveRefusal } from './appoint.ts'
import type { MakeRoleRefusal, SetMinimumRefusal } from './make-role.ts'

const notACoordinator = {
  status: 403,
  nl: 'Rolnetwerken houdt een coördinator of leeradviseur bij.',
  en: 'Role networks are kept by a coordinator or learning adviser.',
} as const
const noSuchRole = { status: 404, nl: 'Deze rol bestaat niet (meer).', en: 'This role does not exist (any more).' } as const
const noSuchHolder = {
  status: 404,
  nl: 'Deze collega heeft de rol niet (meer).',
  en: 'This colleague does not have the role (any more).',
} as const

export const makeRoleTellings: Tellings<MakeRoleRefusal> = {
  'not-a-coordinator': notACoordinator,
  'name-in-use': { status: 409, nl: ({ name }) => `De rol ${name} is er al.`, en: ({ name }) => `The role ${name} exists already.` },
}

export const setMinimumTellings: Tellings<SetMinimumRefusal> = {
  'not-a-coordinator': notACoordinator,
  'no-such-role': noSuchRole,
  'no-such-unit': { status: 404, nl: 'Deze afdeling bestaat niet.', en: 'This unit does not exist.' },
}

export const appointTellings: Tellings<AppointRefusal> = {
  'not-a-coordinator': notACoordinator,
  'no-such-role': noSuchRole,
  'does-not-work-there': {
    status: 409,
    nl: 'Deze collega werkt niet bij die afdeling, en telt daar dus niet mee.',
    en: 'This colleague does not work at that unit, and so does not count there.',
  },
  'has-this-role': {
    status: 409,
    nl: 'Deze collega heeft de rol in die tijd al bij die afdeling.',
    en: 'This colleague has the role at that unit in that time already.',
  },
}

export const holderTellings: Tellings<HolderRefusal> = { 'not-a-coordinator': notACoordinator, 'no-such-holder': noSuchHolder }

export const moveTellings: Tellings<MoveRefusal> = {
  ...holderTellings,
  'works-nowhere': {
    status: 409,
    nl: 'Deze collega werkt hier niet meer. Beëindig de rol.',
    en: 'This colleague does not work here any more. End the role.',
  },
}
