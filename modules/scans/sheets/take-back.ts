import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { keepsInstruments } from '../instruments/take.ts'

export const OfAsked = z.object({ instrumentId: id(), assignmentId: id() })
export type TakeBackRefusal = 'not-a-keeper' | 'not-asked'

/**
 * Asks somebody no more. Whether they answered plays no part, so nothing is learned of it: what was handed in stays theirs. Who is in a measurement of a
 * group stays in it: taking out one by one would tell what that one answered.
 */
export async function takeBack(
  act: Act,
  { instrumentId, assignmentId }: z.infer<typeof OfAsked>,
): Promise<Outcome<{ instrumentId: string }, TakeBackRefusal>> {
  const { tx, actor, now } = act
  if (!keepsInstruments(actor)) return refuse('not-a-keeper')
  const [gone] = await tx`
    update scans.assignment a set withdrawn_at = ${now} from scans.instrument_version v
    where a.organisation_id = (select platform.organisation()) and a.id = ${assignmentId} and a.withdrawn_at is null and a.round_id is null
      and v.organisation_id = a.organisation_id and v.id = a.version_id and v.instrument_id = ${instrumentId} returning a.id`
  if (!gone) return refuse('not-asked')
  await record(act, 'ask-scan-no-more', `instrument/${instrumentId}`)
  return done({ instrumentId })
}
