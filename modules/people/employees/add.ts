import { randomUUID } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { holdImports } from '#platform/imports/runs.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { noteChangedAddresses } from '../addresses/note.ts'
import { addressInUse } from './facts.ts'
import type { AddEmployment, AddPerson } from './fields.ts'
import { judge, type Filled, type Row } from './judge.ts'
import type { EmploymentRefusal } from './rules.ts'

export type AddPersonRefusal = EmploymentRefusal | 'address-in-use'
export type AddEmploymentRefusal = EmploymentRefusal | 'no-such-person'

/** Adds a person with a first employment, by hand or from another system. An import that follows knows them by number and first day. */
export async function addPerson(
  act: Act,
  input: AddPerson,
): Promise<Outcome<{ personId: string; employmentId: string }, AddPersonRefusal>> {
  const { tx } = act
  await holdImports(act)
  const decision = await judge(act, filledIn(input, null))
  if (!decision.ok) return decision
  if (await addressInUse(tx, input.email, null)) return refuse('address-in-use')

  const personId = randomUUID()
  await tx`insert into people.person (id, first_name, infix, last_name) values (${personId}, ${input.firstName}, ${input.infix ?? ''}, ${input.lastName})`
  const employmentId = await addRow(act, personId, decision.value, input.email ?? null)
  await record(act, 'person-add', `person/${personId}`, { employmentId })
  return done({ personId, employmentId })
}

/** Gives somebody who is known here another employment: beside the one there is (32 + 8), or after it. */
export async function addEmployment(
  act: Act,
  input: AddEmployment & { personId: string },
): Promise<Outcome<{ personId: string; employmentId: string }, AddEmploymentRefusal>> {
  const { tx } = act
  const { personId } = input
  await holdImports(act)
  const [known] = await tx<
    { email: string | null }[]
  >`select (array_agg(e.email order by e.ends_on desc nulls first, e.starts_on desc))[1] as email from people.employment e
    join people.person p on p.id = e.person_id and p.erased_at is null where e.organisation_id = (select platform.organisation()) and e.person_id = ${personId} group by e.person_id`
  if (!known) return refuse('no-such-person')
  const decision = await judge(act, filledIn(input, personId))
  if (!decision.ok) return decision

  const free = !(await addressInUse(tx, known.email, personId)) // an address of years ago may be somebody else's by now
  const employmentId = await addRow(act, personId, decision.value, free ? known.email : null)
  await record(act, 'employment-add', `employment/${employmentId}`)
  return done({ personId, employmentId })
}

const filledIn = (input: AddEmployment, personId: string | null): Filled => ({
  personId,
  number: input.personnelNumber,
  startsOn: input.startsOn,
  endsOn: input.endsOn ?? null,
  kind: input.kind,
  unitId: input.unitId,
  functionName: input.functionName ?? null,
  manager: input.manager ?? null,
  hours: input.hoursPerWeek ?? null,
  days: input.workingDays,
})

/** @returns the id of the employment that begins */
export async function addRow(act: Act, personId: string, row: Row, email: string | null, scale: number | null = null): Promise<string> {
  const { tx, actor } = act
  const [added] = await tx<
    { id: string }[]
  >`insert into people.employment ${tx({ ...row, organisation_id: actor.organisationId, person_id: personId, email, scale } as never)} returning id`
  await noteChangedAddresses(act)
  return added!.id
}
