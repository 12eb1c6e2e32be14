import type { Act, Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { both } from '#platform/http/fields.ts'
import type { Counts, ImportKind, PlannedRow, Saying } from './kind.ts'
import type { Mapping } from './rules.ts'

/** Kinds of import, as app.ts brings them together: the rooms are not known here. */
export type Kinds = readonly ImportKind[]

export const kindOf = (kinds: Kinds, name: string): ImportKind | null => kinds.find((kind) => kind.kind === name) ?? null

/** The administrator may import everything; a kind names who else may. */
export const mayImport = (actor: Actor, kind: ImportKind): boolean =>
  actor.kind === 'system' || actor.roles.some((role) => role === 'administrator' || kind.roles.includes(role))

export interface Run {
  id: string
  kind: ImportKind['kind']
  fullFile: boolean
  referenceDate: Temporal.PlainDate | null
  state: 'reading' | 'mapping' | 'planned' | 'applying' | 'applied' | 'failed' | 'discarded'
  counts: Counts
  warnings: string[]
  choices: Record<string, string>
  confirmed: boolean
  content: Uint8Array | null
  madeBy: string | null
}

/** A run with the file in it, or nothing where it does not exist (here). */
export async function readRun(tx: Sql, runId: string): Promise<Run | null> {
  const [run] = await tx`select id, kind, full_file, reference_date, state, counts, warnings, choices, confirmed, content, made_by
    from platform.import_run where organisation_id = (select platform.organisation()) and id = ${runId}`
  return (run as Run | undefined) ?? null
}

export async function rememberedMapping(tx: Sql, kind: string): Promise<Mapping> {
  const [row] =
    await tx`select mapping from platform.import_mapping where organisation_id = (select platform.organisation()) and kind = ${kind}`
  return (row?.['mapping'] as Mapping | undefined) ?? {}
}

export async function rememberMapping(tx: Sql, kind: string, mapping: Mapping): Promise<void> {
  await tx`insert into platform.import_mapping (organisation_id, kind, mapping) values (platform.organisation(), ${kind}, ${tx.json(mapping)})
    on conflict (organisation_id, kind) do update set mapping = excluded.mapping, changed_at = now()`
}

/** Keeps what a dry run found, instead of what an earlier one did. */
export async function keepRows(tx: Sql, runId: string, rows: readonly PlannedRow[]): Promise<void> {
  await tx`delete from platform.import_row where run_id = ${runId} and organisation_id = (select platform.organisation())`
  const told = rows.map(({ reason, ...row }) => ({ change: {}, ...row, reason: reason ? saying(reason) : null }))
  await tx`insert into platform.import_row (run_id, organisation_id, line, verdict, key, label, reason, change)
    select ${runId}, platform.organisation(), r.line, r.verdict, r.key, r.label, r.reason, r.change
    from jsonb_to_recordset(${tx.json(told as never)}::jsonb) as r(line int, verdict text, key text, label text, reason text, change jsonb)`
}

export const saying = (words: Saying): string => both(words[0], words[1])

/** One import at a time in an organisation: the second waits, and then sees what the first did. */
export async function holdImports({ tx }: Act): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtext('imports'), hashtext(platform.organisation()::text))`
}
