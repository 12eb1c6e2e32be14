import { randomUUID } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Tell } from '#platform/imports/kind.ts'
import { changeAddresses } from '../addresses/change.ts'
import { personsByNumber, type EmployeeWork, type Write } from './decide.ts'
import { noteChangedAddresses } from '../addresses/note.ts'
import { importFacts, type Facts } from './facts.ts'

/** Writes what was decided, a set at a time: people first, so that a manager further down the file is known. */
export async function write(
  act: Act,
  { writes, ends, referenceDate }: EmployeeWork,
  tell: Tell,
  given: ReadonlySet<string>,
): Promise<void> {
  const { tx } = act
  const facts = await importFacts(tx)
  const total = writes.length + ends.length
  await tell(0, total)
  const people = await writePeople(tx, writes, facts)
  await tell(Math.round(writes.length / 3), total)
  await addCrews(tx, writes, facts)
  await addFunctions(tx, writes, facts)
  const rows = writes.map((one) => employmentRow(one, facts, people, given))
  await addEmployments(
    tx,
    rows.filter((_, i) => !writes[i]!.known),
  )
  await tell(Math.round((writes.length * 2) / 3), total)
  const changed = rows.filter((_, i) => writes[i]!.known)
  await changeEmployments(tx, changed)
  await changeAddresses(
    act,
    changed.map(({ id, email }) => ({ employmentId: id, email })),
  )
  await tell(writes.length, total)
  if (ends.length)
    await tx`update people.employment set ends_on = ${referenceDate} where organisation_id = (select platform.organisation()) and id = any(${ends.map((one) => one.id)}::uuid[])`
  await noteChangedAddresses(act)
}

/** Adds the persons of unknown numbers and renames those who changed their name. Returns personnel number → person. */
async function writePeople(tx: Sql, writes: Write[], facts: Facts): Promise<Map<string, string>> {
  const people = new Map([...personsByNumber(facts.employments)].map(([number, { personId }]) => [number, personId]))
  const added: object[] = []
  const named = new Map<string, object>()
  for (const { row, known } of writes) {
    const name = { first: row.first, infix: row.infix, last: row.last }
    const personId = people.get(row.number)
    if (!personId) {
      const id = randomUUID()
      people.set(row.number, id)
      added.push({ id, ...name })
    } else if (known && (known.first !== row.first || known.infix !== row.infix || known.last !== row.last))
      named.set(personId, { id: personId, ...name })
  }
  if (added.length)
    await tx`insert into people.person (id, first_name, infix, last_name)
      select r.id, r.first, r.infix, r.last from jsonb_to_recordset(${tx.json(added as never)}::jsonb) as r(id uuid, first text, infix text, last text)`
  if (named.size)
    await tx`update people.person p set first_name = r.first, infix = r.infix, last_name = r.last
      from jsonb_to_recordset(${tx.json([...named.values()] as never)}::jsonb) as r(id uuid, first text, infix text, last text) where p.id = r.id`
  return people
}

/** A crew of the file becomes a unit of kind crew below the team of its people. */
async function addCrews(tx: Sql, writes: Write[], { units }: Facts): Promise<void> {
  const added = new Map<string, { id: string; code: string; name: string; parent: string }>()
  for (const { row } of writes) {
    if (!row.crew || units.has(row.crew) || added.has(row.crew)) continue
    added.set(row.crew, { id: randomUUID(), code: row.crew, name: crewName(row.crew, row.unit), parent: units.get(row.unit)!.id })
  }
  if (!added.size) return
  await tx`insert into people.unit (id, organisation_id, code, name, parent_id, kind)
    select r.id, platform.organisation(), r.code, r.name, r.parent, 'crew'
    from jsonb_to_recordset(${tx.json([...added.values()])}::jsonb) as r(id uuid, code text, name text, parent uuid)`
  for (const { id, code, name, parent } of added.values())
    units.set(code, { id, code, name, kind: 'crew', parentId: parent, endedOn: null })
}

/** 150403-P1 below team 150403 is “Ploeg 1”; a crew with a name of its own keeps it. */
export function crewName(code: string, unit: string): string {
  const own = code.startsWith(unit) ? code.slice(unit.length).replace(/^[-_. ]*P?/i, '') : code
  return /^ploeg/i.test(own) ? own : `Ploeg ${own || code}`
}

async function addFunctions(tx: Sql, writes: Write[], { functions }: Facts): Promise<void> {
  const names = [...new Set(writes.flatMap(({ row }) => (row.function && !functions.has(row.function) ? [row.function] : [])))]
  if (!names.length) return
  const added = await tx<{ id: string; name: string }[]>`insert into people.function (organisation_id, name)
    select platform.organisation(), name from unnest(${names}::text[]) as name returning id, name`
  for (const { id, name } of added) functions.set(name, id)
}

interface EmploymentRow {
  id: string
  person: string
  number: string
  unit: string
  crew: string | null
  function: string | null
  kind: string
  scale: number | null
  hours: number | null
  days: number[]
  manager: string | null
  email: string | null
  starts: string
  ends: string | null
}

/** The row as it will stand. What the file has no column for stays as it was. */
function employmentRow(
  { row, known }: Write,
  { units, functions }: Facts,
  people: Map<string, string>,
  given: ReadonlySet<string>,
): EmploymentRow {
  const kept = <T>(field: string, fresh: T, was: T | undefined): T => (known && !given.has(field) ? was! : fresh)
  const crew = kept('crew', row.crew, known?.crew)
  const job = kept('function', row.function, known?.function)
  return {
    id: known?.id ?? randomUUID(),
    person: people.get(row.number)!,
    number: row.number,
    unit: units.get(row.unit)!.id,
    crew: crew ? units.get(crew)!.id : null,
    function: job ? functions.get(job)! : null,
    kind: kept('kind', row.kind as string, known?.kind),
    scale: kept('scale', row.scale, known?.scale),
    hours: kept('hours', row.hours, known?.hours),
    days: row.days ?? known?.days ?? [1, 2, 3, 4, 5],
    manager: kept('manager', row.manager ? people.get(row.manager)! : null, known?.managerId),
    email: kept('email', row.email, known?.email),
    starts: row.starts,
    ends: kept('ends', row.ends, known?.ends),
  }
}

const shape = (tx: Sql) =>
  tx.unsafe(`r(id uuid, person uuid, number text, unit uuid, crew uuid, function uuid, kind text, scale smallint, hours numeric, days jsonb,
  manager uuid, email text, starts date, ends date)`)
const days = (tx: Sql) => tx.unsafe(`(select array_agg(d::smallint) from jsonb_array_elements_text(r.days) d)`)

async function addEmployments(tx: Sql, rows: EmploymentRow[]): Promise<void> {
  if (!rows.length) return
  await tx`insert into people.employment (id, organisation_id, person_id, personnel_number, unit_id, crew_id, function_id, kind, scale, hours_per_week, working_days, manager_id, email, starts_on, ends_on)
    select r.id, platform.organisation(), r.person, r.number, r.unit, r.crew, r.function, r.kind, r.scale, r.hours, ${days(tx)}, r.manager, r.email, r.starts, r.ends
    from jsonb_to_recordset(${tx.json(rows as never)}::jsonb) as ${shape(tx)}`
}

async function changeEmployments(tx: Sql, rows: EmploymentRow[]): Promise<void> {
  if (!rows.length) return
  await tx`update people.employment e set unit_id = r.unit, crew_id = r.crew, function_id = r.function, kind = r.kind, scale = r.scale, hours_per_week = r.hours,
      working_days = ${days(tx)}, manager_id = r.manager, ends_on = r.ends
    from jsonb_to_recordset(${tx.json(rows as never)}::jsonb) as ${shape(tx)}
    where e.organisation_id = (select platform.organisation()) and e.id = r.id`
}
