/**
 * Two things on one connection, the first sent before the second: waits for both, whatever becomes of them, so that nothing is asked any
 * more when this returns. When both fail, the first says why.
 */
export async function together<Answer>(first: PromiseLike<unknown>, second: PromiseLike<Answer>): Promise<Answer> {
  const [one, other] = await Promise.allSettled([first, second])
  if (one.status === 'rejected') throw one.reason
  if (other.status === 'rejected') throw other.reason
  return other.value
}
