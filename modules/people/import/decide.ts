import { quoted, refused, type Read } from '#platform/files/read.ts'
import type { DeliveredRow, Delivery, PlannedRow, Saying } from '#platform/imports/kind.ts'
import { compare, difference } from './difference.ts'
import type { Facts, Known } from './facts.ts'
import { readEmployee, type EmployeeRow } from './read.ts'

/** A row that will be written: a new employment, or one that changes. */
export interface Write {
  row: EmployeeRow
  /** The employment it is, when it is known already. */
  known: Known | null
}

export interface EmployeeWork {
  writes: Write[]
  /** Employments that end on the reference date. */
  ends: Known[]
  referenceDate: string | null
}

export interface Decision {
  rows: PlannedRow[]
  warnings: Saying[]
  work: EmployeeWork
}

const keyOf = (row: { number: string; starts: string }) => `${row.number} ${row.starts}`
const nameOf = (row: { first: string; infix: string; last: string }) => [row.first, row.infix, row.last].filter(Boolean).join(' ')
const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

/**
 * Decides about every row of an HR export and, for a full file, about everybody who is not in it. An employment is recognised by
 * personnel number and start date. A refused row leaves its person untouched and never counts as left.
 */
export function decide(delivery: Delivery, facts: Facts): Decision {
  const judged = judge(delivery.rows, facts)
  const known = new Map(facts.employments.map((one) => [keyOf(one), one]))
  const managers = personsByNumber(facts.employments)
  const rows: PlannedRow[] = []
  const writes: Write[] = []
  for (const { row, outcome } of judged) {
    if (!outcome.ok) {
      rows.push({
        line: row.line,
        verdict: 'refused',
        key: (row.cells['number'] ?? '').slice(0, 60),
        label: labelOf(row),
        reason: [outcome.nl, outcome.en],
      })
      continue
    }
    const before = known.get(keyOf(outcome.value)) ?? null
    const change = before ? compare(before, outcome.value, delivery.fields, managers) : {}
    const verdict = before ? difference(change) : 'new'
    rows.push({ line: row.line, verdict, key: keyOf(outcome.value), label: nameOf(outcome.value), ...(before ? { change } : {}) })
    if (verdict !== 'same') writes.push({ row: outcome.value, known: before })
  }
  const left = delivery.full ? whoLeft(judged, facts, delivery) : { ends: [], kept: [] }
  rows.push(...left.ends.map(leftRow(delivery.referenceDate!)), ...left.kept)
  const warnings = delivery.full ? warn(left.ends.length, facts, delivery.referenceDate!) : []
  return { rows, warnings, work: { writes, ends: left.ends, referenceDate: delivery.referenceDate?.toString() ?? null } }
}

interface Judged {
  row: DeliveredRow
  outcome: Read<EmployeeRow>
}

const labelOf = ({ cells }: DeliveredRow) => [cells['first'], cells['infix'], cells['last']].filter(Boolean).join(' ').slice(0, 200)

/** Each row by itself, then beside the others, then its manager: who may stand further down, and may be refused in turn. */
function judge(delivered: DeliveredRow[], facts: Facts): Judged[] {
  const judged = delivered.map((row) => ({ row, outcome: readEmployee(row) }))
  for (const one of judged) if (one.outcome.ok) one.outcome = checkUnit(one.outcome.value, facts)
  refuseDoubles(judged)
  refuseOtherNames(judged)
  refuseStrangeManagers(judged, facts)
  return judged
}

function checkUnit(row: EmployeeRow, { units }: Facts): Read<EmployeeRow> {
  const unit = units.get(row.unit)
  if (!unit || unit.kind === 'crew')
    return refused(
      'unknown-unit',
      `Afdeling ${quoted(row.unit)} kennen we niet. Lees eerst de afdelingen in, of verbeter de code.`,
      `Unit ${quoted(row.unit)} is not known. Import the units first, or correct the code.`,
    )
  if (unit.endedOn && unit.endedOn < (row.ends ?? row.starts))
    return refused('ended-unit', `Afdeling ${quoted(row.unit)} bestaat niet meer.`, `Unit ${quoted(row.unit)} no longer exists.`)
  if (row.crew && units.get(row.crew)?.kind === 'unit')
    return refused(
      'crew-is-unit',
      `Ploeg ${quoted(row.crew)} is de code van een afdeling.`,
      `Crew ${quoted(row.crew)} is the code of a unit.`,
    )
  return { ok: true, value: row }
}

/** The same employment twice: the second is refused; when they contradict each other, nobody knows which is right, so both are. */
function refuseDoubles(judged: Judged[]): void {
  const first = new Map<string, Judged>()
  const toldBy = ({ line: _, ...row }: EmployeeRow) => JSON.stringify(row)
  for (const one of judged) {
    if (!one.outcome.ok) continue
    const row = one.outcome.value
    const earlier = first.get(keyOf(row))
    if (!earlier) {
      first.set(keyOf(row), one)
      continue
    }
    const contradicts = earlier.outcome.ok && toldBy(earlier.outcome.value) !== toldBy(row)
    const line = earlier.row.line
    one.outcome = contradicts
      ? refused(
          'contradiction',
          `Deze arbeidsrelatie staat ook op regel ${line}, met andere gegevens.`,
          `This employment is also on line ${line}, with other data.`,
        )
      : refused('double', `Deze arbeidsrelatie staat al op regel ${line}.`, `This employment is already on line ${line}.`)
    if (contradicts)
      earlier.outcome = refused(
        'contradiction',
        `Deze arbeidsrelatie staat ook op regel ${row.line}, met andere gegevens.`,
        `This employment is also on line ${row.line}, with other data.`,
      )
  }
}

/** One personnel number is one person: two names under it are two people, and history would be mixed up. */
function refuseOtherNames(judged: Judged[]): void {
  const names = new Map<string, EmployeeRow>()
  for (const one of judged) {
    if (!one.outcome.ok) continue
    const row = one.outcome.value
    const earlier = names.get(row.number)
    if (!earlier) names.set(row.number, row)
    else if (plain(nameOf(earlier)) !== plain(nameOf(row)))
      one.outcome = refused(
        'other-name',
        `Personeelsnummer ${row.number} heeft op regel ${earlier.line} een andere naam.`,
        `Personnel number ${row.number} has another name on line ${earlier.line}.`,
      )
  }
}

/** A manager must be known, or be added by this file. Refusing one new manager refuses who falls under them, and so on. */
function refuseStrangeManagers(judged: Judged[], facts: Facts): void {
  const known = new Set(facts.employments.map((one) => one.number))
  const inFile = new Set(judged.map(({ row }) => row.cells['number'] ?? ''))
  for (let again = true; again;) {
    again = false
    const accepted = new Set(judged.flatMap(({ outcome }) => (outcome.ok ? [outcome.value.number] : [])))
    for (const one of judged) {
      if (!one.outcome.ok || !one.outcome.value.manager) continue
      const { manager } = one.outcome.value
      if (known.has(manager) || accepted.has(manager)) continue
      again = true
      one.outcome = inFile.has(manager)
        ? refused(
            'refused-manager',
            `De regel van leidinggevende ${quoted(manager)} klopt zelf niet. Verbeter die eerst.`,
            `The row of manager ${quoted(manager)} is itself wrong. Correct that one first.`,
          )
        : refused('unknown-manager', `Leidinggevende ${quoted(manager)} kennen we niet.`, `Manager ${quoted(manager)} is not known.`)
    }
  }
}

/** The person of each personnel number: of its latest employment. */
export function personsByNumber(employments: readonly Known[]): Map<string, { personId: string; name: string }> {
  const latest = new Map<string, Known>()
  for (const one of employments) if ((latest.get(one.number)?.starts ?? '') <= one.starts) latest.set(one.number, one)
  return new Map([...latest].map(([number, one]) => [number, { personId: one.personId, name: nameOf(one) }]))
}

/** Whose employment was in force on the reference date and is not in the file, without those whose row was refused. */
function whoLeft(judged: Judged[], facts: Facts, { referenceDate, madeBy }: Delivery): { ends: Known[]; kept: PlannedRow[] } {
  const day = referenceDate!.toString()
  const present = new Set(judged.flatMap(({ outcome }) => (outcome.ok ? [keyOf(outcome.value)] : [])))
  const spared = sparing(judged)
  const gone = facts.employments.filter((one) => inForce(one, day) && !present.has(keyOf(one)) && !spared(one))
  const stays = reasonToStay(gone, facts, day, madeBy)
  const kept = gone.flatMap((one): PlannedRow[] => {
    const reason = stays(one)
    return reason ? [{ line: 0, verdict: 'refused', key: keyOf(one), label: nameOf(one), reason }] : []
  })
  return { ends: gone.filter((one) => !stays(one) && one.ends !== day), kept }
}

/** Nobody locks themselves out, and an organisation keeps an administrator. */
function reasonToStay(
  gone: Known[],
  { employments, administrators }: Facts,
  day: string,
  madeBy: string | null,
): (one: Known) => Saying | null {
  const leaving = new Set(gone)
  const remain = employments.some((one) => administrators.has(one.personId) && inForce(one, day) && !leaving.has(one))
  return (one) =>
    one.personId === madeBy ? ownEmployment : !remain && madeBy === null && administrators.has(one.personId) ? lastAdministrator : null
}

const ownEmployment: Saying = [
  'Je staat zelf niet in dit bestand. Je eigen arbeidsrelatie blijft zoals die is, anders kun je hierna niet meer inloggen.',
  'You are not in this file yourself. Your own employment stays as it is; otherwise you could no longer sign in.',
]

const lastAdministrator: Saying = [
  'Deze beheerder staat niet in dit bestand. Zonder beheerder kan niemand meer inlezen of rollen geven; daarom blijft de arbeidsrelatie zoals die is.',
  'This administrator is not in this file. Without an administrator nobody could import or grant roles; that is why the employment stays as it is.',
]

const inForce = (one: Known, day: string) => one.starts <= day && (one.ends === null || one.ends >= day)

/** Recognises whom a refused row may be about: by number, and where that is missing by e-mail, name or start date. */
function sparing(judged: Judged[]): (one: Known) => boolean {
  const refusedRows = judged.filter(({ outcome }) => !outcome.ok).map(({ row }) => row)
  const traits = new Set<string>()
  for (const row of refusedRows) {
    if (row.cells['number']) traits.add('number ' + row.cells['number'])
    if (row.cells['email']) traits.add('email ' + plain(row.cells['email']))
    if (labelOf(row)) traits.add('name ' + plain(labelOf(row)))
    if (!row.cells['number'] && !row.cells['last']) traits.add('last? ' + row.cells['starts'])
  }
  const dutch = (day: string) => day.split('-').reverse().join('-')
  return (one) =>
    [
      `number ${one.number}`,
      `email ${plain(one.email ?? '')}`,
      `name ${plain(nameOf(one))}`,
      `last? ${dutch(one.starts)}`,
      `last? ${one.starts}`,
    ].some((trait) => traits.has(trait))
}

const leftRow =
  (day: Temporal.PlainDate) =>
  (one: Known): PlannedRow => ({
    line: 0,
    verdict: 'left',
    key: keyOf(one),
    label: nameOf(one),
    change: { ends: [one.ends ?? '', day.toString()] },
  })

/** More than a tenth at once is more often half a file than a real month. */
function warn(ending: number, facts: Facts, referenceDate: Temporal.PlainDate): Saying[] {
  const day = referenceDate.toString()
  const working = facts.employments.filter((one) => inForce(one, day)).length
  if (ending * 10 <= working) return []
  return [
    [
      `${ending} van de ${working} arbeidsrelaties eindigen met dit bestand. Dat is meer dan een tiende. Is dit echt het volledige bestand?`,
      `${ending} of the ${working} employments end with this file. That is more than a tenth. Is this really the full file?`,
    ],
  ]
}
