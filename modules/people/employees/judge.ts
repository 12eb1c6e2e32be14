import type { Act } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { chosenManager, chosenUnit, functionNamed, standing } from './facts.ts'
import { decideEmployment, type EmploymentRefusal } from './rules.ts'

/** An employment as somebody filled it in. */
export interface Filled {
  personId: string | null
  number: string
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  kind: string
  unitId: string
  functionName: string | null
  manager: string | null
  hours: number | null
  days: number[]
}

/** The columns of an employment that may stand. */
export interface Row {
  personnel_number: string
  starts_on: Temporal.PlainDate
  ends_on: Temporal.PlainDate | null
  kind: string
  unit_id: string
  crew_id: string | null
  function_id: string | null
  manager_id: string | null
  hours_per_week: number | null
  working_days: number[]
}

/** Looks up what was filled in and decides whether it may stand beside the other employments. `was`: what it is now, and does not stand in its own way. */
export async function judge(
  { tx }: Act,
  filled: Filled,
  was?: { id: string; unitId: string; managerId: string | null },
): Promise<Outcome<Row, EmploymentRefusal>> {
  const unit = await chosenUnit(tx, filled.unitId)
  const manager =
    filled.manager === filled.number
      ? ({ personId: filled.personId } as { personId: string })
      : await chosenManager(tx, filled.manager, was?.managerId)
  const others = (await standing(tx, filled.personId, filled.number)).filter((one) => one.id !== was?.id)
  const facts = { personId: filled.personId, unit: unit && { ...unit, stays: unit.unitId === was?.unitId }, manager, standing: others }
  const decision = decideEmployment({ ...filled, function: filled.functionName }, facts)
  if (!decision.ok) return decision
  if (!unit || manager === 'unknown' || manager === 'several') return refuse('no-such-unit')
  const managerId = manager === 'none' ? null : manager.personId
  return done({
    ...rowOf(filled),
    unit_id: unit.unitId,
    crew_id: unit.crewId,
    manager_id: managerId,
    function_id: await functionNamed(tx, filled.functionName),
  })
}

const rowOf = (filled: Filled) => ({
  personnel_number: filled.number,
  starts_on: filled.startsOn,
  ends_on: filled.endsOn,
  kind: filled.kind,
  hours_per_week: filled.hours,
  working_days: filled.days,
})
