import type { Counts, ImportField, Saying } from './kind.ts'

/** Field name → column name of the file; a field without a column is absent. */
export type Mapping = Record<string, string>

const bare = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** Finds the column of each field by name: first as it was remembered, then by its own name and aliases; a column serves one field. */
export function guessMapping(fields: readonly ImportField[], header: readonly string[], remembered: Mapping): Mapping {
  const byName = new Map(header.map((column) => [bare(column), column]))
  const mapping: Mapping = {}
  const free = new Set(header)
  const take = (field: string, column: string | undefined) => {
    if (mapping[field] || !column || !free.delete(column)) return
    mapping[field] = column
  }
  for (const field of fields) take(field.name, byName.get(bare(remembered[field.name] ?? '')))
  for (const field of fields) for (const name of [field.name, ...field.aliases]) take(field.name, byName.get(bare(name)))
  return mapping
}

/** The fields that must have a column and have none. */
export function missingFields(fields: readonly ImportField[], mapping: Mapping): ImportField[] {
  return fields.filter((field) => field.required && !mapping[field.name])
}

/**
 * Whether the outcome of a second look differs so much from what was shown that somebody must look again: more people leaving, or any
 * other count that shifted by more than a hundredth of all rows.
 */
export function differsMuch(shown: Counts, found: Counts): boolean {
  if (found.left > shown.left) return true
  const rows = Object.values(shown).reduce((sum, count) => sum + count, 0)
  return (Object.keys(shown) as (keyof Counts)[]).some((verdict) => Math.abs(shown[verdict] - found[verdict]) > rows / 100)
}

export const shownAgain: Saying = [
  'De gegevens zijn veranderd sinds de proefrun. Er is nog niets ingelezen. Dit is de nieuwe uitkomst; kijk of die klopt.',
  'The data has changed since the dry run. Nothing has been imported yet. This is the new outcome; see whether it is right.',
]
