import type { Act } from '#platform/act.ts'
import { readCsv, type Csv } from '#platform/files/index.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { countsOf, type Delivery, type ImportKind, type Plan } from './kind.ts'
import { guessMapping, missingFields, type Mapping } from './rules.ts'
import { keepRows, kindOf, mayImport, readRun, rememberedMapping, rememberMapping, saying, type Kinds, type Run } from './runs.ts'

/** The dry run: reads the file, gives its columns their place and keeps a verdict per row. Safe to repeat. */
export const plan =
  (kinds: Kinds) =>
  async (act: Act, { runId }: { runId: string }): Promise<Outcome<null, never>> => {
    const run = await readRun(act.tx, runId)
    if (!run?.content || !['reading', 'mapping'].includes(run.state)) return done(null)
    const kind = kindOf(kinds, run.kind)!
    const csv = await readCsv(run.content)
    if (!csv.ok) return fail(act, runId, saying([csv.nl, csv.en]))
    const mapping = guessMapping(kind.fields, csv.value.header, await rememberedMapping(act.tx, run.kind))
    if (missingFields(kind.fields, mapping).length) return askForColumns(act, runId, csv.value.header)
    await keepPlan(act, runId, await kind.plan(act, deliveryOf(run, csv.value, mapping)), null)
    return done(null)
  }

/** Reads the file once more and plans anew, within the transaction that is going to apply it. */
export async function planAgain(act: Act, kind: ImportKind, run: Run): Promise<Plan<unknown>> {
  const csv = await readCsv(run.content!)
  if (!csv.ok) throw new Error('a file that was read before can no longer be read')
  const mapping = guessMapping(kind.fields, csv.value.header, await rememberedMapping(act.tx, run.kind))
  return kind.plan(act, deliveryOf(run, csv.value, mapping))
}

export async function keepPlan({ tx }: Act, runId: string, planned: Plan<unknown>, problem: string | null): Promise<void> {
  await keepRows(tx, runId, planned.rows)
  await tx`update platform.import_run set state = 'planned', problem = ${problem}, counts = ${tx.json(countsOf(planned.rows))}, confirmed = false,
    warnings = ${planned.warnings.map(saying)}, progress = 0, total = ${planned.rows.length}
    where organisation_id = (select platform.organisation()) and id = ${runId}`
}

function deliveryOf(run: Run, csv: Csv, mapping: Mapping): Delivery {
  const columns = Object.entries(mapping)
  const rows = csv.rows.map(({ line, cells, problem }) => ({
    line,
    cells: Object.fromEntries(columns.map(([field, column]) => [field, cells[column] ?? ''])),
    ...(problem ? { problem: [problem.nl, problem.en] as const } : {}),
  }))
  const { fullFile: full, referenceDate, choices, madeBy } = run
  return { rows, fields: new Set(Object.keys(mapping)), full, referenceDate, choices, madeBy }
}

async function fail({ tx }: Act, runId: string, problem: string): Promise<Outcome<null, never>> {
  await tx`update platform.import_run set state = 'failed', problem = ${problem}, content = null
    where organisation_id = (select platform.organisation()) and id = ${runId}`
  return done(null)
}

async function askForColumns({ tx }: Act, runId: string, header: string[]): Promise<Outcome<null, never>> {
  await tx`update platform.import_run set state = 'mapping', header = ${header}
    where organisation_id = (select platform.organisation()) and id = ${runId}`
  return done(null)
}

export interface GiveColumns {
  runId: string
  mapping: Mapping
}
export type ColumnsRefusal = 'no-such-import' | 'not-waiting-for-columns' | 'column-needed' | 'column-twice' | 'not-yours-to-import'

/** Gives columns of the file their place; remembered for the next file of this kind. */
export const giveColumns =
  (kinds: Kinds) =>
  async (act: Act, { runId, mapping }: GiveColumns): Promise<Outcome<null, ColumnsRefusal>> => {
    const run = await readRun(act.tx, runId)
    if (!run) return refuse('no-such-import')
    const kind = kindOf(kinds, run.kind)!
    if (!mayImport(act.actor, kind)) return refuse('not-yours-to-import')
    if (run.state !== 'mapping') return refuse('not-waiting-for-columns')
    const given = Object.fromEntries(
      Object.entries(mapping).filter(([field, column]) => column && kind.fields.some((one) => one.name === field)),
    )
    const [missing] = missingFields(kind.fields, given)
    if (missing) return refuse('column-needed', { nl: missing.label[0], en: missing.label[1] })
    const twice = Object.values(given).find((column, i, all) => all.indexOf(column) !== i)
    if (twice) return refuse('column-twice', { column: twice })
    await rememberMapping(act.tx, run.kind, given)
    await act.tx`update platform.import_run set state = 'reading' where organisation_id = (select platform.organisation()) and id = ${runId}`
    await later(act.tx, 'imports/plan', { organisationId: act.actor.organisationId!, runId })
    return done(null)
  }
