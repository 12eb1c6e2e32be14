import type { Settings } from './settings.ts'

/** A way within this site to go to after signing in; anything else becomes the start page. */
export function safeWay(way: string | undefined): string {
  return way && /^\/(?!\/)[!-[\]-~]*$/.test(way) && !way.startsWith('/inloggen') ? way : '/'
}

/** Somebody with an address, in one organisation. */
export interface Known {
  organisationId: string
  personId: string
  employed: boolean
  guest: boolean
  /** Left less than 90 days ago; the address is the private one. */
  leaver: boolean
}

/** Somebody who left opens the own record for so many days, by the private address (domain: organisations, accounts, guests). */
export const leaverDays = 90

/**
 * Who may sign in by a link in the mail: guests, and employees of an organisation that has no sign-in of its own and wants this.
 * A mail link never opens an employee's session where the organisation has its own sign-in, and an address of its domain is
 * never a guest's there (domain: organisations, accounts, guests).
 */
export function mayUseMailLink(facts: {
  employed: boolean
  guest: boolean
  email: string
  hasProvider: boolean
  settings: Pick<Settings, 'mailSignIn' | 'ownDomains'>
}): boolean {
  const { employed, guest, email, hasProvider, settings } = facts
  if (!settings.mailSignIn) return guest && !employed && !isOwnAddress(email, settings.ownDomains)
  if (employed) return !hasProvider
  return guest && !(hasProvider && isOwnAddress(email, settings.ownDomains))
}

export function isOwnAddress(email: string, domains: readonly string[]): boolean {
  const domain = email.toLowerCase().split('@').at(-1) ?? ''
  return domains.some((own) => domain === own.toLowerCase() || domain.endsWith('.' + own.toLowerCase()))
}

/** Granting a role needs a sign-in of at most this many minutes ago. */
export const freshMinutes = 10

export function isFresh(signedInAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(signedInAt.add({ minutes: freshMinutes }), now) >= 0
}
