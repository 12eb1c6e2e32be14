import { isAway } from './away.ts'
import type { Database, Pool } from './pool.ts'
import type { openReaders } from './readers.ts'

/**
 * A pool that survives the loss of its database. After a lost connection postgres.js can keep what it was about to write: that connection then
 * never says hello again, and whoever gets it waits for the connect timeout. So a pool that lost a connection gets no new questions; another
 * takes its place. What already runs on the old one ends there.
 *
 * A transaction that failed before its work began is begun once more: nothing was asked yet, so nothing can have been done twice.
 */
export function steady(open: () => Pool, readers: ReturnType<typeof openReaders>): Database {
  const kept: Pool[] = []
  let served = false
  let pool = open()

  const lost = (error: unknown, on: Pool): void => {
    if (on !== pool || !isAway(error)) return
    // One that never answered has nothing to lose, unless it hangs; otherwise a long outage would open a pool for every question.
    if (!served && (error as { code?: string }).code !== 'CONNECT_TIMEOUT') return
    kept.push(pool)
    served = false
    pool = open()
    setTimeout(() => void retire(on), patience).unref()
  }
  const retire = async (old: Pool): Promise<void> => {
    kept.splice(kept.indexOf(old), 1)
    await old.end({ timeout: 5 })
  }
  const attempt = async (how: string, work: Work, mark: () => void): Promise<unknown> => {
    const on = pool
    try {
      const answer = await on.begin(how, (tx) => (mark(), untilLost(work(tx))))
      served ||= on === pool
      return answer
    } catch (error) {
      lost(error, on)
      throw error
    }
  }
  const begin = async (...given: [string, Work] | [Work]): Promise<unknown> => {
    const [how, work] = given.length === 2 ? given : ['', given[0]]
    let begun = false
    const mark = () => void (begun = true)
    return attempt(how, work, mark).catch((error) => {
      if (begun || !isAway(error)) throw error
      return attempt(how, work, mark)
    })
  }
  const end = (options?: { timeout?: number }) => Promise.all([readers.end(options), ...[pool, ...kept].map((one) => one.end(options))])
  const query = (...given: unknown[]): unknown => {
    const on = pool
    const question = (on as unknown as (...given: unknown[]) => Question)(...given)
    if (!Array.isArray((given[0] as { raw?: unknown } | undefined)?.raw)) return question
    const { reject, resolve } = question
    question.reject = (error) => (lost(error, on), reject(error))
    question.resolve = (rows) => ((served ||= on === pool), resolve(rows))
    return question
  }
  const own: Record<string | symbol, unknown> = { begin, end, read: readers.read, ask: readers.ask }
  return new Proxy(pool as Database, {
    apply: (_, __, given: unknown[]) => query(...given),
    get: (_, name) => own[name] ?? Reflect.get(pool, name),
  })
}

/**
 * When its connection is lost, a transaction ends by that. Told of the loss as well, postgres.js would write “rollback” to a socket that is no
 * longer there, which nobody can catch and which ends the process. So of this one error the work says nothing.
 */
function untilLost<Answer>(work: Answer): Answer | Promise<Answer> {
  return Promise.resolve(work).catch((error: { code?: string; query?: unknown }) => {
    if ('query' in Object(error) && gone.has(error.code ?? '')) return new Promise<never>(() => {})
    throw error
  }) as Promise<Answer>
}

const gone = new Set(['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'ECONNRESET', 'EPIPE'])

type Work = Parameters<Pool['begin']>[1]
type Question = { resolve: (rows: unknown) => void; reject: (error: unknown) => void }

/** Milliseconds after which nothing can still run on a pool that was replaced. */
const patience = 30_000
