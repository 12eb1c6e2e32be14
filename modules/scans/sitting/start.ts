import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { both, id } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { Instrument } from '../instruments/format.ts'
import { shuffled } from '../shuffled.ts'
import { drawFrom, extraTimes, minutesFor, type ExtraTime } from './rules.ts'

export const StartTest = z.object({
  versionId: id(),
  extra: z
    .enum(extraTimes.map(String) as [string, ...string[]], { error: both('Kies hoeveel tijd je wilt.', 'Choose how much time you want.') })
    .default('0')
    .transform((text) => Number(text) as ExtraTime),
})
export type StartTest = z.infer<typeof StartTest>
export type StartTestRefusal = 'no-such-test'

/**
 * Begins a test, or goes on with the one that was begun: the items were drawn and the clock runs from that moment, on whatever device. When the time
 * is over a job hands it in. It stands in no log: only the person sees it (rule 3).
 */
export async function startTest(
  { tx, actor, now }: Act,
  { versionId, extra }: StartTest,
): Promise<Outcome<{ sittingId: string }, StartTestRefusal>> {
  await tx`select pg_advisory_xact_lock(hashtextextended('sitting/' || ${actor.personId}::text || ${versionId}, 0))`
  const [version] = await tx<{ document: Instrument; begun: string | null }[]>`
    select v.document, (select s.id from scans.sitting s where s.organisation_id = v.organisation_id and s.version_id = v.id and s.person_id = ${actor.personId} and s.handed_in_at is null) as begun
    from scans.instrument_version v join scans.instrument i on i.organisation_id = v.organisation_id and i.id = v.instrument_id
    where v.organisation_id = (select platform.organisation()) and v.id = ${versionId} and v.published_at is not null and i.withdrawn_at is null
      and v.document ->> 'purpose' = 'test'`
  if (!version) return refuse('no-such-test')
  if (version.begun) return done({ sittingId: version.begun })
  const minutes = minutesFor(version.document.test?.minutes, extra)
  const endsAt = minutes === null ? null : now.add({ minutes })
  const [made] = await tx<{ id: string }[]>`
    insert into scans.sitting (organisation_id, person_id, version_id, drawn, started_at, ends_at)
    values (platform.organisation(), ${actor.personId}, ${versionId}, ${drawFrom(version.document, shuffled)}, ${now}, ${endsAt}) returning id`
  await tx`update scans.instrument_version set used_at = ${now} where organisation_id = (select platform.organisation()) and id = ${versionId} and used_at is null`
  if (endsAt)
    await later(
      tx,
      'scans/end-sitting',
      { organisationId: actor.organisationId!, sittingId: made!.id },
      { key: `scans/end-sitting/${made!.id}`, at: endsAt },
    )
  return done({ sittingId: made!.id })
}
