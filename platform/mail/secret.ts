import { createHmac } from 'node:crypto'

/**
 * The secret part of a link in a message. It follows from the id in the database and the secret of the server, so that neither
 * the database nor the outbox holds it: whoever reads both tables can't open the link.
 */
export function secretOf(serverSecret: string, id: string): string {
  return createHmac('sha256', serverSecret).update(`link/${id}`).digest('base64url')
}

/** Where the secret part stands in the text of a message that is kept. */
export const secretPlace = '{{geheim}}'

/** Crockford's alphabet: no I, L, O or U, so that a code can be read aloud and typed over. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A code that a person can type over: three groups of four, 60 bits. It follows from the secret of the server and what it is for, so that the
 * database keeps its hash and no message that is kept holds it.
 * @returns such as '7K2M-9XQD-3HVT'
 */
export function shortCode(serverSecret: string, what: string): string {
  let bits = createHmac('sha256', serverSecret).update(what).digest().readBigUInt64BE() >> 4n
  let code = ''
  for (let i = 0; i < 12; i++) {
    code = codeAlphabet[Number(bits & 31n)]! + code
    bits >>= 5n
  }
  return code.match(/.{4}/g)!.join('-')
}

/** Where the code of a thing stands in the text of a message that is kept: codePlace('certificate') for the certificate with the secret id. */
export const codePlace = (kind: string): string => `{{code:${kind}}}`

/** Puts codes in their places: for the person whom they belong to. */
export function withCodes(body: string, serverSecret: string, id: string): string {
  return body.replace(/\{\{code:([a-z]+)\}\}/g, (_, kind: string) => shortCode(serverSecret, `${kind}/${id}`))
}

/** Where six digits stand in the text of a message that is kept. */
export const digitsPlace = '{{cijfers}}'

/** Six digits that a person types over. They follow from the secret of the server and what they are for: neither they nor a hash are kept. */
export function digitsOf(serverSecret: string, what: string): string {
  const number = createHmac('sha256', serverSecret).update(`digits/${what}`).digest().readBigUInt64BE() % 1_000_000n
  return number.toString().padStart(6, '0')
}

/** A message as whoever it is for gets it: with the secret part of its link, its codes and its digits. */
export function unfolded(body: string, serverSecret: string, id: string | null): string {
  if (id === null) return body
  const linked = body.replaceAll(secretPlace, secretOf(serverSecret, id)).replaceAll(digitsPlace, digitsOf(serverSecret, id))
  return withCodes(linked, serverSecret, id)
}
