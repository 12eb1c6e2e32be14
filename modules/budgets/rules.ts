import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { Actor } from '#platform/act.ts'

export const keys = ['participants', 'inhabitants', 'fte', 'fixed'] as const
export type Key = (typeof keys)[number]

/** What a burden is made of: money, or in kind with an agreed rate (C26). */
export const kinds = ['money', 'teaching', 'room', 'supervision'] as const
export type Kind = (typeof kinds)[number]

/**
 * VAT codes with their rate in percent: the general rate and the reduced one of the Wet op de omzetbelasting 1968 (art. 9, 21 and 9 percent
 * since 2019), the zero rate, exempt (art. 11) and outside VAT. A line keeps the rate of the day it was recorded.
 */
export const vatPercent = { high: 21, low: 9, zero: 0, exempt: 0, outside: 0 } as const
export type VatCode = keyof typeof vatPercent
export const vatCodes = Object.keys(vatPercent) as VatCode[]

/** Who may keep an arrangement: in the organisation that coordinates the network. The database asks that once more. */
export const keepsBurdens = (actor: Actor): boolean =>
  actor.roles.some((role) => role === 'network_coordinator' || role === 'administrator')

/** Who tells what a member bore and deals with its statements, on its behalf. */
export const speaksForMember = (actor: Actor): boolean => keepsBurdens(actor) || actor.roles.includes('learning_adviser')

export interface Part {
  /** Whom it is about. */
  id: string
  /** With at most two decimals, zero or more. */
  weight: number
}

/**
 * Divides an amount in whole cents by weight, so that the parts are the amount exactly. Everybody gets the part rounded down; the cents that
 * are left go to the largest remainders, and among equal ones to who stands first. Negative amounts are divided as their positive.
 * Refused: when all weights are zero there is nothing to divide by.
 */
export function divide(cents: number, parts: readonly Part[]): Outcome<Map<string, number>, 'nothing-to-divide-by'> {
  const weights = parts.map(({ weight }) => BigInt(Math.round(weight * 100)))
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (total === 0n) return refuse('nothing-to-divide-by')
  const [amount, sign] = cents < 0 ? [BigInt(-cents), -1] : [BigInt(cents), 1]
  const rounded = weights.map((weight) => (amount * weight) / total)
  const left = Number(amount - rounded.reduce((sum, part) => sum + part, 0n))
  const byRemainder = weights
    .map((weight, n) => ({ n, remainder: (amount * weight) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.n - b.n : a.remainder > b.remainder ? -1 : 1))
  const lucky = new Set(byRemainder.slice(0, left).map(({ n }) => n))
  return done(new Map(parts.map(({ id }, n) => [id, sign * (Number(rounded[n]) + (lucky.has(n) ? 1 : 0)) || 0])))
}

/** Rounds half up, away from zero: as one rounds a bill. `numerator / denominator` in whole numbers. */
function rounded(numerator: bigint, denominator: bigint): number {
  const sign = numerator < 0n ? -1 : 1
  const size = numerator < 0n ? -numerator : numerator
  return sign * Number((2n * size + denominator) / (2n * denominator)) || 0
}

/** VAT over an amount without it, in cents, rounded half up. */
export const vatOver = (cents: number, percent: number): number => rounded(BigInt(cents) * BigInt(Math.round(percent * 10)), 1000n)

/** What a quantity in kind is worth: at most two decimals times a rate in cents. */
export const worth = (quantity: number, rateCents: number): number => rounded(BigInt(Math.round(quantity * 100)) * BigInt(rateCents), 100n)

export interface Share extends Part {
  amountCents: number
  vatCents: number
}

/** The shares of a line: the amount and its VAT, each divided to the cent. */
export function sharesOf(amountCents: number, vatCents: number, parts: readonly Part[]): Outcome<Share[], 'nothing-to-divide-by'> {
  const [amounts, vats] = [divide(amountCents, parts), divide(vatCents, parts)]
  if (!amounts.ok) return amounts
  if (!vats.ok) return vats
  return done(parts.map((part) => ({ ...part, amountCents: amounts.value.get(part.id)!, vatCents: vats.value.get(part.id)! })))
}

export interface Quarter {
  year: number
  quarter: number
}

export const quarterOf = (day: Temporal.PlainDate): Quarter => ({ year: day.year, quarter: Math.ceil(day.month / 3) })
export const nextQuarter = ({ year, quarter }: Quarter): Quarter =>
  quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 }
const numberOf = ({ year, quarter }: Quarter) => year * 4 + quarter
export const isBefore = (a: Quarter, b: Quarter): boolean => numberOf(a) < numberOf(b)
export const lastDayOf = ({ year, quarter }: Quarter): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year, month: quarter * 3, day: 1 })
    .add({ months: 1 })
    .subtract({ days: 1 })

/** The quarters of a period, in order. */
export function quartersOf(from: Temporal.PlainDate, until: Temporal.PlainDate): Quarter[] {
  const list: Quarter[] = []
  for (let one = quarterOf(from); !isBefore(quarterOf(until), one); one = nextQuarter(one)) list.push(one)
  return list
}

/** The quarter in which something of a day is settled: its own, or the first one that is still open. */
export function settledIn(day: Temporal.PlainDate, lastIssued: Quarter | null): Quarter {
  const own = quarterOf(day)
  return lastIssued && !isBefore(lastIssued, own) ? nextQuarter(lastIssued) : own
}
