import { randomInt } from 'node:crypto'

/** Fisher-Yates with the random numbers of the system, that nobody can predict or repeat. */
export function shuffled<T>(list: readonly T[]): T[] {
  const order = [...list]
  for (let i = order.length - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}
