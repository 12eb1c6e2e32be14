import { hashOf } from '#modules/people/index.ts'
import { codeAlphabet, shortCode } from '#platform/mail/index.ts'

/** The verification code of a certificate. It follows from the secret of the house and the id, so that the paper can be made again while the database keeps only the hash. */
export const codeOf = (secret: string, credentialId: string): string => shortCode(secret, 'certificate/' + credentialId)

/** What somebody typed as a code: any case, with or without dashes, O read as 0 and I or L as 1. Null when it can't be a code. */
export function readCode(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return plain.length === 12 && [...plain].every((sign) => codeAlphabet.includes(sign)) ? plain.match(/.{4}/g)!.join('-') : null
}

/** What is stored, and what opens the one row of this code (platform.ticket). */
export const codeHash = (code: string): string => hashOf('certificate/' + code)
