import { z } from 'zod'
import { isOfProvider } from '#modules/catalogue/index.ts'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { enrolGuest, guestFields, type EnrolGuestRefusal } from '../enrolling/enrol-guest.ts'
import { holdEnrolment } from '../facts.ts'
import { decideWithdrawal, type WithdrawRefusal } from '../rules.ts'
import { moveTo, promote } from '../seats.ts'

export const ProviderWithdraws = z.object({ editionId: id(), enrolmentId: id() })
export type ProviderWithdraws = z.infer<typeof ProviderWithdraws>

/** Somebody told the provider not to come: the seat is free, the next in line moves up, and the person hears of it (C22). */
export async function providerWithdraws(
  act: Act,
  { editionId, enrolmentId }: ProviderWithdraws,
): Promise<Outcome<{ editionId: string; promoted: number }, WithdrawRefusal | 'no-such-enrolment'>> {
  const held = await holdEnrolment(act, enrolmentId)
  if (
    !held ||
    held.edition.id !== editionId ||
    !held.edition.published ||
    !(await isOfProvider(act.tx, act.actor, held.edition.activityId))
  )
    return refuse('no-such-enrolment')
  const { edition, enrolment } = held
  const decision = decideWithdrawal({ ...enrolment, relation: 'staff', startsAt: edition.startsAt }, act.now)
  if (!decision.ok) return decision
  await moveTo(act, edition, [enrolmentId], 'withdrawn')
  const promoted = await promote(act, edition)
  await record(act, 'provider-withdraws', `enrolment/${enrolmentId}`, { promoted: promoted.length })
  return done({ editionId, promoted: promoted.length })
}

export const ProviderAddsGuest = z.object({ editionId: id(), ...guestFields })
export type ProviderAddsGuest = z.infer<typeof ProviderAddsGuest>

/** Adds somebody of elsewhere to an edition that is open to everyone: a name, an address, an organisation (B06). An employee enrols as always. */
export async function providerAddsGuest(act: Act, input: ProviderAddsGuest): Promise<Outcome<{ editionId: string }, EnrolGuestRefusal>> {
  const [edition] = await act.tx<{ activityId: string }[]>`
    select activity_id from editions.edition where organisation_id = (select platform.organisation()) and id = ${input.editionId}`
  if (!edition || !(await isOfProvider(act.tx, act.actor, edition.activityId))) return refuse('no-such-edition')
  return enrolGuest(act, input)
}
