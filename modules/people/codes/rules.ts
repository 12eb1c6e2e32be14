import type { Settings } from '../settings.ts'

/** Where a code can go. A telephone number is E.164 (ITU-T E.164: a plus, and at most fifteen digits). */
export interface Contact {
  kind: 'mail' | 'phone'
  value: string
}

/**
 * A code works for so many minutes and so many tries. A person gets at most so many a day: from one network, from all networks together, and beside
 * those from a browser that is known. Five tries for each of fifteen codes a day is one chance in 13,000 a day to guess one.
 */
export const codeLimits = { minutes: 10, tries: 5, atOnce: 3, perNetwork: 5, perDay: 10, perDayKnown: 5 } as const

/** Minutes that a network waits before the next code for one person, by how many it had in a day. */
const pauses = [0, 0, 0, 20, 60]

/** A code that was sent to this person in the last day. */
export interface SentCode {
  madeAt: Temporal.Instant
  known: boolean
  /** Asked from the same network. */
  here: boolean
}

/**
 * Whether another code is sent. Who knows somebody's address waits longer with every code, and never uses up what the person has in a browser in
 * which a code was right before.
 */
export function mayHaveAnother(sent: readonly SentCode[], known: boolean, now: Temporal.Instant): boolean {
  const alike = sent.filter((one) => one.known === known)
  const mine = known ? alike : alike.filter((one) => one.here)
  if (alike.length >= (known ? codeLimits.perDayKnown : codeLimits.perDay) || mine.length >= codeLimits.perNetwork) return false
  const last = Math.max(...mine.map((one) => one.madeAt.epochMilliseconds))
  return mine.length < codeLimits.atOnce || now.epochMilliseconds - last >= pauses[mine.length]! * 60_000
}

/** The network of an address: of IPv6 the first 64 bits, which one household or office has. */
export function networkOf(address: string): string {
  const ip = address.replace(/^::ffff:(?=[\d.]+$)/i, '')
  if (!ip.includes(':')) return ip
  const [head = '', tail] = ip.split('::')
  const [front, back] = [head.split(':').filter(Boolean), (tail ?? '').split(':').filter(Boolean)]
  const groups = tail === undefined ? front : [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')
}

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
