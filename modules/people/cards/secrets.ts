import { argon2, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { digitsOf } from '#platform/mail/index.ts'

// What a card and its PIN are made of. Nothing here reads or writes.

/**
 * What stands in the QR code after the address: the id of the card and a proof (HMAC-SHA-256, 128 bits) that this house made it. The database keeps
 * neither, so that whoever reads it can't make a card; another AMBACHT_SECRET makes every card worthless.
 */
export function cardCode(serverSecret: string, cardId: string): string {
  return Buffer.from(cardId.replaceAll('-', ''), 'hex').toString('base64url') + proofOf(serverSecret, cardId)
}

/** The id of the card that this code stands for, or null for a code that was not made here. */
export function cardOf(serverSecret: string, code: string): string | null {
  if (!/^[\w-]{44}$/.test(code)) return null
  const hex = Buffer.from(code.slice(0, 22), 'base64url').toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  // The last sign of 16 bytes in base64url says only two bits: one card has one code, and not four.
  return timingSafeEqual(Buffer.from(cardCode(serverSecret, id)), Buffer.from(code)) ? id : null
}

const proofOf = (serverSecret: string, cardId: string) =>
  createHmac('sha256', serverSecret).update(`card/${cardId}`).digest().subarray(0, 16).toString('base64url')

/** The start code on the slip beside a card: six digits, for the first time and once. */
export const startCode = (serverSecret: string, cardId: string, round: number): string => digitsOf(serverSecret, `card/${cardId}/${round}`)

/**
 * Argon2id with 19 MiB, two passes and one lane: the least that OWASP's Password Storage Cheat Sheet asks (cheatsheetseries.owasp.org, seen in November
 * 2026); a tenth of a second here. A PIN has few digits, so the pepper does the real work: without the secret of the server the hash tells nothing.
 */
const parameters = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }
const written = 'argon2id$v=19$m=19456,t=2,p=1'

/** @returns 'argon2id$v=19$m=19456,t=2,p=1$salt$hash', as the PHC string format has it */
export async function hashPin(serverSecret: string, cardId: string, pin: string): Promise<string> {
  const salt = randomBytes(16)
  return [written, salt.toString('base64url'), (await digest(serverSecret, cardId, pin, salt)).toString('base64url')].join('$')
}

/** Whether this is the PIN. Without a hash it takes as long and is never right. */
export async function isPin(serverSecret: string, cardId: string, pin: string, hash: string | null): Promise<boolean> {
  const [salt = '', tag = ''] = (hash ?? '').split('$').slice(-2)
  const found = await digest(serverSecret, cardId, pin, salt ? Buffer.from(salt, 'base64url') : Buffer.alloc(16))
  const wanted = Buffer.from(tag, 'base64url')
  return wanted.length === found.length && timingSafeEqual(wanted, found)
}

const slowHash = promisify(argon2)

async function digest(serverSecret: string, cardId: string, pin: string, nonce: Buffer): Promise<Buffer> {
  const secret = Buffer.from(hkdfSync('sha256', serverSecret, '', 'ambacht/pin', 32))
  return slowHash('argon2id', { ...parameters, message: pin, nonce, secret, associatedData: Buffer.from(cardId) })
}
