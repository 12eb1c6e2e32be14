import type postgres from 'postgres'

/** A table whose rows go into a copy, with the columns that can be written back (generated ones can't). */
export type Table = { name: string; columns: string[] }
export type Sequence = { name: string; value: string; called: boolean }

/** Tables that say what was migrated: a restore makes these itself. */
const ownBookkeeping = ['platform.migration', 'graphile_worker.migrations']

/** All tables with content of ours: not the system's, not an extension's. Names are quoted, ready for use in SQL. */
export async function tablesOf(sql: postgres.Sql | postgres.TransactionSql): Promise<Table[]> {
  return sql<Table[]>`
    select format('%I.%I', n.nspname, c.relname) as name,
           array(select quote_ident(a.attname) from pg_attribute a
                 where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence <> 't' and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema'
      and format('%s.%s', n.nspname, c.relname) <> all (${ownBookkeeping})
      and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by 1`
}

/** Where each sequence stands. A sequence does not roll back or take snapshots, so it may be ahead of the rows, which does no harm. */
export async function sequencesOf(sql: postgres.Sql | postgres.TransactionSql): Promise<Sequence[]> {
  const names = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, sequencename) as name from pg_sequences order by 1`
  const found: Sequence[] = []
  for (const { name } of names) {
    const [row] = await sql.unsafe<{ value: string; called: boolean }[]>(
      `select last_value::text as value, is_called as called from ${name}`,
    )
    found.push({ name, ...row! })
  }
  return found
}
