import type { Act, Role } from '#platform/act.ts'

export type Verdict = 'new' | 'changed' | 'moved' | 'left' | 'same' | 'refused'
export const verdicts: readonly Verdict[] = ['new', 'changed', 'moved', 'left', 'same', 'refused']
export type Counts = Record<Verdict, number>

/** A sentence in both languages. */
export type Saying = readonly [nl: string, en: string]

/** What a row of the file can tell, and under which column names it usually does. */
export interface ImportField {
  name: string
  label: Saying
  aliases: readonly string[]
  required: boolean
}

/** Something to decide at upload. Without options it is a line of text that may stay empty. */
export interface ImportChoice {
  name: string
  label: Saying
  hint?: Saying
  options?: readonly { value: string; label: Saying }[]
}

/** A row of the file by the names of the fields. `problem`: the row has too many or too few cells. */
export interface DeliveredRow {
  line: number
  cells: Record<string, string>
  problem?: Saying
}

/** What was delivered. `full`: whoever is absent has left on `referenceDate`. */
export interface Delivery {
  rows: DeliveredRow[]
  /** The fields that the file has a column for: what is absent from the file is not emptied. */
  fields: ReadonlySet<string>
  full: boolean
  referenceDate: Temporal.PlainDate | null
  choices: Record<string, string>
  /** Who uploaded the file: nobody ends the own employment. */
  madeBy: string | null
}

/** One verdict of a dry run. `line` 0: not in the file. `change`: per field what it was and becomes. */
export interface PlannedRow {
  line: number
  verdict: Verdict
  key: string
  label: string
  reason?: Saying
  change?: Record<string, [was: string, becomes: string]>
}

export interface Plan<Work> {
  rows: PlannedRow[]
  /** What must be confirmed before applying. */
  warnings: Saying[]
  /** What applying does: made by plan(), understood by apply() of the same kind only. */
  work: Work
}

/** How far it is, seen from outside the transaction. */
export type Tell = (done: number, total: number) => Promise<void>

/**
 * One kind of import. `plan` only reads and decides; `apply` writes what a plan made in the same transaction says. Both run within the
 * walls of the organisation. A plan is never kept: applying plans again under a lock, and stops when the outcome differs.
 */
export interface ImportKind<Work = any> {
  kind: 'employees' | 'units' | 'history' | 'activities'
  name: Saying
  about: Saying
  /** Who may import this, besides the administrator. */
  roles: readonly Role[]
  fields: readonly ImportField[]
  /** Whether a full file can be told from a partial one; `left` needs a full file. */
  knowsFull: boolean
  choices?: readonly ImportChoice[]
  plan(act: Act, delivery: Delivery): Promise<Plan<Work>>
  apply(act: Act, work: Work, tell: Tell): Promise<void>
}

export function countsOf(rows: readonly PlannedRow[]): Counts {
  const counts: Counts = { new: 0, changed: 0, moved: 0, left: 0, same: 0, refused: 0 }
  for (const row of rows) counts[row.verdict]++
  return counts
}
