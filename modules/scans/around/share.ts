import { z } from 'zod'
import { findColleague, share, type FindRefusal, type SharingRefusal } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { words } from '#platform/http/fields.ts'
import { refuse, type Outcome } from '#platform/outcome.ts'

export const ShareResult = z.object({
  who: words(200, 'Vul de naam of het werkadres van een collega in.', 'Fill in the name or work address of a colleague.'),
})
export type ShareResultRefusal = SharingRefusal | FindRefusal | 'no-such-around' | 'not-shared'

/** Shows the numbers of a closed 360° to one colleague, until it is taken back. The texts stay with the person concerned. */
export async function shareResult(
  act: Act,
  { aroundId, who }: z.infer<typeof ShareResult> & { aroundId: string },
): Promise<Outcome<{ id: string }, ShareResultRefusal>> {
  const [own] = await act.tx`
    select 1 from scans.around where organisation_id = (select platform.organisation()) and id = ${aroundId} and person_id = ${act.actor.personId} and closed_at is not null`
  if (!own) return refuse('no-such-around')
  const found = await findColleague(act.tx, who)
  if (!found.ok) return found
  return share(act, { kind: 'scan', objectId: aroundId, withPersonId: found.value.id, until: null })
}
