import { isFresh } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { holdImports } from '#platform/imports/runs.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { eraseFromTables } from '#platform/privacy/erase.ts'
import { decideErase, type EraseRefusal } from './rules.ts'
import { eraseView } from './views.ts'

export interface ErasePerson {
  personId: string
  reason: 'request' | 'retention'
}

/** Erases a person in this organisation and in no other, for an administrator who signed in just now. It can't be undone (rule 8). */
export async function erasePerson(
  act: Act,
  { signedInAt, ...asked }: ErasePerson & { signedInAt: Temporal.Instant },
): Promise<Outcome<null, EraseRefusal>> {
  if (!isFresh(signedInAt, act.now)) return refuse('sign-in-again')
  return eraseWhoLeft(act, asked)
}

/** The same without a person behind the screen: for the nightly round. */
export async function eraseWhoLeft(act: Act, { personId, reason }: ErasePerson): Promise<Outcome<null, EraseRefusal>> {
  await holdImports(act) // whoever is just being hired again, by hand or from a file, is seen to work here
  const found = await eraseView(act.tx, personId)
  const decision = decideErase(found ?? { known: false, worksHere: false, places: 0 })
  if (!decision.ok) return decision

  await act.tx`insert into platform.erasure (person_id, organisation_id, reason) values (${personId}, platform.organisation(), ${reason}) on conflict do nothing`
  await eraseFromTables(act.tx, personId)
  await record(act, 'erase-person', `person/${personId}`, { reason })
  await later(
    act.tx,
    'privacy/keep-erasures',
    { organisationId: act.actor.organisationId! },
    { key: `keep-erasures/${act.actor.organisationId}` },
  )
  return done(null)
}
