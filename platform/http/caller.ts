import type { Actor, Role } from '../act.ts'
import type { Lang } from '../words.ts'

/** How somebody showed who they are. private: by the private address, after leaving; code: six digits to an own address or telephone. */
export type SignInMethod = 'demo' | 'oidc' | 'mail' | 'private' | 'code' | 'card'

/** Who sent a request: made once per request by the room that knows sessions. */
export interface Caller {
  actor: Actor
  session: null | {
    /** Hash of the session token. */
    id: string
    method: SignInMethod
    /** A shared device: short, and without roles. */
    device: null | SharedDevice
    /** When the person proved who they are; long ago when that is not known. */
    signedInAt: Temporal.Instant
  }
  person: null | { id: string; name: string; firstName: string; initials: string }
  /** The settings as they are stored; the room that keeps them reads them. */
  organisation: null | { id: string; name: string; academyName: string; theme: 'ambacht' | 'voorbeeld' | 'denhaag'; settings: unknown }
  /** Employed here today; a guest or leaver is not. */
  employed: boolean
  /** Left less than 90 days ago and came in by the private address: sees the own record and nothing else. */
  leaver: boolean
  manages: boolean
  /** Trainer of a coming or recent session. */
  teaches: boolean
  /** Voorman of a crew today, by delegation of a manager. */
  leads: boolean
  /** Acts for a provider here and is not employed: sees the editions of that provider and the own record, nothing else. */
  provides: boolean
  lang: Lang
}

/** Somebody of whom nothing is known. */
export const stranger = (lang: Lang, origin: string, repeater: string): Caller => ({
  actor: { kind: 'visitor', personId: null, organisationId: null, roles: [], lang, repeater, origin },
  session: null,
  person: null,
  organisation: null,
  employed: false,
  leaver: false,
  manages: false,
  teaches: false,
  leads: false,
  provides: false,
  lang,
})

/** A device that several people use. */
export interface SharedDevice {
  id: string
  name: string
  /** A session ends after so many seconds without a request. */
  seconds: number
  /** What a touch asks, so that it counts as a request. */
  touch: string
  /** Where the page goes when the time is over. */
  ended: string
}

/**
 * Who may open a door. A role means: any of these roles. own-record: everybody signed in, also who left and only has the own record. provider: who
 * acts for a provider. keeps-lists: everybody signed in, and who acts for a provider.
 */
export type Who =
  'anyone' | 'own-record' | 'signed-in' | 'keeps-lists' | 'provider' | 'employee' | 'manager' | 'crew-leader' | Role | readonly Role[]

export type Admission = 'in' | 'sign-in-first' | 'not-for-you' | 'own-record-only'

/** Decides whether a caller may open a door; the use case behind it decides about the thing itself. */
export function admit(who: Who, caller: Caller): Admission {
  if (who === 'anyone') return 'in'
  if (!caller.person) return 'sign-in-first'
  if (who === 'own-record') return 'in'
  if (caller.leaver) return 'own-record-only'
  if (caller.provides) return who === 'provider' || who === 'keeps-lists' ? 'in' : 'not-for-you'
  if (who === 'provider') return 'not-for-you'
  if (who === 'signed-in' || who === 'keeps-lists') return 'in'
  if (who === 'employee') return caller.employed ? 'in' : 'not-for-you'
  if (who === 'manager') return caller.manages || caller.actor.roles.includes('learning_adviser') ? 'in' : 'not-for-you'
  if (who === 'crew-leader') return caller.employed && caller.leads ? 'in' : 'not-for-you'
  const wanted: readonly Role[] = typeof who === 'string' ? [who] : who
  return wanted.some((role) => caller.actor.roles.includes(role)) ? 'in' : 'not-for-you'
}
