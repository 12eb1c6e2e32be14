/** Wrong PINs in a row after which a card is blocked until somebody unblocks it. */
export const cardTries = 5

/** From one network address so many wrong PINs an hour is guessing: then a card is blocked after two. A municipality shares one address, so nobody is kept out. */
export const guessing = { wrongAnHour: 30, tries: 2 } as const

/** A start code works this long after it was made. */
export const startDays = 14

export interface CardFacts {
  endedBecause: 'lost' | 'replaced' | 'revoked' | null
  employed: boolean
  blocked: boolean
  hasPin: boolean
  startMadeAt: Temporal.Instant
}

export type CardProblem = 'card-ended' | 'card-of-leaver' | 'card-blocked' | 'start-code-over'

/** Why a card does not open a page with a PIN, or null when it does. */
export function problemOf(card: CardFacts, now: Temporal.Instant): CardProblem | null {
  if (card.endedBecause) return 'card-ended'
  if (!card.employed) return 'card-of-leaver'
  if (card.blocked) return 'card-blocked'
  if (!card.hasPin && Temporal.Instant.compare(card.startMadeAt.add({ hours: 24 * startDays }), now) < 0) return 'start-code-over'
  return null
}

/** How many wrong PINs in a row a card may have, seen how many came from this network address in the last hour. */
export const triesAllowed = (wrongFromHere: number): number => (wrongFromHere >= guessing.wrongAnHour ? guessing.tries : cardTries)

/** Four to eight digits. What many people choose is tried first by whoever found a card: one digit repeated, digits in a row, two that alternate, a year. */
export function isWeakPin(pin: string): boolean {
  const digits = [...pin].map(Number)
  const steps = digits.slice(1).map((digit, i) => digit - digits[i]!)
  const inARow = steps.every((step) => step === steps[0]) && Math.abs(steps[0]!) <= 1
  const pairs = digits.every((digit, i) => digit === digits[i % 2])
  return inARow || pairs || /^(19|20)\d\d$/.test(pin)
}
