import type { z } from 'zod'
import { findColleague, share, type FindRefusal, type SharingRefusal } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { refuse, type Outcome } from '#platform/outcome.ts'
import type { ShareResult } from '../around/share.ts'

export type ShareTestRefusal = SharingRefusal | FindRefusal | 'no-such-sitting' | 'not-shared'

/** Shows to one colleague which outcomes were passed, until it is taken back; the answers stay with the person. */
export async function shareTest(
  act: Act,
  { sittingId, who }: z.infer<typeof ShareResult> & { sittingId: string },
): Promise<Outcome<{ id: string }, ShareTestRefusal>> {
  const [own] = await act.tx`
    select 1 from scans.sitting where organisation_id = (select platform.organisation()) and id = ${sittingId} and person_id = ${act.actor.personId} and handed_in_at is not null`
  if (!own) return refuse('no-such-sitting')
  const found = await findColleague(act.tx, who)
  if (!found.ok) return found
  return share(act, { kind: 'scan', objectId: sittingId, withPersonId: found.value.id, until: null })
}
