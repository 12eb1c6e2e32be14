import postgres from 'postgres'
import { openReaders, type Ask, type Read } from './readers.ts'
import { steady } from './steady.ts'
import { postgresOptions } from './urls.ts'

/** A transaction: the only way to the tables. Instants and dates come out as Temporal values, json as objects, numerics as numbers. */
export type Sql = postgres.TransactionSql<Types>
/** A piece of SQL to put in another. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>
export type Pool = postgres.Sql<Types>
/** A pool, and connections beside it that only read. */
export type Database = Pool & { read: Read; ask: Ask }

type Types = { instant: Temporal.Instant; date: Temporal.PlainDate }

const types = {
  instant: {
    to: 1184,
    from: [1184],
    serialize: (value: Temporal.Instant | string | Date) => (value instanceof Date ? value.toISOString() : value.toString()),
    parse: (text: string) => Temporal.Instant.from(text.replace(' ', 'T')),
  },
  date: {
    to: 1082,
    from: [1082],
    serialize: (value: Temporal.PlainDate | string) => value.toString(),
    parse: (text: string) => Temporal.PlainDate.from(text),
  },
  number: { to: 1700, from: [1700, 20], serialize: (value: number) => String(value), parse: Number },
}

/** Opens a pool, and as many readers or ten. Columns come out in camelCase; bigint and numeric as numbers (ids are uuids; sums stay far below 2^53). */
export function openPool(url: string, max = 20): Database {
  const readers = openReaders((onclose) => connectTo(url, 1, { onclose, patience: patience.reading }), Math.min(max, 10))
  return steady(() => connectTo(url, max, { patience: patience.writing }), readers)
}

/** Seconds after which a statement is given up, so that a slow one can't hold a connection for ever; an import writes five thousand people in one. */
const patience = { reading: 20, writing: 120 }

function connectTo(url: string, max: number, { onclose, patience }: { onclose?: () => void; patience: number }): Pool {
  return postgres({
    ...postgresOptions(url),
    max,
    idle_timeout: 60,
    connect_timeout: 5,
    // After a crash the server is back within seconds; the usual wait grows to twenty.
    backoff: (tries: number) => Math.min(3 ** tries / 100, 0.5),
    onnotice: () => {},
    ...(onclose && { onclose }),
    transform: { column: { from: postgres.toCamel } },
    types: types as never,
    // Planning a query within the walls costs more than running it (10 to 30 ms against 1), and the plan does not depend on the values:
    // it always begins with the organisation. So each connection plans a statement once, instead of again and again.
    connection: { application_name: 'ambacht', TimeZone: 'UTC', plan_cache_mode: 'force_generic_plan', statement_timeout: patience * 1000 },
  }) as unknown as Pool
}
