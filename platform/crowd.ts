import { isAway } from './db/away.ts'

/**
 * Handles together what comes at the same moment: while one lot is being handled, whoever comes for the same place waits for the next. Where
 * nobody waits, a thing is a lot of its own and loses no time.
 *
 * One lot shares one transaction, so what can't be handled together is tried alone: a fault of one is not a fault of all. Not when the database
 * went away: then nobody knows what was kept, and everybody is told to try again.
 */
export function crowd<Item, Answer>(
  handle: (lot: readonly Item[]) => Promise<readonly Answer[]>,
  most = 100,
): (place: string, item: Item) => Promise<Answer> {
  const places = new Map<string, Waiting<Item, Answer>[]>()

  const serve = async (place: string, waiting: Waiting<Item, Answer>[]): Promise<void> => {
    while (waiting.length > 0) await handleLot(waiting.splice(0, most))
    places.delete(place)
  }
  const handleLot = async (lot: Waiting<Item, Answer>[]): Promise<void> => {
    try {
      const answers = await handle(lot.map(({ item }) => item))
      lot.forEach(({ resolve }, n) => resolve(answers[n]!))
    } catch (error) {
      if (lot.length === 1 || isAway(error)) lot.forEach(({ reject }) => reject(error))
      else for (const one of lot) await handleLot([one])
    }
  }
  return (place, item) =>
    new Promise((resolve, reject) => {
      const one = { item, resolve, reject }
      const waiting = places.get(place)
      if (waiting) return void waiting.push(one)
      const first = [one]
      places.set(place, first)
      void serve(place, first)
    })
}

interface Waiting<Item, Answer> {
  item: Item
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}
