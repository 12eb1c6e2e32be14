import type { Sql } from '#platform/db/pool.ts'
import type { Counts, ImportKind, Verdict } from './kind.ts'
import type { Mapping } from './rules.ts'
import type { Run } from './runs.ts'

export const pageSize = 50

export interface RunLine {
  id: string
  kind: ImportKind['kind']
  fileName: string
  state: Run['state']
  counts: Partial<Counts>
  madeAt: Temporal.Instant
  madeByName: string | null
}

export interface RunView extends RunLine {
  fullFile: boolean
  referenceDate: Temporal.PlainDate | null
  progress: number
  total: number
  problem: string | null
  warnings: string[]
  header: string[]
  appliedAt: Temporal.Instant | null
  remembered: Mapping
  rowsForgotten: boolean
  verdict: Verdict
  page: number
  rows: RowView[]
}

export interface RowView {
  line: number
  key: string
  label: string
  reason: string | null
  change: Record<string, [string, string]>
}

/** The last imports, newest first. */
export async function runs(tx: Sql, kinds: readonly string[]): Promise<RunLine[]> {
  return tx<RunLine[]>`select i.id, i.kind, i.file_name, i.state, i.counts, i.made_at, p.full_name as made_by_name
    from platform.import_run i left join people.person p on p.id = i.made_by
    where i.organisation_id = (select platform.organisation()) and i.kind = any(${kinds as string[]}) order by i.made_at desc limit 50`
}

/** One import with a page of the rows of one verdict: the one asked for, or the one that most needs a look. */
export async function runView(tx: Sql, id: string, asked: Verdict | null, page: number): Promise<RunView | null> {
  const [run] =
    await tx`select i.id, i.kind, i.file_name, i.state, i.counts, i.made_at, i.full_file, i.reference_date, i.progress, i.total, i.problem, i.warnings, i.header, i.applied_at,
      i.made_at < now() - interval '30 days' as rows_forgotten, p.full_name as made_by_name, coalesce(m.mapping, '{}') as remembered
    from platform.import_run i left join people.person p on p.id = i.made_by
    left join platform.import_mapping m on m.organisation_id = i.organisation_id and m.kind = i.kind
    where i.organisation_id = (select platform.organisation()) and i.id = ${id}`
  if (!run) return null
  const counts = run['counts'] as Partial<Counts>
  const verdict = asked ?? (['refused', 'left', 'new', 'moved', 'changed', 'same'] as const).find((one) => counts[one]) ?? 'new'
  const rows = await tx`select line, key, label, reason, change from platform.import_row
    where organisation_id = (select platform.organisation()) and run_id = ${id} and verdict = ${verdict}
    order by line, label, key limit ${pageSize} offset ${(page - 1) * pageSize}`
  return { ...(run as unknown as RunView), verdict, page, rows: rows as unknown as RowView[] }
}

export async function progressOf(tx: Sql, id: string): Promise<Pick<RunView, 'state' | 'progress' | 'total'> | null> {
  const [run] =
    await tx`select state, progress, total from platform.import_run where organisation_id = (select platform.organisation()) and id = ${id}`
  return (run as Pick<RunView, 'state' | 'progress' | 'total'> | undefined) ?? null
}
