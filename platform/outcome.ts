/** The result of a use case: done with a value, or refused with a reason. Bugs throw; refusals are values. */
export type Outcome<Value, Reason extends string = string> = Done<Value> | Refused<Reason>

export interface Done<Value> {
  readonly ok: true
  readonly value: Value
}

export interface Refused<Reason extends string = string> {
  readonly ok: false
  readonly reason: Reason
  /** Values that the sentence of the refusal needs, such as a name or a number. */
  readonly details: Details
}

export type Details = Record<string, string | number>

export function done<Value>(value: Value): Done<Value> {
  return { ok: true, value }
}

export function refuse<Reason extends string>(reason: Reason, details: Details = {}): Refused<Reason> {
  return { ok: false, reason, details }
}

/** How a refusal is told: the HTTP status, and a sentence a person would say, in both languages. */
export interface Telling {
  status: 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429
  nl: string | ((details: Details) => string)
  en: string | ((details: Details) => string)
}

/** A refusal without a sentence does not compile: each room keeps a Tellings over the reasons of its use cases. */
export type Tellings<Reason extends string = string> = Record<Reason, Telling>

export function tell(telling: Telling, lang: 'nl' | 'en', details: Details = {}): string {
  const words = telling[lang]
  return typeof words === 'string' ? words : words(details)
}
