import type { PlannedRow } from '#platform/imports/kind.ts'
import type { Known } from './facts.ts'
import type { EmployeeRow } from './read.ts'

type Change = NonNullable<PlannedRow['change']>
type People = ReadonlyMap<string, { personId: string; name: string }>

/** What a row changes in the employment it was recognised as. A field that the file has no column for is not touched. */
export function compare(was: Known, row: EmployeeRow, fields: ReadonlySet<string>, managers: People): Change {
  const change: Change = {}
  const say = (value: unknown) => (value === null || value === undefined ? '' : String(value))
  const differ = (field: string, before: unknown, after: unknown) => {
    if (fields.has(field) && say(before) !== say(after)) change[field] = [say(before), say(after)]
  }
  for (const field of ['first', 'infix', 'last', 'function', 'scale', 'hours', 'kind', 'ends', 'unit', 'crew'] as const)
    differ(field, was[field], row[field])
  differ('email', was.email?.toLowerCase(), row.email?.toLowerCase())
  if (row.days) differ('days', was.days.join(' '), row.days.join(' '))
  if (row.manager === null) differ('manager', was.managerId, null)
  else if (managers.get(row.manager)?.personId !== was.managerId) differ('manager', was.managerId, row.manager)
  if (change['manager']) change['manager'][0] = nameOfManager(was.managerId, managers)
  if (change['manager']?.[1]) change['manager'][1] = managers.get(change['manager'][1])?.name ?? change['manager'][1]
  return change
}

const names = new WeakMap<People, Map<string, string>>()

function nameOfManager(personId: string | null, managers: People): string {
  if (!personId) return ''
  let byId = names.get(managers)
  if (!byId) names.set(managers, (byId = new Map([...managers.values()].map((one) => [one.personId, one.name]))))
  return byId.get(personId) ?? ''
}

/** Moved: to another unit, crew or manager. Changed: anything else. */
export function difference(change: Change): 'same' | 'changed' | 'moved' {
  if (change['unit'] || change['crew'] || change['manager']) return 'moved'
  return Object.keys(change).length ? 'changed' : 'same'
}
