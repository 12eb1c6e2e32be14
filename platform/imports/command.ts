import type { Work } from '#platform/jobs.ts'
import type { Act } from '#platform/act.ts'
import { sentence } from '#platform/http/fields.ts'
import { done, tell, type Outcome, type Telling } from '#platform/outcome.ts'
import { carryOut, decideToApply } from './apply.ts'
import type { Counts } from './kind.ts'
import { applyTellings, uploadTellings } from './messages.ts'
import { plan } from './plan.ts'
import { missingFields, guessMapping } from './rules.ts'
import { kindOf, type Kinds } from './runs.ts'
import { takeIn, type Upload } from './upload.ts'

export interface Report {
  counts: Counts | Record<string, never>
  warnings: string[]
  refused: { line: number; label: string; reason: string }[]
  /** What happened, in a sentence. */
  said: string
  failed: boolean
}

/** Uploads, makes the dry run and, when asked, applies it: for a command, without the queue. */
export async function runFromCommand(
  desk: Pick<Work, 'perform'>,
  kinds: Kinds,
  input: Upload,
  wish: { apply: boolean; confirmed: boolean },
): Promise<Report> {
  const taken = await desk.perform(takeIn(kinds), input)
  if (!taken.ok) return nothing(tell(uploadTellings[taken.reason] as Telling, 'en', taken.details))
  const { runId } = taken.value
  await desk.perform(plan(kinds), { runId })
  const report = await reportOf(desk, kinds, runId)
  if (report.failed || !wish.apply) return report
  const decided = await desk.perform(decideToApply(kinds), { runId, confirmed: wish.confirmed })
  if (!decided.ok)
    return {
      ...report,
      said: decided.reason === 'confirm-first' ? 'Add --yes to confirm this.' : tell(applyTellings[decided.reason], 'en', decided.details),
      failed: decided.reason !== 'nothing-to-apply',
    }
  await carryOut(desk, kinds, runId)
  return reportOf(desk, kinds, runId)
}

const nothing = (said: string): Report => ({ counts: {}, warnings: [], refused: [], said, failed: true })

async function reportOf(desk: Pick<Work, 'perform'>, kinds: Kinds, runId: string): Promise<Report> {
  const read = async ({ tx }: Act): Promise<Outcome<Report, never>> => {
    const [run] =
      await tx`select kind, state, counts, warnings, problem, header from platform.import_run where organisation_id = (select platform.organisation()) and id = ${runId}`
    const refused = await tx<Report['refused']>`select line, label, reason from platform.import_row
      where organisation_id = (select platform.organisation()) and run_id = ${runId} and verdict = 'refused' order by line limit 100`
    if (run!['state'] === 'mapping') return done(nothing(columnsSentence(kinds, run!['kind'], run!['header'])))
    if (run!['problem']) return done({ ...nothing(sentence(run!['problem'], 'en')), counts: run!['counts'], refused })
    const said = run!['state'] === 'applied' ? 'Applied.' : 'This was a dry run: nothing has changed. Add --apply to apply it.'
    return done({ counts: run!['counts'], warnings: run!['warnings'], refused, said, failed: false })
  }
  const outcome = await desk.perform(read, null)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

function columnsSentence(kinds: Kinds, name: string, header: string[]): string {
  const kind = kindOf(kinds, name)!
  const missing = missingFields(kind.fields, guessMapping(kind.fields, header, {})).map((field) => field.label[1])
  return `These columns were not recognised by their names: ${missing.join(', ')}. Give them their place once on the screen at /beheer/import; that is remembered.`
}
