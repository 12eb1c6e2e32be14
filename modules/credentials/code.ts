import { createHmac } from 'node:crypto'
import { hashOf } from '#modules/people/index.ts'

/** Crockford's alphabet: no I, L, O or U, so that a code can be read aloud and typed over. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The verification code of a certificate: three groups of four, 60 bits. It follows from the secret of the house and the id, so that the
 * paper can be made again while the database keeps only the hash.
 * @returns such as '7K2M-9XQD-3HVT'
 */
export function codeOf(secret: string, credentialId: string): string {
  const bytes = createHmac('sha256', secret).update('certificate/' + credentialId).digest()
  let bits = bytes.readBigUInt64BE() >> 4n
  let code = ''
  for (let i = 0; i < 12; i++) {
    code = alphabet[Number(bits & 31n)]! + code
    bits >>= 5n
  }
  return code.match(/.{4}/g)!.join('-')
}

/** What somebody typed as a code: any case, with or without dashes, O read as 0 and I or L as 1. Null when it can't be a code. */
export function readCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s\-–—.]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return plain.length === 12 && [...plain].every((sign) => alphabet.includes(sign)) ? plain.match(/.{4}/g)!.join('-') : null
}

/** What is stored, and what opens the one row of this code (platform.ticket). */
export const codeHash = (code: string): string => hashOf('certificate/' + code)
