import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { Sql } from '#platform/db/pool.ts'
import { holdImports } from '#platform/imports/runs.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { addRow } from './add.ts'
import { leavesNoAdministrator } from './facts.ts'
import type { ChangeEmployment } from './fields.ts'
import { judge, type Filled, type Row } from './judge.ts'
import { decideCut, type ChangeRefusal } from './rules.ts'

interface Was extends Filled {
  personId: string
  unitId: string
  managerId: string | null
  crewId: string | null
  email: string | null
  scale: number | null
}

/**
 * Changes an employment. What is different from a day on ends this employment the day before and starts the next (rules 1 and 7);
 * what was wrong is corrected in place, and what it was before is kept (rule 8).
 */
export async function changeEmployment(
  act: Act,
  { employmentId, what, from, ...asked }: ChangeEmployment & { employmentId: string },
): Promise<Outcome<{ personId: string; employmentId: string }, ChangeRefusal>> {
  await holdImports(act)
  const was = await employmentAsItIs(act.tx, employmentId)
  if (!was) return refuse('no-such-employment')
  const cut = what === 'from' ? from! : null
  if (cut && !decideCut(was, cut).ok) return refuse('not-within')
  const wanted = asItWillBe(was, asked, cut)
  if (was.personId === act.actor.personId && String(wanted.endsOn) !== String(was.endsOn)) return refuse('own-employment')
  if (wanted.endsOn && String(wanted.endsOn) !== String(was.endsOn) && (await leavesNoAdministrator(act.tx, employmentId, wanted.endsOn)))
    return refuse('last-administrator')
  const decision = await judge(act, wanted, { id: employmentId, unitId: was.unitId, managerId: was.managerId })
  if (!decision.ok) return decision
  if (cut && sameRow(was, wanted, decision.value)) return refuse('nothing-new')

  const id = cut ? await startNext(act, employmentId, was, decision.value) : await correct(act, employmentId, decision.value)
  await record(act, 'employment-change', `employment/${employmentId}`, cut ? { what, next: id } : { what })
  return done({ personId: was.personId, employmentId: id })
}

async function employmentAsItIs(tx: Sql, id: string): Promise<Was | null> {
  const [row] = await tx<
    Was[]
  >`select e.person_id, e.personnel_number as number, e.starts_on, e.ends_on, e.kind, e.unit_id, e.crew_id, f.name as function_name, e.manager_id, e.manager_id::text as manager,
      e.hours_per_week as hours, e.working_days as days, e.email, e.scale
    from people.employment e join people.person p on p.id = e.person_id and p.erased_at is null
    left join people.function f on f.organisation_id = e.organisation_id and f.id = e.function_id
    where e.organisation_id = (select platform.organisation()) and e.id = ${id} for update of e`
  return row ?? null
}

/** What is absent stays: the crew too, as long as the unit does. */
const asItWillBe = (was: Was, asked: Partial<ChangeEmployment>, cut: Temporal.PlainDate | null): Filled => ({
  personId: was.personId,
  number: was.number,
  startsOn: cut ?? was.startsOn,
  endsOn: asked.endsOn === undefined ? was.endsOn : asked.endsOn,
  kind: asked.kind ?? was.kind,
  unitId: asked.unitId ?? was.crewId ?? was.unitId,
  functionName: asked.functionName === undefined ? was.functionName : asked.functionName,
  manager: asked.manager === undefined ? was.manager : asked.manager,
  hours: asked.hoursPerWeek === undefined ? was.hours : asked.hoursPerWeek,
  days: asked.workingDays ?? was.days,
})

const sameRow = (was: Was, wanted: Filled, row: Row) =>
  JSON.stringify([was.kind, was.unitId, was.crewId, was.functionName, was.managerId, was.hours, was.days]) ===
  JSON.stringify([row.kind, row.unit_id, row.crew_id, wanted.functionName, row.manager_id, row.hours_per_week, row.working_days])

async function correct({ tx }: Act, id: string, { personnel_number: _, starts_on: __, ...row }: Row): Promise<string> {
  await tx`update people.employment set ${tx(row as never)} where organisation_id = (select platform.organisation()) and id = ${id}`
  return id
}

async function startNext(act: Act, id: string, was: Was, row: Row): Promise<string> {
  await act.tx`update people.employment set ends_on = ${row.starts_on.subtract({ days: 1 })} where organisation_id = (select platform.organisation()) and id = ${id}`
  return addRow(act, was.personId, row, was.email, was.scale)
}
