import { isAway } from './away.ts'
import type { Pool, Sql } from './pool.ts'
import { guarded, together } from './together.ts'

/** Asks for something in a transaction that can't write, and once more when the connection was lost. */
export type Read = <Answer>(work: (tx: Sql) => Promise<Answer>) => Promise<Answer>

/** Asks one question that changes nothing, outside a transaction, and once more when the connection was lost. */
export type Ask = <Answer>(question: (sql: Sql) => PromiseLike<Answer>) => Promise<Answer>

/** A connection of its own, and whether it was lost since it was opened. */
interface Reader {
  sql: Pool
  lost: boolean
}

/**
 * Connections for reading, each used by one at a time. Because nobody else speaks on it meanwhile, `begin` need not be answered before the
 * first questions follow: they go out together, and a page costs two round trips where a transaction of the pool takes three. The one
 * that was used last is used first: it has its plans at hand. One that lost its server is thrown away, whatever it was doing.
 */
export function openReaders(
  open: (onclose: () => void) => Pool,
  many: number,
): { read: Read; ask: Ask; end: (options?: { timeout?: number }) => Promise<unknown> } {
  const all = new Set<Reader>()
  const free: Reader[] = []
  const waiting: ((reader: Reader | Promise<Reader>) => void)[] = []

  // While it connects the driver puts a question of its own in between, so what must stay in order waits for the first answer.
  const make = async (): Promise<Reader> => {
    const reader: Reader = { sql: open(() => void (reader.lost = true)), lost: false }
    all.add(reader)
    try {
      await reader.sql`select`
    } catch (error) {
      giveBack(Object.assign(reader, { lost: true }))
      throw error
    }
    return reader
  }
  const discard = (reader: Reader): void => {
    all.delete(reader)
    reader.sql.end({ timeout: 0 }).catch(() => {})
  }
  const take = (): Reader | Promise<Reader> => {
    for (let reader = free.pop(); reader; reader = free.pop()) {
      if (!reader.lost) return reader
      discard(reader)
    }
    return all.size < many ? make() : new Promise((resolve) => waiting.push(resolve))
  }
  const giveBack = (reader: Reader): void => {
    if (reader.lost) discard(reader)
    const next = waiting.shift()
    if (next) next(reader.lost ? make() : reader)
    else if (!reader.lost) free.push(reader)
  }
  const attempt = async <Answer>(work: (reader: Reader) => Promise<Answer>): Promise<Answer> => {
    const reader = await take()
    try {
      return await work(reader)
    } finally {
      giveBack(reader)
    }
  }
  const twice = <Answer>(work: (reader: Reader) => Promise<Answer>): Promise<Answer> =>
    attempt(work).catch((error: unknown) => {
      if (!isAway(error)) throw error
      return attempt(work)
    })
  return {
    read: (work) => twice((reader) => inTransaction(reader, work)),
    ask: (question) => twice((reader) => alone(reader, question)),
    end: (options) => Promise.all([...all].map(({ sql }) => sql.end(options))),
  }
}

async function alone<Answer>(reader: Reader, question: (sql: Sql) => PromiseLike<Answer>): Promise<Answer> {
  try {
    return await question(reader.sql as unknown as Sql)
  } catch (error) {
    reader.lost ||= isAway(error)
    throw error
  }
}

async function inTransaction<Answer>(reader: Reader, work: (tx: Sql) => Promise<Answer>): Promise<Answer> {
  const { sql } = reader
  try {
    const answer = await together(sql.unsafe('begin read only').execute(), work(guarded(sql as unknown as Sql, () => stillThere(reader))))
    if (!reader.lost) await sql.unsafe('commit')
    if (reader.lost) throw lostOnTheWay()
    return answer
  } catch (error) {
    reader.lost ||= isAway(error)
    if (!reader.lost) await sql.unsafe('rollback').catch(() => void (reader.lost = true))
    throw error
  }
}

/**
 * The driver opens a new connection for the next question by itself. There no transaction and no walls are set, so that answer would be none;
 * and sometimes it keeps what it was about to write, and never says hello.
 */
const lostOnTheWay = () => Object.assign(new Error('The connection was lost between two questions.'), { code: 'CONNECTION_CLOSED' })

/** Takes no question any more once the connection was lost. */
function stillThere(reader: Reader): void {
  if (reader.lost) throw lostOnTheWay()
}
