import type { Tellings } from '#platform/outcome.ts'
import type { RevokeRefusal } from './revoke.ts'

export const revokeTellings: Tellings<RevokeRefusal> = {
  'not-a-coordinator': {
    status: 403,
    nl: 'Alleen de coördinator kan een certificaat intrekken.',
    en: 'Only the coordinator can revoke a certificate.',
  },
  'no-such-certificate': { status: 404, nl: 'Dit certificaat bestaat niet.', en: 'This certificate does not exist.' },
  'already-revoked': { status: 409, nl: 'Dit certificaat was al ingetrokken.', en: 'This certificate had already been revoked.' },
}
