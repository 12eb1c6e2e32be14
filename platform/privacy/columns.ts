import type { Sql } from '../db/pool.ts'

/** The columns that this database really has, with their types. A copy that was put back may be older than the code. */
export async function columnsOf(tx: Sql): Promise<Map<string, Map<string, string>>> {
  const rows = await tx<{ table: string; column: string; type: string }[]>`
    select n.nspname || '.' || c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public')`
  const tables = new Map<string, Map<string, string>>()
  for (const { table, column, type } of rows) tables.set(table, (tables.get(table) ?? new Map()).set(column, type))
  return tables
}

/** How many characters a text may be at most, as the checks of the tables say: `schema.table.column` to a number. */
export async function longestOf(tx: Sql): Promise<Map<string, number>> {
  const rows = await tx<{ column: string; most: number }[]>`
    select n.nspname || '.' || c.relname || '.' || m.found[1] as column, min(m.found[2]::int) as most
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    cross join lateral regexp_matches(pg_get_constraintdef(k.oid), 'length\\((\\w+)\\) <= (\\d+)', 'g') as m (found)
    where k.contype = 'c' group by 1`
  return new Map(rows.map(({ column, most }) => [column, most]))
}

/** The rows of this organisation, where a table has an organisation. */
export const within = (columns: Map<string, string>): string =>
  columns.has('organisation_id') ? 'organisation_id = platform.organisation()' : 'true'
