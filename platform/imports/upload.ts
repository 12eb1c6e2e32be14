import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { kindOf, mayImport, type Kinds } from './runs.ts'

/** In bytes: some 100,000 people. */
export const largestFile = 25_000_000

export interface Upload {
  kind: string
  fileName: string
  bytes: Uint8Array
  full: boolean
  referenceDate: Temporal.PlainDate | null
  choices: Record<string, string>
}
export type UploadRefusal =
  'no-such-kind' | 'not-yours-to-import' | 'no-file' | 'file-too-large' | 'no-reference-date' | 'reference-date-far-off'

/** Takes a file in and has it read: a dry run, nothing is changed. The file itself is deleted once it is applied or discarded. */
export const upload =
  (kinds: Kinds) =>
  async (act: Act, input: Upload): Promise<Outcome<{ runId: string }, UploadRefusal>> => {
    const outcome = await takeIn(kinds)(act, input)
    if (outcome.ok) await later(act.tx, 'imports/plan', { organisationId: act.actor.organisationId!, runId: outcome.value.runId })
    return outcome
  }

/** The same without the job, for a command that goes on by itself. */
export const takeIn =
  (kinds: Kinds) =>
  async (act: Act, input: Upload): Promise<Outcome<{ runId: string }, UploadRefusal>> => {
    const kind = kindOf(kinds, input.kind)
    if (!kind) return refuse('no-such-kind')
    const { actor, tx } = act
    if (!mayImport(actor, kind)) return refuse('not-yours-to-import')
    if (input.bytes.length === 0 && input.fileName === '') return refuse('no-file')
    if (input.bytes.length > largestFile) return refuse('file-too-large')
    const full = kind.knowsFull && input.full
    if (full && !input.referenceDate) return refuse('no-reference-date')
    if (full && far(input.referenceDate!, act.now)) return refuse('reference-date-far-off')
    const [run] =
      await tx`insert into platform.import_run (organisation_id, kind, file_name, full_file, reference_date, content, made_by, choices)
    values (platform.organisation(), ${kind.kind}, ${input.fileName.slice(-200)}, ${full}, ${full ? input.referenceDate : null},
            ${Buffer.from(input.bytes)}, ${actor.personId}, ${tx.json(input.choices)}) returning id`
    const runId = run!['id'] as string
    await record(act, 'import-upload', `import/${runId}`, { kind: kind.kind, full, bytes: input.bytes.length })
    return done({ runId })
  }

/** A year back to correct, a quarter ahead because HR works ahead; anything else is a typing error. */
function far(date: Temporal.PlainDate, now: Temporal.Instant): boolean {
  const today = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
  return (
    Temporal.PlainDate.compare(date, today.subtract({ years: 1 })) < 0 || Temporal.PlainDate.compare(date, today.add({ months: 3 })) > 0
  )
}
