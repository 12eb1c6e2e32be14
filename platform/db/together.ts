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
