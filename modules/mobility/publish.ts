import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { holdOpportunity, type HoldRefusal } from './keeping.ts'
import { decideDates, type DatesRefusal } from './rules.ts'

interface Which {
  opportunityId: string
}
export type PublishRefusal = HoldRefusal | DatesRefusal | 'was-published' | 'was-withdrawn'

/** From now on everybody who works here can read it. A draft may have waited too long: then its last day is asked again. */
export async function publishOpportunity(act: Act, { opportunityId }: Which): Promise<Outcome<Which, PublishRefusal>> {
  const found = await holdOpportunity(act, opportunityId)
  if (!found.ok) return found
  const { held } = found.value
  if (held.withdrawn) return refuse('was-withdrawn')
  if (held.published) return refuse('was-published')
  const dates = decideDates(held, dateOf(act.now))
  if (!dates.ok) return dates
  await act.tx`
    update mobility.opportunity set published_at = ${act.now}, changed_by = ${act.actor.personId}, changed_at = ${act.now}
    where organisation_id = (select platform.organisation()) and id = ${opportunityId}`
  await record(act, 'publish-opportunity', `opportunity/${opportunityId}`)
  return done({ opportunityId })
}

export type WithdrawRefusal = HoldRefusal | 'was-withdrawn'

/** It does not go on. Whoever has it in the own plan keeps the words, and reads that it was withdrawn. */
export async function withdrawOpportunity(act: Act, { opportunityId }: Which): Promise<Outcome<Which, WithdrawRefusal>> {
  const found = await holdOpportunity(act, opportunityId)
  if (!found.ok) return found
  if (found.value.held.withdrawn) return refuse('was-withdrawn')
  await act.tx`
    update mobility.opportunity set withdrawn_at = ${act.now}, changed_by = ${act.actor.personId}, changed_at = ${act.now}
    where organisation_id = (select platform.organisation()) and id = ${opportunityId}`
  await record(act, 'withdraw-opportunity', `opportunity/${opportunityId}`)
  return done({ opportunityId })
}
