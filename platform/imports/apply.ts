import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { Work } from '#platform/jobs.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { countsOf, type Counts, type Plan, type Tell } from './kind.ts'
import { keepPlan, planAgain } from './plan.ts'
import { differsMuch, shownAgain } from './rules.ts'
import { holdImports, kindOf, mayImport, readRun, saying, type Kinds } from './runs.ts'

export interface Apply {
  runId: string
  confirmed: boolean
}
export type ApplyRefusal = 'no-such-import' | 'not-planned' | 'confirm-first' | 'nothing-to-apply' | 'not-yours-to-import'

/** Starts applying what the dry run showed; the work itself is done by a job. Two at once: one starts it, the other is refused. */
export const apply =
  (kinds: Kinds) =>
  async (act: Act, input: Apply): Promise<Outcome<null, ApplyRefusal>> => {
    const outcome = await decideToApply(kinds)(act, input)
    if (outcome.ok) await later(act.tx, 'imports/apply', { organisationId: act.actor.organisationId!, runId: input.runId })
    return outcome
  }

/** The same without the job, for a command that goes on by itself. */
export const decideToApply =
  (kinds: Kinds) =>
  async (act: Act, { runId, confirmed }: Apply): Promise<Outcome<null, ApplyRefusal>> => {
    const { tx, actor } = act
    const [run] = await tx`select kind, state, warnings, counts from platform.import_run
    where organisation_id = (select platform.organisation()) and id = ${runId} for update`
    if (!run) return refuse('no-such-import')
    if (!mayImport(actor, kindOf(kinds, run['kind'])!)) return refuse('not-yours-to-import')
    if (run['state'] !== 'planned') return refuse('not-planned')
    const counts = run['counts'] as Counts
    if (counts.new + counts.changed + counts.moved + counts.left === 0) return refuse('nothing-to-apply')
    if (run['warnings'].length > 0 && !confirmed) return refuse('confirm-first')
    await tx`update platform.import_run set state = 'applying', confirmed = ${confirmed}, applied_by = ${actor.personId}, problem = null, progress = 0
    where organisation_id = (select platform.organisation()) and id = ${runId}`
    await record(act, 'import-apply', `import/${runId}`, { ...counts, confirmed })
    return done(null)
  }

type Desk = Pick<Work, 'perform'>

/** Applies a run that somebody decided to apply. All or nothing; safe to repeat. When the data changed much since the dry run, it stops and shows the new outcome. */
export async function carryOut(desk: Desk, kinds: Kinds, runId: string): Promise<void> {
  const tell: Tell = async (progress, total) => void (await desk.perform(tellProgress, { runId, progress, total }))
  let fresh: Plan<unknown> | null = null
  const write = async (act: Act): Promise<Outcome<null, 'not-applying' | 'changed-since'>> => {
    await holdImports(act)
    const run = await readRun(act.tx, runId)
    if (run?.state !== 'applying' || !run.content) return refuse('not-applying')
    const kind = kindOf(kinds, run.kind)!
    fresh = await planAgain(act, kind, run)
    const unconfirmed = fresh.warnings.length > 0 && !run.confirmed
    if (unconfirmed || differsMuch(run.counts, countsOf(fresh.rows))) return refuse('changed-since')
    await act.tx`select set_config('app.import', ${runId}, true)` // what is written can say where it came from
    await kind.apply(act, fresh.work, tell)
    await close(act, runId, countsOf(fresh.rows))
    return done(null)
  }
  const outcome = await desk.perform(write, null).catch(async (error: unknown) => {
    await desk.perform(giveUp, { runId })
    throw error
  })
  if (!outcome.ok && outcome.reason === 'changed-since') await desk.perform(showAgain, { runId, fresh: fresh! })
}

async function close(act: Act, runId: string, counts: Counts): Promise<void> {
  await act.tx`update platform.import_run set state = 'applied', applied_at = now(), content = null, progress = total, counts = ${act.tx.json(counts)}
    where organisation_id = (select platform.organisation()) and id = ${runId}`
  await record(act, 'import-applied', `import/${runId}`, { ...counts })
}

async function showAgain(act: Act, { runId, fresh }: { runId: string; fresh: Plan<unknown> }): Promise<Outcome<null, never>> {
  await keepPlan(act, runId, fresh, saying(shownAgain))
  return done(null)
}

/** All was rolled back. The page says so, and lets somebody start it again. */
async function giveUp({ tx }: Act, { runId }: { runId: string }): Promise<Outcome<null, never>> {
  const problem = saying([
    'Het inlezen is niet gelukt. Er is niets veranderd. Probeer het nog een keer.',
    'Importing did not work. Nothing has changed. Try again.',
  ])
  await tx`update platform.import_run set state = 'planned', problem = ${problem} where organisation_id = (select platform.organisation()) and id = ${runId} and state = 'applying'`
  return done(null)
}

/** In a transaction of its own: seen from outside while the work goes on. */
async function tellProgress(
  { tx }: Act,
  { runId, progress, total }: { runId: string; progress: number; total: number },
): Promise<Outcome<null, never>> {
  await tx`update platform.import_run set progress = ${progress}, total = ${total} where organisation_id = (select platform.organisation()) and id = ${runId} and state = 'applying'`
  return done(null)
}

export type DiscardRefusal = 'no-such-import' | 'not-planned' | 'not-yours-to-import'

/** Throws a dry run away, with its file and its rows. */
export const discard =
  (kinds: Kinds) =>
  async (act: Act, { runId }: { runId: string }): Promise<Outcome<null, DiscardRefusal>> => {
    const { tx } = act
    const [run] =
      await tx`select kind, state from platform.import_run where organisation_id = (select platform.organisation()) and id = ${runId} for update`
    if (!run) return refuse('no-such-import')
    if (!mayImport(act.actor, kindOf(kinds, run['kind'])!)) return refuse('not-yours-to-import')
    if (!['reading', 'mapping', 'planned', 'failed'].includes(run['state'])) return refuse('not-planned')
    await tx`update platform.import_run set state = 'discarded', content = null where organisation_id = (select platform.organisation()) and id = ${runId}`
    await tx`delete from platform.import_row where organisation_id = (select platform.organisation()) and run_id = ${runId}`
    await record(act, 'import-discard', `import/${runId}`)
    return done(null)
  }

/** Forgets what is 30 days old: the rows of each import, and the file of one that nobody finished. Counts stay. */
export async function forgetImports({ tx, now }: Act, _: null): Promise<Outcome<null, never>> {
  const before = now.subtract({ hours: 30 * 24 })
  await tx`update platform.import_run set state = 'discarded', content = null
    where organisation_id = (select platform.organisation()) and made_at < ${before} and state in ('reading', 'mapping', 'planned', 'failed')`
  await tx`delete from platform.import_row r using platform.import_run i where i.organisation_id = (select platform.organisation())
    and r.organisation_id = i.organisation_id and r.run_id = i.id and i.made_at < ${before}`
  return done(null)
}
