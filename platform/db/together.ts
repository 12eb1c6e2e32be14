import type { Pool, Sql } from './pool.ts'

/**
 * Two things on one connection, the first sent before the second: waits for both, whatever becomes of them, so that nothing is asked any
 * more when this returns. When both fail, the first says why. Both are async functions that were called in this order; a query of the driver
 * that is not awaited yet would be sent later, and one with `.execute()` sooner than the order says.
 */
export async function together<Answer>(first: PromiseLike<unknown>, second: PromiseLike<Answer>): Promise<Answer> {
  const [one, other] = await Promise.allSettled([first, second])
  if (one.status === 'rejected') throw one.reason
  if (other.status === 'rejected') throw other.reason
  return other.value
}

/** A connection or transaction that may be asked as long as `check` does not throw. */
export function guarded<Asked extends Sql | Pool>(sql: Asked, check: () => void): Asked {
  return new Proxy(sql, {
    apply: (question, self, given) => (check(), Reflect.apply(question, self, given) as unknown),
    get: (question, name) => (check(), Reflect.get(question, name) as unknown),
  })
}

/**
 * Lends a transaction for as long as the work takes. The connection is somebody else's after that: a question that was left behind would be
 * asked, or written, within the walls of that other. @throws for whoever still asks then
 */
export async function lend<Answer>(tx: Sql, work: (tx: Sql) => Promise<Answer>): Promise<Answer> {
  let over = false
  try {
    return await work(
      guarded(tx, () => {
        if (over) throw new Error('asked when the transaction was over')
      }),
    )
  } finally {
    over = true
  }
}
