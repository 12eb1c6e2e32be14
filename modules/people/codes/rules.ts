import type { Settings } from '../settings.ts'

/** Where a code can go. A telephone number is E.164 (ITU-T E.164: a plus, and at most fifteen digits). */
export interface Contact {
  kind: 'mail' | 'phone'
  value: string
}

/**
 * A code works for so many minutes and so many tries; a person gets at most so many at once and a day. Five tries for each of ten codes a day is one
 * chance in twenty thousand a day to guess one.
 */
export const codeLimits = { minutes: 10, tries: 5, atOnce: 3, perDay: 10 } as const

export type PhoneRefusal = 'not-a-number' | 'not-mobile'

/**
 * A telephone number as people type it, as E.164. Dutch ones may be typed as 06-12345678, 0031 6… or +31 (0)6…; of these only mobile numbers (06 and
 * eight digits, Nummerplan telefoon- en ISDN-diensten) get text messages. Numbers of elsewhere need their country code.
 */
export function phoneOf(typed: string): { ok: true; value: string } | { ok: false; reason: PhoneRefusal } {
  const signs = typed.trim().replace(/[\s.\-/\u2010-\u2013]/g, '')
  const digits = signs.replace(/^\+(\d{1,3})\(0\)/, '+$1').replace(/[()]/g, '')
  const international = digits.startsWith('00') ? '+' + digits.slice(2) : /^0\d/.test(digits) ? '+31' + digits.slice(1) : digits
  if (!/^\+[1-9]\d{6,14}$/.test(international)) return { ok: false, reason: 'not-a-number' }
  if (international.startsWith('+31') && !/^\+316\d{8}$/.test(international)) return { ok: false, reason: 'not-mobile' }
  return { ok: true, value: international }
}

/** What somebody typed to be sent a code: an address, else a number. Null: neither. */
export function contactOf(typed: string): Contact | null {
  const text = typed.trim()
  if (text.includes('@')) return /^[^@\s\u0130\u212a]+@[^@\s\u0130\u212a]+$/.test(text) ? { kind: 'mail', value: text.toLowerCase() } : null
  const phone = phoneOf(text)
  return phone.ok ? { kind: 'phone', value: phone.value } : null
}

/** How a contact is shown back: enough to recognise it, and too little to note it down from a screen. */
export function masked({ kind, value }: Contact): string {
  if (kind === 'phone') return value.replace(/^\+316/, '06-').replace(/\d(?=\d{2})/g, (digit, at: number) => (at < 2 ? digit : '•'))
  const [name = '', domain = ''] = value.split('@')
  return `${name.slice(0, 1)}•••@${domain}`
}

/**
 * Who may sign in by a code: employees who registered where it goes. Where the organisation has its own sign-in service only whoever has no work
 * address, as with a link by mail (domain: organisations, accounts, guests).
 */
export function mayUseCode(facts: {
  employed: boolean
  workEmail: string | null
  hasProvider: boolean
  settings: Pick<Settings, 'codeSignIn'>
}): boolean {
  return facts.employed && facts.settings.codeSignIn && !(facts.hasProvider && facts.workEmail !== null)
}
