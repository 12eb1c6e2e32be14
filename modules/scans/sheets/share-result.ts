import { z } from 'zod'
import { share, stopSharing, type SharingRefusal } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { both } from '#platform/http/fields.ts'
import { maybeWrittenDay } from '#platform/http/written.ts'
import { refuse, type Outcome } from '#platform/outcome.ts'

export const ShareResult = z.object({
  withPersonId: z.uuid(both('Kies een collega.', 'Choose a colleague.')),
  until: maybeWrittenDay(),
})
export type ShareResult = z.infer<typeof ShareResult> & { sheetId: string }

/** Shows the own result, of a scan or of a test elsewhere, to one colleague, until a day or until it is taken back. */
export async function shareResult(
  act: Act,
  { sheetId, withPersonId, until }: ShareResult,
): Promise<Outcome<{ id: string }, SharingRefusal | 'no-such-sheet'>> {
  const [own] = await act.tx`
    select 1 from scans.sheet where organisation_id = (select platform.organisation()) and id = ${sheetId} and person_id = ${act.actor.personId} and handed_in_at is not null
    union all select 1 from scans.outside_result where organisation_id = (select platform.organisation()) and id = ${sheetId} and person_id = ${act.actor.personId}`
  if (!own) return refuse('no-such-sheet')
  return share(act, { kind: 'scan', objectId: sheetId, withPersonId, until })
}

/** Takes a result back at once. */
export const stopSharingResult = (act: Act, { shareId }: { shareId: string }): Promise<Outcome<null, 'not-shared'>> =>
  stopSharing(act, { shareId })
