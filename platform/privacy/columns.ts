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

/** The rows of this organisation, where a table has an organisation. */
export const within = (columns: Map<string, string>): string =>
  columns.has('organisation_id') ? 'organisation_id = platform.organisation()' : 'true'
