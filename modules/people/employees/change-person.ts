import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { holdImports } from '#platform/imports/runs.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { changeAddresses } from '../addresses/change.ts'
import { noteChangedAddresses } from '../addresses/note.ts'
import { addressInUse } from './facts.ts'
import type { ChangePerson } from './fields.ts'

export type ChangePersonRefusal = 'no-such-person' | 'address-in-use' | 'no-work-here'

/** Corrects a name, or changes the address: of every employment that has not ended. What is absent stays. */
export async function changePerson(
  act: Act,
  { personId, email, ...name }: ChangePerson & { personId: string },
): Promise<Outcome<{ personId: string }, ChangePersonRefusal>> {
  const { tx } = act
  await holdImports(act)
  const employments = await tx<{ id: string; email: string | null; over: boolean }[]>`
    select e.id, e.email, coalesce(e.ends_on < (now() at time zone 'Europe/Amsterdam')::date, false) as over from people.employment e
    join people.person p on p.id = e.person_id and p.erased_at is null
    where e.organisation_id = (select platform.organisation()) and e.person_id = ${personId} for update of e`
  if (!employments.length) return refuse('no-such-person')
  const current = employments.filter((one) => !one.over)
  const changed = email === undefined ? [] : current.filter((one) => one.email !== email)
  if (email && !current.length) return refuse('no-work-here')
  if (changed.length && (await addressInUse(tx, email, personId))) return refuse('address-in-use')

  await tx`update people.person set first_name = coalesce(${name.firstName ?? null}, first_name), infix = coalesce(${name.infix ?? null}, infix), last_name = coalesce(${name.lastName ?? null}, last_name) where id = ${personId}`
  await changeAddresses(
    act,
    changed.map(({ id }) => ({ employmentId: id, email: email! })),
  )
  await noteChangedAddresses(act)
  await record(act, 'person-change', `person/${personId}`, { address: changed.length > 0 })
  return done({ personId })
}
