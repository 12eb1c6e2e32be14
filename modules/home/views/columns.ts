/** Rows of T as arrays, one for each column: cheaper in the database than a name beside every value. Null where there are no rows: array_agg of nothing. */
export type Columns<T extends unknown[]> = { [K in keyof T]: T[K][] | null }

/** The rows, in their order. */
export function rowsOf<T extends unknown[]>(columns: Columns<T>): T[] {
  return (columns[0] ?? []).map((_, n) => columns.map((column) => column![n]) as T)
}

/** @param valueOf what is kept of each */
export function byKey<Row, Value>(rows: readonly Row[], keyOf: (row: Row) => string, valueOf: (row: Row) => Value): Map<string, Value[]> {
  const found = new Map<string, Value[]>()
  for (const row of rows) {
    const known = found.get(keyOf(row))
    if (known) known.push(valueOf(row))
    else found.set(keyOf(row), [valueOf(row)])
  }
  return found
}
