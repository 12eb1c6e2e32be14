import { randomUUID } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { quoted, refused, type Read } from '#platform/files/read.ts'
import type { DeliveredRow, Delivery, ImportField, ImportKind, Plan, PlannedRow } from '#platform/imports/kind.ts'
import { allUnits, type KnownUnit } from './facts.ts'

const fields: readonly ImportField[] = [
  { name: 'code', label: ['Code', 'Code'], aliases: ['afdelingscode', 'oe-code', 'orgeenheid', 'nummer'], required: true },
  { name: 'name', label: ['Naam', 'Name'], aliases: ['naam', 'afdeling', 'omschrijving', 'name'], required: true },
  {
    name: 'above',
    label: ['Hoort bij (code)', 'Belongs to (code)'],
    aliases: ['hoort_bij', 'bovenliggend', 'ouder', 'valt onder', 'parent'],
    required: false,
  },
]

interface UnitRow {
  line: number
  code: string
  name: string
  above: string | null
}
interface UnitWork {
  writes: { id: string; code: string; name: string; above: string | null; known: boolean }[]
  ends: string[]
  referenceDate: string | null
}

/** The tree of the organisation: directions, units, teams. Crews come with the employees. */
export const units: ImportKind<UnitWork> = {
  kind: 'units',
  name: ['Afdelingen', 'Units'],
  about: [
    'De boom van de organisatie: code, naam en waar elke afdeling bij hoort.',
    'The tree of the organisation: code, name and where each unit belongs.',
  ],
  roles: [],
  fields,
  knowsFull: true,
  async plan({ tx }, delivery) {
    const inUse = await tx<{ code: string }[]>`select distinct u.code from people.employment e
      join people.unit u on u.organisation_id = e.organisation_id and u.id = any(array[e.unit_id, e.crew_id])
      where e.organisation_id = (select platform.organisation()) and (e.ends_on is null or e.ends_on > ${delivery.referenceDate ?? '1900-01-01'})`
    return decideUnits(delivery, await allUnits(tx), new Set(inUse.map(({ code }) => code)))
  },
  apply,
}

export function decideUnits(delivery: Delivery, known: readonly KnownUnit[], inUse: ReadonlySet<string>): Plan<UnitWork> {
  const byCode = new Map(known.map((unit) => [unit.code, unit]))
  const codeOf = new Map(known.map((unit) => [unit.id, unit.code]))
  const judged = judge(delivery.rows, byCode, codeOf)
  const rows: PlannedRow[] = []
  const writes: UnitWork['writes'] = []
  for (const { row, outcome } of judged) {
    if (!outcome.ok) {
      rows.push({
        line: row.line,
        verdict: 'refused',
        key: row.cells['code'] ?? '',
        label: row.cells['name'] ?? '',
        reason: [outcome.nl, outcome.en],
      })
      continue
    }
    const { code, name, above } = outcome.value
    const was = byCode.get(code)
    const change: Record<string, [string, string]> = {}
    const parent = was?.parentId ? codeOf.get(was.parentId)! : ''
    if (was && was.name !== name) change['name'] = [was.name, name]
    if (was && delivery.fields.has('above') && parent !== (above ?? '')) change['above'] = [parent, above ?? '']
    if (was?.endedOn) change['ends'] = [was.endedOn, '']
    const verdict = !was ? 'new' : change['above'] ? 'moved' : Object.keys(change).length ? 'changed' : 'same'
    rows.push({ line: outcome.value.line, verdict, key: code, label: name, change })
    if (verdict !== 'same')
      writes.push({ id: was?.id ?? randomUUID(), code, name, above: delivery.fields.has('above') ? above : parent || null, known: !!was })
  }
  const left = delivery.full ? absent(judged, known, inUse) : []
  rows.push(
    ...left.map(({ unit, stays }): PlannedRow =>
      stays
        ? { line: 0, verdict: 'refused', key: unit.code, label: unit.name, reason: stillInUse }
        : { line: 0, verdict: 'left', key: unit.code, label: unit.name },
    ),
  )
  const ends = left.filter(({ stays }) => !stays).map(({ unit }) => unit.id)
  return { rows, warnings: [], work: { writes, ends, referenceDate: delivery.referenceDate?.toString() ?? null } }
}

const stillInUse = [
  'Deze afdeling staat niet in het bestand, maar er werken nog mensen. Daarom blijft ze bestaan.',
  'This unit is not in the file, but people still work there. That is why it stays.',
] as const

interface Judged {
  row: DeliveredRow
  outcome: Read<UnitRow>
}

function judge(delivered: DeliveredRow[], byCode: Map<string, KnownUnit>, codeOf: Map<string, string>): Judged[] {
  const seen = new Map<string, number>()
  const judged = delivered.map((row): Judged => ({ row, outcome: readUnit(row, byCode, seen) }))
  const above = new Map([...byCode.values()].map((unit) => [unit.code, unit.parentId ? codeOf.get(unit.parentId)! : null]))
  // Who is refused stays where it is, and that may close a circle or leave a child without its parent: so again, until nothing changes.
  const known = new Map(above)
  for (const { outcome } of judged) if (outcome.ok) above.set(outcome.value.code, outcome.value.above)
  while (refuseSome(judged, above, known));
  return judged
}

/** One round over all rows; true when any was refused. */
function refuseSome(judged: Judged[], above: Map<string, string | null>, known: Map<string, string | null>): boolean {
  let some = false
  for (const one of judged) {
    if (!one.outcome.ok || !one.outcome.value.above) continue
    const { code, above: parent } = one.outcome.value
    if (!above.has(parent))
      one.outcome = refused(
        'unknown-parent',
        `Afdeling ${quoted(parent)}, waar deze bij hoort, kennen we niet.`,
        `Unit ${quoted(parent)}, to which this one belongs, is not known.`,
      )
    else if (circles(one.outcome, above))
      one.outcome = refused(
        'circle',
        'Deze afdeling hoort bij een afdeling die weer bij deze hoort.',
        'This unit belongs to a unit that in turn belongs to this one.',
      )
    else continue
    if (known.has(code)) above.set(code, known.get(code)!)
    else above.delete(code)
    some = true
  }
  return some
}

function readUnit({ line, cells, problem }: DeliveredRow, byCode: Map<string, KnownUnit>, seen: Map<string, number>): Read<UnitRow> {
  if (problem) return refused('ragged-row', ...problem)
  const [code, name, above] = [cells['code'] ?? '', cells['name'] ?? '', cells['above'] || null]
  if (code === '') return refused('no-code', 'De code ontbreekt.', 'The code is missing.')
  if (name === '') return refused('no-name', 'De naam ontbreekt.', 'The name is missing.')
  if (name.length > 200 || code.length > 60)
    return refused('too-long', 'De code of de naam is te lang.', 'The code or the name is too long.')
  if (above === code) return refused('own-parent', 'Deze afdeling kan niet bij zichzelf horen.', 'This unit cannot belong to itself.')
  if (byCode.get(code)?.kind === 'crew')
    return refused('is-crew', `${quoted(code)} is de code van een ploeg.`, `${quoted(code)} is the code of a crew.`)
  if (seen.has(code))
    return refused('double', `Deze code staat al op regel ${seen.get(code)}.`, `This code is already on line ${seen.get(code)}.`)
  seen.set(code, line)
  return { ok: true, value: { line, code, name, above } }
}

function circles(outcome: Read<UnitRow>, above: Map<string, string | null>): boolean {
  if (!outcome.ok) return false
  const met = new Set<string>()
  for (let code: string | null | undefined = outcome.value.code; code; code = above.get(code)) {
    if (met.has(code)) return true
    met.add(code)
  }
  return false
}

/** Units that are not in a full file end, unless somebody works in them or below them. */
function absent(judged: Judged[], known: readonly KnownUnit[], inUse: ReadonlySet<string>): { unit: KnownUnit; stays: boolean }[] {
  const present = new Set(judged.map(({ row }) => row.cells['code']))
  const byId = new Map(known.map((unit) => [unit.id, unit]))
  const busy = new Set<string>()
  for (const unit of known)
    if (inUse.has(unit.code) || present.has(unit.code))
      for (let one: KnownUnit | undefined = unit; one; one = one.parentId ? byId.get(one.parentId) : undefined) busy.add(one.id)
  return known
    .filter((unit) => unit.kind === 'unit' && !unit.endedOn && !present.has(unit.code))
    .map((unit) => ({ unit, stays: busy.has(unit.id) }))
}

/** Adds all units first and gives them their place afterwards: a parent may stand further down. */
async function apply({ tx }: Act, { writes, ends, referenceDate }: UnitWork): Promise<void> {
  if (writes.length) {
    const rows = tx.json(writes as never)
    await tx`insert into people.unit (id, organisation_id, code, name) select r.id, platform.organisation(), r.code, r.name
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, code text, name text, known boolean) where not r.known`
    await tx`update people.unit u set name = r.name, ended_on = null,
        parent_id = (select p.id from people.unit p where p.organisation_id = u.organisation_id and p.code = r.above)
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, name text, above text) where u.organisation_id = (select platform.organisation()) and u.id = r.id`
  }
  if (ends.length)
    await tx`update people.unit set ended_on = ${referenceDate} where organisation_id = (select platform.organisation()) and id = any(${ends}::uuid[])`
}
